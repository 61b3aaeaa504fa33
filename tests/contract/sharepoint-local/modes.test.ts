import { startTestSite, type TestSite } from '../../support/localSharePoint';

describe('the three modes of an answer', () => {
  let site: TestSite;
  let listId: string;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    listId = (await web.lists.add('Tasks')).Id;
    await web.lists.getByTitle('Tasks').fields.addMultiChoice('Tags', { Choices: ['a'] });
    for (const Title of ['one', 'two']) await web.lists.getByTitle('Tasks').items.add({ Title, Tags: ['a'] });
  });
  afterAll(() => site.close());

  const ask = async (path: string, mode: string, init: RequestInit = {}) => {
    const response = await site.fetch('ada', path, { ...init, headers: { Accept: `application/json${mode}` } });
    return { type: response.headers.get('Content-Type'), body: (await response.json()) as Record<string, unknown> };
  };
  const items = "web/lists/getbytitle('Tasks')/items";

  it('say which they are; plain JSON means minimal metadata (REC)', async () => {
    const types = await Promise.all(
      ['', ';odata=nometadata', ';odata=verbose'].map(async (mode) => (await ask('web', mode)).type),
    );

    expect(types).toEqual([
      'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
      'application/json;odata=nometadata;streaming=true;charset=utf-8',
      'application/json;odata=verbose;charset=utf-8',
    ]);
  });

  it('give an item its type, a bare guid as id, ETag and edit link in minimal metadata (§2.2)', async () => {
    const { body } = await ask(`${items}(1)?$select=Title`, '');

    expect(body).toEqual({
      'odata.metadata': `${site.siteUrl}/_api/$metadata#SP.ListData.TasksListItems/@Element`,
      'odata.type': 'SP.Data.TasksListItem',
      'odata.id': expect.stringMatching(/^[\da-f-]{36}$/) as string,
      'odata.etag': expect.stringMatching(/^"[\da-f-]{36},1"$/) as string,
      'odata.editLink': `Web/Lists(guid'${listId}')/Items(1)`,
      Title: 'one',
    });
  });

  it('leave everything but the next link out without metadata (REC)', async () => {
    const one = await ask(`${items}(1)?$select=Title,Tags`, ';odata=nometadata');
    const page = await ask(`${items}?$select=Title&$top=1`, ';odata=nometadata');

    expect(one.body).toEqual({ Title: 'one', Tags: ['a'] });
    expect(page.body).toEqual({ value: [{ Title: 'one' }], 'odata.nextLink': expect.any(String) as string });
  });

  it('wrap in d, results and __metadata when verbose', async () => {
    const one = await ask(`${items}(1)?$select=Title,Tags`, ';odata=verbose');
    const page = await ask(`${items}?$select=Title&$top=1`, ';odata=verbose');

    expect(one.body).toMatchObject({
      d: { Title: 'one', Tags: { results: ['a'] }, __metadata: { type: 'SP.Data.TasksListItem' } },
    });
    expect(page.body).toMatchObject({ d: { results: [{ Title: 'one' }], __next: expect.any(String) as string } });
  });

  it('name sets and elements of lists', async () => {
    const one = await ask("web/lists/getbytitle('Tasks')?$select=Title", '');
    const all = await ask('web/lists?$select=Title', '');

    expect(one.body).toMatchObject({
      'odata.metadata': `${site.siteUrl}/_api/$metadata#SP.ApiData.Lists/@Element`,
      'odata.type': 'SP.List',
      'odata.id': `${site.siteUrl}/_api/Web/Lists(guid'${listId}')`,
      'odata.editLink': `Web/Lists(guid'${listId}')`,
    });
    expect(all.body).toMatchObject({ 'odata.metadata': `${site.siteUrl}/_api/$metadata#SP.ApiData.Lists` });
  });

  it('answer single values, and functions without a result', async () => {
    const post = { method: 'POST' };
    const value = await Promise.all(['', ';odata=nometadata', ';odata=verbose'].map((mode) => ask('web/title', mode)));
    const nothing = await Promise.all(
      [';odata=nometadata', ';odata=verbose'].map((mode) =>
        ask("web/lists/getbytitle('Tasks')/resetroleinheritance", mode, post),
      ),
    );

    expect(value.map(({ body }) => body)).toMatchObject([
      { value: 'prozessregister' },
      { value: 'prozessregister' },
      { d: { Title: 'prozessregister' } },
    ]);
    expect(nothing.map(({ body }) => body)).toEqual([{ 'odata.null': true }, { d: null }]);
  });

  it('refuse under odata.error, verbose under error (pnpjs#1275)', async () => {
    const bodies = await Promise.all(['', ';odata=verbose'].map(async (mode) => (await ask(`${items}(9)`, mode)).body));

    expect(bodies.map((body) => Object.keys(body))).toEqual([['odata.error'], ['error']]);
  });

  it('show an edit at once, however long the answer was kept', async () => {
    const before = (await ask(`${items}?$select=Title`, '')).body;
    await site.as('ada').web.lists.getByTitle('Tasks').items.getById(2).update({ Title: 'changed' });
    const after = (await ask(`${items}?$select=Title`, '')).body;

    expect(JSON.stringify(before)).toContain('two');
    expect(after['value']).toMatchObject([
      { Title: 'one' },
      { Title: 'changed', 'odata.etag': expect.stringMatching(/,2"$/) as string },
    ]);
  });
});
