import type { Day } from '../calendar';
import { addDays } from '../calendar';
import type { Stored } from '../store';
import type { Asked } from './addressee';
import { firstFor, ladderOf } from './addressee';
import { unwrittenEffect } from './effect';
import { follow, movedTo, rests } from './follow';
import { isOpenRequest, releaseKey, suggestionKey } from './keys';
import type { Circumstances, Collector, FindProcess, Opening } from './planShape';
import { withdrawal } from './planShape';
import { latestId } from './planChain';
import type { ReviewValues } from './schema';
import { decisionOn } from './suggestionEffect';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;
type Suggestion = Stored<'suggestions'>;

/** Entries in consultation: their owner is asked whether they may be released. */
export function planReleases(
  plan: Collector,
  processes: readonly Process[],
  others: readonly Request[],
  now: Circumstances,
  processOf: FindProcess,
): void {
  const latest = latestReleases(others);
  for (const process of processes) {
    const last = latest.get(process.id);
    if (last?.values.state === 'open') followOther(plan, last, process, now);
    else planRelease(plan, process, last, now);
  }
  const inConsultation = new Set(processes.map(({ id }) => id));
  for (const [id, request] of latest) {
    // A request whose process is gone stays for people to look at.
    if (isOpenRequest(request) && !inConsultation.has(id) && processOf(id)) plan.withdraw.push(withdrawal(request));
  }
}

/** By process: the open request, else the last one. */
function latestReleases(others: readonly Request[]): ReadonlyMap<number, Request> {
  const latest = new Map<number, Request>();
  for (const request of others) {
    const { kind, process, state } = request.values;
    if (kind !== 'release' || process === null) continue;
    if (state === 'open' || latest.get(process)?.values.state !== 'open') latest.set(process, request);
  }
  return latest;
}

function planRelease(plan: Collector, process: Process, last: Request | undefined, now: Circumstances): void {
  const missing = last ? unwrittenEffect(last, process) : {};
  if (Object.keys(missing).length > 0) plan.finish.push({ process, changes: missing });
  else plan.open.push(release(process, last ? [last] : [], now));
}

/** Handovers that somebody arranged for a colleague. */
export function planHandovers(
  plan: Collector,
  others: readonly Request[],
  now: Circumstances,
  processOf: FindProcess,
): void {
  const handovers = others.filter(({ values }) => values.kind === 'handover');
  for (const [id, requests] of grouped(handovers, ({ values }) => values.process)) {
    const process = processOf(id);
    if (!process) continue;
    const { owner, status } = process.values;
    const isMoot = ({ values }: Request) =>
      status === 'retired' || values.proposed === owner || values.proposed === null;
    const last = requests.at(-1);
    const missing = last ? unwrittenEffect(last, process) : {};
    if (Object.keys(missing).length > 0) plan.finish.push({ process, changes: missing });
    for (const request of requests.filter(isOpenRequest)) {
      if (isMoot(request)) plan.withdraw.push(withdrawal(request));
      else followOther(plan, request, process, now);
    }
  }
}

/** Suggestions that wait for a decision. */
export function planSuggestions(
  plan: Collector,
  suggestions: readonly Suggestion[],
  { others, wishes }: { readonly others: readonly Request[]; readonly wishes: readonly Request[] },
  now: Circumstances,
  processOf: FindProcess,
): void {
  const bySuggestion = grouped(
    others.filter(({ values }) => values.kind === 'suggestion'),
    ({ values }) => values.suggestion,
  );
  const open = suggestions.filter(({ values }) => values.state === 'open');
  const toDo = open.length > 0 ? wishesOfOwners(wishes, processOf) : new Set();
  for (const suggestion of open) {
    const process = processOf(suggestion.values.process) ?? null;
    const asked = bySuggestion.get(suggestion.id) ?? [];
    const request = asked.find(isOpenRequest);
    if (request) followOther(plan, request, process, now);
    else if (!hasSettled(plan, suggestion, process, asked.at(-1), now) && !toDo.has(suggestion.id)) {
      plan.open.push(decision(suggestion, process, asked, now));
    }
  }
  const undecided = new Set(open.map(({ id }) => id));
  for (const [id, asked] of bySuggestion) {
    if (!undecided.has(id)) plan.withdraw.push(...asked.filter(isOpenRequest).map(withdrawal));
  }
}

