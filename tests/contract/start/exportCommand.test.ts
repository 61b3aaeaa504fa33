/** `export --out` as it is typed: the file, and what is not in it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFileCommand } from '../../../src/start/cli/exportFile';
import { StartProblem } from '../../../src/start/environment';
import { readSpreadsheet } from '../../../src/spreadsheet';
import { processValues } from '../../support/builders';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

let folder: string;
let site: RegisterSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-export-'));
  site = await startRegisterSite();
  const store = site.storeOf('team');
  const values = processValues({ name: '=Hund anmelden', owner: people.owner, unit: null });
  const process = await store.create('processes', { key: 'hund', values });
  const restricted = { title: 'Tresor hinter dem Wappen', process: process.id, timeCritical: true };
  await store.create('preparedness', { key: 'vorsorge', values: restricted });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function exported(name: string, ...more: readonly string[]): Promise<Buffer> {
  const said = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  try {
    const out = join(folder, name);
    expect(await exportFileCommand(['--out', out, '--site', site.siteUrl, '--as', people.admin, ...more])).toBe(0);
    return await readFile(out);
  } finally {
    said.mockRestore();
  }
}

describe('export --out', () => {
  test.each(['all.xlsx', 'all.csv'])(
    'writes %s with the processes and nothing of the preparedness data',
    async (name) => {
      const bytes = await exported(name, '--language', 'en');

      const reading = await readSpreadsheet(bytes);
      if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
      const [header, ...rows] = reading.sheet.rows;
      expect(header?.slice(0, 2)).toEqual(['Process ID', 'Name']);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.[1]).toBe(name.endsWith('.csv') ? "'=Hund anmelden" : '=Hund anmelden');
      expect(JSON.stringify(reading.sheet.rows)).not.toContain('Tresor');
    },
  );

  test('writes JSON by the names of the fields', async () => {
    const content = JSON.parse((await exported('all.json')).toString()) as { processes: readonly object[] };

    expect(content).toMatchObject({ format: 'process-register/processes', version: 1 });
    expect(content.processes).toMatchObject([{ name: '=Hund anmelden', owner: people.owner, status: 'released' }]);
  });

  test('writes a report', async () => {
    expect((await exported('all.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([[['--out', 'all.docx']], [['--out', 'all.csv', '--language', 'fr']], [[]]])('refuses %j', async (args) => {
    await expect(exportFileCommand([...args, '--site', site.siteUrl])).rejects.toThrow(StartProblem);
  });
});
