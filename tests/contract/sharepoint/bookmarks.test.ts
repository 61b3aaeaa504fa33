/** Personal lists through the port: what one person keeps is nobody else's, and creating is idempotent without a unique column. */
import { NotFound } from '../../../src/register';
import type { RegisterSite, Role } from '../../support/registerSite';
import { startSite } from '../../support/registerSite';

const view = { title: 'Bald fällig', kind: 'view', address: 'light=yellow', active: true } as const;

describe('what people keep for themselves', () => {
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startSite();
    await site.provision();
  });

  afterAll(() => site.close());

  const idsOf = async (role: Role) => (await site.storeOf(role).all('bookmarks')).map(({ id }) => id);

  it('is seen by nobody else, whatever their group', async () => {
    const own = await site.storeOf('reader').create('bookmarks', { key: 'reader-1', values: view });

    expect(await idsOf('reader')).toEqual([own.id]);
    expect(await idsOf('contributor')).toEqual([]);
    expect(await idsOf('team')).toEqual([]);
    await expect(site.storeOf('team').one('bookmarks', own.id)).rejects.toThrow(NotFound);
    await expect(site.storeOf('team').update('bookmarks', own, { active: false })).rejects.toThrow(NotFound);
  });

  it('is changed by whoever keeps it', async () => {
    const store = site.storeOf('crisis');
    const own = await store.create('bookmarks', { key: 'crisis-1', values: view });

    const changed = await store.update('bookmarks', own, { active: false });

    expect(changed.values.active).toBe(false);
  });

  it('is there once, however often it is sent', async () => {
    const store = site.storeOf('owner');
    const creations = [1, 2].map((number) => ({ key: `owner-${number}`, values: view }));
    await store.create('bookmarks', creations[0]!);

    const results = await store.createMany('bookmarks', creations);

    expect(results.map(({ outcome }) => outcome)).toEqual(['existed', 'created']);
    expect(await idsOf('owner')).toHaveLength(2);
  });

  it('comes with the changes to its keeper alone', async () => {
    const [keeper, other] = [site.storeOf('contributor'), site.storeOf('reader')];
    const points = await Promise.all([keeper, other].map((store) => store.readAll(['bookmarks'], () => undefined)));
    const own = await keeper.create('bookmarks', { key: 'contributor-1', values: view });

    const [mine, theirs] = await Promise.all([
      keeper.changesSince(points[0]!, ['bookmarks']),
      other.changesSince(points[1]!, ['bookmarks']),
    ]);

    expect(mine?.pages.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual([own.id]);
    expect(theirs?.pages.flatMap(({ entries }) => entries.map(({ id }) => id))).not.toContain(own.id);
  });
});
