import { NotAllowed, Unavailable } from '../../../../src/register';
import { openCopyStorage } from '../../../../src/tab/copy/storage';
import { aProcess, aReview, aUnit } from '../../../support/builders';
import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { freshDevice, names, namesIn, openSettled, openWindow, petra } from './copyOfRegister';

const entries = {
  processes: [aProcess({ name: 'Hund anmelden' }, 1), aProcess({ name: 'Katze anmelden' }, 2)],
  units: [aUnit()],
  reviews: [aReview({ process: 1 }, 1), aReview({ process: 2, state: 'answered' }, 2)],
};
const aStore = (more: MemoryStoreOptions = {}) => createMemoryStore({ entries, ...more });
const jan = 'jan.weiss@stadt.example';

beforeEach(freshDevice);

describe('The copy on a device that has none', () => {
  it('shows pages as they come, and is whole at the end', async () => {
    const { told, feed } = await openSettled(aStore({ pageSize: 1 }));

    const tables = told.flatMap(({ front }) => (front.table ? [namesIn(front.table)] : []));
    expect(tables[0]).toEqual(['Hund anmelden']);
    expect(tables.at(-1)).toEqual(['Hund anmelden', 'Katze anmelden']);
    expect(told.find(({ front }) => front.table)?.sync).toEqual({ state: 'loading', syncedAt: null });
    expect(feed.loaded().state).toBe('ready');
  });

  it('asks for person, people and entries in the same turn', async () => {
    const store = aStore();
    const opened = openWindow(store);

    await opened;

    expect(store.calls.slice(0, 3).sort()).toEqual(['me', 'people', 'readAll']);
  });

  it('tells only the requests that wait, and gives the others with their process', async () => {
    const { engine, feed } = await openSettled(aStore());

    expect(feed.loaded().front.openReviews.map(({ id }) => id)).toEqual([1]);
    expect((await engine.reviewsOf(2)).map(({ id }) => id)).toEqual([2]);
  });

  it('says why nothing is there when the site does not answer, and can be opened again', async () => {
    const store = aStore();
    store.fail(new Unavailable('away'));
    const failed = openWindow(store);
    await expect(failed).rejects.toThrow(Unavailable);

    store.fail(null);

    expect(names(await openSettled(store))).toEqual(['Hund anmelden', 'Katze anmelden']);
  });
});

describe('The copy on a device that has one', () => {
  it('is there before the site has answered anything', async () => {
    await openSettled(aStore());
    const store = aStore();
    store.fail(new Unavailable('offline'));

    const later = await openWindow(store);

    expect(names(later)).toEqual(['Hund anmelden', 'Katze anmelden']);
    expect(later.feed.loaded().front.units).toHaveLength(1);
    expect(later.feed.loaded().syncedAt).not.toBeNull();
    expect((await later.engine.entry(2))?.values.name).toBe('Katze anmelden');
  });

  it('asks one question for the changes, and reads nothing again', async () => {
    const store = aStore();
    await openSettled(store);
    const before = store.calls.length;
    store.saveAs(jan, 'processes', 1, { name: 'Hund abmelden' });

    const window = await openWindow(store);
    await window.engine.refresh();

    const calls = store.calls.slice(before);
    expect(calls.filter((call) => call === 'readAll')).toEqual([]);
    expect(calls.slice(0, 2).sort()).toEqual(['changesSince', 'me']);
    expect(names(window)).toEqual(['Hund abmelden', 'Katze anmelden']);
  });

  it('keeps what it shows as the same object when nobody has changed anything', async () => {
    const store = aStore();
    await openSettled(store);
    const window = await openWindow(store);
    const { table } = window.feed.loaded().front;

    await window.engine.refresh();
    await window.engine.refresh();

    expect(window.feed.loaded().front.table).toBe(table);
  });

  it('reads everything anew behind what it shows when the change log no longer reaches back', async () => {
    const store = aStore({ pageSize: 1 });
    await openSettled(store);
    store.remove('processes', 1);
    store.createAs(jan, 'processes', { name: 'Pferd anmelden' });
    store.forgetPoints();

    const window = await openSettled(store);

    const shown = window.told.flatMap(({ front }) => (front.table ? [namesIn(front.table).join()] : []));
    expect(shown).toEqual(['Hund anmelden,Katze anmelden', 'Katze anmelden,Pferd anmelden']);
  });

  it('takes deleted entries away, here and on the device', async () => {
    const store = aStore();
    await openSettled(store);
    store.remove('processes', 1);
    await openSettled(store);
    store.fail(new Unavailable('offline'));

    expect(names(await openWindow(store))).toEqual(['Katze anmelden']);
  });

  it('shows everybody whom the site has come to know', async () => {
    const store = aStore();
    const { engine, feed } = await openSettled(store);
    store.welcome({ key: jan, name: 'Jan Weiß', email: jan });

    await engine.refresh();

    expect(feed.loaded().front.people.map(({ key }) => key)).toContain(jan);
  });

  it('knows the rights of today, once the site has answered', async () => {
    const store = aStore();
    await openSettled(store);
    store.allowOnly(rightsOf('contributors'));

    const { feed } = await openSettled(store);

    expect(feed.loaded().me?.may.units.edit).toBe(false);
  });
});

