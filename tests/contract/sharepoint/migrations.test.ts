/** From an older schema to this one, with entries, cut off anywhere, and with two administrators at once. */
import { NewerSchema, schemaVersion } from '../../../src/register';
import { openSharePointStore, provision } from '../../../src/sharepoint';
import type { LocalSharePoint } from '../../../src/sharepoint-local';
import { startLocalSharePoint } from '../../../src/sharepoint-local';
import { buildEarlierSite } from '../../support/earlier/site';
import { stateOf } from '../../support/earlier/state';

const admin = 'ada.admin@stadt.example';
type Origin = 1 | 2 | null;

/** Runs with a site of an earlier version, or an empty one. */
async function withSite<Result>(origin: Origin, work: (site: LocalSharePoint) => Promise<Result>): Promise<Result> {
  const site = await startLocalSharePoint({
    port: 0,
    databaseFile: ':memory:',
    admin,
    people: [{ userPrincipalName: admin, displayName: 'Ada Admin', email: admin }],
  });
  try {
    if (origin) await buildEarlierSite(site, admin, origin);
    return await work(site);
  } finally {
    await site.close();
  }
}

const token = async () => `local.${admin}`;
const setUp = (site: LocalSharePoint) => provision({ siteUrl: site.siteUrl, token });
const settingsOf = async (site: LocalSharePoint) =>
  Object.fromEntries(
    (await openSharePointStore(site.siteUrl, token).all('settings')).map(({ values }) => [values.title, values.value]),
  );

/** A line that breaks after so many requests; counts them. */
function brokenAfter(most: number) {
  const line = { requests: 0 };
  const cut = async () => {
    if (++line.requests > most) throw new Error('switched off');
    return token();
  };
  return { line, cut };
}

describe.each([1, 2] as const)('a site of schema version %s', (version) => {
  it('gets what is missing, keeps every entry, and is then at rest', async () => {
    await withSite(version, async (site) => {
      const before = await openSharePointStore(site.siteUrl, token).all('processes');

      const report = await setUp(site);

      expect(report).toMatchObject({ schemaVersion, complete: true });
      expect(await settingsOf(site)).toEqual({
        processTeam: 'tina.team@stadt.example',
        schemaVersion: String(schemaVersion),
      });
      const after = await openSharePointStore(site.siteUrl, token).all('processes');
      expect(after.map(({ values }) => ({ ...values, ozgModel: null }))).toEqual(
        before.map(({ values }) => ({ ...values, ozgModel: null })),
      );
      expect(after.map(({ values }) => values.ozgModel)).toEqual([
        'model20',
        'model20',
        null,
        'model11',
        null,
        'model20',
      ]);
      const changed = after.filter(({ etag }, index) => etag !== before[index]?.etag).map(({ id }) => id);
      expect(changed).toEqual([1, 6]);
      const [request] = await openSharePointStore(site.siteUrl, token).all('reviews');
      expect(request?.values).toMatchObject({ openKey: 'open:1', state: 'open', addressee: admin, askedOn: null });
      expect((await setUp(site)).steps).toEqual([]);
    });
  });
});

