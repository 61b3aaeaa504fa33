/** Signing in to a tenant from the command line: the real msal, with a stand-in for Microsoft's identity platform. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteOptions } from '../../../src/start/cli/signIn';
import { signInToTenant } from '../../../src/start/cli/signIn';
import { commandTexts } from '../../../src/text';
import { keyPem, selfSigned } from '../../support/certificate';
import type { IdentityProvider } from '../../support/identityProvider';
import {
  clientId,
  deviceCode,
  identityProvider,
  personAnswer,
  provenClaims,
  refusal,
  tenantId,
  tokenAnswer,
} from '../../support/identityProvider';

const words = commandTexts('de').tenant;
const origin = 'https://stadt.sharepoint.com';
const siteUrl = `${origin}/sites/prozessregister`;
const app = { tenant: tenantId, client: clientId };
const passphrase = 'Sommer-Regen-7';
const { pem, keys } = selfSigned();

let folder: string;
let certificate: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-certificate-'));
  certificate = await file('service.pem', pem + keyPem(keys.privateKey));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenFor = (aud: string) => `${encode({ alg: 'RS256' })}.${encode({ aud })}.signature`;

/** Everything that was said to the person meanwhile is in `told`. */
function signIn(provider: IdentityProvider, options: SiteOptions, purpose: 'write' | 'provision' = 'write') {
  const told: string[] = [];
  const environment = { CERTIFICATE_PASSPHRASE: passphrase };
  const world = {
    environment,
    request: provider.request,
    tell: (line: string) => void told.push(line),
    now: () => new Date(),
  };
  return { told, signedIn: signInToTenant(siteUrl, options, purpose, world) };
}

describe('with a certificate', () => {
  it('the application proves who it is by a signed statement, and gets a token for this site alone', async () => {
    const provider = identityProvider([tokenAnswer('access-1')]);

    const site = await signIn(provider, { ...app, certificate }).signedIn;

    expect([await site.token(), await site.token()]).toEqual(['access-1', 'access-1']);
    expect(site).toMatchObject({ siteUrl, kind: 'tenant', who: words.application(clientId) });
    expect(provider.requests).toHaveLength(1);
    const { url, form } = provider.requests[0]!;
    expect(url).toContain(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      scope: expect.stringContaining(`${origin}/.default`),
      client_id: clientId,
    });
    const now = Date.now() / 1000;
    const claims = provenClaims(provider.requests[0]!, keys.publicKey);
    expect(claims).toMatchObject({ alg: 'PS256', iss: clientId, sub: clientId });
    expect(Number(claims?.['exp'])).toBeGreaterThan(now);
    expect(Number(claims?.['exp'])).toBeLessThanOrEqual(Math.ceil(now) + 600);
  });

  it('the statement is worth nothing under another key', async () => {
    const provider = identityProvider([tokenAnswer('access-1')]);

    await signIn(provider, { ...app, certificate }).signedIn;

    expect(provenClaims(provider.requests[0]!, selfSigned().keys.publicKey)).toBeNull();
  });

  it('a protected key is opened by the passphrase of the environment', async () => {
    const provider = identityProvider([tokenAnswer('access-1')]);
    const locked = await file('locked.pem', pem + keyPem(keys.privateKey, passphrase));

    await signIn(provider, { ...app, certificate: locked }).signedIn;

    expect(provenClaims(provider.requests[0]!, keys.publicKey)).not.toBeNull();
  });

  it('a token close to its end is renewed before it is used', async () => {
    const provider = identityProvider([
      tokenAnswer('access-1', { expires_in: 60 }),
      tokenAnswer('access-2', { expires_in: 3600 }),
    ]);

    const site = await signIn(provider, { ...app, certificate }).signedIn;

    expect(await site.token()).toBe('access-2');
  });

  it.each([
    [`${origin}`, true],
    [`${origin}/`, true],
    ['00000003-0000-0ff1-ce00-000000000000', true],
    ['https://andere.sharepoint.com', false],
    ['https://graph.microsoft.com', false],
  ])('a token whose audience is %s is used: %s', async (audience, isUsed) => {
    const { signedIn } = signIn(identityProvider([tokenAnswer(tokenFor(audience))]), { ...app, certificate });

    if (isUsed) await expect((await signedIn).token()).resolves.toBe(tokenFor(audience));
    else await expect(signedIn).rejects.toThrow(words.refused.foreignToken);
  });
});

