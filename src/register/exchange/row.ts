import type { FieldValue } from '../schema/field';
import { isEmpty } from '../schema/validate';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { ImportCell, ImportRow } from './cell';
import { cellText, isBlankCell } from './cell';
import { cleanLine } from './clean';
import { withoutGuard } from './csv';
import type { Directory } from './directory';
import { numberAndName } from './directory';
import type { ColumnMapping, Header } from './mapping';
import { parseCell } from './parse';
import type { ImportLine, Remark } from './report';

/** A reference to the process in another row of the file, to be set as soon as that one exists. */
export interface RowLink {
  readonly field: ProcessFieldName;
  readonly row: number;
}

/** One row of the file as the fields it names. */
export interface ReadRow {
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  readonly values: Partial<ProcessValues>;
  /** In full length, for the key. */
  readonly name: string;
  readonly processNumber: number | null;
  readonly links: readonly RowLink[];
  /** Fields whose cell is empty. */
  readonly blank: readonly ProcessFieldName[];
  readonly lines: readonly ImportLine[];
}

export interface RowContext {
  readonly header: Header;
  readonly mapping: ColumnMapping;
  readonly directory: Directory;
  /** For rows that name no unit, or one that isn't known. */
  readonly unit: number | null;
  /** The file is an export of this register: every character stands for itself. */
  readonly exact: boolean;
  /** It came as text, in which a guard stands before what a spreadsheet would take for a formula. */
  readonly guarded: boolean;
  /** What the file's own format had to say about a cell, by `row:column`. */
  readonly cellRemarks: ReadonlyMap<string, Remark>;
}

/** Reads one row: every value that can be taken, a line for every one that had to be changed or left out. */
export function readRow(cells: ImportRow, row: number, context: RowContext): ReadRow {
  const values: Record<string, FieldValue> = {};
  const found = {
    links: [] as RowLink[],
    blank: [] as ProcessFieldName[],
    lines: [] as ImportLine[],
    name: '',
    processNumber: null as number | null,
  };
  context.mapping.forEach((target, index) => {
    if (target === null) return;
    const cell = unguarded(cells[index] ?? null, context);
    const column = context.header.names[index] ?? '';
    const said = context.cellRemarks.get(`${row}:${index}`);
    if (said) found.lines.push(line(said, row, column));
    if (target === 'processNumber') return void (found.processNumber = numberAndName(cellText(cell))?.id ?? null);
    if (target === 'name') found.name = context.exact ? cellText(cell) : cleanLine(cellText(cell));
    if (isBlankCell(cell) && !said) found.blank.push(target);
    const { value, remarks, rows = [] } = parseCell(cell, processFields[target], context.directory, context);
    if (!isEmpty(value)) values[target] = value;
    found.links.push(...rows.map((other) => ({ field: target, row: other })));
    found.lines.push(...remarks.map((one) => line(target === 'unit' ? inOtherUnit(one, context) : one, row, column)));
  });
  return { row, ...found, ...keepFullName(values, found.name, found.lines) };
}

function unguarded(cell: ImportCell, { exact, guarded }: RowContext): ImportCell {
  return exact && guarded && typeof cell === 'string' ? withoutGuard(cell) : cell;
}

/** What a row is called, and its number: read ahead, so that other rows can refer to it. */
export function signsOf(cells: ImportRow, { mapping }: Pick<RowContext, 'mapping'>) {
  const cellOf = (target: 'name' | 'processNumber'): ImportCell => cells[mapping.indexOf(target)] ?? null;
  return {
    name: cleanLine(cellText(cellOf('name'))),
    processNumber: numberAndName(cellText(cellOf('processNumber')))?.id ?? null,
  };
}

export function line({ code, facts }: Remark, row: number, column: string): ImportLine {
  return { effect: 'adapted', row, column, code, facts };
}

function inOtherUnit(found: Remark, { unit }: RowContext): Remark {
  return unit === null || found.code === 'leftOut' ? found : { code: 'otherUnit', facts: found.facts };
}

/** A name that had to be shortened stays findable in full among the other names. */
function keepFullName(
  values: Record<string, FieldValue>,
  name: string,
  lines: readonly ImportLine[],
): Pick<ReadRow, 'values' | 'lines'> {
  const { maximum } = processFields.otherNames;
  const otherNames = [name, values['otherNames']].filter(Boolean).join('\n');
  const kept = name.length > processFields.name.maximum && otherNames.length <= maximum;
  if (!kept) return { values, lines };
  const column = lines.find(({ code, facts }) => code === 'shortened' && facts['text'] === name)?.column;
  return {
    values: { ...values, otherNames },
    lines: lines.map((one) =>
      one.code === 'shortened' && one.column === column ? { ...one, code: 'shortenedKept' } : one,
    ),
  };
}
