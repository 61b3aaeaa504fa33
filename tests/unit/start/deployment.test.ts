/** What the service is shipped with: container image and cloud template, held against the program they are for. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingNames, settings } from '../../../src/start/service/settings';
import { readIgnoreFile } from '../../support/imageContext';

const containerfile = () => readFile('config/container/Containerfile', 'utf8');

/** Instructions as [keyword, rest], without comments. */
async function instructions(): Promise<readonly (readonly [string, string])[]> {
  const lines = (await containerfile()).split('\n').filter((line) => /^[A-Z]/.test(line));
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the container image', () => {
  test('copies only what lies in the project and is let in', async () => {
    const isIn = await readIgnoreFile('.dockerignore');
    const sources = (await instructions())
      .filter(([keyword, rest]) => keyword === 'COPY' && !rest.startsWith('--from='))
      .flatMap(([, rest]) => rest.split(' ').slice(0, -1));

    const roots = await readdir('.');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      expect(roots).toContain(source.split('/')[0]);
      expect([source, isIn(source)]).toEqual([source, true]);
    }
  });

  test('lets in what the build reads, and nothing that could be a secret or somebody’s data', async () => {
    const isIn = await readIgnoreFile('.dockerignore');
    const sources = [...(await filesBelow('src')), ...(await filesBelow('config'))];

    const kept = sources.filter((path) => /\.(ts|tsx|html|mjs|svg)$/.test(path));
    expect(kept.filter((path) => !isIn(path))).toEqual([]);
    const secrets = [
      ...['service.env', 'config/service.env', 'bot.pem', 'config/bot.key', 'src/start/bot.pfx', 'src/x/y.p12', '.env'],
      ...['.data/sharepoint.sqlite', 'build/server/cli.mjs', '.git/config', 'node_modules/x/index.js', 'tests/x.ts'],
    ];
    expect(secrets.filter(isIn)).toEqual([]);
  });

  test('has no secret among its own settings, no user root, and tells when it is not well', async () => {
    const all = await instructions();
    const of = (keyword: string) => all.filter(([name]) => name === keyword).map(([, rest]) => rest);

    expect(of('ENV')).toEqual(['NODE_ENV=production HOST=0.0.0.0 PORT=8080 INBOX_DIR=/var/lib/process-register/inbox']);
    // What is kept there has to outlive the container, and its folder belongs to the user that the service runs as.
    expect(of('VOLUME')).toEqual(['/var/lib/process-register']);
    expect(of('RUN').join('\n')).toContain('chown -R node:node /var/lib/process-register');
    expect(of('ARG')).toEqual([]);
    expect(of('USER')).toEqual(['node']);
    expect(all.findIndex(([name]) => name === 'USER')).toBeLessThan(all.findIndex(([name]) => name === 'CMD'));
    expect(of('HEALTHCHECK').join()).toContain('/health');
    expect(of('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(JSON.parse(of('CMD')[0] ?? '')).toEqual(['node', 'build/server/service.mjs']);
    expect(all.filter(([name]) => name === 'FROM').map(([, rest]) => rest.split(' ')[0])).toEqual(
      Array.from({ length: 3 }, () => 'docker.io/library/node:22-slim'),
    );
  });

  test('installs with settings that hold no sign-in', async () => {
    expect(await readFile('.npmrc', 'utf8')).not.toMatch(/_auth|token|password|registry=/i);
  });

  test('whatever it installs is held against the lock file that was copied in', async () => {
    const text = (await containerfile()).replaceAll('\\\n', ' ');
    const installs = text.split('\n').filter((line) => /^RUN .*npm (install|ci)\b/.test(line));

    expect(installs).toHaveLength(2);
    expect(text.match(/^COPY package\.json package-lock\.json /gm)).toHaveLength(2);
    for (const line of installs) {
      expect(line.replace(/ +/g, ' ')).toMatch(
        /^RUN cp package-lock\.json given-lock\.json && npm install .*&& node config\/container\/checkLock\.mjs given-lock\.json package-lock\.json$/,
      );
    }
  });

  test.each([
    ['kept to', {}, null],
    ['joined by an optional package of the platform', { 'node_modules/x-linux': { optional: true } }, null],
    ['joined by anything else', { 'node_modules/new': { version: '1.0.0' } }, 'node_modules/new'],
    ['given another version', { 'node_modules/express': { version: '5.9.9' } }, 'node_modules/express'],
    ['given other content', { 'node_modules/express': { integrity: 'sha512-other' } }, 'node_modules/express'],
    ['robbed of a package', { 'node_modules/express': undefined }, 'node_modules/express'],
  ])(
    'the lock file %s: the build goes on or ends',
    async (_, changes: Readonly<Record<string, object | undefined>>, at) => {
      const folder = await mkdtemp(join(tmpdir(), 'prozessregister-lock-'));
      const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, object> };
      const changed = Object.entries(changes).map(([place, facts]) => [
        place,
        facts && { ...lock.packages[place], ...facts },
      ]);
      const now = join(folder, 'now.json');
      await writeFile(now, JSON.stringify({ packages: { ...lock.packages, ...Object.fromEntries(changed) } }));

      const check = ['config/container/checkLock.mjs', 'package-lock.json', now];
      const { status, stderr } = spawnSync(process.execPath, check, { encoding: 'utf8' });
      await rm(folder, { recursive: true });

      expect([status, stderr]).toEqual(at === null ? [0, ''] : [1, `package-lock.json was not kept to: ${at}\n`]);
    },
  );
});

