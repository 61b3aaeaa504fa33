/** Somebody whom no card reaches is told outside the chat: the round dies at each of its effects, and they are told once. */
import type { Day, Stored } from '../../../src/register';
import { addDays, emptyValues, lists, Unavailable } from '../../../src/register';
import type { Delivery, Messenger, NoticeDelivery, Notifiers } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, aUnit, stored } from '../../support/builders';
import type { MemoryStore } from '../../support/memoryStore';
import { createMemoryStore } from '../../support/memoryStore';
import { Killed, Life, mortalStore } from '../../support/mortalStore';
import { testLinks } from '../../support/testLinks';

const today: Day = '2027-02-15';
const lives = Number(process.env['ROUND_KILLS'] ?? 200);

const contact = (person: string, id: number, changes = {}): Stored<'conversations'> =>
  stored(
    id,
    emptyValues(lists.conversations.fields, { title: `directory ${person}`, person, conversation: 'a:x', ...changes }),
  );
const settings = (fallback: string) => [
  stored(1, emptyValues(lists.settings.fields, { title: 'processTeam', value: 'petra' })),
  stored(2, emptyValues(lists.settings.fields, { title: 'reviewRules', value: JSON.stringify({ fallback }) })),
];

/** Olga and Ute own due processes and have no chat; Dieter stands in for them. Berta has one, and refuses cards. */
function newRegister(fallback = 'mail'): MemoryStore {
  const owned = ['olga', 'olga', 'ute', 'berta'];
  return createMemoryStore({
    entries: {
      processes: owned.map((owner, index) => aProcess({ owner, deputy: 'dieter', unit: 1 }, index + 1)),
      units: [aUnit({ head: 'helga' })],
      settings: settings(fallback),
      conversations: ['berta', 'dieter', 'helga', 'petra'].map((person, index) => contact(person, index + 1)),
    },
  });
}

interface Sent {
  readonly to: string;
  readonly entries: readonly string[];
}

function outside(life: Life, sent: Sent[], answer: () => NoticeDelivery = () => ({ state: 'sent' })): Notifiers {
  const mail = {
    notify: ({ person }: { readonly person: string }, { entries }: { readonly entries: readonly { link: string }[] }) =>
      life.effect(async () => {
        const delivery = answer();
        if (delivery.state !== 'later') sent.push({ to: person, entries: entries.map(({ link }) => link) });
        return delivery;
      }),
  };
  return { mail };
}

function chat(life: Life): Messenger {
  let cards = 0;
  const refused: Delivery = { state: 'undeliverable', reason: 'refused' };
  return {
    send: (to) => life.effect(async () => (to === 'berta' ? refused : { state: 'sent', activity: `card ${++cards}` })),
    update: (_, activity) => life.effect(async () => ({ state: 'sent', activity })),
  };
}

/** A clock of its own that moves when it waits: who is silent is soon taken for dead, rightly or not. */
function times() {
  let seconds = 0;
  const wait = async (length: number) => void (seconds += length);
  return { wait, lease: { staleAfter: 60, renewEvery: 20, now: () => seconds } };
}

interface Day1 {
  readonly life?: Life;
  readonly day?: Day;
  readonly hour?: number;
  readonly notifiers?: Notifiers;
  readonly answer?: () => NoticeDelivery;
}

async function live(register: MemoryStore, sent: Sent[], { life = immortal(), day = today, ...more }: Day1 = {}) {
  const { notifiers = outside(life, sent, more.answer), hour = 12 } = more;
  const ports = { store: mortalStore(register, life), messenger: chat(life), notifiers };
  try {
    return await runRound({ ...ports, ...times(), today: day, hour: () => hour, links: testLinks });
  } catch (error) {
    if (!life.isOver && !(error instanceof Killed)) throw error;
    return null;
  }
}

const immortal = () => new Life(Infinity, false);
const toldPairs = (sent: readonly Sent[]) => sent.flatMap(({ to, entries }) => entries.map((link) => `${to} ${link}`));
const all = ['olga 1', 'olga 2', 'ute 3', 'berta 4'].map((pair) => {
  const [person, process] = pair.split(' ');
  return `${person} ${testLinks.process(Number(process))}`;
});

/** Who died with a notice on its way counts as told; everybody else is told in the end, and nobody twice. */
async function expectOnceEach(register: MemoryStore, sent: Sent[], perhaps: readonly string[]): Promise<void> {
  await live(register, sent);
  await live(register, sent, { day: addDays(today, 7) });
  const told = toldPairs(sent);
  expect(new Set(told).size).toBe(told.length);
  // A card that may have arrived is no refused one: nobody is told about it twice over.
  const unclear = (await register.all('reviews')).flatMap(({ values: { addressee, delivery, process } }) =>
    addressee === 'berta' && delivery === 'unknown' ? [`${addressee} ${testLinks.process(process ?? 0)}`] : [],
  );
  expect(new Set([...told, ...perhaps, ...unclear])).toEqual(new Set(all));
}

/** Requests that stand as being told about at this moment. */
async function onTheirWay(register: MemoryStore): Promise<readonly string[]> {
  const reviews = new Map((await register.all('reviews')).map(({ id, values }) => [id, values.process]));
  return (await register.all('serviceState')).flatMap(({ values: { title, value } }) => {
    if (!title?.startsWith('notice:')) return [];
    const { sending } = (JSON.parse(value ?? '{}') ?? {}) as {
      readonly sending?: { readonly requests: number[] } | null;
    };
    const person = title.slice('notice:'.length);
    return (sending?.requests ?? []).map((id) => `${person} ${testLinks.process(reviews.get(id) ?? 0)}`);
  });
}

