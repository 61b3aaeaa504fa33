import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { ColumnTripleEditRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { RegisterColumn } from '../shell';
import { registerColumns, useIsShown, useSession } from '../shell';
import { chooseColumns, withHidden } from './chosenColumns';
import { ChosenColumns } from './chosenColumnList';
import { OtherColumns } from './otherColumns';
import { useTightTool } from './tightTool';

interface ColumnMenuProps {
  /** With those of hidden sections, which are not offered and not lost. */
  readonly wanted: readonly RegisterColumn[];
}

/** Which columns the list shows, and in which order. */
export const ColumnMenu = memo(function ColumnMenu({ wanted }: ColumnMenuProps) {
  const { words } = useSession();
  const tight = useTightTool();
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={tight.button}
          icon={<ColumnTripleEditRegular aria-hidden />}
          title={words.arrange.chooseColumns}
        >
          <span className={tight.word}>{words.arrange.chooseColumns}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.arrange.chooseColumns}>
        <Columns wanted={wanted} />
      </PopoverSurface>
    </Popover>
  );
});

function Columns({ wanted }: ColumnMenuProps) {
  const styles = useStyles();
  const { words, me } = useSession();
  const isShown = useIsShown();
  const columns = wanted.filter(isShown);
  const choose = (chosen: readonly RegisterColumn[]) => chooseColumns(withHidden(chosen, wanted, isShown), me.key);
  return (
    <div className={styles.columns}>
      <ChosenColumns columns={columns} onChange={choose} />
      <OtherColumns columns={columns} onAdd={(column) => choose([...columns, column])} />
      <Button size="small" onClick={() => chooseColumns(registerColumns, me.key)}>
        {words.arrange.usualColumns}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: 'min(360px, 84vw)',
    maxHeight: 'min(560px, 70vh)',
    overflowY: 'auto',
  },
});
