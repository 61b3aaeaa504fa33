/** Constructors that keep a schema file at one short entry per field. */
import type {
  ChoiceField,
  ChoicesField,
  DateField,
  Field,
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

  const simple =
    <F extends Field>(start: Omit<F, keyof FieldFacts>) =>
    (column: string, label: Texts, help: Texts, more: Extra<F> = {}): F =>
      ({ ...start, ...facts(column, label, help), ...more }) as unknown as F;

  const pointing =
    <F extends ReferenceField | ReferencesField>(kind: F['kind']) =>
    (column: string, target: string, label: Texts, help: Texts, more: Extra<F> = {}): F =>
      ({ ...facts(column, label, help), ...more, kind, target }) as unknown as F;

  return {
    text: simple<TextField>({ kind: 'text', maximum: 255 }),
    longText: simple<LongTextField>({ kind: 'longText', maximum: 10_000 }),
    number: simple<NumberField>({ kind: 'number', minimum: 0, maximum: 10_000_000, decimals: 0 }),
    date: simple<DateField>({ kind: 'date' }),
    person: simple<PersonField>({ kind: 'person' }),
    yesNo: simple<YesNoField>({ kind: 'yesNo' }),
    reference: pointing<ReferenceField>('reference'),
    references: pointing<ReferencesField>('references'),
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
  };
}

function named<Key extends string>(choices: Readonly<Record<Key, Texts>>): Readonly<Record<Key, Words>> {
  const entries = Object.entries<Texts>(choices).map(([key, texts]) => [key, words(...texts)]);
  return Object.fromEntries(entries) as Readonly<Record<Key, Words>>;
}
