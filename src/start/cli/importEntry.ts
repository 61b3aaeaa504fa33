import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openSharePointStore } from '../../sharepoint';
import { demoAdministrator } from '../../workplace';
import { localEnvironment } from '../environment';
import { WorkplaceDay } from '../workplaceDay';
import { importCommand } from './import';
import { localSiteAs, talkingTo } from './site';

/** Paths count from the folder where the command was typed; npm itself runs scripts in the project's folder. */
const pathOf = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** `import FILE --unit UNIT … [--as ACCOUNT]` on the site of this machine; Ctrl+C ends it between two batches. */
export async function importEntry(args: readonly string[]): Promise<number> {
  const { person, rest } = takePerson(args);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const clock = await WorkplaceDay.open(localEnvironment().dataDirectory);
  return talkingTo(person, () =>
    importCommand(rest, {
      openStore: async (address) => {
        const { siteUrl, token } = localSiteAs(address, person);
        return openSharePointStore(siteUrl, token);
      },
      print: (line) => void process.stdout.write(`${line}\n`),
      today: clock.today(),
      readFile: (path) => readFile(pathOf(path)),
      writeFile: (path, text) => writeFile(pathOf(path), text),
      signal: stop.signal,
    }),
  );
}

function takePerson(args: readonly string[]): { person: string; rest: readonly string[] } {
  const at = args.indexOf('--as');
  const person = args[at + 1];
  if (at < 0 || person === undefined) return { person: demoAdministrator, rest: args };
  return { person, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
