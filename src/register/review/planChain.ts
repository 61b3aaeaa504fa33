import type { Day } from '../calendar';
import { daysBetween } from '../calendar';
import { processNumber } from '../process/number';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { Addressee, Ladder } from './addressee';
import { firstFor, firstOn, isStillAsked, ladderOf } from './addressee';
import { follow, movedTo, rests } from './follow';
import { declinedBy } from './declined';
import { unwrittenEffect } from './effect';
import { chainKey, isOpenRequest, kindOf } from './keys';
import type { Circumstances, Collector, Opening } from './planShape';
import { withdrawal } from './planShape';
import type { RequestKind, ReviewLevel, ReviewValues } from './schema';

/** Somebody who said «needs a change» is left alone this long; then the question comes back. */
export const changeDays = 30;

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;

/** The next step of the one conversation about the review of a due process: review, handover, retirement. */
export function planChain(plan: Collector, process: Process, requests: readonly Request[], now: Circumstances): void {
  if (process.values.owner === null) plan.ownerless.push(process.id);
  const [open, ...tooMany] = requests.filter(isOpenRequest);
  // Somebody's hand has been in the keys.
  for (const request of tooMany) plan.withdraw.push(withdrawal(request));
  if (open) followOpen(plan, process, open, requests, now);
  else followClosed(plan, process, requests, now);
}

function followOpen(
  plan: Collector,
  process: Process,
  request: Request,
  requests: readonly Request[],
  now: Circumstances,
): void {
  const { values } = request;
  const { owner, nextReview } = process.values;
  // No other request, so that nobody has said no; and no other owner than when it was asked.
  const isUsual = requests.length === 1 && kindOf(values) === 'review' && values.dueOn === nextReview;
  const isWithOwner = values.level === 'owner' || values.ownerThen === owner;
  if (isUsual && isWithOwner && rests(request, process.values, now)) return;
  const declined = declinedBy(requests, process.values);
  const ladder = (asked: ReviewValues) => ladderOf(asked, process.values, now.organisation, declined);
  const following = hasNewOwner(values, process.values, ladder(values))
    ? { kind: 'moves' as const, to: firstOn(ladder(values)) }
    : follow(request, ladder(values), now.rules, now.today);
  if (
    kindOf(values) === 'handover' &&
    (isMoot(values, process.values) || following.kind !== 'stays' || following.isStuck)
  ) {
    const review = { ...values, kind: 'review' as const };
    return move(plan, request, process, firstOn(ladder(review)), { kind: 'review' }, now.today);
  }
  if (following.kind === 'moves') return move(plan, request, process, following.to, {}, now.today);
  if (values.addressee === null) plan.unreachable.push(process.id);
  if (following.isStuck) plan.stuck.push(process.id);
  const dueOn = nextReview;
  const changes = {
    ...(following.kind === 'remind' ? following.changes : {}),
    ...(values.dueOn === dueOn ? {} : { dueOn }),
  };
  if (following.kind === 'remind') return void plan.remind.push({ request, changes });
  if (following.isUndeliverable) plan.undeliverable.push(process.id);
  if (values.dueOn !== dueOn) plan.align.push({ request, changes });
}

/** A new owner is asked, however far up the question has gone meanwhile. */
function hasNewOwner(values: ReviewValues, { owner }: ProcessValues, ladder: Ladder): boolean {
  if (values.kind !== 'review' || values.level === 'owner' || owner === null || owner === values.ownerThen)
    return false;
  return isStillAsked(ladder, { person: owner, level: 'owner' });
}

/** The colleague has the process already: somebody has entered it by hand. */
const isMoot = ({ proposed }: ReviewValues, { owner }: ProcessValues): boolean =>
  proposed === null || proposed === owner;

function move(
  plan: Collector,
  request: Request,
  { id, values: { nextReview, owner } }: Process,
  to: Addressee,
  more: Partial<ReviewValues>,
  today: Day,
): void {
  plan.move.push({ request, changes: { ...movedTo(to, owner, today), dueOn: nextReview, ...more } });
  if (to.person === null) plan.unreachable.push(id);
}

