import { Conflict, newProcess, NotFound, Unavailable } from '../../../src/register';
import { countCalls } from '../../support/calls';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import type { Fate } from '../../support/unsteadyLine';
import type { UnsteadyRegister } from '../../support/unsteadyRegister';
import { startUnsteadyRegister } from '../../support/unsteadyRegister';

const today = '2026-11-22';

describe('writing over a line that breaks', () => {
  let register: UnsteadyRegister;
  let { site, line, store, calls } = {} as UnsteadyRegister;
  let count = 0;

  beforeAll(async () => {
    register = await startUnsteadyRegister('contributor');
    ({ site, line, store, calls } = register);
  });

  beforeEach(() => {
    line.decide(() => 'arrives');
    calls.reset();
  });

  afterAll(() => register.close());

  const draft = (name: string) => ({ key: `${name} ${count++}`, values: newProcess({ name, unit: null }, today) });
  const drafts = (name: string, length: number) => Array.from({ length }, () => draft(name));
  const named = async (name: string) =>
    (await site.storeOf('team').all('processes')).filter(({ values }) => values.name === name);

  /** The next call meets this fate, those behind it arrive. */
  const next = (...fates: Fate[]) => line.decide(() => fates.shift() ?? 'arrives');

  it.each(['lost on the way', 'answer lost'] as const)('creates one entry once when the call is %s', async (fate) => {
    const name = `single ${fate}`;
    next(fate);

    const created = await store.create('processes', draft(name));

    expect(await named(name)).toEqual([created]);
  });

  it.each(['lost on the way', 'answer lost'] as const)('creates many entries once when a batch is %s', async (fate) => {
    const name = `many ${fate}`;
    next('arrives', fate);

    const results = await store.createMany('processes', drafts(name, 250));

    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const entries = results.flatMap((result) => (result.outcome === 'failed' ? [] : [result.entry]));
    const kept = await named(name);
    expect(kept).toHaveLength(250);
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
  });

  it.each(['lost on the way', 'answer lost'] as const)('saves once when the call is %s', async (fate) => {
    const before = await store.create('processes', draft('saved'));
    next(fate);

    const saved = await store.update('processes', before, { summary: 'einmal' });

    expect(saved.values.summary).toBe('einmal');
    expect(await store.history('processes', before.id)).toHaveLength(2);
  });

  it('still sees somebody else’s change when its own answer was lost', async () => {
    const before = await store.create('processes', draft('disputed'));
    await site.storeOf('team').update('processes', before, { summary: 'vom Team' });
    next('answer lost');

    await expect(store.update('processes', before, { summary: 'von mir' })).rejects.toBeInstanceOf(Conflict);
  });

  it('tells what was written when the line stays broken, and continues from there', async () => {
    const creations = drafts('cut', 250);
    let batches = 0;
    line.decide(() => (++batches > 1 ? 'answer lost' : 'arrives'));

    const first = await store.createMany('processes', creations);
    line.decide(() => 'arrives');
    const second = await store.createMany('processes', creations);

    expect(first.filter(({ outcome }) => outcome === 'created')).toHaveLength(100);
    for (const result of first.slice(100)) {
      expect(result).toMatchObject({ outcome: 'failed', error: expect.any(Unavailable) as unknown });
    }
    expect(second.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 200 }, () => 'existed'),
      ...Array.from({ length: 50 }, () => 'created'),
    ]);
    expect(await named('cut')).toHaveLength(250);
  });

  it('says that nothing is known when a reading gets no answer', async () => {
    line.decide(() => 'lost on the way');

    await expect(store.all('processes')).rejects.toBeInstanceOf(Unavailable);
    await expect(store.one('processes', 1)).rejects.toBeInstanceOf(Unavailable);
  });

  it('finds out why a page cannot be read where the answer itself cannot, as in a browser', async () => {
    line.decide(({ method }) => (method === 'GET' ? 'answer lost' : 'arrives'));

    await expect(store.all('conversations')).rejects.toBeInstanceOf(NotFound);
    expect(await store.all('units')).toEqual([]);
  });

  it('reads a page again whose answer was lost', async () => {
    next('answer lost');

    expect(await store.all('units')).toEqual([]);
  });
});

describe('writing many entries', () => {
  const calls = countCalls();
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite({ onRequest: calls.onRequest });
  });

  afterAll(() => site.close());

  it.each([
    ['', 'Ein langer Text. '],
    [' in Cyrillic letters, each two bytes', 'Длинный текст. '],
    [' in signs of four bytes', '🏛'.repeat(4)],
  ])('sends no batch of more than 100 parts or about 1 MB%s', async (name, text) => {
    const store = site.storeOf('team');
    await store.me();
    const long = text.repeat(30_000 / text.length);
    const creations = Array.from({ length: 130 }, (_, index) => ({
      key: `large${name} ${index}`,
      values: newProcess({ name: `Prozess ${index}`, unit: null, ...(index < 70 ? { steps: long } : {}) }, today),
    }));
    calls.reset();

    const results = await store.createMany('processes', creations);

    expect(results.every(({ outcome }) => outcome === 'created')).toBe(true);
    for (const { received } of calls.made()) expect(received).toBeLessThanOrEqual(1_100_000);
    expect(Math.max(...calls.made().map(({ received }) => received))).toBeGreaterThan(500_000);
  });

  it('fails one entry that names nobody the directory knows, and writes the others', async () => {
    const store = site.storeOf('admin');
    const creations = ['a', 'b', 'c'].map((key, index) => ({
      key: `named ${key}`,
      values: newProcess({ name: key, unit: null, owner: index === 1 ? 'niemand@stadt.example' : people.owner }, today),
    }));

    const results = await store.createMany('processes', creations);

    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'failed', 'created']);
    expect(results.map((result) => (result.outcome === 'failed' ? null : result.entry.values.name))).toEqual([
      'a',
      null,
      'c',
    ]);
  });

  it('stops between two batches when it is told to, and says what is left', async () => {
    const signal = { aborted: false };
    const creations = Array.from({ length: 250 }, (_, index) => ({
      key: `stopped ${index}`,
      values: newProcess({ name: 'angehalten', unit: null }, today),
    }));

    const results = await site.storeOf('team').createMany('processes', creations, {
      signal,
      onProgress: () => (signal.aborted = true),
    });

    expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(100);
    expect(results[249]).toMatchObject({ outcome: 'failed', error: expect.any(Unavailable) as unknown });
  });
});
