/** The built workplace as a process of its own, on free ports and a fresh data folder, as a visitor would start it. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../src/register';
import { day } from '../../src/register';

export interface RunningWorkplace {
  readonly url: string;
  readonly siteUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything it printed so far. */
  output(): string;
  /** Its exit code or the signal that killed it; null while it runs. */
  endedWith(): string | number | null;
  /** `SIGKILL`: as pulling the plug. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Places {
  readonly dataDirectory: string;
  readonly port: number;
  readonly sharePointPort: number;
}

/** A Monday: messages go out on working days only, and tests run on Sundays, too. */
const firstDay: Day = '2027-01-11';

/** A data folder, whose workplace begins on a working day, and two ports nobody uses. */
export async function freshPlaces(): Promise<Places> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'prozessregister-'));
  await writeFile(join(dataDirectory, 'day.txt'), firstDay);
  return { dataDirectory, port: await freePort(), sharePointPort: await freePort() };
}

export const forget = ({ dataDirectory }: Places): Promise<void> => rm(dataDirectory, { recursive: true, force: true });

/**
 * Starts the workplace and waits until `/health` says ready; fails with its output if it ends before. With a port for it,
 * the Playground stands beside.
 */
export async function startWorkplace(places: Places, playgroundPort: number | null = null): Promise<RunningWorkplace> {
  const { dataDirectory, port, sharePointPort } = places;
  const environment = {
    PORT: String(port),
    SHAREPOINT_PORT: String(sharePointPort),
    DATA_DIR: dataDirectory,
    LANG: 'de_DE.UTF-8',
    ...(playgroundPort === null ? {} : { PLAYGROUND_PORT: String(playgroundPort) }),
  };
  const entry = playgroundPort === null ? 'workplace' : 'playground';
  const { child, output } = run('config/run.mjs', [entry], environment);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, output);
  return {
    url,
    environment,
    siteUrl: `http://127.0.0.1:${sharePointPort}/sites/prozessregister`,
    output,
    endedWith: () => child.exitCode ?? child.signalCode,
    end: (signal) => ended(child, signal),
  };
}

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** The day that the workplace shows. */
export async function workplaceDay({ url }: RunningWorkplace): Promise<Day> {
  const facts = (await (await fetch(`${url}/api/workplace`)).json()) as { readonly today: string };
  return day(facts.today);
}

/** Moves the day that the workplace shows; its round has run when this settles. */
export async function moveDay({ url }: RunningWorkplace, to: Day): Promise<void> {
  const answer = await fetch(`${url}/api/workplace/day`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ day: to }),
  });
  if (!answer.ok) throw new Error(`the day was not moved: ${answer.status} ${await answer.text()}`);
}

/** Runs a command of the product to its end. */
export async function runToEnd(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const [script = '', ...rest] = args;
  const { child, output } = run(script, rest, environment);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output() };
}

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !/^LC_/.test(name));
  const child = spawn(process.execPath, [script, ...args], {
    cwd: process.cwd(),
    env: { ...Object.fromEntries(inherited), LANG: 'de_DE.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += String(chunk)));
  child.stderr?.on('data', (chunk) => (printed += String(chunk)));
  return { child, output: () => printed };
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (isGone(child)) throw new Error(`the workplace ended:\n${output()}`);
    const answer = await fetch(`${url}/health`).catch(() => null); // not listening yet
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the workplace did not become ready:\n${output()}`);
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (isGone(child)) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.kill(signal);
  });
}
