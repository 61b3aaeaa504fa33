import type { Day } from '../calendar';
import { compareDays, daysBetween } from '../calendar';
import type { ConversationValues } from '../conversation/schema';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { UnitValues } from '../unit/schema';
import { isOpenRequest } from './keys';
import { isPostponed } from './postpone';
import type { ReviewValues } from './schema';
import { isWorkingDay } from './workingDays';

type Request = Stored<'reviews'>;

/** So many days lie at least between two messages to one person that are no replies. */
export const daysBetweenMessages = 7;

/** What the bot knows about its chat with a person. */
export type Chat = Pick<ConversationValues, 'lastMessageOn' | 'digest' | 'monthlyOn'>;

/**
 * What a person is to be shown: everything that waits for them, as a new message or on the card that stands in the chat
 * already, which nobody is told about.
 */
export interface Message {
  readonly person: PersonKey;
  readonly requests: readonly Request[];
  readonly how: 'new' | 'inPlace';
}

/**
 * A message for each person about whose requests there is something new to say. On days of work and a week after the last
 * one at the earliest; until then the card that stands there is brought up to date. Without such a card it waits.
 */
export function messagesDue(
  requests: readonly Request[],
  chats: ReadonlyMap<PersonKey, Chat>,
  today: Day,
): readonly Message[] {
  return [...byAddressee(requests, today)].flatMap(([person, theirs]): Message[] => {
    const chat = chats.get(person);
    const waiting = theirs.filter(({ values }) => values.delivery === 'waiting');
    if (!chat || waiting.length === 0) return [];
    const sorted = theirs.sort(byDueDay);
    if (mayBeWrittenTo(chat, today)) return [{ person, requests: sorted, how: 'new' }];
    const isMissing = waiting.some(({ values }) => values.activity !== chat.digest);
    return chat.digest !== null && isMissing ? [{ person, requests: sorted, how: 'inPlace' }] : [];
  });
}

/**
 * What a message that went out, or perhaps did, writes into each of its requests. On a card in place nobody has been told
 * yet: the request waits on for a message, and its time doesn't run.
 */
export function delivered(
  { values }: Request,
  { how }: Pick<Message, 'how'>,
  { state, activity }: { readonly state: 'sent' | 'unknown'; readonly activity: string | null },
  today: Day,
): Partial<ReviewValues> {
  if (how === 'inPlace') return { activity };
  return { delivery: state, activity, askedOn: today, levelSince: values.levelSince ?? today };
}

/** Whether a message that is no reply may go to the person today. */
export function mayBeWrittenTo({ lastMessageOn }: Pick<Chat, 'lastMessageOn'>, today: Day): boolean {
  return isWorkingDay(today) && (lastMessageOn === null || daysBetween(lastMessageOn, today) >= daysBetweenMessages);
}

export interface MonthlyMessage {
  readonly person: PersonKey;
  /** The units that the person heads. */
  readonly units: readonly number[];
  /** Whether the person is on the process team, which sees all of them. */
  readonly isTeam: boolean;
}

/**
 * Who gets the monthly digest today: heads of unit and the team, from the first day of work of the month on, within the same
 * week between two messages. Questions go first: whoever gets a new message today waits.
 */
export function monthlyDue(
  organisation: {
    readonly units: ReadonlyMap<number, Pick<UnitValues, 'head' | 'validTo'>>;
    readonly team: readonly PersonKey[];
  },
  chats: ReadonlyMap<PersonKey, Chat>,
  messages: readonly Message[],
  today: Day,
): readonly MonthlyMessage[] {
  const busy = new Set(messages.filter(({ how }) => how === 'new').map(({ person }) => person));
  const unitsOf = new Map<PersonKey, number[]>(organisation.team.map((person) => [person, []]));
  for (const [id, { head, validTo }] of organisation.units) {
    if (head === null || (validTo !== null && compareDays(validTo, today) < 0)) continue;
    unitsOf.set(head, [...(unitsOf.get(head) ?? []), id]);
  }
  return [...unitsOf].flatMap(([person, units]) => {
    const chat = chats.get(person);
    const isDue = chat && !busy.has(person) && mayBeWrittenTo(chat, today) && !isOfMonth(chat.monthlyOn, today);
    return isDue ? [{ person, units, isTeam: organisation.team.includes(person) }] : [];
  });
}

const isOfMonth = (day: Day | null, today: Day): boolean => day?.slice(0, 7) === today.slice(0, 7);

/** What waits for the person's answer, what is due first first. */
export function openRequestsOf(requests: readonly Request[], person: PersonKey): readonly Request[] {
  return requests.filter((request) => isOpenRequest(request) && request.values.addressee === person).sort(byDueDay);
}

/** Open requests by whom they ask; what rests today because of «later» is left out. */
function byAddressee(requests: readonly Request[], today: Day): ReadonlyMap<PersonKey, Request[]> {
  const byPerson = new Map<PersonKey, Request[]>();
  for (const request of requests) {
    const { addressee, state } = request.values;
    if (state !== 'open' || addressee === null) continue;
    if (isPostponed(request.values, today)) continue;
    const theirs = byPerson.get(addressee);
    if (theirs) theirs.push(request);
    else byPerson.set(addressee, [request]);
  }
  return byPerson;
}

/** What is due first comes first, else what is older. */
export function byDueDay(left: Request, right: Request): number {
  const due = ({ values }: Request) => values.dueOn ?? '';
  return due(left).localeCompare(due(right)) || left.id - right.id;
}
