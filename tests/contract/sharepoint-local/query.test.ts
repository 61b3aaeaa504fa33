import type { IList } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

describe('asking for items', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    const units = web.lists.getByTitle('Units');
    await units.fields.addMultilineText('Note', { RichText: false } as never);
    await units.fields.addBoolean('Ok');
    await units.fields.addNumber('Rank');
    await units.items.add({ Title: 'Bürgeramt', Rank: 1 });
    await units.items.add({ Title: 'Steueramt', Rank: 2 });
    const ben = await web.ensureUser('ben@city.example');
    const cem = await web.ensureUser('cem@city.example');
    await web.lists.add('Tasks');
    const { fields } = list();
    await fields.addNumber('Cost');
    await fields.addBoolean('Ok');
    await fields.addDateTime('Day', { DisplayFormat: 0 } as never);
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
      Day: '2026-01-10',
      Tags: ['a'],
      OwnerId: ben.Id,
      TeamId: [ben.Id, cem.Id],
      UnitId: 1,
    });
    await items.add({
      Title: 'arm',
      Cost: 1,
      Ok: false,
      Day: '2026-02-10',
      Tags: ['a', 'b'],
      OwnerId: cem.Id,
      UnitId: 2,
    });
    await items.add({ Title: "it's", Cost: 2, Tags: ['b'] });
    await items.add({ Title: 'Zoo' });
    await items.add({});
  });
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Tasks');
  const ids = async (filter: string, ...expands: string[]) => {
    const asked = list()
      .items.filter(filter)
      .select('Id', ...expands.map((name) => `${name}/Title`));
    const found = (await (expands.length > 0 ? asked.expand(...expands) : asked)()) as { Id: number }[];
    return found.map(({ Id }) => Id);
  };

  it.each([
    ["Title eq 'ÄRGER'", [1]],
    ["Title ne 'arm'", [1, 3, 4, 5]],
    ["Title eq 'it''s'", [3]],
    ['Title eq null', [5]],
    ['Title ne null', [1, 2, 3, 4]],
    ["startswith(Title,'är')", [1]],
    ["startswith(Title,'ar')", [2]],
    ["substringof('OO',Title)", [4]],
    ["substringof('rge', Title) eq true", [1]],
    ['Cost gt 1 and Cost le 3', [1, 3]],
    ['2 eq Cost', [3]],
    ['Cost eq null', [4, 5]],
    ['Ok eq 1', [1]],
    ['Ok eq 0', [2]],
    ["(Title eq 'arm' or Title eq 'Zoo') and Cost eq null", [4]],
    ["Title eq 'arm' or Title eq 'Zoo' and Cost eq null", [2, 4]],
    ["Day ge datetime'2026-02-01T00:00:00Z'", [2]],
    ["Day lt '2026-02-01T00:00:00.000Z'", [1]],
    ["Day eq datetime'2026-01-09T23:00:00Z'", [1]],
    ['Id gt 2 and ID lt 5', [3, 4]],
  ])('filters %s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('filters one of several choices (MEM), people and lookups by id and through $expand', async () => {
    const ben = (await site.as('ada').web.siteUsers.getByEmail('ben@city.example')()).Id;

    expect(await ids("Tags eq 'a'")).toEqual([1, 2]);
    expect(await ids(`OwnerId eq ${ben}`)).toEqual([1]);
    expect(await ids("Owner/Title eq 'cem çelik'", 'Owner')).toEqual([2]);
    expect(await ids("startswith(Owner/EMail,'BEN')", 'Owner')).toEqual([1]);
    expect(await ids("Unit/Title eq 'steueramt'", 'Unit')).toEqual([2]);
    expect(await ids('Unit/Rank lt 2', 'Unit')).toEqual([1]);
    expect(await ids('Unit/Id eq 2', 'Unit')).toEqual([2]);
  });

  it('finds nothing for `eq true`, as one user reported (PnP-JS-Core#523)', async () => {
    expect(await ids('Ok eq true')).toEqual([]);
  });

  it('understands the fluent filters of PnPjs', async () => {
    const found = await list()
      .items.filter((where) => where.text('Title').startsWith('a').and().number('Cost').lessThan(2))
      .select('Id')();
    const dated = await list()
      .items.filter((where) => where.date('Day').greaterThan(new Date('2026-02-01')))
      .select('Id')();

    expect(found).toMatchObject([{ Id: 2 }]);
    expect(dated).toMatchObject([{ Id: 2 }]);
  });

  it.each([
    ["Colour eq 'red'", "The field or property 'Colour' does not exist."],
    ["Title eq 'a", 'The expression "Title eq \'a" is not valid.'],
    ["Title eq 'a' and", 'is not valid'],
    ["Title = 'a'", 'is not valid'],
    ["endswith(Title,'a')", 'is not valid'],
    ["tolower(Title) eq 'a'", 'is not valid'],
    ["not startswith(Title,'a')", 'is not valid'],
    ["Cost eq 'many'", 'is not valid'],
    ["Day gt 'tomorrow'", 'is not valid'],
    ["Note eq 'a'", "The field 'Note' of type 'Note' cannot be used in the query filter expression."],
    ['TeamId eq 1', "of type 'UserMulti' cannot be used"],
    ['Owner eq 1', "The query to field 'Owner' is not valid."],
    ["Owner/Title eq 'x'", '$expand query string must contains Owner.'],
    ["title eq 'arm'", "The field or property 'title' does not exist."],
  ])('refuses the filter %s', async (filter, text) => {
    const refusal = await refusalOf(list().items.filter(filter)());

    expect(refusal.status).toBe(400);
    expect(refusal.text).toContain(text);
  });

  it('sorts without case, with umlauts beside their letters, empty first', async () => {
    const sorted = async (ascending: boolean) =>
      (await list().items.orderBy('Title', ascending).select('Id')()).map(({ Id }: { Id: number }) => Id);

    expect(await sorted(true)).toEqual([5, 1, 2, 3, 4]);
    expect(await sorted(false)).toEqual([4, 3, 2, 1, 5]);
    expect((await refusalOf(list().items.orderBy('Note')())).status).toBe(400);
    expect((await refusalOf(list().items.orderBy('Colour')())).status).toBe(400);
  });

  it('selects by name and says which names it does not know', async () => {
    const item = (await list().items.getById(1).select('Title', 'OData__UIVersionString', 'FileRef')()) as Record<
      string,
      unknown
    >;

    expect(Object.keys(item).filter((name) => !name.startsWith('odata.'))).toEqual([
      'Title',
      'OData__UIVersionString',
      'FileRef',
    ]);
    expect(item['FileRef']).toBe('/sites/prozessregister/Lists/Tasks/1_.000');
    expect((await refusalOf(list().items.select('Colour')())).text).toBe(
      "The field or property 'Colour' does not exist.",
    );
    expect((await refusalOf(list().items.select('Owner')())).text).toBe(
      "The query to field 'Owner' is not valid. The $select query string must specify the target fields and the $expand query string must contains Owner.",
    );
  });

  it('expands people and lookups, several people as an array, and leaves empty ones as a link (MEM)', async () => {
    const items = (await list()
      .items.select(
        'Id',
        'Owner/Title',
        'Owner/EMail',
        'Owner/Name',
        'Owner/JobTitle',
        'Team/Title',
        'Unit/Id',
        'Unit/Title',
      )
      .expand('Owner', 'Team', 'Unit')
      .top(3)()) as Record<string, unknown>[];

    expect(items[0]).toMatchObject({
      Owner: {
        Title: 'Ben Bürger',
        EMail: 'ben@city.example',
        Name: 'i:0#.f|membership|ben@city.example',
        JobTitle: 'Clerk',
      },
      Team: [{ Title: 'Ben Bürger' }, { Title: 'Cem Çelik' }],
      Unit: { Id: 1, Title: 'Bürgeramt' },
    });
    expect(items[2]).toMatchObject({
      Team: [],
      'Owner@odata.navigationLinkUrl': expect.stringContaining('/Items(3)/Owner') as string,
    });
    expect(items[2]).not.toHaveProperty('Owner');
  });

  it.each([
    ['a note behind a lookup (pnpjs#189)', 'Unit/Note', 'Unit'],
    ['yes/no behind a lookup (pnpjs#1258)', 'Unit/Ok', 'Unit'],
    ['an unknown column behind a lookup', 'Unit/Colour', 'Unit'],
    ['an unknown property of a person', 'Owner/LoginName', 'Owner'],
    ['a column that leads nowhere', 'Title/Id', 'Title'],
    ['an expansion without target', 'Id', 'Owner'],
  ])('refuses %s', async (_, select, expand) => {
    expect((await refusalOf(list().items.select(select).expand(expand)())).status).toBe(400);
  });

  it('gives the next page in the recorded form (REC)', async () => {
    const { Id } = await list().select('Id')();
    const response = await site.fetch('ada', `web/lists(guid'${Id}')/items?$top=2`, {
      headers: { Accept: 'application/json;odata=nometadata' },
    });
    const body = (await response.json()) as Record<string, string>;

    expect(body['odata.nextLink']).toBe(
      `${site.siteUrl}/_api/web/lists(guid%27${Id}%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2`,
    );
  });

  it('pages through everything, filtered and sorted, with no row twice and none left out', async () => {
    const pages: number[][] = [];
    for await (const page of list().items.select('Id').orderBy('Title').orderBy('Cost', false).top(2))
      pages.push(page.map(({ Id }: { Id: number }) => Id));
    const backwards: number[] = [];
    for await (const page of list().items.select('Id').filter('Id gt 1').orderBy('Title', false).top(1))
      backwards.push(...page.map(({ Id }: { Id: number }) => Id));

    expect(pages).toEqual([[5, 1], [2, 3], [4]]);
    expect(backwards).toEqual([4, 3, 2, 5]);
  });

  it('goes on after an id and back before it, and ignores $skip (DOC)', async () => {
    const after = await list().items.select('Id').top(2).skip(2)();
    const before = await list().items.select('Id').top(2).skip(4, true)();
    const skipped = (await (
      await site.fetch('ada', "web/lists/getbytitle('Tasks')/items?$skip=3&$select=Id")
    ).json()) as { value: unknown[] };

    expect([after, before].map((page) => page.map(({ Id }: { Id: number }) => Id))).toEqual([
      [3, 4],
      [2, 3],
    ]);
    expect(skipped.value).toHaveLength(5);
  });

  it.each(['$top=0', '$top=-1', '$top=many', '$skiptoken=nonsense', '$skiptoken=Paged=TRUE'])(
    'refuses %s',
    async (option) => {
      const response = await site.fetch('ada', `web/lists/getbytitle('Tasks')/items?${option}`);

      expect((await readRefusal(response)).status).toBe(400);
    },
  );
});
