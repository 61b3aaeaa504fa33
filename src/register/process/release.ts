import type { Day } from '../calendar';
import { nextReviewAfter } from '../review/cycle';
import type { PersonKey } from '../schema/field';
import type { ProcessValues } from './schema';
import { answersFor } from './seal';

export type ProcessStatus = NonNullable<ProcessValues['status']>;

interface Editor {
  readonly key: PersonKey;
  readonly groups: readonly string[];
}

/** The way of an entry: agreed upon, released, reopened for a change; retired in the end, never deleted. */
const following: Readonly<Record<ProcessStatus, readonly ProcessStatus[]>> = {
  draft: ['review', 'released', 'retired'],
  review: ['draft', 'released', 'retired'],
  released: ['changing', 'retired'],
  changing: ['review', 'released', 'retired'],
  retired: ['changing'],
};

const anyStatus: readonly ProcessStatus[] = ['draft', 'review', 'released', 'retired'];

/** The statuses a person may choose, the present one first. Retiring and taking back is up to the process team. */
export function choosableStatuses(status: ProcessStatus | null, editor: Editor): readonly ProcessStatus[] {
  if (status === null) return ['draft', 'review', 'released'];
  const onlyTeam = (next: ProcessStatus) => next === 'retired' || status === 'retired';
  // What somebody typed into the list by hand is no status: from there every way is open.
  const ways = Object.hasOwn(following, status) ? following[status] : anyStatus;
  const next = ways.filter((one) => !onlyTeam(one) || editor.groups.includes('team'));
  return [status, ...next];
}

/**
 * What a release adds by itself: whoever answers for the entry and releases it has also confirmed it, so the period
 * starts anew and the mark of foreign edits goes. Ownership counts as before the edit, or as after it where nobody
 * owned the entry. A day for the next review that was typed in the same edit stands.
 */
export function confirmationByRelease(
  before: ProcessValues,
  after: ProcessValues,
  editor: Editor,
  today: Day,
): Partial<Pick<ProcessValues, 'lastReviewed' | 'nextReview' | 'changedByOthers'>> {
  const released = after.status === 'released' && before.status !== 'released';
  if (!released || !answersFor(before.owner === null ? after : before, editor)) return {};
  const typed = after.nextReview !== null && after.nextReview !== before.nextReview;
  const nextReview = typed ? after.nextReview : nextReviewAfter(today, after.cycleMonths);
  return { lastReviewed: today, nextReview, changedByOthers: null };
}