it.each([
  ['before', false],
  ['after', true],
])(
  'it dies %s each of its effects in turn, and the next one goes on',
  async (_, isAfter) => {
    for (let effects = 1; ; effects++) {
      const register = newRegister();
      const sent: Sent[] = [];
      const life = new Life(effects, isAfter);

      await live(register, sent, { life });
      const perhaps = await onTheirWay(register);

      await expectOnceEach(register, sent, perhaps);
      if (!life.isOver) {
        expect(effects).toBeGreaterThan(20);
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
    const sent: Sent[] = [];
    const perhaps: string[] = [];
    for (let generation = 0; generation < 4; generation++) {
      const rivals = Array.from({ length: 1 + random(3) }, () => new Life(1 + random(40), random(2) === 0));
      await Promise.all(rivals.map((life) => live(register, sent, { life })));
      perhaps.push(...(await onTheirWay(register)));
      killed += rivals.filter(({ isOver }) => isOver).length;
    }
    await live(register, sent);
    await live(register, sent, { day: addDays(today, 7) });
    const told = toldPairs(sent);
    expect(new Set(told).size).toBe(told.length);
  }
}, 600_000);

it('goes to everybody whom no card reached, all of theirs in one, while the questions go to the next level', async () => {
  const register = newRegister();
  const sent: Sent[] = [];

  const report = await live(register, sent);

  expect(report).toMatchObject({ told: 3, notTold: 0, noticesRefused: null, later: 0 });
  expect(toldPairs(sent).sort()).toEqual([...all].sort());
  expect(sent).toHaveLength(3);
  const requests = await register.all('reviews');
  expect(requests.map(({ values }) => [values.addressee, values.level])).toEqual(
    Array.from({ length: 4 }, () => ['dieter', 'deputy']),
  );
});

it('is not sent where the process team wants none, and says so where the channel is not set up', async () => {
  const sent: Sent[] = [];

  const none = await live(newRegister('none'), sent);
  const missing = await live(newRegister('activityFeed'), sent);

  expect(sent).toEqual([]);
  expect(none).toMatchObject({ told: 0, noticesRefused: null });
  expect(missing).toMatchObject({ told: 0, noticesRefused: 'notSetUp' });
});

it('waits for the hours and the days of messages', async () => {
  const register = newRegister();
  const sent: Sent[] = [];

  const late = await live(register, sent, { hour: 22 });
  const weekend = await live(register, sent, { day: '2027-02-20' });
  expect(sent).toEqual([]);
  const monday = await live(register, sent, { day: '2027-02-22' });

  expect(late!.later).toBeGreaterThan(0);
  expect(weekend).toMatchObject({ told: 0 });
  expect(monday).toMatchObject({ told: 3 });
});

it('counts as the one message of the week, whichever way the next one goes', async () => {
  const register = newRegister();
  const sent: Sent[] = [];
  await live(register, sent);
  await register.create('conversations', {
    key: 'conversation:olga',
    values: { ...contact('olga', 9).values },
  });
  await register.create('processes', { key: 'new', values: aProcess({ owner: 'olga', unit: 1 }).values });

  await live(register, sent, { day: addDays(today, 1) });
  const asked = async () =>
    (await register.all('reviews'))
      .filter(({ values }) => values.addressee === 'olga')
      .map(({ values }) => values.delivery);
  expect(await asked()).toEqual(['waiting']);
  await live(register, sent, { day: addDays(today, 7) });

  expect(await asked()).toEqual(['sent']);
  expect(sent.filter(({ to }) => to === 'olga')).toHaveLength(1);
});

it.each<[NoticeDelivery['state'], NoticeDelivery, number]>([
  ['unknown', { state: 'unknown' }, 1],
  ['undeliverable', { state: 'undeliverable', reason: 'gone' }, 1],
  ['later', { state: 'later', afterSeconds: 30 }, 2],
])('whose outcome is «%s» is tried again only if nothing was taken', async (state, delivery, tries) => {
  const register = newRegister();
  const sent: Sent[] = [];
  let asked = 0;
  const answer = () => (++asked <= 3 ? delivery : ({ state: 'sent' } as const));

  const first = await live(register, sent, { answer });
  await live(register, sent, { answer });
  await live(register, sent, { answer, day: addDays(today, 7) });

  expect(first).toMatchObject(state === 'later' ? { told: 0, later: 3 } : { told: 0, notTold: 3 });
  expect(asked).toBe(3 * tries);
});

it('that the channel refuses the service itself ends the notices only, and they go out when it is mended', async () => {
  const register = newRegister();
  const sent: Sent[] = [];
  const refusing: Notifiers = {
    mail: {
      notify: async () => {
        throw new Unavailable('no permission');
      },
    },
  };

  const report = await live(register, sent, { notifiers: refusing });
  const next = await live(register, sent);

  expect(report).toMatchObject({ told: 0, noticesRefused: 'refused', failed: [] });
  expect(report!.sent).toBeGreaterThan(0);
  expect(next).toMatchObject({ told: 3 });
});
