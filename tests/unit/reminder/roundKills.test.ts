/** The round dies at every write and every send, before and after its effect: nobody is asked twice, nobody is forgotten. */
import type { Day, PersonKey, Stored } from '../../../src/register';
import { addDays, emptyValues, lists } from '../../../src/register';
import type { AdaptiveCard, Messenger } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, aUnit, stored } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';
import { Life, mortalStore } from '../../support/mortalStore';
import { testLinks } from '../../support/testLinks';

const today: Day = '2027-02-15';
const owners = ['olga', 'dieter', 'anna'] as const;
const everybody = [...owners, 'helga', 'petra'];
/** A longer run: as many random lives as the setting says. */
const lives = Number(process.env['ROUND_KILLS'] ?? 250);

/** What the chats have taken, with what was being sent at that moment. */
class Chats {
  readonly asked: string[] = [];
  readonly monthly: PersonKey[] = [];
  readonly activities: string[] = [];
  /** By person and message: whether it still asks, or points to a newer one. */
  readonly live = new Map<string, boolean>();
  readonly #store: MemoryStore;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  messengerOf(life: Life): Messenger {
    return {
      send: (to, card) => life.effect(() => this.#take(to, card)),
      update: (to, activity, card) =>
        life.effect(async () => {
          const isPointer = card.fallbackText.startsWith('Eine neuere Karte');
          this.live.set(`${to} ${activity}`, !isPointer);
          return { state: 'sent', activity };
        }),
    };
  }

  async #take(to: PersonKey, card: AdaptiveCard) {
    const activity = `card ${this.activities.length + 1}`;
    this.activities.push(activity);
    if (card.fallbackText.startsWith('Prozessregister im')) {
      this.monthly.push(to);
      return { state: 'sent', activity } as const;
    }
    const sending = (await this.#store.all('reviews')).filter(
      ({ values }) => values.addressee === to && values.state === 'open' && values.delivery === 'sending',
    );
    this.asked.push(...sending.map(({ id, values }) => `${id} ${values.level} ${to}`));
    return { state: 'sent', activity } as const;
  }
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
  const round = {
    store: mortalStore(register, life),
    messenger: chats.messengerOf(life),
    today: day,
    links: testLinks,
  };
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
  expect(new Set(chats.monthly).size).toBe(chats.monthly.length);
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
      if (!life.isOver) {
        expect([...chats.monthly].sort()).toEqual(['helga', 'petra']);
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

it.each([
  ['before', false],
  ['after', true],
])(
  'it dies %s each of its effects, and no older card goes on asking beside the newer one',
  async (_, isAfter) => {
    for (let effects = 1; ; effects++) {
      const register = newRegister();
      const chats = new Chats(register);
      await live(register, chats, immortal());
      const before = new Map((await register.all('conversations')).map(({ values }) => [values.person, values.digest]));
      const life = new Life(effects, isAfter);
      for (const owner of owners) {
        await register.create('processes', { key: owner, values: aProcess({ owner, unit: 1 }).values });
      }

      await live(register, chats, life, addDays(today, 7));
      await live(register, chats, immortal(), addDays(today, 7));

      for (const { values } of await register.all('conversations')) {
        const older = before.get(values.person);
        if (older && values.digest !== older)
          expect([values.person, chats.live.get(`${values.person} ${older}`)]).toEqual([values.person, false]);
      }
      if (!life.isOver) {
        expect([...chats.live.values()]).toContain(false);
        break;
      }
    }
  },
  60_000,
);
