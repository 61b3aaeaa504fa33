import { useCallback, useEffect, useRef, useState } from 'react';
import type { CatalogueOutcome, CataloguePlan, CatalogueReport, CatalogueUndoReport } from '../../register';
import { runCatalogue, undoCatalogue } from '../../register';
import { useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';

export type CatalogueRun =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'running'; readonly isUndo: boolean; readonly done: number; readonly total: number }
  | { readonly stage: 'finished'; readonly plan: CataloguePlan; readonly report: CatalogueReport }
  | { readonly stage: 'undone'; readonly report: CatalogueUndoReport }
  | { readonly stage: 'stopped'; readonly error: unknown };

/** Writes a planned catalogue and takes it back; leaving the screen ends it between two batches. */
export function useCatalogueImport(onWritten: () => void) {
  const { store, today } = useCatalogueSession();
  const { reload } = useRegisterData();
  const [run, setRun] = useState<CatalogueRun>({ stage: 'waiting' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const doing = useCallback(
    async (isUndo: boolean, total: number, work: (control: Control) => Promise<CatalogueRun>) => {
      const { signal } = (controller.current = new AbortController());
      setRun({ stage: 'running', isUndo, done: 0, total });
      const onProgress = (done: number, of: number) => setRun({ stage: 'running', isUndo, done, total: of });
      try {
        setRun(await work({ signal, onProgress }));
      } catch (error) {
        setRun({ stage: 'stopped', error });
      }
      await reload();
      onWritten();
    },
    [reload, onWritten],
  );
  const start = (plan: CataloguePlan, before: readonly CatalogueOutcome[] = []) =>
    doing(false, plan.services.length, async (control) => {
      const report = await runCatalogue({ store, plan, ...control });
      return { stage: 'finished', plan, report: { ...report, outcomes: [...before, ...report.outcomes] } };
    });
  const undo = (outcomes: readonly CatalogueOutcome[]) =>
    doing(true, outcomes.length, async (control) => {
      const report = await undoCatalogue({ store, outcomes, today, ...control });
      return { stage: 'undone', report };
    });
  return {
    run,
    start,
    undo,
    cancel: () => controller.current?.abort(),
    reset: () => setRun({ stage: 'waiting' }),
  };
}

interface Control {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}
