import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packageCommand } from '../../../../src/start/package/packageCommand';

const real = {
  APP_ID: '5d0b7e66-3f0a-4a8e-9a54-0c2f8e6b1a11',
  TAB_DOMAIN: 'register.musterstadt.example',
  TAB_CLIENT_ID: '5d0b7e66-3f0a-4a8e-9a54-0c2f8e6b1a12',
  BOT_ID: '5d0b7e66-3f0a-4a8e-9a54-0c2f8e6b1a13',
  SITE_URL: 'https://musterstadt.sharepoint.example/sites/prozesse',
  DEVELOPER_NAME: 'Stadt Musterstadt',
  DEVELOPER_URL: 'https://www.musterstadt.example',
  PRIVACY_URL: 'https://www.musterstadt.example/datenschutz',
  TERMS_URL: 'https://www.musterstadt.example/nutzung',
};
const zipFile = 'appPackage/build/prozessregister.zip';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  // What is changed below is always a copy, even where the folder is a link.
  await cp('manifest', join(folder, 'manifest'), { recursive: true, dereference: true });
  await cp('appPackage/icons', join(folder, 'appPackage/icons'), { recursive: true, dereference: true });
});
afterEach(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly said: string;
}

async function pack(environment: Record<string, string | undefined> = real, ...args: string[]): Promise<Outcome> {
  const lines: string[] = [];
  const code = await packageCommand(args, {
    folder,
    environment,
    version: '1.2.3',
    language: 'en',
    say: (line) => lines.push(line),
  });
  return { code, said: lines.join('\n') };
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
}

const written = async (): Promise<boolean> =>
  stat(join(folder, zipFile)).then(
    () => true,
    () => false,
  );

async function unpacked(): Promise<Record<string, Uint8Array>> {
  return unzipSync(await readFile(join(folder, zipFile)));
}

async function expectRefused(problem: string | RegExp, environment?: Record<string, string | undefined>) {
  const { code, said } = await pack(environment);
  expect(said).toMatch(problem);
  expect(code).toBe(1);
  expect(await written()).toBe(false);
}

describe('The app package', () => {
  it('holds the manifest with the given values, the English texts and both icons', async () => {
    const { code, said } = await pack();

    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining(zipFile) as string });
    const files = await unpacked();
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as unknown;
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.3',
      id: real.APP_ID,
      name: { short: 'Prozessregister' },
      staticTabs: [{ entityId: 'register', contentUrl: 'https://register.musterstadt.example/tab/' }],
      bots: [{ botId: real.BOT_ID, commandLists: [{ commands: [{ title: 'fällig' }, {}, { title: 'hilfe' }] }] }],
      validDomains: ['register.musterstadt.example'],
      webApplicationInfo: {
        id: real.TAB_CLIENT_ID,
        nestedAppAuthInfo: [
          {
            redirectUri: 'brk-multihub://register.musterstadt.example',
            scopes: ['https://musterstadt.sharepoint.example/AllSites.Write'],
          },
        ],
      },
    });
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toMatch(/\$\{|\{\{/);
  });

  it('is built with example values when nothing is set, and says so', async () => {
    const { code, said } = await pack({});

    expect(code).toBe(0);
    expect(said).toContain('example values');
  });

  it('is the same to the byte when built twice', async () => {
    await pack();
    const first = await readFile(join(folder, zipFile));

    await pack();

    expect((await readFile(join(folder, zipFile))).equals(first)).toBe(true);
  });

  it('goes where --out says', async () => {
    expect((await pack(real, '--out', 'elsewhere/app.zip')).code).toBe(0);

    expect((await stat(join(folder, 'elsewhere/app.zip'))).size).toBeGreaterThan(1_000);
    expect(await written()).toBe(false);
  });

  it('is explained by --help, and an unknown option is refused', async () => {
    expect(await pack(real, '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--out') as string });
    expect(await pack(real, '--fast')).toMatchObject({ code: 1, said: expect.stringContaining('--fast') as string });
  });
});

