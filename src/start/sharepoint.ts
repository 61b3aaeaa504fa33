import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { DirectoryPerson } from '../sharepoint-local';
import { demoAdministrator } from '../workplace';
import { readOptions } from './cli/options';
import { talkingTo } from './cli/site';
import { localEnvironment, runCommand, StartProblem, words, writableFolder } from './environment';
import type { Archive } from './local/archive';
import { fillDemo, setUp, startArchive } from './local/archive';
import { readConditions } from './local/conditions';
import { WorkplaceDay } from './workplaceDay';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run sharepoint -- [--port N] [--data FOLDER|FILE] [--empty] [--admin UPN] [--people FILE] [--throttle RATE[,SECONDS]]
 * [--latency MS]`: the stand-in alone, until Ctrl+C. With `--empty` nothing is set up in the site; with people of one's own the register is set up without the
 * demo city, whose people would be missing.
 */
async function serve(): Promise<void> {
  const known = {
    port: 'string',
    data: 'string',
    admin: 'string',
    people: 'string',
    empty: 'boolean',
    throttle: 'string',
    latency: 'string',
  } as const;
  const options = readOptions(process.argv.slice(2), known, words.standInUsage);
  const conditions = readConditions(options);
  const place = await placeOf(options.data ?? localEnvironment().dataDirectory);
  const clock = await WorkplaceDay.open(place.folder);
  const admin = options.admin ?? demoAdministrator;
  const people = options.people === undefined ? undefined : await readPeople(options.people);
  const port = portOf(options.port);
  const archive = await startArchive({ databaseFile: place.file, port, clock, admin, people, conditions });
  if (!options.empty) await talkingTo(admin, () => fill(archive, admin, people === undefined ? clock : null));
  conditions.begin();
  say(words.standInReady(archive.site.siteUrl));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void archive.site.close());
}

async function fill(archive: Archive, admin: string, clock: WorkplaceDay | null): Promise<void> {
  say(words.provisionStart);
  say(words.stepProvisioned(await setUp(archive.site.siteUrl, admin, clock !== null)));
  if (clock) await fillDemo(archive, admin, clock, say);
}

/** A path that ends like a file is the database itself; any other is the folder for it. */
async function placeOf(path: string): Promise<{ folder: string; file: string }> {
  const full = resolve(process.env['INIT_CWD'] ?? '.', path);
  const isFile = extname(full) !== '';
  const folder = isFile ? resolve(full, '..') : full;
  await writableFolder(folder);
  return { folder, file: isFile ? full : join(full, 'sharepoint.sqlite') };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return localEnvironment().sharePointPort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartProblem(words.badPort('--port', text));
  return port;
}

async function readPeople(path: string): Promise<readonly DirectoryPerson[]> {
  const people = await readJson(resolve(process.env['INIT_CWD'] ?? '.', path));
  const isPerson = (one: unknown) => typeof (one as DirectoryPerson | null)?.userPrincipalName === 'string';
  if (!Array.isArray(people) || !people.every(isPerson)) throw new StartProblem(words.badPeople(path));
  return (people as readonly DirectoryPerson[]).map((one) => ({
    ...one,
    displayName: one.displayName ?? one.userPrincipalName,
  }));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return null; // missing or no JSON: the caller names the file
  }
}

await runCommand(serve);