describe('What was saved here', () => {
  const saved = (store: ReturnType<typeof aStore>) => store.saveAs(petra, 'processes', 1, { name: 'Hund abmelden' });

  it('is shown at once, and is on the device', async () => {
    const store = aStore();
    const window = await openSettled(store);

    await window.engine.take('processes', saved(store));
    await window.engine.settled();

    expect(names(window)).toContain('Hund abmelden');
    store.fail(new Unavailable('offline'));
    expect(names(await openWindow(store))).toContain('Hund abmelden');
  });

  it('stays when an answer that was on its way is older', async () => {
    const store = aStore();
    const { engine, feed } = await openSettled(store);
    store.forgetPoints();
    const reading = engine.refresh();
    const entry = saved(store);
    const older = { ...entry, etag: entry.etag.replace(',2"', ',1"'), values: { ...entry.values, name: 'Alt' } };

    await engine.take('processes', entry);
    await reading;
    await engine.take('processes', older);

    expect(namesIn(feed.loaded().front.table)).toEqual(['Hund abmelden', 'Katze anmelden']);
  });

  it('is found before long', async () => {
    const store = aStore();
    const { engine, told } = await openSettled(store);
    await engine.find('hund');
    const built = () => told.at(-1)?.index ?? 0;
    const before = built();

    await engine.take('processes', saved(store));
    while (built() === before) await new Promise((resume) => setTimeout(resume));

    expect((await engine.find('abmelden')).rows).toEqual(Uint32Array.from([0]));
  });
});

describe('Searching in the copy', () => {
  const searched = async (...processes: Parameters<typeof aProcess>[0][]) => {
    const people = [{ key: 'z@stadt.example', name: 'Zoe Zander', email: '' }];
    const { engine } = await openSettled(
      createMemoryStore({
        people,
        entries: {
          processes: processes.map((values, index) => aProcess(values, index + 1)),
          units: [aUnit({ name: 'Kämmerei' })],
        },
      }),
    );
    return engine;
  };

  it('finds by former name, unit, person and number', async () => {
    const engine = await searched(
      { name: 'Reisepass ausstellen', otherNames: 'Passantrag', unit: null },
      { name: 'Hund anmelden', unit: 1, owner: 'z@stadt.example' },
    );
    const found = async (query: string) => [...(await engine.find(query)).rows];

    expect(await found('passantrag')).toEqual([0]);
    expect(await found('kaemmerei')).toEqual([1]);
    expect(await found('zander')).toEqual([1]);
    expect((await found('P-000002'))[0]).toBe(1);
  });

  it('says why, for the best at once and for others when asked', async () => {
    const engine = await searched({ name: 'Reisepass ausstellen', otherNames: 'Passantrag' });

    const { whys } = await engine.find('passantrag');

    expect(whys).toEqual([{ id: 1, field: 'otherNames', text: 'Passantrag', marks: [[0, 10]] }]);
    expect(await engine.whys('passantrag', [1])).toEqual(whys);
  });

  it('offers what answers at least a part of a search', async () => {
    const engine = await searched({ name: 'Hund anmelden' }, { name: 'Katze füttern' });

    expect(await engine.suggest('hund xyzzyq', 5)).toEqual([1]);
    expect(await engine.suggest('xyzzyq', 5)).toEqual([]);
  });

  it('knows entries in use that are called alike', async () => {
    const engine = await searched(
      { name: 'Hund anmelden' },
      { name: 'Hunde anmelden' },
      { name: 'Hund anmelden', status: 'retired' },
    );

    expect(await engine.similar('Hund anmelden', 1, 5)).toEqual([2]);
    expect(await engine.similar('Hu', null, 5)).toEqual([]);
  });
});

