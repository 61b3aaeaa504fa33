import { useRef, useState } from 'react';
import { isOffline, Offline, useRegisterData, useSession } from '../shell';
import { setLastUnit } from './currentCapture';
import type { Outgoing, Sent } from './sending';
import { sendDrafts } from './sending';
import { useCapturedHere } from './capturedHere';

export interface Running {
  readonly done: number;
  readonly total: number;
}

/** Sends new entries, tells how far it is, and lets the person stop it; what is saved is known to every screen at once. */
export function useSending() {
  const { store, me, today } = useSession();
  const data = useRegisterData();
  const { add } = useCapturedHere();
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);

  /** Null when nothing is known about any of them; `error` says why. */
  async function send(outgoing: readonly Outgoing[]): Promise<readonly Sent[] | null> {
    setError(null);
    if (isOffline()) {
      setError(new Offline());
      return null;
    }
    const controller = (abort.current = new AbortController());
    const onProgress = (done: number, total: number) => setRunning({ done, total });
    setRunning({ done: 0, total: outgoing.length });
    try {
      const sent = await sendDrafts(store, outgoing, { me, today, onProgress, signal: controller.signal });
      welcome(sent);
      return sent;
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setRunning(null);
    }
  }

  function welcome(sent: readonly Sent[]): void {
    const entries = sent.flatMap((one) => (one.outcome === 'saved' ? [one.entry] : []));
    for (const entry of entries) data.take('processes', entry);
    add(entries);
    const unit = entries.at(-1)?.values.unit;
    if (unit != null) setLastUnit(me.key, unit);
  }

  return { send, running, error, cancel: () => abort.current?.abort() };
}
