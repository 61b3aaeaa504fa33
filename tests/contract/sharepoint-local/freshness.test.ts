/**
 * Pages come out of memory: ready rows and whole answers. Whatever is written in between, a page holds exactly what each
 * item says when it is read by itself, which always reads the database.
 */
import fc from 'fast-check';
import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { sendParts, type PartRequest } from './rawBatch';

/** More than a page needs to be kept whole. */
const count = 205;
const seed = 20261122;

const tasks = "web/lists/getbytitle('Tasks')";
const select = '$select=Id,Title,Amount,AreaId,Area/Title&$expand=Area';
const login = (person: string) => `i:0#.f|membership|${person}@city.example`;

/** Something that happens to the site; `at` picks the item it happens to. */
const happenings: Readonly<Record<string, (at: number) => readonly PartRequest[]>> = {
  'an item changes': (at) => [
    { method: 'MERGE', path: `${tasks}/items(${at})`, body: JSON.stringify({ Title: `changed ${at}`, Amount: at }) },
  ],
  'an item points elsewhere': (at) => [
    { method: 'MERGE', path: `${tasks}/items(${at})`, body: JSON.stringify({ AreaId: (at % 2) + 1 }) },
  ],
  'an item changes in vain': (at) => [
    { method: 'MERGE', path: `${tasks}/items(${at})`, body: JSON.stringify({ Title: 'never', Nothing: 1 }) },
  ],
  'an item is added': (at) => [
    { method: 'POST', path: `${tasks}/items`, body: JSON.stringify({ Title: `new ${at}` }) },
  ],
  'an item goes': (at) => [{ method: 'DELETE', path: `${tasks}/items(${at})` }],
  'an item is replaced': (at) => [{ method: 'PUT', path: `${tasks}/items(${at})`, body: '{"Title":"other"}' }],
  'a form changes an item': (at) => [
    {
      method: 'POST',
      path: `${tasks}/items(${at})/validateupdatelistitem`,
      body: JSON.stringify({ formValues: [{ FieldName: 'Title', FieldValue: `form ${at}` }] }),
    },
  ],
  'an item is hidden': (at) => [
    { method: 'POST', path: `${tasks}/items(${at})/breakroleinheritance(copyroleassignments=false)` },
  ],
  'an item is shown again': (at) => [{ method: 'POST', path: `${tasks}/items(${at})/resetroleinheritance` }],
  'a looked up item changes': (at) => [
    {
      method: 'MERGE',
      path: `web/lists/getbytitle('Areas')/items(${(at % 2) + 1})`,
      body: `{"Title":"area ${at}","City":"city ${at}"}`,
    },
  ],
  'a looked up list is hidden': () => [
    { method: 'POST', path: "web/lists/getbytitle('Areas')/breakroleinheritance(copyroleassignments=false)" },
  ],
  'a looked up list is shown again': () => [
    { method: 'POST', path: "web/lists/getbytitle('Areas')/resetroleinheritance" },
  ],
  'the reader goes': () => [
    {
      method: 'POST',
      path: `web/sitegroups/getbyname('prozessregister%20Visitors')/users/removebyloginname(@v)?@v='${encodeURIComponent(login('ben'))}'`,
    },
  ],
  'the reader comes back': () => [
    {
      method: 'POST',
      path: "web/sitegroups/getbyname('prozessregister%20Visitors')/users",
      body: JSON.stringify({ LoginName: login('ben') }),
    },
  ],
  'a column is described': (at) => [
    { method: 'MERGE', path: `${tasks}/fields/getbytitle('Title')`, body: JSON.stringify({ Description: `d${at}` }) },
  ],
  'the list changes': (at) => [{ method: 'MERGE', path: tasks, body: JSON.stringify({ Description: `d${at}` }) }],
  'an attachment comes': (at) => [
    { method: 'POST', path: `${tasks}/items(${(at % 2) + 1})/attachmentfiles/add(filename='a.txt')`, body: 'x' },
  ],
  'an attachment goes': (at) => [
    { method: 'DELETE', path: `${tasks}/items(${(at % 2) + 1})/attachmentfiles('a.txt')` },
  ],
  'a formula changes': (at) => [
    {
      method: 'MERGE',
      path: `${tasks}/fields/getbytitle('Twice')`,
      body: JSON.stringify({ Formula: `=Amount*${at}` }),
    },
  ],
  'a column comes': (at) => [
    { method: 'POST', path: `${tasks}/fields`, body: JSON.stringify({ Title: `Extra${at % 2}`, FieldTypeKind: 2 }) },
  ],
  'a column goes': (at) => [{ method: 'DELETE', path: `${tasks}/fields/getbytitle('Extra${at % 2}')` }],
  'nothing that is written': () => [{ method: 'POST', path: 'contextinfo' }],
  'all goes through the bin and back': (at) => [
    { method: 'DELETE', path: `${tasks}/items(${at})` },
    { method: 'POST', path: 'web/recyclebin/restoreall' },
  ],
};

