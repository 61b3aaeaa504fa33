import type { IList } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

const ref = (name: string, more = '') => `<FieldRef Name="${name}" ${more}/>`;
const value = (type: string, content: string, more = '') => `<Value Type="${type}" ${more}>${content}</Value>`;
const test = (operator: string, name: string, type: string, content: string, more = '') =>
  `<${operator}>${ref(name, more)}${value(type, content)}</${operator}>`;

describe('asking for items in CAML', () => {
  let site: TestSite;
  let me: { ada: number; ben: number; cem: number };
  beforeAll(async () => {
    site = await startTestSite({ now: () => new Date('2026-02-10T12:00:00Z') });
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    const units = web.lists.getByTitle('Units');
    await units.items.add({ Title: 'Bürgeramt' });
    await units.items.add({ Title: 'Steueramt' });
    me = {
      ada: (await web.currentUser()).Id,
      ben: (await web.ensureUser('ben@city.example')).Id,
      cem: (await web.ensureUser('cem@city.example')).Id,
    };
    await web.lists.add('Tasks');
    const { fields } = list();
    await fields.addNumber('Cost');
    await fields.addBoolean('Ok');
    await fields.addDateTime('Day', { DisplayFormat: 0 } as never);
    await fields.addDateTime('At', { DisplayFormat: 1 } as never);
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.addMultilineText('Note', { RichText: false } as never);
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    const { items } = list();
    await items.add({
      Title: 'Ärger',
      Cost: 3,
      Ok: true,
      Day: '2026-02-09',
      At: '2026-02-10T22:30:00Z',
      Tags: ['a'],
      Note: 'Über Straßen',
      OwnerId: me.ben,
      TeamId: [me.ben, me.cem],
      UnitId: 1,
    });
    await items.add({
      Title: 'arm',
      Cost: 1,
      Ok: false,
      Day: '2026-02-10',
      At: '2026-02-10T23:30:00Z',
      Tags: ['a', 'b'],
      OwnerId: me.cem,
      TeamId: [me.cem],
      UnitId: 2,
    });
    await items.add({ Title: "it's & more", Cost: 2, Tags: ['b'], OwnerId: me.ada });
    await items.add({ Title: 'Zoo' });
  });
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Tasks');
  const find = async (xml: string, more: object = {}) =>
    (await list().getItemsByCAMLQuery({ ViewXml: xml, ...more })) as Record<string, unknown>[];
  const ids = async (where: string) =>
    (await find(`<View><Query><Where>${where}</Where></Query></View>`)).map(({ Id }) => Id);

  it.each([
    ['Eq', test('Eq', 'Title', 'Text', 'ÄRGER'), [1]],
    ['Eq with entities', test('Eq', 'Title', 'Text', 'it&apos;s &amp; more'), [3]],
    ['Neq, empty ones too', test('Neq', 'Cost', 'Number', '3'), [2, 3, 4]],
    ['Gt', test('Gt', 'Cost', 'Number', '1'), [1, 3]],
    ['Geq', test('Geq', 'Cost', 'Number', '2'), [1, 3]],
    ['Lt', test('Lt', 'Cost', 'Number', '2'), [2]],
    ['Leq', test('Leq', 'Cost', 'Number', '2'), [2, 3]],
    ['IsNull', `<IsNull>${ref('Cost')}</IsNull>`, [4]],
    ['IsNotNull on several values', `<IsNotNull>${ref('Tags')}</IsNotNull>`, [1, 2, 3]],
    ['BeginsWith', test('BeginsWith', 'Title', 'Text', 'AR'), [2]],
    ['Contains', test('Contains', 'Title', 'Text', 'OO'), [4]],
    ['Contains in a note, which OData refuses', test('Contains', 'Note', 'Note', 'STRAßEN'), [1]],
    ['yes and no', test('Eq', 'Ok', 'Boolean', '1'), [1]],
    ['the counter', test('Eq', 'ID', 'Counter', '2'), [2]],
    ['In', `<In>${ref('Cost')}<Values>${value('Number', '1')}${value('Number', '2')}</Values></In>`, [2, 3]],
    ['a choice of several', test('Eq', 'Tags', 'Text', 'a'), [1, 2]],
    ['And', `<And>${test('Gt', 'Cost', 'Number', '1')}${test('Eq', 'Tags', 'Text', 'b')}</And>`, [3]],
    ['Or', `<Or>${test('Eq', 'Title', 'Text', 'Zoo')}${test('Eq', 'Title', 'Text', 'arm')}</Or>`, [2, 4]],
  ])('finds with %s (DOC)', async (_, where, expected) => {
    expect(await ids(where)).toEqual(expected);
  });

  it('finds people and lookups by what they show, and by id with LookupId (DOC)', async () => {
    expect(await ids(test('Eq', 'Owner', 'User', 'Ben Bürger'))).toEqual([1]);
    expect(await ids(test('BeginsWith', 'Owner', 'User', 'cem'))).toEqual([2]);
    expect(await ids(test('Eq', 'Owner', 'Integer', `${me.cem}`, 'LookupId="TRUE"'))).toEqual([2]);
    expect(await ids(`<Eq>${ref('Owner')}${value('Integer', '<UserID/>')}</Eq>`)).toEqual([3]);
    expect(await ids(test('Eq', 'Unit', 'Lookup', 'steueramt'))).toEqual([2]);
    expect(await ids(test('Eq', 'Unit', 'Lookup', '1', 'LookupId="TRUE"'))).toEqual([1]);
    expect(await ids(test('Eq', 'Unit', 'Text', '1'))).toEqual([]);
  });

  it('finds one of several people with Includes, and none with NotIncludes (DOC)', async () => {
    expect(await ids(test('Includes', 'Team', 'Integer', `${me.ben}`, 'LookupId="TRUE"'))).toEqual([1]);
    expect(await ids(test('Eq', 'Team', 'User', 'Cem Çelik'))).toEqual([1, 2]);
    expect(await ids(test('NotIncludes', 'Team', 'Integer', `${me.ben}`, 'LookupId="TRUE"'))).toEqual([2, 3, 4]);
  });

  it('finds what belongs to members of a group (DOC: Membership)', async () => {
    const { web } = site.as('ada');
    const { Id } = await web.siteGroups.add({ Title: 'Pair' });
    await web.siteGroups.getById(Id).users.add('i:0#.f|membership|ben@city.example');

    expect(await ids(`<Membership Type="SPGroup" ID="${Id}">${ref('Owner')}</Membership>`)).toEqual([1]);
  });

  it('compares dates by day of the site, with IncludeTimeValue to the second, and knows today (DOC)', async () => {
    const today = (operator: string, days = 0) =>
      `<${operator}>${ref('Day')}${value('DateTime', `<Today OffsetDays="${days}"/>`)}</${operator}>`;
    const at = (operator: string, text: string, more = '') =>
      `<${operator}>${ref('At')}${value('DateTime', text, more)}</${operator}>`;

    expect(await ids(today('Eq'))).toEqual([2]);
    expect(await ids(today('Eq', -1))).toEqual([1]);
    expect(await ids(today('Lt'))).toEqual([1]);
    // 22:30 and 23:30 in Greenwich are two different days in Berlin.
    expect(await ids(at('Eq', '2026-02-10'))).toEqual([1]);
    expect(await ids(at('Gt', '2026-02-10'))).toEqual([2]);
    expect(await ids(at('Leq', '2026-02-10T01:00:00Z'))).toEqual([1]);
    expect(await ids(at('Eq', '2026-02-10T23:30:00', 'IncludeTimeValue="TRUE"'))).toEqual([1]);
    expect(await ids(at('Eq', '2026-02-10T23:30:00Z', 'IncludeTimeValue="TRUE" StorageTZ="TRUE"'))).toEqual([2]);
  });

  it('takes no heed of a zone in a date (pnpjs#1145; MEM how)', async () => {
    const at = `<Eq>${ref('At')}${value('DateTime', '2026-02-10T23:30:00Z', 'IncludeTimeValue="TRUE"')}</Eq>`;

    expect(await ids(at)).toEqual([1]);
  });

  it('sorts, also by people, and pages with the position of the last row (REC)', async () => {
    const view = (order: string, limit: number) =>
      `<View><Query><OrderBy>${order}</OrderBy></Query><RowLimit>${limit}</RowLimit></View>`;
    const byTitle = view(ref('Title', 'Ascending="FALSE"'), 2);
    const page = async (xml: string, PagingInfo: string) =>
      (await find(xml, { ListItemCollectionPosition: { PagingInfo } })).map(({ Id }) => Id);

    const first = (await find(byTitle)).map(({ Id }) => Id);
    const second = await page(byTitle, `Paged=TRUE&p_Title=${encodeURIComponent("it's & more")}&p_ID=3`);
    const back = await page(byTitle, 'Paged=TRUE&PagedPrev=TRUE&p_Title=arm&p_ID=2');
    const byOwner = (await find(view(ref('Owner'), 10))).map(({ Id }) => Id);
    const plain = await page('<View><RowLimit>2</RowLimit></View>', 'Paged=TRUE&p_ID=2');

    expect([first, second, back, plain]).toEqual([
      [4, 3],
      [2, 1],
      [4, 3],
      [3, 4],
    ]);
    expect(byOwner).toEqual([4, 3, 1, 2]);
  });

  it('answers the columns of the view with the recorded company, dates without a zone (REC)', async () => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/getitems", {
      method: 'POST',
      headers: { Accept: 'application/json;odata=nometadata' },
      body: JSON.stringify({
        query: {
          ViewXml: `<View><ViewFields>${ref('Title')}${ref('Owner')}</ViewFields><RowLimit>1</RowLimit></View>`,
        },
      }),
    });
    const { value: rows, ...others } = (await response.json()) as { value: Record<string, unknown>[] };
    const utc = await find('<View><RowLimit>1</RowLimit></View>', { DatesInUtc: true });

    expect(others).toEqual({});
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      [
        'FileSystemObjectType',
        'Id',
        'ServerRedirectedEmbedUri',
        'ServerRedirectedEmbedUrl',
        'Title',
        'OwnerId',
        'ID',
        'Created',
        'Modified',
      ].sort(),
    );
    expect(rows[0]).toMatchObject({ OwnerId: me.ben, Created: '2026-02-10T13:00:00' });
    expect(utc[0]).toMatchObject({ Created: '2026-02-10T12:00:00Z', Day: '2026-02-08T23:00:00Z' });
  });

  it('takes $expand and $select along (SRC: getItemsByCAMLQuery)', async () => {
    const [withRoles] = (await list().getItemsByCAMLQuery({ ViewXml: '<View/>' }, 'RoleAssignments')) as object[];
    const response = await site.fetch(
      'ada',
      "web/lists/getbytitle('Tasks')/getitems?$select=Title,Owner/Title&$expand=Owner",
      { method: 'POST', body: JSON.stringify({ query: { ViewXml: '<View/>' } }) },
    );

    expect(withRoles).toHaveProperty('RoleAssignments');
    expect(((await response.json()) as { value: object[] }).value[0]).toMatchObject({ Owner: { Title: 'Ben Bürger' } });
  });

  it('passes over everything when the root is not View (MEM)', async () => {
    expect(await find(`<Query><Where>${test('Eq', 'ID', 'Counter', '1')}</Where></Query>`)).toHaveLength(4);
    expect(await find('')).toHaveLength(4);
  });

  it.each([
    ['an unknown column', test('Eq', 'Colour', 'Text', 'red'), '-2130575340'],
    ['a display name for an internal one', test('Eq', 'Created By', 'User', 'x'), '-2130575340'],
    ['an unescaped ampersand', test('Eq', 'Title', 'Text', 'a & b'), '-2147467259'],
    ['a missing end', '<Eq>', '-2147467259'],
    ['three conditions in And', `<And>${test('Eq', 'ID', 'Counter', '1').repeat(3)}</And>`, '-2147467259'],
    ['one condition in Or (pnpcore#489)', `<Or>${test('Eq', 'ID', 'Counter', '1')}</Or>`, '-2130575340'],
    ['an operator nobody knows', test('Like', 'Title', 'Text', 'a'), '-2147467259'],
    ['a number that is none', test('Eq', 'Cost', 'Number', 'many'), '-2147467259'],
    ['a date that is none', test('Eq', 'Day', 'DateTime', 'soon'), '-2147467259'],
    ['a note compared', test('Eq', 'Note', 'Note', 'x'), '-2147467259'],
    ['no value', `<Eq>${ref('Title')}</Eq>`, '-2147467259'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "b">]>', '-2147467259'],
  ])('refuses %s in the words of SharePoint (MEM)', async (_, where, code) => {
    const refusal = await refusalOf(
      list().getItemsByCAMLQuery({ ViewXml: `<View><Query><Where>${where}</Where></Query></View>` }),
    );

    expect(refusal).toMatchObject({ status: 500, code: `${code}, Microsoft.SharePoint.SPException` });
  });

  it.each(['GroupBy', 'DateRangesOverlap'])('names %s as not done', async (name) => {
    const inside =
      name === 'GroupBy'
        ? `<GroupBy>${ref('Title')}</GroupBy>`
        : `<Where>${test(name, 'Day', 'DateTime', '<Month/>')}</Where>`;
    const refusal = await refusalOf(list().getItemsByCAMLQuery({ ViewXml: `<View><Query>${inside}</Query></View>` }));

    expect(refusal.status).toBe(501);
    expect(refusal.text).toContain(name);
  });

  it('fails as reported when it is asked by GET, without a query (sp-dev-fx-webparts#5524)', async () => {
    expect(await readRefusal(await site.fetch('ada', "web/lists/getbytitle('Tasks')/getitems?$expand="))).toEqual({
      status: 500,
      code: '-2147467259, Microsoft.SharePoint.SPException',
      text: 'Cannot complete this action.\n\nPlease try again.',
    });
  });

  it('refuses unknown parameters, a foreign folder, and whom the list is closed', async () => {
    const ask = (query: object) =>
      site.fetch('ada', "web/lists/getbytitle('Tasks')/getitems", { method: 'POST', body: JSON.stringify({ query }) });

    expect((await readRefusal(await ask({ Weather: 1 }))).status).toBe(400);
    expect(
      (
        await site.fetch('ada', "web/lists/getbytitle('Tasks')/getitems?$top=1", {
          method: 'POST',
          body: '{"query":{}}',
        })
      ).status,
    ).toBe(501);
    expect((await readRefusal(await ask({ FolderServerRelativeUrl: '/sites/other' }))).status).toBe(404);
    expect((await ask({ FolderServerRelativeUrl: '/sites/prozessregister/Lists/Tasks' })).status).toBe(200);
    expect((await refusalOf(site.as('dora').web.lists.getByTitle('Tasks').getItemsByCAMLQuery({}))).status).toBe(403);
  });

  it('sorts by what a lookup shows, and not by what the person may not see of it', async () => {
    const { web } = site.as('ada');
    await web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');
    const order = '<Query><OrderBy><FieldRef Name="Unit" Ascending="FALSE"/></OrderBy></Query><RowLimit>2</RowLimit>';
    const idsFor = async (who: 'ada' | 'ben') =>
      (
        (await site
          .as(who)
          .web.lists.getByTitle('Tasks')
          .getItemsByCAMLQuery({ ViewXml: `<View>${order}</View>` })) as {
          Id: number;
        }[]
      ).map(({ Id }) => Id);
    await web.lists.getByTitle('Units').items.getById(2).breakRoleInheritance(false);

    const found = [await idsFor('ada'), await idsFor('ben')];
    await web.lists.getByTitle('Units').items.getById(2).resetRoleInheritance();

    expect(found).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('does not tell by hits what a person may not see', async () => {
    const { web } = site.as('ada');
    await web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');
    await list().items.getById(4).breakRoleInheritance(false);

    const seen = (await site.as('ben').web.lists.getByTitle('Tasks').getItemsByCAMLQuery({ ViewXml: '<View/>' })) as {
      Id: number;
    }[];
    await list().items.getById(4).resetRoleInheritance();

    expect(seen.map(({ Id }) => Id)).toEqual([1, 2, 3]);
  });
});

