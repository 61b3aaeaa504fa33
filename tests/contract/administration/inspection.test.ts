/** The check against the stand-in: a fresh site is clean, and every way of altering it by hand is found and mended. */
import type { Finding, FindingCode, ListKey, Values } from '../../../src/register';
import { asksFirst, findingKinds, lists, repairOf, schemaVersion } from '../../../src/register';
import type { RegisterSite, Role } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';

const today = '2026-06-01';
let site: RegisterSite;
const left = new Set<string>();
/** From now on the directory no longer offers them. */
const leave = (person: string) => left.add(person);

// One site for all: whatever is altered is mended again.
beforeAll(async () => {
  site = await startRegisterSite({
    people: Object.entries(people).map(([role, userPrincipalName]) => ({
      userPrincipalName,
      displayName: role,
      email: userPrincipalName,
      get active() {
        return !left.has(userPrincipalName);
      },
    })),
  });
});
afterAll(() => site.close());

const rest = (path: string, body?: object, verb?: 'MERGE' | 'DELETE') =>
  askSite(site.siteUrl, people.admin, path, body, verb);
const at = (list: ListKey) => listOf(lists[list].label.de);

async function findings(role?: Role): Promise<readonly Finding[]> {
  return (await site.administration(role).inspect(today)).findings;
}
const codesOf = (found: readonly Finding[]): readonly FindingCode[] => found.map(({ code }) => code);

/** Mends everything that was found and looks again. */
async function mended(found: readonly Finding[]): Promise<readonly FindingCode[]> {
  const results = await site.administration().repair(found);
  expect(results.map((one) => (one.outcome === 'failed' ? one.error.message : one.left))).toEqual(found.map(() => 0));
  return codesOf(await findings());
}

let keys = 0;
/** A draft, altered past the product. */
async function aProcess(values: object = {}): Promise<number> {
  const unit = await aUnit();
  const { id } = await site.storeOf('team').create('processes', {
    key: `process-${++keys}`,
    values: { name: 'Hund anmelden', unit, status: 'draft' },
  });
  if (Object.keys(values).length > 0) await rest(`${at('processes')}/items(${id})`, values, 'MERGE');
  return id;
}

async function aUnit(values: Partial<Values<'units'>> = {}): Promise<number> {
  const entry = { key: `unit-${values.name ?? ''}`, values: { name: 'Steueramt', ...values } };
  return (await site.storeOf('team').create('units', entry)).id;
}

/** Nothing of one test stays for the next. */
afterEach(async () => {
  for (const list of ['processes', 'units'] as const) {
    const { value } = (await rest(`${at(list)}/items?$select=Id&$top=5000`)) as { value: { Id: number }[] };
    for (const { Id } of value) await rest(`${at(list)}/items(${Id})`, {}, 'DELETE');
  }
});

it('finds nothing on a fresh site, whoever of the administration looks', async () => {
  await aProcess();

  const inspection = await site.administration().inspect(today);

  expect(inspection).toMatchObject({ findings: [], entries: { processes: 1, units: 1 } });
  // What is in the files of a library is nobody's to check; that is said.
  expect(inspection.unchecked).toEqual([{ part: 'entries', list: 'diagrams' }]);
});

it('says what a member of the process team cannot check instead of calling it wrong', async () => {
  const inspection = await site.administration('team').inspect(today);

  expect(inspection.findings).toEqual([]);
  expect(inspection.unchecked).toContainEqual({ part: 'rights', list: null });
  expect(inspection.unchecked).toContainEqual({ part: 'list', list: 'conversations' });
});

interface Mangling {
  readonly what: string;
  readonly mangle: () => Promise<unknown>;
  readonly code: FindingCode;
  readonly about?: object;
}

const column = (list: ListKey, name: string) => `${at(list)}/fields/getByInternalNameOrTitle('${name}')`;
const groupId = async (name: string): Promise<number> =>
  ((await rest(`web/siteGroups/getByName('${name}')`)) as { Id: number }).Id;

