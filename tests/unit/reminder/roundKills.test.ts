/** The round dies at every write and every send, before and after its effect: nobody is asked twice, nobody is forgotten. */
import type { Day, PersonKey, Register, Stored } from '../../../src/register';
import { addDays, emptyValues, lists } from '../../../src/register';
import type { Messenger } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, aUnit, stored } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';
import { testLinks } from '../../support/testLinks';

const today: Day = '2027-02-15';
const owners = ['olga', 'dieter', 'anna'] as const;
const everybody = [...owners, 'helga', 'petra'];
/** A longer run: as many random lives as the setting says. */
const lives = Number(process.env['ROUND_KILLS'] ?? 250);

class Killed extends Error {}

/** One process that dies at its n-th effect, and does nothing any more after that. */
class Life {
  #left: number;
  readonly #isAfter: boolean;
  #isDead = false;

  constructor(effects: number, isAfter: boolean) {
    this.#left = effects;
    this.#isAfter = isAfter;
  }

  /** Whether it died on the way. */
  get isOver(): boolean {
    return this.#isDead;
  }

  async effect<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isDead) throw new Killed();
    const isLast = --this.#left <= 0;
    if (isLast && !this.#isAfter) this.#die();
    const result = await work();
    if (isLast) this.#die();
    return result;
  }

  async look<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isDead) throw new Killed();
    return work();
  }

  #die(): never {
    this.#isDead = true;
    throw new Killed();
  }
}

/** What the chats have taken, with what was being sent at that moment. */
class Chats {
  readonly asked: string[] = [];
  readonly monthly: PersonKey[] = [];
  readonly activities: string[] = [];
  readonly #store: MemoryStore;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  messengerOf(life: Life): Messenger {
    return {
      send: (to) => life.effect(() => this.#take(to)),
      update: (_, activity) => life.effect(async () => ({ state: 'sent', activity })),
    };
  }

  async #take(to: PersonKey) {
    const activity = `card ${this.activities.length + 1}`;
    this.activities.push(activity);
    const sending = (await this.#store.all('reviews')).filter(
      ({ values }) => values.addressee === to && values.state === 'open' && values.delivery === 'sending',
    );
    if (sending.length === 0) this.monthly.push(to);
    this.asked.push(...sending.map(({ id, values }) => `${id} ${values.level} ${to}`));
    return { state: 'sent', activity } as const;
  }
}

/** The same register through a process of its own; a batch may be cut off between two of its parts. */
function storeOf(register: MemoryStore, life: Life): Register {
  const writing = new Set<keyof Register>(['create', 'update']);
  return new Proxy(register, {
    get(target, name: keyof Register) {
      const update: Register['update'] = (list, entry, changes) =>
        life.effect(() => target.update(list, entry, changes));
      if (name === 'updateMany') {
        const many: Register['updateMany'] = async (list, changes) => {
          const results: Awaited<ReturnType<Register['updateMany']>>[number][] = [];
          for (const { id, etag, values } of changes) {
            try {
              results.push({ outcome: 'updated', entry: await update(list, { id, etag }, values) } as never);
            } catch (error) {
              if (error instanceof Killed) throw error;
              results.push({ outcome: 'failed', error: error as Error });
            }
          }
          return results as never;
        };
        return many;
      }
      if (name === 'createMany') {
        const many: Register['createMany'] = async (list, creations) => {
          const results = [];
          for (const creation of creations) {
            results.push(...(await life.effect(() => target.createMany(list, [creation]))));
          }
          return results;
        };
        return many;
      }
      const method = target[name] as (...given: readonly unknown[]) => Promise<unknown>;
      const pass = writing.has(name) ? life.effect.bind(life) : life.look.bind(life);
      return (...given: readonly unknown[]) => pass(() => method.apply(target, [...given]));
    },
  });
}

function newRegister(): MemoryStore {
  const contact = (person: string, index: number): Stored<'conversations'> =>
    stored(
      index + 1,
      emptyValues(lists.conversations.fields, { title: `directory ${person}`, person, conversation: 'a:x' }),
    );
  return createMemoryStore({
    entries: {
      processes: Array.from({ length: 6 }, (_, index) => aProcess({ owner: owners[index % 3]!, unit: 1 }, index + 1)),
      units: [aUnit({ head: 'helga' })],
      settings: [stored(1, emptyValues(lists.settings.fields, { title: 'processTeam', value: 'petra' }))],
      conversations: everybody.map(contact),
    },
  });
}

/** A clock of its own that moves when it waits: who is silent is soon taken for dead, rightly or not. */
function times() {
  let seconds = 0;
  const wait = async (length: number) => void (seconds += length);
  return { wait, lease: { staleAfter: 60, renewEvery: 20, now: () => seconds } };
}

async function live(register: MemoryStore, chats: Chats, life: Life, day: Day = today): Promise<void> {
  const round = { store: storeOf(register, life), messenger: chats.messengerOf(life), today: day, links: testLinks };
  try {
    await runRound({ ...round, ...times() });
  } catch (error) {
    // A rival's death never ends a life: only its own.
    if (!life.isOver) throw error;
  }
}

const immortal = () => new Life(Infinity, false);

async function expectNobodyTwiceNobodyForgotten(register: MemoryStore, chats: Chats): Promise<void> {
  await live(register, chats, immortal());
  expect(new Set(chats.asked).size).toBe(chats.asked.length);
  // What a week's limit holds back comes a week later.
  await live(register, chats, immortal(), addDays(today, 7));
  expect(new Set(chats.asked).size).toBe(chats.asked.length);
  const requests = (await register.all('reviews')).filter(({ values }) => values.state === 'open');
  expect(new Set(requests.map(({ values }) => values.process)).size).toBe(6);
  expect(requests).toHaveLength(6);
  for (const { values } of requests) {
    expect(['sent', 'unknown']).toContain(values.delivery);
    if (values.delivery === 'sent') expect(chats.activities).toContain(values.activity);
  }
}

it.each([
  ['before', false],
  ['after', true],
])(
  'it dies %s each of its effects in turn, and the next one goes on',
  async (_, isAfter) => {
    for (let effects = 1; ; effects++) {
      const register = newRegister();
      const chats = new Chats(register);
      const life = new Life(effects, isAfter);

      await live(register, chats, life);

      await expectNobodyTwiceNobodyForgotten(register, chats);
      expect(new Set(chats.monthly).size).toBe(chats.monthly.length);
      if (!life.isOver) {
        expect(effects).toBeGreaterThan(30);
        break;
      }
    }
  },
  60_000,
);

it('it dies again and again, with rivals that take each other for dead', async () => {
  let seed = 20_270_215;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let killed = 0; killed < lives;) {
    const register = newRegister();
    const chats = new Chats(register);
    for (let generation = 0; generation < 4; generation++) {
      const rivals = Array.from({ length: 1 + random(3) }, () => new Life(1 + random(40), random(2) === 0));
      await Promise.all(rivals.map((life) => live(register, chats, life)));
      killed += rivals.filter(({ isOver }) => isOver).length;
    }
    await expectNobodyTwiceNobodyForgotten(register, chats);
  }
}, 600_000);
