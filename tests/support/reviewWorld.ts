/**
 * A register with its people, played day by day: rounds that die between two writes, messages that get lost, answers of all
 * kinds. It sends as the reminder does: what is being sent is written down before, what became of it after.
 */
import type {
  Chat,
  Day,
  Message,
  Organisation,
  PersonKey,
  ReviewOutcome,
  ReviewPlan,
  ReviewValues,
  Stored,
  Values,
} from '../../src/register';
import {
  addDays,
  answerReview,
  delivered,
  emptyValues,
  lists,
  messagesDue,
  planReviews,
  postpone,
  usualReviewRules,
} from '../../src/register';
import { aProcess, stored } from './builders';

export const people = ['anna', 'bert', 'cora', 'dora', 'emil', 'fina'] as const;
export const team: readonly PersonKey[] = ['tina', 'theo'];
const everybody = [...people, ...team];
export const rules = usualReviewRules;

/** What becomes of a message. `dies`: the sender does, after the message went out. */
export type Fate = 'sent' | 'unknown' | 'later' | 'blocked' | 'tooLarge' | 'dies';

type Kept = 'processes' | 'reviews' | 'suggestions';

/** A message that went out, or may have. */
export interface Posted {
  readonly day: Day;
  readonly person: PersonKey;
  readonly requests: readonly Stored<'reviews'>[];
}

class Died extends Error {}

export class ReviewWorld {
  today: Day;
  processes: Stored<'processes'>[];
  reviews: Stored<'reviews'>[] = [];
  suggestions: Stored<'suggestions'>[] = [];
  readonly chats: Map<PersonKey, Chat>;
  readonly units = new Map([
    [1, { head: 'dora' as PersonKey | null, parent: 2 as number | null }],
    [2, { head: 'emil' as PersonKey | null, parent: null }],
  ]);
  readonly posted: Posted[] = [];
  /** Moves of the last complete round, with the request as it was. */
  moves: ReviewPlan['move'] = [];
  #clock = 1;
  #lastId = 100;
  /** Creation keys by id of their entry: they go with it. */
  #keys = new Map<number, string>();
  /** Writes until the writer dies; null: it lives. */
  #breath: number | null = null;

  constructor(start: Day, processCount = 4) {
    this.today = start;
    this.processes = Array.from({ length: processCount }, (_, index) =>
      aProcess(
        {
          owner: people[index % people.length]!,
          deputy: people[(index + 1) % people.length]!,
          unit: 1 + (index % 2),
          cycleMonths: 1 + index * 3,
          nextReview: addDays(start, index * 9),
        },
        index + 1,
      ),
    );
    this.chats = new Map(everybody.map((person) => [person, { lastMessageOn: null, digest: null, monthlyOn: null }]));
  }

  get organisation(): Organisation {
    return { units: this.units, team, reachable: new Set(this.chats.keys()) };
  }

  plan(): ReviewPlan {
    const { today, processes, reviews: requests, suggestions, organisation } = this;
    return planReviews({ today, processes, requests, suggestions, organisation, rules });
  }

