import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

describe('batches', () => {
  let site: TestSite;
  let refusals: number[] = [];
  beforeEach(async () => {
    refusals = [];
    site = await startTestSite({ throttle: () => (refusals.shift() ? { status: 429, retryAfterSeconds: 3 } : null) });
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const send = (body: string, contentType = 'multipart/mixed; boundary=batch_1') =>
    site.fetch('ada', '$batch', { method: 'POST', headers: { 'Content-Type': contentType }, body });
  const part = (line: string, body = '', headers = 'accept: application/json') =>
    `--batch_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n${line} HTTP/1.1\n${headers}\n\n${body}\n\n`;
  const items = () => `${site.siteUrl}/_api/web/lists/getbytitle('Tasks')/items`;

  it('do what PnPjs puts into them, adds, changes and reads mixed', async () => {
    const [batched, execute] = site.as('ada').batched();
    const list = batched.web.lists.getByTitle('Tasks');
    const added = Array.from({ length: 5 }, (_, at) => list.items.add({ Title: `n${at}` }));
    const read = list.items.select('Title')();
    const changed = list.items.getById(1).update({ Title: 'changed' });
    const gone = list.items.getById(2).delete();
    await execute();

    expect((await Promise.all(added)).map((item) => (item as { Id: number }).Id)).toEqual([1, 2, 3, 4, 5]);
    expect(await read).toHaveLength(5);
    expect((await changed).etag).toMatch(/,2"$/);
    await gone;
    expect(
      (await site.as('ada').web.lists.getByTitle('Tasks').items.select('Title')()).map(
        ({ Title }: { Title: string }) => Title,
      ),
    ).toEqual(['changed', 'n2', 'n3', 'n4']);
  });

  it('are not transactional: a part that fails fails alone (DOC)', async () => {
    const [batched, execute] = site.as('ada').batched();
    const list = batched.web.lists.getByTitle('Tasks');
    const first = list.items.add({ Title: 'one' });
    const wrong = refusalOf(list.items.add({ Colour: 'red' }));
    const last = list.items.add({ Title: 'two' });
    await execute();
    await Promise.all([first, last]);

    expect((await wrong).status).toBe(400);
    expect(await site.as('ada').web.lists.getByTitle('Tasks').items()).toHaveLength(2);
  });

  it('are answered in CRLF, flat, in order, in the recorded form (REC)', async () => {
    const body = `${part(`POST ${items()}`, '{"Title":"x"}', 'content-type: application/json\naccept: application/json')}${part(`MERGE ${items()}(1)`, '{"Title":"y"}', 'if-match: *\naccept: application/json')}--batch_1--\n`;

    const response = await send(body);
    const text = await response.text();
    const [first = '', second = ''] = text.split(/--batchresponse_[\da-f-]{36}\r\n/).slice(1);

    expect(response.headers.get('Content-Type')).toMatch(/^multipart\/mixed; boundary="batchresponse_/);
    expect(first).toMatch(
      /^Content-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP\/1\.1 201 Created\r\nCONTENT-TYPE: .*\r\nETAG: "[\da-f-]{36},1"\r\nLOCATION: http/,
    );
    expect(second).toMatch(/HTTP\/1\.1 204 No Content\r\nCONTENT-TYPE: .*\r\nETAG: "[\da-f-]{36},2"\r\n\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('flatten change sets, wherever they stand', async () => {
    const inner = (title: string) =>
      `--changeset_2\nContent-Type: application/http\n\nPOST ${items()} HTTP/1.1\naccept: application/json\n\n{"Title":"${title}"}\n\n`;
    const body = `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n${inner('a')}${inner('b')}--changeset_2--\n\n${part(`GET ${items()}`)}--batch_1--\n`;

    const text = await (await send(body.replaceAll('\n', '\r\n'))).text();

    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201', 'HTTP/1.1 200']);
  });

  it('take a hundred parts, not more (pnpcore#284)', async () => {
    const many = (count: number) => `${part(`GET ${site.siteUrl}/_api/web/title`).repeat(count)}--batch_1--\n`;

    expect((await send(many(100))).status).toBe(200);
    expect((await readRefusal(await send(many(101)))).status).toBe(400);
  });

  it('throttle part by part: the batch succeeds, the part does not (RUN)', async () => {
    refusals = [0, 0, 1];
    const text = await (
      await send(`${part(`POST ${items()}`, '{"Title":"a"}')}${part(`POST ${items()}`, '{"Title":"b"}')}--batch_1--\n`)
    ).text();

    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 429']);
    expect(text).toContain('RETRY-AFTER: 3');
  });

  it.each([
    ['no boundary', () => send('x', 'application/json')],
    ['no parts', () => send('--batch_1--\n')],
    ['a missing end', () => send(part(`GET ${items()}`))],
    ['no request line', () => send('--batch_1\nContent-Type: application/http\n\nhello\n--batch_1--\n')],
    ['a header that is none', () => send('--batch_1\nnonsense\n\nGET / HTTP/1.1\n\n--batch_1--\n')],
    ['more than 2 MB (pnpjs#3207)', () => send('x'.repeat(2_100_000))],
  ])('refuse %s', async (_, ask) => {
    expect((await readRefusal(await ask())).status).toBe(400);
  });

  it.each([
    ['another site', (url: string) => url.replace('127.0.0.1', 'other.example'), 'HTTP/1.1 400'],
    ['a relative address', () => '/_api/web', 'HTTP/1.1 400'],
    ['an unknown endpoint', (url: string) => `${url}/nothing`, 'HTTP/1.1 404'],
  ])('refuse a part for %s', async (_, change, status) => {
    const text = await (await send(`${part(`GET ${change(`${site.siteUrl}/_api/web`)}`)}--batch_1--\n`)).text();

    expect(text).toContain(status);
  });
});
