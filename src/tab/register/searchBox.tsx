import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { RegisterRoute } from '../shell';
import { searchField, useSession } from '../shell';

interface SearchBoxProps {
  /** Another one takes the place of what stands in the box, such as after going back. */
  readonly route: RegisterRoute;
  readonly onChange: (text: string) => void;
  /** Arrow down leads into the results. */
  readonly onLeaveDown: () => void;
}

/** Follows the keys by itself: the list follows when its answer is there. */
export const SearchBox = memo(function SearchBox({ route, onChange: tell, onLeaveDown }: SearchBoxProps) {
  const styles = useStyles();
  const { words } = useSession();
  const [value, setValue] = useState(route.search);
  const [seen, setSeen] = useState(route);
  if (route !== seen) {
    setSeen(route);
    setValue(route.search);
  }
  const onChange = (text: string) => {
    setValue(text);
    tell(text);
  };
  return (
    <Input
      type="search"
      role="searchbox"
      className={styles.box}
      input={{ className: styles.input, ref: searchField }}
      aria-label={words.grid.search}
      placeholder={words.grid.searchPlaceholder}
      autoComplete="off"
      spellCheck={false}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        value === '' ? undefined : (
          <Button
            appearance="transparent"
            size="small"
            aria-label={words.grid.clearSearch}
            icon={<DismissRegular />}
            onClick={() => onChange('')}
          />
        )
      }
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onLeaveDown();
      }}
    />
  );
});

const useStyles = makeStyles({
  box: { flex: '1 1 200px', minWidth: 0, maxWidth: '640px' },
  // The browser's own cross would stand beside ours.
  input: { '::-webkit-search-cancel-button': { display: 'none' } },
});
