import type { Day } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { ReviewRules } from '../settings/reviewRules';
import type { Stored } from '../store';
import type { Organisation } from './addressee';
import { isOfReview } from './keys';
import { planReviews } from './plan';
import type { ReviewPlan } from './planShape';

export interface AtOnce extends Pick<Organisation, 'units' | 'team'> {
  readonly today: Day;
  readonly rules: Pick<ReviewRules, 'noticeDays' | 'daysAtLevel' | 'releaseByHead'>;
}

/**
 * The plan of some processes for whoever does not know whom the bot reaches: everybody counts as reachable, and whom no
 * message reaches the next round passes over, as it always does. `requests` are all about these processes.
 */
export function planAtOnce(
  processes: readonly Stored<'processes'>[],
  requests: readonly Stored<'reviews'>[],
  { units, team, today, rules }: AtOnce,
): ReviewPlan {
  const reachable = new Set<PersonKey | null>(team);
  for (const { head } of units.values()) reachable.add(head);
  for (const { values } of processes) reachable.add(values.owner).add(values.deputy);
  for (const { values } of requests) reachable.add(values.proposed).add(values.addressee);
  reachable.delete(null);
  const organisation = { units, team, reachable: reachable as ReadonlySet<PersonKey> };
  return planReviews({ today, processes, requests, suggestions: [], organisation, rules });
}

/** What an answer about a review leads to: the part of the plan that asks the next person, as the chat does it at once. */
export function stepsAfter({ withdraw, move, open }: ReviewPlan): Pick<ReviewPlan, 'open'> & {
  readonly steps: ReviewPlan['move'];
} {
  return {
    steps: [...withdraw, ...move],
    open: open.filter(({ values }) => isOfReview({ kind: values.kind ?? null, openKey: values.openKey ?? null })),
  };
}