  save<Key extends Kept>(list: Key, id: number, changes: Partial<Values<Key>>): void {
    if (this.#breath !== null && this.#breath-- <= 0) throw new Died();
    const entries = this[list] as unknown as Stored<Key>[];
    const index = entries.findIndex((entry) => entry.id === id);
    const entry = entries[index];
    if (!entry) return;
    const modifiedAt = new Date(1_800_000_000_000 + this.#clock++ * 1000).toISOString();
    entries[index] = { ...entry, modifiedAt, values: { ...entry.values, ...changes } };
  }

  /** As SharePoint does it: the same key twice is one entry, and two with one `openKey` are refused. */
  create<Key extends 'reviews' | 'suggestions'>(list: Key, key: string, values: Partial<Values<Key>>): number | null {
    if (this.#breath !== null && this.#breath-- <= 0) throw new Died();
    const openKey = (values as Partial<ReviewValues>).openKey;
    if ([...this.#keys.values()].includes(key)) return null;
    if (list === 'reviews' && this.reviews.some((one) => one.values.openKey === openKey)) return null;
    const id = ++this.#lastId;
    this.#keys.set(id, key);
    const entry = {
      ...stored(id, emptyValues(lists[list].fields, values as Partial<Values<'reviews'>>) as Values<'reviews'>),
    };
    const modifiedAt = new Date(1_800_000_000_000 + this.#clock++ * 1000).toISOString();
    (this[list] as unknown[]).push({ ...entry, modifiedAt });
    return id;
  }

  /** A day: rounds until one finds nothing to do. A writer may die after so many writes; the next goes on. */
  round(fateOf: (message: Message) => Fate = () => 'sent', breath: number | null = null): ReviewPlan {
    this.moves = [];
    this.#breath = breath;
    for (let pass = 1; pass <= 20; pass++) {
      try {
        this.#settleDeadSends();
        const plan = this.plan();
        if (hasWork(plan)) this.#write(plan);
        else if (this.#send(fateOf) === 0) return this.#evening(plan);
      } catch (error) {
        if (!(error instanceof Died)) throw error;
        // The next one begins where this one died.
        this.#breath = null;
      }
    }
    throw new Error(`the day never comes to rest: ${JSON.stringify(this.plan())}`);
  }

  #evening(plan: ReviewPlan): ReviewPlan {
    this.#breath = null;
    return plan;
  }

  #write(plan: ReviewPlan): void {
    for (const { process, changes } of plan.finish) this.save('processes', process.id, changes);
    for (const { suggestion, changes } of plan.settle) this.save('suggestions', suggestion.id, changes);
    for (const { request, creation } of plan.suggest) this.#suggest(request.id, creation.key, creation.values);
    this.moves = [...this.moves, ...plan.move];
    for (const part of ['withdraw', 'move', 'remind', 'align'] as const) {
      for (const { request, changes } of plan[part]) this.save('reviews', request.id, changes);
    }
    for (const { key, values } of plan.open) this.create('reviews', key, values);
  }

  #suggest(request: number, key: string, values: Partial<Values<'suggestions'>>): void {
    const id =
      this.create('suggestions', key, values) ?? this.suggestions.find((one) => one.values.wish === values.wish)!.id;
    this.save('reviews', request, { suggestion: id });
  }

  /** How many messages had a fate other than to wait. */
  #send(fateOf: (message: Message) => Fate): number {
    let done = 0;
    for (const message of messagesDue(this.reviews, this.chats, this.today)) {
      const fate = message.how === 'inPlace' ? 'sent' : fateOf(message);
      if (fate === 'later') continue;
      done++;
      if (message.how === 'inPlace') this.#showInPlace(message);
      else this.#post(message, fate);
    }
    return done;
  }

  #showInPlace(message: Message): void {
    const { digest } = this.chats.get(message.person)!;
    for (const request of message.requests) {
      const changes = delivered(request, message, { state: 'sent', activity: digest }, this.today);
      this.save('reviews', request.id, changes);
    }
  }

  #post(message: Message, fate: Fate): void {
    const { person, requests } = message;
    const chat = this.chats.get(person)!;
    for (const { id } of requests) this.save('reviews', id, { delivery: 'sending' });
    if (fate === 'blocked') this.chats.delete(person);
    if (fate === 'blocked' || fate === 'tooLarge') {
      for (const { id } of requests) this.save('reviews', id, { delivery: 'undeliverable' });
      return;
    }
    const activity = fate === 'sent' ? `card ${++this.#lastId}` : null;
    this.chats.set(person, { ...chat, lastMessageOn: this.today, digest: activity ?? chat.digest });
    this.posted.push({ day: this.today, person, requests });
    if (fate === 'dies') throw new Died();
    for (const request of requests) {
      const state = fate === 'sent' ? ('sent' as const) : ('unknown' as const);
      this.save('reviews', request.id, delivered(request, message, { state, activity }, this.today));
    }
  }

  /** What a dead sender left behind may have arrived. */
  #settleDeadSends(): void {
    for (const request of this.reviews.filter(({ values }) => values.delivery === 'sending')) {
      const unknown = { state: 'unknown', activity: null } as const;
      this.save('reviews', request.id, delivered(request, { how: 'new' }, unknown, this.today));
    }
  }

  /** As the bot writes an answer: the request, then what follows from it, unless it dies before. */
  answer(id: number, by: PersonKey, outcome: ReviewOutcome, proposed: PersonKey | null, diesHalfway: boolean): string {
    const request = this.reviews.find((one) => one.id === id)!;
    const process = this.processes.find((one) => one.id === request.values.process) ?? null;
    const suggestion = this.suggestions.find((one) => one.id === request.values.suggestion) ?? null;
    const context = { today: this.today, rules, team, units: this.units, suggestion };
    const result = answerReview(request, process, { outcome, comment: `Grund ${id}`, proposed }, by, context);
    if (result.kind !== 'accepted') return result.kind;
    this.save('reviews', id, result.request);
    if (diesHalfway) return result.kind;
    if (process) this.save('processes', process.id, result.process);
    if (suggestion) this.save('suggestions', suggestion.id, result.suggestion);
    if (result.open) this.#suggest(id, result.open.key, result.open.values);
    return result.kind;
  }

  later(id: number, by: PersonKey, weeks: 1 | 4): string {
    const request = this.reviews.find((one) => one.id === id)!;
    const process = this.processes.find((one) => one.id === request.values.process) ?? null;
    const result = postpone(request, process, weeks, by, this.today);
    if (result.kind === 'postponed') this.save('reviews', id, result.request);
    return result.kind;
  }

  /** What an administrator can do in the raw list. */
  delete(index: number): void {
    for (const { id } of this.reviews.splice(index, 1)) this.#keys.delete(id);
  }

  open(): Stored<'reviews'>[] {
    return this.reviews.filter(({ values }) => values.state === 'open');
  }
}

export function hasWork(plan: ReviewPlan): boolean {
  const parts = ['open', 'move', 'remind', 'withdraw', 'align', 'finish', 'settle', 'suggest'] as const;
  return parts.some((part) => plan[part].length > 0);
}
