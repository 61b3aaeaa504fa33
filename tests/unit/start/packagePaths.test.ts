/** What the server leaves outside its bundle, Node's own loader has to find: it guesses no file endings. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const serverRooms = [
  'register',
  'text',
  'spreadsheet',
  'report',
  'sharepoint',
  'sharepoint-local',
  'reminder',
  'start',
];
const importOf = /(?:from|import)\s*\(?\s*'(@?[a-z][\w.-]*\/[^']+)'/g;
const typesOnly = /import type [^;]*;/g;

const pathsIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').replace(typesOnly, '').matchAll(importOf)].map(([, path]) => path!);

function paths(): readonly string[] {
  const files = serverRooms.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, 'src', room, name)),
  );
  // The parts of @pnp/sp go into the bundle.
  return [...new Set(files.flatMap(pathsIn))].filter((path) => !path.startsWith('@pnp/') && !isWhole(path));
}

/** `@scope/package` without a part of it. */
const isWhole = (path: string): boolean => /^@[^/]+\/[^/]+$/.test(path);

it('finds every part of a package that the server asks for', () => {
  const asked = paths();
  const script = `
    import { existsSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    const found = (path) => { try { return existsSync(fileURLToPath(import.meta.resolve(path))); } catch { return false; } };
    process.stdout.write(JSON.stringify(${JSON.stringify(asked)}.filter((path) => !found(path))));`;

  const missing = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });

  expect(asked).toContain('pdfmake/build/vfs_fonts.js');
  expect(JSON.parse(missing)).toEqual([]);
});
