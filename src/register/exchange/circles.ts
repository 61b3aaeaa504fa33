import { circleFreeFields, circleThrough, idsIn, nameOnTheWay } from '../change/circles';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import type { FieldValue } from '../schema/field';
import type { KnownProcess } from './directory';
import type { Decision } from './planRow';
import { remark } from './report';
import type { ReadRow } from './row';
import { line } from './row';

/** An entry that is there by its id, one that a row will make by its row, below zero. */
type Node = number;

/** A row whose references will be written into the entry of its node. */
interface WrittenRow {
  readonly read: ReadRow;
  readonly node: Node;
}

export interface CircleOptions {
  readonly processes: readonly KnownProcess[];
  /** What an empty cell empties. */
  readonly erase: boolean;
  /** Entries that exist stay as they are. */
  readonly onlyNew: boolean;
  readonly columnOf: (field: ProcessFieldName) => string;
}

/**
 * The rows without references by which an entry would come back to itself, over entries that are there and rows of the file; each is
 * said. Of several rows that make a circle together the last one gives way.
 */
export function withoutCircles(
  rows: readonly ReadRow[],
  decisionOf: (index: number) => Decision,
  options: CircleOptions,
): readonly ReadRow[] {
  const opened = [...rows];
  for (const field of circleFreeFields) {
    const written = opened.flatMap((read, index): (WrittenRow & { readonly index: number })[] => {
      const node = nodeOf(read, decisionOf(index), options);
      return node === null || !isSaid(read, field, options) ? [] : [{ read, node, index }];
    });
    if (written.length === 0) continue;
    const pointers = pointersBefore(field, written, options.processes);
    const nameOf = namesOf(opened, options.processes);
    for (const { index, ...row } of written)
      opened[index] = withoutCircle(row, field, { pointers, nameOf, ...options });
  }
  return opened;
}

function nodeOf(read: ReadRow, decision: Decision, { onlyNew }: CircleOptions): Node | null {
  if (decision.kind === 'new') return -read.row;
  return decision.kind === 'match' && !onlyNew ? decision.process.id : null;
}

const isSaid = ({ values, links, blank }: ReadRow, field: ProcessFieldName, { erase }: CircleOptions): boolean =>
  field in values || links.some((link) => link.field === field) || (erase && blank.includes(field));

/** What entries point to before the file adds anything: of those that it writes only what it lets stand. */
function pointersBefore(
  field: ProcessFieldName,
  written: readonly WrittenRow[],
  processes: readonly KnownProcess[],
): Map<Node, readonly Node[]> {
  const pointers = new Map<Node, readonly Node[]>(processes.map(({ id, values }) => [id, idsIn(values[field])]));
  for (const { read, node } of written) {
    const said = idsIn(read.values[field]);
    pointers.set(
      node,
      (pointers.get(node) ?? []).filter((id) => said.includes(id)),
    );
  }
  return pointers;
}

function namesOf(rows: readonly ReadRow[], processes: readonly KnownProcess[]): (node: Node) => string {
  const names = new Map<Node, string>([
    ...processes.map(({ id, values }) => [id, nameOnTheWay(id, values.name)] as const),
    ...rows.map(({ row, name }) => [-row, name] as const),
  ]);
  return (node) => names.get(node) ?? '';
}

interface Ways extends CircleOptions {
  readonly pointers: Map<Node, readonly Node[]>;
  readonly nameOf: (node: Node) => string;
}

/** Adds one reference after the other; those that would close a circle are left out. */
function withoutCircle({ read, node }: WrittenRow, field: ProcessFieldName, ways: Ways): ReadRow {
  const { pointers, nameOf, columnOf } = ways;
  const pointedTo = (one: Node): readonly Node[] => pointers.get(one) ?? [];
  const linked = read.links.filter((link) => link.field === field).map(({ row }) => -row);
  const dropped = new Set<Node>();
  const lines = [...idsIn(read.values[field]), ...linked].flatMap((added) => {
    if (pointedTo(node).includes(added)) return [];
    const circle = circleThrough(node, [added], field, pointedTo);
    if (!circle) {
      pointers.set(node, [...pointedTo(node), added]);
      return [];
    }
    dropped.add(added);
    return [line(remark('circle', { names: circle.map(nameOf).join(' → ') }), read.row, columnOf(field))];
  });
  if (dropped.size === 0) return read;
  return {
    ...read,
    values: withoutReferences(read.values, field, dropped),
    links: read.links.filter((link) => link.field !== field || !dropped.has(-link.row)),
    lines: [...read.lines, ...lines],
  };
}

/** A field of which nothing is left says nothing: what stands in the register stays. */
function withoutReferences(
  values: Partial<ProcessValues>,
  field: ProcessFieldName,
  dropped: ReadonlySet<Node>,
): Partial<ProcessValues> {
  const value: FieldValue | undefined = values[field];
  const left = idsIn(value).filter((id) => !dropped.has(id));
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
  return left.length === 0 ? others : { ...others, [field]: Array.isArray(value) ? left : left[0] };
}
