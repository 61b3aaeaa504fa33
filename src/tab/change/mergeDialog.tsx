import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Stored } from '../../register';
import { processFields } from '../../register';
import type { Entered } from '../field';
import { FieldInput } from '../field';
import { readAttached } from './attachedOf';
import { ChangeBody, ChangeDialog, ReadingBody } from './changeDialog';
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
  const [chosen, setChosen] = useState<Entered>(other ?? null);
  return (
    <ChangeDialog onClose={onClose}>
      {(onRunning) =>
        typeof chosen === 'number' ? (
          <ReadBoth pair={[id, chosen]} onClose={onClose} onDone={onDone} onRunning={onRunning} />
        ) : (
          <ChangeBody
            title={words.change.mergeTitle}
            actions={<Button onClick={onClose}>{words.change.cancel}</Button>}
          >
            <FieldInput
              name="merge-other"
              field={{ ...processFields.parent, label: both(words.change.chooseOther), help: both('') }}
              entered={chosen}
              onEnter={(_name, entered) => setChosen(entered)}
              stage="draft"
              self={id}
            />
          </ChangeBody>
        )
      }
    </ChangeDialog>
  );
}

interface ReadBothProps extends Pick<MergeDialogProps, 'onClose' | 'onDone'> {
  readonly pair: readonly [number, number];
  readonly onRunning: (running: boolean) => void;
}

/** All entries are read afresh: what refers or belongs to the one that goes is not a question for yesterday's copy. */
function ReadBoth({ pair, onClose, onDone, onRunning }: ReadBothProps) {
  const { words, store, me } = useChangeSession();
  const read = useCallback(async () => {
    const [all, attached] = await Promise.all([store.all('processes'), readAttached(store, me)]);
    return { all, attached };
  }, [store, me]);
  const [reading, retry] = useReading(read);
  const entryOf = (all: readonly Stored<'processes'>[], id: number) => all.find((one) => one.id === id);
  const [left, right] = reading.stage === 'read' ? pair.map((id) => entryOf(reading.value.all, id)) : [];
  if (reading.stage === 'read' && left && right) {
    return (
      <MergeForm
        pair={[left, right]}
        register={reading.value}
        onClose={onClose}
        onDone={onDone}
        onRunning={onRunning}
      />
    );
  }
  return <ReadingBody title={words.change.mergeTitle} reading={reading} retry={retry} onClose={onClose} />;
}

const both = (text: string) => ({ de: text, en: text });
