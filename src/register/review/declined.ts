import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import { kindOf } from './keys';

/**
 * Who has said about this due day that the process is not theirs. Taken back by accepting it, and by having become its
 * owner since: what was said about another's process says nothing about one's own.
 */
export function declinedBy(
  requests: readonly Stored<'reviews'>[],
  { nextReview, owner }: Pick<ProcessValues, 'nextReview' | 'owner'>,
): ReadonlySet<PersonKey> {
  const declined = new Set<PersonKey>();
  for (const { values } of requests) {
    if (values.state !== 'answered' || values.dueOn !== nextReview || values.answeredBy === null) continue;
    const { answeredBy, outcome, ownerThen } = values;
    const isHandover = kindOf(values) === 'handover';
    if (isHandover && outcome === 'accepted') declined.delete(answeredBy);
    const isNo = outcome === 'notMine' || (isHandover && outcome === 'declined');
    const isOwnerSince = values.kind !== null && answeredBy === owner && ownerThen !== owner;
    if (isNo && !isOwnerSince) declined.add(answeredBy);
  }
  return declined;
}
