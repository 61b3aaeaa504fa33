import type { IList } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('items', () => {
  let site: TestSite;
  let now = '2026-03-01T10:00:00.750Z';
  beforeEach(async () => {
    now = '2026-03-01T10:00:00.750Z';
    site = await startTestSite({ now: () => new Date(now) });
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    await web.lists.getByTitle('Units').items.add({ Title: 'Bürgeramt' });
    await web.lists.add('Tasks');
    const { fields } = list();
    await fields.addText('Key', { MaxLength: 10 });
    await fields.addMultilineText('Note', { RichText: false } as never);
    await fields.addMultilineText('Rich', { RichText: true } as never);
    await fields.addDateTime('Day', { DisplayFormat: 0 } as never);
    await fields.addDateTime('Moment', { DisplayFormat: 1 } as never);
    await fields.addChoice('State', { Choices: ['open'] });
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.addNumber('Cost');
    await fields.addBoolean('Ok');
    await fields.addUrl('Link');
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    await fields.createFieldAsXml(
      `<Field Type="LookupMulti" Mult="TRUE" DisplayName="Units" List="{${Id}}" ShowField="Title" />`,
    );
    await web.ensureUser('ben@city.example');
  });
  afterEach(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Tasks');
  const ben = async () => (await site.as('ada').web.siteUsers.getByEmail('ben@city.example')()).Id;

  it('answer every kind of value as SharePoint does (REC: shapes)', async () => {
    const id = await ben();
    const item = await list().items.add({
      Title: 'One',
      State: 'open',
      Tags: ['a', 'b'],
      Cost: 1.5,
      Ok: true,
      Link: { Url: 'https://city.example', Description: 'City' },
      OwnerId: id,
      TeamId: [id],
      UnitId: 1,
      UnitsId: [1],
    });

    expect(item).toMatchObject({
      Id: 1,
      ID: 1,
      Title: 'One',
      State: 'open',
      Tags: ['a', 'b'],
      Cost: 1.5,
      Ok: true,
      Link: { Url: 'https://city.example', Description: 'City' },
      OwnerId: id,
      OwnerStringId: String(id),
      TeamId: [id],
      TeamStringId: [String(id)],
      UnitId: 1,
      UnitsId: [1],
      Created: '2026-03-01T10:00:00Z',
      Modified: '2026-03-01T10:00:00Z',
      OData__UIVersionString: '1.0',
      Attachments: false,
    });
  });

  it('create with 201, ETag and Location; change with 204 and ETag; delete with 200 and nothing (REC)', async () => {
    const path = "web/lists/getbytitle('Tasks')/items";
    const created = await site.fetch('ada', path, { method: 'POST', body: '{"Title":"x"}' });
    const body = (await created.json()) as Record<string, string>;
    const changed = await site.fetch('ada', `${path}(1)`, { method: 'MERGE', body: '{"Title":"y"}' });
    const deleted = await site.fetch('ada', `${path}(1)`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });

    expect(created.status).toBe(201);
    expect(created.headers.get('ETag')).toBe(body['odata.etag']);
    expect(created.headers.get('Location')).toBe(`${site.siteUrl}/_api/${body['odata.editLink']}`);
    expect([changed.status, await changed.text()]).toEqual([204, '']);
    expect(changed.headers.get('ETag')).toMatch(/^"[\da-f-]{36},2"$/);
    expect([deleted.status, await deleted.text()]).toEqual([200, '']);
  });

  it.each([
    ['a bare day', '2026-02-01', '2026-01-31T23:00:00Z'],
    ['midnight in UTC', '2026-02-01T00:00:00Z', '2026-01-31T23:00:00Z'],
    ['late in the evening in UTC: the next day in Berlin', '2026-02-01T23:30:00Z', '2026-02-01T23:00:00Z'],
    ['a day with an offset', '2026-02-01T23:30:00-05:00', '2026-02-01T23:00:00Z'],
    ['a day in summer', '2026-07-01', '2026-06-30T22:00:00Z'],
    ['the day the clocks go forward', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z'],
    ['the day after', '2026-03-30T00:00:00+02:00', '2026-03-29T22:00:00Z'],
  ])('keep a date-only column as midnight of the site: %s', async (_, sent, kept) => {
    expect(await list().items.add({ Day: sent })).toMatchObject({ Day: kept });
  });

  it('keep moments without milliseconds, and read a time without zone as the time of the site (MEM)', async () => {
    const item = await list().items.add({ Moment: '2026-02-01T08:15:30.999Z' });
    const local = await list().items.add({ Moment: '2026-02-01T08:15:30' });

    expect([item.Moment, local.Moment]).toEqual(['2026-02-01T08:15:30Z', '2026-02-01T07:15:30Z']);
  });

  it('normalise texts: empty is null, line ends are LF, rich text comes back wrapped (MEM)', async () => {
    const item = await list().items.add({ Title: '', Key: ' a ', Note: 'a\r\nb', Rich: '<p>a</p><script>x</script>' });

    expect(item).toMatchObject({ Title: null, Key: ' a ', Note: 'a\nb' });
    expect(item.Rich).toMatch(/^<div class="ExternalClass[\dA-F]{32}"><p>a<\/p><\/div>$/);
  });

  it('clear: null for one value, an empty array for several (controls-react#1961)', async () => {
    const id = await ben();
    await list().items.add({
      Title: 'x',
      Cost: 1,
      OwnerId: id,
      TeamId: [id],
      Tags: ['a'],
      Link: { Url: 'https://a.example' },
    });
    await list().items.getById(1).update({ Title: null, Cost: null, OwnerId: null, TeamId: [], Tags: [], Link: null });

    expect(await list().items.getById(1)()).toMatchObject({
      Title: null,
      Cost: null,
      OwnerId: null,
      OwnerStringId: null,
      TeamId: null,
      Tags: null,
      Link: null,
    });
  });

  it.each([
    [
      'an unknown column',
      { Colour: 'red' },
      400,
      "The property 'Colour' does not exist on type 'SP.Data.TasksListItem'. Make sure to only use property names that are defined by the type.",
    ],
    ['a lookup column by its bare name', { Owner: 1 }, 400, "The property 'Owner' does not exist"],
    ['a number as text', { Title: 5 }, 400, "the expected type 'Edm.String'"],
    ['a text as number', { Cost: '5' }, 400, "the expected type 'Edm.Double'"],
    ['a text as yes/no', { Ok: 'true' }, 400, "the expected type 'Edm.Boolean'"],
    ['no date', { Day: 'tomorrow' }, 400, "Cannot convert the literal 'tomorrow' to the expected type 'Edm.DateTime'."],
    ['a day that does not exist', { Day: '2026-02-30' }, 400, 'Edm.DateTime'],
    ['a text too long', { Key: 'x'.repeat(11) }, 400, 'Invalid text value.'],
    [
      'a scalar for several (controls-react#1961)',
      { TeamId: 1 },
      400,
      "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartArray' node was expected.",
    ],
    ['null for several', { UnitsId: null }, 400, "A 'StartArray' node was expected."],
    [
      'results in light JSON (pnpjs#2265)',
      { TeamId: { results: [1] } },
      400,
      "An unexpected 'StartObject' node was found when reading from the JSON reader. A 'StartArray' node was expected.",
    ],
    ['a person nobody knows', { OwnerId: 999 }, 404, 'The user does not exist or is not unique.'],
    ['a lookup into nothing (MEM)', { UnitId: 999 }, 400, 'Invalid data has been used to update the list item.'],
    ['what only SharePoint writes (MEM)', { Created: '2026-01-01' }, 400, 'may be read only'],
    ['a script as a link', { Link: { Url: 'javascript:alert(1)' } }, 400, 'Invalid URL value.'],
    ['a control character (MEM)', { Title: 'a\u000bb' }, 500, 'hexadecimal value 0x0B, is an invalid character.'],
    ['half a character (MEM)', { Title: '\ud83d' }, 500, 'invalid character'],
  ])('refuse %s', async (_, values, status, text) => {
    const refusal = await refusalOf(list().items.add(values));

    expect(refusal.status).toBe(status);
    expect(refusal.text).toContain(text);
    expect(await list().items()).toEqual([]);
  });

  it('take a choice outside the list and leave required columns empty: only forms check that (MEM)', async () => {
    expect(await list().items.add({ State: 'elsewhere', Tags: ['c'] })).toMatchObject({
      State: 'elsewhere',
      Tags: ['c'],
      Title: null,
    });
  });

  it('replace everything with PUT (MEM)', async () => {
    await list().items.add({ Title: 'x', Cost: 1 });
    await site.fetch('ada', "web/lists/getbytitle('Tasks')/items(1)", { method: 'PUT', body: '{"Cost":2}' });

    expect(await list().items.getById(1)()).toMatchObject({ Title: null, Cost: 2 });
  });

  it('ignore the metadata clients echo back', async () => {
    const item = await list().items.add({ Title: 'x' });
    const { 'odata.metadata': metadata, 'odata.type': type, 'odata.etag': etag } = item as Record<string, string>;
    const { etag: next } = await list()
      .items.getById(1)
      .update({ 'odata.metadata': metadata, 'odata.type': type, 'odata.etag': etag, Title: 'y' });

    expect(next).toMatch(/,2"$/);
  });

  it('count edits in the ETag and refuse a stale one with the reported words (controls-react#1509)', async () => {
    const item = (await list().items.add({ Title: 'x' })) as Record<string, string>;
    const first = item['odata.etag'] ?? '';
    const { etag } = await list().items.getById(1).update({ Title: 'y' }, first);

    const update = await refusalOf(list().items.getById(1).update({ Title: 'z' }, first));
    const deletion = await refusalOf(list().items.getById(1).delete(first));
    const odd = await refusalOf(list().items.getById(1).update({ Title: 'z' }, '"8"'));

    expect(update).toEqual({
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      text: `The request ETag value '${first}' does not match the object's ETag value '${etag}'.`,
    });
    expect([deletion.status, odd.status]).toEqual([412, 412]);
    expect((await list().items.getById(1)()).Title).toBe('y');
  });

  it('say 404 with the recorded words when they are gone (REC)', async () => {
    expect(await refusalOf(list().items.getById(7)())).toEqual({
      status: 404,
      code: '-2130575338, System.ArgumentException',
      text: 'Item does not exist. It may have been deleted by another user.',
    });
  });

  it('keep versions: 512 a step, newest first, as many as the list allows', async () => {
    await list().update({ MajorVersionLimit: 2 });
    await list().items.add({ Title: 'one', OwnerId: await ben(), UnitId: 1 });
    now = '2026-03-02T10:00:00Z';
    await list().items.getById(1).update({ Title: 'two' });
    await list().items.getById(1).update({ Title: 'three' });

    const versions = await list().items.getById(1).versions();
    const one = await list().items.getById(1).versions.getById(1024)();

    expect(versions).toMatchObject([
      { VersionId: 1536, VersionLabel: '3.0', IsCurrentVersion: true, Title: 'three', Created: '2026-03-02T10:00:00' },
      { VersionId: 1024, VersionLabel: '2.0', IsCurrentVersion: false, Title: 'two' },
    ]);
    expect(one).toMatchObject({
      Owner: { LookupValue: 'Ben Bürger', Email: 'ben@city.example' },
      Unit: { LookupId: 1, LookupValue: 'Bürgeramt' },
    });
    expect((await refusalOf(list().items.getById(1).versions.getById(512)())).status).toBe(404);
  });

  it('keep one version where the list keeps none', async () => {
    await list().update({ EnableVersioning: false });
    await list().items.add({ Title: 'one' });
    await list().items.getById(1).update({ Title: 'two' });

    expect(await list().items.getById(1)()).toMatchObject({
      OData__UIVersionString: '1.0',
      'odata.etag': expect.stringMatching(/,2"$/) as string,
    });
    expect(await list().items.getById(1).versions()).toHaveLength(1);
  });

  it('go to the recycle bin by DELETE and by recycle, and come back as they were (DOC)', async () => {
    await list().items.add({ Title: 'one', Cost: 5 });
    await list().items.add({ Title: 'two' });
    const id = (await list().items.getById(1).recycle()) as unknown as string;
    await list().items.getById(2).delete();
    const bin = await site.as('ada').web.recycleBin();

    await site.as('ada').web.recycleBin.getById(id).restore();
    await site
      .as('ada')
      .web.recycleBin.getById(bin.find(({ Title }) => Title === 'two')?.Id ?? '')
      .delete();

    expect(bin.map(({ Title, ItemType, LeafName }) => [Title, ItemType, LeafName]).sort()).toEqual([
      ['one', 3, '1_.000'],
      ['two', 3, '2_.000'],
    ]);
    expect(await list().items()).toMatchObject([{ Id: 1, Title: 'one', Cost: 5 }]);
    expect(await site.as('ada').web.recycleBin()).toEqual([]);
    expect((await list().items.add({ Title: 'three' })).Id).toBe(3);
  });

  it('answer forms with 200 and an error per field, and store nothing then (REC: shape)', async () => {
    await list().items.add({ Title: 'x' });
    const form = [
      { FieldName: 'Title', FieldValue: 'y' },
      { FieldName: 'Day', FieldValue: 'nonsense' },
      { FieldName: 'State', FieldValue: 'nonsense' },
    ];

    const results = await list().items.getById(1).validateUpdateListItem(form);

    expect(results[0]).toEqual({
      ErrorCode: 0,
      ErrorMessage: null,
      FieldName: 'Title',
      FieldValue: 'y',
      HasException: false,
      ItemId: 1,
    });
    expect(results[1]).toMatchObject({
      ErrorCode: -2146232832,
      ErrorMessage: 'Enter a date like this: 2/23/2012',
      HasException: true,
    });
    expect(results[2]).toMatchObject({ HasException: true });
    expect((await list().items.getById(1)()).Title).toBe('x');
  });

  it('read forms in the language and zone of the site', async () => {
    const form = [
      { FieldName: 'Title', FieldValue: 'new' },
      { FieldName: 'Day', FieldValue: '2/1/2026' },
      { FieldName: 'Moment', FieldValue: '2/1/2026 1:30 PM' },
      { FieldName: 'Owner', FieldValue: JSON.stringify([{ Key: 'i:0#.f|membership|ben@city.example' }]) },
      { FieldName: 'Cost', FieldValue: '1,234.5' },
    ];

    const results = await list().addValidateUpdateItemUsingPath(form, 'Lists/Tasks');

    expect(results.at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '1' });
    expect(await list().items.getById(1)()).toMatchObject({
      Day: '2026-01-31T23:00:00Z',
      Moment: '2026-02-01T12:30:00Z',
      OwnerId: await ben(),
      Cost: 1234.5,
    });
  });

  it('insist on required columns in forms, and answer a failed add with id 0 (REC)', async () => {
    const results = await list().addValidateUpdateItemUsingPath(
      [{ FieldName: 'Cost', FieldValue: '1' }],
      'Lists/Tasks',
    );

    expect(results).toMatchObject([
      { FieldName: 'Cost' },
      { FieldName: 'Title', HasException: true },
      { FieldName: 'Id', FieldValue: '0' },
    ]);
    expect(await list().items()).toEqual([]);
  });

  it.each(['comments', 'likedByInformation', 'systemUpdate'])('refuse %s, which is not done, by name', async (part) => {
    await list().items.add({ Title: 'x' });

    const response = await site.fetch('ada', `web/lists/getbytitle('Tasks')/items(1)/${part}`);

    expect(response.status).toBe(501);
  });
});
