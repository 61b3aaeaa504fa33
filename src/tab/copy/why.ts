import type { Because, Hit } from '../../register';

export type Stretch = Hit['marks'][number];

/** Why a process was found. */
export interface Why {
  readonly id: number;
  readonly field: string;
  /** The line of the field in which it was found, cut to what fits below a name; empty for names, which are shown anyway. */
  readonly text: string;
  /** Stretches to mark, in `text`, or in the name. */
  readonly marks: readonly Stretch[];
  /** The word that was typed, and the one found for it. */
  readonly because?: Because;
}

/** Room before the first mark in a long text. */
const lead = 24;
const longest = 120;

/** Fields that a row of the register shows by itself. */
const shownAnyway = new Set(['name', 'unit', 'owner', 'number']);

export function whyOf({
  id,
  field,
  text,
  marks,
  because,
}: Pick<Hit, 'id' | 'field' | 'text' | 'marks' | 'because'>): Why {
  const reason = because && { because };
  if (shownAnyway.has(field)) return { id, field, text: '', marks: field === 'name' ? marks : [], ...reason };
  return { id, field, ...excerpt(text, marks), ...reason };
}

/** The line with the first mark, cut. */
function excerpt(text: string, marks: readonly Stretch[]): Pick<Why, 'text' | 'marks'> {
  const first = marks[0]?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.indexOf('\n', first);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const start = first - lineStart > lead ? text.indexOf(' ', first - lead) + 1 || first : lineStart;
  const cut = Math.min(end, start + longest);
  const dots = start > lineStart ? '… ' : '';
  const inside = marks.filter(([from, to]) => from >= start && to <= cut);
  return { text: dots + text.slice(start, cut), marks: shifted(inside, dots.length - start) };
}

export const shifted = (marks: readonly Stretch[], by: number): readonly Stretch[] =>
  marks.map(([from, to]) => [from + by, to + by] as const);
