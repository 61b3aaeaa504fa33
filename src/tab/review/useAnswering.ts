import { useState } from 'react';
import type { Answer, Stored } from '../../register';
import { Conflict, Refused } from '../../register';
import { formatDay } from '../../text';
import { errorText, useNotices, useRegisterData, useUndo } from '../shell';
import type { Written } from './answering';
import { giveAnswer, putOff } from './answering';
import type { AnswerLaw } from './following';
import { useAnswerSession } from './answerSession';
import type { Refused as NotWritten } from './answerWords';
import { refusalText, sentenceFor } from './answerWords';
import { takeBack } from './takeBack';

/** Told when a request is settled: the sentence that stays in its place; null when it is open again. */
export type OnSettled = (request: number, sentence: string | null) => void;

/** Answering one request from a screen. */
export function useAnswering({ id }: Stored<'reviews'>, onSettled: OnSettled) {
  const { store, me, today, words, language } = useAnswerSession();
  const { take, reload, personName } = useRegisterData();
  const law = useAnswerLaw();
  const { notify } = useNotices();
  const offerUndo = useTakingBack();
  const [remark, setRemark] = useState<string | null>(null);
  const [working, run] = useOneAtATime(setRemark);
  const telling = { words, language, today, personName };

  const answer = (given: Answer) =>
    run(async () => {
      const outcome = await giveAnswer(store, id, given, me.key, law);
      if (outcome.kind !== 'written') return refused(outcome);
      const sentence = sentenceFor(given, outcome, telling);
      onSettled(id, sentence);
      show(outcome);
      for (const one of followedBy(outcome)) take('reviews', one);
      if (outcome.suggestion || outcome.unfinished) notify({ text: sentence });
      else offerUndo(sentence, () => withdraw(outcome));
    });

  const later = (weeks: 1 | 4) =>
    run(async () => {
      const outcome = await putOff(store, id, weeks, me.key, today);
      if (outcome.kind !== 'postponed') return refused(outcome);
      const { before, written: after, until } = outcome;
      take('reviews', after);
      offerUndo(words.answering.putOff(formatDay(until, language)), async () => {
        const back = await takeBack(store, { before, after }, null);
        take('reviews', back.request);
      });
    });

  function show({ request, process, suggestion }: Pick<Written, 'request' | 'process' | 'suggestion'>): void {
    if (suggestion) take('suggestions', suggestion);
    if (process) take('processes', process);
    take('reviews', request);
  }

  async function withdraw({ before, request: after, processBefore, process, followed }: Written): Promise<void> {
    const changed = processBefore && process ? { before: processBefore, after: process } : null;
    const back = await takeBack(store, { before, after }, changed, followed ?? undefined);
    for (const one of back.others) take('reviews', one);
    show({ ...back, suggestion: null });
    onSettled(id, null);
  }

  function refused(refusal: NotWritten): void {
    const { text, isOver } = refusalText(refusal, telling);
    if (!isOver) return setRemark(text);
    notify({ text, kind: 'info' });
    onSettled(id, text);
    void reload();
  }

  return { working, remark, answer, later };
}

/** What every answer of this person goes by. */
export function useAnswerLaw(): AnswerLaw {
  const { copy, today } = useAnswerSession();
  const { settings, units } = useRegisterData();
  return {
    today,
    rules: settings.reviewRules,
    team: settings.processTeam,
    units: new Map(units.map((unit) => [unit.id, unit.values])),
    requestsOf: (process) => copy.reviewsOf(process),
  };
}

/** Requests that an answer has opened or given to somebody else. */
export const followedBy = ({ followed }: Pick<Written, 'followed'>) =>
  followed ? [...followed.opened, ...followed.moved.map(({ after }) => after)] : [];

export type Answering = ReturnType<typeof useAnswering>;

/** Runs what writes, one after the other; its failure is told as a remark, and what was typed stays. */
function useOneAtATime(remark: (text: string | null) => void) {
  const { words } = useAnswerSession();
  const [working, setWorking] = useState(false);
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (working) return;
    setWorking(true);
    remark(null);
    try {
      await act();
    } catch (error) {
      remark(errorText(error, words));
    } finally {
      setWorking(false);
    }
  };
  return [working, run] as const;
}

/** Offers to take back what was written; says so when somebody has built on it. */
export function useTakingBack() {
  const { words } = useAnswerSession();
  const undo = useUndo();
  return (done: string, back: () => Promise<void>): void =>
    undo.offer({
      done,
      undo: async () => {
        try {
          await back();
          return words.answering.undone;
        } catch (error) {
          // Somebody has built on it: trying again would change nothing.
          if (error instanceof Conflict || error instanceof Refused) return words.answering.notUndone;
          throw error;
        }
      },
    });
}