describe('The app package is refused', () => {
  it.each([
    ['TAB_DOMAIN', 'https://register.musterstadt.example', /TAB_DOMAIN.*no domain name/],
    ['TAB_DOMAIN', 'register.musterstadt.example/tab', /TAB_DOMAIN.*no domain name/],
    ['BOT_ID', 'bot', /BOT_ID=bot is no identifier/],
    ['SITE_URL', 'http://musterstadt.sharepoint.example', /SITE_URL.*https/],
    ['DEVELOPER_NAME', ' ', /DEVELOPER_NAME is empty/],
    ['DEVELOPER_NAME', 'Zweckverband der Städte und Gemeinden am Fluss', /developer\/name.*more than 32/],
    ['PRIVACY_URL', undefined, /PRIVACY_URL is not set/],
  ])('when %s is %s', async (name, value, problem) => {
    await expectRefused(problem, { ...real, [name]: value });
  });

  it('when the manifest names another version than the one that is checked', async () => {
    await change('manifest/manifest.template.json', (text) => text.replace('"1.29"', '"1.16"'));

    await expectRefused(/have to name version 1\.29/);
  });

  it('when the schema is not Microsoft’s own', async () => {
    await change('manifest/manifest.template.json', (text) =>
      text.replace('developer.microsoft.com', 'schema.example'),
    );

    await expectRefused(/have to name version 1\.29/);
  });

  it('when a name is too long, in either language', async () => {
    const long = 'Prozessregister der gesamten Stadtverwaltung';
    await change('manifest/de.json', (text) => text.replace('"Prozessregister"', `"${long}"`));
    await change('manifest/en.json', (text) => text.replace('"Process register"', `"${long}"`));

    const { code, said } = await pack();

    expect(code).toBe(1);
    expect(said).toMatch(/manifest\.json contradicts Microsoft's schema: \/name\/short .*30/);
    expect(said).toMatch(/en\.json contradicts Microsoft's schema: .*name\.short.* .*30/);
  });

  it('when the manifest has something the schema does not know', async () => {
    await change('manifest/manifest.template.json', (text) =>
      text.replace('"permissions"', '"wishes": [], "permissions"'),
    );

    await expectRefused(/additional properties/);
  });

  it('when a text is missing in one language, or no longer used', async () => {
    await change('manifest/en.json', (text) => text.replace('"staticTabs[0].name"', '"staticTabs[1].name"'));

    const { said } = await pack();

    expect(said).toContain('en.json: the text “staticTabs[0].name” is missing');
    expect(said).toContain('en.json: the template does not use the text “staticTabs[1].name”');
    expect(said).toContain('2 things');
    expect(await written()).toBe(false);
  });

  it('when a text stands in another place than its name says', async () => {
    await change('manifest/manifest.template.json', (text) => text.replace('{{name.full}}', '{{name.short}}'));

    await expectRefused(/name\.full holds the text “name\.short”/);
  });

  it('when the template asks for a value that nobody gives', async () => {
    await change('manifest/manifest.template.json', (text) => text.replace('${BOT_ID}', '${ROBOT_ID}'));

    await expectRefused(/bots\[0\]\.botId asks for \$\{ROBOT_ID\}/);
  });

  it('when a page lies on a domain that is not declared', async () => {
    await change('manifest/manifest.template.json', (text) =>
      text.replace('"contentUrl": "https://${TAB_DOMAIN}', '"contentUrl": "https://elsewhere.example'),
    );

    await expectRefused(/staticTabs\[0\]\.contentUrl.*not among validDomains/);
  });

  it('when the page that sets up a channel tab lies on a domain that is not declared', async () => {
    await change('manifest/manifest.template.json', (text) =>
      text.replace('https://${TAB_DOMAIN}/tab/?first=tabSetUp', 'https://tab.musterstadt.example/tab/?first=tabSetUp'),
    );

    await expectRefused(/configurableTabs\[0\]\.configurationUrl.*not among validDomains/);
  });

  it('when a valid domain has a scheme', async () => {
    await change('manifest/manifest.template.json', (text) =>
      text.replace('["${TAB_DOMAIN}"]', '["https://${TAB_DOMAIN}"]'),
    );

    await expectRefused(/validDomains: .* no domain name/);
  });

  it('when the English texts are not named in the manifest', async () => {
    await change('manifest/manifest.template.json', (text) => text.replace('"en.json"', '"fr.json"'));

    await expectRefused(/does not name the language file en\.json/);
  });

  it('when a file is missing or broken, naming all of them at once', async () => {
    await rm(join(folder, 'appPackage/icons/outline.png'));
    await change('manifest/de.json', (text) => text.slice(1));

    const { said } = await pack();

    expect(said).toContain('outline.png is missing');
    expect(said).toContain('de.json is no valid JSON');
    expect(await written()).toBe(false);
  });

  it('when an icon has the wrong size, is no PNG, or the two are swapped', async () => {
    const icons = join(folder, 'appPackage/icons');
    await cp(join(icons, 'outline.png'), join(icons, 'color.png'));
    await writeFile(join(icons, 'outline.png'), '<svg/>');

    const { said } = await pack();

    expect(said).toContain('color.png measures 32 × 32 pixels; 192 × 192 are needed');
    expect(said).toContain('outline.png is no PNG');
    expect(await written()).toBe(false);
  });
});
