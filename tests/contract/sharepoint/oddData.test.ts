import type { Register, Stored, Values } from '../../../src/register';
import { lists, newProcess } from '../../../src/register';
import { openSharePointStore } from '../../../src/sharepoint';
import { countCalls } from '../../support/calls';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';

const processes = listOf(lists.processes.label.de);
const fieldOf = (column: string) => `${processes}/fields/getByInternalNameOrTitle('${column}')`;

/** Lists that somebody has edited by hand, past every form. */
describe('a register edited by hand', () => {
  const calls = countCalls();
  let site: RegisterSite;
  let team: Register;
  let count = 0;

  beforeAll(async () => {
    site = await startRegisterSite({ onRequest: calls.onRequest });
    team = site.storeOf('team');
  });

  beforeEach(() => calls.reset());

  afterAll(() => site.close());

  const byHand = (path: string, body: object, verb?: 'MERGE' | 'DELETE') =>
    askSite(site.siteUrl, people.admin, path, body, verb);
  const altered = (column: string, type: string, changes: object) =>
    byHand(fieldOf(column), { __metadata: { type: `SP.Field${type}` }, ...changes }, 'MERGE');
  /** A column deleted and made anew under its name, as something else. */
  const anew = async (column: string, what: string) => {
    await byHand(fieldOf(column), {}, 'DELETE');
    const SchemaXml = `<Field ${what} Name="${column}" DisplayName="${column}" />`;
    await byHand(`${processes}/fields/createFieldAsXml`, { parameters: { SchemaXml, Options: 8 } });
  };
  const capture = (values: Partial<Values<'processes'>> = {}) =>
    team.create('processes', {
      key: `odd ${count++}`,
      values: newProcess({ name: 'Hund anmelden', unit: null, ...values }, '2026-11-22'),
    });
  const typedIn = (id: number, values: object) => byHand(`${processes}/items(${id})`, values, 'MERGE');

  /** An entry as every way of reading tells it; they have to agree. */
  async function readEverywhere(id: number): Promise<Stored<'processes'>> {
    const store = site.storeOf('reader');
    const read: Stored<'processes'>[] = [];
    await store.readAll(['processes'], (page) => {
      if (page.list === 'processes') read.push(...page.entries);
    });
    const ways = [read, await store.all('processes'), [await store.one('processes', id)]];
    const [first, ...others] = ways.map((entries) => entries.find((entry) => entry.id === id));
    for (const other of others) expect(other).toEqual(first);
    return first!;
  }

  it('shows a choice that nobody knows as its text', async () => {
    const { id } = await capture();
    await altered('Category', 'Choice', { FillInChoice: true });
    await altered('Audience', 'MultiChoice', { FillInChoice: true });
    await typedIn(id, { Category: 'Querschnitt', Audience: ['citizens', 'Vereine'] });

    const { values } = await readEverywhere(id);

    expect(values).toMatchObject({ category: 'Querschnitt', audience: ['citizens', 'Vereine'] });
  });

  it('shows texts beyond their length, an empty title and numbers out of bounds as they are', async () => {
    const { id } = await capture();
    const long = 'Sehr lang. '.repeat(500).trim();
    await altered('CasesPerYear', 'Number', { MinimumValue: -1_000 });
    await typedIn(id, { Summary: long, Title: '', CasesPerYear: -5 });

    const { values } = await readEverywhere(id);

    expect(values).toMatchObject({ name: null, summary: long, casesPerYear: -5 });
  });

  it('shows the day of a date that was typed in with a time', async () => {
    const { id } = await capture();
    await anew('LastReviewed', 'Type="DateTime" Format="DateTime"');
    await typedIn(id, { LastReviewed: '2027-03-15T13:45:00Z' });

    expect((await readEverywhere(id)).values.lastReviewed).toBe('2027-03-15');
  });

  it('shows an entry whose unit was deleted', async () => {
    const unit = await team.create('units', { key: 'gone', values: { name: 'Altes Amt' } });
    const { id } = await capture({ unit: unit.id });
    await byHand(`${listOf(lists.units.label.de)}/items(${unit.id})`, {}, 'DELETE');

    const { values } = await readEverywhere(id);

    expect(values.name).toBe('Hund anmelden');
    expect([null, unit.id]).toContain(values.unit);
  });

  it('shows a group that stands in for a person by its name, and says nothing about the groups nobody named', async () => {
    const { id } = await capture();
    const group = (await byHand('web/ensureUser', { logonName: 'c:0(.s|true' })) as { Id: number; Title: string };
    await altered('ProcessOwner', 'User', { SelectionMode: 1 });
    const before = await site.storeOf('reader').people();
    await typedIn(id, { ProcessOwnerId: group.Id });

    const store = site.storeOf('reader');
    const read = await store.one('processes', id);

    expect(before.map(({ name }) => name)).not.toContain(group.Title);
    expect(await store.people()).toContainEqual({ key: read.values.owner, name: group.Title, email: '' });
  });

  it('shows what still has a sense in columns that were made anew as another type', async () => {
    const { id } = await capture();
    await anew('TriggerEvent', 'Type="Number"');
    await anew('CasesPerYear', 'Type="Text"');
    await anew('ContactPerson', 'Type="Text"');
    await anew('Audience', 'Type="Text"');
    await typedIn(id, { TriggerEvent: 42, CasesPerYear: '1200', ContactPerson: 'Olga Brandt', Audience: 'citizens' });

    const { values } = await readEverywhere(id);

    expect(values).toMatchObject({ trigger: '42', casesPerYear: 1_200, contact: null, audience: ['citizens'] });
  });
});

