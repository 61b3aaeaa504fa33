import type { FeedPage, ListKey, Stored } from '../../../src/register';
import { listKeys, lists, newProcess, NotAllowed, NotFound, Unavailable } from '../../../src/register';
import { openSharePointStore } from '../../../src/sharepoint';
import { countCalls } from '../../support/calls';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite, startSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';
import type { UnsteadyLine } from '../../support/unsteadyLine';
import { openLine } from '../../support/unsteadyLine';

const wanted: readonly ListKey[] = ['processes', 'units', 'resources', 'reviews', 'settings'];

/** What a reader has after a reading. */
function aReader() {
  const pages: FeedPage[] = [];
  const entriesOf = (list: ListKey) =>
    pages.filter((page) => page.list === list).flatMap<Stored<ListKey>>(({ entries }) => entries);
  return { pages, onPage: (page: FeedPage) => void pages.push(page), entriesOf };
}

const drafts = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${name} ${index}`,
    values: newProcess({ name: `${name} ${index}`, unit: null }, '2026-11-22'),
  }));

describe('reading the whole register', () => {
  const calls = countCalls();
  let refuseLargePages = 0;
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite({
      onRequest: calls.onRequest,
      throttle: ({ path, isPart }) => {
        const isLarge = !isPart && path.includes('/items?');
        return isLarge && refuseLargePages-- > 0 ? { status: 429, retryAfterSeconds: 1 } : null;
      },
    });
    const team = site.storeOf('team');
    await team.create('units', { key: 'unit', values: { name: 'Bürgerbüro', number: '32.1' } });
    await team.createMany('processes', drafts(130, 'Prozess'));
    await team.create('reviews', { key: 'review', values: { title: 'Prozess 1', openKey: 'open:1', process: 1 } });
  });

  beforeEach(() => {
    calls.reset();
    refuseLargePages = 0;
  });

  afterAll(() => site.close());

  it('takes three calls together with the person and the people when nothing is beyond one page', async () => {
    const store = site.storeOf('team');
    const reader = aReader();

    const [me, known] = await Promise.all([store.me(), store.people(), store.readAll(wanted, reader.onPage)]);

    expect(calls.made()).toHaveLength(3);
    expect(me.key).toBe(people.team);
    expect(known.map(({ key }) => key)).toContain(people.team);
    expect(reader.entriesOf('processes').map(({ id }) => id)).toEqual(Array.from({ length: 130 }, (_, n) => n + 1));
    expect(reader.entriesOf('units')).toMatchObject([{ values: { name: 'Bürgerbüro' } }]);
    expect(reader.entriesOf('reviews')).toMatchObject([{ values: { openKey: 'open:1' } }]);
    expect(reader.entriesOf('settings').length).toBeGreaterThan(0);
  });

  it('reads the same as list by list', async () => {
    const store = site.storeOf('team');
    const reader = aReader();

    await store.readAll(wanted, reader.onPage);

    for (const list of wanted) expect(reader.entriesOf(list)).toEqual(await store.all(list));
  });

  it('shows the first processes after one round trip, while the large page still has to wait', async () => {
    const reader = aReader();
    let answersBefore: number | null = null;
    refuseLargePages = 1;

    await site.storeOf('reader').readAll(wanted, (page) => {
      if (page.list === 'processes') answersBefore ??= calls.made().filter(({ status }) => status === 200).length;
      reader.onPage(page);
    });

    const sizes = reader.pages.filter(({ list }) => list === 'processes').map(({ entries }) => entries.length);
    expect(sizes).toEqual([100, 30]);
    expect(answersBefore).toBeLessThanOrEqual(2);
  });

  it('leaves out what this person may not read, and reads the rest', async () => {
    const reader = aReader();

    await site.storeOf('reader').readAll(listKeys, reader.onPage);

    expect(reader.entriesOf('reviews')).toEqual([]);
    expect(reader.entriesOf('conversations')).toEqual([]);
    expect(reader.entriesOf('processes')).toHaveLength(130);
    expect(calls.made()).toHaveLength(3);
  });

  it('finds lists whose titles somebody has changed by hand', async () => {
    await askSite(site.siteUrl, people.admin, listOf(lists.units.label.de), { Title: 'Ämterliste' }, 'MERGE');
    const reader = aReader();

    await site.storeOf('reader').readAll(wanted, reader.onPage);

    expect(reader.entriesOf('units')).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const signal = { aborted: false };
    const reader = aReader();

    const reading = site.storeOf('reader').readAll(
      wanted,
      (page) => {
        reader.onPage(page);
        signal.aborted = true;
      },
      signal,
    );

    await expect(reading).rejects.toBeInstanceOf(Unavailable);
    expect(reader.pages).toHaveLength(1);
  });

  it('ends a wait that SharePoint asked for soon after it is told to', async () => {
    const signal = { aborted: false };
    refuseLargePages = 1;

    const reading = site.storeOf('reader').readAll(['processes'], () => (signal.aborted = true), signal);

    await expect(reading).rejects.toBeInstanceOf(Unavailable);
    expect(calls.made().filter(({ path }) => path.includes('/items?'))).toHaveLength(1);
  });
});

describe('a register of more than one page', () => {
  const calls = countCalls();
  const count = 5_050;
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite({ onRequest: calls.onRequest });
    const created = await site.storeOf('team').createMany('processes', drafts(count, 'Viele'));
    expect(created.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
  }, 60_000);

  afterAll(() => site.close());

  async function readTogether() {
    const store = site.storeOf('reader');
    const reader = aReader();
    calls.reset();
    await Promise.all([store.me(), store.people(), store.readAll(wanted, reader.onPage)]);
    return reader.entriesOf('processes').map(({ id }) => id);
  }

  it('takes one call for every started 5,000 entries and two more', async () => {
    const ids = await readTogether();

    expect(ids).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(calls.made()).toHaveLength(4);
  });

  describe('over a line on which some calls are refused', () => {
    let line: UnsteadyLine;

    beforeEach(async () => (line = await openLine(site.siteUrl)));
    afterEach(() => line.close());

    const readThere = async (list: readonly ListKey[] = wanted) => {
      const reader = aReader();
      const store = openSharePointStore(line.siteUrl, async () => `local.${people.team}`);
      return { reader, read: await Promise.allSettled([store.readAll(list, reader.onPage)]) };
    };
    const failed = (failure: unknown) => [{ status: 'rejected', reason: expect.any(failure) as unknown }];

    it.each([
      [401, NotAllowed],
      [403, NotAllowed],
      [404, NotFound],
    ])('is not read when a page behind the first is answered %i', async (status, failure) => {
      line.decide(({ path }) => (/Id%20gt%205000|Id\+gt\+5000/.test(path) ? status : 'arrives'));

      const { reader, read } = await readThere();

      expect(reader.entriesOf('processes').length).toBeLessThan(count);
      expect(read).toEqual(failed(failure));
    });

    it.each([
      [401, NotAllowed],
      [403, NotAllowed],
    ])('is not read when its first page is answered %i after the first rows came', async (status, failure) => {
      line.decide(({ method }) => (method === 'GET' ? status : 'arrives'));

      const { reader, read } = await readThere();

      expect(reader.entriesOf('processes')).toHaveLength(100);
      expect(read).toEqual(failed(failure));
    });

    it.each([
      [401, NotAllowed],
      [403, NotAllowed],
    ])('does not take its other lists for hidden when their batch is answered %i', async (status, failure) => {
      let batches = 0;
      line.decide(({ path }) => (path.endsWith('$batch') && ++batches === 1 ? status : 'arrives'));

      const { read } = await readThere(['units', 'reviews']);

      expect(read).toEqual(failed(failure));
    });
  });

  it('takes no more when entries were deleted, so that their numbers have gaps', async () => {
    const some = Array.from({ length: 60 }, (_, index) => index * 7 + 1);
    const path = (id: number) => `${listOf(lists.processes.label.de)}/items(${id})`;
    await Promise.all(some.map((id) => askSite(site.siteUrl, people.admin, path(id), {}, 'DELETE')));

    const ids = await readTogether();

    expect(ids).toEqual(Array.from({ length: count }, (_, index) => index + 1).filter((id) => !some.includes(id)));
    expect(calls.made()).toHaveLength(3);
  });

  it('comes completely when gaps and pages overlap', async () => {
    await site.storeOf('team').createMany('processes', drafts(30, 'Noch mehr'));

    const ids = await readTogether();

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(count - 60 + 30);
    expect(calls.made()).toHaveLength(4);
  });
});

describe('a site that is not set up', () => {
  it('tells who somebody is and has nothing to read', async () => {
    const site = await startSite();
    try {
      const store = site.storeOf('admin');
      const reader = aReader();

      const [me] = await Promise.all([store.me(), store.readAll(wanted, reader.onPage)]);

      expect(me).toMatchObject({ key: people.admin, administrator: true });
      expect(me.may.processes.read).toBe(false);
      expect(reader.pages).toEqual([]);
    } finally {
      await site.close();
    }
  });
});

describe('the lists of the register', () => {
  it.each(listKeys)('%s joins no more than the 12 people and lookups that SharePoint reads at once', (list) => {
    const joined = Object.values(lists[list].fields).filter(({ kind }) =>
      ['person', 'reference', 'references'].includes(kind),
    );

    // The editor of an entry is the one more.
    expect(joined.length + 1).toBeLessThanOrEqual(12);
  });
});
