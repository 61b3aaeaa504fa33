import { randomUUID } from 'node:crypto';
import { SharePointError } from '../errors';
import { firstType } from '../contentTypes/contentType';
import { foldedColumn } from '../fields/field';
import { fold } from '../fields/folding';
import { kinds } from '../fields/kinds';
import { calculatedCells, objectionTo, validationFailed } from '../formulas/apply';
import type { List } from '../lists/list';
import { touchList } from '../lists/store';
import { toStamp } from '../site/calendar';
import { forgetItem } from '../site/memory';
import type { Site } from '../site/site';
import { changeTypes, logItemChange } from '../storage/changes';
import type { SqlValue } from '../storage/database';
import type { Principal } from '../users/principals';
import { refuseDuplicate } from './unique';
import type { StoredRow, Values } from './values';
import { keepVersion } from './versionStore';

/** The row of an item, if it is there. */
export function itemRow(site: Site, list: List, id: number): StoredRow | undefined {
  return site.database.first<StoredRow>(`SELECT * FROM items_${list.number} WHERE id = ?`, id);
}

/** Text and code as recorded (REC). */
export function itemMissing(): SharePointError {
  return new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );
}

/** Columns of the item table beside the fields: where a file lies and what is in it. */
export type Cells = Readonly<Record<string, SqlValue>>;

/** Adds an item and answers its id. */
export function addItem(site: Site, list: List, person: Principal, values: Values, place: Cells = {}): number {
  const id = takeNextId(site, list);
  const now = toStamp(site.now());
  const cells = cellsOf(site, list, values, id);
  cells.set('id', id);
  if (!cells.has('content_type')) cells.set('content_type', firstType(list.contentTypes)?.id ?? '');
  cells.set('guid', randomUUID());
  cells.set('unique_id', randomUUID());
  cells.set('version', 1);
  cells.set('label', 1);
  for (const column of ['created', 'modified']) cells.set(column, now);
  for (const column of ['author', 'editor']) cells.set(column, person.id);
  const row = { ...Object.fromEntries(cells), ...place };
  if (objectionTo(site, list, row)) throw validationFailed();
  insertRow(site, list, { ...row, ...calculatedCells(site, list, row) });
  finish(site, list, id, person, changeTypes.add);
  return id;
}

/** Puts a complete row into the list's table: a new item, or one from the recycle bin. */
export function insertRow({ database }: Site, list: List, row: Readonly<Record<string, SqlValue>>): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO items_${list.number} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  database.run(sql, ...Object.values(row));
}

/** Changes an item; every edit counts the version on, also one that changes nothing (pnpjs#2569). */
export function updateItem(
  site: Site,
  list: List,
  person: Principal,
  row: StoredRow,
  values: Values,
  place: Cells = {},
): void {
  const cells = cellsOf(site, list, values, row.id);
  for (const [column, value] of Object.entries(place)) cells.set(column, value);
  cells.set('version', row.version + 1);
  if (list.settings.EnableVersioning) cells.set('label', row.label + 1);
  cells.set('modified', toStamp(site.now()));
  cells.set('editor', person.id);
  const after = { ...row, ...Object.fromEntries(cells) };
  if (objectionTo(site, list, after)) throw validationFailed();
  for (const [column, value] of Object.entries(calculatedCells(site, list, after))) cells.set(column, value);
  const assignments = [...cells.keys()].map((column) => `${column} = ?`).join(', ');
  site.database.run(`UPDATE items_${list.number} SET ${assignments} WHERE id = ?`, ...cells.values(), row.id);
  finish(site, list, row.id, person, changeTypes.update);
}

/** Takes an item out of its table; where it goes is the recycle bin's business. */
export function removeItem(site: Site, list: List, person: Principal, row: StoredRow): void {
  site.database.run(`DELETE FROM items_${list.number} WHERE id = ?`, row.id);
  forgetItem(site.memory, list.number, row.id);
  touchList(site, list, 'item_deleted');
  logItemChange(site, list.id, row, changeTypes.delete, person.login);
}

/** Takes the list's next item id; one that is taken and not used stays unused. */
export function takeNextId({ database }: Site, list: List): number {
  const sql = 'UPDATE lists SET next_item = next_item + 1 WHERE number = ? RETURNING next_item - 1 AS id';
  const id = database.first<{ id: number }>(sql, list.number)?.id;
  if (id === undefined) throw new Error(`List ${list.number} has no counter.`);
  return id;
}

function cellsOf(site: Site, list: List, values: Values, id: number): Map<string, SqlValue> {
  const cells = new Map<string, SqlValue>();
  for (const [field, value] of values) {
    if (!field.column) continue;
    refuseDuplicate(site, list, field, value, id);
    cells.set(field.column, value);
    if (kinds[field.kind].comparing === 'folded')
      cells.set(foldedColumn(field.column), value === null ? null : fold(String(value)));
  }
  return cells;
}

function finish(site: Site, list: List, id: number, person: Principal, type: number): void {
  forgetItem(site.memory, list.number, id);
  touchList(site, list, 'item_modified');
  const row = itemRow(site, list, id);
  if (!row) throw new Error('An item that was just stored is gone.');
  keepVersion(site, list, row);
  logItemChange(site, list.id, row, type, person.login);
}
