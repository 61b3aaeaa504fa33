import { processFields } from '../../register';
import type { Coded, ProcessTable } from '../copy';

/** Processes of one product area in one band; the empty key stands for none given. */
export interface MapBox {
  readonly area: string;
  /** Rows of the table, in the order given. */
  readonly rows: Uint32Array;
  /** How many are of each class of the lens. */
  readonly counts: readonly number[];
}

export interface MapBand {
  /** A category, or what somebody has typed into the list instead of one; empty for none given. */
  readonly category: string;
  readonly total: number;
  readonly boxes: readonly MapBox[];
}

export interface MapModel {
  readonly bands: readonly MapBand[];
  readonly counts: readonly number[];
  readonly total: number;
}

export interface MapSource {
  readonly table: Pick<ProcessTable, 'category'>;
  readonly areas: Coded;
  /** For each row of the table the place of its class. */
  readonly classes: Uint8Array;
  readonly classCount: number;
}

/** The order of a process map: what steers on top, what supports below; what is not told comes last. */
const usualBands = Object.keys(processFields.category.choices);

/** Lays rows out by category and product area; areas stand by number, then by name. */
export function mapModel(rows: Uint32Array, source: MapSource, compare: (a: string, b: string) => number): MapModel {
  const { table, areas, classes, classCount } = source;
  const boxes = rowsByBox(rows, table.category, areas);
  const bands = [...boxes].map(([category, byArea]): MapBand => {
    const made = [...byArea].map(([area, found]): MapBox => {
      const own = Uint32Array.from(found);
      return { area, rows: own, counts: countsOf(own, classes, classCount) };
    });
    made.sort((one, other) => lastWhenEmpty(one.area, other.area) || compare(one.area, other.area));
    return { category, boxes: made, total: made.reduce((sum, box) => sum + box.rows.length, 0) };
  });
  bands.sort((one, other) => placeOfBand(one.category) - placeOfBand(other.category));
  return { bands, counts: countsOf(rows, classes, classCount), total: rows.length };
}

function rowsByBox(rows: Uint32Array, category: Coded, areas: Coded): Map<string, Map<string, number[]>> {
  const boxes = new Map<string, Map<string, number[]>>();
  const quick: (number[] | undefined)[] = [];
  const width = areas.values.length;
  for (const row of rows) {
    const [band, area] = [category.places[row] ?? 0, areas.places[row] ?? 0];
    const known = (quick[band * width + area] ??= boxOf(boxes, category.values[band] ?? '', areas.values[area] ?? ''));
    known.push(row);
  }
  return boxes;
}

function boxOf(boxes: Map<string, Map<string, number[]>>, category: string, area: string): number[] {
  const band = boxes.get(category) ?? new Map<string, number[]>();
  const box = band.get(area) ?? [];
  boxes.set(category, band.set(area, box));
  return box;
}

function countsOf(rows: Uint32Array, classes: Uint8Array, classCount: number): readonly number[] {
  const counts = Array.from({ length: classCount }, () => 0);
  for (const row of rows) {
    const place = classes[row] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

const lastWhenEmpty = (one: string, other: string): number => Number(one === '') - Number(other === '');

function placeOfBand(category: string): number {
  const place = usualBands.indexOf(category);
  if (place >= 0) return place;
  return category === '' ? usualBands.length + 1 : usualBands.length;
}
