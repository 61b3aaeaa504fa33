import type { ProcessValues, Stored } from '../../../../src/register';
import { bulkPlan, planBulk, runChange, undoChange } from '../../../../src/register';
import { aProcess } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';

const today = '2026-06-01';
const team = { key: 'petra.lang@stadt.example', groups: ['team'] };
const whole: Partial<ProcessValues> = {
  status: 'review',
  summary: 'Kurz',
  trigger: 'Antrag',
  result: 'Bescheid',
  steps: 'prüfen',
};

/** Planned from what was read before somebody else saved `since`. */
async function released(since: Partial<ProcessValues>) {
  const store = createMemoryStore({ entries: { processes: [aProcess(whole)] } });
  const release = (entry: Stored<'processes'>) =>
    bulkPlan(planBulk([entry], { field: 'status', mode: 'set', value: 'released' }, team, today));
  const plan = release(await store.one('processes', 1));
  store.saveAs('jan.weiss@stadt.example', 'processes', 1, since);
  return { store, release, outcome: await runChange(store, plan) };
}

describe('carrying out a release of many', () => {
  it('releases nothing that somebody has changed since it was looked at, and hands over what is there now', async () => {
    const { store, outcome } = await released({ summary: null });

    expect(outcome.done).toEqual([]);
    expect(outcome.failed[0]?.now).toMatchObject({ values: { summary: null } });
    expect((await store.one('processes', 1)).values.status).toBe('review');
  });

  it('releases it once it was planned anew from what is there now', async () => {
    const { store, release, outcome } = await released({ summary: 'Besser' });
    const now = outcome.failed[0]?.now as Stored<'processes'>;

    const second = await runChange(store, release(now));

    expect(second.failed).toEqual([]);
    expect((await store.one('processes', 1)).values).toMatchObject({ status: 'released', summary: 'Besser' });
  });

  it('takes a release back although somebody has changed something else since', async () => {
    const { store, release, outcome } = await released({ summary: 'Besser' });
    const { done } = await runChange(store, release(outcome.failed[0]?.now as Stored<'processes'>));
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { product: 'Steuern' });

    const { left } = await undoChange(store, done);

    expect(left).toEqual([]);
    expect((await store.one('processes', 1)).values).toMatchObject({ status: 'review', product: 'Steuern' });
  });
});
