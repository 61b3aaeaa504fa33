import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSharePointStore } from '../../sharepoint';
import { demoAdministrator } from '../../workplace';
import { wallClock } from '../clock';
import { localEnvironment } from '../environment';
import { WorkplaceDay } from '../workplaceDay';
import { importCommand } from './import';
import { importCatalogueCommand } from './importCatalogue';
import type { SiteOptions } from './signIn';
import { siteOptions, signedInSite, talkingTo } from './site';

/** Paths count from the folder where the command was typed; npm itself runs scripts in the project's folder. */
const pathOf = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** `import FILE --unit UNIT …` or `import --catalogue FILE …`, and where; Ctrl+C ends it between two batches. */
export async function importEntry(args: readonly string[]): Promise<number> {
  const { options, rest } = takeSiteOptions(args);
  const site = await signedInSite(options, demoAdministrator);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const clock = site.kind === 'local' ? await WorkplaceDay.open(localEnvironment().dataDirectory) : wallClock();
  return talkingTo(site, () =>
    (rest.includes('--catalogue') ? importCatalogueCommand : importCommand)(rest, {
      openStore: async () => openSharePointStore(site.siteUrl, site.token),
      print: (line) => void process.stdout.write(`${line}\n`),
      today: clock.today(),
      readFile: (path) => readFile(pathOf(path)),
      writeFile: (path, text) => writeFile(pathOf(path), text),
      signal: stop.signal,
    }),
  );
}

/** Takes out what says where and as whom; everything else is for the import itself to read, and to refuse. */
export function takeSiteOptions(args: readonly string[]): { options: SiteOptions; rest: readonly string[] } {
  const known = Object.fromEntries(Object.entries(siteOptions).map(([name, type]) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const taken: Record<string, string | boolean> = {};
  const rest = [...args];
  for (const token of [...tokens].reverse()) {
    if (token.kind !== 'option' || !Object.hasOwn(siteOptions, token.name)) continue;
    const isText = known[token.name]?.type === 'string';
    if (isText !== (token.value !== undefined)) continue;
    rest.splice(token.index, isText && !token.inlineValue ? 2 : 1);
    taken[token.name] = token.value ?? true;
  }
  return { options: taken, rest };
}
