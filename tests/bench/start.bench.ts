/** Row 13: what somebody waits for who has just cloned the project. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Places } from '../support/workplace';
import { forget, freshPlaces } from '../support/workplace';
import type { Surroundings } from './main';
import type { BenchRow } from './searchRows';
import { median } from './searchRows';

const secondStarts = 5;
const patience = 180_000;
const isWindows = process.platform === 'win32';

export async function benchStart({ root, say }: Surroundings): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'prozessregister-clone-'));
  const places = await freshPlaces();
  try {
    await run('git', ['clone', '--quiet', root, folder], tmpdir());
    const install = await seconds(() => run('npm', ['install', '--no-audit', '--no-fund'], folder));
    say(`  installed in ${install.toFixed(1)} s`);
    const first = await startOnce(folder, places);
    say(`  started in ${first.toFixed(1)} s`);
    const later: number[] = [];
    while (later.length < secondStarts) later.push(await startOnce(folder, places));
    return [
      withinRow('fresh clone to usable register, s, against npm install alone (once)', install + first, install, 30),
      withinRow('second start, s, against the first', median(later), first, 5, 'of 5'),
    ];
  } finally {
    await forget(places);
    await rm(folder, { recursive: true, force: true });
  }
}

/** `most` counts seconds on top of the reference, or all of them. */
function withinRow(metric: string, own: number, reference: number, most: number, of?: 'of 5'): BenchRow {
  const met = of ? own <= most : own - reference <= most;
  return { metric, own, reference, ratio: own / reference, target: of ? `≤ ${most} s` : `≤ +${most} s`, met };
}

/** Seconds from `npm start` to the first good answer. */
async function startOnce(folder: string, places: Places): Promise<number> {
  const environment = {
    PORT: String(places.port),
    SHAREPOINT_PORT: String(places.sharePointPort),
    DATA_DIR: places.dataDirectory,
  };
  const { child, output } = begin('npm', ['start'], folder, environment);
  try {
    return await seconds(() => untilReady(`http://127.0.0.1:${places.port}/health`, child, output));
  } finally {
    await end(child);
  }
}

async function untilReady(health: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`npm start ended: ${output()}`);
    const answer = await fetch(health).catch(() => null); // not listening yet
    if (answer?.status === 200) return;
    await pause(25);
  }
  throw new Error(`npm start did not become ready: ${output()}`);
}

async function run(program: string, args: readonly string[], folder: string): Promise<void> {
  const { child, output } = begin(program, args, folder);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} ${args[0]} ended with ${code}: ${output()}`);
}

function begin(program: string, args: readonly string[], folder: string, more: Readonly<Record<string, string>> = {}) {
  // What npm set for this run would make another one believe it is part of it.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(lifecycle|package|execpath|command|node)|NODE_ENV$|INIT_CWD$)/.test(name),
  );
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
    // A group of its own: npm does not always hand signals on to what it started.
    detached: !isWindows,
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  return { child, output: () => printed.trim().split('\n').slice(-5).join('\n') };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  if (isWindows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGTERM');
  await closed;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
