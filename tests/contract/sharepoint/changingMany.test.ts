import type { Change, Stored } from '../../../src/register';
import { Conflict, newProcess, NotAllowed, NotFound, Refused, Unavailable } from '../../../src/register';
import type { Throttle } from '../../../src/sharepoint-local';
import { people, startRegisterSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';
import type { Fate } from '../../support/unsteadyLine';
import type { UnsteadyRegister } from '../../support/unsteadyRegister';
import { startUnsteadyRegister } from '../../support/unsteadyRegister';

type Process = Stored<'processes'>;

const failed = (kind: new (text: string) => Error) => ({
  outcome: 'failed',
  error: expect.any(kind) as unknown,
});

describe('changing many entries', () => {
  let register: UnsteadyRegister;
  let { site, line, store, calls } = {} as UnsteadyRegister;
  let throttle: Throttle = () => null;
  let count = 0;

  beforeAll(async () => {
    register = await startUnsteadyRegister('team', { throttle: (asked) => throttle(asked) });
    ({ site, line, store, calls } = register);
  });

  beforeEach(() => {
    throttle = () => null;
    line.decide(() => 'arrives');
    calls.reset();
  });

  afterAll(() => register.close());

  const entries = async (length: number): Promise<readonly Process[]> => {
    const results = await store.createMany(
      'processes',
      Array.from({ length }, () => ({
        key: `many ${count++}`,
        values: newProcess({ name: `Prozess ${count}`, unit: null }, '2026-11-22'),
      })),
    );
    calls.reset();
    return results.flatMap((result) => (result.outcome === 'failed' ? [] : [result.entry]));
  };
  const summaries = (from: readonly Process[], summary: string): Change<'processes'>[] =>
    from.map(({ id, etag }) => ({ id, etag, values: { summary } }));
  const saved = async (from: readonly Process[]) => {
    const ids = new Set(from.map(({ id }) => id));
    return (await site.storeOf('team').all('processes')).filter(({ id }) => ids.has(id));
  };
  /** The next calls meet these fates, those behind them arrive. */
  const next = (...fates: Fate[]) => line.decide(() => fates.shift() ?? 'arrives');

  it('writes 250 entries in three batches, reads them in one page, and answers each as it then is', async () => {
    const before = await entries(250);
    const told: number[] = [];

    const results = await store.updateMany('processes', summaries(before, 'gemeinsam'), {
      onProgress: (done, total) => told.push(total === 250 ? done : Number.NaN),
    });

    expect(calls.made()).toHaveLength(4);
    const now = await saved(before);
    expect(results.map((result) => (result.outcome === 'failed' ? null : result.entry))).toEqual(now);
    expect(now.every(({ values }) => values.summary === 'gemeinsam')).toBe(true);
    expect(told).toEqual([...told].sort((left, right) => left - right));
    expect(told.at(-1)).toBe(250);
  });

  it('leaves what somebody else has saved meanwhile, and what has gone, and says so entry by entry', async () => {
    const before = await entries(3);
    await site.storeOf('admin').update('processes', before[1]!, { result: 'von jemand anderem' });
    const gone = { id: 999_999, etag: '"x,1"', values: { summary: 'neu' } };

    const results = await store.updateMany('processes', [...summaries(before, 'neu'), gone]);

    expect(results).toMatchObject([{ outcome: 'updated' }, failed(Conflict), { outcome: 'updated' }, failed(NotFound)]);
    expect((await saved(before)).map(({ values }) => values.summary)).toEqual(['neu', null, 'neu']);
  });

  it('fails one entry that names nobody the directory knows, and writes the others', async () => {
    const before = await entries(2);
    const [first, second] = before.map(({ id, etag }) => ({ id, etag }));

    const results = await store.updateMany('processes', [
      { ...first!, values: { owner: 'niemand@stadt.example' } },
      { ...second!, values: { owner: people.owner } },
    ]);

    expect(results).toMatchObject([
      failed(Refused),
      { outcome: 'updated', entry: { values: { owner: people.owner } } },
    ]);
  });

  it('says of each entry that this person may not change it', async () => {
    const before = await entries(2);

    const results = await site.storeOf('reader').updateMany('processes', summaries(before, 'neu'));

    expect(results).toMatchObject([failed(NotAllowed), failed(NotAllowed)]);
  });

  it.each([
    ['writing', 'lost on the way', 0],
    ['writing', 'answer lost', 0],
    ['reading', 'lost on the way', 2],
    ['reading', 'answer lost', 2],
  ] as const)('saves once when a call is cut while %s: %s', async (_what, fate, after) => {
    const before = await entries(150);
    next(...Array.from({ length: after }, () => 'arrives' as const), fate);

    const results = await store.updateMany('processes', summaries(before, 'einmal'));

    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    for (const id of [before[0]!.id, before[149]!.id]) expect(await store.history('processes', id)).toHaveLength(2);
  });

  it('still sees somebody else’s change when its own answer was lost', async () => {
    const before = await entries(2);
    await site.storeOf('admin').update('processes', before[0]!, { summary: 'von jemand anderem' });
    next('answer lost');

    const results = await store.updateMany('processes', summaries(before, 'von mir'));

    expect(results).toMatchObject([failed(Conflict), { outcome: 'updated' }]);
  });

  it('tells what was written when the line stays broken, and a second run continues from there', async () => {
    const before = await entries(250);
    const changes = summaries(before, 'fortgesetzt');
    let batches = 0;
    line.decide(() => (++batches > 1 ? 'answer lost' : 'arrives'));

    const first = await store.updateMany('processes', changes);
    line.decide(() => 'arrives');
    const second = await store.updateMany('processes', changes);

    for (const result of first) expect(result).toMatchObject(failed(Unavailable));
    expect(second.filter(({ outcome }) => outcome !== 'updated')).toEqual([]);
    for (const { id } of [before[0]!, before[120]!, before[249]!]) {
      expect(await store.history('processes', id)).toHaveLength(2);
    }
  });

  it('stops between two batches when it is told to, and answers what it has written', async () => {
    const before = await entries(250);
    const signal = { aborted: false };

    const results = await store.updateMany('processes', summaries(before, 'angehalten'), {
      signal,
      onProgress: () => (signal.aborted = true),
    });

    expect(results.filter(({ outcome }) => outcome === 'updated')).toHaveLength(100);
    expect(results[249]).toMatchObject(failed(Unavailable));
    expect((await saved(before)).filter(({ values }) => values.summary === 'angehalten')).toHaveLength(100);
  });

  it('writes each entry once, in as few batches as it takes, when one part in five is told to wait', async () => {
    const before = await entries(1_000);
    let asked = 0;
    throttle = ({ isPart }) => (isPart && ++asked % 5 === 0 ? { status: 429, retryAfterSeconds: 0 } : null);

    const results = await store.updateMany('processes', summaries(before, 'gebremst'));

    const parts = calls.parts().length;
    expect(parts).toBeGreaterThan(1_200);
    expect(calls.made().length).toBeLessThanOrEqual(Math.ceil(parts / 100) * 1.25);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    throttle = () => null;
    for (const { id } of [before[4]!, before[999]!]) expect(await store.history('processes', id)).toHaveLength(2);
  });

  it('reads each by itself what lies too far apart for a page, and one that has gone meanwhile is nobody’s', async () => {
    const before = await entries(5_200);
    const apart = [...before.slice(0, 80), ...before.slice(-80)];
    const gone = { id: before[100]!.id, etag: before[100]!.etag, values: { summary: 'weg' } };
    await askSite(site.siteUrl, people.admin, `${listOf('Prozesse')}/items(${gone.id})`, {}, 'DELETE');
    calls.reset();

    const results = await store.updateMany('processes', [...summaries(apart, 'weit'), gone].reverse());

    expect(results[0]).toMatchObject(failed(NotFound));
    expect(results.slice(1).map((result) => result.outcome === 'updated' && result.entry.id)).toEqual(
      apart.map(({ id }) => id).reverse(),
    );
    expect(calls.made().length).toBeLessThanOrEqual(4);
  }, 120_000);

  it('reads without a column that somebody has deleted', async () => {
    const own = await startRegisterSite();
    const team = own.storeOf('team');
    const created = await team.create('processes', {
      key: 'lost column',
      values: newProcess({ name: 'Hund anmelden', unit: null }, '2026-11-22'),
    });
    await askSite(
      own.siteUrl,
      people.admin,
      `${listOf('Prozesse')}/fields/getByInternalNameOrTitle('PriorityReason')`,
      {},
      'DELETE',
    );

    const results = await own.storeOf('team').updateMany('processes', summaries([created], 'ohne Spalte'));
    const [first] = results;
    const again = first?.outcome === 'updated' ? first.entry : created;
    const more = await own.storeOf('team').createMany(
      'processes',
      Array.from({ length: 101 }, (_, index) => ({
        key: `lost ${index}`,
        values: newProcess({ name: `Prozess ${index}`, unit: null }, '2026-11-22'),
      })),
    );
    const others = more.flatMap((one) => (one.outcome === 'failed' ? [] : [one.entry]));
    const page = await own.storeOf('team').updateMany('processes', summaries([again, ...others], 'ohne Spalte, Seite'));

    expect(results).toMatchObject([{ outcome: 'updated', entry: { missing: ['reason'] } }]);
    expect(page.filter((one) => one.outcome !== 'updated' || one.entry.missing?.join() !== 'reason')).toEqual([]);
    expect(page).toHaveLength(102);
    await own.close();
  });
});
