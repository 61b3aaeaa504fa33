import { Conflict, day, newProcess, NotAllowed, NotFound, Refused } from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

const today = day('2026-11-22');

describe('the register in SharePoint lists', () => {
  let site: RegisterSite;
  let unit: number;

  beforeAll(async () => {
    site = await startRegisterSite();
    const created = await site
      .storeOf('team')
      .create('units', { key: 'u1', values: { name: 'Bürgerbüro', number: '32.1' } });
    unit = created.id;
  });

  afterAll(() => site.close());

  const capture = (key: string, more = {}) =>
    site
      .storeOf('contributor')
      .create('processes', { key, values: newProcess({ name: 'Hund anmelden', unit, ...more }, today) });

  it('keeps every kind of value through a write and a read', async () => {
    const values = {
      name: 'Reisepass „eilig“ <b>ausstellen</b> & aushändigen',
      summary: 'Erste Zeile\nzweite Zeile',
      category: 'core',
      audience: ['citizens', 'administration'],
      casesPerYear: 4_200,
      leadDays: 1.5,
      nextReview: day('2027-03-28'),
      lastReviewed: day('2026-10-25'),
      owner: people.owner,
      unit,
      participatingUnits: [unit],
      electronicFile: false,
      serviceKeys: '99012001000000',
    } as const;
    const created = await capture('kinds', values);

    const read = await site.storeOf('reader').one('processes', created.id);

    expect(read.values).toMatchObject(values);
    expect(read).toEqual(created);
  });

  it('returns the first entry when the same creation arrives twice', async () => {
    const first = await capture('twice');
    const second = await capture('twice', { name: 'Anders' });

    expect(second).toEqual(first);
  });

  it('keeps results in order when some of many already exist', async () => {
    const creations = ['m1', 'twice', 'm2'].map((key) => ({
      key,
      values: newProcess({ name: `Prozess ${key}`, unit }, today),
    }));

    const results = await site.storeOf('contributor').createMany('processes', creations);

    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'existed', 'created']);
  });

  it('refuses to save over somebody else’s change and saves with the new ETag', async () => {
    const mine = await capture('conflict');
    const theirs = await site.storeOf('team').update('processes', mine, { summary: 'schneller' });

    await expect(site.storeOf('contributor').update('processes', mine, { summary: 'zu spät' })).rejects.toBeInstanceOf(
      Conflict,
    );
    const saved = await site.storeOf('contributor').update('processes', theirs, { result: 'gut' });

    expect(saved.values).toMatchObject({ summary: 'schneller', result: 'gut' });
  });

  it('takes a write that is already there for done: a lost answer is no conflict', async () => {
    const before = await capture('lost-answer');
    const store = site.storeOf('contributor');
    const first = await store.update('processes', before, { summary: 'einmal' });

    await expect(store.update('processes', before, { summary: 'einmal' })).resolves.toEqual(first);
  });

  it('lets readers capture a draft and refuses their change', async () => {
    const reader = site.storeOf('reader');
    const draft = await reader.create('processes', {
      key: 'by-reader',
      values: newProcess({ name: 'Fundsache annehmen', unit }, today),
    });

    await expect(reader.update('processes', draft, { name: 'Anders' })).rejects.toBeInstanceOf(NotAllowed);
  });

  it('hides from readers what is not theirs', async () => {
    await expect(site.storeOf('reader').all('reviews')).rejects.toBeInstanceOf(NotFound);
    await expect(site.storeOf('team').all('conversations')).rejects.toBeInstanceOf(NotFound);
  });

  it('tells who somebody is and what they may do', async () => {
    const [reader, team] = await Promise.all([site.storeOf('reader').me(), site.storeOf('team').me()]);

    expect(reader).toMatchObject({ key: people.reader, administrator: false });
    expect(reader.may.processes).toEqual({ read: true, add: true, edit: false });
    expect(reader.may.reviews).toEqual({ read: false, add: false, edit: false });
    expect(team.groups).toContain('team');
    expect(team.may.units).toEqual({ read: true, add: true, edit: true });
  });

  it('shows the history newest first, with who and what', async () => {
    const before = await capture('history');
    await site.storeOf('team').update('processes', before, { summary: 'Neu', owner: people.owner });

    const history = await site.storeOf('reader').history('processes', before.id);

    expect(history.map(({ savedBy }) => savedBy)).toEqual([people.team, people.contributor]);
    expect(history[0]?.values).toMatchObject({ summary: 'Neu', owner: people.owner, unit });
    expect(history[1]?.values).toMatchObject({ summary: null, owner: null, unit });
  });

  it('finds people of the directory and refuses unknown ones by name', async () => {
    const found = await site.storeOf('contributor').findPeople('olga');

    expect(found.map(({ key }) => key)).toEqual([people.owner]);
    await expect(capture('nobody', { owner: 'niemand@stadt.example' })).rejects.toBeInstanceOf(Refused);
  });

  it('reads more than one page of entries in order', async () => {
    const pages: number[] = [];
    const entries = await site.storeOf('reader').all('processes', (page) => pages.push(page.length));

    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort((a, b) => a - b));
    expect(pages.reduce((sum, count) => sum + count, 0)).toBe(entries.length);
  });

  it('says that an entry does not exist', async () => {
    await expect(site.storeOf('reader').one('processes', 99_999)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a SharePoint that is busy', () => {
  it('gets throttled children again, without losing or doubling one', async () => {
    let refusals = 0;
    const site = await startRegisterSite({
      throttle: () => (refusals > 0 && refusals-- % 2 === 0 ? { status: 429, retryAfterSeconds: 0 } : null),
    });
    try {
      const store = site.storeOf('contributor');
      await store.all('processes');
      refusals = 40;
      const creations = Array.from({ length: 150 }, (_, index) => ({
        key: `busy-${index}`,
        values: newProcess({ name: `Prozess ${index}`, unit: null }, today),
      }));

      const results = await store.createMany('processes', creations);

      expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect((await store.all('processes')).length).toBe(150);
    } finally {
      await site.close();
    }
  });
});
