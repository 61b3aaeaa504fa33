/** The lines of the list: one for each shown row, and a heading before each group. */

export interface Group {
  /** Key of the value that its rows share; `nobody` for those that hold nothing. */
  readonly value: string;
  readonly name: string;
  readonly rows: number;
  readonly isClosed: boolean;
}

export interface Lines {
  /** Index of the row in each line; `-1 - n` where the heading of group n stands. */
  readonly rows: Int32Array;
  /** Null when the list is not divided. */
  readonly groups: readonly Group[] | null;
}

/** What divides the list: the place of each row among the values, and the values in the order of their groups. */
export interface Division {
  readonly places: ArrayLike<number>;
  readonly values: readonly string[];
  /** Places among the values, in the order in which the groups stand. */
  readonly order: readonly number[];
  readonly nameOf: (value: string) => string;
}

export const undivided = (indices: Uint32Array): Lines => ({ rows: new Int32Array(indices), groups: null });

/** The rows group by group, each group in the order the rows came in; of closed ones only the headings. */
export function divided(indices: Uint32Array, division: Division, closed: ReadonlySet<string>): Lines {
  const { places, values, order, nameOf } = division;
  const counts = new Uint32Array(values.length);
  for (const row of indices) counts[places[row] ?? 0] = (counts[places[row] ?? 0] ?? 0) + 1;
  const shown = order.filter((place) => (counts[place] ?? 0) > 0);
  const groups = shown.map((place): Group => {
    const value = values[place] ?? '';
    return { value, name: nameOf(value), rows: counts[place] ?? 0, isClosed: closed.has(value) };
  });
  const open = groups.reduce((sum, group) => sum + (group.isClosed ? 0 : group.rows), 0);
  const rows = new Int32Array(groups.length + open);
  const next = new Int32Array(values.length).fill(-1);
  let line = 0;
  for (const [number, group] of groups.entries()) {
    rows[line++] = headingOf(number);
    if (group.isClosed) continue;
    next[shown[number] ?? 0] = line;
    line += group.rows;
  }
  for (const row of indices) {
    const place = places[row] ?? 0;
    const at = next[place] ?? -1;
    if (at < 0) continue;
    rows[at] = row;
    next[place] = at + 1;
  }
  return { rows, groups };
}

const headingOf = (group: number): number => -1 - group;

/** The group whose heading stands in a line; undefined for the line of an entry. */
export function groupAt({ rows, groups }: Lines, line: number): Group | undefined {
  const row = rows[line];
  return row === undefined || row >= 0 ? undefined : groups?.[-1 - row];
}

/** Index of the row in a line; -1 for a heading, and beside the list. */
export const rowAt = ({ rows }: Lines, line: number): number => Math.max(rows[line] ?? -1, -1);

/** The rows from one line to another, whichever comes first; headings left out. */
export function rowsBetween({ rows }: Lines, from: number, to: number): readonly number[] {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return Array.from(rows.subarray(Math.max(first, 0), last + 1)).filter((row) => row >= 0);
}
