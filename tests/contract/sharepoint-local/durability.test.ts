import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf, people, startTestSite } from '../../support/localSharePoint';

const ada = people.ada.userPrincipalName;

/** The room as plain JavaScript, so that a process of its own can run it and be killed. */
function compileRoom(folder: string): string {
  cpSync(join(process.cwd(), 'src/sharepoint-local'), folder, { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.startsWith('node_modules')) continue;
    const options = {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    } as const;
    writeFileSync(
      join(folder, name.replace(/ts$/, 'js')),
      transformFileSync(join(folder, name), { ...options, swcrc: false }).code,
    );
  }
  const start = `const { startLocalSharePoint } = require('./index.js');
    startLocalSharePoint({ port: 0, databaseFile: process.argv[2], admin: '${ada}', people: ${JSON.stringify(Object.values(people))} })
      .then((site) => console.log(site.siteUrl), (error) => { console.log('refused: ' + error.message); process.exit(1); });`;
  writeFileSync(join(folder, 'start.js'), start);
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return join(folder, 'start.js');
}

describe('a file that several processes want', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
  const databaseFile = join(folder, 'site.db');
  const script = compileRoom(join(folder, 'room'));
  const running: ChildProcess[] = [];
  afterAll(() => {
    running.forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts a process and waits for its first line. */
  const start = () =>
    new Promise<{ child: ChildProcess; line: string }>((resolve) => {
      const child = spawn(process.execPath, [script, databaseFile], { stdio: ['ignore', 'pipe', 'inherit'] });
      running.push(child);
      child.stdout.once('data', (data: Buffer) => resolve({ child, line: data.toString().trim() }));
    });
  const kill = async (child: ChildProcess) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };

  it('keeps every answered write when the process is killed, and leaves no lock behind', async () => {
    const first = await start();
    const { web } = clientOf(first.line, ada);
    await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    const answered: number[] = [];
    for (let at = 0; at < 20; at += 1)
      answered.push(((await list.items.add({ Title: `n${at}` })) as { Id: number }).Id);
    await kill(first.child);

    const second = await start();
    const items = await clientOf(second.line, ada).web.lists.getByTitle('Tasks').items.select('Id')();
    await kill(second.child);

    expect(items.map(({ Id }: { Id: number }) => Id)).toEqual(answered);
  });

  it('refuses a second process in a sentence that names the file', async () => {
    const first = await start();
    const second = await start();
    await kill(first.child);

    expect(second.line).toBe(
      `refused: The database ${databaseFile} is in use by another process; only one stand-in may open it.`,
    );
  });

  it('holds one site: another path is refused', async () => {
    await expect(startTestSite({ databaseFile, sitePath: '/sites/other' })).rejects.toThrow('/sites/prozessregister');
  });

  it('opens again with everything in it', async () => {
    const site = await startTestSite({ databaseFile });
    const count = (await site.as('ada').web.lists.getByTitle('Tasks')()).ItemCount;
    await site.close();

    expect(count).toBe(20);
  });
});
