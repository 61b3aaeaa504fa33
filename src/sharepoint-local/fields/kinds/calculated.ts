import { notInTheStandIn } from '../../errors';
import { outputTypes } from '../../formulas/outcome';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../field';
import { ordinary, type KindRules } from '../kind';
import { dateTimeKind } from './date';
import { numberKind } from './number';
import { textOperand } from './text';

/** Numbers answer as a text of fifteen digits, as everything of this kind is a text (REC: `0.500000000000000`). */
function readCalculated(value: SqlValue): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? value.toPrecision(15) : value;
}

const isNumber = ({ extras }: Field) =>
  extras['OutputType'] !== outputTypes.text && extras['OutputType'] !== outputTypes.dateTime;

/** Worked out when an item is saved; nobody writes it. Yes and no are kept as 1 and 0 (MEM). */
export const calculatedKind: KindRules = {
  ...ordinary,
  typeKind: 17,
  entityType: 'SP.FieldCalculated',
  displayName: 'Calculated',
  shortDescription: 'Calculated (calculation based on other columns)',
  isIndexable: false,
  isUniquable: false,
  storage: 'BLOB',
  comparing: 'plain',
  rowBytes: 30,
  extras: {
    CurrencyLocaleId: 1033,
    DateFormat: 0,
    DisplayFormat: -1,
    Formula: '',
    OutputType: outputTypes.text,
    ShowAsPercentage: false,
  },
  write: () => {
    throw notInTheStandIn('Writing a calculated column');
  },
  read: readCalculated,
  fromForm: () => 'This column is read only.',
  operand: (literal, context) => {
    if (isNumber(context.field)) return numberKind.operand(literal, context);
    return context.field.extras['OutputType'] === outputTypes.dateTime
      ? dateTimeKind.operand(literal, context)
      : textOperand(literal);
  },
};