const ofTheSite: readonly Mangling[] = [
  {
    what: 'a column that was deleted',
    mangle: () => rest(column('processes', 'Product'), {}, 'DELETE'),
    code: 'columnMissing',
    about: { list: 'processes', column: { name: 'Product' } },
  },
  {
    what: 'a choice that was removed',
    mangle: () =>
      rest(
        column('processes', 'Category'),
        { __metadata: { type: 'SP.FieldChoice' }, Choices: { results: ['core', 'support'] } },
        'MERGE',
      ),
    code: 'choicesRemoved',
    about: { facts: { choices: ['management'] } },
  },
  {
    what: 'bounds that were changed',
    mangle: () =>
      rest(column('processes', 'ReviewCycle'), { __metadata: { type: 'SP.FieldNumber' }, MaximumValue: 999 }, 'MERGE'),
    code: 'boundsAltered',
    about: { facts: { minimum: 1, maximum: 60 } },
  },
  {
    what: 'a length that was shortened',
    mangle: () => rest(column('units', 'ShortName'), { __metadata: { type: 'SP.FieldText' }, MaxLength: 10 }, 'MERGE'),
    code: 'boundsAltered',
    about: { facts: { maximum: 60 } },
  },
  {
    what: 'an index that was taken away',
    mangle: () =>
      rest(column('processes', 'ProcessOwner'), { __metadata: { type: 'SP.FieldUser' }, Indexed: false }, 'MERGE'),
    code: 'indexMissing',
  },
  {
    what: 'a column that may hold the same value twice',
    mangle: () =>
      rest(column('reviews', 'OpenKey'), { __metadata: { type: 'SP.FieldText' }, EnforceUniqueValues: false }, 'MERGE'),
    code: 'notUnique',
  },
  {
    what: 'a column that was renamed',
    mangle: () =>
      rest(column('processes', 'Product'), { __metadata: { type: 'SP.FieldText' }, Title: 'Produktgruppe' }, 'MERGE'),
    code: 'labelAltered',
    about: { facts: { label: 'Produktgruppe' } },
  },
  {
    what: 'a column that has to be filled in by hand',
    mangle: () =>
      rest(column('processes', 'Product'), { __metadata: { type: 'SP.FieldText' }, Required: true }, 'MERGE'),
    code: 'requiredByHand',
  },
  {
    what: 'a view that was changed',
    mangle: () => rest(`${at('processes')}/defaultView/viewfields/removeviewfield('Category')`, {}),
    code: 'viewAltered',
  },
  {
    what: 'versions that are no longer kept',
    mangle: () => rest(at('processes'), { EnableVersioning: false }, 'MERGE'),
    code: 'versionsNotKept',
  },
  {
    what: 'fewer versions than the history needs',
    mangle: () => rest(at('processes'), { MajorVersionLimit: 10 }, 'MERGE'),
    code: 'tooFewVersions',
    about: { list: 'processes', facts: { count: 10, wanted: 500 } },
  },
  {
    what: 'a list for few that the search takes in',
    mangle: () => rest(at('conversations'), { NoCrawl: false }, 'MERGE'),
    code: 'searchable',
    about: { list: 'conversations' },
  },
  {
    what: 'a personal list that shows everybody the entries of others',
    mangle: () => rest(at('bookmarks'), { ReadSecurity: 1 }, 'MERGE'),
    code: 'notKeptToOwn',
    about: { list: 'bookmarks' },
  },
  {
    what: 'a list that was deleted',
    // Out of the recycle bin, too: as long as it lies there, the stand-in keeps its address for it.
    mangle: async () => {
      await rest(at('conversations'), {}, 'DELETE');
      return rest('web/recyclebin/deleteall', {});
    },
    code: 'listMissing',
    about: { list: 'conversations' },
  },
  {
    what: 'rights that are inherited again',
    mangle: () => rest(`${at('reviews')}/resetroleinheritance`, {}),
    code: 'rightsInherited',
    about: { list: 'reviews' },
  },
  {
    what: 'somebody who was let in by hand',
    mangle: async () => {
      const { Id } = (await rest('web/ensureuser', { logonName: `i:0#.f|membership|${people.reader}` })) as {
        Id: number;
      };
      return rest(`${at('reviews')}/roleassignments/addroleassignment(principalid=${Id},roledefid=1073741827)`, {});
    },
    code: 'strangerHasRights',
    about: { list: 'reviews', facts: { name: 'reader' } },
  },
  {
    what: 'a group with more than its level',
    mangle: async () =>
      rest(
        `${at('units')}/roleassignments/addroleassignment(principalid=${await groupId('Prozessregister Erfassende')},roledefid=1073741827)`,
        {},
      ),
    code: 'levelTooHigh',
    about: { list: 'units', facts: { group: 'contributors' } },
  },
  {
    what: 'a group without its level',
    mangle: async () =>
      rest(
        `${at('units')}/roleassignments/removeroleassignment(principalid=${await groupId('Krisenstab')},roledefid=1073741826)`,
        {},
      ),
    code: 'levelTooLow',
    about: { list: 'units', facts: { group: 'crisis' } },
  },
  {
    what: 'the service writing where it only keeps rights',
    mangle: async () => {
      const service = `principalid=${await groupId('Prozessregister Dienst')}`;
      const levels = (await rest('web/roledefinitions')) as { value: { Id: number; Name: string }[] };
      const level = (name: string) => levels.value.find(({ Name }) => Name === name)?.Id;
      const rights = `${at('preparedness')}/roleassignments`;
      await rest(`${rights}/removeroleassignment(${service},roledefid=${level('Prozessregister Rechtepflege')})`, {});
      return rest(`${rights}/addroleassignment(${service},roledefid=${level('Prozessregister Bearbeiten')})`, {});
    },
    code: 'levelTooHigh',
    about: { list: 'preparedness', facts: { group: 'service', has: 'edit', wanted: 'keepRights' } },
  },
  {
    what: 'a group that was deleted',
    mangle: () => rest(`web/siteGroups/removeByLoginName('Krisenstab')`, {}),
    code: 'groupMissing',
  },
  {
    what: 'a permission level that was widened',
    mangle: () =>
      rest(
        `web/roledefinitions/getByName('Prozessregister Entwurf')`,
        { BasePermissions: { High: '432', Low: '1011028719' } },
        'MERGE',
      ),
    code: 'permissionLevelAltered',
  },
  {
    what: 'a schema version that is older',
    mangle: () => setting('schemaVersion', '1'),
    code: 'schemaOlder',
  },
];

