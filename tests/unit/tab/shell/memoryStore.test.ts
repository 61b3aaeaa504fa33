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

  it('tells what has changed since a point: saved, captured, deleted, newly known people', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess({}, 1), aProcess({}, 2)] } });
    const read: number[] = [];
    const point = await store.readAll(['processes'], ({ entries }) => read.push(...entries.map(({ id }) => id)));
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'anders' });
    store.createAs('jan.weiss@stadt.example', 'processes', { name: 'neu' });
    store.remove('processes', 2);
    store.welcome({ key: 'neu@stadt.example', name: 'Nele Neu', email: '' });

    const changes = await store.changesSince(point, ['processes']);

    expect(read).toEqual([1, 2]);
    expect(changes?.pages.flatMap(({ entries }) => entries.map(({ values }) => values))).toMatchObject([
      { name: 'anders' },
      { name: 'neu' },
    ]);
    expect(changes?.removed).toEqual([{ list: 'processes', id: 2 }]);
    expect(changes?.people.map(({ name }) => name)).toEqual(['Nele Neu']);
    const later = await store.changesSince(changes!.point, ['processes']);
    expect(later).toMatchObject({ pages: [], removed: [], complete: [], people: [] });
  });

  it('answers null to a point that it no longer knows', async () => {
    const store = createMemoryStore();
    const point = await store.readAll(['processes'], () => undefined);
    store.forgetPoints();

    expect(await store.changesSince(point, ['processes'])).toBeNull();
    expect(await store.changesSince('nonsense', ['processes'])).toBeNull();
  });

  it('names a list as complete when the right to read it is taken or given', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess()] } });
    const point = await store.readAll(['processes'], () => undefined);
    store.allowOnly(rightsOf());

    const without = await store.changesSince(point, ['processes']);
    store.allowOnly(rightsOf('readers'));
    const again = await store.changesSince(without!.point, ['processes']);

    expect(without).toMatchObject({ complete: ['processes'], pages: [], removed: [] });
    expect(again).toMatchObject({ complete: ['processes'], pages: [{ list: 'processes', entries: [{ id: 1 }] }] });
  });
});
