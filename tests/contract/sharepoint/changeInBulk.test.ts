import type { BulkChange, ChangePlan, Reorganisation, Stored } from '../../../src/register';
import {
  bulkPlan,
  endUnits,
  isWhole,
  newProcess,
  planBulk,
  planMerge,
  planReorganisation,
  restOf,
  runChange,
  Unavailable,
  undoChange,
} from '../../../src/register';
import { people } from '../../support/registerSite';
import type { UnsteadyRegister } from '../../support/unsteadyRegister';
import { startUnsteadyRegister } from '../../support/unsteadyRegister';

type Process = Stored<'processes'>;
const today = '2026-11-22';
const team = { key: people.team, groups: ['team'] };

describe('changing the register in bulk', () => {
  let register: UnsteadyRegister;
  let { site, line, store, calls } = {} as UnsteadyRegister;
  let count = 0;

  beforeAll(async () => {
    register = await startUnsteadyRegister('team');
    ({ site, line, store, calls } = register);
  });

  beforeEach(() => line.decide(() => 'arrives'));

  afterAll(() => register.close());

  const captured = async (many: readonly Partial<Process['values']>[]): Promise<readonly Process[]> => {
    const results = await store.createMany(
      'processes',
      many.map((values) => ({ key: `bulk ${count++}`, values: newProcess({ unit: null, ...values }, today) })),
    );
    return results.flatMap((result) => (result.outcome === 'failed' ? [] : [result.entry]));
  };
  const named = (length: number) => Array.from({ length }, (_, index) => ({ name: `Prozess ${index}` }));
  const units = async (...names: readonly string[]) =>
    Promise.all(names.map((name) => store.create('units', { key: `unit ${count++}`, values: { name } })));
  const now = async (entries: readonly Process[]): Promise<readonly Process[]> => {
    const ids = new Set(entries.map(({ id }) => id));
    return (await site.storeOf('team').all('processes')).filter(({ id }) => ids.has(id));
  };
  const planOf = (entries: readonly Process[], change: Omit<BulkChange, 'mode'>): ChangePlan =>
    bulkPlan(planBulk(entries, { mode: 'set', ...change }, team, today));

  it('changes 5,000 entries and takes it back in hardly more requests than the batches it takes', async () => {
    const entries = await captured(named(5_000));
    // Each entry is written once, a hundred in a batch.
    const ideal = 5_000 / 100;
    calls.reset();

    const outcome = await runChange(store, planOf(entries, { field: 'category', value: 'core' }));
    const requests = calls.made().length;
    calls.reset();
    const undone = await undoChange(store, outcome.done);

    expect(isWhole(outcome)).toBe(true);
    expect(outcome.done).toHaveLength(5_000);
    expect(requests).toBeLessThanOrEqual(ideal * 1.2);
    expect(calls.made().length).toBeLessThanOrEqual(ideal * 1.2);
    expect(undone).toMatchObject({ left: [], error: null });
    expect((await now(entries)).filter(({ values }) => values.category !== null)).toEqual([]);
  }, 300_000);

  it('keeps what somebody changed in another field, and leaves what they changed in this one', async () => {
    const entries = await captured(named(3));
    const plan = planOf(entries, { field: 'category', value: 'core' });
    const admin = site.storeOf('admin');
    await admin.update('processes', entries[0]!, { result: 'von jemand anderem' });
    await admin.update('processes', entries[1]!, { category: 'support' });

    const outcome = await runChange(store, plan);

    expect(outcome.failed).toMatchObject([
      { update: { id: entries[1]!.id }, now: { values: { category: 'support' } } },
    ]);
    expect((await now(entries)).map(({ values }) => [values.category, values.result])).toEqual([
      ['core', 'von jemand anderem'],
      ['support', null],
      ['core', null],
    ]);
  });

  it('continues after the line broke, and takes everything back as a whole', async () => {
    const entries = await captured(named(250));
    const plan = planOf(entries, { field: 'category', value: 'core' });
    let batches = 0;
    line.decide(() => (++batches > 2 ? 'answer lost' : 'arrives'));

    const first = await runChange(store, plan);
    line.decide(() => 'arrives');
    const second = await runChange(store, restOf(plan, first.done));
    const undone = await undoChange(store, [...first.done, ...second.done]);

    expect(first.failed[0]?.error).toBeInstanceOf(Unavailable);
    expect(isWhole(second)).toBe(true);
    expect(undone.restored).toHaveLength(250);
    expect((await now(entries)).every(({ values }) => values.category === null)).toBe(true);
  });

  it('takes back all but what somebody has changed since, and names it', async () => {
    const entries = await captured(named(3));
    const { done } = await runChange(store, planOf(entries, { field: 'category', value: 'core' }));
    await site.storeOf('admin').update('processes', done[2]!.entry as Process, { category: 'management' });

    const undone = await undoChange(store, done);

    expect(undone.left).toMatchObject([{ fields: ['category'], now: { id: entries[2]!.id } }]);
    expect((await now(entries)).map(({ values }) => values.category)).toEqual([null, null, 'management']);
  });

  it('merges two entries: the other one is retired, and who referred to it refers to the one that stays', async () => {
    const [stays, goes] = await captured([
      { name: 'Hund anmelden', serviceKeys: '99102013104000' },
      { name: 'Hundesteuer festsetzen', serviceKeys: '99102013101000' },
    ]);
    const [other] = await captured([{ name: 'Mahnen', predecessors: [goes!.id], parent: goes!.id }]);
    const merge = { stays: stays!, goes: goes!, choices: {}, others: [other!] };

    const outcome = await runChange(store, planMerge(merge, team, today));
    const merged = await now([stays!, goes!, other!]);
    const undone = await undoChange(store, outcome.done);

    expect(isWhole(outcome)).toBe(true);
    expect(merged.map(({ values }) => values)).toMatchObject([
      { otherNames: 'Hundesteuer festsetzen', serviceKeys: '99102013104000\n99102013101000' },
      { status: 'retired', supersededBy: stays!.id },
      { predecessors: [stays!.id], parent: stays!.id },
    ]);
    expect(undone.restored).toHaveLength(3);
    expect((await now([stays!, goes!, other!])).map(({ values }) => values)).toEqual(
      [stays!, goes!, other!].map(({ values }) => values),
    );
  });

  it('does not retire the other entry when somebody is at work on the one that stays', async () => {
    const [stays, goes] = await captured([{ name: 'Hund anmelden' }, { name: 'Hundesteuer', summary: 'Kurz' }]);
    await site.storeOf('admin').update('processes', stays!, { summary: 'anders' });

    const outcome = await runChange(
      store,
      planMerge({ stays: stays!, goes: goes!, choices: {}, others: [] }, team, today),
    );

    expect(outcome).toMatchObject({ done: [], failed: [{ update: { id: stays!.id } }], open: [{ id: goes!.id }] });
    expect((await store.one('processes', goes!.id)).values.status).toBe('draft');
  });

  it('splits a unit into an old and a new one, once, however often it is run, and takes it back', async () => {
    const [old, other] = await units('Bürgerdienste', 'Meldewesen');
    const [child] = await Promise.all([
      store.create('units', { key: `child ${count++}`, values: { name: 'Schalter', parent: old!.id } }),
    ]);
    const entries = await captured([
      { name: 'Pass ausstellen', unit: old!.id },
      { name: 'Wohnsitz melden', unit: old!.id },
      { name: 'Kasse führen', unit: other!.id, participatingUnits: [old!.id] },
    ]);
    const decision: Reorganisation = {
      key: 'split',
      day: '2027-01-01',
      old: [old!.id],
      created: [{ standIn: -1, values: { name: 'Ausweise', parent: other!.id } }],
      standard: other!.id,
      rules: [{ by: 'name', what: 'pass', to: -1 }],
      oneByOne: {},
      successor: other!.id,
      children: { [child.id]: -1 },
    };
    const plan = async () =>
      planReorganisation(
        decision,
        { units: await store.all('units'), processes: await store.all('processes') },
        team,
        '2026-11-22',
      );

    const outcome = await runChange(store, await plan());
    const made = outcome.units.get(-1)!;
    const after = await now(entries);
    const second = await plan();
    await runChange(store, second);
    const ended = await store.one('units', old!.id);

    expect(isWhole(outcome)).toBe(true);
    expect(after.map(({ values }) => values.unit)).toEqual([made.id, other!.id, other!.id]);
    expect(after[2]!.values.participatingUnits).toEqual([]);
    expect((await store.one('units', child.id)).values.parent).toBe(made.id);
    expect(ended.values.validTo).toBe('2026-12-31');
    expect(second.steps).toEqual([]);
    expect((await store.all('units')).filter(({ values }) => values.name === 'Ausweise')).toHaveLength(1);

    const undone = await undoChange(store, outcome.done);
    await endUnits(store, [...outcome.units.values()], today);

    expect(undone).toMatchObject({ left: [], error: null });
    expect((await now(entries)).map(({ values }) => values)).toEqual(entries.map(({ values }) => values));
    expect((await store.one('units', old!.id)).values.validTo).toBeNull();
    expect((await store.one('units', made.id)).values.validTo).toBe('2026-11-21');
  });
});
