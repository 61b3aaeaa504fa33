import type { Language, ProcessFieldName } from '../../register';
import { processFields } from '../../register';
import type { Texts } from '../../text';
import type { Stretch, Why } from '../copy';
import { shifted } from '../copy';
import type { RegisterRow } from './rows';

/** A text with the stretches in it that were looked for. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** The name with what was found in it. */
export function markedName(row: RegisterRow, why: Why | undefined): MarkedText {
  return { text: row.name, marks: why?.field === 'name' ? why.marks : [] };
}

/** Why a row was found although the name doesn't show it; null when the row itself says so already. */
export function whyFound(
  row: Pick<RegisterRow, 'number'>,
  why: Why | undefined,
  words: Texts,
  language: Language,
  isShown: (name: ProcessFieldName) => boolean,
): MarkedText | null {
  if (why?.because && (why.field === 'name' || why.text === '')) return meantText(why.because, words);
  if (!why || why.field === 'name' || why.field === 'unit' || why.field === 'owner') return null;
  if (why.field === 'number') return { text: row.number, marks: [] };
  if (isProcessField(why.field) && !isShown(why.field))
    return why.because ? meantText(why.because, words) : { text: words.finding.inHiddenSection, marks: [] };
  const before = why.field === 'otherNames' ? words.grid.also('') : `${labelOf(why.field, language)}: `;
  const after = why.because ? ` (${meantText(why.because, words).text})` : '';
  return { text: before + why.text + after, marks: shifted(why.marks, before.length) };
}

const meantText = ({ asked, meant }: NonNullable<Why['because']>, words: Texts): MarkedText => ({
  text: words.finding.because(meant, asked),
  marks: [],
});

function labelOf(field: string, language: Language): string {
  return isProcessField(field) ? processFields[field].label[language] : field;
}

const isProcessField = (field: string): field is ProcessFieldName => Object.hasOwn(processFields, field);
