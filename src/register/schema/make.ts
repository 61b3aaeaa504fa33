/** Constructors that keep a schema file at one short entry per field. */
import type {
  ChoiceField,
  ChoicesField,
  DateField,
  FieldFacts,
  LongTextField,
  NumberField,
  PersonField,
  ReferenceField,
  ReferencesField,
  TextField,
  Words,
  YesNoField,
} from './field';
import { words } from './field';

type Texts = readonly [de: string, en: string];
type Extra<F extends FieldFacts> = Partial<Omit<F, 'kind' | 'column' | 'label' | 'help' | 'section'>>;

/** The constructors for the fields of one section. */
export function section(name: string) {
  const facts = (column: string, label: Texts, help: Texts) => ({
    column,
    label: words(...label),
    help: words(...help),
    section: name,
  });
  return {
    text: (column: string, label: Texts, help: Texts, more: Extra<TextField> = {}): TextField => ({
      kind: 'text',
      maximum: 255,
      ...facts(column, label, help),
      ...more,
    }),
    longText: (column: string, label: Texts, help: Texts, more: Extra<LongTextField> = {}): LongTextField => ({
      kind: 'longText',
      maximum: 10_000,
      ...facts(column, label, help),
      ...more,
    }),
    choice: <const Key extends string>(
      column: string,
      label: Texts,
      help: Texts,
      choices: Readonly<Record<Key, Texts>>,
      more: Extra<ChoiceField> = {},
    ): ChoiceField<Key> => ({ ...facts(column, label, help), ...more, kind: 'choice', choices: named(choices) }),
    choices: <const Key extends string>(
      column: string,
      label: Texts,
      help: Texts,
      choices: Readonly<Record<Key, Texts>>,
      more: Extra<ChoicesField> = {},
    ): ChoicesField<Key> => ({ ...facts(column, label, help), ...more, kind: 'choices', choices: named(choices) }),
    number: (column: string, label: Texts, help: Texts, more: Extra<NumberField> = {}): NumberField => ({
      kind: 'number',
      minimum: 0,
      maximum: 10_000_000,
      decimals: 0,
      ...facts(column, label, help),
      ...more,
    }),
    date: (column: string, label: Texts, help: Texts, more: Extra<DateField> = {}): DateField => ({
      kind: 'date',
      ...facts(column, label, help),
      ...more,
    }),
    person: (column: string, label: Texts, help: Texts, more: Extra<PersonField> = {}): PersonField => ({
      kind: 'person',
      ...facts(column, label, help),
      ...more,
    }),
    reference: (
      column: string,
      target: string,
      label: Texts,
      help: Texts,
      more: Extra<ReferenceField> = {},
    ): ReferenceField => ({ kind: 'reference', ...facts(column, label, help), ...more, target }),
    references: (
      column: string,
      target: string,
      label: Texts,
      help: Texts,
      more: Extra<ReferencesField> = {},
    ): ReferencesField => ({ kind: 'references', ...facts(column, label, help), ...more, target }),
    yesNo: (column: string, label: Texts, help: Texts, more: Extra<YesNoField> = {}): YesNoField => ({
      kind: 'yesNo',
      ...facts(column, label, help),
      ...more,
    }),
  };
}

function named<Key extends string>(choices: Readonly<Record<Key, Texts>>): Readonly<Record<Key, Words>> {
  const entries = Object.entries<Texts>(choices).map(([key, texts]) => [key, words(...texts)]);
  return Object.fromEntries(entries) as Readonly<Record<Key, Words>>;
}
