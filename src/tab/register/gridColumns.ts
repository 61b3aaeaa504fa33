import type { FieldKind, ProcessFieldName } from '../../register';
import { processFields, processNumber } from '../../register';
import type { RegisterColumn, Session } from '../shell';
import { columnLabel } from './columnLabel';
import type { ColumnValues } from './columnValues';

/** A column as the grid draws it. */
export interface GridColumn {
  readonly name: RegisterColumn;
  readonly label: string;
  readonly width: Width;
  /** What stands in it, by index of the row; null where the row draws more than a text. */
  readonly text: ((index: number) => string) | null;
}

/** Track of a CSS grid, and the pixels below which it is of no use. */
type Width = readonly [track: string, least: number];

/** What the row draws itself: names with their marks, lights, bars. */
const drawn: Partial<Record<RegisterColumn, Width>> = {
  name: ['minmax(0, 3.6fr)', 220],
  unit: ['minmax(100px, 1.4fr)', 100],
  owner: ['minmax(134px, 1.4fr)', 134],
  light: ['168px', 168],
  completeness: ['112px', 112],
  seal: ['80px', 80],
};

const widths: Readonly<Record<FieldKind, Width>> = {
  text: ['minmax(120px, 1.4fr)', 120],
  longText: ['minmax(120px, 1.4fr)', 120],
  choice: ['minmax(120px, 1.1fr)', 120],
  choices: ['minmax(140px, 1.4fr)', 140],
  number: ['104px', 104],
  date: ['116px', 116],
  person: ['minmax(130px, 1.3fr)', 130],
  reference: ['minmax(120px, 1.4fr)', 120],
  references: ['minmax(140px, 1.6fr)', 140],
  yesNo: ['88px', 88],
};

export function gridColumns(
  names: readonly RegisterColumn[],
  values: ColumnValues,
  session: Pick<Session, 'words' | 'language'>,
): readonly GridColumn[] {
  return names.map((name) => ({
    name,
    label: columnLabel(name, session),
    width: drawn[name] ?? widthOf(name),
    text: name in drawn ? null : textOf(name, values),
  }));
}

function textOf(name: RegisterColumn, { table, textOf: text }: ColumnValues): (index: number) => string {
  if (name === 'number') return (index) => processNumber(table.ids[index] ?? 0);
  return (index) => text(name, index);
}

const widthOf = (name: RegisterColumn): Width =>
  name === 'number' ? ['96px', 96] : widths[isField(name) ? processFields[name].kind : 'choice'];

/** As many of the columns, from the first on, as are of use side by side in a list of this width; the name always. */
export function columnsThatFit(columns: readonly GridColumn[], width: number): readonly GridColumn[] {
  let used = pickWidth;
  const end = columns.findIndex((column, place) => (used += column.width[1]) > width && place > 0);
  return end < 0 ? columns : columns.slice(0, end);
}

const isField = (name: string): name is ProcessFieldName => Object.hasOwn(processFields, name);

/** Room for the box that selects a row. */
const pickWidth = 36;

/** The tracks of header and rows, and from which width on the grid is scrolled sideways: never with the few usual columns. */
export function tracksOf(columns: readonly GridColumn[], hasPick: boolean): { tracks: string; least: string } {
  const tracks = [...(hasPick ? [`${pickWidth}px`] : []), ...columns.map(({ width }) => width[0])].join(' ');
  const isUsual = columns.every(({ name }) => name in drawn);
  const sum = columns.reduce((width, column) => width + column.width[1], pickWidth);
  return { tracks, least: isUsual ? '0' : `${sum}px` };
}
