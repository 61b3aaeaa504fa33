import { spfi, DefaultHeaders, DefaultInit, RequestDigest, type SPFI } from '@pnp/sp';
import { BrowserFetch, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { people, startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

const invalid = {
  status: 403,
  code: '-2130575252, Microsoft.SharePoint.SPException',
  text: "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
};

describe('a caller with a cookie instead of a token', () => {
  let site: TestSite;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    site = await startTestSite({ now: () => now });
    await site.as('ada').web.lists.add('Tasks');
    await site.as('ada').web.associatedMemberGroup.users.add('i:0#.f|membership|ben@city.example');
  });
  afterEach(() => site.close());

  const cookieOf = (who: PersonName) => `other=1; FedAuth=local.${people[who].userPrincipalName}`;
  /** PnPjs as in a page of the site: cookie and digest, no token. */
  const inPage = (who: PersonName): SPFI =>
    spfi(site.siteUrl).using(
      DefaultInit(),
      DefaultHeaders(),
      BrowserFetch(),
      DefaultParse(),
      RequestDigest(),
      InjectHeaders({ Cookie: cookieOf(who) }),
    );
  const post = (who: PersonName, path: string, headers: Record<string, string> = {}, body = '{}') =>
    fetch(`${site.siteUrl}/_api/${path}`, {
      method: 'POST',
      headers: { Accept: 'application/json', Cookie: cookieOf(who), ...headers },
      body,
    });
  const digestOf = async (who: PersonName) =>
    ((await (await post(who, 'contextinfo')).json()) as { FormDigestValue: string }).FormDigestValue;
  const addItem = (who: PersonName, headers: Record<string, string> = {}) =>
    post(who, "web/lists/getbytitle('Tasks')/items", headers, '{"Title":"x"}');

  it('is known, reads without a digest and writes with the one PnPjs fetches (SRC: RequestDigest)', async () => {
    const tasks = inPage('ben').web.lists.getByTitle('Tasks');

    expect(await inPage('ben').web.currentUser()).toMatchObject({ Title: 'Ben Bürger' });
    expect(await tasks.items.add({ Title: 'one' })).toMatchObject({ Id: 1 });
    await tasks.items.getById(1).update({ Title: 'two' });
    expect(await tasks.items()).toMatchObject([{ Title: 'two' }]);
  });

  it('writes in a batch with one digest for the whole of it (SRC)', async () => {
    const [batched, execute] = inPage('ben').batched();
    const added = batched.web.lists.getByTitle('Tasks').items.add({ Title: 'one' });
    await execute();

    expect(await added).toMatchObject({ Id: 1 });
    expect(await readRefusal(await post('ben', '$batch'))).toEqual(invalid);
  });

  it.each([
    ['none', undefined],
    ['one made up', `0x${'0'.repeat(128)},22 Nov 2026 05:00:00 -0000`],
    ['nonsense', 'nonsense'],
  ])('is refused with %s, and nothing is written (pnpjs#2186)', async (_, digest) => {
    const refusal = await readRefusal(await addItem('ben', digest ? { 'X-RequestDigest': digest } : {}));

    expect(refusal).toEqual(invalid);
    expect(await site.as('ada').web.lists.getByTitle('Tasks').items()).toEqual([]);
  });

  it('is refused with the digest of somebody else', async () => {
    const digest = await digestOf('ada');

    expect((await addItem('ada', { 'X-RequestDigest': digest })).status).toBe(201);
    expect(await readRefusal(await addItem('ben', { 'X-RequestDigest': digest }))).toEqual(invalid);
  });

  it('has half an hour on the clock of the site, then is refused although PnPjs believes in its digest (§2.8)', async () => {
    const { web } = inPage('ben');
    await web.lists.getByTitle('Tasks').items.add({ Title: 'one' });

    now = new Date(now.getTime() + 29 * 60_000);
    await web.lists.getByTitle('Tasks').items.add({ Title: 'two' });
    now = new Date(now.getTime() + 2 * 60_000);

    expect(await refusalOf(web.lists.getByTitle('Tasks').items.add({ Title: 'three' }))).toEqual(invalid);
  });

  it('owes a digest for every verb but GET, reading by POST included', async () => {
    const path = "web/lists/getbytitle('Tasks')";
    const refusals = [
      await post('ben', `${path}/getitems`, {}, '{"query":{"ViewXml":"<View/>"}}'),
      await post('ben', `${path}/items(1)`, { 'X-HTTP-Method': 'MERGE' }),
      await fetch(`${site.siteUrl}/_api/${path}`, { method: 'DELETE', headers: { Cookie: cookieOf('ben') } }),
    ];

    for (const response of refusals) expect(await readRefusal(response)).toEqual(invalid);
  });

  it('owes none with a token, whatever digest comes along', async () => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/items", {
      method: 'POST',
      headers: { 'X-RequestDigest': 'nonsense', Cookie: cookieOf('ben') },
      body: '{"Title":"x"}',
    });

    expect(response.status).toBe(201);
  });

  it('is not let in by a page of another origin, which sends the cookie along unasked', async () => {
    const response = await fetch(`${site.siteUrl}/_api/web`, {
      headers: { Accept: 'application/json', Cookie: cookieOf('ada'), Origin: 'https://elsewhere.example' },
    });

    expect(response.status).toBe(401);
  });

  it('gets a digest in the form SPFx reads: hex, a comma, the moment of its making (SRC)', async () => {
    expect(await digestOf('ben')).toMatch(/^0x[\dA-F]{128},\d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} -0000$/);
  });
});
