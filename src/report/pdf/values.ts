import type { Day, Field, FieldKind, FieldValue, Words } from '../../register';
import { raciInWords } from '../../register';
import { formatDay, formatNumber } from '../../text';
import type { ReportNames } from './names';

type Describe<Kind extends FieldKind> = (
  value: FieldValue,
  field: Extract<Field, { kind: Kind }>,
  names: ReportNames,
) => string;

const choice = (choices: Readonly<Record<string, Words>>, key: unknown, { language }: ReportNames): string =>
  Object.hasOwn(choices, String(key)) ? choices[String(key)]![language] : String(key);

const many = (value: FieldValue): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const describe: { readonly [Kind in FieldKind]: Describe<Kind> } = {
  text: String,
  longText: (value, { lines }, { language }) => (lines ? raciInWords(String(value), language) : String(value)),
  choice: (value, { choices }, names) => choice(choices, value, names),
  choices: (value, { choices }, names) =>
    many(value)
      .map((key) => choice(choices, key, names))
      .join(', '),
  number: (value, { unit }, { language }) =>
    [formatNumber(Number(value), language), unit?.[language]].filter(Boolean).join(' '),
  date: (value, _field, { language }) => formatDay(value as Day, language),
  person: (value, _field, { person }) => person(String(value)),
  reference: (value, { target }, names) => names.entry(target, Number(value)),
  references: (value, { target }, names) =>
    many(value)
      .map((id) => names.entry(target, Number(id)))
      .join('\n'),
  yesNo: (value, _field, { yes, no }) => (value ? yes : no),
};

/** What a filled field says, as a person reads it on paper. */
export function valueText(field: Field, value: FieldValue, names: ReportNames): string {
  const say = describe[field.kind] as Describe<FieldKind>;
  return say(value, field, names);
}
