/**
 * The plan as one would write it down first: each row's due day by month arithmetic, each request's waiting time by counting days,
 * everybody who might be asked looked up each time. For reviews and releases; the law's own plan must come to the same in every
 * detail, and be faster. What a step writes is the law's; whether there is one is counted here.
 */
import type {
  Day,
  Organisation,
  PersonKey,
  ProcessValues,
  ReviewLevel,
  ReviewPlan,
  ReviewSituation,
  ReviewValues,
  Stored,
} from '../../src/register';
import { addDays, addMonths, compareDays, daysBetween, processNumber } from '../../src/register';
import { movedTo } from '../../src/register/review/follow';
import type { Collector } from '../../src/register/review/planShape';
import { emptyPlan, withdrawal } from '../../src/register/review/planShape';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;
interface Asked {
  readonly person: PersonKey | null;
  readonly level: ReviewLevel;
}

const levels: readonly ReviewLevel[] = ['owner', 'deputy', 'head', 'team'];
const rank = (level: ReviewLevel): number => levels.indexOf(level);

export function plainPlan(situation: ReviewSituation): ReviewPlan {
  const plan = emptyPlan();
  const reviews = groupedBy(situation.requests.filter(({ values }) => values.kind !== 'release'));
  const releases = groupedBy(situation.requests.filter(({ values }) => values.kind === 'release'));
  const withdrawn: Request[] = [];
  for (const process of situation.processes) {
    const theirs = reviews.get(process.id) ?? [];
    if (isDueByMonths(process.values, situation)) planReview(plan, process, theirs, situation);
    else withdrawn.push(...theirs.filter(isOpen));
  }
  plan.withdraw.push(...withdrawn.sort(inTheListOf(situation)).map(withdrawal));
  planReleases(plan, releases, situation);
  return plan;
}

const isOpen = ({ values }: Request): boolean => values.state === 'open';

function groupedBy(requests: readonly Request[]): ReadonlyMap<number, readonly Request[]> {
  const groups = new Map<number, Request[]>();
  for (const request of requests) {
    const group = groups.get(request.values.process ?? 0);
    if (group) group.push(request);
    else groups.set(request.values.process ?? 0, [request]);
  }
  return groups;
}

function inTheListOf({ requests }: ReviewSituation): (one: Request, other: Request) => number {
  const places = new Map(requests.map(({ id }, place) => [id, place]));
  return (one, other) => places.get(one.id)! - places.get(other.id)!;
}

/** As long as nobody has moved the due day by hand. */
export function isDueByMonths(
  { status, lastReviewed, cycleMonths }: ProcessValues,
  { today, rules }: Pick<ReviewSituation, 'today' | 'rules'>,
): boolean {
  if (status === 'retired' || lastReviewed === null) return false;
  const due = addMonths(lastReviewed, cycleMonths ?? 12);
  return compareDays(addDays(due, -rules.noticeDays), today) <= 0;
}

function planReview(plan: Collector, process: Process, requests: readonly Request[], situation: ReviewSituation): void {
  if (process.values.owner === null) plan.ownerless.push(process.id);
  const [open, ...tooMany] = requests.filter(isOpen);
  plan.withdraw.push(...tooMany.map(withdrawal));
  if (!open) return planAfterAnswer(plan, process, requests, situation);
  const candidates = candidatesFor(process.values, levels, situation.organisation, whoSaidNo(requests, process.values));
  const { kind, level, ownerThen } = open.values;
  const { owner } = process.values;
  const isNewOwner = kind === 'review' && level !== 'owner' && owner !== null && owner !== ownerThen;
  const [first] = candidates;
  if (isNewOwner && first?.level === 'owner') plan.move.push(moved(open, first, process, situation));
  else followPlainly(plan, open, process, candidates, situation);
}

/** Whoever said «not mine» about this due day, unless it has become theirs since. */
function whoSaidNo(requests: readonly Request[], { owner, nextReview }: ProcessValues): readonly PersonKey[] {
  return requests.flatMap(({ values: { answeredBy, dueOn, kind, outcome, ownerThen, state } }) => {
    const isTheirsSince = kind !== null && answeredBy === owner && ownerThen !== owner;
    const isNo = state === 'answered' && outcome === 'notMine' && dueOn === nextReview && !isTheirsSince;
    return isNo && answeredBy !== null ? [answeredBy] : [];
  });
}

