import type { Day } from '../calendar';
import { compareDays } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { ProcessValues } from './schema';

export type SealReason =
  'valid' | 'notReleased' | 'changing' | 'retired' | 'neverConfirmed' | 'overdue' | 'changedByOthers';

/** The quality seal and why it is there or broken: released, confirmed within the period, no foreign edit since. */
export function qualitySeal(
  process: Pick<ProcessValues, 'status' | 'lastReviewed' | 'nextReview' | 'changedByOthers'>,
  today: Day,
): { readonly sealed: boolean; readonly reason: SealReason } {
  const broken = (reason: SealReason) => ({ sealed: false, reason });
  if (process.status === 'retired' || process.status === 'changing') return broken(process.status);
  if (process.status !== 'released') return broken('notReleased');
  if (process.changedByOthers !== null) return broken('changedByOthers');
  if (process.lastReviewed === null) return broken('neverConfirmed');
  if (process.nextReview !== null && compareDays(today, process.nextReview) >= 0) return broken('overdue');
  return { sealed: true, reason: 'valid' };
}

/** Whether the person answers for the entry: owner, deputy or process team. */
export function answersFor(
  process: Pick<ProcessValues, 'owner' | 'deputy'>,
  person: { readonly key: PersonKey; readonly groups: readonly string[] },
): boolean {
  return person.key === process.owner || person.key === process.deputy || person.groups.includes('team');
}

/**
 * What an edit adds by itself. A foreign edit marks the day, which breaks the seal until the owner confirms; an edit by
 * owner, deputy or process team leaves the mark as it is. Ownership counts as it was before the edit.
 */
export function foreignEdit(
  before: Pick<ProcessValues, 'owner' | 'deputy'>,
  editor: { readonly key: PersonKey; readonly groups: readonly string[] },
  today: Day,
): Partial<Pick<ProcessValues, 'changedByOthers'>> {
  return answersFor(before, editor) ? {} : { changedByOthers: today };
}
