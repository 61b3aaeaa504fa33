import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useSession } from '../shell';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Somebody is about to search. */
  readonly onFocus: () => void;
  /** Arrow down leads into the results. */
  readonly onLeaveDown: () => void;
}

export const SearchBox = memo(function SearchBox({ value, onChange, onFocus, onLeaveDown }: SearchBoxProps) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <Input
      type="search"
      role="searchbox"
      className={styles.box}
      input={{ className: styles.input }}
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
      onFocus={onFocus}
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
  box: { flex: '1 1 280px', minWidth: 0, maxWidth: '640px' },
  // The browser's own cross would stand beside ours.
  input: { '::-webkit-search-cancel-button': { display: 'none' } },
});
