import { request } from 'node:http';
import { createServer } from 'node:net';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal } from './refusals';

describe('the door of the local SharePoint', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
  });
  afterAll(() => site.close());

  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    fetch(`${site.siteUrl}/_api/${path}`, { ...init, headers: { Accept: 'application/json', ...headers } });
  const signedIn = { Authorization: 'Bearer local.ada@city.example' };

  it('lets a person of the directory in who holds a right, whatever the case of the name', async () => {
    const response = await ask('web/currentuser', { Authorization: 'Bearer local.ADA@city.example' });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ Title: 'Ada Admin', IsSiteAdmin: true });
  });

  it('refuses nobody with 403, strangers, leavers and foreign tokens with 401 (MEM)', async () => {
    const nobody = await ask('web');
    const refused = await Promise.all(
      [
        'Bearer local.stranger@city.example',
        'Bearer local.left@city.example',
        'Bearer eyJhbGciOi.x.y',
        'Basic YQ==',
      ].map((Authorization) => ask('web', { Authorization })),
    );

    expect(await readRefusal(nobody)).toMatchObject({
      status: 403,
      code: '-2147024891, System.UnauthorizedAccessException',
    });
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('refuses a known person without any right with the text of pnpjs#1830', async () => {
    const refusal = await readRefusal(await site.fetch('ben', 'web'));

    expect(refusal).toEqual({
      status: 403,
      code: '-2147024891, System.UnauthorizedAccessException',
      text: 'Attempted to perform an unauthorized operation.',
    });
  });

  it('answers a preflight of any origin with the headers it asks for (MEM)', async () => {
    const response = await ask(
      'web',
      {
        Origin: 'https://tab.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,x-pnpjs-requestid,if-match',
      },
      { method: 'OPTIONS' },
    );

    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('authorization,x-pnpjs-requestid,if-match');
  });

  it('shows success to other origins and hides refusals from all (MEM)', async () => {
    const good = await ask('web', { ...signedIn, Origin: 'http://127.0.0.1:5310' });
    const bad = await ask("web/lists/getbytitle('Nothing')", { ...signedIn, Origin: 'http://127.0.0.1:5310' });

    expect(good.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(good.headers.get('Access-Control-Expose-Headers')).toContain('ETag');
    expect(bad.status).toBe(404);
    expect(bad.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it.each([
    ['a page of another origin', { Origin: 'https://elsewhere.example' }],
    ['a page without an origin of its own', { Origin: 'null' }],
    ['a page that looks local', { Origin: 'https://127.0.0.1.elsewhere.example' }],
  ])('does not take the guessable local token from %s, open in a browser on this machine', async (_who, headers) => {
    const response = await ask('web/currentuser', { ...signedIn, ...headers });

    expect(response.status).toBe(401);
  });

  it('does not take the local token under a name that was pointed at this machine', async () => {
    const { hostname, port } = new URL(site.siteUrl);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const path = `${new URL(site.siteUrl).pathname}/_api/web`;
      const headers = { ...signedIn, Host: `rebound.example:${port}` };
      request({ hostname, port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

    expect(status).toBe(401);
  });

  it('puts the recorded headers on every reply (REC)', async () => {
    const responses = [await ask('web', signedIn), await ask('nothing', signedIn), await ask('web')];

    for (const { headers } of responses) {
      expect(headers.get('SPRequestGuid')).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('SPClientServiceRequestDuration')).toMatch(/^\d+$/);
      expect(headers.get('X-SharePointHealthScore')).not.toBeNull();
      expect(headers.get('X-SP-SERVERSTATE')).toBe('ReadOnly=0');
    }
  });

  it.each([
    ['an unknown endpoint', 'web/nothing', 404, 'Cannot find resource for the request nothing.'],
    ['a place outside the site', '../../other/_api/web', 404, 'Cannot find resource'],
    ['a broken escape', "web/lists/getbytitle('%zz')", 400, 'is not valid'],
    ['an unclosed quote', "web/lists/getbytitle('x", 400, 'is not valid'],
    ['an unknown query option', 'web/lists?$count=true', 501, 'not in the stand-in'],
    ['an option said twice', 'web/lists?$top=1&$top=2', 400, 'more than once'],
    ['a verb that does not fit', 'web/lists/getbytitle', 400, 'parameter'],
    ['an endpoint that is not done', 'web/navigation', 501, 'web/navigation is not in the stand-in.'],
    ['what lies behind it', 'web/navigation/quicklaunch', 501, 'web/navigation is not in the stand-in.'],
    ['features of the site', "site/features('x')", 501, 'site/features is not in the stand-in.'],
    ['search', 'search/query', 501, 'search is not in the stand-in.'],
    ['a far too long address', `web/lists?$filter=${'x'.repeat(9000)}`, 414, 'maxUrlLength'],
  ])('refuses %s in the shape of SharePoint', async (_, path, status, text) => {
    const refusal = await readRefusal(await ask(path, signedIn));

    expect(refusal.status).toBe(status);
    expect(refusal.text).toContain(text);
  });

  it.each([
    ['broken JSON', '{"Title":', 400],
    ['an array', '[1]', 400],
    ['a bare text', '"x"', 400],
    ['too much (pnpjs#2980)', JSON.stringify({ Title: 'x'.repeat(2_100_000) }), 400],
  ])('refuses %s as a body', async (_, body, status) => {
    const response = await ask(
      'web/lists',
      { ...signedIn, 'Content-Type': 'application/json' },
      { method: 'POST', body },
    );

    expect((await readRefusal(response)).status).toBe(status);
  });

  it.each(['constructor', '__proto__', 'toString'])('does not mistake %s for something it knows', async (name) => {
    const responses = [
      await ask(`web/${name}`, signedIn),
      await ask(`web/lists?$select=${name}`, signedIn),
      await ask(`web?$expand=${name}`, signedIn),
      await ask('web/lists', signedIn, { method: 'POST', body: `{"Title":"x","${name}":1}` }),
    ];

    expect(responses.map(({ status }) => status)).toEqual([404, 200, 400, 400]);
  });

  it('refuses verbs an endpoint does not have, and answers as XML it cannot give', async () => {
    const verb = await readRefusal(await ask('web/lists', signedIn, { method: 'DELETE' }));
    const xml = await readRefusal(await ask('web', { ...signedIn, Accept: 'application/atom+xml' }));
    const newer = await readRefusal(await ask('web', { ...signedIn, Accept: 'application/json;odata.metadata=none' }));

    expect([verb.status, xml.status, newer.status]).toEqual([405, 501, 501]);
  });

  it('answers 429 with Retry-After when the throttle says so, in the shape of SharePoint', async () => {
    const busy = await startTestSite({ throttle: () => ({ status: 429, retryAfterSeconds: 7 }) });

    const response = await busy.fetch('ada', 'web');
    await busy.close();

    expect(response.headers.get('Retry-After')).toBe('7');
    expect((await readRefusal(response)).status).toBe(429);
  });

  it('gives a form digest in the form SPFx reads (SRC)', async () => {
    const response = await ask('contextinfo', signedIn, { method: 'POST' });
    const info = (await response.json()) as Record<string, unknown>;

    expect(info).toMatchObject({ FormDigestTimeoutSeconds: 1800, WebFullUrl: site.siteUrl, SiteFullUrl: site.siteUrl });
    expect(Number.isNaN(Date.parse(String(info['FormDigestValue']).split(',')[1] ?? ''))).toBe(false);
  });

  it('says which port is taken when it cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };

    await expect(startTestSite({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
  });

  it('does not start with an administrator nobody knows', async () => {
    await expect(startTestSite({ admin: 'stranger@city.example' })).rejects.toThrow('stranger@city.example');
  });
});
