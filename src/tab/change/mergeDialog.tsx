import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Stored } from '../../register';
import { processFields } from '../../register';
import type { Entered } from '../field';
import { FieldInput } from '../field';
import { DialogSurface, Failed, Loading } from '../shell';
import { useChangeSession } from './changeSession';
import { MergeForm } from './mergeForm';
import { useReading } from './useReading';

interface MergeDialogProps {
  readonly id: number;
  /** The other entry; chosen in the dialog when left out. */
  readonly other?: number;
  readonly onClose: () => void;
  /** With the id of the entry that stays. */
  readonly onDone: (stays: number) => void;
}

/** Merges two entries into one. */
export function MergeDialog({ id, other, onClose, onDone }: MergeDialogProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Entered>(other ?? null);
  // What is under way can be stopped, but not lost sight of.
  const [isRunning, setRunning] = useState(false);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface className={styles.surface}>
        {typeof chosen === 'number' ? (
          <ReadBoth pair={[id, chosen]} onClose={onClose} onDone={onDone} onRunning={setRunning} />
        ) : (
          <DialogBody>
            <DialogTitle>{words.change.mergeTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              <FieldInput
                name="merge-other"
                field={{ ...processFields.parent, label: both(words.change.chooseOther), help: both('') }}
                entered={chosen}
                onEnter={(_name, entered) => setChosen(entered)}
                stage="draft"
                self={id}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.change.cancel}</Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface ReadBothProps extends Pick<MergeDialogProps, 'onClose' | 'onDone'> {
  readonly pair: readonly [number, number];
  readonly onRunning: (running: boolean) => void;
}

/** All entries are read afresh: which of them refer to the one that goes is not a question for yesterday's copy. */
function ReadBoth({ pair, onClose, onDone, onRunning }: ReadBothProps) {
  const { words, store } = useChangeSession();
  const [reading, retry] = useReading(useCallback(() => store.all('processes'), [store]));
  const entryOf = (all: readonly Stored<'processes'>[], id: number) => all.find((one) => one.id === id);
  const [left, right] = reading.stage === 'read' ? pair.map((id) => entryOf(reading.value, id)) : [];
  if (reading.stage === 'read' && left && right) {
    return (
      <MergeForm pair={[left, right]} all={reading.value} onClose={onClose} onDone={onDone} onRunning={onRunning} />
    );
  }
  return (
    <DialogBody>
      <DialogTitle>{words.change.mergeTitle}</DialogTitle>
      <DialogContent>
        {reading.stage === 'reading' && <Loading text={words.change.reading} />}
        {reading.stage === 'failed' && <Failed error={reading.error} retry={retry} />}
        {reading.stage === 'read' && words.errors.NotFound}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.change.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

const both = (text: string) => ({ de: text, en: text });

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 100vw)', width: '100%', boxSizing: 'border-box' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '200px' },
});
