import { randomUUID } from 'node:crypto';
import type { Day, Noticed, PersonKey, RegisterStore, Stored } from '../../register';
import { Conflict, nothingNoticed } from '../../register';
import type { NoticeDelivery } from './notifier';

type Row = Stored<'serviceState'>;

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

const prefix = 'notice:';
const attempts = 4;
const empty: Record = { ...nothingNoticed, sending: null };

/**
 * Who was told what outside the chat: one row a person in the list `ServiceState`, which only the service reads. Each write
 * is guarded by the row's version.
 */
export class NoticeBook {
  readonly #store: RegisterStore;
  readonly #rows: Map<PersonKey, Row>;
  /** Ids of requests that still matter; what is told about others is forgotten. */
  readonly #isOpen: (request: number) => boolean;

  private constructor(store: RegisterStore, rows: Map<PersonKey, Row>, isOpen: (request: number) => boolean) {
    this.#store = store;
    this.#rows = rows;
    this.#isOpen = isOpen;
  }

  static async open(store: RegisterStore, isOpen: (request: number) => boolean): Promise<NoticeBook> {
    const rows = (await store.all('serviceState')).flatMap((row): [PersonKey, Row][] => {
      const { title } = row.values;
      return title?.startsWith(prefix) ? [[title.slice(prefix.length), row]] : [];
    });
    return new NoticeBook(store, new Map(rows), isOpen);
  }

  noticed(): ReadonlyMap<PersonKey, Noticed> {
    return new Map([...this.#rows.keys()].map((person) => [person, this.#recordOf(person)]));
  }

  /** What an earlier round left on its way died with it: it may have arrived, so it counts as told. */
  async settleDead(): Promise<void> {
    for (const person of [...this.#rows.keys()]) {
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
    const row = await this.#rowOf(person);
    // A row that somebody else has made or changed since is theirs to decide about: the next round looks again.
    if (JSON.stringify(recordIn(row)) !== JSON.stringify(before)) return null;
    try {
      this.#rows.set(person, await this.#store.update('serviceState', row, written({ ...before, sending })));
      return { person, ...sending };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      this.#rows.set(person, await this.#store.one('serviceState', row.id));
      return null;
    }
  }

  /** Nothing was sent: it is due as before. */
  async release({ person, token }: NoticeClaim): Promise<void> {
    await this.#change(person, (record) => (record.sending?.token === token ? { ...record, sending: null } : null));
  }

  /** What became of it. Who cannot be told is not tried again about the same requests, and counts as not written to. */
  async note(claim: NoticeClaim, { state }: Pick<NoticeDelivery, 'state'>): Promise<void> {
    await this.#change(claim.person, (record) => {
      if (record.sending?.token !== claim.token && claim.requests.every((id) => record.told.includes(id))) return null;
      const isOurs = record.sending?.token === claim.token;
      const told = { ...toldAbout(record, claim), sending: isOurs ? null : record.sending };
      return state === 'undeliverable' ? { ...told, writtenOn: record.writtenOn } : told;
    });
  }

  #recordOf(person: PersonKey): Record {
    const row = this.#rows.get(person);
    return row ? recordIn(row) : empty;
  }

  async #rowOf(person: PersonKey): Promise<Row> {
    const known = this.#rows.get(person);
    if (known) return known;
    const title = `${prefix}${person}`;
    const row = await this.#store.create('serviceState', { key: title, values: { title, value: null } });
    this.#rows.set(person, row);
    return row;
  }

  /** Null for nothing to change. Tried again on what somebody else has written in between. */
  async #change(person: PersonKey, next: (record: Record) => Record | null): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const row = await this.#rowOf(person);
      const wanted = next(recordIn(row));
      if (!wanted) return;
      try {
        this.#rows.set(person, await this.#store.update('serviceState', row, written(this.#tidied(wanted))));
        return;
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === attempts) throw error;
        this.#rows.set(person, await this.#store.one('serviceState', row.id));
      }
    }
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

const written = (record: Record) => ({ value: JSON.stringify(record) });

/** What nobody can read counts as nothing: a person told twice is better than one never told. */
function recordIn({ values }: Row): Record {
  try {
    const read = JSON.parse(values.value ?? 'null') as Partial<Record> | null;
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
