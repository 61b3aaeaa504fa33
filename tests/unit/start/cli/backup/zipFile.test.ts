import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createZip, readZip } from '../../../../../src/start/cli/backup/zipFile';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'));
  file = join(folder, 'backup.zip');
});
afterEach(() => rmSync(folder, { recursive: true }));

const big = new Uint8Array(3_000_000).map((_, index) => (index * index) % 251);

async function writeTwo(): Promise<void> {
  const zip = await createZip(file);
  await zip.add('lists/processes.ndjson', new TextEncoder().encode('{"id":1}\n'));
  await zip.add('files/Straße & Grün/ä.bpmn', big);
  await zip.add('empty', new Uint8Array());
  await zip.finish();
}

test('what goes into a ZIP file comes out again, whatever its name and size', async () => {
  await writeTwo();

  const files = await readZip(file);

  expect([...files.keys()]).toEqual(['lists/processes.ndjson', 'files/Straße & Grün/ä.bpmn', 'empty']);
  expect(Buffer.from(files.get('lists/processes.ndjson')!).toString()).toBe('{"id":1}\n');
  expect(Buffer.compare(Buffer.from(files.get('files/Straße & Grün/ä.bpmn')!), Buffer.from(big))).toBe(0);
  expect(files.get('empty')).toHaveLength(0);
});

test('nobody but the owner may read the file, and it appears only when it is whole', async () => {
  const zip = await createZip(file);
  await zip.add('a', big);
  expect(existsSync(file)).toBe(false);

  await zip.finish();

  expect(statSync(file).mode & 0o077).toBe(0);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a discarded file leaves nothing behind', async () => {
  const zip = await createZip(file);
  await zip.add('a', big);

  await zip.discard();

  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test.each([
  ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['something else', () => Buffer.from('no ZIP file')],
  ['nothing', () => Buffer.alloc(0)],
])('%s is not read as a whole', async (_, spoil) => {
  await writeTwo();
  writeFileSync(file, spoil(readFileSync(file)));

  await expect(readZip(file)).rejects.toThrow();
});
