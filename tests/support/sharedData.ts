/** Real inputs that lie beside the project on the machines where it is built; nothing of them is part of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), '..', 'shared', 'data');

/** Reads a file of the real inputs. */
export const sharedFile = (path: string): Uint8Array => readFileSync(join(folder, path));

/** Paths of the files in a folder of the real inputs, relative to them. */
export const sharedFiles = (path: string): readonly string[] =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(path, name));

/** Whether the real inputs are here; where they aren't, says so aloud once per test file. */
export function hasSharedData(path: string): boolean {
  const present = existsSync(join(folder, path));
  if (!present)
    console.warn(`../shared/data/${path} is not here: the tests with these real inputs have nothing to read.`);
  return present;
}
