/** Whoever types what the guides say gets what they promise: every command there is one, with the options it is given. */
import { access, readFile } from 'node:fs/promises';
import { commandTexts } from '../../src/text';
import { allTexts } from '../support/allTexts';
import { runToEnd } from '../support/workplace';

const guides = ['docs/admin/README.de.md', 'docs/admin/README.en.md', 'README.md'];
/** What says where and as whom; replaced by an address at which nobody answers, so that nothing is begun. */
const whereOptions = ['--site', '--tenant', '--client', '--certificate', '--as'];

/** Command lines of a guide, in code blocks and tables; what is optional there is taken as given. */
async function commandsIn(guide: string): Promise<readonly string[]> {
  const text = await readFile(guide, 'utf8');
  const lines = [...text.matchAll(/npm run cli -- [^`\n|]+/g)].map(([line]) => line);
  return lines.map((line) => line.replace('npm run cli -- ', '').replace(/[[\]]/g, '').replace(/ {2,}/g, ' ').trim());
}

function withoutPlace(command: string): readonly string[] {
  const words = command.split(' ');
  return words.filter(
    (word, index) =>
      word !== '--device' && !whereOptions.includes(word) && !whereOptions.includes(words[index - 1] ?? ''),
  );
}

test('the guides name commands that exist, with options they know', async () => {
  const named = (await Promise.all(guides.map(commandsIn))).map((commands) => commands.map(withoutPlace));
  const commands = [...new Set(named.flat().map((command) => command.join(' ')))];

  expect(named.map(({ length }) => length > 2)).toEqual(guides.map(() => true));
  for (const command of commands) {
    const given = [...command.split(' '), '--site', 'http://127.0.0.1:1/sites/nobody'];
    const { output } = await runToEnd(['build/server/cli.mjs', ...given], {});
    const { start } = commandTexts('de');
    const { importing } = allTexts('de');
    const complaints = [
      ...[start.unknownCommand(command.split(' ')[0] ?? ''), start.badOption(''), importing.cli.wrongOption('')],
    ];
    expect([command, complaints.filter((complaint) => output.includes(complaint.trim()))]).toEqual([command, []]);
    expect([command, output]).not.toEqual([command, '']);
  }
});

describe.each(guides)('%s', (guide) => {
  test('points to files that lie there', async () => {
    const text = await readFile(guide, 'utf8');
    const folder = guide.replace(/[^/]*$/, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, target]) => `${folder}${target}`);
    const scripts = [...text.matchAll(/(?<=[\s`])config\/[\w/.-]+\.\w+/g)].map(([path]) => path);

    for (const path of [...targets, ...scripts]) await expect(access(path)).resolves.toBeUndefined();
    expect(targets.length).toBeGreaterThan(1);
  });
});

test('both guides say the same: as many sections, tables and commands, with the same options', async () => {
  const [german, english] = await Promise.all(guides.slice(0, 2).map((guide) => readFile(guide, 'utf8')));
  const shape = (text = '') => ({
    sections: [...text.matchAll(/^#+ (\d+)?/gm)].map(([mark]) => mark),
    rows: text.split('\n').filter((line) => line.startsWith('|')).length,
    options: [...text.matchAll(/ (--?[a-zA-Z][\w-]*)/g)].map(([, option]) => option),
    steps: text.split('\n').filter((line) => /^(\d+\.|-) /.test(line)).length,
  });

  expect(shape(english)).toEqual(shape(german));
});