/** Repeats what an answer does when the writer died; false when there is nothing to repeat, or it can't be done any more. */
function hasSettled(
  plan: Collector,
  suggestion: Suggestion,
  process: Process | null,
  last: Request | undefined,
  { today, organisation }: Circumstances,
): boolean {
  const { state, answeredBy, answeredOn } = last?.values ?? {};
  if (!last || state !== 'answered' || !answeredBy) return false;
  const context = { today: answeredOn ?? today, team: organisation.team };
  const decision = decisionOn(last.values, suggestion, process, answeredBy, context);
  if (decision === null) return false;
  // The suggestion counts as accepted once the entry says so: that is the next plan.
  if (process && Object.keys(decision.process).length > 0) plan.finish.push({ process, changes: decision.process });
  else plan.settle.push({ suggestion, changes: decision.suggestion });
  return true;
}

/** What owner or deputy wrote down themselves they need not be asked about: it is what they are at. */
function wishesOfOwners(wishes: readonly Request[], processOf: FindProcess): ReadonlySet<number> {
  const own = wishes.filter(({ values: { process, answeredBy } }) => {
    const responsible = processOf(process)?.values;
    return answeredBy !== null && (answeredBy === responsible?.owner || answeredBy === responsible?.deputy);
  });
  return new Set(own.map(({ values }) => values.suggestion ?? 0));
}

/** Like a review, but it never becomes one: from the owner to the deputy to the team, by the same days. */
function followOther(plan: Collector, request: Request, process: Process | null, now: Circumstances): void {
  const { values } = request;
  const owner = process?.values.owner ?? null;
  const deputy = process?.values.deputy ?? null;
  // Four eyes are looked at where there are two pairs.
  const isPlain = values.answeredBy === null;
  if (isPlain && rests(request, { owner: values.kind === 'handover' ? values.proposed : owner, deputy }, now)) return;
  const ladder = ladderOf(values, process?.values ?? null, now.organisation);
  const following = follow(request, ladder, now.rules, now.today);
  const about = process?.id ?? null;
  const isReachable = following.kind === 'moves' ? following.to.person !== null : values.addressee !== null;
  if (about !== null && !isReachable) plan.unreachable.push(about);
  if (following.kind === 'moves') {
    return void plan.move.push({ request, changes: movedTo(following.to, owner, now.today) });
  }
  if (about !== null && following.isStuck) plan.stuck.push(about);
  if (following.kind === 'remind') plan.remind.push({ request, changes: following.changes });
  else if (about !== null && following.isUndeliverable) plan.undeliverable.push(about);
}

function release(process: Process, requests: readonly Request[], now: Circumstances): Opening {
  const asked = { kind: 'release' as const, openKey: releaseKey(process.id), title: process.values.name };
  return openingOf(asked, process, requests, now);
}

function decision(
  suggestion: Suggestion,
  process: Process | null,
  requests: readonly Request[],
  now: Circumstances,
): Opening {
  const asked = {
    kind: 'suggestion' as const,
    openKey: suggestionKey(suggestion.id),
    title: suggestion.values.title,
    suggestion: suggestion.id,
  };
  return openingOf(asked, process, requests, now);
}

function openingOf(
  about: Pick<ReviewValues, 'kind' | 'openKey' | 'title'> & Partial<ReviewValues>,
  process: Process | null,
  requests: readonly Request[],
  { organisation, rules, today }: Circumstances,
): Opening {
  const asked: Asked = { proposed: null, askedBy: null, answeredBy: null, ...about };
  const to = firstFor(asked, process?.values ?? null, organisation);
  const values: Partial<ReviewValues> = {
    ...about,
    ...(process ? { process: process.id } : {}),
    dueOn: dueDay(today, rules),
    openedOn: today,
    state: 'open',
    ...movedTo(to, process?.values.owner ?? null, today),
  };
  return { process: process?.id ?? null, key: `request:${about.openKey}:${latestId(requests)}`, values };
}

/** An answer is hoped for within the days that the first level has. */
const dueDay = (today: Day, { daysAtLevel }: Circumstances['rules']): Day => addDays(today, daysAtLevel.owner);

function grouped(
  requests: readonly Request[],
  keyOf: (request: Request) => number | null,
): ReadonlyMap<number, readonly Request[]> {
  const groups = new Map<number, Request[]>();
  for (const request of requests) {
    const key = keyOf(request);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return groups;
}
