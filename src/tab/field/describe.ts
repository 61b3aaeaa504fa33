import type { Day, Field, FieldKind, FieldValue, Language, PersonKey, Words } from '../../register';
import { isEmpty, raciInWords } from '../../register';
import type { Texts } from '../../text';
import { formatDay, formatNumber } from '../../text';

/** What a value can't say by itself. */
export interface Naming {
  readonly language: Language;
  readonly words: Texts;
  readonly person: (key: PersonKey) => string;
  readonly target: (target: string, id: number) => string;
}

type Describe<Kind extends FieldKind> = (
  value: FieldValue,
  field: Extract<Field, { kind: Kind }>,
  naming: Naming,
) => string;

const choice = (choices: Readonly<Record<string, Words>>, value: unknown, { language, words }: Naming): string =>
  choices[String(value)]?.[language] ?? `${String(value)} (${words.upkeep.unknownValue})`;

const many = (value: FieldValue): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** One description per kind: a new kind stops the compiler here. */
const describe: { readonly [Kind in FieldKind]: Describe<Kind> } = {
  text: String,
  longText: (value, { lines }, { language }) => (lines ? raciInWords(String(value), language) : String(value)),
  choice: (value, field, naming) => choice(field.choices, value, naming),
  choices: (value, field, naming) =>
    many(value)
      .map((one) => choice(field.choices, one, naming))
      .join(', '),
  number: (value, field, { language }) =>
    [formatNumber(Number(value), language), field.unit?.[language]].filter(Boolean).join(' '),
  date: (value, _field, { language }) => formatDay(value as Day, language),
  person: (value, _field, { person }) => person(String(value)),
  reference: (value, field, { target }) => target(field.target, Number(value)),
  references: (value, field, { target }) =>
    many(value)
      .map((one) => target(field.target, Number(one)))
      .join(', '),
  yesNo: (value, _field, { words }) => (value ? words.capture.yes : words.capture.no),
};

/** A value as plain text, for history, comparison and copies; what is empty is called so. */
export function describeValue(field: Field, value: FieldValue | undefined, naming: Naming): string {
  if (isEmpty(value)) return naming.words.process.empty;
  const say = describe[field.kind] as Describe<FieldKind>;
  return say(value as FieldValue, field, naming);
}
