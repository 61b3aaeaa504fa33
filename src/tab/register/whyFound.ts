import type { Hit, Language, ProcessFieldName } from '../../register';
import { processFields } from '../../register';
import type { Texts } from '../../text';
import type { RegisterRow } from './rows';

type Stretch = Hit['marks'][number];

/** A text with the stretches in it that were looked for. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** Room before the first mark in a long text. */
const lead = 24;
const longest = 120;

/** The name with what was found in it. */
export function markedName(row: RegisterRow, hit: Hit | undefined): MarkedText {
  return { text: row.name, marks: hit?.field === 'name' ? hit.marks : [] };
}

/** Why a row was found although the name doesn't show it; null when the row itself says so already. */
export function whyFound(row: RegisterRow, hit: Hit | undefined, words: Texts, language: Language): MarkedText | null {
  if (!hit || hit.field === 'name' || hit.field === 'unit' || hit.field === 'owner') return null;
  if (hit.field === 'number') return { text: row.number, marks: [] };
  const text = textOf(row, hit.field);
  if (text === null) return null;
  const part = excerpt(text, hit.marks);
  const before = hit.field === 'otherNames' ? words.grid.also('') : `${labelOf(hit.field, language)}: `;
  return { text: before + part.text, marks: shifted(part.marks, before.length) };
}

/** The line with the first mark, cut to what fits below a name. */
function excerpt(text: string, marks: readonly Stretch[]): MarkedText {
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

const shifted = (marks: readonly Stretch[], by: number): readonly Stretch[] =>
  marks.map(([from, to]) => [from + by, to + by] as const);

function textOf(row: RegisterRow, field: string): string | null {
  const value = isProcessField(field) ? row.entry.values[field] : null;
  return typeof value === 'string' ? value : null;
}

function labelOf(field: string, language: Language): string {
  return isProcessField(field) ? processFields[field].label[language] : field;
}

const isProcessField = (field: string): field is ProcessFieldName => Object.hasOwn(processFields, field);
