import type { Standing } from '../../register';
import { troubles } from '../../register';

export const orders = ['trouble', 'unit'] as const;
export type Order = (typeof orders)[number];

export interface StandingGroup {
  readonly key: string;
  readonly title: string;
  readonly hint: string | null;
  readonly standings: readonly Standing[];
}

export interface GroupNames {
  readonly unitName: (unit: number | null) => string;
  readonly title: Readonly<Record<Standing['trouble'], string>>;
  readonly why: Readonly<Record<Standing['trouble'], string>>;
  readonly noUnit: string;
}

export const unitOf = ({ process }: Standing): number | null => process?.values.unit ?? null;

/** The same lines by what the team can do about them, or by unit; groups of nothing are left out. */
export function groupsOf(shown: readonly Standing[], order: Order, names: GroupNames): readonly StandingGroup[] {
  if (order === 'trouble') {
    return troubles
      .map((trouble) => ({
        key: trouble,
        title: names.title[trouble],
        hint: names.why[trouble],
        standings: shown.filter((one) => one.trouble === trouble),
      }))
      .filter(({ standings }) => standings.length > 0);
  }
  const byUnit = new Map<number | null, Standing[]>();
  for (const one of shown) byUnit.set(unitOf(one), [...(byUnit.get(unitOf(one)) ?? []), one]);
  return [...byUnit]
    .map(([unit, standings]) => ({
      key: `unit${unit ?? 0}`,
      title: names.unitName(unit) || names.noUnit,
      hint: null,
      standings: [...standings].sort((left, right) => troubles.indexOf(left.trouble) - troubles.indexOf(right.trouble)),
    }))
    .sort((left, right) => left.title.localeCompare(right.title, 'de', { numeric: true }));
}
