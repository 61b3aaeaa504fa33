/** What clients may count on and no other test of the stand-in's says, in the order of an OData request. */
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';
import { sendParts, type PartRequest } from './rawBatch';

const tasks = "web/lists/getbytitle('Tasks')";
const json = { 'Content-Type': 'application/json;charset=utf-8' };

describe('what clients count on', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
    await site.as('ada').web.lists.getByTitle('Tasks').items.add({ Title: 'one' });
  });
  afterEach(() => site.close());

  const ask = (path: string, init: RequestInit = {}) => site.fetch('ada', path, init);
  const answered = async (path: string) => (await (await ask(path)).json()) as Record<string, unknown>;
  const tunnel = (path: string, verb: string, body: string, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', headers: { ...json, 'X-HTTP-Method': verb, ...headers }, body });
  const titleOf = async (id: number) => (await answered(`${tasks}/items(${id})`))['Title'];

  it.each([
    "WEB/LISTS/GETBYTITLE('tasks')/ITEMS(1)",
    "Web/Lists/getByTitle('TASKS')/Items/GetById(1)",
    "web/lists/GetByTitle(title='Tasks')/items(1)",
    "web/lists/getbytitle(@list)/items(@id)?@list='Tasks'&@id=1",
  ])('any case, names of arguments and aliases lead to the same item (REC, RUN): %s', async (path) => {
    expect((await answered(path))['Title']).toBe('one');
  });

  it('a plus in the query is a blank, in a path it is a plus (RUN)', async () => {
    await site.as('ada').web.lists.add('a+b');

    expect((await answered('web/lists?%24filter=Title+eq+%27a%2Bb%27'))['value']).toHaveLength(1);
    expect((await answered("web/lists/getbytitle('a+b')"))['Title']).toBe('a+b');
  });

  it('bodies are read as JSON whatever they claim to be, and GET may claim one (RUN)', async () => {
    const headers = { 'Content-Type': 'text/plain' };

    expect((await ask(`${tasks}/items`, { method: 'POST', headers, body: '{"Title":"two"}' })).status).toBe(201);
    expect((await ask(`${tasks}/items`, { headers: json })).status).toBe(200);
  });

  it('PATCH does what MERGE does (MEM)', async () => {
    const response = await ask(`${tasks}/items(1)`, { method: 'PATCH', headers: json, body: '{"Title":"two"}' });

    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await titleOf(1)).toBe('two');
  });

  it('changes and deletions keep working with the query options earlier calls left behind (RUN)', async () => {
    const changed = await tunnel(`${tasks}?$select=Title`, 'MERGE', '{"Description":"d"}', { 'If-Match': '*' });
    const gone = await tunnel(`${tasks}?$select=Title`, 'DELETE', '', { 'If-Match': '*' });

    expect([changed.status, gone.status]).toEqual([204, 200]);
  });

  it('a scalar comes as value, an entity never has a property of that name (SRC: the client would unwrap it)', async () => {
    expect(await answered('web/title')).toEqual({
      'odata.metadata': `${site.siteUrl}/_api/$metadata#Edm.String`,
      value: 'prozessregister',
    });
    expect(await answered(tasks)).not.toHaveProperty('value');
    expect(await answered(`${tasks}/items(1)`)).not.toHaveProperty('value');
  });

  it('a list names its kind, address and version, in the body and, new, in the headers (REC)', async () => {
    const response = await ask('web/lists', {
      method: 'POST',
      headers: json,
      body: '{"Title":"New","BaseTemplate":100}',
    });
    const list = (await response.json()) as Record<string, string>;

    expect(response.status).toBe(201);
    expect(response.headers.get('ETag')).toMatch(/^"\d+"$/);
    expect(response.headers.get('Location')).toBe(`${site.siteUrl}/_api/Web/Lists(guid'${list['Id']}')`);
    expect(list).toMatchObject({
      'odata.metadata': `${site.siteUrl}/_api/$metadata#SP.ApiData.Lists/@Element`,
      'odata.type': 'SP.List',
      'odata.id': `${site.siteUrl}/_api/Web/Lists(guid'${list['Id']}')`,
      'odata.etag': response.headers.get('ETag'),
      'odata.editLink': `Web/Lists(guid'${list['Id']}')`,
    });
  });

  it.each([
    ['*', 204],
    ['', 204],
    ['"8"', 412],
    ['W/"8"', 412],
  ])('If-Match %p on a change is answered with %d (DOC)', async (tag, status) => {
    const headers: Record<string, string> = tag === '' ? {} : { 'If-Match': tag };

    expect((await tunnel(`${tasks}/items(1)`, 'MERGE', '{"Title":"two"}', headers)).status).toBe(status);
  });

  it('changing oneself with everything that was read, metadata and all, changes nothing (SRC: currentUser)', async () => {
    const me = await answered('web/currentuser');

    const response = await tunnel('web/currentuser', 'MERGE', JSON.stringify(me));

    expect(response.status).toBe(204);
    expect(await answered('web/currentuser')).toEqual(me);
  });

  it('groups are removed by a quoted id as well (RUN)', async () => {
    const { Id } = (await site.as('ada').web.siteGroups.add({ Title: 'Gone' })) as { Id: number };

    expect((await ask(`web/sitegroups/removebyid('${Id}')`, { method: 'POST' })).status).toBe(200);
    expect((await ask(`web/sitegroups(${Id})`)).status).toBe(404);
  });

  it('recycling answers the id in the bin, deleting answers nothing and recycles too (REC, DOC)', async () => {
    await site.as('ada').web.lists.getByTitle('Tasks').items.add({ Title: 'two' });
    const recycled = (await (await ask(`${tasks}/items(1)/recycle`, { method: 'POST' })).json()) as { value: string };
    const removed = await tunnel(`${tasks}/items(2)`, 'DELETE', '');
    const bin = (await answered('web/recyclebin'))['value'] as { Id: string; Size: unknown; ItemState: number }[];

    expect([removed.status, await removed.text()]).toEqual([200, '']);
    expect(bin.map(({ Id }) => Id)).toContain(recycled.value);
    expect(bin.map(({ Size, ItemState }) => [typeof Size, ItemState])).toEqual([
      ['string', 1],
      ['string', 1],
    ]);
  });

  it('$skip and $top cut collections that are not items (DOC)', async () => {
    const all = (await answered('web/roledefinitions?$select=Id'))['value'] as unknown[];
    const some = (await answered('web/roledefinitions?$select=Id&$skip=1&$top=2'))['value'];

    expect(some).toEqual(all.slice(1, 3));
  });

  it('a page holds a hundred items unless $top says otherwise (DOC)', async () => {
    const add = (at: number): PartRequest => ({ method: 'POST', path: `${tasks}/items`, body: `{"Title":"${at}"}` });
    await sendParts(
      site,
      'ada',
      Array.from({ length: 120 }, (_, at) => add(at)),
    );

    expect((await answered(`${tasks}/items`))['value']).toHaveLength(100);
    expect((await answered(`${tasks}/items?$top=110`))['value']).toHaveLength(110);
  });

  it('the next page of a sorted list names the sort value before the id, in lower-case hex (pnpjs#440)', async () => {
    await site.as('ada').web.lists.getByTitle('Tasks').items.add({ Title: 'ÄÖ & ü' });
    const first = await answered(`${tasks}/items?$orderby=Title desc&$top=1&$select=Title`);
    const link = String(first['odata.nextLink']);
    const second = await answered(link.slice(link.indexOf('/_api/') + 6));

    expect(link).toContain('?%24skiptoken=Paged%3dTRUE%26p_Title%3d');
    expect(link).toMatch(/%26p_ID%3d\d+&%24orderby=Title\+desc&%24top=1&%24select=Title$/);
    expect(link).not.toMatch(/%[0-9A-F]*[A-F]/);
    expect([first, second].map((page) => (page['value'] as { Title: string }[])[0]?.Title).sort()).toEqual([
      'one',
      'ÄÖ & ü',
    ]);
  });

  it('the recorded rights of the standard levels come as text (REC)', async () => {
    const levels = (await answered('web/roledefinitions'))['value'] as { Id: number; BasePermissions: object }[];
    const of = (id: number) => levels.find(({ Id }) => Id === id)?.BasePermissions;

    expect(of(1073741827)).toEqual({ High: '432', Low: '1011028719' });
    expect(of(1073741826)).toEqual({ High: '176', Low: '138612833' });
    expect(levels.map(({ Id }) => Id)).toEqual(
      expect.arrayContaining([1073741825, 1073741828, 1073741829, 1073741830]),
    );
  });

  it('a column that must be unique refuses what is there already, also on the same text in another case', async () => {
    const list = site.as('ada').web.lists.getByTitle('Tasks');
    await list.fields.addText('Key', { Indexed: true, EnforceUniqueValues: true } as never);
    await list.items.add({ Title: 'a', Key: 'x' });

    // Words and code: Atvero-Issues#135.
    expect(await refusalOf(list.items.add({ Title: 'b', Key: 'X' }))).toEqual({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      text: 'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].',
    });
    await list.items.add({ Title: 'c' });
    await list.items.add({ Title: 'd' });
  });

  it('takes 255 texts in a list and not one more (DOC)', async () => {
    const add = (at: number): PartRequest => ({
      method: 'POST',
      path: `${tasks}/fields`,
      body: `{"Title":"T${at}","FieldTypeKind":2}`,
    });
    const answers = await sendParts(
      site,
      'ada',
      Array.from({ length: 256 }, (_, at) => add(at)),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(255);
    expect(answers[255]?.status).toBe(500);
  });

  it('a change no other request could make at the same time is never a save conflict: writes come one by one', async () => {
    const list = site.as('ada').web.lists.getByTitle('Tasks');
    await Promise.all(Array.from({ length: 10 }, (_, at) => list.items.getById(1).update({ Title: `n${at}` })));

    expect((await list.items.getById(1)()) as object).toMatchObject({ OData__UIVersionString: '11.0' });
  });

  it('names that are no property are told apart in select, filter, expand, order and body', async () => {
    const reading = await Promise.all(
      ['$select=Nope', "$filter=Nope eq 'x'", '$expand=Nope', '$orderby=Nope'].map(async (option) =>
        readRefusal(await ask(`${tasks}/items?${option}`)),
      ),
    );
    const writing = await readRefusal(
      await ask(`${tasks}/items`, { method: 'POST', headers: json, body: '{"Nope":1}' }),
    );

    for (const refusal of reading) {
      // python-client#524
      expect(refusal).toEqual({
        status: 400,
        code: '-1, Microsoft.SharePoint.SPException',
        text: "The field or property 'Nope' does not exist.",
      });
    }
    expect(writing.code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
  });
});

