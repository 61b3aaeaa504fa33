import type {
  Day,
  DerivedFigureName,
  Field,
  FieldKind,
  FieldValue,
  PriorityWeights,
  ProcessFieldName,
  Stored,
} from '../../register';
import { dayNumber, derivedFigureNames, derivedFigures, processFields, productArea } from '../../register';
import type { Coded } from './table';
import { never } from './table';

/** Several of few different values: row n holds `places` from `ends[n - 1]` to `ends[n]`. */
export interface CodedLists {
  readonly values: readonly string[];
  readonly places: Uint32Array;
  readonly ends: Uint32Array;
}

/** Fields of a process by name, and what is worked out from them: a figure from 0 to 100, the product area. */
export type ColumnName = ProcessFieldName | DerivedFigureName | 'productArea';

/**
 * One value of every process, as columns that cross to another thread cheaply. Texts, choices, persons and references are
 * keys as text, `yes` and `no` those of a yes/no field; the empty text stands for nothing.
 */
export type Column =
  | { readonly kind: 'coded'; readonly coded: Coded }
  | { readonly kind: 'lists'; readonly lists: CodedLists }
  /** NaN for nothing. */
  | { readonly kind: 'numbers'; readonly numbers: Float64Array }
  /** Day numbers, `never` for nothing. */
  | { readonly kind: 'days'; readonly days: Int32Array };

/** Columns of the table of that version: rows are the same. */
export interface Columns {
  readonly version: string;
  readonly columns: Readonly<Partial<Record<ColumnName, Column>>>;
}

type Process = Stored<'processes'>;
type Read = (processes: readonly Process[], valueOf: (process: Process) => FieldValue) => Column;

const asText: Read = (processes, valueOf) => coded(processes, (one) => String(valueOf(one) ?? ''));
const asTexts: Read = (processes, valueOf) =>
  codedLists(processes, (one) => valueOf(one) as readonly (string | number)[]);

const readers: Readonly<Record<FieldKind, Read>> = {
  text: asText,
  longText: asText,
  choice: asText,
  person: asText,
  reference: asText,
  choices: asTexts,
  references: asTexts,
  number: (processes, valueOf) => numbers(processes, (one) => valueOf(one) as number | null),
  date: (processes, valueOf) => ({
    kind: 'days',
    days: Int32Array.from(processes, (one) => {
      const day = valueOf(one) as Day | null;
      return day === null ? never : dayNumber(day);
    }),
  }),
  yesNo: (processes, valueOf) =>
    coded(processes, (one) => {
      const value = valueOf(one);
      return value === null ? '' : value ? 'yes' : 'no';
    }),
};

/** The column of that name for these entries, which stand in the order of the table. */
export function columnOf(name: ColumnName, processes: readonly Process[], weights: PriorityWeights): Column {
  if (name === 'productArea') return coded(processes, ({ values }) => productArea(values.product) ?? '');
  if (isFigure(name)) return numbers(processes, ({ values }) => derivedFigures[name].of(values, weights));
  const field: Field = processFields[name];
  return readers[field.kind](processes, ({ values }) => values[name]);
}

export interface ColumnKeeper {
  /** Worked out when first asked for, and kept as long as entries and weights stay the same objects. */
  columns(names: readonly ColumnName[], of: ColumnSource): Columns;
}

export interface ColumnSource {
  readonly version: string;
  readonly processes: readonly Process[];
  readonly weights: PriorityWeights;
}

export function createColumnKeeper(): ColumnKeeper {
  let from: Pick<ColumnSource, 'processes' | 'weights'> | null = null;
  const known = new Map<ColumnName, Column>();
  const columnFor = (name: ColumnName, { processes, weights }: ColumnSource): Column => {
    const column = known.get(name) ?? columnOf(name, processes, weights);
    known.set(name, column);
    return column;
  };
  return {
    columns: (names, source) => {
      if (from?.processes !== source.processes || from.weights !== source.weights) known.clear();
      from = source;
      const columns = Object.fromEntries(names.map((name) => [name, columnFor(name, source)]));
      return { version: source.version, columns };
    },
  };
}

const isFigure = (name: ColumnName): name is DerivedFigureName => derivedFigureNames.some((one) => one === name);

/** Numbers the different values in the order they come. */
function numbering(): { readonly values: () => readonly string[]; readonly placeOf: (value: string) => number } {
  const seen = new Map<string, number>();
  const placeOf = (value: string): number => {
    const place = seen.get(value) ?? seen.size;
    if (place === seen.size) seen.set(value, place);
    return place;
  };
  return { values: () => [...seen.keys()], placeOf };
}

function coded(processes: readonly Process[], valueOf: (process: Process) => string): Column {
  const { values, placeOf } = numbering();
  const places = Uint32Array.from(processes, (process) => placeOf(valueOf(process)));
  return { kind: 'coded', coded: { values: values(), places } };
}

function codedLists(
  processes: readonly Process[],
  valuesOf: (process: Process) => readonly (string | number)[],
): Column {
  const { values, placeOf } = numbering();
  const ends = new Uint32Array(processes.length);
  const places: number[] = [];
  for (const [row, process] of processes.entries()) {
    for (const value of valuesOf(process)) places.push(placeOf(String(value)));
    ends[row] = places.length;
  }
  return { kind: 'lists', lists: { values: values(), places: Uint32Array.from(places), ends } };
}

const numbers = (processes: readonly Process[], numberOf: (process: Process) => number | null): Column => ({
  kind: 'numbers',
  numbers: Float64Array.from(processes, (process) => numberOf(process) ?? Number.NaN),
});
