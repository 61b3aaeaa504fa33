import type { Stored } from '../../../src/register';
import { newProcess } from '../../../src/register';
import { connect, settleEach } from '../../../src/sharepoint/connection';
import type { Throttle } from '../../../src/sharepoint-local';
import { countCalls } from '../../support/calls';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

const refusal = { status: 429, retryAfterSeconds: 0 } as const;
/** One answer in five is a refusal. */
const everyFifth = () => {
  let asked = 0;
  return () => ++asked % 5 === 0;
};

describe('a SharePoint that refuses one answer in five', () => {
  const calls = countCalls();
  let site: RegisterSite;
  let throttle: Throttle = () => null;
  let count = 0;

  beforeAll(async () => {
    site = await startRegisterSite({ onRequest: calls.onRequest, throttle: (asked) => throttle(asked) });
  });

  beforeEach(() => {
    throttle = () => null;
    calls.reset();
  });

  afterAll(() => site.close());

  const drafts = (name: string, length: number) =>
    Array.from({ length }, () => ({
      key: `${name} ${count++}`,
      values: newProcess({ name, unit: null }, '2026-11-22'),
    }));
  const named = async (name: string): Promise<readonly Stored<'processes'>[]> => {
    throttle = () => null;
    return (await site.storeOf('team').all('processes')).filter(({ values }) => values.name === name);
  };

  it('gets every refused call once more and no other, whatever the call is for', async () => {
    const work = async (name: string) => {
      const store = site.storeOf('team');
      await Promise.all([store.me(), store.people(), store.readAll(['processes', 'units'], () => undefined)]);
      const results = await store.createMany('processes', drafts(name, 500));
      for (const result of results.slice(0, 20)) {
        if (result.outcome !== 'failed') await store.update('processes', result.entry, { summary: 'gespeichert' });
      }
      await store.all('processes');
      return calls.made().length;
    };
    const ideal = await work('in Ruhe');
    calls.reset();
    const isFifth = everyFifth();
    throttle = ({ isPart }) => (!isPart && isFifth() ? refusal : null);

    const made = await work('gebremst');

    const refused = calls.made().filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThan(ideal / 5);
    expect(made).toBe(ideal + refused);
    expect(made).toBeLessThanOrEqual(ideal * 1.25);
    const kept = await named('gebremst');
    expect(kept).toHaveLength(500);
    expect(kept.filter(({ values }) => values.summary === 'gespeichert')).toHaveLength(20);
  });

  it('gets refused parts of a batch again, in as few batches as they need', async () => {
    const store = site.storeOf('team');
    await store.people();
    calls.reset();
    const isFifth = everyFifth();
    throttle = ({ isPart }) => (isPart && isFifth() ? refusal : null);

    const results = await store.createMany('processes', drafts('in Teilen', 1_000));

    const refused = calls.parts().filter(({ status }) => status === 429).length;
    const parts = calls.parts().length;
    expect(results.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
    expect(parts).toBe(1_000 + refused);
    expect(calls.made().length).toBeLessThanOrEqual(Math.ceil(parts / 100) * 1.25);
    expect(await named('in Teilen')).toHaveLength(1_000);
  });

  it('puts results to the entries they belong to, whatever came first', async () => {
    const isFifth = everyFifth();
    throttle = ({ isPart }) => (isPart && isFifth() ? refusal : null);
    const creations = Array.from({ length: 30 }, (_, index) => ({
      key: `ordered ${index}`,
      values: newProcess({ name: `Prozess ${index}`, unit: null }, '2026-11-22'),
    }));

    const results = await site.storeOf('team').createMany('processes', creations);

    const names = results.map((result) => (result.outcome === 'failed' ? null : result.entry.values.name));
    expect(names).toEqual(creations.map(({ values }) => values.name));
    const ids = results.map((result) => (result.outcome === 'failed' ? 0 : result.entry.id));
    expect(ids).not.toEqual([...ids].sort((one, other) => one - other));
  });

  it.each([
    ['the write', /items\(\d+\)$/],
    ['the reading behind it', /items\(\d+\)\?/],
  ])('answers a save with what was saved when %s was refused first', async (_, path) => {
    const store = site.storeOf('team');
    const before = await store.create('processes', drafts('gesichert', 1)[0]!);
    let refusals = 1;
    throttle = (asked) => (asked.isPart && path.test(asked.path) && refusals-- > 0 ? refusal : null);

    const saved = await store.update('processes', before, { summary: 'neu' });

    expect(saved.values.summary).toBe('neu');
    expect(refusals).toBeLessThanOrEqual(0);
    expect(await store.history('processes', before.id)).toHaveLength(2);
    expect(saved).toEqual(await store.one('processes', before.id));
  });

  it('is asked again for what a batch of questions left open', async () => {
    let refusals = 2;
    throttle = ({ isPart, path }) => (isPart && /siteusers/i.test(path) && refusals-- > 0 ? refusal : null);

    const [me, known] = await Promise.all([site.storeOf('reader').me(), site.storeOf('reader').people()]);

    expect(known.map(({ key }) => key)).toContain(me.key);
    expect(refusals).toBeLessThanOrEqual(0);
  });

  it('is asked again by a single call beside the batches, too', async () => {
    const client = connect(site.siteUrl, async () => `local.${people.reader}`);
    await settleEach(client, [(batch) => batch.web.select('Id')()]);
    let refusals = 2;
    throttle = ({ isPart }) => (!isPart && refusals-- > 0 ? refusal : null);

    const web = await client.web.select('Title')();

    expect(web.Title).toEqual(expect.any(String));
    expect(refusals).toBeLessThanOrEqual(0);
  });
});