describe('a list from which somebody has taken a column', () => {
  const calls = countCalls();
  let site: RegisterSite;
  let before: Stored<'processes'>;

  beforeAll(async () => {
    site = await startRegisterSite({ onRequest: calls.onRequest });
    const values = newProcess({ name: 'Hund anmelden', unit: null, summary: 'da', steps: 'weg' }, '2026-11-22');
    before = await site.storeOf('team').create('processes', { key: 'one', values });
    await askSite(site.siteUrl, people.admin, fieldOf('Steps'), {}, 'DELETE');
  });

  beforeEach(() => calls.reset());

  afterAll(() => site.close());

  it('is read without it', async () => {
    const store = site.storeOf('reader');

    const [one, all] = await Promise.all([store.one('processes', before.id), store.all('processes')]);

    expect(one.values).toEqual({ ...before.values, steps: null });
    expect(all).toEqual([one]);
  });

  it('is asked once which columns there are', async () => {
    const store = site.storeOf('reader');
    await store.all('processes');
    calls.reset();

    await store.all('processes');
    await store.one('processes', before.id);

    expect(calls.made()).toHaveLength(2);
    expect(calls.parts().filter(({ path }) => /\/fields\?/i.test(path))).toEqual([]);
  });

  it('costs three calls more in a whole reading: the columns, the first rows and the page again', async () => {
    const store = site.storeOf('reader');

    await Promise.all([store.me(), store.people(), store.readAll(['processes', 'units'], () => undefined)]);

    expect(calls.made()).toHaveLength(6);
  });

  it('is read with the column again some minutes after it was put back, without a restart', async () => {
    const fresh = await startRegisterSite();
    let minutes = 0;
    const clock = { now: () => minutes * 60_000 };
    const store = openSharePointStore(fresh.siteUrl, async () => `local.${people.team}`, clock);
    const values = newProcess({ name: 'Hund anmelden', unit: null }, '2026-11-22');
    const entry = await store.create('processes', { key: 'one', values });
    await askSite(fresh.siteUrl, people.admin, fieldOf('Steps'), {}, 'DELETE');
    const without = await store.one('processes', entry.id);
    await fresh.provision();

    minutes = 5;
    const saved = await store.update('processes', without, { steps: 'wieder da' });

    expect(without.missing).toEqual(['steps']);
    expect(saved.values.steps).toBe('wieder da');
    expect(saved).not.toHaveProperty('missing');
    for (const entries of [await store.all('processes'), [await store.one('processes', entry.id)]])
      expect(entries).toEqual([saved]);
    await fresh.close();
  });

  it('is read without a second column that was taken later', async () => {
    const fresh = await startRegisterSite();
    const store = fresh.storeOf('team');
    const values = newProcess({ name: 'Hund anmelden', unit: null }, '2026-11-22');
    const entry = await store.create('processes', { key: 'one', values });
    for (const column of ['Steps', 'TriggerEvent']) {
      await askSite(fresh.siteUrl, people.admin, fieldOf(column), {}, 'DELETE');
      await store.one('processes', entry.id);
    }

    const [read] = await store.all('processes');

    expect([...(read?.missing ?? [])].sort()).toEqual(['steps', 'trigger']);
    await fresh.close();
  });

  it('takes changes and tells them', async () => {
    const store = site.storeOf('reader');
    const point = await store.readAll(['processes'], () => undefined);

    const saved = await site.storeOf('team').update('processes', before, { summary: 'geht trotzdem' });
    const changes = await store.changesSince(point, ['processes']);

    expect(saved.values).toMatchObject({ summary: 'geht trotzdem', steps: null });
    expect(changes?.pages).toEqual([{ list: 'processes', entries: [saved] }]);
  });
});
