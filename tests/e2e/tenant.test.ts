/**
 * The built product as an administrator starts it for a tenant: command line and hosted service as processes of their own.
 * Their network leads to the stand-in; only what Microsoft runs is missing (tests/support/tenantInPlace.mjs).
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemaVersion } from '../../src/register';
import { commandTexts } from '../../src/text';
import { keyPem, selfSigned } from '../support/certificate';
import { startChatConnector } from '../support/chatConnector';
import { eventually } from '../support/eventually';
import type { RegisterSite } from '../support/registerSite';
import { people, startSite } from '../support/registerSite';
import { freePort, runToEnd } from '../support/workplace';

const words = commandTexts('de');
const tenant = 'https://stadt.sharepoint.com';
const siteUrl = `${tenant}/sites/prozessregister`;
const tenantId = '7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10';
const botId = '22222222-2222-4222-8222-222222222222';
const domain = 'register.stadt.example';
const passphrase = 'Sommer-Regen-7';

let register: RegisterSite;
let folder: string;
let certificate: string;
let network: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-tenant-'));
  certificate = join(folder, 'certificate.pem');
  const { pem, keys } = selfSigned();
  await writeFile(certificate, pem + keyPem(keys.privateKey, passphrase));
  register = await startSite();
  network = {
    NODE_OPTIONS: `--import=${pathToFileURL(join(process.cwd(), 'tests/support/tenantInPlace.mjs'))}`,
    TEST_TENANT: tenant,
    TEST_SHAREPOINT: `http://127.0.0.1:${register.port}`,
    TEST_ACCOUNT: people.admin,
    CERTIFICATE_PASSPHRASE: passphrase,
  };
});
afterAll(async () => {
  await register.close();
  await rm(folder, { recursive: true, force: true });
});

const where = () => ['--site', siteUrl, '--tenant', tenantId, '--client', botId, '--certificate', certificate];
const command = (...args: readonly string[]) => runToEnd(['build/server/cli.mjs', ...args], network);

/** The report on standard output, without the log lines on standard error, which stand on one line each. */
const reportIn = (output: string): string => output.slice(output.search(/^\{$/m));

/** What must never be printed, whatever happens. */
const secret = /PRIVATE KEY|Sommer-Regen|local\.[a-z]+\.|eyJ|client_assertion/;

describe('the command line in a tenant', () => {
  test('sets up an empty site and fills its groups; once more changes nothing', async () => {
    const members = ['--team', people.team, '--readers', 'all', '--service', people.service];

    const first = await command('provision', ...where(), ...members);
    const second = await command('provision', ...where(), ...members);

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.output).toContain(words.start.provisionStep('created', 'Processes'));
    expect(second.output.trim()).toBe(words.start.provisioned(0, schemaVersion));
    expect(await register.storeOf('reader').all('processes')).toEqual([]);
    expect((await register.storeOf('team').all('settings')).map(({ values }) => values.value)).toContain(people.team);
    expect(first.output + second.output).not.toMatch(secret);
  });

  test('imports a list and tries a reminder without sending one', async () => {
    await register.storeOf('admin').create('units', { key: 'unit', values: { number: '32', name: 'Ordnung' } });
    const list = join(folder, 'prozesse.csv');
    await writeFile(list, 'Bezeichnung\nMarktgebühr erheben\n');

    const imported = await command('import', list, '--unit', '32', ...where());
    const tried = await command('remind', '--dry-run', '--json', ...where());

    expect([imported.code, tried.code]).toEqual([0, 0]);
    expect((await register.storeOf('team').all('processes')).map(({ values }) => values.name)).toEqual([
      'Marktgebühr erheben',
    ]);
    expect(JSON.parse(tried.output)).toMatchObject({ dryRun: true, sent: 0 });
    expect(imported.output + tried.output).not.toMatch(secret);
  });

  test('sends the cards of a round as the bot, once', async () => {
    const connector = await startChatConnector();
    const { serviceUrl } = connector;
    await register.storeOf('admin').create('conversations', {
      key: 'conversation:owner',
      values: { title: 'owner', person: people.owner, conversation: 'a:owner', serviceUrl },
    });
    await register.storeOf('admin').create('processes', {
      key: 'due',
      values: {
        ...{ name: 'Hund anmelden', owner: people.owner, status: 'released' },
        ...{ lastReviewed: '2026-03-01', nextReview: '2027-03-01' },
      },
    });
    const round = [
      'remind',
      '--today',
      '2027-02-15',
      '--json',
      '--app',
      '44444444-4444-4444-8444-444444444444',
      ...where(),
    ];

    const first = await command(...round);
    const second = await command(...round);
    await connector.close();

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(JSON.parse(reportIn(first.output))).toMatchObject({ opened: 1, sent: 1, failed: [] });
    expect(JSON.parse(reportIn(second.output))).toMatchObject({ opened: 0, sent: 0, failed: [] });
    expect(connector.cards).toEqual([
      { conversation: 'a:owner', authorization: expect.stringMatching(/^Bearer .+\.chat$/) },
    ]);
  });

  test('says what an identity lacks that may not set up lists and rights', async () => {
    const reader = { ...network, TEST_ACCOUNT: people.reader };

    const { code, output } = await runToEnd(['build/server/cli.mjs', 'provision', ...where()], reader);

    expect([code, output.trim()]).toEqual([1, words.tenant.notAllowedToProvision(words.tenant.application(botId))]);
  });

  test.each([
    ['a card without the bot', ['remind'], words.tenant.cardsNeedCertificate],
    ['a card with a device code', ['remind', '--device', '--app', botId], words.tenant.cardsNeedCertificate],
    ['a device code that is not allowed', ['provision', '--device'], words.tenant.refused.deviceNotAllowed],
    ['no sign-in at all', ['provision'], words.tenant.missing('--certificate')],
    ['a local person', ['provision', '--as', 'anna'], words.tenant.onlyLocal('--as')],
  ])('says in one sentence what to do about %s', async (_, [name = '', ...more], sentence) => {
    const given = name === 'remind' && !more.includes('--device') ? where() : where().slice(0, -2);

    const { code, output } = await command(name, ...given, ...more);

    expect([code, output.trim()]).toEqual([1, sentence]);
  });
});

