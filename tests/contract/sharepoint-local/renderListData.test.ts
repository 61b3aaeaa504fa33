import type { IList, IRenderListDataParameters } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

const view = (fields: readonly string[], more = '') =>
  `<View><ViewFields>${fields.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields>${more}</View>`;

describe('a page of a list view', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite({ now: () => new Date('2026-02-10T12:00:00Z') });
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    await web.lists.getByTitle('Units').items.add({ Title: 'Bürgeramt' });
    const ben = await web.ensureUser('ben@city.example');
    const cem = await web.ensureUser('cem@city.example');
    await web.lists.add('Tasks');
    const { fields, items } = list();
    await fields.addNumber('Cost');
    await fields.addCurrency('Price');
    await fields.addBoolean('Ok');
    await fields.addDateTime('Day', { DisplayFormat: 0 } as never);
    await fields.addDateTime('At', { DisplayFormat: 1 } as never);
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.addUrl('Page');
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    await items.add({
      Title: '<b> & "it\'s"',
      Cost: 1234.5,
      Price: 15,
      Ok: true,
      Day: '2026-02-09',
      At: '2026-02-10T22:30:00Z',
      Tags: ['a', 'b'],
      Page: { Url: 'https://city.example', Description: 'City' },
      OwnerId: ben.Id,
      TeamId: [ben.Id, cem.Id],
      UnitId: 1,
    });
    for (const Title of ['two', 'three', 'four', 'five']) await items.add({ Title });
  });
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Tasks');
  const render = (parameters: IRenderListDataParameters, query?: Map<string, string>) =>
    list().renderListDataAsStream(parameters, undefined, query);
  const rowsOf = async (parameters: IRenderListDataParameters) =>
    (await render(parameters)).Row as Record<string, unknown>[];

  it('writes every value as the list page reads it (REC; public fixtures)', async () => {
    const names = ['ID', 'Title', 'Cost', 'Price', 'Ok', 'Day', 'At', 'Tags', 'Page', 'Owner', 'Team', 'Unit'];
    const [row] = await rowsOf({ ViewXml: view(names) });

    const person = (first: string, title: string) => ({
      id: expect.stringMatching(/^\d+$/) as string,
      title,
      email: `${first}@city.example`,
      sip: `${first}@city.example`,
      picture: '',
    });
    expect(row).toEqual({
      ID: '1',
      Title: '<b> & "it\'s"',
      Cost: '1,234.5',
      'Cost.': '1234.50000000000',
      Price: '$15.00',
      'Price.': '15.0000000000000',
      Ok: 'Yes',
      'Ok.value': '1',
      Day: '2/9/2026',
      'Day.': '2026-02-08T23:00:00Z',
      'Day.FriendlyDisplay': '',
      At: '2/10/2026 11:30 PM',
      'At.': '2026-02-10T22:30:00Z',
      'At.FriendlyDisplay': '',
      Tags: ['a', 'b'],
      Page: 'https://city.example',
      'Page.desc': 'City',
      Owner: [person('ben', 'Ben Bürger')],
      Team: [person('ben', 'Ben Bürger'), person('cem', 'Cem Çelik')],
      Unit: [{ lookupId: 1, lookupValue: 'Bürgeramt', isSecretFieldValue: false }],
    });
  });

  it('writes what is empty as an empty text (public fixtures)', async () => {
    const [, row] = await rowsOf({ ViewXml: view(['Cost', 'Ok', 'At', 'Tags', 'Page', 'Owner', 'Unit']) });

    expect(new Set(Object.values(row ?? {}))).toEqual(new Set(['']));
    expect(Object.keys(row ?? {})).toContain('Ok.value');
  });

  it('tells dates as stored, links as objects and more of people when asked (DOC; form MEM)', async () => {
    const [row] = await rowsOf({
      ViewXml: view(['At', 'Page', 'Owner']),
      DatesInUtc: true,
      RenderURLFieldInJSON: true,
      ExpandUserField: true,
    });

    expect(row).toMatchObject({
      At: '2026-02-10T22:30:00Z',
      Page: { url: 'https://city.example', desc: 'City' },
      Owner: [{ jobTitle: 'Clerk', department: 'Bürgerbüro' }],
    });
  });

  it('adds the recorded columns with AddRequiredFields, but for the bytes of SharePoint’s own storage (REC)', async () => {
    const [row] = await rowsOf({ ViewXml: view(['Title']), AddRequiredFields: true, RenderOptions: 2 });

    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'ID',
        'PermMask',
        'FSObjType',
        'UniqueId',
        'ContentTypeId',
        'FileRef',
        'FileRef.urlencode',
        'FileRef.urlencodeasurl',
        'FileRef.urlencoding',
        'FileRef.scriptencodeasurl',
        'Attachments',
        '_CommentFlags',
        '_CommentCount',
        'Title',
        'ItemChildCount',
        'FolderChildCount',
        'owshiddenversion',
        'Restricted',
      ].sort(),
    );
    expect(row).toMatchObject({
      PermMask: expect.stringMatching(/^0x7f/) as string,
      FSObjType: '0',
      UniqueId: expect.stringMatching(/^\{[\dA-F-]{36}\}$/) as string,
      FileRef: '/sites/prozessregister/Lists/Tasks/1_.000',
      'FileRef.urlencode': '%2Fsites%2Fprozessregister%2FLists%2FTasks%2F1%5F%2E000',
      owshiddenversion: '1',
    });
  });

  it('stands in lines, with slashes escaped, as JSON whatever Accept says (REC)', async () => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/RenderListDataAsStream", {
      method: 'POST',
      headers: { Accept: 'application/json;odata=verbose' },
      body: JSON.stringify({ parameters: { ViewXml: view(['FileRef'], '<RowLimit>1</RowLimit>') } }),
    });
    const text = await response.text();

    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(text).toMatch(/^\{ "Row" : \n\[\{\r\n"FileRef": "\\u002fsites\\u002f/);
    expect(text).toMatch(
      /\],"FirstRow" : 1,\r\n"FolderPermissions" : "0x[\da-f]+"\r\n,"LastRow" : 1,\r\n"RowLimit" : 1\r\n/,
    );
    expect(text).toMatch(/,"FilterLink" : "\?"\n,"ForceNoHierarchy" : "1"\n,"HierarchyHasIndention" : ""\n/);
  });

  it('pages by NextHref, numbered anew each time when it comes back as Paging (REC)', async () => {
    const ViewXml = view(['ID'], '<RowLimit Paged="TRUE">2</RowLimit>');
    const first = await render({ ViewXml });
    const second = await render({ ViewXml, Paging: (first.NextHref ?? '').slice(1) });
    const third = await render({ ViewXml, Paging: (second.NextHref ?? '').slice(1) });

    expect(first.NextHref).toBe('?Paged=TRUE&p_ID=2&PageFirstRow=3&View=00000000-0000-0000-0000-000000000000');
    expect([second, third].map(({ Row }) => Row as object[])).toEqual([[{ ID: '3' }, { ID: '4' }], [{ ID: '5' }]]);
    expect(second).toMatchObject({ FirstRow: 1, LastRow: 2, RowLimit: 2 });
    expect(third).not.toHaveProperty('NextHref');
  });

  it('numbers on and leads back when the page is in the address (SRC: query; MEM: PrevHref)', async () => {
    const order = '<Query><OrderBy><FieldRef Name="Title"/></OrderBy></Query><RowLimit Paged="TRUE">2</RowLimit>';
    const ViewXml = view(['Title'], order);
    const first = await render({ ViewXml });
    const second = await render({ ViewXml }, new Map(new URLSearchParams((first.NextHref ?? '').slice(1))));
    const back = await render(
      { ViewXml },
      new Map(new URLSearchParams(String((second as { PrevHref?: string }).PrevHref).slice(1))),
    );

    expect(second).toMatchObject({ FirstRow: 3, LastRow: 4, Row: [{ Title: 'four' }, { Title: 'three' }] });
    expect(back).toMatchObject({ FirstRow: 1, Row: first.Row });
  });

  it('takes the saved view where no XML is given: its query, order, limit and columns', async () => {
    const { web } = site.as('ada');
    const saved = (await web.lists.getByTitle('Tasks').views.add('Late', false, {
      ViewQuery:
        '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy><Where><Gt><FieldRef Name="ID"/><Value Type="Counter">2</Value></Gt></Where>',
      RowLimit: 2,
    })) as { Id: string };

    const late = await render({}, new Map([['View', `{${saved.Id}}`]]));
    const usual = await render({});

    expect(late).toMatchObject({ RowLimit: 2, Row: [{ LinkTitle: 'five' }, { LinkTitle: 'four' }] });
    expect(late.NextHref).toContain(`View=${saved.Id}`);
    expect(usual.RowLimit).toBe(30);
    expect(usual.Row).toHaveLength(5);
  });

  it('takes a view as SetViewXml left it (SRC)', async () => {
    const { Id } = (await list().views.add('Made', false)) as { Id: string };
    const made = list().views.getById(Id);
    await made.setViewXml(
      '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">two</Value></Eq></Where></Query>' +
        '<ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">4</RowLimit></View>',
    );

    expect(await render({}, new Map([['View', Id]]))).toMatchObject({ RowLimit: 4, Row: [{ Title: 'two' }] });
    expect(await made()).toMatchObject({
      RowLimit: 4,
      ViewQuery: '<Where><Eq><FieldRef Name="Title" /><Value Type="Text">two</Value></Eq></Where>',
    });
    expect(
      (await refusalOf(made.setViewXml('<View><ViewFields><FieldRef Name="Colour"/></ViewFields></View>'))).status,
    ).toBe(500);
  });

  it('lays OverrideViewXml over the view, a part of one too (DOC; pnpjs#994)', async () => {
    const part = await render({
      ViewXml: view(['Title']),
      OverrideViewXml:
        '<Query><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query><RowLimit>1</RowLimit>',
    });
    const found = await render({
      ViewXml: view(['Title'], '<RowLimit>5</RowLimit>'),
      OverrideViewXml:
        '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">two</Value></Eq></Where></Query></View>',
    });

    expect(found).toMatchObject({ RowLimit: 5, Row: [{ Title: 'two' }] });
    expect(part).toMatchObject({ RowLimit: 1, Row: [{ Title: 'five' }] });
  });

  it('comes as a text from renderListData (SRC)', async () => {
    const found = (await list().renderListData(view(['Title'], '<RowLimit>1</RowLimit>'))) as {
      Row: Record<string, unknown>[];
    };

    expect(found.Row).toEqual([{ Title: '<b> & "it\'s"' }]);
  });

  it.each([
    ['what only the list page needs', { RenderOptions: 4 }, 501],
    ['parameters that change things here', { MergeDefaultView: true }, 501],
    ['unknown parameters', { Weather: true }, 400],
    ['a folder elsewhere', { FolderServerRelativeUrl: '/sites/x' }, 404],
    ['broken XML', { ViewXml: '<View' }, 500],
    ['an unknown column', { ViewXml: view(['Colour']) }, 500],
  ])('refuses %s', async (_, parameters, status) => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/RenderListDataAsStream", {
      method: 'POST',
      body: JSON.stringify({ parameters }),
    });

    expect((await readRefusal(response)).status).toBe(status);
  });

  it('shows nobody what they may not see', async () => {
    await site.as('ada').web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');
    await list().items.getById(5).breakRoleInheritance(false);
    await site.as('ada').web.lists.getByTitle('Units').breakRoleInheritance(false);

    const seen = await site
      .as('ben')
      .web.lists.getByTitle('Tasks')
      .renderListDataAsStream({ ViewXml: view(['ID', 'Unit']), AddRequiredFields: true });
    const dora = refusalOf(site.as('dora').web.lists.getByTitle('Tasks').renderListDataAsStream({}));

    expect((seen.Row as { ID: string }[]).map(({ ID }) => ID)).toEqual(['1', '2', '3', '4']);
    expect((seen.Row as object[])[0]).toMatchObject({
      Unit: [{ lookupValue: '' }],
      PermMask: expect.not.stringMatching(/^0x7f/) as string,
    });
    expect((await dora).status).toBe(403);
  });
});

