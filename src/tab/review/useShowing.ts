import type { Stored } from '../../register';
import { useRegisterData, useUndo } from '../shell';
import { useAnswerSession } from './answerSession';
import type { Action, TakenBack } from './takeBack';
import { takingBack } from './takeBack';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;

/** Shows at once, on all screens, what an action has written or what stands again. */
export function useShowing() {
  const { take } = useRegisterData();
  const all = (process: Process | null, requests: readonly Request[]): void => {
    if (process) take('processes', process);
    for (const one of requests) take('reviews', one);
  };
  return {
    show: ({ request, process, followed: { opened, moved } }: Action): void =>
      all(process && process.after, [request.after, ...opened, ...moved.map(({ after }) => after)]),
    showBack: ({ request, process, others }: TakenBack): void => all(process, [...others, request]),
  };
}

interface Offer {
  readonly done: string;
  readonly kind?: 'warning';
  /** Said when all of it is taken back. */
  readonly undone?: string;
  readonly onBack?: (taken: TakenBack) => void;
}

/** Offers to take back what was written; says so when somebody has built on it. */
export function useTakingBack() {
  const { store, words } = useAnswerSession();
  const { reload } = useRegisterData();
  const { showBack } = useShowing();
  const undo = useUndo();
  return (actions: readonly Action[], { done, kind, undone = words.answering.undone, onBack }: Offer): void => {
    const back = takingBack(store, actions, (taken) => {
      showBack(taken);
      onBack?.(taken);
    });
    undo.offer({
      done,
      ...(kind ? { kind } : {}),
      undo: async () => {
        if ((await back()) === 0) return undone;
        await reload();
        return words.answering.notUndone;
      },
    });
  };
}
