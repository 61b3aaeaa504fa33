import type { Day } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { Candidate, Organisation } from './addressee';
import { ladderOf } from './addressee';
import { declinedBy } from './declined';
import { isOfReview, isOpenRequest } from './keys';
import { byDueDay, mayBeWrittenTo } from './messages';
import { isPostponed } from './postpone';
import { mayAnswer } from './rightToAnswer';

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** What somebody is told outside the chat, because no card reaches them: all of it in one notice. */
export interface Notice {
  readonly person: PersonKey;
  readonly requests: readonly Request[];
}

/** What was done about somebody's notices so far. */
export interface Noticed {
  /** Ids of requests that the person has been told about, or perhaps has. */
  readonly told: readonly number[];
  /** Ids of requests whose card the chat refused; by now they may be with somebody else. */
  readonly owed: readonly number[];
  /** Day of the last notice. */
  readonly writtenOn: Day | null;
}

export interface NoticeSituation {
  readonly today: Day;
  readonly processes: ReadonlyMap<number, Process>;
  readonly requests: readonly Request[];
  readonly organisation: Organisation;
  readonly noticed: ReadonlyMap<PersonKey, Noticed>;
  /** Day of the last message in the chat, also of one that has ended: both channels share the one message a week. */
  readonly lastMessageTo: (person: PersonKey) => Day | null;
}

export const nothingNoticed: Noticed = { told: [], owed: [], writtenOn: null };

/**
 * Whom to tell today about open requests that no card has brought them: those who were passed over because the chat does not
 * reach them, and those whose card was refused. Once about each request, one notice a person and week, on days of work, and
 * only who may still answer.
 */
export function noticesDue(situation: NoticeSituation): readonly Notice[] {
  const { lastMessageTo, noticed, organisation, processes, requests, today } = situation;
  const wanted = new Map<PersonKey, Map<number, Request>>();
  const want = (person: PersonKey, request: Request) => {
    const { told, writtenOn } = noticed.get(person) ?? nothingNoticed;
    const lastOn = [writtenOn, lastMessageTo(person)];
    if (told.includes(request.id) || lastOn.some((lastMessageOn) => !mayBeWrittenTo({ lastMessageOn }, today))) return;
    const process = processes.get(request.values.process ?? 0)?.values ?? null;
    if (!mayAnswer(request.values, process, person, organisation.team)) return;
    wanted.set(person, (wanted.get(person) ?? new Map<number, Request>()).set(request.id, request));
  };
  const open = requests.filter((request) => isOpenRequest(request) && !isPostponed(request.values, today));
  const chains = byProcess(requests, new Set(open.map(({ values }) => values.process)));
  for (const request of open) {
    const process = processes.get(request.values.process ?? 0);
    const chain = chains.get(request.values.process ?? 0) ?? [];
    if (process) for (const person of passedOver(request, process.values, chain, organisation)) want(person, request);
    if (request.values.delivery === 'undeliverable' && request.values.addressee)
      want(request.values.addressee, request);
  }
  const byId = new Map(open.map((request) => [request.id, request]));
  for (const [person, { owed }] of noticed) {
    for (const id of owed) if (byId.has(id)) want(person, byId.get(id)!);
  }
  return [...wanted].map(([person, theirs]) => ({ person, requests: [...theirs.values()].sort(byDueDay) }));
}

/** Only the processes that somebody is asked about: most of the register rests. */
function byProcess(requests: readonly Request[], asked: ReadonlySet<number | null>): ReadonlyMap<number, Request[]> {
  const chains = new Map<number, Request[]>();
  for (const request of requests) {
    const { process } = request.values;
    if (process === null || !asked.has(process) || !isOfReview(request.values)) continue;
    const chain = chains.get(process);
    if (chain) chain.push(request);
    else chains.set(process, [request]);
  }
  return chains;
}

/** Those at the levels up to where the request stands whom the chat does not reach. The team only when nobody is asked. */
function passedOver(
  { values }: Request,
  process: ProcessValues,
  chain: readonly Request[],
  organisation: Organisation,
): readonly PersonKey[] {
  const { levels, candidates } = ladderOf(values, process, asIfAll(organisation), declinedBy(chain, process));
  const stands = values.addressee === null ? levels.length : levels.indexOf(values.level ?? 'owner');
  const isPassed = ({ person, level }: Candidate) =>
    person !== values.addressee &&
    !organisation.reachable.has(person) &&
    levels.indexOf(level) <= stands &&
    (level !== 'team' || values.addressee === null);
  return candidates.filter(isPassed).map(({ person }) => person);
}

/** The ladder as it would be if the chat reached everybody. */
const asIfAll = (organisation: Organisation): Organisation => ({ ...organisation, reachable: { has: () => true } });
