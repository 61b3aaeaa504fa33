import { invalidExpression, wrongPrimitive } from '../../errors';
import type { Json } from '../../json';
import type { Literal } from '../../odata/literal';
import type { SqlValue } from '../../storage/database';
import { ordinary, type KindRules } from '../kind';

const numberExtras = {
  CommaSeparator: true,
  CustomUnitName: null,
  CustomUnitOnRight: false,
  DisplayFormat: -1,
  MaximumValue: 1.7976931348623157e308,
  MinimumValue: -1.7976931348623157e308,
  ShowAsPercentage: false,
  Unit: null,
} as const;

/** Numbers are doubles; bounds are the form's business, the items endpoint does not check them (MEM). */
function writeNumber(value: Json): SqlValue {
  if (value === null) return null;
  if (typeof value !== 'number') throw wrongPrimitive('Edm.Double');
  return value;
}

function numberOperand(literal: Literal): SqlValue | undefined {
  if (literal.type === 'null') return null;
  const value = literal.type === 'number' ? literal.value : Number(literal.value);
  if (literal.type === 'boolean' || Number.isNaN(value) || literal.value === '')
    throw invalidExpression(String(literal.value));
  return value;
}

export const numberKind: KindRules = {
  ...ordinary,
  typeKind: 9,
  entityType: 'SP.FieldNumber',
  displayName: 'Number',
  shortDescription: 'Number (1, 1.0, 100)',
  storage: 'REAL',
  comparing: 'plain',
  rowBytes: 14,
  extras: numberExtras,
  write: writeNumber,
  read: (value) => value,
  fromForm: (text, { field }) => {
    if (text.trim() === '') return { stored: null };
    const value = Number(text.replaceAll(',', ''));
    if (Number.isNaN(value)) return `'${text}' is not a number.`;
    const isWithin = value >= Number(field.extras['MinimumValue']) && value <= Number(field.extras['MaximumValue']);
    return isWithin ? { stored: value } : 'The value of this field is outside the allowed range.';
  },
  operand: numberOperand,
};

export const currencyKind: KindRules = {
  ...numberKind,
  typeKind: 10,
  entityType: 'SP.FieldCurrency',
  displayName: 'Currency',
  shortDescription: 'Currency ($, ¥, €)',
  extras: { ...numberExtras, CurrencyLocaleId: 1033 },
};

export const integerKind: KindRules = {
  ...numberKind,
  typeKind: 1,
  displayName: 'Integer',
  shortDescription: 'Integer',
  storage: 'INTEGER',
  isCreatable: false,
};

export const counterKind: KindRules = {
  ...integerKind,
  typeKind: 5,
  entityType: 'SP.Field',
  displayName: 'Counter',
  shortDescription: 'Counter',
  jsLink: null,
  extras: {},
};

/** Yes/No. `eq 1|0` works; `eq true` found nothing for one user (PnP-JS-Core#523), so it finds nothing here. */
export const booleanKind: KindRules = {
  ...ordinary,
  typeKind: 8,
  entityType: 'SP.Field',
  displayName: 'Yes/No',
  shortDescription: 'Yes/No (check box)',
  isUniquable: false,
  storage: 'INTEGER',
  comparing: 'plain',
  rowBytes: 7,
  write: (value) => {
    if (value === null) return null;
    if (typeof value !== 'boolean') throw wrongPrimitive('Edm.Boolean');
    return value ? 1 : 0;
  },
  read: (value) => (value === null ? null : value === 1),
  fromForm: (text) => ({ stored: text === '' ? null : /^(1|true|yes)$/i.test(text) ? 1 : 0 }),
  operand: (literal) => {
    if (literal.type === 'null') return null;
    if (literal.type === 'boolean') return undefined;
    return numberOperand(literal);
  },
};
