import { proposeMapping } from '../exchange';
import { cellsOf } from './cells';

/** One process as it was pasted: texts as they stand, not yet looked up. */
export interface PastedLine {
  readonly name: string;
  readonly unit: string;
  readonly owner: string;
  readonly summary: string;
}

export interface Recognising {
  readonly isUnit: (text: string) => boolean;
  readonly isPerson: (text: string) => boolean;
}

const roles = ['name', 'unit', 'owner', 'summary'] as const;
type Role = (typeof roles)[number];
/** For each column what it holds; null is left out. */
type Columns = readonly (Role | null)[];

/**
 * The processes of a list that somebody pasted or typed: one a line, or cells from a spreadsheet. What a column holds is
 * told by a header row, else by what stands in it: units, people, names, and the longest texts as descriptions.
 */
export function readPastedList(text: string, recognising: Recognising): readonly PastedLine[] {
  const rows = cellsOf(text);
  // A line alone is what somebody writes, whatever it is called.
  const header = rows.length > 1 ? headerOf(rows[0] ?? []) : null;
  const body = header ? rows.slice(1) : rows;
  const columns = header ?? columnsOf(body, recognising);
  return body.map((row) => lineOf(row, columns)).filter(({ name }) => name !== '');
}

function lineOf(row: readonly string[], columns: Columns): PastedLine {
  const at = (role: Role) => row[columns.indexOf(role)] ?? '';
  return { name: at('name'), unit: at('unit'), owner: at('owner'), summary: at('summary') };
}

/** Null when the first row is no header. */
function headerOf(row: readonly string[]): Columns | null {
  const mapping = proposeMapping(row);
  const known = mapping.filter((target) => target !== null).length;
  if (!mapping.includes('name') || known < row.filter((cell) => cell !== '').length / 2) return null;
  return mapping.map((target) => roles.find((role) => role === target) ?? null);
}

function columnsOf(rows: readonly (readonly string[])[], { isUnit, isPerson }: Recognising): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: (Role | null)[] = Array.from({ length: width }, () => null);
  const cells = columns.map((_, index) => rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''));
  const free = () => [...columns.keys()].filter((index) => columns[index] === null && isText(cells[index]!));
  const give = (role: Role, index: number | undefined) => {
    if (index !== undefined) columns[index] = role;
  };
  // A list of one column holds names, whatever else they may be.
  if (width > 1) {
    const telling = [...columns.keys()].filter((index) => cells[index]!.length > 0 && !isCounting(cells[index]!));
    give('unit', mostly(telling, cells, isUnit));
    give('owner', mostly(free(), cells, isPerson));
  }
  give('name', free()[0] ?? [...columns.keys()].find((index) => cells[index]!.length > 0));
  give('summary', longest(free(), cells));
  return columns;
}

const isText = (cells: readonly string[]): boolean => cells.some((cell) => /\p{L}{2}/u.test(cell));

/** A running number, which may look like the number of a unit. */
const isCounting = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell, index) => Number.parseInt(cell, 10) === Number.parseInt(cells[0]!, 10) + index);

/** The column in which at least half of the cells are such, most of all columns. */
function mostly(
  indexes: readonly number[],
  cells: readonly (readonly string[])[],
  is: (text: string) => boolean,
): number | undefined {
  const share = (index: number) => cells[index]!.filter(is).length / cells[index]!.length;
  const best = [...indexes].sort((left, right) => share(right) - share(left))[0];
  return best !== undefined && share(best) >= 0.5 ? best : undefined;
}

function longest(indexes: readonly number[], cells: readonly (readonly string[])[]): number | undefined {
  const length = (index: number) => cells[index]!.reduce((sum, cell) => sum + cell.length, 0);
  return [...indexes].sort((left, right) => length(right) - length(left))[0];
}
