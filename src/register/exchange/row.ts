import type { FieldValue } from '../schema/field';
import { isEmpty } from '../schema/validate';
import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import type { ImportRow } from './cell';
import { cellText } from './cell';
import { cleanLine } from './clean';
import type { ColumnMapping, Header } from './mapping';
import type { Directory } from './directory';
import { importKey } from './key';
import { parseCell } from './parse';
import type { ImportLine, Remark } from './report';
import { remark } from './report';

/** One row of the file, ready to be created or refused. */
export interface PlannedRow {
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  readonly values: Partial<ProcessValues>;
  /** Idempotent creation key, see `key.ts`; empty when refused. */
  readonly key: string;
  readonly adaptations: readonly ImportLine[];
  readonly refusal?: ImportLine;
}

export interface RowContext {
  readonly header: Header;
  readonly mapping: ColumnMapping;
  readonly directory: Directory;
  /** For rows that name no unit, or one that isn't known. */
  readonly unit: number | null;
}

/** Reads one row: every value that can be taken, a line for every one that had to be changed or left out. */
export function planRow(cells: ImportRow, row: number, context: RowContext): PlannedRow {
  const read = readCells(cells, row, context);
  const refuse = (code: 'emptyName' | 'noUnit', column = ''): PlannedRow => ({
    row,
    values: read.values,
    key: '',
    adaptations: [],
    refusal: { effect: 'refused', row, column, code, facts: {} },
  });
  if (read.name === '') return refuse('emptyName', columnName('name', context));
  const unit = read.values.unit ?? context.unit;
  if (unit === null) return refuse('noUnit', columnName('unit', context));
  const { serviceKeys = null } = read.values;
  const key = importKey({ unit, serviceKeys, sourceId: read.sourceId, name: read.name });
  return { row, values: { ...read.values, unit }, key, adaptations: read.lines };
}

interface ReadRow {
  readonly values: Partial<ProcessValues>;
  /** In full length, for the key. */
  readonly name: string;
  readonly sourceId: string | null;
  readonly lines: readonly ImportLine[];
}

function readCells(cells: ImportRow, row: number, context: RowContext): ReadRow {
  const values: Record<string, FieldValue> = {};
  const lines: ImportLine[] = [];
  let name = '';
  let sourceId: string | null = null;
  context.mapping.forEach((target, index) => {
    const cell = cells[index] ?? null;
    if (target === null) return;
    if (target === 'sourceId') return void (sourceId = cleanLine(cellText(cell)) || null);
    if (target === 'name') name = cleanLine(cellText(cell));
    const { value, remarks } = parseCell(cell, processFields[target], context.directory);
    if (!isEmpty(value)) values[target] = value;
    const column = context.header.names[index] ?? '';
    lines.push(...remarks.map((one) => line(target === 'unit' ? inOtherUnit(one, context) : one, row, column)));
  });
  return { ...keepFullName(values, name, lines), name, sourceId };
}

function line({ code, facts }: Remark, row: number, column: string): ImportLine {
  return { effect: 'adapted', row, column, code, facts };
}

function inOtherUnit(found: Remark, { unit }: RowContext): Remark {
  return unit === null ? found : remark('otherUnit', found.facts);
}

/** A name that had to be shortened stays findable in full among the other names. */
function keepFullName(
  values: Record<string, FieldValue>,
  name: string,
  lines: readonly ImportLine[],
): Pick<ReadRow, 'values' | 'lines'> {
  const { maximum } = processFields.otherNames;
  const otherNames = [name, values.otherNames].filter(Boolean).join('\n');
  const kept = name.length > processFields.name.maximum && otherNames.length <= maximum;
  if (!kept) return { values, lines };
  const column = lines.find(({ code, facts }) => code === 'shortened' && facts.text === name)?.column;
  return {
    values: { ...values, otherNames },
    lines: lines.map((one) =>
      one.code === 'shortened' && one.column === column ? { ...one, code: 'shortenedKept' } : one,
    ),
  };
}

function columnName(target: 'name' | 'unit', { mapping, header }: RowContext): string {
  return header.names[mapping.indexOf(target)] ?? '';
}
