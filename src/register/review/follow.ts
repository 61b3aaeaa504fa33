import type { Day } from '../calendar';
import { addDays, daysBetween } from '../calendar';
import type { PersonKey } from '../schema/field';
import type { ReviewRules } from '../settings/reviewRules';
import type { Stored } from '../store';
import type { Addressee, Ladder, Organisation } from './addressee';
import { firstOn, isStillAsked, nextLevel, nextPerson } from './addressee';
import { addressed } from './answers';
import { isPostponed } from './postpone';
import type { ReviewLevel, ReviewValues } from './schema';

type Request = Stored<'reviews'>;
type Rules = Pick<ReviewRules, 'daysAtLevel'>;

/** What becomes of an open request today. */
export type Following =
  | { readonly kind: 'stays'; readonly isStuck: boolean; readonly isUndeliverable: boolean }
  | { readonly kind: 'moves'; readonly to: Addressee }
  | { readonly kind: 'remind'; readonly changes: Partial<ReviewValues>; readonly isStuck: boolean };

/**
 * Somebody whom no message reaches for this long counts as not there. Longer than the week that may lie between two
 * messages, and the four days around Easter, together.
 */
export const longestWait = 14;

/** Whoever was asked after this day is neither reminded nor passed over yet. */
export const quietSince = ({ daysAtLevel }: Rules, today: Day): Day =>
  addDays(today, -Math.min(longestWait, ...Object.values(daysAtLevel)));

/** Whether the request rests with whom it was given to lately, as nearly all do: found out without looking for anybody else. */
export function rests(
  { values }: Request,
  responsible: { readonly owner: PersonKey | null; readonly deputy: PersonKey | null },
  { organisation, quietSince: since }: { readonly organisation: Organisation; readonly quietSince: Day },
): boolean {
  const { addressee, level, delivery, levelSince, postponedUntil } = values;
  if (addressee === null || level === null || level === 'head' || delivery === 'undeliverable') return false;
  const askedOn = values.askedOn ?? values.openedOn;
  const isQuiet = askedOn !== null && askedOn > since && (levelSince ?? askedOn) > since && postponedUntil === null;
  const isTheirs = level === 'team' ? organisation.team.includes(addressee) : responsible[level] === addressee;
  return isQuiet && isTheirs && organisation.reachable.has(addressee);
}

/** To whom the request goes now: at once when the addressee has left, has no such role, or gets no message; else by their days. */
export function follow({ values }: Request, ladder: Ladder, rules: Rules, today: Day): Following {
  const { addressee: person, delivery, level: asked } = values;
  const level = asked ?? 'owner';
  if (person === null) return toFirst(ladder, undefined);
  const present = { person, level };
  if (!isStillAsked(ladder, present)) return toFirst(ladder, level);
  const isUndeliverable = delivery === 'undeliverable';
  const further = isUndeliverable ? nextPerson(ladder, present) : null;
  if (further) return { kind: 'moves', to: further };
  if (isPostponed(values, today)) return { kind: 'stays', isStuck: false, isUndeliverable };
  const isSilent = hasBeenSilent(values, level, rules, today);
  const above = isSilent ? nextLevel(ladder, present) : null;
  // Whoever said «later» is reminded before anybody else is asked.
  const isBack = values.postponedUntil !== null;
  if (above && !isBack && !isOnItsWay(values, today)) return { kind: 'moves', to: above };
  const isStuck = isSilent && above === null;
  const changes = reminder(values, level, rules, today);
  return changes ? { kind: 'remind', changes, isStuck } : { kind: 'stays', isStuck, isUndeliverable };
}

function toFirst(ladder: Ladder, from: ReviewLevel | undefined): Following {
  const to = firstOn(ladder, from);
  // It stands with nobody, and there is nobody: nothing to write.
  const isSame = to.person === null && from === undefined;
  return isSame ? { kind: 'stays', isStuck: false, isUndeliverable: false } : { kind: 'moves', to };
}

const daysAt = ({ daysAtLevel }: Rules, level: ReviewLevel): number => daysAtLevel[level === 'team' ? 'head' : level];

/** Requests of earlier versions don't say since when. */
const firstAsked = ({ askedOn, openedOn }: Waiting): Day | null => askedOn ?? openedOn;

type Waiting = Pick<ReviewValues, 'askedOn' | 'delivery' | 'levelSince' | 'openedOn' | 'postponedUntil'>;

const sinceAsked = ({ askedOn, openedOn }: Waiting, today: Day): number =>
  daysBetween(askedOn ?? openedOn ?? today, today);

/** A message that can't go out yet: the week between two messages and the holidays are not the addressee's fault. */
const isOnItsWay = (values: Waiting, today: Day): boolean =>
  (values.delivery === 'waiting' || values.delivery === 'sending') && sinceAsked(values, today) < longestWait;

/** Whether the addressee has had their days, which count from the first message that reached them. */
function hasBeenSilent(values: Waiting, level: ReviewLevel, rules: Rules, today: Day): boolean {
  if (values.levelSince === null) return sinceAsked(values, today) >= longestWait;
  return daysBetween(values.levelSince, today) >= daysAt(rules, level);
}

/** The same person is asked once more: when «later» is over, and when nobody is left above to ask. */
function reminder(values: Waiting, level: ReviewLevel, rules: Rules, today: Day): Partial<ReviewValues> | null {
  const isBack = values.postponedUntil !== null;
  const isWaiting = values.delivery === 'waiting' || values.delivery === 'sending';
  if (!isBack && (isWaiting || sinceAsked(values, today) < daysAt(rules, level))) return null;
  // The card before stays named, so that it can point to the new one.
  return {
    delivery: 'waiting',
    askedOn: today,
    ...(values.levelSince === null && values.delivery !== 'undeliverable' ? { levelSince: firstAsked(values) } : {}),
    ...(isBack ? { postponedUntil: null } : {}),
    // Tried once more with the same person: what comes of it is not known yet.
    ...(values.delivery === 'undeliverable' ? { failure: null } : {}),
  };
}

/** What moving writes. Why somebody below got no message stays to be read; at the first level the question begins anew. */
export const movedTo = (to: Addressee, owner: string | null, today: Day): Partial<ReviewValues> => ({
  ...addressed(to, today),
  ...(to.level === 'owner' ? { failure: null } : {}),
  ownerThen: owner,
});
