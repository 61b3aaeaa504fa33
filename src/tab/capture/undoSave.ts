import type { ProcessValues, Stored } from '../../register';
import { changedFields, plannedUpdate, processFields, undoChange } from '../../register';
import { useNotices, useRegisterData, useSession, useUndo } from '../shell';
import { takenBack } from '../change/takenBack';

type Process = Stored<'processes'>;

/** Says that an entry is saved, and lets the person take the save back. */
export function useOfferUndo() {
  const { store, words, language } = useSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const { offer } = useUndo();
  return (done: string, before: Process, entry: Process): void => {
    const names = changedFields(processFields, before.values, entry.values);
    // A save that found nothing to write is no action.
    if (names.length === 0) return notify({ text: done });
    const values: Partial<ProcessValues> = Object.fromEntries(
      names.map((name) => [name, entry.values[name as keyof ProcessValues]]),
    );
    const update = plannedUpdate('processes', before, values);
    offer({
      done,
      undo: async () => {
        const outcome = await undoChange(store, [{ update, entry }]);
        for (const one of [...outcome.restored, ...outcome.left.map(({ now }) => now)])
          take('processes', one as Process);
        if (outcome.error) throw outcome.error;
        return takenBack(outcome, words, language);
      },
    });
  };
}
