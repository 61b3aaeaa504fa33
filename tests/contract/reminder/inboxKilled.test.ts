/** What the inbox has answered is on the disk, whenever its process is killed. */
import { transformFileSync } from '@swc/core';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inboxInFolder } from '../../../src/start/service/inboxFolder';

const kills = 12;
let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'prozessregister-inbox-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that keeps one click after the other and says which it has kept. */
async function program(): Promise<string> {
  const { code } = transformFileSync('src/start/service/inboxFolder.ts', {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    swcrc: false,
  });
  await mkdir(join(folder, 'program'));
  await writeFile(join(folder, 'program/package.json'), '{"type":"commonjs"}');
  await writeFile(join(folder, 'program/inboxFolder.js'), code);
  const start = join(folder, 'program/start.js');
  await writeFile(
    start,
    `const { inboxInFolder } = require('./inboxFolder.js');
     const click = { directoryId: 'd', verb: 'confirmed', data: { request: 1, card: '1', note: 'x'.repeat(2000) },
       activity: 'a', conversation: 'c', serviceUrl: 's', locale: null };
     inboxInFolder(process.argv[2], () => undefined).then(async (inbox) => {
       for (;;) console.log((await inbox.keep(click)).id);
     });`,
  );
  return start;
}

it(`loses nothing in ${kills} kills, and holds nothing by halves`, async () => {
  const start = await program();
  const clicks = join(folder, 'clicks');
  const promised: string[] = [];

  for (let kill = 1; kill <= kills; kill++) {
    const child = spawn(process.execPath, [start, clicks], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    let said = 0;
    for await (const id of createInterface({ input: child.stdout })) {
      promised.push(id);
      // Each time at another place, and in the midst of the next one.
      if (++said === kill * 3) child.kill('SIGKILL');
    }
    await ended;
  }

  const complaints: string[] = [];
  const inbox = await inboxInFolder(clicks, (event) => void complaints.push(event));
  const left = new Set((await inbox.pending()).map(({ id }) => id));
  expect(promised.length).toBeGreaterThan(kills);
  expect(promised.filter((id) => !left.has(id))).toEqual([]);
  expect(complaints).toEqual([]);
  expect((await readdir(clicks)).filter((name) => name.endsWith('.unreadable'))).toEqual([]);
}, 60_000);