describe('with a device code', () => {
  it('says where to enter which code, waits, and keeps the sign-in in memory for later tokens', async () => {
    const provider = identityProvider([
      deviceCode(),
      refusal('authorization_pending', 70016),
      refusal('authorization_pending', 70016),
      personAnswer('access-1'),
    ]);
    const { told, signedIn } = signIn(provider, { ...app, device: true });

    const site = await signedIn;

    expect(await site.token()).toBe('access-1');
    expect(told).toEqual([words.device('https://microsoft.com/devicelogin', 'ABC-123')]);
    expect(site.who).toBe(words.yourAccount);
    expect(provider.requests).toHaveLength(4);
    expect(provider.requests[0]!.form.get('scope')).toContain(`${origin}/AllSites.Write`);
    expect(provider.requests[3]!.form.get('device_code')).toBe('a-secret-device-code');
  });

  it('asks for full control only where groups and rights are set up', async () => {
    const provider = identityProvider([deviceCode(), personAnswer('access-1')]);

    await signIn(provider, { ...app, device: true }, 'provision').signedIn;

    expect(provider.requests[0]!.form.get('scope')).toContain(`${origin}/AllSites.FullControl`);
  });

  it.each([
    ['declined', [deviceCode(), refusal('authorization_declined', 70018)], words.refused.declined],
    ['expired at Microsoft', [deviceCode(), refusal('expired_token', 70020)], words.refused.expired],
    ['expired meanwhile', [deviceCode({ expires_in: -1 })], words.refused.expired],
    ['not allowed for this application', [refusal('invalid_client', 7000218)], words.refused.deviceNotAllowed],
    ['of a tenant nobody knows', [refusal('invalid_request', 90002)], words.refused.unknownTenant],
    ['of an account from elsewhere', [deviceCode(), refusal('invalid_grant', 50020)], words.refused.account],
    ['without a connection', [new TypeError('fetch failed')], words.refused.noConnection],
  ])('a sign-in that is %s ends with one sentence', async (_, answers, sentence) => {
    await expect(signIn(identityProvider(answers), { ...app, device: true }).signedIn).rejects.toMatchObject({
      name: 'StartProblem',
      message: sentence,
    });
  });
});

describe('a refusal', () => {
  it.each([
    [700016, words.refused.unknownApplication],
    [500011, words.refused.unknownSite],
    [65001, words.refused.consent],
    [700027, words.refused.certificate],
    [700024, words.refused.clock],
    [53003, words.refused.policy],
    [999999, words.refusedOther('AADSTS999999')],
  ])('with number %d becomes one sentence, without Microsoft’s own text', async (number, sentence) => {
    const { signedIn } = signIn(identityProvider([refusal('invalid_client', number)]), { ...app, certificate });

    await expect(signedIn).rejects.toMatchObject({ name: 'StartProblem', message: sentence });
  });

  const old = selfSigned({ from: new Date('2020-01-01'), until: new Date('2021-01-01T12:00:00Z') });

  it.each<[string, () => SiteOptions, string | RegExp]>([
    ['no tenant', () => ({ client: clientId, device: true }), words.missing('--tenant')],
    ['no application', () => ({ tenant: tenantId, device: true }), words.missing('--client')],
    ['no way to sign in', () => app, words.missing('--certificate')],
    ['two ways to sign in', () => ({ ...app, certificate, device: true }), words.twoWays],
    ['a wrong tenant', () => ({ ...app, tenant: 'Stadt X', device: true }), words.badTenant('Stadt X')],
    ['a wrong application', () => ({ ...app, client: 'register', device: true }), words.badClient('register')],
    ['a person of this machine', () => ({ ...app, as: 'anna', device: true }), words.onlyLocal('--as')],
    [
      'no certificate there',
      () => ({ ...app, certificate: '/nowhere.pem' }),
      words.certificate.unreadable('/nowhere.pem'),
    ],
  ])('needs no network for %s', async (_, options, sentence) => {
    const provider = identityProvider([]);

    await expect(signIn(provider, options()).signedIn).rejects.toThrow(sentence);
    expect(provider.requests).toEqual([]);
  });

  it('needs no network for an expired certificate, and names the day', async () => {
    const provider = identityProvider([]);
    const expired = await file('old.pem', old.pem + keyPem(old.keys.privateKey));

    await expect(signIn(provider, { ...app, certificate: expired }).signedIn).rejects.toThrow(/01\.01\.2021/);
    expect(provider.requests).toEqual([]);
  });
});

it('nothing that is said or thrown holds a key, a passphrase, a token or a code nobody has to type', async () => {
  const locked = await file('locked.pem', pem + keyPem(keys.privateKey, passphrase));
  const secrets = ['access-1', 'a-secret', passphrase, 'PRIVATE KEY', 'eyJ', 'anna@stadt.example'];
  const journeys = [
    () => signIn(identityProvider([tokenAnswer('access-1')]), { ...app, certificate: locked }),
    () => signIn(identityProvider([tokenAnswer(tokenFor('https://graph.microsoft.com'))]), { ...app, certificate }),
    () => signIn(identityProvider([refusal('invalid_client', 700027)]), { ...app, certificate }),
    () => signIn(identityProvider([deviceCode(), personAnswer('access-1')]), { ...app, device: true }),
    () => signIn(identityProvider([deviceCode(), refusal('invalid_grant', 50020)]), { ...app, device: true }),
  ];

  const said: string[] = [];
  for (const begin of journeys) {
    const { told, signedIn } = begin();
    const site = await signedIn.catch((error: Error) => error);
    said.push(...told, site instanceof Error ? site.message : JSON.stringify(site));
  }

  expect(said.length).toBeGreaterThanOrEqual(journeys.length);
  for (const secret of secrets) expect(said.filter((line) => line.includes(secret))).toEqual([]);
});