async function startFilled(): Promise<TestSite> {
  const site = await startTestSite();
  const { web } = site.as('ada');
  const { Id } = await web.lists.add('Areas');
  await web.lists.getByTitle('Areas').fields.addText('City');
  await web.lists.getByTitle('Areas').items.add({ Title: 'one', City: 'here' });
  await web.lists.getByTitle('Areas').items.add({ Title: 'two' });
  await web.lists.add('Tasks');
  await web.lists.getByTitle('Tasks').fields.addNumber('Amount');
  await web.lists.getByTitle('Tasks').fields.addLookup('Area', { LookupListId: Id, LookupFieldName: 'Title' });
  const { Id: area } = await web.lists.getByTitle('Tasks').fields.getByTitle('Area')();
  await web.lists.getByTitle('Tasks').fields.addDependentLookupField('Town', area, 'City');
  await web.lists.getByTitle('Tasks').fields.addCalculated('Twice', { Formula: '=Amount*2', OutputType: 9 } as never);
  await web.associatedVisitorGroup.users.add(login('ben'));
  const add = (_: unknown, at: number): PartRequest => ({
    method: 'POST',
    path: `${tasks}/items`,
    body: JSON.stringify({ Title: `task ${at}`, AreaId: 1 }),
  });
  await sendParts(site, 'ada', Array.from({ length: count }, add));
  return site;
}

/** The page, or the status of its refusal. */
async function page(site: TestSite, person: PersonName, query: string, accept: string): Promise<unknown> {
  const response = await site.fetch(person, `${tasks}/items?${query}&$top=5000`, { headers: { Accept: accept } });
  return response.ok ? ((await response.json()) as { value: unknown[] }).value : response.status;
}

/** The same item by item. */
async function single(site: TestSite, person: PersonName, query: string, accept: string, most: number) {
  const paths = Array.from({ length: most }, (_, at): PartRequest => ({
    path: `${tasks}/items(${at + 1})?${query}`,
    accept,
  }));
  const answers = await sendParts(site, person, paths);
  const refusal = answers.find(({ status }) => status === 403);
  if (answers.length === 0 || refusal) return 403;
  return answers
    .filter(({ status }) => status === 200)
    .map(({ body }) => withoutFrame(JSON.parse(body) as Record<string, unknown>));
}

const withoutFrame = ({ 'odata.metadata': _, ...item }: Record<string, unknown>) => item;

const readings = [
  ['ada', '$select=*', 'application/json;odata=nometadata'],
  ['ben', select, 'application/json'],
  ['ben', '$select=Title,Amount,EffectiveBasePermissions', 'application/json;odata=nometadata'],
] as const;

describe('pages out of memory', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startFilled();
  });
  afterEach(() => site.close());

  it('say what every item says by itself, after anything that may happen and to whoever reads', async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.integer({ min: 1, max: 8 }));
    let most = count;
    const property = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
      for (const [name, at] of steps) {
        await sendParts(site, 'ada', happenings[name]?.(at) ?? []);
        most += name === 'an item is added' ? 1 : 0;
        for (const [person, query, accept] of readings) {
          const [kept, anew] = [
            await page(site, person, query, accept),
            await single(site, person, query, accept, most),
          ];
          if (JSON.stringify(kept) !== JSON.stringify(anew))
            expect({ after: name, kept }).toEqual({ after: name, kept: anew });
        }
      }
    });

    await fc.assert(property, { seed, numRuns: 7, endOnFailure: true });
  });

  it('are shared by nobody who may see less', async () => {
    await sendParts(site, 'ada', happenings['an item is hidden']?.(3) ?? []);

    const seen = await page(site, 'ada', '$select=Id', 'application/json;odata=nometadata');
    const seenByReader = await page(site, 'ben', '$select=Id', 'application/json;odata=nometadata');

    expect(seen).toHaveLength(count);
    expect(seenByReader).toHaveLength(count - 1);
  });
});
