import { useState } from 'react';
import type { Stored } from '../../register';
import { errorText, useRegisterData } from '../shell';
import type { Written } from './answering';
import { giveAnswer } from './answering';
import { useAnswerSession } from './answerSession';
import { refusalText, sentenceFor } from './answerWords';
import type { OnSettled } from './useAnswering';
import { followedBy, useAnswerLaw, useTakingBack } from './useAnswering';
import { takeBack } from './takeBack';

/** Confirms several entries, one after the other; those that fail stay, and the others are taken back together. */
export function useConfirming(onSettled: OnSettled, onDone: () => void) {
  const { store, me, today, words, language } = useAnswerSession();
  const { take, personName, reload } = useRegisterData();
  const law = useAnswerLaw();
  const offerUndo = useTakingBack();
  const [remark, setRemark] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const telling = { words, language, today, personName };

  function show({ request, process }: Pick<Written, 'request' | 'process'>): void {
    if (process) take('processes', process);
    take('reviews', request);
  }

  async function confirm(requests: readonly Stored<'reviews'>[]): Promise<void> {
    if (working) return;
    setWorking(true);
    setRemark(null);
    const written: Written[] = [];
    try {
      for (const { id } of requests) {
        const outcome = await giveAnswer(store, id, { outcome: 'confirmed' }, me.key, law);
        if (outcome.kind === 'written') {
          written.push(outcome);
          onSettled(id, sentenceFor({ outcome: 'confirmed' }, outcome, telling, true));
          show(outcome);
          followedBy(outcome).forEach((one) => take('reviews', one));
        } else {
          const { text, isOver } = refusalText(outcome, telling);
          if (isOver) onSettled(id, text);
          else setRemark(text);
          void reload();
        }
      }
      onDone();
    } catch (error) {
      setRemark(errorText(error, words));
    } finally {
      setWorking(false);
      if (written.length > 0) offerUndo(words.answering.severalDone(written.length), () => takeAllBack(written));
    }
  }

  async function takeAllBack(written: readonly Written[]): Promise<void> {
    for (const { before, request: after, processBefore, process, followed } of written) {
      const changed = processBefore && process ? { before: processBefore, after: process } : null;
      const back = await takeBack(store, { before, after }, changed, followed ?? undefined);
      show(back);
      onSettled(before.id, null);
    }
  }

  return { working, remark, confirm };
}
