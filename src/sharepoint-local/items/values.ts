import { idForItem } from '../contentTypes/store';
import { noSuchProperty, notInTheStandIn, refusedBySharePoint } from '../errors';
import { entityNameOf, type Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldsOf } from '../fields/store';
import { workOut } from '../formulas/apply';
import { fromSerial } from '../formulas/serial';
import { Fault } from '../formulas/value';
import { itemTypeOf, type List } from '../lists/list';
import type { Body } from '../odata/input';
import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';

/** New values by field, ready to store. */
export type Values = Map<Field, SqlValue>;

/** Name under which an item's body sets a field: people and lookups are set by id. */
export function writeNameOf(field: Field): string {
  return kinds[field.kind].reference ? `${entityNameOf(field)}Id` : entityNameOf(field);
}

/** Reads a body; unknown names, read-only columns and values of the wrong kind are refused. */
export function readValues(site: Site, list: List, body: Body): Values {
  const fields = fieldsOf(site, list.number);
  const values: Values = new Map();
  for (const [name, value] of Object.entries(body.properties)) {
    const field = fields.find((one) => writeNameOf(one) === name);
    if (!field) throw unknownName(name, fields, list);
    if (field.kind === 'ContentTypeId') {
      values.set(field, idForItem(list, value));
      continue;
    }
    // Text of SharePoint for read-only columns (MEM for the items endpoint).
    if (field.isReadOnly || field.kind === 'Attachments') {
      throw refusedBySharePoint(
        -2147352571,
        'Invalid data has been used to update the list item. The field you are trying to update may be read only.',
      );
    }
    values.set(field, kinds[field.kind].write(value, { site, field, isVerbose: body.isVerbose }));
  }
  return values;
}

function unknownName(name: string, fields: readonly Field[], list: List): Error {
  const isStringId = fields.some(
    (field) => kinds[field.kind].reference === 'people' && `${entityNameOf(field)}StringId` === name,
  );
  return isStringId ? notInTheStandIn(`Writing ${name}`) : noSuchProperty(name, itemTypeOf(list));
}

/** Fields clients may write; the name of a file is not among them, it is never left out. */
export function writableFields(site: Site, list: List): Field[] {
  return fieldsOf(site, list.number).filter(
    (field) => !field.isReadOnly && field.kind !== 'Attachments' && field.kind !== 'File' && field.column !== null,
  );
}

/** What a new item gets where the body is silent. */
export function addDefaults(site: Site, list: List, values: Values): void {
  for (const field of writableFields(site, list)) {
    if (values.has(field)) continue;
    const formula = field.kept['DefaultFormula'];
    if (typeof formula === 'string' && formula !== '') values.set(field, defaultFrom(site, field, formula));
    if (field.defaultValue === null || field.defaultValue === '' || values.has(field)) continue;
    values.set(field, defaultOf(site, field, field.defaultValue));
  }
}

/** A default that is worked out when the item is made; a result that does not fit leaves the column empty (MEM). */
function defaultFrom(site: Site, field: Field, formula: string): SqlValue {
  const value = workOut(site, [], formula, {});
  const context = { site, field, isVerbose: false };
  if (value === null || value instanceof Fault) return null;
  if (field.kind === 'DateTime') {
    const instant = typeof value === 'number' ? fromSerial(value, site.calendar) : null;
    return instant && kinds.DateTime.write(toStamp(instant), context);
  }
  const read = kinds[field.kind].fromForm(String(value), context);
  return typeof read === 'string' ? null : read.stored;
}

function defaultOf(site: Site, field: Field, text: string): SqlValue {
  const { write, storage } = kinds[field.kind];
  const context = { site, field, isVerbose: false };
  if (field.kind === 'Boolean') return text === '1' ? 1 : 0;
  if (field.kind === 'DateTime') return write(/^\[today\]$/i.test(text) ? toStamp(site.now()) : text, context);
  if (field.kind === 'MultiChoice')
    return write(
      text.split(';#').filter((part) => part !== ''),
      context,
    );
  return write(storage === 'REAL' ? Number(text) : text, context);
}

/** All writable values as they are after PUT: what the body does not name is emptied. */
export function replaceAll(site: Site, list: List, values: Values): void {
  for (const field of writableFields(site, list)) {
    if (!values.has(field)) values.set(field, null);
  }
}

/** Row of an item table as it is kept in versions and in the recycle bin. */
export type StoredRow = Record<string, SqlValue> & {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly label: number;
  readonly editor: number;
  readonly author: number;
  readonly modified: string;
  readonly created: string;
};

/** ETag of an item: `"<guid>,<version>"` in quotes. */
export function etagOf(row: Pick<StoredRow, 'guid' | 'version'>): string {
  return `"${row.guid},${row.version}"`;
}
