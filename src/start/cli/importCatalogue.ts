import { parseArgs } from 'node:util';
import type { CatalogueMapping, CataloguePlan, CatalogueReport, CatalogueSource, Day, Language } from '../../register';
import {
  catalogueEffects,
  catalogueReportRows,
  catalogueTargets,
  countEffects,
  csvText,
  day,
  explicitCatalogueMapping,
  findCatalogueHeader,
  isDay,
  keysOf,
  lists,
  planCatalogue,
  processNumber,
  proposeCatalogueMapping,
  proposedSource,
  runCatalogue,
} from '../../register';
import type { CatalogueCommandTexts } from '../../text';
import { catalogueCommandTexts, formatShortDay } from '../../text';
import type { ImportContext } from './importSteps';
import { Complaint, nameOf, progressPrinter, readJson, readSheet, reasonOf, writeReport } from './importSteps';

type Words = CatalogueCommandTexts;

const linesOnScreen = 20;
const { choices: sources } = lists.catalogue.fields.source;

/**
 * `import --catalogue FILE`: a version of a service catalogue by the same law as in the tab. Exit code 0 when everything is
 * written, 2 when services are left for another run or SharePoint refused some, 1 when nothing could start.
 */
export async function importCatalogueCommand(args: readonly string[], context: ImportContext): Promise<number> {
  const words = catalogueCommandTexts(args.includes('en') ? 'en' : 'de');
  try {
    return await runCommand(readOptions(args, context.today, words), context, words);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    context.print(error.message);
    return 1;
  }
}

interface Options {
  readonly file: string;
  /** As the file says it, unless somebody does. */
  readonly source?: CatalogueSource;
  readonly asOf: Day;
  readonly version: string;
  readonly isPart: boolean;
  readonly map?: string;
  readonly sheet?: string;
  readonly report?: string;
  readonly dryRun: boolean;
  readonly language: Language;
}

function readOptions(args: readonly string[], today: Day, words: Words): Options {
  const { file, values } = parsed(args, words);
  const { source, 'as-of': asOf = today, version = nameOf(file) } = values;
  if (source !== undefined && !isSource(source))
    throw new Complaint(words.catalogueCommand.wrongSource(source, Object.keys(sources)));
  if (!isDay(asOf)) throw new Complaint(words.catalogueCommand.wrongDay(asOf));
  return {
    file,
    source,
    asOf: day(asOf),
    version: version.slice(0, lists.catalogue.fields.version.maximum),
    isPart: values.part,
    dryRun: values['dry-run'],
    language: values.language === 'en' ? 'en' : 'de',
    ...{ map: values.map, sheet: values.sheet, report: values.report },
  };
}

function parsed(args: readonly string[], words: Words) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ catalogue: flag, part: flag, 'dry-run': flag },
        ...{ source: text, 'as-of': text, version: text, map: text, sheet: text, report: text, language: text },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Complaint(words.catalogueCommand.usage);
    return { file, values };
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`${words.importing.cli.wrongOption(reasonOf(error))}\n${words.catalogueCommand.usage}`);
  }
}

const isSource = (text: string): text is CatalogueSource => Object.hasOwn(sources, text);

async function runCommand(asked: Options, context: ImportContext, words: Words): Promise<number> {
  const { rows } = await readSheet(asked, context, words.importing);
  const header = findCatalogueHeader(rows);
  const options = { ...asked, source: asked.source ?? proposedSource(nameOf(asked.file), { rows, header }) };
  const mapping = await readMapping(options, context, header.names, words);
  const store = await context.openStore();
  const existing = await store.all('catalogue');
  const plan = planCatalogue({ rows, header, mapping, existing, ...options });
  printPlan(plan, options, context, words);
  await printUsers(plan, store, context, words);
  const report = options.dryRun ? null : await write(plan, store, context, words);
  if (!report) context.print(words.catalogueCommand.dryRun);
  if (options.report !== undefined) {
    const text = csvText(catalogueReportRows(plan, words.serviceCatalogue, report?.failed));
    await writeReport(options.report, text, context, words.importing);
  }
  return report && (report.open > 0 || report.failed.length > 0) ? 2 : 0;
}

async function readMapping(
  { map }: Options,
  context: ImportContext,
  names: readonly string[],
  words: Words,
): Promise<CatalogueMapping> {
  const mapping =
    map === undefined
      ? proposeCatalogueMapping(names)
      : explicitCatalogueMapping(names, await readJson(map, context, words.importing));
  if (!mapping) throw new Complaint(words.catalogueCommand.wrongMap(catalogueTargets));
  if (!mapping.includes('name')) throw new Complaint(words.catalogueCommand.noName(names.filter(Boolean)));
  return mapping;
}

/** What the version changes: counted by effect, and what is dropped, renamed or changed line by line. */
function printPlan(
  plan: CataloguePlan,
  options: Required<Pick<Options, 'source' | 'asOf' | 'version' | 'language'>>,
  { print }: ImportContext,
  words: Words,
): void {
  const { serviceCatalogue: said, catalogueCommand: command } = words;
  const { source, asOf, version, language } = options;
  print(command.taken(sources[source][language], formatShortDay(asOf, language), version));
  const counts = countEffects(plan);
  for (const effect of catalogueEffects) print(command.effect(said.effects[effect], counts[effect]));
  const changed = plan.services.filter(({ effect }) => effect !== 'same' && effect !== 'added');
  printSome(print, words, changed, ({ effect, key, name, formerName }) => {
    const former = formerName === null ? '' : ` (${said.formerly(formerName)})`;
    return command.line(said.effects[effect], `${[key, name].filter(Boolean).join(' ')}${former}`);
  });
  printSome(print, words, plan.remarks, ({ row, code, text }) => command.remark(row, said.reasons[code](text)));
}

/** Which processes name a key that is dropped. */
async function printUsers(
  { services }: CataloguePlan,
  store: Awaited<ReturnType<ImportContext['openStore']>>,
  { print }: ImportContext,
  words: Words,
): Promise<void> {
  const dropped = new Set(services.flatMap(({ effect, key }) => (effect === 'dropped' && key !== null ? [key] : [])));
  if (dropped.size === 0) return;
  const inUse = (await store.all('processes')).filter(({ values }) => values.status !== 'retired');
  const users = inUse.filter(({ values }) => keysOf(values).some((key) => dropped.has(key)));
  if (users.length === 0) return;
  print(words.serviceCatalogue.usesDropped);
  printSome(print, words, users, ({ id, values }) => `${processNumber(id)} ${values.name ?? ''}`);
}

async function write(
  plan: CataloguePlan,
  store: Awaited<ReturnType<ImportContext['openStore']>>,
  context: ImportContext,
  words: Words,
): Promise<CatalogueReport> {
  const { serviceCatalogue: said, catalogueCommand: command } = words;
  const onProgress = progressPrinter(context, words.importing);
  const report = await runCatalogue({ store, plan, onProgress, signal: context.signal });
  context.print(said.done(report.added, report.changed));
  if (report.open > 0) context.print(said.cutOff(report.open));
  if (report.added + report.changed > 0) context.print(command.noUndo);
  printSome(context.print, words, report.failed, ({ row, code, text }) =>
    command.remark(row, said.reasons[code](text)),
  );
  return report;
}

function printSome<One>(
  print: ImportContext['print'],
  { catalogueCommand: command }: Words,
  all: readonly One[],
  lineOf: (one: One) => string,
): void {
  for (const one of all.slice(0, linesOnScreen)) print(lineOf(one));
  if (all.length > linesOnScreen) print(command.more(all.length - linesOnScreen));
}
