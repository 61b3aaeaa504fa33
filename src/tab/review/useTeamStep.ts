import { useState } from 'react';
import { errorText, useNotices, useRegisterData } from '../shell';
import { useAnswerLaw } from './useAnswerLaw';
import type { TeamOutcome, TeamWrite } from './teamRun';
import { runTeamStep } from './teamRun';
import { useTeamSession } from './teamSession';
import { useShowing, useTakingBack } from './useShowing';

/** Writes what the team has seen in the preview, and offers to take it back. */
export function useTeamStep(onDone: () => void) {
  const { store, me, words } = useTeamSession();
  const { processName, reload } = useRegisterData();
  const law = useAnswerLaw();
  const { show } = useShowing();
  const { notify } = useNotices();
  const offerUndo = useTakingBack();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const said = words.reviewSteps;

  async function start(writes: readonly TeamWrite[]): Promise<void> {
    setProgress({ done: 0, total: writes.length });
    setFailure(null);
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total });
      const outcome = await runTeamStep(store, writes, { me: me.key, law, onProgress });
      outcome.written.forEach(show);
      tell(outcome);
      onDone();
    } catch (error) {
      setFailure(errorText(error, words));
    } finally {
      setProgress(null);
    }
  }

  function tell({ written, failed }: TeamOutcome): void {
    const names = failed.map(({ values }) => processName(values.process) ?? values.title ?? '').join(', ');
    const done = [
      written.length > 0 && said.done(written.length),
      failed.length > 0 && said.failed(failed.length, names),
    ];
    const text = done.filter((one) => one !== false).join(' ');
    const warning = failed.length > 0 ? { kind: 'warning' as const } : {};
    if (written.length > 0) offerUndo(written, { done: text, ...warning, undone: said.undone });
    else notify({ text, ...warning });
    if (failed.length > 0) void reload();
  }

  return { progress, failure, start };
}