describe('a view over more than 5,000 items', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Big');
    await list().fields.addText('Free');
    for (let start = 0; start < 5200; start += 100) {
      const [batched, execute] = site.as('ada').batched({ maxRequests: 100 });
      const big = batched.web.lists.getByTitle('Big');
      for (let at = start; at < start + 100; at += 1) void big.items.add({ Title: 'x', Free: `n${at}` });
      await execute();
    }
  }, 60_000);
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Big');
  const where = '<Where><Eq><FieldRef Name="Free"/><Value Type="Text">n5150</Value></Eq></Where>';
  const byId = '<OrderBy><FieldRef Name="ID"/></OrderBy>';

  it('walks through in windows when ordered by ID: an empty page that leads on (sp-dev-docs#4621)', async () => {
    const ViewXml = view(['ID'], `<Query>${where}${byId}</Query><RowLimit Paged="TRUE">10</RowLimit>`);

    const first = await list().renderListDataAsStream({ ViewXml });
    const second = await list().renderListDataAsStream({ ViewXml, Paging: (first.NextHref ?? '').slice(1) });

    expect(first.Row).toEqual([]);
    expect(first.NextHref).toBe(
      '?Paged=TRUE&ix_Paged=TRUE&ix_ID=5000&PageFirstRow=1&View=00000000-0000-0000-0000-000000000000',
    );
    expect(second.Row).toEqual([{ ID: '5151' }]);
    expect(second).not.toHaveProperty('NextHref');
  });

  it.each([
    ['RenderListDataAsStream without an order by ID (MEM)', `<Query>${where}</Query>`, true],
    ['getitems, order or not', `<Query>${where}${byId}</Query>`, false],
    ['an order by a column without index', '<Query><OrderBy><FieldRef Name="Free"/></OrderBy></Query>', true],
  ])('refuses %s in the words of the threshold (pnpjs#3149)', async (_, query, isStream) => {
    const ViewXml = view(['ID'], `${query}<RowLimit>10</RowLimit>`);
    const asked = isStream ? list().renderListDataAsStream({ ViewXml }) : list().getItemsByCAMLQuery({ ViewXml });

    expect(await refusalOf(asked)).toMatchObject({
      status: 500,
      code: expect.stringContaining('-2147024860') as string,
    });
  });

  it('answers in pages what needs no filter, and refuses everything at once (MEM)', async () => {
    const limited = (await list().getItemsByCAMLQuery({ ViewXml: '<View><RowLimit>3</RowLimit></View>' })) as object[];

    expect(limited).toHaveLength(3);
    expect((await refusalOf(list().getItemsByCAMLQuery({ ViewXml: '<View/>' }))).status).toBe(500);
  });
});
