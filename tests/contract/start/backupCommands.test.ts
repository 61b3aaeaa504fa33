/** Export, import --full and tenant-check as they are typed: exit codes, sentences, files, and what is noted. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCommand } from '../../../src/start/cli/backup/export';
import { restoreCommand } from '../../../src/start/cli/backup/restore';
import { readZip } from '../../../src/start/cli/backup/zipFile';
import { checkCommand } from '../../../src/start/cli/check';
import { provisionCommand } from '../../../src/start/cli/provision';
import { remindCommand } from '../../../src/start/cli/remind';
import { tenantCheckCommand } from '../../../src/start/cli/tenantCheck';
import { commandLanguage, StartProblem, words as startWords } from '../../../src/start/environment';
import { commandTexts } from '../../../src/text';
import { processValues } from '../../support/builders';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

const { backup: words, tenantCheck } = commandTexts(commandLanguage);
type Command = (args: readonly string[]) => Promise<number | void>;

let folder: string;
let site: RegisterSite;
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-backup-'));
  site = await startRegisterSite();
  const store = site.storeOf('team');
  const process = await store.create('processes', {
    key: 'hund',
    values: processValues({ name: 'Hund anmelden', owner: people.owner, unit: null }),
  });
  await store.create('preparedness', {
    key: 'vorsorge',
    values: { title: 'Tresor hinter dem Wappen', process: process.id, timeCritical: true },
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command on a site as one person; what it printed apart from what it noted on standard error. */
async function run(command: Command, person: string, args: readonly string[], on: RegisterSite = site) {
  const [out, notes]: [string[], string[]] = [[], []];
  const into = (lines: string[]) => (text: string | Uint8Array) => lines.push(String(text)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(into(out)),
    jest.spyOn(process.stderr, 'write').mockImplementation(into(notes)),
  ];
  const end = await command([...args, '--site', on.siteUrl, '--as', person]).then(
    (code) => ({ code: code ?? 0, problem: null }),
    (error: unknown) => {
      if (error instanceof StartProblem) return { code: 1, problem: error.message };
      throw error;
    },
  );
  for (const spy of spies) spy.mockRestore();
  return { ...end, out: out.join(''), notes: notes.join('') };
}

/** The lines of a list in a backup, without what differs from site to site. */
async function entriesIn(name: string, list: string): Promise<readonly unknown[]> {
  const files = await readZip(file(name));
  const lines = Buffer.from(files.get(`lists/${list}.ndjson`) ?? []).toString();
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, values } = JSON.parse(line) as { readonly id: number; readonly values: object };
      return { id, values };
    });
}

