import type { ImportLine, ImportPlan, PlannedRow, RowEffect } from '../../register';
import type { ImportTexts, Texts } from '../../text';

/** Which rows of the preview are shown: all, those to which one thing happens, those with remarks, or with one remark. */
export type RowFilter = 'all' | 'problems' | RowEffect | `reason ${string}`;

export interface RowGroup {
  readonly filter: RowFilter;
  readonly label: string;
}

/** What is to be said about a row. */
export const linesOf = ({ refusal, adaptations }: PlannedRow): readonly ImportLine[] =>
  refusal ? [refusal] : adaptations;

const reasonOf = ({ code, column }: ImportLine): RowFilter => `reason ${code} ${column}`;

export type RowCounts = Readonly<Record<RowEffect | 'problems', number>>;

export function countRows({ rows }: Pick<ImportPlan, 'rows'>): RowCounts {
  const counts = { new: 0, changed: 0, same: 0, present: 0, refused: 0, problems: 0 };
  for (const row of rows) {
    counts[row.effect] += 1;
    if (linesOf(row).length > 0) counts.problems += 1;
  }
  return counts;
}

export function filteredRows(rows: readonly PlannedRow[], filter: RowFilter): readonly PlannedRow[] {
  if (filter === 'all') return rows;
  if (filter === 'problems') return rows.filter((row) => linesOf(row).length > 0);
  if (filter.startsWith('reason ')) return rows.filter((row) => linesOf(row).some((line) => reasonOf(line) === filter));
  return rows.filter(({ effect }) => effect === filter);
}

/** What can be chosen, with counts; remarks that are alike but for their texts are one. */
export function rowGroups(
  rows: readonly PlannedRow[],
  counts: RowCounts,
  words: Texts & ImportTexts,
): readonly RowGroup[] {
  const { importSteps, importing } = words;
  const effects = (['new', 'changed', 'same', 'present', 'refused'] as const).filter((effect) => counts[effect] > 0);
  const reasons = new Map<RowFilter, { readonly line: ImportLine; count: number }>();
  for (const row of rows) {
    for (const filter of new Set(linesOf(row).map(reasonOf))) {
      const known = reasons.get(filter);
      if (known) known.count += 1;
      else reasons.set(filter, { line: linesOf(row).find((line) => reasonOf(line) === filter)!, count: 1 });
    }
  }
  return [
    { filter: 'all', label: importSteps.showAll(rows.length) },
    ...effects.map((effect) => ({
      filter: effect,
      label: importSteps.showEffect(importSteps.effects[effect], counts[effect]),
    })),
    { filter: 'problems', label: importSteps.showProblems(counts.problems) },
    ...[...reasons]
      .sort(([, left], [, right]) => right.count - left.count)
      .map(([filter, { line, count }]) => ({ filter, label: importSteps.showReason(titleOf(line, importing), count) })),
  ];
}

/** Column and reason, cut to what a list can show; the example stands for all of its kind. */
function titleOf({ column, code, facts }: ImportLine, { reasons }: ImportTexts['importing']): string {
  const text = [column, reasons[code](facts)].filter(Boolean).join(': ');
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
