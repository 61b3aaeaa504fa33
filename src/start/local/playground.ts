import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { StartProblem, words } from '../environment';
import { bridgeTo } from './playgroundBridge';
import { chatOf, playgroundConfiguration, type PlaygroundPerson } from './playgroundConfiguration';

export interface PlaygroundOptions {
  readonly web: Express;
  /** Where the web application is reachable from this machine. */
  readonly baseUrl: string;
  readonly port: number;
  /** The Playground writes a log beside its configuration. */
  readonly folder: string;
  /** What the local bot wants to hear from whoever speaks to it. */
  readonly secret: string;
  /** Who sits before the Playground, and five more whom it knows. */
  readonly person: PlaygroundPerson;
  readonly others: readonly PlaygroundPerson[];
}

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

const program = 'node_modules/@microsoft/m365agentsplayground/cli.js';
const preload = 'config/playground/loopback.cjs';
const configurationFile = '.m365agentsplayground.yml';
const bridge = '/playground/messages';
const longestStartSeconds = 60;

/** Starts the Playground beside the bot, on loopback, without its telemetry and without opening a browser. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { web, baseUrl, port, folder, secret, person, others } = options;
  if (!existsSync(program)) throw new StartProblem(words.playgroundMissing);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, configurationFile), playgroundConfiguration(person, others));
  web.use(bridge, bridgeTo(`${baseUrl}/api/messages`, secret));
  const url = `http://127.0.0.1:${port}`;
  const child = spawnPlayground({ folder, port, endpoint: `${baseUrl}${bridge}`, serviceUrl: `${url}/_connector` });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    await untilAnswering(url, child);
    await introduce(url, person);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `${url}/`, close };
}

/** What its page does at every load: tells the bot that the app is installed for this person. */
async function introduce(url: string, person: PlaygroundPerson): Promise<void> {
  const chat = encodeURIComponent(chatOf(person));
  const answer = await fetch(`${url}/_debug/conversation/${chat}/installation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(longestStartSeconds * 1000),
  });
  if (!answer.ok) throw new StartProblem(words.playgroundSilent(url));
}

interface Addresses {
  readonly folder: string;
  readonly port: number;
  readonly endpoint: string;
  readonly serviceUrl: string;
}

function spawnPlayground({ folder, port, endpoint, serviceUrl }: Addresses): ChildProcess {
  const addresses = ['-p', String(port), '-e', endpoint, '--su', serviceUrl];
  const command = ['--require', resolve(preload), resolve(program), 'start', '-c', 'msteams', '--dt', ...addresses];
  return spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: 'ignore',
  });
}

/** A taken port makes the Playground choose another one and say so nowhere; it then never answers here. */
async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < longestStartSeconds * 4; waited++) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isAnswering(url)) return;
    await pause(250);
  }
  throw new StartProblem(words.playgroundSilent(url));
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_internal/v1/config`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
