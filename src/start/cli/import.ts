import { parseArgs } from 'node:util';
import type {
  ColumnMapping,
  Header,
  ImportMode,
  ImportPlan,
  ImportReport,
  ImportSources,
  Language,
  ProcessFieldName,
  RegisterStore,
  RowEffect,
} from '../../register';
import {
  applyMap,
  directoryOf,
  findHeader,
  planImport,
  processFields,
  processNumber,
  proposeMapping,
  reportCsv,
  runImport,
  sourcesNeeded,
} from '../../register';
import type { ImportTexts } from '../../text';
import { formatShortDay, importTexts } from '../../text';
import type { ImportContext } from './importSteps';
import { Complaint, nameOf, progressPrinter, readJson, readSheet, reasonOf, writeReport } from './importSteps';

export type { ImportContext } from './importSteps';

const linesOnScreen = 20;

/**
 * `import FILE --unit …`: exit code 0 when every row is settled (refused rows are settled, and reported), 2 when rows are
 * left for another run or SharePoint refused some, 1 when nothing could start. Failures of the store reject.
 */
export async function importCommand(args: readonly string[], context: ImportContext): Promise<number> {
  let words = importTexts(args.includes('en') ? 'en' : 'de').importing;
  try {
    const options = readOptions(args, words);
    words = importTexts(options.language).importing;
    return await runCommand(options, context, words);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    context.print(error.message);
    return 1;
  }
}

type Words = ImportTexts['importing'];

interface Options {
  readonly file: string;
  readonly language: Language;
  readonly unit?: string;
  readonly map?: string;
  readonly sheet?: string;
  readonly report?: string;
  readonly dryRun: boolean;
  readonly mode: ImportMode;
  readonly erase: boolean;
}

/** What `--mode` understands. */
const modes: Readonly<Record<string, ImportMode>> = { add: 'add', both: 'addAndUpdate', update: 'update' };

function readOptions(args: readonly string[], words: Words): Options {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ unit: text, map: text, sheet: text, report: text, language: text, mode: { ...text, default: 'add' } },
        'dry-run': { type: 'boolean', default: false },
        erase: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Complaint(words.cli.usage);
    const { 'dry-run': dryRun, language, mode: wanted, ...rest } = values;
    const mode = modes[wanted];
    if (!mode) throw new Complaint(words.cli.wrongMode(wanted));
    return { ...rest, file, dryRun, mode, language: language === 'en' ? 'en' : 'de' };
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`${words.cli.wrongOption(reasonOf(error))}\n${words.cli.usage}`);
  }
}

async function runCommand(options: Options, context: ImportContext, words: Words): Promise<number> {
  const sheet = await readSheet(options, context, words);
  const { rows } = sheet;
  const header = findHeader(rows);
  const mapping = await readMapping(options, context, header, words);
  const store = await context.openStore();
  const [sources, editor] = await Promise.all([readSources(store, mapping), store.me()]);
  const unit = unitOf(options, sources, mapping, words);
  const { mode, erase } = options;
  const file = {
    rows,
    header,
    mapping,
    cellRemarks: sheet.remarks,
    isText: sheet.encoding !== 'xlsx' && sheet.encoding !== 'json',
  };
  const plan = planImport({ ...file, sources, unit, mode, erase, editor, today: context.today });
  context.print(words.cli.taken(plan.takenColumns));
  if (plan.ignoredColumns.length > 0) context.print(words.cli.ignored(plan.ignoredColumns));
  printPlan(plan, options, context, words);
  const id = crypto.randomUUID().slice(0, 6);
  const day = formatShortDay(context.today, options.language);
  const report = await runImport({
    store,
    originOf: (row) => importTexts(options.language).importSteps.origin(nameOf(options.file), String(row), day, id),
    plan,
    today: context.today,
    dryRun: options.dryRun,
    onProgress: progressPrinter(context, words),
    signal: context.signal,
  });
  printReport(report, options, context, words);
  if (report.totals.created > 0) context.print(words.cli.imported(id));
  if (options.report !== undefined) await writeReport(options.report, reportCsv(report.lines, words), context, words);
  return report.interruption || report.totals.failed > 0 ? 2 : 0;
}

