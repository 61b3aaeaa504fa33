import { plannedUpdate, undoChange } from '../../../../src/register';
import { aProcess } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';

const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const me = { ...kai, administrator: false, groups: ['contributors' as const], may: rightsOf('contributors') };
const today = '2026-06-01';

/** An entry that somebody who does not answer for it has changed, and how to take that back. */
async function foreignChange() {
  const store = createMemoryStore({ entries: { processes: [aProcess()] }, me });
  const before = await store.one('processes', 1);
  const update = plannedUpdate('processes', before, { product: 'Neu', changedByOthers: today });
  const entry = await store.update('processes', before, update.values);
  return { store, done: [{ update, entry }] };
}

describe('taking back a change of somebody who does not answer for the entry', () => {
  it('mends the quality seal it broke', async () => {
    const { store, done } = await foreignChange();

    await undoChange(store, done);

    expect((await store.one('processes', 1)).values).toMatchObject({ product: null, changedByOthers: null });
  });

  it('leaves the seal broken when somebody else has changed something since', async () => {
    const { store, done } = await foreignChange();
    await store.update('processes', await store.one('processes', 1), { summary: 'Fremd', changedByOthers: today });

    await undoChange(store, done);

    expect((await store.one('processes', 1)).values).toMatchObject({
      product: null,
      summary: 'Fremd',
      changedByOthers: today,
    });
  });
});
