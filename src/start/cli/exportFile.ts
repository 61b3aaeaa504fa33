import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Language, RegisterStore } from '../../register';
import { readSettings } from '../../register';
import type { ExportFormat } from '../../report';
import { exportFile, exportFormats } from '../../report';
import { openSharePointStore } from '../../sharepoint';
import { commandTexts } from '../../text';
import { demoAdministrator } from '../../workplace';
import { wallClock } from '../clock';
import { commandLanguage, localEnvironment, StartProblem } from '../environment';
import { WorkplaceDay } from '../workplaceDay';
import { readOptions } from './options';
import type { SignedInSite } from './site';
import { siteOptions, signedInSite, talkingTo } from './site';

const words = commandTexts(commandLanguage).backup;

/**
 * `export --out FILE.xlsx|.csv|.json|.pdf [--language de|en] [--site URL …]`: all processes in one file for people, without
 * anything of the preparedness data. Exit code 0.
 */
export async function exportFileCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { ...siteOptions, out: 'string', language: 'string' }, words.exportFileUsage);
  const format = formatOf(options.out);
  const language = languageOption(options.language);
  if (options.out === undefined || format === null || language === null) throw new StartProblem(words.exportFileUsage);
  const file = resolve(process.env['INIT_CWD'] ?? '.', options.out);
  const site = await signedInSite(options, demoAdministrator);
  const clock = site.kind === 'local' ? await WorkplaceDay.open(localEnvironment().dataDirectory) : wallClock();
  const store = openSharePointStore(site.siteUrl, site.token);
  const facts = await talkingTo(site, () => registerFacts(store, site));
  const bytes = await exportFile({ ...facts, format, language, today: clock.today() });
  await writeFile(file, bytes, { mode: 0o600 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(words.unwritable(file, reason), { cause: error });
  });
  process.stdout.write(`${words.fileExported(facts.processes.length, file)}\n`);
  return 0;
}

async function registerFacts(store: RegisterStore, { siteUrl }: SignedInSite) {
  const [processes, units, resources, people, settings] = await Promise.all([
    store.all('processes'),
    store.all('units'),
    store.all('resources'),
    store.people(),
    store.all('settings'),
  ]);
  return {
    processes,
    units,
    resources,
    settings: readSettings(settings),
    processNames: processes.map(({ id, values }) => ({ id, name: values.name ?? '' })),
    personNames: Object.fromEntries(people.map(({ key, name }) => [key, name])),
    columns: null,
    chosen: null,
    place: siteUrl.replace(/^https?:\/\//, ''),
  };
}

function formatOf(path = ''): ExportFormat | null {
  const ending = extname(path).slice(1).toLowerCase();
  return exportFormats.find((format) => format === ending) ?? null;
}

function languageOption(text: string = commandLanguage): Language | null {
  return text === 'de' || text === 'en' ? text : null;
}
