import type { Day, Message, MonthlyMessage } from '../../register';
import { addMonths, isOfReview, isOpenRequest, isReviewed, monthlyDue, standsWith } from '../../register';
import { monthlyCard } from '../card/monthly';
import type { MonthlyView, UnitFigures } from '../card/entry';
import type { Outcome, SendContext } from './deliver';
import type { Desk } from './desk';
import { frameOf } from './deskCard';

/** Who gets the month's digest today; whoever gets a new message anyway waits. */
export const monthlyToSend = (desk: Desk, messages: readonly Message[], today: Day): readonly MonthlyMessage[] =>
  monthlyDue(desk.organisation, desk.chats.all(), messages, today);

/**
 * Sends somebody's digest of the month. It asks nothing, so that it may get lost but must not come twice: it is claimed, and
 * that it was sent is written down, before it goes out.
 */
export async function sendMonthly(due: MonthlyMessage, context: SendContext): Promise<Outcome> {
  const { desk, today, messenger, lease } = context;
  const { lastMessageOn = null, monthlyOn = null } = desk.chats.with(due.person) ?? {};
  await lease.hold();
  const claim = await desk.claimMonth(due.person, today);
  const takeBack = async () => {
    await desk.saveChat(due.person, { lastMessageOn, monthlyOn });
    await claim?.giveBack();
  };
  await desk.saveChat(due.person, { lastMessageOn: today, monthlyOn: today });
  // Whoever claimed it may have died before or after sending.
  if (!claim) return { state: 'taken' };
  try {
    await lease.hold();
    const delivery = await messenger.send(
      due.person,
      monthlyCard(viewOf(due, desk, today), frameOf(due.person, context)),
    );
    if (delivery.state === 'later' || delivery.state === 'undeliverable') await takeBack();
    return delivery;
  } catch (error) {
    await takeBack();
    throw error;
  }
}

function viewOf({ units, isTeam }: MonthlyMessage, desk: Desk, today: Day): MonthlyView {
  const figures = figuresByUnit(desk, today);
  const shown = isTeam ? [...figures.keys()] : units;
  return {
    month: today,
    reader: isTeam ? 'team' : 'head',
    units: shown
      .flatMap((unit) => figures.get(unit) ?? [])
      .sort((left, right) => left.unit.localeCompare(right.unit, 'de')),
  };
}

type Counts = { -readonly [Name in keyof UnitFigures]: UnitFigures[Name] };

/** The figures of each unit that has processes in the cycle; never of a person. */
export function figuresByUnit(
  desk: Pick<Desk, 'processes' | 'reviews' | 'unitName'>,
  today: Day,
): ReadonlyMap<number, UnitFigures> {
  const byUnit = new Map<number, Counts>();
  for (const { values } of desk.processes.values()) {
    const name = desk.unitName(values.unit);
    if (values.unit === null || name === null || !isReviewed(values)) continue;
    const counts = byUnit.get(values.unit) ?? noneOf(name);
    byUnit.set(values.unit, counts);
    counts.processes++;
    if (values.owner === null) counts.ownerless++;
  }
  const aYearAgo = addMonths(today, -12);
  /** Several requests may be about one review: passed on, or handed over. */
  const reviews = new Map<string, { readonly unit: number; isInTime: boolean }>();
  for (const request of desk.reviews.values()) {
    const { values } = request;
    const unit = desk.processes.get(values.process ?? 0)?.values.unit ?? null;
    const counts = unit === null ? undefined : byUnit.get(unit);
    if (unit === null || !counts || !isOfReview(values)) continue;
    if (isOpenRequest(request)) {
      counts.open++;
      const place = standsWith(values);
      if (place === 'nobody') counts.unreachable++;
      else if (place === 'further') counts.escalated++;
    }
    if (values.dueOn === null || values.dueOn <= aYearAgo || values.dueOn > today || values.state === 'withdrawn')
      continue;
    const key = `${values.process} ${values.dueOn}`;
    const review = reviews.get(key) ?? { unit, isInTime: false };
    reviews.set(key, review);
    review.isInTime ||=
      values.outcome === 'confirmed' && values.answeredOn !== null && values.answeredOn <= values.dueOn;
  }
  for (const { unit, isInTime } of reviews.values()) {
    const counts = byUnit.get(unit)!;
    counts.due++;
    if (isInTime) counts.inTime++;
  }
  return byUnit;
}

const noneOf = (unit: string): Counts => ({
  unit,
  processes: 0,
  inTime: 0,
  due: 0,
  open: 0,
  escalated: 0,
  unreachable: 0,
  ownerless: 0,
});