describe('the edge of a large list', () => {
  it('for a query lies behind the five thousandth row: so many may be touched, one more may not (pnpjs#1158, #3163)', async () => {
    const site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    await web.lists.getByTitle('Tasks').fields.addText('Free');
    const add = (): PartRequest => ({ method: 'POST', path: `${tasks}/items`, body: '{"Title":"x","Free":"y"}' });
    const status = async () => {
      const answer = await site.fetch('ada', `${tasks}/items?$filter=Free eq 'y'&$select=Id&$top=1`);
      return answer.status;
    };
    await sendParts(site, 'ada', Array.from({ length: 5000 }, add));
    const atTheEdge = await status();
    await sendParts(site, 'ada', [add()]);
    const beyond = await status();
    await sendParts(site, 'ada', [{ method: 'DELETE', path: `${tasks}/items(1)` }]);
    const backAgain = await status();
    await site.close();

    expect([atTheEdge, beyond, backAgain]).toEqual([200, 500, 200]);
  });

  it('for indexing lies behind the twenty thousandth item: beyond it, no index comes or goes (DOC)', async () => {
    const site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    const { fields } = web.lists.getByTitle('Tasks');
    await fields.addText('Early', { Indexed: true } as never);
    await fields.addText('Late');
    const add: PartRequest = { method: 'POST', path: `${tasks}/items`, body: '{"Title":"x"}' };
    const index = (name: string, isIndexed: boolean): PartRequest => ({
      method: 'MERGE',
      path: `${tasks}/fields/getbytitle('${name}')`,
      body: `{"Indexed":${isIndexed}}`,
    });
    const statuses = async (...requests: PartRequest[]) =>
      (await sendParts(site, 'ada', requests)).map(({ status }) => status);
    await sendParts(
      site,
      'ada',
      Array.from({ length: 20_000 }, () => add),
    );
    const atTheEdge = await statuses(index('Late', true), index('Late', false));
    const beyond = await statuses(add, index('Late', true), index('Early', false));
    await site.close();

    expect(atTheEdge).toEqual([204, 204]);
    expect(beyond).toEqual([201, 500, 500]);
  });
});