function followClosed(plan: Collector, process: Process, requests: readonly Request[], now: Circumstances): void {
  // What was taken back has led to nothing; what it came from counts.
  const last = requests.findLast(
    ({ values }) => values.dueOn === process.values.nextReview && values.state !== 'withdrawn',
  );
  const unfinished = last ? unwrittenEffect(last, process) : {};
  if (Object.keys(unfinished).length > 0) return void plan.finish.push({ process, changes: unfinished });
  if (last && isBeingChanged(last, process, now.today)) return void plan.waiting.push(process.id);
  const opening = openingAfter(last ?? null, process, requests, now);
  plan.open.push(opening);
  if (opening.values.addressee === null) plan.unreachable.push(process.id);
}

function isBeingChanged(request: Request, process: Process, today: Day): boolean {
  const { outcome, answeredOn } = request.values;
  if (outcome !== 'changeNeeded' || answeredOn === null || process.values.status === 'released') return false;
  return daysBetween(answeredOn, today) < changeDays;
}

/** What an answer leads to: the next question, and what is told to whoever is asked. */
interface Next {
  readonly kind: RequestKind;
  readonly from?: ReviewLevel;
  readonly proposed?: PersonKey | null;
  readonly askedBy?: PersonKey | null;
  readonly note?: string | null;
}

function openingAfter(
  last: Request | null,
  process: Process,
  requests: readonly Request[],
  now: Circumstances,
): Opening {
  const declined = declinedBy(requests, process.values);
  const asked = (next: Next) => ({ openKey: null, proposed: null, askedBy: null, answeredBy: null, ...next });
  const first = (next: Next) => firstFor(asked(next), process.values, now.organisation, declined, next.from);
  const next = nextAfter(last?.values ?? null);
  const isImpossible =
    next.kind === 'handover' && (next.proposed === process.values.owner || first(next).person === null);
  const question: Next = isImpossible ? { ...next, kind: 'review' } : next;
  return opening(process, question, first(question), requests, now.today);
}

function nextAfter(last: ReviewValues | null): Next {
  if (last?.state !== 'answered') return { kind: 'review' };
  const { outcome, answeredBy: askedBy, comment: note, proposed } = last;
  const kind = kindOf(last);
  if (kind === 'review' && outcome === 'gone') return { kind: 'retirement', askedBy, note };
  if (kind === 'review' && outcome === 'notMine') {
    const told = { askedBy, note, proposed, from: last.level ?? 'owner' };
    return proposed === null ? { kind: 'review', ...told } : { kind: 'handover', ...told };
  }
  // Refused: what was said goes back to those whom the review asks.
  return outcome === 'declined' ? { kind: 'review', askedBy, note } : { kind: 'review' };
}

/**
 * A first request, or the one that follows earlier ones. Its key is the same in two rounds at once, and new even when
 * somebody has deleted an earlier one from the list.
 */
function opening(
  process: Process,
  { kind, proposed = null, askedBy = null, note = null }: Next,
  to: Addressee,
  requests: readonly Request[],
  today: Day,
): Opening {
  const { name, nextReview, owner } = process.values;
  const values: Partial<ReviewValues> = {
    title: name,
    kind,
    process: process.id,
    openKey: chainKey(process.id),
    dueOn: nextReview,
    openedOn: today,
    state: 'open',
    ...movedTo(to, owner, today),
    ...(proposed === null ? {} : { proposed }),
    ...(askedBy === null ? {} : { askedBy }),
    ...(note === null ? {} : { note }),
  };
  return {
    process: process.id,
    key: `review:${processNumber(process.id)}:${nextReview}:${latestId(requests)}`,
    values,
  };
}

export const latestId = (requests: readonly Request[]): number =>
  requests.reduce((latest, { id }) => Math.max(latest, id), 0);
