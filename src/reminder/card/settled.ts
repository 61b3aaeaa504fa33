import type { Day, PersonKey, Stored } from '../../register';
import { isPostponed } from '../../register';

/** A card as it comes back with a click: its message, and the requests that it showed. */
export interface CardInHand {
  readonly activity: string | null;
  readonly requests: readonly number[];
}

/**
 * What the card stood for and no longer asks this person, the latest last. Ids of messages are unique in one chat only,
 * so a message counts together with its reader.
 */
export function settledOn(
  reviews: readonly Stored<'reviews'>[],
  { activity, requests }: CardInHand,
  person: PersonKey,
  today?: Day,
): readonly Stored<'reviews'>[] {
  const shown = new Set(requests);
  const clicked = requests.at(-1);
  return reviews
    .filter(({ id, values }) => {
      if (values.state === 'open') {
        const rests = today !== undefined && isPostponed(values, today);
        return shown.has(id) && (values.addressee !== person || rests);
      }
      const isReader = values.addressee === person || values.answeredBy === person;
      return shown.has(id) || (activity !== null && values.activity === activity && isReader);
    })
    .sort(
      (left, right) =>
        Number(left.id === clicked) - Number(right.id === clicked) ||
        left.modifiedAt.localeCompare(right.modifiedAt) ||
        left.id - right.id,
    );
}
