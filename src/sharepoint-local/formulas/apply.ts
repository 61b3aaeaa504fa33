import { failedInSharePoint, type SharePointError } from '../errors';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { List } from '../lists/list';
import { forgetList } from '../site/memory';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';
import { columnNamed, formulaValue } from './columns';
import { evaluate } from './evaluate';
import { storedOutcome } from './outcome';
import { parseFormula } from './parse';
import { Fault, toTruth, type Value } from './value';

type Row = Readonly<Record<string, SqlValue>>;

/** Calculated columns of a row that is about to be saved: they are worked out then and not again (TODAY stands still). */
export function calculatedCells(site: Site, list: List, row: Row): Record<string, SqlValue> {
  const fields = fieldsOf(site, list.number);
  const cells: Record<string, SqlValue> = {};
  // A formula may name an earlier calculated column; columns are in the order of their making.
  for (const field of fields) {
    if (field.kind !== 'Calculated' || !field.column) continue;
    const value = workOut(site, fields, String(field.extras['Formula']), { ...row, ...cells });
    cells[field.column] = storedOutcome(site, field, value);
  }
  return cells;
}

/** Value of a formula for one row; a column that is gone meanwhile is `#REF!`. */
export function workOut(site: Site, fields: readonly Field[], formula: string, row: Row): Value {
  const read = (name: string): Value => {
    const field = columnNamed(fields, name);
    return field ? formulaValue(site, field, row[field.column ?? ''] ?? null) : new Fault('#REF!');
  };
  return evaluate(parseFormula(formula), read, { calendar: site.calendar, now: () => site.now() });
}

/** What a validation formula objects to: the column, or null for the list as a whole, and the message to show. */
interface Objection {
  readonly field: Field | null;
  readonly message: string;
}

/** The first validation formula a row does not satisfy, those of columns first; an error counts as no (MEM). */
export function objectionTo(site: Site, list: List, row: Row): Objection | null {
  const fields = fieldsOf(site, list.number);
  for (const field of fields) {
    const formula = field.kept['ValidationFormula'];
    if (typeof formula === 'string' && formula !== '' && !holdsFor(site, fields, formula, row))
      return { field, message: String(field.kept['ValidationMessage'] ?? '') };
  }
  const { ValidationFormula: formula, ValidationMessage: message } = list.settings;
  return formula && !holdsFor(site, fields, formula, row) ? { field: null, message: message ?? '' } : null;
}

function holdsFor(site: Site, fields: readonly Field[], formula: string, row: Row): boolean {
  return toTruth(workOut(site, fields, formula, row)) === true;
}

/** Status and text: sp-dev-docs#4938; code believed (MEM). */
export function validationFailed(): SharePointError {
  return failedInSharePoint(-2130575163, 'SPListDataValidationException', 'List data validation failed.');
}

/** Works a calculated column out for every item, after it was made or its formula changed; items count no version on (MEM). */
export function recalculate(site: Site, list: List, { column }: Field): void {
  if (!column) return;
  for (const row of site.database.all<Row & { id: number }>(`SELECT * FROM items_${list.number}`)) {
    const value = calculatedCells(site, list, row)[column] ?? null;
    site.database.run(`UPDATE items_${list.number} SET ${column} = ? WHERE id = ?`, value, row.id);
  }
  forgetList(site.memory, list.number);
}
