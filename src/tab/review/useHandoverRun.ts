import { useState } from 'react';
import type { HandoverPlan } from '../../register';
import { errorText, useRegisterData } from '../shell';
import { useTeamSession } from './teamSession';
import { runHandover } from './handoverRun';

interface Message {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** Writes a handover, says how far it is, and can be stopped; starting again continues. */
export function useHandoverRun(onWritten: () => void) {
  const { store, words } = useTeamSession();
  const { reload } = useRegisterData();
  const [running, setRunning] = useState<AbortController | null>(null);
  const [message, setMessage] = useState<Message | null>(null);

  async function start(plan: HandoverPlan): Promise<void> {
    const { reviewing } = words;
    const control = new AbortController();
    setRunning(control);
    const onProgress = (done: number, total: number) =>
      setMessage({ kind: 'info', text: reviewing.progress(done, total) });
    try {
      const { failed, stopped } = await runHandover(store, plan, onProgress, control.signal);
      if (stopped) setMessage({ kind: 'info', text: reviewing.stopped });
      else if (failed > 0) setMessage({ kind: 'warning', text: reviewing.failed(failed) });
      else setMessage({ kind: 'success', text: reviewing.sent });
    } catch (error) {
      setMessage({ kind: 'error', text: errorText(error, words) });
    } finally {
      await reload();
      setRunning(null);
      onWritten();
    }
  }

  return { running: running !== null, message, start, stop: () => running?.abort() };
}