describe('Whose copy it is', () => {
  it('is never shown to somebody else, and deleted when they come', async () => {
    await openSettled(aStore());
    const janStore = aStore({ me: { key: jan, name: 'Jan Weiß' } });
    janStore.fail(new Unavailable('offline'));
    const asJan = openWindow(janStore, { person: jan });

    await expect(asJan).rejects.toThrow(Unavailable);

    const store = aStore();
    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('is shown to nobody as long as it is not known who sits there', async () => {
    const store = aStore();
    await openSettled(store);
    store.fail(new Unavailable('offline'));

    await expect(openWindow(store, { person: null })).rejects.toThrow(Unavailable);
  });

  it('is kept apart for each site', async () => {
    const store = aStore();
    await openSettled(store);
    store.fail(new Unavailable('offline'));

    await expect(openWindow(store, { owner: { tenantId: 'tenant', siteUrl: 'https://andere' } })).rejects.toThrow();
    expect(names(await openWindow(store))).toHaveLength(2);
  });

  it('goes when the site says that the sign-in name is somebody else', async () => {
    await openSettled(aStore());
    const janStore = createMemoryStore({ entries: {}, me: { key: jan, name: 'Jan Weiß' } });

    const window = await openSettled(janStore);

    expect(names(window)).toEqual([]);
    expect(window.feed.loaded().me?.key).toBe(jan);
    const store = aStore();
    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('loses a list together with the right to it', async () => {
    const store = aStore();
    const window = await openSettled(store);
    store.allowOnly({ ...rightsOf('team'), processes: { read: false, add: false, edit: false } });

    await window.engine.refresh();
    await window.engine.settled();

    expect(names(window)).toEqual([]);
    store.fail(new Unavailable('offline'));
    expect(names(await openWindow(store))).toEqual([]);
  });

  it('goes as a whole when the site is closed to the person', async () => {
    const store = aStore();
    const window = await openSettled(store);
    store.fail(new NotAllowed('no longer'));

    await window.engine.refresh();

    expect(names(window)).toEqual([]);
    await expect(openWindow(store)).rejects.toThrow(NotAllowed);
  });

  it('is not stored again by another window after signing out in one', async () => {
    const store = aStore();
    const other = await openSettled(store);
    const { engine } = await openSettled(store);

    await engine.forget();
    store.forgetPoints();
    await other.engine.refresh();
    await other.engine.settled();

    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('is not stored by a window that was still reading for the first time', async () => {
    const store = aStore();
    const other = await openWindow(store);
    const storage = (await openCopyStorage())!;
    await storage.dropAll();

    await other.engine.refresh();
    await other.engine.settled();

    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('is stored again for who signs in afterwards', async () => {
    const store = aStore();
    await (await openSettled(store)).engine.forget();
    await openSettled(store);
    store.fail(new Unavailable('offline'));

    expect(names(await openWindow(store))).toEqual(['Hund anmelden', 'Katze anmelden']);
  });

  it('says when it could not be deleted, and can be asked again', async () => {
    const store = aStore();
    const { engine } = await openSettled(store);
    const clear = jest.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });

    await expect(engine.forget()).rejects.toThrow('broken');
    clear.mockRestore();
    await engine.forget();

    store.fail(new Unavailable('offline'));
    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });

  it('goes on signing out', async () => {
    const store = aStore();
    const { engine } = await openSettled(store);
    await engine.forget();
    store.fail(new Unavailable('offline'));

    await expect(openWindow(store)).rejects.toThrow(Unavailable);
  });
});
