import { isDay } from '../calendar';
import type { Field, FieldKind, Fields, FieldValue, LongTextField, NumberField, TextField } from './field';
import type { Problem, ProblemCode } from './problem';

type Complaint = Omit<Problem, 'field'>;
type Check<Kind extends FieldKind> = (value: unknown, field: Extract<Field, { kind: Kind }>) => Complaint | null;

const complaint = (code: ProblemCode, facts?: Complaint['facts']): Complaint => (facts ? { code, facts } : { code });

// SharePoint's XML refuses the C0 controls except tab, line feed and carriage return, and half of a surrogate pair.
const forbiddenControls = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff\\p{Cs}]', 'u');

const checks: { readonly [Kind in FieldKind]: Check<Kind> } = {
  text: (value, field) => checkText(value, field) ?? checkPattern(value, field),
  longText: (value, field) => checkText(value, field) ?? checkLines(value, field),
  choice: (value, field) => checkChoice(value, field.choices),
  choices: (value, field) => firstComplaint(value, (one) => checkChoice(one, field.choices)),
  number: checkNumber,
  date: checkDay,
  person: (value) => (typeof value === 'string' ? null : complaint('unknownPerson')),
  reference: checkReference,
  references: (value) => firstComplaint(value, checkReference),
  yesNo: (value) => (typeof value === 'boolean' ? null : complaint('notYesOrNo')),
};

// What can be meant in a register; SharePoint itself takes 1900 to 8900.
const earliestDay = '1900-01-01';
const latestDay = '2199-12-31';

// Zero-width and other format characters show nothing; inside a text (emoji, ligatures) they have their place.
const visible = /[^\s\p{Cf}]/u;

/** Whether a field holds nothing. `false` and 0 are something. */
export function isEmpty(value: FieldValue | undefined): boolean {
  if (value == null) return true;
  if (typeof value === 'string') return !visible.test(value);
  return Array.isArray(value) && value.length === 0;
}

/**
 * Every problem of an entry, in schema order, at most one a field. `stage` decides which fields may not be empty:
 * a draft needs few, a released entry more. Persons and references are checked for form, not for existence.
 */
export function validate(
  fields: Fields,
  values: Readonly<Record<string, FieldValue | undefined>>,
  stage: 'draft' | 'release' = 'draft',
): readonly Problem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const found = validateField(field, values[name], stage);
    return found ? [{ field: name, ...found }] : [];
  });
}

/** The problem of one value, or null. */
export function validateField(
  field: Field,
  value: FieldValue | undefined,
  stage: 'draft' | 'release' = 'draft',
): Complaint | null {
  if (isEmpty(value)) {
    if (isRequired(field, stage)) return complaint('required');
    // What nobody sees is kept all the same, and has a length.
    if (typeof value !== 'string' || value.trim() === '') return null;
  }
  const check = checks[field.kind] as (value: unknown, field: Field) => Complaint | null;
  return check(value, field);
}

function isRequired(field: Field, stage: 'draft' | 'release'): boolean {
  return field.required === 'draft' || (field.required === 'release' && stage === 'release');
}

function checkText(value: unknown, field: TextField | LongTextField): Complaint | null {
  const text = String(value);
  if (text.length > field.maximum) return complaint('tooLong', { maximum: field.maximum, length: text.length });
  return forbiddenControls.test(text) ? complaint('controlCharacter') : null;
}

function checkPattern(value: unknown, field: TextField): Complaint | null {
  if (!field.pattern || new RegExp(field.pattern, 'u').test(String(value))) return null;
  return complaint('wrongPattern');
}

function checkLines(value: unknown, field: LongTextField): Complaint | null {
  if (!field.linePattern) return null;
  const pattern = new RegExp(field.linePattern, 'u');
  const lines = String(value).split(/\r?\n/);
  const wrong = lines.findIndex((line) => line.trim() !== '' && !pattern.test(line.trim()));
  return wrong < 0 ? null : complaint('wrongLine', { line: wrong + 1, text: lines[wrong]!.trim().slice(0, 40) });
}

function checkChoice(value: unknown, choices: Readonly<Record<string, unknown>>): Complaint | null {
  return Object.hasOwn(choices, String(value))
    ? null
    : complaint('unknownChoice', { value: String(value).slice(0, 40) });
}

function checkNumber(value: unknown, field: NumberField): Complaint | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return complaint('notANumber');
  if (value < field.minimum) return complaint('tooSmall', { minimum: field.minimum });
  if (value > field.maximum) return complaint('tooLarge', { maximum: field.maximum });
  const rounded = Number(value.toFixed(field.decimals));
  return rounded === value ? null : complaint('tooManyDecimals', { decimals: field.decimals });
}

function checkDay(value: unknown): Complaint | null {
  if (typeof value !== 'string' || !isDay(value)) return complaint('notADay');
  return value < earliestDay || value > latestDay ? complaint('dayOutOfRange') : null;
}

function checkReference(value: unknown): Complaint | null {
  return Number.isInteger(value) && Number(value) > 0 ? null : complaint('unknownReference');
}

function firstComplaint(value: unknown, check: (one: unknown) => Complaint | null): Complaint | null {
  if (!Array.isArray(value)) return complaint('unknownChoice', { value: String(value).slice(0, 40) });
  for (const one of value) {
    const found = check(one);
    if (found) return found;
  }
  return null;
}