describe('a run that is cut off', () => {
  it.each([
    ['a site of version 1', 1, 4],
    ['an empty site', null, 4],
  ] as const)('is continued by the next, wherever it was: %s', async (_, origin, samples) => {
    const { line, cut } = brokenAfter(Infinity);
    const whole = await withSite(origin, async (site) => {
      await provision({ siteUrl: site.siteUrl, token: cut });
      return stateOf(site.siteUrl, admin);
    });
    const places = Array.from({ length: samples }, (_, index) =>
      Math.round((index * (line.requests - 1)) / (samples - 1)),
    );
    expect(line.requests).toBeGreaterThan(100);

    for (const place of places) {
      await withSite(origin, async (site) => {
        const { cut: breaking } = brokenAfter(place);
        await expect(provision({ siteUrl: site.siteUrl, token: breaking })).rejects.toThrow();

        await setUp(site);

        expect([place, await stateOf(site.siteUrl, admin)]).toEqual([place, whole]);
      });
    }
  });

  it('has not raised the version before the values were changed', async () => {
    const { line, cut } = brokenAfter(Infinity);
    await withSite(2, (site) => provision({ siteUrl: site.siteUrl, token: cut }));
    // The last writes are those of the migration and the note behind it.
    for (let place = line.requests - 1; place > line.requests - 4; place--) {
      await withSite(2, async (site) => {
        await expect(provision({ siteUrl: site.siteUrl, token: brokenAfter(place).cut })).rejects.toThrow();

        const { schemaVersion: noted } = await settingsOf(site);
        const entries = await openSharePointStore(site.siteUrl, token).all('processes');
        const isMigrated = entries.every(({ values }) => (values.ozgMaturity ?? 0) < 5 || values.ozgModel !== null);
        expect(noted === '2' || isMigrated).toBe(true);
      });
    }
  });

  it('stops at a signal and says that it is not complete', async () => {
    await withSite(1, async (site) => {
      let isAborted = false;
      const signal = {
        get aborted() {
          return isAborted;
        },
      };

      const report = await provision({
        siteUrl: site.siteUrl,
        token,
        signal,
        onList: (_, done) => (isAborted = done === 4),
      });

      expect(report.complete).toBe(false);
      expect((await settingsOf(site))['schemaVersion']).toBe('1');
      expect(await setUp(site)).toMatchObject({ complete: true });
    });
  });
});

describe('two administrators at once', () => {
  it.each([
    ['an empty site', null],
    ['a site of version 1', 1],
  ] as const)('set up %s as one would have', async (_, origin) => {
    const alone = await withSite(origin, async (site) => {
      await setUp(site);
      return stateOf(site.siteUrl, admin);
    });

    await withSite(origin, async (site) => {
      const reports = await Promise.all([setUp(site), setUp(site)]);

      expect(reports.map(({ complete }) => complete)).toEqual([true, true]);
      const made = reports
        .flatMap(({ steps }) => steps)
        .filter(({ action, kind }) => action === 'created' && kind !== 'right');
      expect(new Set(made.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(made.length);
      await setUp(site);
      expect(await stateOf(site.siteUrl, admin)).toEqual(alone);
    });
  });
});

describe('a site that is newer than the program', () => {
  it('is left as it is, with a sentence that names both versions', async () => {
    await withSite(2, async (site) => {
      const store = openSharePointStore(site.siteUrl, token);
      const note = (await store.all('settings')).find(({ values }) => values.title === 'schemaVersion')!;
      await store.update('settings', note, { value: '99' });
      const before = await stateOf(site.siteUrl, admin);

      const refused = setUp(site);

      await expect(refused).rejects.toBeInstanceOf(NewerSchema);
      await expect(refused).rejects.toThrow(new RegExp(`99.*${schemaVersion}`));
      expect(await stateOf(site.siteUrl, admin)).toEqual(before);
    });
  });

  it('is not meant by a note that somebody has renamed and typed over', async () => {
    await withSite(2, async (site) => {
      const store = openSharePointStore(site.siteUrl, token);
      const note = (await store.all('settings')).find(({ values }) => values.title === 'schemaVersion')!;
      await store.update('settings', note, { title: 'umbenannt', value: 'drei' });

      await setUp(site);

      expect((await settingsOf(site))['schemaVersion']).toBe(String(schemaVersion));
    });
  });
});

describe('what version 5 changes in a site that is there already', () => {
  it('lets owners answer and the service decide, closes the notes of the service, and widens the requests', async () => {
    await withSite(2, async (site) => {
      const { steps } = await setUp(site);

      const done = steps.map(({ action, kind, name }) => `${action} ${kind} ${name}`);
      expect(done).toEqual(
        expect.arrayContaining([
          'changed right Reviews contributors',
          'created list ServiceState',
          'created column Reviews.RequestKind',
          'created column Reviews.LevelSince',
          'created column Reviews.AboutSuggestion',
          'changed column Reviews.ReviewOutcome',
          'created column Conversations.LastMessageOn',
        ]),
      );
      const store = openSharePointStore(site.siteUrl, token);
      const [request] = await store.all('reviews');
      expect(request?.values).toMatchObject({ kind: null, postponements: null, levelSince: null });
      const answered = await store.update('reviews', request!, { outcome: 'gone', kind: 'review', postponements: 2 });
      expect(answered.values).toMatchObject({ outcome: 'gone', kind: 'review', postponements: 2 });
    });
  });
});
