import type { FeedChanges, FeedPage, ListKey, Register, Stored } from '../../../src/register';
import { groups, lists, newProcess, NotAllowed, NotFound } from '../../../src/register';
import { openSharePointStore } from '../../../src/sharepoint';
import type { Throttle } from '../../../src/sharepoint-local';
import { countCalls } from '../../support/calls';
import type { RegisterSite, Role } from '../../support/registerSite';
import { directory, people, startRegisterSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';
import { openLine } from '../../support/unsteadyLine';

const wanted: readonly ListKey[] = ['processes', 'units', 'reviews'];
const processesByHand = listOf(lists.processes.label.de);

const newcomer = { userPrincipalName: 'nele.neu@stadt.example', displayName: 'Nele Neu', email: 'neu@stadt.example' };

const entriesIn = (pages: readonly FeedPage[], list: ListKey) =>
  pages.filter((page) => page.list === list).flatMap<Stored<ListKey>>(({ entries }) => entries);
const idsIn = (changes: FeedChanges, list: ListKey = 'processes') => entriesIn(changes.pages, list).map(({ id }) => id);

describe('what has changed in the register since a point', () => {
  let later = 0;
  let onSeen: (path: string) => void = () => undefined;
  let refuse: Throttle = () => null;
  const calls = countCalls(({ path }) => onSeen(path));
  let site: RegisterSite;
  let team: Register;
  let count = 0;

  beforeAll(async () => {
    site = await startRegisterSite({
      onRequest: calls.onRequest,
      people: [...directory, newcomer],
      throttle: (asked) => refuse(asked),
      now: () => new Date(Date.now() + later),
    });
    team = site.storeOf('team');
    await capture('a first one');
  });

  beforeEach(() => {
    onSeen = () => undefined;
    refuse = () => null;
    later += 60_000;
  });

  afterAll(() => site.close());

  const draft = (name: string) => ({
    key: `${name} ${count++}`,
    values: newProcess({ name, unit: null }, '2026-11-22'),
  });
  const capture = (name: string) => team.create('processes', draft(name));
  const byHand = (path: string, body?: object, verb?: 'MERGE' | 'DELETE') =>
    askSite(site.siteUrl, people.admin, path, body, verb);

  /** Somebody who has read everything, long enough ago that the point lies behind all that was read. */
  async function aReader(role: Role = 'team', list: readonly ListKey[] = wanted) {
    const store = site.storeOf(role);
    const point = await store.readAll(list, () => undefined);
    later += 60_000;
    const settled = await changes(store, point);
    return { store, point: settled.point };
  }

  async function changes(store: Register, point: string, list: readonly ListKey[] = wanted): Promise<FeedChanges> {
    const answer = await store.changesSince(point, list);
    if (!answer) throw new Error('the point was refused');
    return answer;
  }

  it('costs one call when nothing has changed', async () => {
    const { store, point } = await aReader();
    calls.reset();

    const none = await changes(store, point);

    expect(none).toEqual({ point, pages: [], removed: [], complete: [], people: [] });
    expect(calls.made()).toHaveLength(1);
  });

  it('costs one call in a window that has just been opened with a kept point, with the person', async () => {
    const { point } = await aReader();
    calls.reset();

    const store = site.storeOf('team');
    const [, me] = await Promise.all([changes(store, point), store.me()]);

    expect(me.key).toBe(people.team);
    expect(calls.made()).toHaveLength(1);
  });

  it('brings what was captured, saved, deleted and restored, each entry once', async () => {
    const [deleted, restored, saved] = [await capture('deleted'), await capture('restored'), await capture('saved')];
    const { store, point } = await aReader();
    const captured = await capture('captured');
    const first = await team.update('processes', saved, { summary: 'once' });
    const second = await team.update('processes', first, { summary: 'twice' });
    await byHand(`${processesByHand}/items(${deleted.id})`, {}, 'DELETE');
    const bin = (await byHand(`${processesByHand}/items(${restored.id})/recycle`, {})) as { value: string };
    await byHand(`web/recycleBin('${bin.value}')/restore()`, {});
    calls.reset();

    const changed = await changes(store, point);

    expect(idsIn(changed).sort()).toEqual([restored.id, saved.id, captured.id].sort());
    expect(entriesIn(changed.pages, 'processes')).toContainEqual(second);
    expect(changed.removed).toEqual([{ list: 'processes', id: deleted.id }]);
    expect(calls.made()).toHaveLength(2);
    expect(idsIn(await changes(store, changed.point))).toEqual([]);
  });

  it('tells the same to a window without people yet, with their names resolved', async () => {
    const entry = await capture('owned');
    const { point } = await aReader();
    const saved = await team.update('processes', entry, { owner: people.owner });
    calls.reset();

    const changed = await changes(site.storeOf('reader'), point);

    expect(entriesIn(changed.pages, 'processes')).toEqual([saved]);
    expect(calls.made()).toHaveLength(2);
  });

  it('misses nothing that was saved while the register was being read', async () => {
    const entry = await capture('busy');
    const store = site.storeOf('reader');
    let saving: Promise<Stored<'processes'>> | null = null;

    const point = await store.readAll(wanted, () => {
      saving ??= team.update('processes', entry, { summary: 'saved meanwhile' });
    });
    const saved = await saving;
    const changed = await changes(store, point);

    expect(entriesIn(changed.pages, 'processes')).toContainEqual(saved);
  });

  it('misses nothing that is saved again while the change is being read', async () => {
    const entry = await capture('hurried');
    const { store, point } = await aReader();
    const first = await team.update('processes', entry, { summary: 'first' });
    let saving: Promise<Stored<'processes'>> | null = null;
    onSeen = (path) => {
      if (/getchanges$/i.test(path)) saving ??= team.update('processes', first, { summary: 'second' });
    };

    const changed = await changes(store, point);
    const second = await saving;
    const next = await changes(store, changed.point);

    expect(idsIn(changed)).toEqual([entry.id]);
    expect(entriesIn(next.pages, 'processes')).toEqual([second]);
  });

  it('reads many neighbouring entries as one page', async () => {
    const { store, point } = await aReader();
    const created = await team.createMany(
      'processes',
      Array.from({ length: 150 }, () => draft('neighbour')),
    );
    calls.reset();

    const changed = await changes(store, point);

    expect(idsIn(changed)).toHaveLength(created.length);
    expect(calls.made()).toHaveLength(2);
  });

  it('reads a list anew after more than a thousand changes in it, and says so', async () => {
    const { store, point } = await aReader();
    await team.createMany(
      'processes',
      Array.from({ length: 1_050 }, () => draft('flood')),
    );
    const all = await team.all('processes');
    calls.reset();

    const changed = await changes(store, point);

    expect(changed.complete).toEqual(['processes']);
    expect(entriesIn(changed.pages, 'processes')).toEqual(all);
    // Two answers of the change log, one page.
    expect(calls.made()).toHaveLength(3);
    expect(await changes(store, changed.point)).toMatchObject({ pages: [], complete: [], point: changed.point });
  });

  it('tells that a list has become unreadable, and brings it when it is readable again', async () => {
    await team.create('reviews', { key: 'r1', values: { title: 'Prozess 1', process: 1, openKey: 'open:1' } });
    const { store, point } = await aReader('contributor');
    const group = `web/siteGroups/getByName('${encodeURIComponent(groups.contributors.name)}')/users`;
    const claim = `i:0#.f|membership|${people.contributor}`;
    await byHand(`${group}/removeByLoginName('${encodeURIComponent(claim)}')`, {});

    const without = await changes(store, point);
    await byHand(group, { LoginName: claim });
    const again = await changes(store, without.point);

    expect(without).toMatchObject({ complete: ['reviews'], pages: [], removed: [] });
    expect(again).toMatchObject({ complete: ['reviews'], pages: [{ list: 'reviews', entries: [{ id: 1 }] }] });
  });

  it('says nothing about a list that this person may not read', async () => {
    const { store, point } = await aReader('reader');
    await team.create('reviews', { key: 'r2', values: { title: 'Prozess 1', process: 1, openKey: 'open:2' } });

    expect(await changes(store, point)).toMatchObject({ pages: [], removed: [], complete: [] });
  });

  it('takes an entry that this person may no longer read for gone', async () => {
    const entry = await capture('hidden');
    const { store, point } = await aReader('reader');
    await team.update('processes', entry, { summary: 'last seen' });
    // The entry is hidden after its change was told and before it is read.
    let isHidden = false;
    onSeen = (path) => {
      if (!/getchanges$/i.test(path)) return;
      onSeen = () => undefined;
      refuse = ({ path: asked, isPart }) =>
        !isHidden && !isPart && asked.endsWith('$batch') ? { status: 429, retryAfterSeconds: 1 } : null;
      const hide = `${processesByHand}/items(${entry.id})/breakRoleInheritance(copyRoleAssignments=false)`;
      void byHand(hide, {}).then(() => (isHidden = true));
    };

    const changed = await changes(store, point);

    expect(isHidden).toBe(true);
    expect(changed).toMatchObject({ pages: [], removed: [{ list: 'processes', id: entry.id }] });
  });

  it.each([
    [401, NotAllowed],
    [403, NotAllowed],
    [404, NotFound],
  ])('takes no entry for gone when the batch that asks for it is answered %i as a whole', async (status, failure) => {
    const entry = await capture('kept');
    const line = await openLine(site.siteUrl);
    const store = openSharePointStore(line.siteUrl, async () => `local.${people.reader}`);
    const { point } = await aReader();
    await store.people();
    const saved = await team.update('processes', entry, { summary: 'saved since' });
    let hasTold = false;
    onSeen = (path) => (hasTold ||= /getchanges$/i.test(path));
    line.decide(() => (hasTold ? status : 'arrives'));

    const refused = store.changesSince(point, wanted);

    await expect(refused).rejects.toBeInstanceOf(failure);
    expect(hasTold).toBe(true);
    line.decide(() => 'arrives');
    expect(await changes(store, point)).toMatchObject({ pages: [{ entries: [saved] }], removed: [] });
    await line.close();
  });

  it('introduces people who have come to the site since', async () => {
    const { store, point } = await aReader();
    const entry = await capture('for somebody new');
    await site.storeOf('admin').update('processes', entry, { owner: newcomer.userPrincipalName });

    const changed = await changes(store, point);
    const [told] = entriesIn(changed.pages, 'processes');

    expect(changed.people).toEqual([{ key: newcomer.userPrincipalName, name: 'Nele Neu', email: 'neu@stadt.example' }]);
    expect(told?.values).toMatchObject({ owner: newcomer.userPrincipalName });
    expect((await changes(store, changed.point)).people).toEqual([]);
  });

  it('asks for everything anew when the point is of another site or none', async () => {
    const other = await startRegisterSite();
    try {
      const foreign = await other.storeOf('reader').readAll(wanted, () => undefined);

      expect(await team.changesSince(foreign, wanted)).toBeNull();
      expect(await team.changesSince('of an older version', wanted)).toBeNull();
    } finally {
      await other.close();
    }
  });

  it('moves its point on in a quiet register, before the change log forgets it', async () => {
    const { store, point } = await aReader();
    later += 40 * 24 * 3_600_000;
    const renewed = await changes(store, point);
    later += 40 * 24 * 3_600_000;
    const captured = await capture('after eighty days');

    const changed = await changes(store, renewed.point);

    expect(idsIn(changed)).toEqual([captured.id]);
    expect(await store.changesSince(point, wanted)).toBeNull();
  });
});

describe('a change log that forgets silently', () => {
  it('is not trusted with a point that is too old', async () => {
    let later = 0;
    const site = await startRegisterSite({
      now: () => new Date(Date.now() + later),
      changeLog: { isSilent: true },
    });
    try {
      const store = site.storeOf('reader');
      const point = await store.readAll(wanted, () => undefined);
      later = 61 * 24 * 3_600_000;

      expect(await store.changesSince(point, wanted)).toBeNull();
    } finally {
      await site.close();
    }
  });
});
