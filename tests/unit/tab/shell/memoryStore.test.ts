import { Conflict, NotAllowed, NotFound, Unavailable } from '../../../../src/register';
import { aProcess } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';

/** Screens are tested on this fake: what it promises has to hold as it does in SharePoint. */
describe('The register in memory', () => {
  it('refuses to write over what somebody else has saved', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess()] } });
    const before = await store.one('processes', 1);
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'anders' });

    await expect(store.update('processes', before, { name: 'meins' })).rejects.toBeInstanceOf(Conflict);

    const fresh = await store.one('processes', 1);
    expect((await store.update('processes', fresh, { name: 'meins' })).values.name).toBe('meins');
    expect((await store.history('processes', 1)).map(({ label, values }) => [label, values.name])).toEqual([
      ['3.0', 'meins'],
      ['2.0', 'anders'],
      ['1.0', 'Hundesteuer festsetzen'],
    ]);
  });

  it('creates once for one key', async () => {
    const store = createMemoryStore();
    const creation = { key: 'k', values: { name: 'Hund anmelden' } };

    const first = await store.create('processes', creation);

    expect(await store.create('processes', creation)).toEqual(first);
    expect(await store.createMany('processes', [creation, { ...creation, key: 'l' }])).toMatchObject([
      { outcome: 'existed', entry: { id: 1 } },
      { outcome: 'created', entry: { id: 2 } },
    ]);
  });

  it('keeps to the rights of the person', async () => {
    const store = createMemoryStore({
      me: { groups: ['readers'], may: rightsOf('readers') },
      entries: { processes: [aProcess()] },
    });

    await expect(store.all('reviews')).rejects.toBeInstanceOf(NotAllowed);
    await expect(store.update('processes', aProcess(), { name: 'x' })).rejects.toBeInstanceOf(NotAllowed);
    await expect(store.create('processes', { key: 'k', values: {} })).resolves.toMatchObject({ id: 2 });
  });

  it('hands out pages in order, and fails when told to', async () => {
    const processes = [aProcess({}, 3), aProcess({}, 1), aProcess({}, 2)];
    const store = createMemoryStore({ entries: { processes }, pageSize: 2 });
    const pages: number[][] = [];

    await store.all('processes', (page) => pages.push(page.map(({ id }) => id)));
    store.fail(new Unavailable('away'));

    expect(pages).toEqual([[1, 2], [3]]);
    await expect(store.one('processes', 1)).rejects.toBeInstanceOf(Unavailable);
    store.fail(null);
    await expect(store.one('processes', 99)).rejects.toBeInstanceOf(NotFound);
  });
});
