import type { ProcessValues } from './schema';

type Retirement = Pick<ProcessValues, 'status' | 'retirementReason' | 'supersededBy'>;

/** What retiring an entry writes: it stays readable, with the reason and what takes its place. */
export function retirement(reason: string, supersededBy: number | null): Retirement {
  return { status: 'retired', retirementReason: reason.trim(), supersededBy };
}

/** What taking an entry back writes: it is open for changes, and nothing has taken its place. */
export function reactivation(): Retirement {
  return { status: 'changing', retirementReason: null, supersededBy: null };
}

/** What stood there before either, for undoing it. */
export function beforeRetirement({ status, retirementReason, supersededBy }: ProcessValues): Retirement {
  return { status, retirementReason, supersededBy };
}
