import type { ImportPlan } from './plan';
import type { PlannedRow } from './planRow';

/** Rows that are written in one go. `link`: entries of this import that refer to each other in a circle, once they all exist. */
export interface ImportPart {
  readonly kind: 'create' | 'update' | 'link';
  readonly rows: readonly PlannedRow[];
}

/**
 * Several batches, so that the store keeps its pace and a broken connection leaves few rows undecided; changes are read again
 * in one request after each part.
 */
const rowsAtOnce = { create: 500, update: 1_000, link: 1_000 } as const;

/**
 * The order in which a plan is carried out; the same for the same plan, so that a second run can go on where the first one
 * ended. New entries come before those that refer to them, so that only circles have to be written twice.
 */
export function partsOf({ rows }: Pick<ImportPlan, 'rows'>): readonly ImportPart[] {
  const created = rows.filter(({ effect }) => effect === 'new');
  const { waves, circular } = inWaves(created);
  // Neighbours in the list are read again together.
  const changed = rows
    .filter(({ effect }) => effect === 'changed')
    .sort((left, right) => (left.entry?.id ?? 0) - (right.entry?.id ?? 0));
  return [
    ...[...waves, circular].flatMap((wave) => inParts('create', wave)),
    ...inParts('update', changed),
    ...inParts('link', circular),
  ];
}

/** Every wave refers to earlier ones only; what is left over refers to itself in a circle. */
function inWaves(rows: readonly PlannedRow[]): {
  readonly waves: readonly (readonly PlannedRow[])[];
  readonly circular: readonly PlannedRow[];
} {
  const waves: PlannedRow[][] = [];
  let waiting = rows;
  let missing = new Set(rows.map(({ row }) => row));
  while (waiting.length > 0) {
    const ready = waiting.filter(({ links }) => !links.some(({ row }) => missing.has(row)));
    if (ready.length === 0) break;
    waves.push(ready);
    missing = new Set(missing);
    for (const { row } of ready) missing.delete(row);
    waiting = waiting.filter(({ row }) => missing.has(row));
  }
  return { waves, circular: waiting };
}

function inParts(kind: ImportPart['kind'], rows: readonly PlannedRow[]): readonly ImportPart[] {
  const parts: ImportPart[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce[kind]) {
    parts.push({ kind, rows: rows.slice(start, start + rowsAtOnce[kind]) });
  }
  return parts;
}