describe('a whole register as a file', () => {
  test('goes out into a file, from there into an empty register, and out again the same', async () => {
    const target = await startRegisterSite();

    const out = await run(exportCommand, people.admin, ['--full', '--out', file('first.zip')]);
    const back = await run(restoreCommand, people.admin, ['--full', file('first.zip')], target);
    const again = await run(exportCommand, people.admin, ['--full', '--out', file('second.zip')], target);

    expect([out.code, back.code, again.code]).toEqual([0, 0, 0]);
    expect(out.out).toContain(file('first.zip'));
    expect(await entriesIn('first.zip', 'processes')).toHaveLength(1);
    for (const list of ['processes', 'preparedness']) {
      expect([list, await entriesIn('second.zip', list)]).toEqual([list, await entriesIn('first.zip', list)]);
    }
    const [process] = await target.storeOf('team').all('processes');
    expect(process?.values).toMatchObject({ name: 'Hund anmelden', owner: people.owner });
    await target.close();
  }, 60_000);

  test('is noted on standard error as one fact: when, by whom, how many preparedness entries, and no word of them', async () => {
    const { code, notes } = await run(exportCommand, people.admin, ['--full', '--out', file('noted.zip')]);

    expect(code).toBe(0);
    expect(notes.trim().split('\n')).toHaveLength(1);
    const fact = JSON.parse(notes) as { readonly at: string; readonly by: string };
    expect(fact).toMatchObject({ fact: 'register.exported', preparedness: 1 });
    expect([Number.isNaN(Date.parse(fact.at)), fact.by.includes(people.admin)]).toEqual([false, true]);
    expect(notes).not.toMatch(/Hund|Tresor|Wappen/);
  });

  test.each(['reader', 'contributor', 'crisis'] as const)(
    'is refused to the account «%s», and no file is left',
    async (role) => {
      const { code, problem, notes } = await run(exportCommand, people[role], ['--full', '--out', file(`${role}.zip`)]);

      expect([code, problem?.startsWith(words.notEverything('').split('(')[0] ?? '?')]).toEqual([1, true]);
      expect((await readdir(folder)).filter((name) => name.startsWith(role))).toEqual([]);
      expect(notes).toBe('');
    },
  );

  test('does not go into a register that holds something, which stays as it was', async () => {
    await run(exportCommand, people.admin, ['--full', '--out', file('full.zip')]);
    const other = await startRegisterSite();
    await other
      .storeOf('team')
      .create('processes', { key: 'x', values: processValues({ name: 'Schon da', unit: null }) });

    const { code, problem } = await run(restoreCommand, people.admin, ['--full', file('full.zip')], other);

    expect([code, problem]).toEqual([1, words.notEmpty(commandLanguage === 'de' ? 'Prozesse' : 'Processes', 1)]);
    expect((await other.storeOf('team').all('processes')).map(({ values }) => values.name)).toEqual(['Schon da']);
    expect(await other.storeOf('team').all('preparedness')).toEqual([]);
    await other.close();
  });

  test('that is none, or cut off, is refused before anything is written', async () => {
    await run(exportCommand, people.admin, ['--full', '--out', file('whole.zip')]);
    const whole = await readFile(file('whole.zip'));
    await writeFile(file('cut.zip'), whole.subarray(0, whole.length / 2));
    await writeFile(file('text.zip'), 'kein ZIP');

    const runs = [
      await run(restoreCommand, people.admin, ['--full', file('cut.zip')]),
      await run(restoreCommand, people.admin, ['--full', file('text.zip')]),
      await run(restoreCommand, people.admin, ['--full', file('missing.zip')]),
    ];

    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1]);
    // Where it is cut decides whether the archive or its list of contents is what is missing.
    expect([words.unreadable(file('cut.zip')), words.notABackup('backup.json')]).toContain(runs[0]?.problem);
    expect(runs.slice(1).map(({ problem }) => problem)).toEqual(
      ['text.zip', 'missing.zip'].map((name) => words.unreadable(file(name))),
    );
    expect((await site.storeOf('team').all('processes')).length).toBe(1);
  });
});

describe('trying what the product assumes', () => {
  test('tells each assumption, keeps the record where it was asked to, and leaves no list behind', async () => {
    const titles = async () => {
      const headers = { Authorization: `Bearer local.${people.admin}`, Accept: 'application/json' };
      const answer = await fetch(`${site.siteUrl}/_api/web/lists?$select=Title`, { headers });
      return ((await answer.json()) as { value: readonly { Title: string }[] }).value.map(({ Title }) => Title).sort();
    };
    const before = await titles();

    const { code, out, problem } = await run(tenantCheckCommand, people.admin, ['--record', file('record.json')]);

    expect([code, problem]).toEqual([0, null]);
    const record = JSON.parse(await readFile(file('record.json'), 'utf8')) as {
      verdicts: readonly { holds: boolean }[];
    };
    expect(record.verdicts.length).toBeGreaterThan(20);
    expect(record.verdicts.filter(({ holds }) => !holds)).toEqual([]);
    expect(out).toContain(tenantCheck.done(record.verdicts.length, record.verdicts.length));
    expect(await titles()).toEqual(before);
  }, 60_000);

  test('is refused in a sentence to whoever may not make a list', async () => {
    const { code, problem } = await run(tenantCheckCommand, people.reader, []);

    expect(code).toBe(1);
    expect(problem).toMatch(/\p{Lu}.*[.)]$/u);
  });
});

describe('a command with something it does not know', () => {
  test.each<[string, Command, string]>([
    ['export', exportCommand, words.exportUsage],
    ['import --full', restoreCommand, words.restoreUsage],
    ['remind', remindCommand, 'npm run cli -- remind ['],
    ['provision', provisionCommand, 'npm run cli -- provision ['],
    ['check', checkCommand, 'npm run cli -- check ['],
  ])('%s says how it is called, and not how the others are', async (_, command, usage) => {
    const { code, problem } = await run(command, people.admin, ['--wohin']);

    expect(code).toBe(1);
    expect(problem).toContain(usage);
    expect(problem?.match(/ cli -- /g)).toHaveLength(1);
  });

  test('the list of commands names them all', () => {
    const named = [...startWords.usage.matchAll(/ cli -- (\S+)/g)].map(([, name]) => name);

    expect(named).toEqual([
      'provision',
      'check',
      'import',
      'import',
      'remind',
      'export',
      'export',
      'import',
      'tenant-check',
    ]);
  });
});
