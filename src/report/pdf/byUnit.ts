import type { ExportedProcess, Stored } from '../../register';
import { localeOf } from '../../text';
import type { ExportRequest } from '../request';

/** A unit and the processes that it answers for. */
export interface Chapter {
  /** Null for processes without a unit, or with one that is gone. */
  readonly unit: Stored<'units'> | null;
  readonly processes: readonly ExportedProcess[];
}

/** Chapters in reading order: down the organisation chart, siblings by number and name, entries without a unit last. */
export function chaptersOf({ units, processes, language }: ExportRequest): readonly Chapter[] {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  const nameOf = ({ values }: Stored<'units'>) => [values.number, values.name].filter(Boolean).join(' ');
  const sorted = [...units].sort((left, right) => compare(nameOf(left), nameOf(right)));
  const known = new Set(units.map(({ id }) => id));
  const knownOr = (id: number | null) => (id !== null && known.has(id) ? id : null);
  const children = grouped(sorted, ({ values }) => knownOr(values.parent));
  const seen = new Set<number>();
  const branch = (parent: number | null): readonly Stored<'units'>[] =>
    (children.get(parent) ?? []).flatMap((unit) => {
      if (seen.has(unit.id)) return [];
      seen.add(unit.id);
      return [unit, ...branch(unit.id)];
    });
  const reachable = branch(null);
  const ordered = [...reachable, ...sorted.filter(({ id }) => !seen.has(id))];
  const byUnit = grouped(processes, ({ values }) => knownOr(values.unit));
  const chapters = [...ordered, null].map((unit) => ({ unit, processes: byUnit.get(unit?.id ?? null) ?? [] }));
  return chapters.filter((chapter) => chapter.processes.length > 0);
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
