import type { Answer, Stored } from '../../register';
import { formatDay } from '../../text';
import { useNotices, useRegisterData } from '../shell';
import { actionOf, giveAnswer, putOff } from './answering';
import { useAnswerLaw } from './useAnswerLaw';
import { useAnswerSession } from './answerSession';
import type { Refused as NotWritten } from './answerWords';
import { refusalText, sentenceFor } from './answerWords';
import { nothingFollows } from './following';
import { useOneAtATime } from './useOneAtATime';
import { useShowing, useTakingBack } from './useShowing';

/** Told when a request is settled: the sentence that stays in its place; null when it is open again. */
export type OnSettled = (request: number, sentence: string | null) => void;

/** Answering one request from a screen. */
export function useAnswering({ id }: Stored<'reviews'>, onSettled: OnSettled) {
  const { store, me, today, words, language } = useAnswerSession();
  const { take, reload, personName } = useRegisterData();
  const law = useAnswerLaw();
  const { notify } = useNotices();
  const { show } = useShowing();
  const offerUndo = useTakingBack();
  const { working, remark, setRemark, run } = useOneAtATime();
  const telling = { words, language, today, personName };

  const answer = (given: Answer) =>
    run(async () => {
      const outcome = await giveAnswer(store, id, given, me.key, law);
      if (outcome.kind !== 'written') return refused(outcome);
      const done = sentenceFor(given, outcome, telling);
      onSettled(id, done);
      if (outcome.suggestion) take('suggestions', outcome.suggestion);
      const action = actionOf(outcome);
      show(action);
      if (outcome.suggestion || outcome.unfinished) notify({ text: done });
      else offerUndo([action], { done, onBack: () => onSettled(id, null) });
    });

  const later = (weeks: 1 | 4) =>
    run(async () => {
      const outcome = await putOff(store, id, weeks, me.key, today);
      if (outcome.kind !== 'postponed') return refused(outcome);
      const { before, written: after, until } = outcome;
      const action = { request: { before, after }, process: null, followed: nothingFollows };
      show(action);
      offerUndo([action], { done: words.answering.putOff(formatDay(until, language)) });
    });

  function refused(refusal: NotWritten): void {
    const { text, isOver } = refusalText(refusal, telling);
    if (!isOver) return setRemark(text);
    notify({ text, kind: 'info' });
    onSettled(id, text);
    void reload();
  }

  return { working, remark, answer, later };
}

export type Answering = ReturnType<typeof useAnswering>;
