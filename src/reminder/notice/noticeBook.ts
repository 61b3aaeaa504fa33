import { randomUUID } from 'node:crypto';
import type { Day, Noticed, PersonKey, RegisterStore, Stored } from '../../register';
import { nothingNoticed } from '../../register';
import { PersonRows } from '../round/personRows';
import type { NoticeDelivery } from './notifier';

/** A notice on its way: written before it goes out, so that whoever dies in between is not repeated by the next one. */
interface Sending {
  /** Stands nowhere else: two rounds writing the same words would both believe that they were first. */
  readonly token: string;
  readonly on: Day;
  readonly requests: readonly number[];
}

interface Record extends Noticed {
  readonly sending: Sending | null;
}

/** The right to tell somebody about these requests. */
export interface NoticeClaim extends Sending {
  readonly person: PersonKey;
}

const empty: Record = { ...nothingNoticed, sending: null };

/** Who was told what outside the chat; only the service reads it. */
export class NoticeBook {
  readonly #rows: PersonRows;
  /** Ids of requests that still matter; what is told about others is forgotten. */
  readonly #isOpen: (request: number) => boolean;

  /** `state` is all of the service's own state. */
  constructor(store: RegisterStore, state: readonly Stored<'serviceState'>[], isOpen: (request: number) => boolean) {
    this.#rows = new PersonRows(store, 'notice:', state);
    this.#isOpen = isOpen;
  }

  noticed(): ReadonlyMap<PersonKey, Noticed> {
    return new Map(this.#rows.people().map((person) => [person, this.#recordOf(person)]));
  }

  /** What an earlier round left on its way died with it: it may have arrived, so it counts as told. */
  async settleDead(): Promise<void> {
    for (const person of this.#rows.people()) {
      await this.#change(person, (record) => (record.sending ? toldAbout(record, record.sending) : null));
    }
  }

  /** Keeps that the person is to be told about the request, wherever it goes from here. */
  async owe(person: PersonKey, requests: readonly number[]): Promise<void> {
    await this.#change(person, (record) => {
      const missing = requests.filter((id) => !record.owed.includes(id) && !record.told.includes(id));
      return missing.length === 0 ? null : { ...record, owed: [...record.owed, ...missing] };
    });
  }

  /** Null when another round is telling the person, or has told them since this one looked. */
  async claim(person: PersonKey, requests: readonly number[], on: Day): Promise<NoticeClaim | null> {
    const before = this.#recordOf(person);
    if (before.sending) return null;
    const sending = { token: randomUUID(), on, requests };
    // A row that somebody else has made or changed since is theirs to decide about: the next round looks again.
    const outcome = await this.#rows.attempt(person, (text) =>
      written(recordIn(text)) === written(before) ? written({ ...before, sending }) : undefined,
    );
    return outcome === 'written' ? { person, ...sending } : null;
  }

  /** Nothing was sent: it is due as before. */
  async release({ person, token }: NoticeClaim): Promise<void> {
    await this.#change(person, (record) => (record.sending?.token === token ? { ...record, sending: null } : null));
  }

  /** What became of it. Who cannot be told is not tried again about the same requests, and counts as not written to. */
  async note(claim: NoticeClaim, { state }: Pick<NoticeDelivery, 'state'>): Promise<void> {
    await this.#change(claim.person, (record) => {
      const isOurs = record.sending?.token === claim.token;
      if (!isOurs && claim.requests.every((id) => record.told.includes(id))) return null;
      const told = { ...toldAbout(record, claim), sending: isOurs ? null : record.sending };
      return state === 'undeliverable' ? { ...told, writtenOn: record.writtenOn } : told;
    });
  }

  #recordOf(person: PersonKey): Record {
    return recordIn(this.#rows.textOf(person));
  }

  /** Null for nothing to change. */
  async #change(person: PersonKey, next: (record: Record) => Record | null): Promise<void> {
    await this.#rows.change(person, (text) => {
      const record = next(recordIn(text));
      return record ? written(this.#tidied(record)) : undefined;
    });
  }

  #tidied(record: Record): Record {
    return { ...record, told: record.told.filter(this.#isOpen), owed: record.owed.filter(this.#isOpen) };
  }
}

function toldAbout(record: Record, { on, requests }: Pick<Sending, 'on' | 'requests'>): Record {
  return {
    told: [...new Set([...record.told, ...requests])],
    owed: record.owed.filter((id) => !requests.includes(id)),
    writtenOn: on,
    sending: null,
  };
}

const written = (record: Record): string => JSON.stringify(record);

/** What nobody can read counts as nothing: a person told twice is better than one never told. */
function recordIn(text: string | null): Record {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Record> | null;
    return {
      told: numbersIn(read?.told),
      owed: numbersIn(read?.owed),
      writtenOn: typeof read?.writtenOn === 'string' ? read.writtenOn : null,
      sending: isSending(read?.sending) ? read.sending : null,
    };
  } catch {
    return empty;
  }
}

const numbersIn = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [];

function isSending(value: unknown): value is Sending {
  const sending = value as Partial<Sending> | null | undefined;
  return typeof sending?.token === 'string' && typeof sending.on === 'string' && Array.isArray(sending.requests);
}
