/** Builds what is stale, the two browser bundles and the server side by side. `node config/build.mjs --force` builds all. */
import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'build', 'stamp');

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src', 'config']) {
    for (const path of [...files(join(root, folder))].sort()) hash.update(path).update(readFileSync(path));
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function buildPart(part) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./buildPart.mjs', import.meta.url)), [part], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building ${part} failed`))));
  });
}

/** Builds unless nothing has changed since the last build; `say` gets a line per finished part. */
export async function ensureBuilt(say, force = false) {
  const wanted = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const tab = buildPart('tab').then(() => say(`  tab ${seconds()}`));
  const server = buildPart('server')
    .then(() => say(`  server ${seconds()}`))
    .then(() => buildPart('workplace'))
    .then(() => say(`  workplace ${seconds()}`));
  await Promise.all([tab, server]);
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt((line) => process.stdout.write(`${line}\n`), true).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