describe('the hosted service', () => {
  let service: ChildProcess;
  let output = '';
  let port: number;

  const settings = () => ({
    ...network,
    TEST_ACCOUNT: people.service,
    SITE_URL: siteUrl,
    TENANT_ID: tenantId,
    TAB_DOMAIN: domain,
    TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
    APP_ID: '44444444-4444-4444-8444-444444444444',
    BOT_ID: botId,
    CERTIFICATE_FILE: certificate,
    PORT: String(port),
    TRUST_PROXY: '1',
    NODE_ENV: 'production',
  });
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'X-Forwarded-Host': domain } });
  const facts = () =>
    output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { readonly at: string; readonly level: string; readonly fact: string });

  beforeAll(async () => {
    port = await freePort();
    service = spawn(process.execPath, ['build/server/service.mjs'], {
      env: { PATH: process.env['PATH'], LANG: 'de_DE.UTF-8', ...settings() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [service.stdout, service.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    await eventually(async () => expect((await ask('/ready')).status).toBe(200));
  });
  afterAll(() => void service.kill('SIGKILL'));

  test('serves the tab and the page to which the sign-in comes back, with nothing that cuts it off its opener', async () => {
    const [tab, signedIn] = [await ask('/tab/'), await ask('/tab/signed-in.html')];
    const script = /src="(\/tab\/[^"]+\.js)"/.exec(await tab.text())?.[1] ?? '';

    expect([tab.status, signedIn.status, (await ask(script)).status]).toEqual([200, 200, 200]);
    expect(tab.headers.get('Cache-Control')).toBe('no-store');
    expect((await ask(script)).headers.get('Cache-Control')).toContain('immutable');
    expect(signedIn.headers.get('Cross-Origin-Opener-Policy')).toBeNull();
    expect((await ask('/workplace/')).status).toBe(404);
    expect((await ask('/api/workplace')).status).toBe(404);
  });

  test('writes one JSON line per fact, with its settings and without a secret', () => {
    const lines = facts();

    expect(lines.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['service.configured', 'service.started', 'sharepoint.answered']),
    );
    expect(lines.filter(({ at, level }) => Number.isNaN(Date.parse(at)) || level !== 'info')).toEqual([]);
    expect(lines[0]).toMatchObject({ SITE_URL: siteUrl, CERTIFICATE: words.service.given, TRUST_PROXY: 1 });
    expect(output).not.toMatch(secret);
  });

  test('on a port that is taken ends with one sentence', async () => {
    const { code, output: said } = await runToEnd(['build/server/service.mjs'], settings());

    expect(code).toBe(1);
    expect(said).toContain(words.service.noAddress('127.0.0.1', port));
    expect(said).not.toMatch(secret);
  });

  test('names everything that is wrong with its settings at once, and starts nothing', async () => {
    const { code, output: said } = await runToEnd(['build/server/service.mjs'], {
      ...settings(),
      ...{ SITE_URL: 'http://geheim.example', PORT: 'geheim', CERTIFICATE_PASSPHRASE: 'geheim', TAB_DOMAIN: '' },
    });

    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      words.service.refused(4),
      `- ${words.service.wrong('SITE_URL', words.service.expected.site)}`,
      `- ${words.service.missing('TAB_DOMAIN')}`,
      `- ${words.service.wrong('PORT', words.service.expected.port)}`,
      `- ${words.tenant.certificate.passphraseWrong('CERTIFICATE')}`,
    ]);
  });

  test('shows its settings on request, without starting', async () => {
    const { code, output: said } = await runToEnd(['build/server/service.mjs', '--check'], settings());

    expect(code).toBe(0);
    expect(said).toContain(`  SITE_URL=${siteUrl}\n`);
    expect(said).toContain(`  CERTIFICATE=${words.service.given}\n`);
    expect(said).not.toMatch(secret);
  });

  test('stops when it is told to, and says so', async () => {
    const ended = new Promise((resolve) => service.once('close', (code, signal) => resolve([code, signal])));

    service.kill('SIGTERM');

    expect(await ended).toEqual([0, null]);
    expect(
      facts()
        .map(({ fact }) => fact)
        .slice(-2),
    ).toEqual(['service.stopping', 'service.stopped']);
  });
});