function candidatesFor(
  { owner, deputy, unit }: ProcessValues,
  asked: readonly ReviewLevel[],
  { units, team, reachable }: Organisation,
  leftOut: readonly (PersonKey | null)[],
): readonly Asked[] {
  const heads: (PersonKey | null)[] = [];
  for (let id = unit; id !== null; id = units.get(id)?.parent ?? null) heads.push(units.get(id)?.head ?? null);
  const everybody = { owner: [owner], deputy: [deputy], head: heads, team };
  return asked
    .flatMap((level) => everybody[level].map((person) => ({ person, level })))
    .filter(({ person }) => person !== null && reachable.has(person) && !leftOut.includes(person));
}

const firstFrom = (candidates: readonly Asked[], from: ReviewLevel): Asked =>
  candidates.find(({ level }) => rank(level) >= rank(from)) ?? candidates.at(-1) ?? { person: null, level: 'team' };

function moved(request: Request, to: Asked, { values }: Process, { today }: ReviewSituation) {
  const dueOn = request.values.kind === 'release' ? {} : { dueOn: values.nextReview };
  return { request, changes: { ...movedTo(to, values.owner, today), ...dueOn } };
}

/** Who is asked goes on being asked, is asked once more, or has had their time. */
function followPlainly(
  plan: Collector,
  request: Request,
  process: Process,
  candidates: readonly Asked[],
  situation: ReviewSituation,
): void {
  const { values } = request;
  const person = values.addressee;
  const level = values.level ?? 'owner';
  const to = nextFor(values, candidates, situation);
  if (to) {
    plan.move.push(moved(request, to, process, situation));
    if (to.person === null) plan.unreachable.push(process.id);
    return;
  }
  if (person === null) plan.unreachable.push(process.id);
  const isResting = person === null || isPostponedOn(values, situation.today);
  const isSilent = !isResting && hasHadTheirDays(values, level, situation);
  const isTop = !candidates.some((one) => rank(one.level) > rank(level) && one.person !== person);
  if (isSilent && isTop) plan.stuck.push(process.id);
  const wrongDay = values.kind !== 'release' && values.dueOn !== process.values.nextReview;
  const aligned = wrongDay ? { dueOn: process.values.nextReview } : {};
  const once = isResting ? null : onceMore(values, level, situation);
  if (once) return void plan.remind.push({ request, changes: { ...once, ...aligned } });
  if (person !== null && values.delivery === 'undeliverable') plan.undeliverable.push(process.id);
  if (wrongDay) plan.align.push({ request, changes: aligned });
}

/** To whom the request goes today; null when it stays. */
function nextFor(values: ReviewValues, candidates: readonly Asked[], situation: ReviewSituation): Asked | null {
  const person = values.addressee;
  const level = values.level ?? 'owner';
  if (person === null) return candidates[0] ?? null;
  const place = candidates.findIndex((one) => one.person === person && one.level === level);
  if (place < 0) return firstFrom(candidates, level);
  const further = candidates.slice(place).find((one) => one.person !== person);
  if (values.delivery === 'undeliverable' && further) return further;
  const isOnItsWay = isUnderway(values) && daysAsked(values, situation.today) < 14;
  if (values.postponedUntil !== null || isOnItsWay || !hasHadTheirDays(values, level, situation)) return null;
  return candidates.find((one) => rank(one.level) > rank(level) && one.person !== person) ?? null;
}

const isUnderway = ({ delivery }: ReviewValues): boolean => delivery === 'waiting' || delivery === 'sending';
const isPostponedOn = ({ postponedUntil }: ReviewValues, today: Day): boolean =>
  postponedUntil !== null && daysBetween(today, postponedUntil) > 0;
const daysAsked = ({ askedOn, openedOn }: ReviewValues, today: Day): number =>
  daysBetween(askedOn ?? openedOn ?? today, today);

function hasHadTheirDays(values: ReviewValues, level: ReviewLevel, { rules, today }: ReviewSituation): boolean {
  if (values.levelSince === null) return daysAsked(values, today) >= 14;
  return daysBetween(values.levelSince, today) >= rules.daysAtLevel[level === 'team' ? 'head' : level];
}

