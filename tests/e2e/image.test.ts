/** The image, as far as it can be made without a builder: the service with the packages that are left in it, and no others. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingNames } from '../../src/start/service/settings';
import { commandTexts } from '../../src/text';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}

/** Asks the same file that the Containerfile runs; it is an ES module, which jest itself does not load. */
function needed(): readonly string[] {
  const question = `
    import { packagesImported, placesNeeded } from './config/container/keepPackages.mjs';
    import { readFileSync } from 'node:fs';
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const names = packagesImported(readFileSync('build/server/service.mjs', 'utf8'));
    console.log(JSON.stringify([...placesNeeded(names, packages)]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', question], { encoding: 'utf8' });
  return JSON.parse(stdout) as readonly string[];
}

test('the service needs no package that is only for development', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;

  const places = needed();

  expect(places).toEqual(expect.arrayContaining(['node_modules/express', 'node_modules/@azure/msal-node']));
  expect(places.filter((place) => packages[place]?.dev)).toEqual([]);
  expect(places.filter((place) => /react|fluentui|libsql|webpack/.test(place))).toEqual([]);
});

test('it starts from those packages alone, and complains about its settings only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prozessregister-image-'));
  try {
    for (const place of needed()) {
      const isNested = /node_modules\/.*\/node_modules\//.test(`${place}/`);
      if (!isNested) await cp(place, join(folder, place), { recursive: true });
    }
    await mkdir(join(folder, 'build/server'), { recursive: true });
    await cp('build/server/service.mjs', join(folder, 'build/server/service.mjs'));

    const run = spawnSync(process.execPath, ['build/server/service.mjs'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], LANG: 'de_DE.UTF-8', NODE_ENV: 'production' },
      encoding: 'utf8',
    });

    expect(run.status).toBe(1);
    expect(run.stderr).toContain(commandTexts('de').service.refused(7));
    expect(run.stdout).toBe('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('no setting of the service and no key is in what browsers are given', async () => {
  const files = (await readdir('build/public', { recursive: true })).filter((path) => /\.(js|html)$/.test(path));
  const secrets = [...settingNames.filter((name) => name.includes('_')), 'BEGIN PRIVATE', 'BEGIN ENCRYPTED'];

  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const content = await readFile(join('build/public', file), 'utf8');
    expect([file, secrets.filter((secret) => content.includes(secret))]).toEqual([file, []]);
  }
});
