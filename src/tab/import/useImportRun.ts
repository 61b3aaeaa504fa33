import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPlan, ImportReport } from '../../register';
import { runImport } from '../../register';
import { useRegisterData, useSession } from '../shell';

export type RunState =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'running'; readonly done: number; readonly total: number; readonly cancelling: boolean }
  | { readonly stage: 'finished'; readonly report: ImportReport }
  | { readonly stage: 'stopped'; readonly error: unknown };

/** One import: start, progress, cancel, result. Leaving the screen cancels it; what was created stays. */
export function useImportRun() {
  const { store, today } = useSession();
  const { reload } = useRegisterData();
  const [state, setState] = useState<RunState>({ stage: 'waiting' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  useLeaveWarning(state.stage === 'running');

  const start = useCallback(
    async (plan: ImportPlan) => {
      const { signal } = (controller.current = new AbortController());
      const total = plan.rows.filter(({ refusal }) => !refusal).length;
      setState({ stage: 'running', done: 0, total, cancelling: false });
      const onProgress = (done: number) =>
        setState((before) => (before.stage === 'running' ? { ...before, done } : before));
      try {
        setState({ stage: 'finished', report: await runImport({ store, plan, today, signal, onProgress }) });
      } catch (error) {
        setState({ stage: 'stopped', error });
      }
      await reload();
    },
    [store, today, reload],
  );
  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((before) => (before.stage === 'running' ? { ...before, cancelling: true } : before));
  }, []);
  const reset = useCallback(() => setState({ stage: 'waiting' }), []);
  return { state, start, cancel, reset };
}

/** The browser asks before it closes a page on which an import is running. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
