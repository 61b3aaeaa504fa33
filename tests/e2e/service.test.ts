/** The running service as its administrator meets it: starting, commands, and what happens when the plug is pulled. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, lists, nextWorkingDay, schemaVersion } from '../../src/register';
import { commandTexts } from '../../src/text';
import { allTexts } from '../support/allTexts';
import { addItem, itemsOf } from '../support/siteItems';
import { cityPeople } from '../support/visitor';
import type { Places, RunningWorkplace } from '../support/workplace';
import { forget, freshPlaces, runToEnd, startWorkplace, workplaceDay } from '../support/workplace';

const words = { ...allTexts('de'), ...commandTexts('de') };
const { aylin, sven } = cityPeople;
const { fields } = lists.processes;

describe('the running service', () => {
  let places: Places;
  let workplace: RunningWorkplace;
  let folder: string;

  beforeAll(async () => {
    places = await freshPlaces();
    folder = await mkdtemp(join(tmpdir(), 'prozessregister-files-'));
    workplace = await startWorkplace(places);
  });
  afterAll(async () => {
    await workplace?.end('SIGTERM');
    await forget(places);
    await rm(folder, { recursive: true, force: true });
  });

  const command = (...args: readonly string[]) => runToEnd(['config/run.mjs', 'cli', ...args], workplace.environment);
  const startWith = (changes: Readonly<Record<string, string>>) =>
    runToEnd(['config/run.mjs', 'workplace'], { ...workplace.environment, ...changes });
  const health = async () => (await fetch(`${workplace.url}/health`)).json();
  const all = (list: 'processes' | 'reviews') => itemsOf(workplace.siteUrl, sven.key, list, { $top: '5000' });

  test('tells its health, its version and how many processes it keeps', async () => {
    expect(await health()).toEqual({
      status: 'ready',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      processes: 150,
    });
    expect(workplace.output()).toContain(`${workplace.url}/`);
  });

  test.each([
    ['a taken port', (): Starting => [{ DATA_DIR: folder }, words.start.portTaken(places.port, 'PORT')]],
    ['a port that is none', (): Starting => [{ PORT: 'abc' }, words.start.badPort('PORT', 'abc')]],
    ['a port beyond the last', (): Starting => [{ PORT: '65536' }, words.start.badPort('PORT', '65536')]],
    ['twice the same port', (): Starting => [{ PORT: '5999', SHAREPOINT_PORT: '5999' }, words.start.samePort]],
  ])('%s ends the start with one sentence that says what to do', async (_title, starting) => {
    const [changes, sentence] = starting();

    const { code, output } = await startWith(changes);

    expect(complaint(output)).toEqual([sentence]);
    expect(code).toBe(1);
  });

  test('a folder that cannot be written to ends the start with one sentence that says what to do', async () => {
    const file = join(folder, 'not-a-folder');
    await writeFile(file, '');
    const { port, sharePointPort } = await freshPlaces();
    const DATA_DIR = join(file, 'data');

    const { code, output } = await startWith({
      PORT: String(port),
      SHAREPOINT_PORT: String(sharePointPort),
      DATA_DIR,
    });

    expect(complaint(output)).toEqual([words.start.folderUnwritable(DATA_DIR)]);
    expect(code).toBe(1);
  });

  test('a second workplace on the same data ends with one sentence, and the first goes on', async () => {
    const { port, sharePointPort } = await freshPlaces();

    const { code, output } = await startWith({ PORT: String(port), SHAREPOINT_PORT: String(sharePointPort) });

    expect(complaint(output).slice(-1)).toEqual([words.start.dataInUse(places.dataDirectory)]);
    expect(code).toBe(1);
    expect(await health()).toMatchObject({ status: 'ready' });
  });

  test('provisioning a site that is set up changes nothing', async () => {
    const { code, output } = await command('provision');

    expect(output.trim()).toBe(words.start.provisioned(0, schemaVersion));
    expect(code).toBe(0);
  });

  test('a list from a spreadsheet program is imported once, however often the command runs', async () => {
    const file = join(folder, 'prozesse.csv');
    const rows = [
      'Bezeichnung;Kurzbeschreibung',
      'Marktgebühr erheben;Für Stände',
      'Bürgergärten verpachten;Je Parzelle',
    ];
    await writeFile(file, `${rows.join('\r\n')}\r\n`, 'latin1');
    const before = await all('processes');

    const tried = await command('import', file, '--unit', '32.3', '--dry-run');
    const first = await command('import', file, '--unit', '32.3');
    const second = await command('import', file, '--unit', '32.3');

    const entries = (await all('processes')).slice(before.length);
    expect([tried.code, first.code, second.code]).toEqual([0, 0, 0]);
    expect(tried.output).toContain(words.importing.cli.dryRun(2));
    expect(first.output).toContain('Neu angelegt: 2');
    expect(second.output).toContain('Neu angelegt: 0');
    expect(second.output).toContain('Schon vorhanden: 2');
    expect(entries.map((entry) => entry['Title'])).toEqual(['Marktgebühr erheben', 'Bürgergärten verpachten']);
    expect(entries.map((entry) => entry[fields.status.column])).toEqual(['draft', 'draft']);
  });

  test('a reminder on trial writes nothing, a real one sends its cards, and a second one finds nothing to do', async () => {
    const later = ['--today', nextWorkingDay(addDays(await workplaceDay(workplace), 90))];
    const before = await all('reviews');

    const tried = JSON.parse((await command('remind', ...later, '--dry-run', '--json')).output);
    const between = await all('reviews');
    const first = JSON.parse((await command('remind', ...later, '--json')).output);
    const second = JSON.parse((await command('remind', ...later, '--json')).output);

    expect(tried).toMatchObject({ dryRun: true, opened: first.opened });
    expect(between).toEqual(before);
    expect(first.opened).toBeGreaterThan(0);
    expect(first.sent).toBeGreaterThan(0);
    expect((await all('reviews')).length).toBe(before.length + first.opened);
    expect(second).toMatchObject({ opened: 0, moved: 0, sent: 0, failed: [] });
  });

  test('after the plug is pulled while many write, everything that was acknowledged is there', async () => {
    const acknowledged: string[] = [];
    const pulled: Promise<unknown>[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; ; number++) {
        const title = `Sturm ${writer}-${number}`;
        // The request that dies with the service was not acknowledged.
        const status = await addItem(workplace.siteUrl, aylin.key, 'processes', { Title: title }).catch(() => null);
        if (status === null) return;
        if (status !== 201) throw new Error(`${title}: ${status}`);
        if (acknowledged.push(title) === 100) pulled.push(workplace.end('SIGKILL'));
      }
    };

    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    await Promise.all(pulled);
    workplace = await startWorkplace(places);

    const titles = new Set((await all('processes')).map((entry) => entry['Title']));
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(acknowledged.filter((title) => !titles.has(title))).toEqual([]);
    expect(await health()).toMatchObject({ status: 'ready', processes: titles.size });
  });
});

type Starting = readonly [environment: Readonly<Record<string, string>>, sentence: string];

/** What a start that failed has said, without its announcements of steps. */
const complaint = (output: string): readonly string[] =>
  output.split('\n').filter((line) => line !== '' && !/^\d\/5 /.test(line));
