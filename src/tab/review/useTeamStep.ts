import { useState } from 'react';
import { errorText, useRegisterData, useUndo } from '../shell';
import type { TeamOutcome, TeamWrite } from './teamRun';
import { runTeamStep, takeStepBack } from './teamRun';
import { useTeamSession } from './teamSession';
import { useAnswerLaw } from './useAnswering';

/** Writes what the team has seen in the preview, and offers to take it back. */
export function useTeamStep(onDone: () => void) {
  const { store, me, words } = useTeamSession();
  const { take, processName, reload } = useRegisterData();
  const law = useAnswerLaw();
  const undo = useUndo();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const said = words.reviewSteps;

  async function start(writes: readonly TeamWrite[]): Promise<void> {
    setProgress({ done: 0, total: writes.length });
    setFailure(null);
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total });
      const outcome = await runTeamStep(store, writes, { me: me.key, law, onProgress });
      show(outcome);
      tell(outcome);
      onDone();
    } catch (error) {
      setFailure(errorText(error, words));
    } finally {
      setProgress(null);
    }
  }

  function show({ written }: TeamOutcome): void {
    for (const { request, process, followed } of written) {
      if (process) take('processes', process.after);
      take('reviews', request.after);
      for (const one of [...followed.opened, ...followed.moved.map(({ after }) => after)]) take('reviews', one);
    }
  }

  function tell({ written, failed }: TeamOutcome): void {
    const names = failed.map(({ values }) => processName(values.process) ?? values.title ?? '').join(', ');
    const done = [
      written.length > 0 && said.done(written.length),
      failed.length > 0 && said.failed(failed.length, names),
    ];
    undo.offer({
      done: done.filter((one) => one !== false).join(' '),
      ...(failed.length > 0 ? { kind: 'warning' as const } : {}),
      undo: async () => {
        const { back, left } = await takeStepBack(store, written);
        for (const { request, process, others } of back) {
          if (process) take('processes', process);
          for (const one of [...others, request]) take('reviews', one);
        }
        if (left > 0) await reload();
        return left > 0 ? words.answering.notUndone : said.undone;
      },
    });
    if (failed.length > 0) void reload();
  }

  return { progress, failure, start };
}
