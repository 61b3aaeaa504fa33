import { useRef, useState } from 'react';
import type { ChangeOutcome, ChangePlan, Day, DoneUpdate, FailedUpdate, Stored } from '../../register';
import { countOf, endUnits, isWhole, listsOf, plannedUpdate, restOf, runChange, undoChange } from '../../register';
import { useLeaveWarning, useRegisterData, useUndo } from '../shell';
import { useChangeSession } from './changeSession';
import { takenBack } from './takenBack';

export type RunState =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'running'; readonly done: number; readonly total: number; readonly cancelling: boolean }
  /** Not whole: what is left waits for the person. */
  | { readonly stage: 'left'; readonly plan: ChangePlan; readonly outcome: ChangeOutcome }
  | { readonly stage: 'stopped'; readonly plan: ChangePlan; readonly error: unknown };

/** More entries than this are fetched together instead of put in one by one. */
const takenAtMost = 20;

export interface RunOptions {
  /** The sentence when everything is done. */
  readonly done: (count: number) => string;
  readonly onWhole: () => void;
  /** Taken back as far as it can be: what was left of it isn't to be gone on with. */
  readonly onUndone?: () => void;
}

type Finished = readonly DoneUpdate[];

/** One change in bulk: start, progress, cancel, what is left, and undoing it as a whole, even when it took several runs. */
export function useChangeRun({ done: doneText, onWhole, onUndone }: RunOptions) {
  const { store, words, today } = useChangeSession();
  const [state, setState] = useState<RunState>({ stage: 'waiting' });
  const controller = useRef<AbortController | null>(null);
  const finished = useRef<Finished>([]);
  const offerUndo = useOfferUndo();
  const show = useShowing();
  useLeaveWarning(state.stage === 'running');

  async function run(plan: ChangePlan): Promise<void> {
    const { signal } = (controller.current = new AbortController());
    setState({ stage: 'running', done: 0, total: countOf(plan), cancelling: false });
    const onProgress = (done: number) =>
      setState((before) => (before.stage === 'running' ? { ...before, done } : before));
    try {
      const outcome = await runChange(store, plan, { signal, onProgress });
      finished.current = [...finished.current, ...outcome.done];
      await show(outcome.done, plan);
      settle(plan, outcome);
    } catch (error) {
      setState({ stage: 'stopped', plan, error });
    }
  }

  function settle(plan: ChangePlan, outcome: ChangeOutcome): void {
    const count = finished.current.length;
    const whole = isWhole(outcome);
    const left = outcome.failed.length + outcome.open.length;
    const text = whole ? doneText(count) : words.change.notWhole(count, left);
    if (count > 0) {
      const units = [...outcome.units.values()];
      const undone = () => {
        reset();
        onUndone?.();
      };
      offerUndo({ text, isWhole: whole, finished: finished.current, units, day: today, undone });
    }
    if (!whole) return setState({ stage: 'left', plan: restOf(plan, outcome.done), outcome });
    finished.current = [];
    setState({ stage: 'waiting' });
    onWhole();
  }

  function reset(): void {
    finished.current = [];
    setState({ stage: 'waiting' });
  }

  return {
    state,
    run,
    cancel: () => {
      controller.current?.abort();
      setState((before) => (before.stage === 'running' ? { ...before, cancelling: true } : before));
    },
    again: () => 'plan' in state && void run(state.plan),
    /** Back to what is planned; what stands already stays part of the same undo. */
    lookAgain: () => setState({ stage: 'waiting' }),
    /** The person has seen what somebody else wrote, and wants theirs all the same. */
    overwrite: (failed: FailedUpdate) => 'plan' in state && void run(overwriting(state.plan, failed)),
    reset,
  };
}

export type ChangeRun = ReturnType<typeof useChangeRun>;

function overwriting(plan: ChangePlan, { update, now }: FailedUpdate): ChangePlan {
  const isIt = ({ list, id }: typeof update) => list === update.list && id === update.id;
  const steps = plan.steps.map((step) =>
    step.map((one) => (isIt(one) && now ? plannedUpdate(one.list, now, one.values) : one)),
  );
  return { ...plan, steps };
}

/** Every screen knows what has been written. */
function useShowing() {
  const { take, reload } = useRegisterData();
  return async (done: Finished, plan: ChangePlan): Promise<void> => {
    const isElsewhere = [...listsOf(plan)].some((list) => list !== 'processes');
    if (done.length > takenAtMost || isElsewhere) return reload();
    for (const { entry } of done) take('processes', entry as Stored<'processes'>);
  };
}

interface Undoable {
  readonly text: string;
  readonly isWhole: boolean;
  readonly finished: Finished;
  readonly units: readonly Stored<'units'>[];
  readonly day: Day;
  readonly undone: () => void;
}

function useOfferUndo() {
  const { store, words, language } = useChangeSession();
  const { reload } = useRegisterData();
  const { offer } = useUndo();
  return ({ text, isWhole: whole, finished, units, day, undone }: Undoable): void =>
    offer({
      done: text,
      ...(whole ? {} : { kind: 'warning' as const }),
      undo: async () => {
        const outcome = await undoChange(store, finished);
        await reload();
        if (outcome.error) throw outcome.error;
        const ended = await endUnits(store, units, day);
        undone();
        const names = ended.map(({ values }) => values.name ?? '').join(', ');
        const sentence = takenBack(outcome, words, language);
        return names === '' ? sentence : `${sentence} ${words.undo.unitsEnded(names)}`;
      },
    });
}
