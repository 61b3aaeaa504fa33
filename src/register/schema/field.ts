import type { Day } from '../calendar';

/** A text in every language of the product; the compiler asks for the missing one. */
export type Language = 'de' | 'en';
export type Words = Readonly<Record<Language, string>>;

/** Both languages of a label or help text, German first. */
export const words = (de: string, en: string): Words => ({ de, en });

/** What every field says about itself, whatever its kind. */
export interface FieldFacts {
  /** Internal name of the SharePoint column: ASCII, chosen once, never derived from a label, at most 32 characters. */
  readonly column: string;
  readonly label: Words;
  readonly help: Words;
  readonly section: string;
  /** `draft`: nothing is saved without it. `release`: a released entry has it. */
  readonly required?: 'draft' | 'release';
  /** Search looks into it. */
  readonly searchable?: true;
  /** Set by the rules, never typed into a form. */
  readonly automatic?: true;
  /** SharePoint keeps an index; at most 20 a list. */
  readonly indexed?: true;
  /** SharePoint refuses a second entry with the same value; implies an index. */
  readonly unique?: true;
}

export interface TextField extends FieldFacts {
  readonly kind: 'text';
  /** In UTF-16 units; SharePoint holds 255. */
  readonly maximum: number;
  /** Source of a regular expression the whole text has to match. */
  readonly pattern?: string;
}
export interface LongTextField extends FieldFacts {
  readonly kind: 'longText';
  readonly maximum: number;
  /** Source of a regular expression that every filled line has to match. */
  readonly linePattern?: string;
  /** The lines say who has which part (`process/raci`): forms ask for each part, pages show it in words. */
  readonly lines?: 'raci';
  /** Every line is the key of a service of the catalogue: forms let people choose them by words. */
  readonly names?: 'services';
}
export interface ChoiceField<Key extends string = string> extends FieldFacts {
  readonly kind: 'choice';
  readonly choices: Readonly<Record<Key, Words>>;
}
export interface ChoicesField<Key extends string = string> extends FieldFacts {
  readonly kind: 'choices';
  readonly choices: Readonly<Record<Key, Words>>;
}
export interface NumberField extends FieldFacts {
  readonly kind: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals: number;
  readonly unit?: Words;
}
export interface DateField extends FieldFacts {
  readonly kind: 'date';
}
export interface PersonField extends FieldFacts {
  readonly kind: 'person';
}
export interface ReferenceField extends FieldFacts {
  readonly kind: 'reference';
  /** Key of the list it points into, see `lists.ts`. */
  readonly target: string;
}
export interface ReferencesField extends FieldFacts {
  readonly kind: 'references';
  readonly target: string;
}
export interface YesNoField extends FieldFacts {
  readonly kind: 'yesNo';
}

export type Field =
  | TextField
  | LongTextField
  | ChoiceField
  | ChoicesField
  | NumberField
  | DateField
  | PersonField
  | ReferenceField
  | ReferencesField
  | YesNoField;

export type FieldKind = Field['kind'];

/** Kinds whose values are short enough for a line of a list, or to be the same in many entries. */
export const isBrief: Readonly<Record<FieldKind, boolean>> = {
  text: true,
  longText: false,
  choice: true,
  choices: true,
  number: true,
  date: true,
  person: true,
  reference: true,
  references: true,
  yesNo: true,
};
export type Fields = Readonly<Record<string, Field>>;

/** A person is known by the user principal name in lower case; names and mail addresses come from the directory. */
export type PersonKey = string;

/** What a field of that kind holds. Nothing is `null`, no choice and no reference is the empty list. */
export type ValueOf<F> =
  F extends ChoiceField<infer Key>
    ? Key | null
    : F extends ChoicesField<infer Key>
      ? readonly Key[]
      : F extends NumberField
        ? number | null
        : F extends DateField
          ? Day | null
          : F extends ReferenceField
            ? number | null
            : F extends ReferencesField
              ? readonly number[]
              : F extends YesNoField
                ? boolean | null
                : string | null;

export type ValuesOf<Fs> = { readonly [Name in keyof Fs]: ValueOf<Fs[Name]> };
/** Any value a field can hold, for code that walks over fields by kind. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];
