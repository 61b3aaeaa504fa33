import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DirectoryPerson } from '../sharepoint-local';
import { startLocalSharePoint } from '../sharepoint-local';
import { demoAdministrator, demoDirectory } from '../workplace';
import { localEnvironment, portProblem, runCommand, StartProblem, words } from './environment';

/** `npm run sharepoint -- --port N --data FILE --admin UPN --people FILE --empty`: the stand-in alone, until Ctrl+C. */
async function serve(): Promise<void> {
  const options = readOptions();
  const people = options.people ? await readPeople(options.people) : demoDirectory;
  if (options.databaseFile !== ':memory:') await mkdir(dirname(options.databaseFile), { recursive: true });
  const admin = options.admin ?? demoAdministrator;
  const site = await startLocalSharePoint({
    port: options.port,
    databaseFile: options.databaseFile,
    admin,
    people,
  }).catch((error: unknown) => {
    throw portProblem(error, options.port, 'SHAREPOINT_PORT');
  });
  process.stdout.write(`${words.standInReady(site.siteUrl)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
}

function readOptions() {
  const environment = localEnvironment();
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      admin: { type: 'string' },
      people: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? environment.sharePointPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartProblem(words.badPort('--port', values.port ?? ''));
  const file = values.data ? resolve(values.data) : resolve(environment.dataDirectory, 'sharepoint.sqlite');
  return { port, databaseFile: values.empty ? ':memory:' : file, admin: values.admin, people: values.people };
}

async function readPeople(file: string): Promise<readonly DirectoryPerson[]> {
  const text = await readFile(file, 'utf8');
  const people = parse(text);
  const isPerson = (one: unknown) => typeof (one as DirectoryPerson | null)?.userPrincipalName === 'string';
  if (!Array.isArray(people) || !people.every(isPerson)) throw new StartProblem(words.badPeople(file));
  return people as readonly DirectoryPerson[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // reported by the caller with the name of the file
  }
}

await runCommand(serve);
