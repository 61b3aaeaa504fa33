import type { Day, Field, FieldKind, FieldValue, Language } from '../../register';
import { chatTexts, formatDay, formatNumber } from '../../text';
import type { Names } from '../card/entry';
import type { ViewSource } from './source';

/** What stands in a field, or one of several things. */
type One = string | number | boolean;

interface ValueContext {
  readonly language: Language;
  readonly names: Names;
  readonly process: ViewSource['process'];
}

/** A field's value in the reader's words; null when nothing stands there. What points into other lists than these goes by number. */
export function valueText(field: Field, value: FieldValue | undefined, context: ValueContext): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const parts = value.map((part: One) => oneText(field, part, context));
    return parts.length === 0 ? null : parts.join(', ');
  }
  return oneText(field, value as One, context);
}

function oneText(field: Field, value: One, context: ValueContext): string {
  const say = sayings[field.kind] as Saying<FieldKind>;
  return say(value, field as never, context);
}

type Saying<Kind extends FieldKind> = (
  value: One,
  field: Extract<Field, { kind: Kind }>,
  context: ValueContext,
) => string;

const choice = (
  value: One,
  { choices }: Extract<Field, { kind: 'choice' | 'choices' }>,
  { language }: ValueContext,
): string => choices[String(value)]?.[language] ?? String(value);
const target = (
  value: One,
  field: Extract<Field, { kind: 'reference' | 'references' }>,
  context: ValueContext,
): string => targetName(field.target, Number(value), context) ?? String(value);

const sayings: { readonly [Kind in FieldKind]: Saying<Kind> } = {
  text: String,
  longText: String,
  choice,
  choices: choice,
  number: (value, { unit }, { language }) =>
    [formatNumber(Number(value), language), unit?.[language]].filter(Boolean).join(' '),
  date: (value, _field, { language }) => formatDay(value as Day, language),
  person: (value, _field, { names }) => names.person(String(value)) ?? String(value),
  reference: target,
  references: target,
  yesNo: (value, _field, { language }) =>
    chatTexts(language).cardsSettled.answer[value === true ? 'accepted' : 'declined'],
};

function targetName(target: string, id: number, { names, process }: Pick<ValueContext, 'names' | 'process'>) {
  if (target === 'units') return names.unit(id);
  return target === 'processes' ? (process(id)?.values.name ?? null) : null;
}
