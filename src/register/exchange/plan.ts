import type { Day } from '../calendar';
import { processFields } from '../process/schema';
import type { ImportRow } from './cell';
import { isBlankRow } from './cell';
import { withoutCircles } from './circles';
import type { Editor } from './change';
import type { Decisions, Question } from './decisions';
import { askingDirectory } from './decisions';
import type { ImportSources } from './directory';
import { directoryOf } from './directory';
import { isOwnExport } from './export';
import { withKnownLinks, withRowsOfFile } from './links';
import type { ColumnMapping, Header } from './mapping';
import type { MatchRule } from './match';
import { matcherOf, matchRules } from './match';
import type { Decision, ImportMode, PlannedRow, PlanOptions } from './planRow';
import { columnOf, decide, planRow, refusal } from './planRow';
import type { Remark } from './report';
import { remark } from './report';
import type { ReadRow, RowContext } from './row';
import { readRow, signsOf } from './row';

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Headers of the columns that are left out, and of those that are taken. */
  readonly ignoredColumns: readonly string[];
  readonly takenColumns: readonly string[];
  /** Texts that the register can't make out, decided or not; the most frequent first. */
  readonly questions: readonly Question[];
}

export interface PlanInput {
  /** All rows of the file, with title block and header. */
  readonly rows: readonly ImportRow[];
  readonly header: Header;
  readonly mapping: ColumnMapping;
  readonly sources: ImportSources;
  /** For rows that name no unit, or one that isn't known. */
  readonly unit: number | null;
  /** What the file's own format had to say about a cell; rows count from 1, columns from 0. */
  readonly cellRemarks?: readonly (Remark & { readonly row: number; readonly column: number })[];
  /** The file was text, not a workbook. */
  readonly isText?: boolean;
  /** Only new entries, unless said otherwise. */
  readonly mode?: ImportMode;
  readonly erase?: boolean;
  readonly matchBy?: readonly MatchRule[];
  readonly decisions?: Decisions;
  readonly editor?: Editor;
  readonly today?: Day;
}

/** What an import would do, row by row; empty rows are passed over. Writes nothing. */
export function planImport(input: PlanInput): ImportPlan {
  const steps = planSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Rows between two points at which a caller may do something else. */
const rowsPerStep = 40;

/** The same in small steps, so that a page stays quick with thousands of rows; yields the share that is done, 0 to 1. */
export function* planSteps(input: PlanInput): Generator<number, ImportPlan> {
  const filled = filledRows(input);
  const { context, asking } = contextOf(input, filled);
  const options = optionsOf(input);
  const read: ReadRow[] = [];
  for (const [index, { cells, row }] of filled.entries()) {
    asking.startRow(row);
    read.push(readRow(cells, row, context));
    if (index % rowsPerStep === 0) yield index / filled.length / 2;
  }
  const decisions = decideAll(read, context, options);
  const linked = withoutCircles(
    read.map((one) => withKnownLinks(one, (row) => decisions.of(row))),
    (index) => decisions.at(index),
    {
      processes: input.sources.processes ?? [],
      erase: options.erase,
      onlyNew: options.mode === 'add',
      columnOf: (field) => columnOf(field, context),
    },
  );
  const rows: PlannedRow[] = [];
  for (const [index, one] of linked.entries()) {
    rows.push(planRow(one, decisions.at(index), context, options));
    if (index % rowsPerStep === 0) yield 0.5 + index / filled.length / 2;
  }
  const { header, mapping } = input;
  const columns = (isTaken: boolean) =>
    header.names.filter((name, index) => name !== '' && (mapping[index] != null) === isTaken);
  return { rows, ignoredColumns: columns(false), takenColumns: columns(true), questions: asking.questions() };
}

interface FilledRow {
  readonly cells: ImportRow;
  readonly row: number;
}

function filledRows({ rows, header }: PlanInput): readonly FilledRow[] {
  return rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row - 1 > header.index && !isBlankRow(cells));
}

function contextOf(input: PlanInput, filled: readonly FilledRow[]) {
  const { header, mapping, sources, unit, decisions = {}, cellRemarks = [], isText = false } = input;
  const signs = sourcesNeeded(mapping).processes
    ? filled.map(({ cells, row }) => ({ row, ...signsOf(cells, { mapping }) }))
    : [];
  const asking = askingDirectory(withRowsOfFile(directoryOf(sources), signs), decisions);
  const context: RowContext = {
    header,
    mapping,
    unit,
    directory: asking,
    exact: isOwnExport(header.names),
    guarded: isText,
    cellRemarks: new Map(cellRemarks.map(({ row, column, ...said }) => [`${row}:${column}`, said])),
  };
  return { context, asking };
}

function optionsOf({
  mode = 'add',
  erase = false,
  matchBy = matchRules,
  editor,
  today,
  sources,
}: PlanInput): PlanOptions {
  return { mode, erase, editor, today: today ?? null, matcher: matcherOf(sources.processes ?? [], matchBy) };
}

/** One decision a row; a row that means the same entry as an earlier one doubles it. */
function decideAll(read: readonly ReadRow[], context: RowContext, options: PlanOptions) {
  const firstRows = new Map<string, number>();
  const doubles = new Map<number, number>();
  const decisions = read.map((one): Decision => {
    const decision = decide(one, context, options);
    if (decision.kind === 'refused') return decision;
    const what = decision.kind === 'new' ? decision.key : `entry ${decision.process.id}`;
    const first = firstRows.get(what);
    if (first === undefined) {
      firstRows.set(what, one.row);
      return decision;
    }
    doubles.set(one.row, first);
    return { kind: 'refused', refusal: refusal(remark('duplicateRow', { first }), one.row) };
  });
  const byRow = new Map(read.map(({ row }, index) => [row, decisions[index]!]));
  return {
    at: (index: number): Decision => decisions[index]!,
    of: (row: number) => byRow.get(doubles.get(row) ?? row),
  };
}

/** Which lists have to be read before planning, because a column refers to them. */
export function sourcesNeeded(mapping: ColumnMapping): {
  readonly people: boolean;
  readonly resources: boolean;
  readonly processes: boolean;
} {
  const fields = mapping.flatMap((target) =>
    target === null || target === 'processNumber' ? [] : [processFields[target]],
  );
  const refersTo = (list: string) => fields.some((field) => 'target' in field && field.target === list);
  return {
    people: fields.some(({ kind }) => kind === 'person'),
    resources: refersTo('resources'),
    processes: refersTo('processes'),
  };
}