describe('asking for files in CAML', () => {
  it('looks into one folder, into all, at files only, as Scope says (DOC: SPViewScope)', async () => {
    const site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Papers', '', 101);
    const root = '/sites/prozessregister/Papers';
    const folder = (path = '') => web.getFolderByServerRelativePath(`${root}${path}`);
    await folder().addSubFolderUsingPath('In');
    await folder().files.addUsingPath('top.txt', 'top');
    await folder('/In').files.addUsingPath('low.txt', 'low');
    const names = async (scope: string, more: object = {}) => {
      const ViewXml = `<View Scope="${scope}"><ViewFields><FieldRef Name="FileLeafRef"/></ViewFields></View>`;
      const found = (await web.lists.getByTitle('Papers').getItemsByCAMLQuery({ ViewXml, ...more })) as {
        FileLeafRef: string;
      }[];
      return found.map(({ FileLeafRef }) => FileLeafRef).sort();
    };

    const found = [
      await names('Default'),
      await names('FilesOnly'),
      await names('Recursive'),
      await names('RecursiveAll'),
    ];
    const inside = await names('Default', { FolderServerRelativeUrl: `${root}/In` });
    await site.close();

    expect(found).toEqual([['In', 'top.txt'], ['top.txt'], ['low.txt', 'top.txt'], ['In', 'low.txt', 'top.txt']]);
    expect(inside).toEqual(['low.txt']);
  });
});
