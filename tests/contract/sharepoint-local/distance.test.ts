import type { SeenRequest } from '../../../src/sharepoint-local';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal } from './refusals';

describe('a site that is far away', () => {
  const open: TestSite[] = [];
  const start = async (options: Parameters<typeof startTestSite>[0]) => {
    const site = await startTestSite(options);
    open.push(site);
    return site;
  };
  afterEach(() => Promise.all(open.splice(0).map((site) => site.close())));

  it('answers later than one next door, and can be closed while a call is on its way', async () => {
    const far = await start({ latency: 60_000 });
    const near = await start({});
    const fromFar = far.fetch('ada', 'web').then(
      () => 'far',
      () => 'hung up',
    );

    const first = await Promise.race([fromFar, near.fetch('ada', 'web').then(() => 'near')]);
    await open.shift()?.close();

    expect(first).toBe('near');
    expect(await fromFar).toBe('hung up');
  });

  it('is as far for a whole batch as for one call', async () => {
    let calls = 0;
    const site = await start({ latency: () => (calls += 1) && 1 });
    const [batched, execute] = site.as('ada').batched();
    const reads = Array.from({ length: 5 }, () => batched.web.select('Title')());
    await execute();

    expect(await Promise.all(reads)).toHaveLength(5);
    expect(calls).toBe(1);
  });

  it('compresses on a narrow line what the client can unpack, as a tenant does, and not on a wide one', async () => {
    const seen: SeenRequest[] = [];
    const narrow = await start({ bandwidth: 50_000_000, onRequest: (one) => seen.push(one) });
    const wide = await start({});

    const answers = await Promise.all([narrow, wide].map((site) => site.fetch('ada', 'web/roledefinitions')));
    const texts = await Promise.all(answers.map((answer) => answer.text()));

    expect(answers.map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['gzip', null]);
    expect(texts[0]?.length).toBe(texts[1]?.length);
    expect(seen[0]?.sent).toBeLessThan(texts[0]?.length ?? 0);
  });

  it.each([
    ['latency', -1],
    ['latency', NaN],
    ['bandwidth', 0],
  ])('does not start with a %s of %d', async (name, value) => {
    await expect(startTestSite({ [name]: value })).rejects.toThrow(RangeError);
  });
});

describe('a site that is tired', () => {
  it('may choose whom it refuses, alone or inside a batch (DOC: 429 or 503 with Retry-After)', async () => {
    const site = await startTestSite({
      throttle: ({ method, isPart }) => (method === 'POST' && isPart ? { status: 503, retryAfterSeconds: 2 } : null),
    });
    await site.as('ada').web.lists.add('Tasks');
    const items = `${site.siteUrl}/_api/web/lists/getbytitle('Tasks')/items`;
    const part = (line: string, body: string) =>
      `--batch_1\nContent-Type: application/http\n\n${line} HTTP/1.1\naccept: application/json\n\n${body}\n\n`;
    const body = `${part(`POST ${items}`, '{"Title":"x"}')}${part(`GET ${items}`, '')}--batch_1--\n`;

    const text = await (
      await site.fetch('ada', '$batch', {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/mixed; boundary=batch_1' },
        body,
      })
    ).text();
    await site.close();

    expect(text.match(/HTTP\/1\.1 \d+ [\w ]+/g)).toEqual(['HTTP/1.1 503 Service Unavailable', 'HTTP/1.1 200 OK']);
    expect(text).toContain('RETRY-AFTER: 2');
  });

  it.each([429, 503] as const)(
    'answers %d in the shape of every error, and without CORS headers (MEM)',
    async (status) => {
      const site = await startTestSite({ throttle: () => ({ status, retryAfterSeconds: 7 }) });

      const response = await site.fetch('ada', 'web', { headers: { Origin: 'http://127.0.0.1:5310' } });
      await site.close();

      expect(response.headers.get('Retry-After')).toBe('7');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect((await readRefusal(response)).status).toBe(status);
    },
  );
});

describe('an observer', () => {
  it('is told every request with its meant verb, status and bytes, parts of a batch before the batch', async () => {
    const seen: SeenRequest[] = [];
    const site = await startTestSite({ onRequest: (one) => seen.push(one) });
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    await web.lists.getByTitle('Tasks').items.add({ Title: 'x' });
    await web.lists.getByTitle('Tasks').items.getById(1).update({ Title: 'y' });
    const [batched, execute] = site.as('ada').batched();
    const read = batched.web.lists.getByTitle('Tasks').items.getById(1)();
    const gone = batched.web.lists
      .getByTitle('Gone')()
      .catch(() => null);
    await execute();
    await Promise.all([read, gone]);
    await site.close();

    expect(seen.map(({ method, status, isPart }) => [method, status, isPart])).toEqual([
      ['POST', 201, false],
      ['POST', 201, false],
      ['MERGE', 204, false],
      ['GET', 200, true],
      ['GET', 404, true],
      ['POST', 200, false],
    ]);
    expect(seen[2]).toMatchObject({ received: '{"Title":"y"}'.length, sent: 0 });
    expect(seen[4]?.path).toContain("getByTitle('Gone')");
    expect(seen[5]?.sent).toBeGreaterThan((seen[3]?.sent ?? 0) + (seen[4]?.sent ?? 0));
  });
});
