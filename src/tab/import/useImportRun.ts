import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPlan, ImportReport, RowOutcome, UndoReport } from '../../register';
import { runImport, undoImport } from '../../register';
import { formatShortDay } from '../../text';
import { useLeaveWarning, useRegisterData } from '../shell';
import { useImportSession } from './importSession';
import type { ImportKeeper, KeptRun } from './keeper';

export type RunState =
  | { readonly stage: 'waiting' }
  | RunningState
  | { readonly stage: 'finished'; readonly run: KeptRun; readonly report: ImportReport }
  | { readonly stage: 'undone'; readonly run: KeptRun; readonly report: UndoReport }
  | { readonly stage: 'stopped'; readonly error: unknown };

export interface RunningState {
  readonly stage: 'running';
  readonly what: 'import' | 'undo';
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
}

/** One import: start, progress, cancel, continue, take back. Leaving the screen interrupts it; the device keeps how far it came. */
export function useImportRun(keeper: ImportKeeper) {
  const { reload } = useRegisterData();
  const [state, setState] = useState<RunState>({ stage: 'waiting' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  useLeaveWarning(state.stage === 'running');

  const doing = useCallback(
    async (what: RunningState['what'], total: number, work: (control: Control) => Promise<RunState>) => {
      const { signal } = (controller.current = new AbortController());
      setState({ stage: 'running', what, done: 0, total, cancelling: false });
      const onProgress = (done: number, of: number) =>
        setState((before) => (before.stage === 'running' ? { ...before, done, total: of } : before));
      try {
        setState(await work({ signal, onProgress }));
      } catch (error) {
        setState({ stage: 'stopped', error });
      }
      await reload();
    },
    [reload],
  );

  const actions = useActions(keeper, doing, setState);
  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((before) => (before.stage === 'running' ? { ...before, cancelling: true } : before));
  }, []);
  const reset = useCallback(() => setState({ stage: 'waiting' }), []);
  return { state, ...actions, cancel, reset };
}

type Doing = (
  what: RunningState['what'],
  total: number,
  work: (control: Control) => Promise<RunState>,
) => Promise<void>;

/** Starting and continuing an import, and taking it back. */
function useActions(keeper: ImportKeeper, doing: Doing, setState: (state: RunState) => void) {
  const { resume, go } = useGoing(keeper, doing);
  const { today, words, language, me } = useImportSession();
  const start = useCallback(
    async (file: string, plan: ImportPlan) => {
      const id = crypto.randomUUID();
      const origin = words.importSteps.origin(
        file.slice(0, 120),
        rowPlace,
        formatShortDay(today, language),
        id.slice(0, 6),
      );
      const startedAt = new Date().toISOString();
      const run: KeptRun = {
        id,
        person: me.key,
        file,
        day: today,
        startedAt,
        state: 'running',
        created: 0,
        updated: 0,
        origin,
        settled: [],
      };
      setState({ stage: 'running', what: 'import', done: 0, total: plan.rows.length, cancelling: false });
      await keeper.begin(run, plan.rows);
      await go(run, plan, []);
    },
    [go, keeper, words, today, language, me, setState],
  );
  const undo = useUndoing(keeper, doing);
  return { start, resume, undo };
}

function useGoing(keeper: ImportKeeper, doing: Doing) {
  const { store } = useImportSession();
  const go = useCallback(
    (run: KeptRun, plan: Pick<ImportPlan, 'rows'>, known: readonly RowOutcome[]) =>
      doing('import', plan.rows.length, async (control) => {
        let kept = run;
        const onSettled = async (outcomes: readonly RowOutcome[]) => {
          await keeper.settle(run.id, outcomes);
          kept = countedIn(kept, outcomes);
          await keeper.change(kept);
        };
        const report = await runImport({
          store,
          plan,
          today: run.day,
          known,
          onSettled,
          originOf: originOf(run),
          ...control,
        });
        const { created, updated } = report.totals;
        kept = { ...run, created, updated, state: report.interruption ? 'running' : 'finished' };
        await keeper.change(kept);
        return { stage: 'finished', run: kept, report };
      }),
    [doing, keeper, store],
  );

  const resume = useCallback(
    async (run: KeptRun) => {
      const { rows, outcomes } = await keeper.load(run.id);
      await go(run, { rows }, outcomes);
    },
    [go, keeper],
  );
  return { go, resume };
}

/** What the list of imports says of a run that goes no further. */
function countedIn(run: KeptRun, outcomes: readonly RowOutcome[]): KeptRun {
  const count = (done: RowOutcome['done']) => outcomes.filter((one) => one.step !== 'link' && one.done === done).length;
  return { ...run, created: run.created + count('created'), updated: run.updated + count('updated') };
}

function useUndoing(keeper: ImportKeeper, doing: Doing) {
  const { store, today, words, language } = useImportSession();
  return useCallback(
    (run: KeptRun) =>
      doing('undo', run.created + run.updated, async (control) => {
        const { outcomes } = await keeper.load(run.id);
        let kept = run;
        const onSettled = async (ids: readonly number[]) => {
          kept = { ...kept, settled: [...kept.settled, ...ids] };
          await keeper.change(kept);
        };
        const note = words.importSteps.undoNote(formatShortDay(today, language));
        const known = run.settled;
        const report = await undoImport({
          store,
          outcomes,
          originOf: originOf(run),
          note,
          known,
          onSettled,
          ...control,
        });
        if (report.open === 0) kept = { ...kept, state: 'undone' };
        await keeper.change(kept);
        return { stage: 'undone', run: kept, report };
      }),
    [doing, keeper, store, words, today, language],
  );
}

interface Control {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Stands in the kept origin for the row: a continued import has to find the very same words. */
const rowPlace = '{…}';

const originOf =
  ({ origin }: KeptRun) =>
  (row: number): string =>
    origin.replace(rowPlace, String(row)).slice(0, 255);
