/** What the service is told: read, checked all at once, shown without secrets, and the example that belongs to it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment, ServiceConfiguration } from '../../../../src/start/service/configuration';
import { exampleFile, readConfiguration, summaryOf } from '../../../../src/start/service/configuration';
import { settingNames, settings } from '../../../../src/start/service/settings';
import { commandTexts } from '../../../../src/text';
import { keyPem, selfSigned } from '../../../support/certificate';

const words = commandTexts('de').service;
const { pem, keys } = selfSigned();
const passphrase = 'Sommer-Regen-7';
const certificate = pem + keyPem(keys.privateKey, passphrase);

const good: Environment = {
  SITE_URL: 'https://stadt.sharepoint.com/sites/prozessregister/',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  TAB_DOMAIN: 'Register.Stadt.example',
  TAB_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_ID: '44444444-4444-4444-8444-444444444444',
  CERTIFICATE: certificate,
  CERTIFICATE_PASSPHRASE: passphrase,
};

const read = (changes: Environment = {}) => readConfiguration({ ...good, ...changes }, 'de');

async function problemsOf(changes: Environment): Promise<readonly string[]> {
  const reading = await read(changes);
  return 'problems' in reading ? reading.problems : [];
}

describe('the settings', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'prozessregister-settings-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are read with their usual values where nothing is given', async () => {
    expect(await read()).toMatchObject({
      configuration: {
        settings: {
          SITE_URL: 'https://stadt.sharepoint.com/sites/prozessregister',
          TAB_DOMAIN: 'register.stadt.example',
          ...{ HOST: '127.0.0.1', PORT: 8080, TRUST_PROXY: 0, TIME_ZONE: 'Europe/Berlin' },
          ...{ REMINDERS: 'on', REMINDER_HOUR: 7, STOP_SECONDS: 25 },
        },
        certificate: { privateKey: keyPem(keys.privateKey) },
      },
    });
  });

  it('take secrets from files', async () => {
    const [certificateFile, passphraseFile] = [join(folder, 'certificate.pem'), join(folder, 'passphrase')];
    await writeFile(certificateFile, certificate);
    await writeFile(passphraseFile, `${passphrase}\n`);

    const reading = await read({
      CERTIFICATE: undefined,
      CERTIFICATE_FILE: certificateFile,
      CERTIFICATE_PASSPHRASE: undefined,
      CERTIFICATE_PASSPHRASE_FILE: passphraseFile,
    });

    const { configuration } = (await read()) as { configuration: ServiceConfiguration };
    expect(reading).toMatchObject({
      configuration: {
        certificate: configuration.certificate,
        settings: { CERTIFICATE_PASSPHRASE: passphrase },
      },
    });
  });

  it('are complained about all at once, in the order of the table', async () => {
    const reading = await readConfiguration({}, 'de');

    const required = settingNames.filter((name) => !('otherwise' in settings[name]));
    expect(required).toHaveLength(7);
    expect(reading).toEqual({
      problems: required.map((name) => (name === 'CERTIFICATE' ? words.missingSecret(name) : words.missing(name))),
    });
  });

  it.each<[Environment, string]>([
    [{ SITE_URL: 'http://stadt.sharepoint.com/sites/x' }, words.wrong('SITE_URL', words.expected.site)],
    [{ SITE_URL: 'http://127.0.0.1:5311/sites/x' }, words.wrong('SITE_URL', words.expected.site)],
    [{ TENANT_ID: 'stadt.onmicrosoft.com' }, words.wrong('TENANT_ID', words.expected.guid)],
    [{ TAB_DOMAIN: 'https://register.stadt.example' }, words.wrong('TAB_DOMAIN', words.expected.domain)],
    [{ HOST: 'everywhere' }, words.wrong('HOST', words.expected.host)],
    [{ PORT: '0' }, words.wrong('PORT', words.expected.port)],
    [{ PORT: '65536' }, words.wrong('PORT', words.expected.port)],
    [{ PORT: '80 80' }, words.wrong('PORT', words.expected.port)],
    [{ TRUST_PROXY: 'true' }, words.wrong('TRUST_PROXY', words.expected.proxies)],
    [{ TIME_ZONE: 'Europa/Berlin' }, words.wrong('TIME_ZONE', words.expected.timeZone)],
    [{ REMINDERS: 'yes' }, words.wrong('REMINDERS', words.expected.onOff)],
    [{ REMINDER_HOUR: '24' }, words.wrong('REMINDER_HOUR', words.expected.hour)],
    [{ NOTICE_MAILBOX: 'Poststelle' }, words.wrong('NOTICE_MAILBOX', words.expected.mailbox)],
    [{ NOTICE_FEED: 'yes' }, words.wrong('NOTICE_FEED', words.expected.onOff)],
    [{ STOP_SECONDS: '-1' }, words.wrong('STOP_SECONDS', words.expected.seconds)],
    [{ CERTIFICATE_FILE: '/run/secrets/x.pem' }, words.twice('CERTIFICATE')],
    [{ CERTIFICATE: undefined, CERTIFICATE_FILE: '/nowhere/x.pem' }, words.unreadable('CERTIFICATE')],
    [{ CERTIFICATE_PASSPHRASE: 'wrong' }, commandTexts('de').tenant.certificate.passphraseWrong('CERTIFICATE')],
    [{ CERTIFICATE: 'not a certificate' }, commandTexts('de').tenant.certificate.noCertificate('CERTIFICATE')],
  ])('that do not fit are named: %j', async (changes, sentence) => {
    expect(await problemsOf(changes)).toEqual([sentence]);
  });

  it('are never repeated in a complaint', async () => {
    const value = 'geheim-7788';
    const everywhere = Object.fromEntries(settingNames.map((name) => [name, value]));

    const problems = await problemsOf({ ...everywhere, CERTIFICATE_PASSPHRASE_FILE: `/nowhere/${value}` });

    expect(problems.length).toBeGreaterThanOrEqual(settingNames.length - 1);
    expect(problems.filter((problem) => problem.includes(value))).toEqual([]);
  });

  it('show of a secret only whether there is one', async () => {
    const reading = await read();
    if (!('configuration' in reading)) throw new Error(reading.problems.join());

    const summary = summaryOf(reading.configuration.settings, words);

    expect(Object.keys(summary)).toEqual(settingNames);
    expect(summary).toMatchObject({ CERTIFICATE: words.given, CERTIFICATE_PASSPHRASE: words.given, PORT: 8080 });
    expect(JSON.stringify(summary)).not.toMatch(/PRIVATE KEY|Sommer/);
  });
});

describe('the example', () => {
  it('in config/service.env.example says what the table says («npm run service -- --example» writes it)', async () => {
    expect(await readFile('config/service.env.example', 'utf8')).toBe(exampleFile());
  });

  it('holds values that fit, and files for secrets', async () => {
    const given = Object.fromEntries(
      exampleFile()
        .split('\n')
        .flatMap((line) => (/^#?[A-Z_]+=/.test(line) ? [line.replace(/^#/, '').split('=')] : [])),
    ) as Environment;

    const reading = await readConfiguration(given, 'de');

    expect(Object.keys(given)).toEqual(
      settingNames.map((name) => ('isSecret' in settings[name] ? `${name}_FILE` : name)),
    );
    expect(reading).toEqual({
      problems: [words.unreadable('CERTIFICATE'), words.unreadable('CERTIFICATE_PASSPHRASE')],
    });
  });
});
