import { useCallback, useEffect, useRef, useState } from 'react';
import type { CataloguePlan, CatalogueReport, CatalogueUndoReport } from '../../register';
import { runCatalogue, undoCatalogue } from '../../register';
import { useLeaveWarning, useRegisterData } from '../shell';
import type { CatalogueKeeper, KeptCatalogue } from './catalogueKeeper';
import { useCatalogueSession } from './catalogueSession';

export type CatalogueRun =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'running'; readonly isUndo: boolean; readonly done: number; readonly total: number }
  | {
      readonly stage: 'finished';
      readonly kept: KeptCatalogue;
      readonly plan: CataloguePlan;
      readonly report: CatalogueReport;
    }
  | { readonly stage: 'undone'; readonly kept: KeptCatalogue; readonly report: CatalogueUndoReport }
  | { readonly stage: 'stopped'; readonly error: unknown };

interface Control {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes a planned catalogue and takes it back; leaving the screen ends it between two batches, and the device keeps how far it came. */
export function useCatalogueImport(keeper: CatalogueKeeper, onWritten: () => void) {
  const { reload } = useRegisterData();
  const [run, setRun] = useState<CatalogueRun>({ stage: 'waiting' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  useLeaveWarning(run.stage === 'running');
  const doing = useCallback<Doing>(
    async (isUndo, total, work) => {
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
  const start = useStarting(keeper, doing);
  const undo = useUndoing(keeper, doing);
  const cancel = () => controller.current?.abort();
  const reset = () => setRun({ stage: 'waiting' });
  return { run, start, undo, cancel, reset };
}

type Doing = (isUndo: boolean, total: number, work: (control: Control) => Promise<CatalogueRun>) => Promise<void>;

function useStarting(keeper: CatalogueKeeper, doing: Doing) {
  const { store, today } = useCatalogueSession();
  /** `before`: the interrupted run of the same file that this one goes on with. */
  return (file: string, plan: CataloguePlan, before: KeptCatalogue | null) =>
    doing(false, plan.services.length, async (control) => {
      const { source } = plan;
      const fresh = { id: crypto.randomUUID(), file, source, day: today, startedAt: new Date().toISOString() };
      let kept: KeptCatalogue = before ?? { ...fresh, state: 'running', added: 0, changed: 0, settled: [] };
      await keeper.keep(kept);
      const report = await runCatalogue({
        store,
        plan,
        ...control,
        onSettled: async (outcomes) => {
          const ours = outcomes.filter(({ isOurs }) => isOurs);
          const added = ours.filter(({ isNew }) => isNew).length;
          await keeper.add(kept.id, ours);
          kept = { ...kept, added: kept.added + added, changed: kept.changed + ours.length - added };
          await keeper.keep(kept);
        },
      });
      kept = { ...kept, state: report.interruption ? 'running' : 'finished' };
      await keeper.keep(kept);
      return { stage: 'finished', kept, plan, report };
    });
}

function useUndoing(keeper: CatalogueKeeper, doing: Doing) {
  const { store, today } = useCatalogueSession();
  return (run: KeptCatalogue) =>
    doing(true, run.added + run.changed, async (control) => {
      let kept = run;
      const report = await undoCatalogue({
        store,
        today,
        outcomes: await keeper.outcomes(run.id),
        known: run.settled,
        ...control,
        onSettled: async (ids) => {
          kept = { ...kept, settled: [...kept.settled, ...ids] };
          await keeper.keep(kept);
        },
      });
      if (report.open === 0) kept = { ...kept, state: 'undone' };
      await keeper.keep(kept);
      return { stage: 'undone', kept, report };
    });
}