function onceMore(
  values: ReviewValues,
  level: ReviewLevel,
  { rules, today }: ReviewSituation,
): Partial<ReviewValues> | null {
  const isBack = values.postponedUntil !== null;
  const isTime = daysAsked(values, today) >= rules.daysAtLevel[level === 'team' ? 'head' : level];
  if (!isBack && (isUnderway(values) || !isTime)) return null;
  const isCounted = values.levelSince !== null || values.delivery === 'undeliverable';
  const since = isCounted ? {} : { levelSince: values.askedOn ?? values.openedOn };
  const again = values.delivery === 'undeliverable' ? { failure: null } : {};
  return { delivery: 'waiting', askedOn: today, ...since, ...(isBack ? { postponedUntil: null } : {}), ...again };
}

function planAfterAnswer(
  plan: Collector,
  process: Process,
  requests: readonly Request[],
  situation: ReviewSituation,
): void {
  const { id, values } = process;
  const { today, organisation } = situation;
  const last = requests.findLast(
    (request) => request.values.dueOn === values.nextReview && request.values.state !== 'withdrawn',
  )?.values;
  const answeredOn = last?.state === 'answered' ? last.answeredOn : null;
  if (last && answeredOn !== null) {
    const isUnwritten = values.lastReviewed === null || daysBetween(values.lastReviewed, answeredOn) > 0;
    if (last.outcome === 'confirmed' && isUnwritten) {
      const changes = { lastReviewed: answeredOn, nextReview: addMonths(answeredOn, values.cycleMonths ?? 12) };
      return void plan.finish.push({ process, changes });
    }
    const isBeingChanged = last.outcome === 'changeNeeded' && values.status !== 'released';
    if (isBeingChanged && daysBetween(answeredOn, today) < 30) return void plan.waiting.push(id);
  }
  const isNotMine = last?.state === 'answered' && last.outcome === 'notMine';
  const candidates = candidatesFor(values, levels, organisation, whoSaidNo(requests, values));
  const to = firstFrom(candidates, isNotMine ? (last.level ?? 'owner') : 'owner');
  const told = isNotMine ? { askedBy: last.answeredBy, note: last.comment } : {};
  plan.open.push({
    process: id,
    key: `review:${processNumber(id)}:${values.nextReview}:${latestOf(requests)}`,
    values: {
      title: values.name,
      kind: 'review',
      process: id,
      openKey: `open:${processNumber(id)}`,
      dueOn: values.nextReview,
      openedOn: today,
      state: 'open',
      ...movedTo(to, values.owner, today),
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
    },
  });
  if (to.person === null) plan.unreachable.push(id);
}

const latestOf = (requests: readonly Request[]): number => Math.max(0, ...requests.map(({ id }) => id));

function planReleases(
  plan: Collector,
  releases: ReadonlyMap<number, readonly Request[]>,
  situation: ReviewSituation,
): void {
  const inConsultation = situation.processes.filter(({ values }) => values.status === 'review');
  for (const process of inConsultation) {
    const requests = releases.get(process.id) ?? [];
    const open = requests.find(isOpen);
    if (!open) openRelease(plan, process, requests, situation);
    else followPlainly(plan, open, process, toRelease(process, open, situation), situation);
  }
  const ids = new Set(inConsultation.map(({ id }) => id));
  const known = new Set(situation.processes.map(({ id }) => id));
  for (const [id, requests] of releases) {
    if (!ids.has(id) && known.has(id)) plan.withdraw.push(...requests.filter(isOpen).map(withdrawal));
  }
}

/** The owner agrees first, then the head of unit; nobody does so twice. */
function toRelease({ values }: Process, open: Request | undefined, { organisation }: ReviewSituation) {
  const agreed = open?.values.answeredBy ?? null;
  const asked: readonly ReviewLevel[] = agreed === null ? ['owner', 'deputy', 'team'] : ['head', 'team'];
  return candidatesFor(values, asked, organisation, [agreed]);
}

function openRelease(
  plan: Collector,
  process: Process,
  requests: readonly Request[],
  situation: ReviewSituation,
): void {
  const { today, rules } = situation;
  const { name, owner } = process.values;
  const openKey = `release:${processNumber(process.id)}`;
  plan.open.push({
    process: process.id,
    key: `request:${openKey}:${latestOf(requests)}`,
    values: {
      kind: 'release',
      openKey,
      title: name,
      process: process.id,
      dueOn: addDays(today, rules.daysAtLevel.owner),
      openedOn: today,
      state: 'open',
      ...movedTo(firstFrom(toRelease(process, undefined, situation), 'owner'), owner, today),
    },
  });
}