async function setting(title: string, value: string): Promise<unknown> {
  const found = (await rest(`${at('settings')}/items?$filter=Title eq '${title}'`)) as { value: { Id: number }[] };
  return rest(`${at('settings')}/items(${found.value[0]?.Id})`, { SettingValue: value }, 'MERGE');
}

it.each(ofTheSite)('finds $what, and nothing else, and mends it', async ({ mangle, code, about = {} }) => {
  await mangle();

  const found = await findings();

  // A deleted group takes its rights and members with it, and a list with it what points into it.
  const own = found.filter((one) => one.code === code);
  expect(own).toEqual([expect.objectContaining({ code })]);
  expect(own[0]).toMatchObject(about);
  expect(codesOf(found).filter((one) => one !== code && code !== 'groupMissing')).toEqual([]);
  expect(await mended(found.filter((one) => repairOf(one) !== null))).toEqual([]);
});

it('leaves a newer schema alone', async () => {
  await setting('schemaVersion', '999');

  const found = await findings();

  expect(codesOf(found)).toEqual(['schemaNewer']);
  expect(findingKinds.schemaNewer.repair).toBeNull();
  await setting('schemaVersion', String(schemaVersion));
});

const ofEntries: readonly (Omit<Mangling, 'mangle'> & { readonly values: object })[] = [
  {
    what: 'the label of a choice instead of its key',
    values: { ProcessStatus: 'in Abstimmung' },
    code: 'choiceByLabel',
  },
  { what: 'a choice nobody knows', values: { ProcessStatus: 'fast fertig' }, code: 'unknownChoice' },
  { what: 'an empty name', values: { Title: '' }, code: 'valueMissing' },
  { what: 'a key that is no service key', values: { ServiceKeys: '123' }, code: 'oddValue' },
  { what: 'a missing technical key', values: { ClientKey: null }, code: 'keyMissing' },
];

