import type { Stored } from '../../register';
import { processNumber } from '../../register';
import type { ProcessTable } from '../copy';
import { nameAt } from '../copy';
import type { Texts } from '../../text';
import type { RegisterData } from '../shell';
import type { Suggestion } from './suggestion';

type Target = 'processes' | 'resources' | 'units';

/** For each list that fields point into: what can be chosen there, in the order in which people look for it. */
const choosable: Readonly<Record<Target, (data: RegisterData, today: string) => readonly Suggestion[]>> = {
  processes: ({ table }) => processesOf(table),
  resources: ({ resources }) =>
    resources
      .map(({ id, values }) => ({ key: String(id), text: values.name ?? '', detail: values.operator ?? undefined }))
      .sort(byText),
  units: ({ units }, today) => treeOf(units.filter(({ values }) => values.validTo === null || values.validTo >= today)),
};

const nameOf: Readonly<Record<Target, (data: RegisterData, id: number) => string | undefined>> = {
  processes: (data, id) => data.processName(id),
  resources: (data, id) => data.resources.find((one) => one.id === id)?.values.name ?? undefined,
  units: (data, id) => unitText(data.unitOf(id)),
};

/** What a reference into the list may point to. Units form a tree; units that have ended are no longer offered. */
export function targetsOf(target: string, data: RegisterData, today: string): readonly Suggestion[] {
  return choosable[known(target)](data, today);
}

/** How a referenced entry is called; once the register is here, one without a name has been deleted. */
export function targetName(target: string, id: number, data: RegisterData, { upkeep }: Texts): string {
  const name = nameOf[known(target)](data, id);
  if (name !== undefined) return name;
  if (data.state !== 'ready') return `#${id}`;
  return `${target === 'units' ? upkeep.deletedUnit : upkeep.deletedEntry} (#${id})`;
}

const listed = new WeakMap<ProcessTable, readonly Suggestion[]>();

/** By the alphabet, which the table brings along; laid out once for each state of it. */
function processesOf(table: ProcessTable): readonly Suggestion[] {
  const before = listed.get(table);
  if (before) return before;
  const rows = [...table.ids.keys()].sort(
    (left, right) => (table.nameRanks[left] ?? 0) - (table.nameRanks[right] ?? 0),
  );
  const suggestions = rows.map((row) => {
    const id = table.ids[row] ?? 0;
    return { key: String(id), text: nameAt(table, row), detail: processNumber(id) };
  });
  listed.set(table, suggestions);
  return suggestions;
}

function known(target: string): Target {
  if (Object.hasOwn(choosable, target)) return target as Target;
  throw new Error(`fields point into an unknown list: ${target}`);
}

function unitText(unit: Stored<'units'> | undefined): string | undefined {
  return unit && [unit.values.number, unit.values.name].filter(Boolean).join(' ');
}

/** Depth first, siblings by number. A unit whose parent is missing, or its own ancestor, stands at the top. */
function treeOf(units: readonly Stored<'units'>[]): readonly Suggestion[] {
  const ids = new Set(units.map((unit) => unit.id));
  const childrenOf = (parent: number | null) =>
    units.filter(({ values }) => (values.parent !== null && ids.has(values.parent) ? values.parent : null) === parent);
  const seen = new Set<number>();
  const branch = (parent: number | null, level: number): Suggestion[] =>
    childrenOf(parent)
      .sort(byNumber)
      .flatMap((unit) => {
        if (seen.has(unit.id)) return [];
        seen.add(unit.id);
        return [unitSuggestion(unit, level), ...branch(unit.id, level + 1)];
      });
  const tree = branch(null, 0);
  const unreachable = units.filter((unit) => !seen.has(unit.id)).map((unit) => unitSuggestion(unit, 0));
  return [...tree, ...unreachable];
}

function unitSuggestion(unit: Stored<'units'>, level: number): Suggestion {
  const { number, name, shortName } = unit.values;
  const names = [number, name].filter((one) => one !== null);
  return { key: String(unit.id), text: unitText(unit) ?? '', detail: shortName ?? undefined, names, level };
}

const collator = new Intl.Collator('de', { numeric: true });
const byText = (left: Suggestion, right: Suggestion): number => collator.compare(left.text, right.text);
const byNumber = (left: Stored<'units'>, right: Stored<'units'>): number =>
  collator.compare(left.values.number ?? left.values.name ?? '', right.values.number ?? right.values.name ?? '');
