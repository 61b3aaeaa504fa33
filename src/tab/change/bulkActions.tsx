import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, EditRegular, MergeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChangeSession } from './changeSession';
import { BulkDialog } from './bulkDialog';
import { MergeDialog } from './mergeDialog';

export interface BulkActionsProps {
  /** The selected processes. */
  readonly ids: ReadonlySet<number>;
  /** The change is done, or the person wants nothing selected any more. */
  readonly onDone: () => void;
}

/** What can be done with the selected entries; stands where the actions of the list are. */
export function BulkActions({ ids, onDone }: BulkActionsProps) {
  const { words, me } = useChangeSession();
  const styles = useStyles();
  const [open, setOpen] = useState<'bulk' | 'merge' | null>(null);
  const close = () => setOpen(null);
  const finish = () => {
    close();
    onDone();
  };
  const [first, second] = [...ids];
  const isPair = ids.size === 2 && first !== undefined && second !== undefined;
  return (
    <div className={styles.bar} role="group" aria-label={words.change.selected(ids.size)}>
      <span className={styles.count} role="status">
        {words.change.selected(ids.size)}
      </span>
      {me.may.processes.edit && (
        <Button size="small" appearance="primary" icon={<EditRegular />} onClick={() => setOpen('bulk')}>
          {words.change.changeTogether}
        </Button>
      )}
      {me.may.processes.edit && me.groups.includes('team') && isPair && (
        <Button size="small" icon={<MergeRegular />} onClick={() => setOpen('merge')}>
          {words.change.merge}
        </Button>
      )}
      <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onDone}>
        {words.change.clearSelection}
      </Button>
      {open === 'bulk' && <BulkDialog ids={ids} onClose={close} onDone={finish} />}
      {open === 'merge' && isPair && <MergeDialog id={first} other={second} onClose={close} onDone={finish} />}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});