it.each(ofEntries)('finds an entry with $what', async ({ values, code }) => {
  await rest(
    column('processes', 'ProcessStatus'),
    { __metadata: { type: 'SP.FieldChoice' }, FillInChoice: true },
    'MERGE',
  );
  const id = await aProcess(values);

  const found = await findings();

  expect(found).toEqual([expect.objectContaining({ code, list: 'processes', entries: [id] })]);
  if (repairOf({ code })) expect(await mended(found)).toEqual([]);
});

it('finds what points at nothing, and takes the pointer out only after a question', async () => {
  const gone = await aProcess();
  const id = await aProcess({ SupersededById: gone });
  await rest(`${at('processes')}/items(${gone})`, {}, 'DELETE');

  const found = await findings();

  expect(found).toEqual([expect.objectContaining({ code: 'deadReference', entries: [id], facts: { target: gone } })]);
  expect(asksFirst({ code: 'deadReference' })).toBe(true);
  expect(await mended(found)).toEqual([]);
});

it('finds entries of a unit that has ended, and of one that is gone', async () => {
  const ended = await aUnit({ name: 'Alte Registratur', validTo: '2025-12-31' });
  const id = await aProcess({ ResponsibleUnitId: ended });

  expect(await findings()).toEqual([
    expect.objectContaining({ code: 'unitEnded', entries: [id], facts: { target: ended, end: '2025-12-31' } }),
  ]);

  await rest(`${at('units')}/items(${ended})`, {}, 'DELETE');
  expect(await findings()).toEqual([expect.objectContaining({ code: 'unitMissing', entries: [id] })]);
});

it('finds owners who have left the directory', async () => {
  const id = await aProcess();
  const store = site.storeOf('team');
  await store.update('processes', await store.one('processes', id), { owner: people.owner });
  leave(people.owner);

  const found = await findings();

  expect(found).toEqual([
    expect.objectContaining({ code: 'personGone', entries: [id], facts: { name: people.owner } }),
  ]);
});

it('gives one of two entries with the same technical key another one before the key is made unique again', async () => {
  await rest(
    column('processes', 'ClientKey'),
    { __metadata: { type: 'SP.FieldText' }, EnforceUniqueValues: false },
    'MERGE',
  );
  await aProcess({ ClientKey: 'same' });
  const second = await aProcess({ ClientKey: 'same' });

  const found = await findings();

  expect(codesOf(found)).toEqual(['notUnique', 'keyTwice']);
  expect(found[1]?.entries).toEqual([second]);
  expect(await mended(found)).toEqual([]);
});

it('leaves an entry alone that somebody has put right meanwhile', async () => {
  await rest(
    column('processes', 'ProcessStatus'),
    { __metadata: { type: 'SP.FieldChoice' }, FillInChoice: true },
    'MERGE',
  );
  const id = await aProcess({ ProcessStatus: 'in Abstimmung' });
  const found = await findings();
  await rest(`${at('processes')}/items(${id})`, { ProcessStatus: 'released' }, 'MERGE');

  const [result] = await site.administration().repair(found);

  expect(result).toMatchObject({ outcome: 'done', left: 1 });
  expect((await site.storeOf('team').one('processes', id)).values.status).toBe('released');
});

it('stops between two requests when it is cancelled', async () => {
  const control = new AbortController();

  const check = site.administration().inspect(today, { signal: control.signal, onProgress: () => control.abort() });

  await expect(check).rejects.toThrow('cancelled');
});

it('says that somebody without the right may not repair, and changes nothing', async () => {
  await rest(at('processes'), { EnableVersioning: false }, 'MERGE');
  const found = await findings();

  const [result] = await site.administration('contributor').repair(found);

  expect(result).toMatchObject({ outcome: 'failed', error: { name: 'NotAllowed' } });
  expect(codesOf(await findings())).toEqual(['versionsNotKept']);
  expect(await mended(found)).toEqual([]);
});
