import type { Field, FieldKind } from '../fields/field';
import { isJsonArray, type Json } from '../json';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';
import { functionNamed } from './functions';
import type { Expression } from './parse';
import { parseFormula } from './parse';
import { toSerial } from './serial';
import { badFormula, tokensOf, unknownColumn } from './tokens';
import type { Value } from './value';

/** Kinds a formula may name (DOC: no people, lookups, notes). */
const readable: readonly FieldKind[] = [
  'Boolean',
  'Calculated',
  'Choice',
  'Counter',
  'Currency',
  'DateTime',
  'File',
  'Integer',
  'MultiChoice',
  'Number',
  'Text',
];

/** A column a formula can read: it has to have a value of its own in the row. */
export function isReadable(field: Field): boolean {
  return readable.includes(field.kind) && /^\w+$/.test(field.column ?? '');
}

/** The column a formula names, by title or internal name, without case. */
export function columnNamed(fields: readonly Field[], name: string): Field | undefined {
  const wanted = name.toLowerCase();
  const candidates = fields.filter(isReadable);
  return (
    candidates.find((field) => field.internalName.toLowerCase() === wanted) ??
    candidates.find((field) => field.title.toLowerCase() === wanted)
  );
}

/** Reads a formula and refuses columns and functions that are not there. */
export function checkedFormula(formula: string, fields: readonly Field[]): Expression {
  const expression = parseFormula(formula);
  check(expression, fields);
  return expression;
}

function check(expression: Expression, fields: readonly Field[]): void {
  if (expression.kind === 'column' && !columnNamed(fields, expression.name)) throw unknownColumn();
  if (expression.kind === 'call' && expression.name !== 'IF' && !functionNamed(expression.name)) throw badFormula();
  if (expression.kind === 'call' || expression.kind === 'operation')
    expression.inputs.forEach((input) => check(input, fields));
}

/** The formula with columns under their internal names, so that a new title does not break it, or back under their titles. */
export function renamed(formula: string, fields: readonly Field[], to: 'internalName' | 'title'): string {
  const body = tokensOf(formula).map((token, at, tokens) => {
    const isCalled = token.type === 'name' && tokens.slice(at + 1).find(({ type }) => type !== 'blank')?.value === '(';
    const field =
      (token.type === 'column' || token.type === 'name') && !isCalled ? columnNamed(fields, token.value) : undefined;
    if (!field) return token.raw;
    return to === 'title' || !/^[A-Za-z_]\w*$/.test(field.internalName) ? `[${field[to]}]` : field.internalName;
  });
  return `=${body.join('')}`;
}

/** A stored value as a formula sees it: moments as days on the site's clock, several choices as one text. */
export function formulaValue({ calendar }: Site, field: Field, stored: SqlValue): Value {
  if (stored === null) return field.kind === 'Boolean' ? false : null;
  if (field.kind === 'Boolean') return stored === 1;
  if (field.kind === 'DateTime') return toSerial(new Date(String(stored)), calendar);
  if (field.kind !== 'MultiChoice') return stored;
  const members = JSON.parse(String(stored)) as Json;
  return isJsonArray(members) ? members.join(';') : null;
}
