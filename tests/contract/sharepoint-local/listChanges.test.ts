import type { IChangeLogItemQuery, IList } from '@pnp/sp/lists';
import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

interface Rowset {
  readonly token: string;
  readonly hasMore: boolean;
  readonly next: string | null;
  readonly count: number;
  readonly deleted: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly xml: string;
}

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)='([^']*)'/g)].map(([, name = '', value = '']) => [name, unescape(value)]),
  );

/** Reads the rowset as clients do: by its attributes. */
function readRowset(xml: string): Rowset {
  const one = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? null;
  return {
    xml,
    token: one(/LastChangeToken="([^"]*)"/) ?? '',
    hasMore: /MoreChanges="TRUE"/.test(xml),
    next: one(/ListItemCollectionPositionNext="([^"]*)"/),
    count: Number(one(/ItemCount="(\d+)"[^/]*>\r\n/)),
    deleted: [...xml.matchAll(/<Id ChangeType="Delete" UniqueId="\{[\dA-F-]{36}\}">(\d+)<\/Id>/g)].map(
      ([, id = '']) => id,
    ),
    rows: [...xml.matchAll(/<z:row ([^>]*)\/>/g)].map(([, inside = '']) => attributesOf(inside)),
  };
}

describe('item changes as a rowset', () => {
  let site: TestSite;
  let now: Date;
  beforeEach(async () => {
    now = new Date('2026-02-10T12:00:00Z');
    site = await startTestSite({ now: () => now });
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const list = (who: PersonName = 'ada'): IList => site.as(who).web.lists.getByTitle('Tasks');
  const changes = async (query: IChangeLogItemQuery = {}, who: PersonName = 'ada') =>
    readRowset(String(await list(who).getListItemChangesSinceToken(query)));
  const idsOf = ({ rows }: Rowset) => rows.map((row) => row['ows_ID']);
  const fill = async (count: number) => {
    for (let at = 1; at <= count; at += 1) await list().items.add({ Title: `n${at}` });
  };

  it('tells everything at first, with the list and its columns (DOC)', async () => {
    await fill(2);

    const first = await changes();

    expect(idsOf(first)).toEqual(['1', '2']);
    expect(first.count).toBe(2);
    expect(first.xml).toContain("EffectivePermMask='FullMask'");
    expect(first.xml).toMatch(/<List [^>]*Title="Tasks"[^>]*><Fields><Field /);
    expect(first.token).toMatch(/^1;3;[\da-f-]{36};639\d{15};\d+$/);
  });

  it('tells from a token on what was added, changed and deleted, each item once as it is now (DOC)', async () => {
    await fill(3);
    const { token } = await changes();
    await list().items.getById(1).update({ Title: 'a' });
    await list().items.getById(1).update({ Title: 'b' });
    await list().items.getById(2).delete();
    await list().items.add({ Title: 'four' });

    const found = await changes({ ChangeToken: token });

    expect(found.rows.map((row) => [row['ows_ID'], row['ows_Title']])).toEqual([
      ['1', 'b'],
      ['4', 'four'],
    ]);
    expect(found.deleted).toEqual(['2']);
    expect(found.xml).not.toContain('<List ');
    expect(await changes({ ChangeToken: found.token })).toMatchObject({ rows: [], deleted: [], count: 0 });
  });

  it('tells a restored item as a row, one that came and went as deleted', async () => {
    await fill(1);
    const { token } = await changes();
    const recycled = await list().items.getById(1).recycle();
    await site.as('ada').web.recycleBin.getById(recycled).restore();
    await list().items.add({ Title: 'short-lived' });
    await list().items.getById(2).delete();

    const found = await changes({ ChangeToken: token });

    expect(idsOf(found)).toEqual(['1']);
    expect(found.deleted).toEqual(['2']);
  });

  it('tells the columns again when they changed (DOC)', async () => {
    const { token } = await changes();
    await list().fields.addText('Key');

    expect((await changes({ ChangeToken: token })).xml).toContain('Name="Key"');
  });

  it('pages through everything with Paging in QueryOptions, wrapped or not (pnpjs#269)', async () => {
    await fill(5);

    const first = await changes({ RowLimit: '2' });
    const paging = `<Paging ListItemCollectionPositionNext="${first.next}" />`;
    const second = await changes({ RowLimit: '2', QueryOptions: paging });
    const wrapped = await changes({ RowLimit: '2', QueryOptions: `<QueryOptions>${paging}</QueryOptions>` });
    const last = await changes({
      RowLimit: '2',
      QueryOptions: `<Paging ListItemCollectionPositionNext="${second.next}" />`,
    });

    expect(first.next).toBe('Paged=TRUE&amp;p_ID=2');
    expect([first, second, wrapped, last].map(idsOf)).toEqual([['1', '2'], ['3', '4'], ['3', '4'], ['5']]);
    expect(last.next).toBeNull();
  });

  it('says MoreChanges when the log holds more than the limit, and leads on without a gap (DOC)', async () => {
    const { token } = await changes();
    await fill(3);
    await list().items.getById(1).update({ Title: 'again' });

    const first = await changes({ ChangeToken: token, RowLimit: '2' });
    const second = await changes({ ChangeToken: first.token, RowLimit: '2' });

    expect([first, second].map(idsOf)).toEqual([
      ['1', '2'],
      ['3', '1'],
    ]);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('writes values as public fixtures show them', async () => {
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    await web.lists.getByTitle('Units').items.add({ Title: 'Bürgeramt' });
    const ben = await web.ensureUser('ben@city.example');
    const { fields } = list();
    await fields.addNumber('Cost');
    await fields.addBoolean('Ok');
    await fields.addDateTime('At', { DisplayFormat: 1 } as never);
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.addUrl('Page');
    await fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    await list().items.add({
      Title: `<b> & 'it"`,
      Cost: 15,
      Ok: true,
      At: '2026-02-10T22:30:00Z',
      Tags: ['a', 'b'],
      Page: { Url: 'https://city.example', Description: 'City' },
      TeamId: [ben.Id],
      UnitId: 1,
    });

    const [row] = (await changes()).rows;
    const [utc] = (
      await changes({ QueryOptions: '<DateInUtc>TRUE</DateInUtc><ExpandUserField>TRUE</ExpandUserField>' })
    ).rows;

    expect(row).toMatchObject({
      ows_ID: '1',
      ows_Title: `<b> & 'it"`,
      ows_Cost: '15.0000000000000',
      ows_Ok: '1',
      ows_At: '2026-02-10 23:30:00',
      ows_Tags: ';#a;#b;#',
      ows_Page: 'https://city.example, City',
      ows_Team: `${ben.Id};#Ben Bürger`,
      ows_Unit: '1;#Bürgeramt',
      ows_FSObjType: '1;#0',
      ows_owshiddenversion: '1',
      ows_FileRef: '1;#sites/prozessregister/Lists/Tasks/1_.000',
      ows_UniqueId: expect.stringMatching(/^1;#\{[\dA-F-]{36}\}$/) as string,
    });
    expect(utc).toMatchObject({
      ows_At: '2026-02-10T22:30:00Z',
      ows_Team: `${ben.Id};#Ben Bürger,#i:0#.f|membership|ben@city.example,#ben@city.example,#ben@city.example,#Ben Bürger`,
    });
  });

  it('answers the columns asked for, and finds by Query and Contains (DOC)', async () => {
    await list().fields.addText('Key');
    await fill(3);
    const where = '<Query><Where><Gt><FieldRef Name="ID"/><Value Type="Counter">1</Value></Gt></Where></Query>';
    const contains = '<Contains><FieldRef Name="Title"/><Value Type="Text">3</Value></Contains>';
    const { token } = await changes();
    await list().items.getById(2).update({ Key: 'x' });
    await list().items.getById(3).update({ Key: 'x' });

    const found = await changes({
      Query: where,
      Contains: contains,
      ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>',
    });
    const since = await changes({ ChangeToken: token, Contains: contains });

    expect(idsOf(found)).toEqual(['3']);
    expect(found.rows[0]).toHaveProperty('ows_Title');
    expect(found.rows[0]).not.toHaveProperty('ows_Key');
    expect(idsOf(since)).toEqual(['3']);
  });

  it('says InvalidToken to one that is too old or none: the client starts anew (DOC; rows MEM)', async () => {
    await fill(1);
    const { token } = await changes();
    now = new Date('2026-05-10T12:00:00Z');

    for (const bad of [await changes({ ChangeToken: token }), await changes({ ChangeToken: 'nonsense' })]) {
      expect(bad.xml).toContain('<Id ChangeType="InvalidToken"></Id>');
      expect(bad.rows).toEqual([]);
    }
  });

  it('hides from a reader what they may not see, and names their rights', async () => {
    await site.as('ada').web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');
    await fill(2);
    await list().items.getById(2).breakRoleInheritance(false);
    const { token, ...first } = await changes({}, 'ben');
    await list().items.getById(1).update({ Title: 'seen' });
    await list().items.getById(2).update({ Title: 'secret' });
    await list().items.getById(2).delete();

    const found = await changes({ ChangeToken: token }, 'ben');

    expect(first.rows).toHaveLength(1);
    expect(first.xml).toMatch(/EffectivePermMask='ViewListItems, [^']*'/);
    expect(idsOf(found)).toEqual(['1']);
    expect(found.deleted).toEqual([]);
    expect((await refusalOf(changes({}, 'dora'))).status).toBe(403);
  });

  it.each([
    ['unknown parameters', { Weather: '1' }, 400],
    ['a limit that is none', { RowLimit: 'many' }, 500],
    ['broken XML', { ViewFields: '<FieldRef' }, 500],
    ['an unknown column', { ViewFields: '<FieldRef Name="Colour"/>' }, 500],
    ['options that are not done', { QueryOptions: '<IncludeAttachmentUrls>TRUE</IncludeAttachmentUrls>' }, 501],
  ])('refuses %s', async (_, query, status) => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/getlistitemchangessincetoken", {
      method: 'POST',
      body: JSON.stringify({ query }),
    });

    expect((await readRefusal(response)).status).toBe(status);
  });
});
