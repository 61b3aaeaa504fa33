import type { Day } from '../calendar';
import { nextReviewAfter, usualCycleMonths } from '../review/cycle';
import type { ProcessValues } from './schema';

/** A new entry is a draft with the usual cycle, due for its first review one cycle from today. */
export function newProcess(values: Partial<ProcessValues>, today: Day): Partial<ProcessValues> {
  const cycleMonths = values.cycleMonths ?? usualCycleMonths;
  return {
    ...values,
    name: values.name?.trim() ?? null,
    status: values.status ?? 'draft',
    cycleMonths,
    nextReview: values.nextReview ?? nextReviewAfter(today, cycleMonths),
  };
}
