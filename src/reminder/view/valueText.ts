import type { Day, Field, FieldValue, Language } from '../../register';
import { chatTexts, formatDay, formatNumber } from '../../text';
import type { Names } from '../card/entry';
import type { ViewSource } from './source';

interface ValueContext {
  readonly language: Language;
  readonly names: Names;
  readonly process: ViewSource['process'];
}

/** A field's value in the reader's words; null when nothing stands there. What points into other lists than these goes by number. */
export function valueText(field: Field, value: FieldValue | undefined, context: ValueContext): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const parts = value.map((part: string | number) => oneText(field, part, context));
    return parts.length === 0 ? null : parts.join(', ');
  }
  return oneText(field, value as string | number | boolean, context);
}

function oneText(field: Field, value: string | number | boolean, { language, names, process }: ValueContext): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices[String(value)]?.[language] ?? String(value);
    case 'number':
      return [formatNumber(Number(value), language), field.unit?.[language]].filter(Boolean).join(' ');
    case 'date':
      return formatDay(value as Day, language);
    case 'person':
      return names.person(String(value)) ?? String(value);
    case 'yesNo':
      return chatTexts(language).cardsSettled.answer[value === true ? 'accepted' : 'declined'];
    case 'reference':
    case 'references':
      return targetName(field.target, Number(value), { names, process }) ?? String(value);
    default:
      return String(value);
  }
}

function targetName(target: string, id: number, { names, process }: Pick<ValueContext, 'names' | 'process'>) {
  if (target === 'units') return names.unit(id);
  return target === 'processes' ? (process(id)?.values.name ?? null) : null;
}
