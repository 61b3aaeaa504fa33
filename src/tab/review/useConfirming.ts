import type { Stored } from '../../register';
import { useRegisterData } from '../shell';
import { actionOf, giveAnswer } from './answering';
import { useAnswerLaw } from './useAnswerLaw';
import { useAnswerSession } from './answerSession';
import { refusalText, sentenceFor } from './answerWords';
import { useOneAtATime } from './useOneAtATime';
import type { Action } from './takeBack';
import type { OnSettled } from './useAnswering';
import { useShowing, useTakingBack } from './useShowing';

/** Confirms several entries, one after the other; those that fail stay, and the others are taken back together. */
export function useConfirming(onSettled: OnSettled, onDone: () => void) {
  const { store, me, today, words, language } = useAnswerSession();
  const { personName, reload } = useRegisterData();
  const law = useAnswerLaw();
  const { show } = useShowing();
  const offerUndo = useTakingBack();
  const { working, remark, setRemark, run } = useOneAtATime();
  const telling = { words, language, today, personName };

  /** The entry's action; null when it was not confirmed. */
  async function confirmOne(id: number): Promise<Action | null> {
    const outcome = await giveAnswer(store, id, { outcome: 'confirmed' }, me.key, law);
    if (outcome.kind === 'written') {
      onSettled(id, sentenceFor({ outcome: 'confirmed' }, outcome, telling, true));
      const action = actionOf(outcome);
      show(action);
      return action;
    }
    const { text, isOver } = refusalText(outcome, telling);
    if (isOver) onSettled(id, text);
    else setRemark(text);
    void reload();
    return null;
  }

  const confirm = (requests: readonly Stored<'reviews'>[]): Promise<void> =>
    run(async () => {
      const written: Action[] = [];
      try {
        for (const { id } of requests) {
          const action = await confirmOne(id);
          if (action) written.push(action);
        }
        onDone();
      } finally {
        const done = words.answering.severalDone(written.length);
        if (written.length > 0) offerUndo(written, { done, onBack: ({ request }) => onSettled(request.id, null) });
      }
    });

  return { working, remark, confirm };
}