interface Template {
  readonly parameters: Readonly<Record<string, { readonly metadata: { readonly description: string } }>>;
  readonly resources: readonly { readonly type: string; readonly properties?: Record<string, unknown> }[];
}
interface App {
  readonly configuration: {
    readonly ingress: { readonly targetPort: number; readonly allowInsecure: boolean };
    readonly secrets: readonly Readonly<Record<string, string>>[];
  };
  readonly template: {
    readonly terminationGracePeriodSeconds: number;
    readonly volumes: readonly {
      readonly name: string;
      readonly storageType: string;
      readonly secrets?: readonly { readonly path: string }[];
    }[];
    readonly containers: readonly {
      readonly env: readonly { readonly name: string; readonly value: string }[];
      readonly volumeMounts: readonly { readonly volumeName: string; readonly mountPath: string }[];
      readonly probes: readonly {
        readonly type: string;
        readonly httpGet: { readonly path: string; readonly port: number };
      }[];
    }[];
  };
}

describe('the cloud template', () => {
  let text: string;
  let template: Template;
  let app: App;
  beforeAll(async () => {
    text = await readFile('config/cloud/azure.json', 'utf8');
    template = JSON.parse(text) as Template;
    app = template.resources.find(({ type }) => type === 'Microsoft.App/containerApps')?.properties as unknown as App;
  });
  const container = () => app.template.containers[0]!;

  test('tells the service everything it requires, and nothing it does not know', () => {
    const names = container().env.map(({ name }) => name);
    const known = settingNames.map((name) => ('isSecret' in settings[name] ? `${name}_FILE` : name));
    const required = settingNames
      .filter((name) => !('otherwise' in settings[name]))
      .map((name) => ('isSecret' in settings[name] ? `${name}_FILE` : name));

    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(required.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('leaves the certificate in the vault, from where only the app’s identity reads it', () => {
    expect(app.configuration.secrets).toEqual([
      {
        name: 'certificate',
        keyVaultUrl: "[parameters('certificateUrl')]",
        identity: expect.stringContaining('Identity'),
      },
    ]);
    expect(`${container().volumeMounts[0]?.mountPath}/${app.template.volumes[0]?.secrets?.[0]?.path}`).toBe(
      container().env.find(({ name }) => name === 'CERTIFICATE_FILE')?.value,
    );
    expect(text).not.toMatch(/secureString|password|-----BEGIN/i);
  });

  test('keeps answers that SharePoint does not take yet on storage that outlives the container', () => {
    const place = container().env.find(({ name }) => name === 'INBOX_DIR')?.value;
    const mount = container().volumeMounts.find(({ mountPath }) => mountPath === place);

    expect(app.template.volumes.find(({ name }) => name === mount?.volumeName)?.storageType).toBe('AzureFile');
    expect(template.resources.map(({ type }) => type)).toContain('Microsoft.App/managedEnvironments/storages');
  });

  test('asks after the service where it answers, over https, and gives it time to end', () => {
    const probes = container().probes.map(({ type, httpGet }) => [type, httpGet.path, httpGet.port]);

    expect(probes).toEqual([
      ['Startup', '/health', 8080],
      ['Liveness', '/health', 8080],
      ['Readiness', '/ready', 8080],
    ]);
    expect(app.configuration.ingress).toMatchObject({ targetPort: 8080, allowInsecure: false });
    expect(app.template.terminationGracePeriodSeconds).toBeGreaterThan(Number(settings.STOP_SECONDS.otherwise));
  });

  test('names no parameter it does not use, and uses none it does not name', () => {
    const used = new Set([...text.matchAll(/parameters\('(\w+)'\)/g)].map(([, name]) => name));

    expect([...used].sort()).toEqual(Object.keys(template.parameters).sort());
    for (const { metadata } of Object.values(template.parameters)) expect(metadata.description).toMatch(/\.$/);
  });
});