async function readMapping(
  { map }: Options,
  context: ImportContext,
  { names }: Header,
  words: Words,
): Promise<ColumnMapping> {
  const mapping = map === undefined ? proposeMapping(names) : await explicitMapping(map, context, names, words);
  if (!mapping.includes('name') && !mapping.includes('processNumber'))
    throw new Complaint(words.cli.noName(names.filter(Boolean)));
  return mapping;
}

async function explicitMapping(
  path: string,
  context: ImportContext,
  names: readonly string[],
  words: Words,
): Promise<ColumnMapping> {
  const applied = applyMap(names, await readJson(path, context, words));
  if ('mapping' in applied) return applied.mapping;
  const { problem } = applied;
  switch (problem.code) {
    case 'notAMap':
      throw new Complaint(words.cli.notAMap);
    case 'unknownHeader':
      throw new Complaint(words.cli.unknownHeader(problem.header, problem.known));
    case 'unknownField':
      throw new Complaint(words.cli.unknownField(problem.field, problem.known));
    case 'fieldTwice':
      throw new Complaint(words.cli.fieldTwice(problem.field));
  }
}

async function readSources(store: RegisterStore, mapping: ColumnMapping): Promise<ImportSources> {
  const needed = sourcesNeeded(mapping);
  const [units, resources, processes, people] = await Promise.all([
    store.all('units'),
    needed.resources ? store.all('resources') : [],
    store.all('processes'),
    needed.people ? store.people() : [],
  ]);
  return { units, resources, processes, people };
}

/** How many rows are new, changed or there already; which entries change in what. */
function printPlan({ rows }: ImportPlan, { language }: Options, { print }: ImportContext, words: Words): void {
  const count = (effect: RowEffect) => rows.filter((row) => row.effect === effect).length;
  print(words.cli.planned(count('new'), count('changed'), count('same') + count('present')));
  const changed = rows.filter(({ effect }) => effect === 'changed');
  for (const { row, entry, changes, links } of changed.slice(0, linesOnScreen)) {
    const names = new Set([...Object.keys(changes), ...links.map(({ field }) => field)] as ProcessFieldName[]);
    const labels = [...names].map((name) => processFields[name].label[language]);
    print(words.cli.changes(row, processNumber(entry?.id ?? 0), labels));
  }
  if (changed.length > linesOnScreen) print(words.cli.moreChanges(changed.length - linesOnScreen));
}

function unitOf({ unit }: Options, sources: ImportSources, mapping: ColumnMapping, words: Words): number | null {
  if (unit === undefined) {
    if (mapping.includes('unit') || mapping.includes('processNumber')) return null;
    throw new Complaint(words.cli.noUnitGiven);
  }
  const found = directoryOf(sources).entry('units', unit);
  if (typeof found === 'object' && 'key' in found) return found.key;
  const known = sources.units.map(({ values }) => [values.number, values.name].filter(Boolean).join(' '));
  throw new Complaint(words.cli.unknownUnit(unit, known));
}

function printReport(report: ImportReport, { dryRun, report: path }: Options, { print }: ImportContext, words: Words) {
  if (dryRun) print(words.cli.dryRun(report.totals.open));
  for (const total of words.totals(report.totals, dryRun)) print(total);
  for (const { row, column, effect, code, facts } of report.lines.slice(0, linesOnScreen)) {
    print(words.cli.line(row, column, words.effects[effect], words.reasons[code](facts)));
  }
  const more = report.lines.length - linesOnScreen;
  if (more > 0) print(words.moreLines(more));
  if (more > 0 && path === undefined) print(words.cli.askForReport);
  if (report.interruption) print(words.interrupted[report.interruption]);
}
