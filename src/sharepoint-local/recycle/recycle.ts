import { randomUUID } from 'node:crypto';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { insertRow, removeItem } from '../items/store';
import { refuseDuplicate } from '../items/unique';
import type { StoredRow } from '../items/values';
import { directoryOf, type List } from '../lists/list';
import { allLists, refuseTakenTitle, touchList } from '../lists/store';
import { toStamp } from '../site/calendar';
import { forgetItem, forgetList } from '../site/memory';
import type { Site } from '../site/site';
import { changeTypes, logChange } from '../storage/changes';

/** Something in the recycle bin. */
export interface Recycled {
  readonly id: string;
  readonly list: number;
  /** Null when the list itself was deleted. */
  readonly item: number | null;
  readonly title: string;
  readonly leaf: string;
  readonly directory: string;
  readonly author: number;
  readonly deleted_by: number;
  readonly deleted: string;
  /** 1 where people look first, 2 where only administrators do. */
  readonly stage: number;
  readonly row: string | null;
}

/** Puts an item into the recycle bin; DELETE ends here too (DOC). */
export function recycleItem(call: Call, list: List, row: StoredRow): string {
  const title = String(row['c1'] ?? `${row.id}_.000`);
  const directory = directoryOf(call.site.path, list).slice(1);
  const id = keep(call, {
    list: list.number,
    item: row.id,
    title,
    leaf: `${row.id}_.000`,
    directory,
    author: row.author,
    row: JSON.stringify(row),
  });
  removeItem(call.site, list, call.person, row);
  return id;
}

/** Puts a list with everything in it into the recycle bin. */
export function recycleList(call: Call, list: List): string {
  const { site, person } = call;
  const directory = directoryOf(site.path, list);
  const cut = directory.lastIndexOf('/');
  const id = keep(call, {
    list: list.number,
    item: null,
    title: list.title,
    leaf: directory.slice(cut + 1),
    directory: directory.slice(1, cut),
    author: person.id,
    row: null,
  });
  site.database.run('UPDATE lists SET recycled = ? WHERE number = ?', id, list.number);
  forgetList(site.memory, list.number);
  logChange(site, {
    target: 'list',
    type: changeTypes.delete,
    list: list.id,
    item: null,
    object: list.id,
    editor: person.login,
  });
  return id;
}

function keep(
  { site, person }: Call,
  what: Pick<Recycled, 'list' | 'item' | 'title' | 'leaf' | 'directory' | 'author' | 'row'>,
): string {
  const id = randomUUID();
  site.database.run(
    `INSERT INTO recycled (id, list, item, title, leaf, directory, author, deleted_by, deleted, stage, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    id,
    what.list,
    what.item,
    what.title,
    what.leaf,
    what.directory,
    what.author,
    person.id,
    toStamp(site.now()),
    what.row,
  );
  return id;
}

/** The recycle bin, newest first. */
export function allRecycled({ database }: Site): Recycled[] {
  return database.all<Recycled>('SELECT * FROM recycled ORDER BY deleted DESC, id');
}

/** The list something was deleted from, if it is not deleted itself. */
export function listOf(site: Site, { list }: Recycled): List | undefined {
  return [...allLists(site).values()].find((one) => one.number === list);
}

/** Puts something back where it was, under its old id. */
export function restore({ site, person }: Call, recycled: Recycled): void {
  const list = listOf(site, recycled);
  if (recycled.item === null) restoreList(site, recycled);
  else if (list && recycled.row) {
    const row = JSON.parse(recycled.row) as StoredRow;
    for (const field of fieldsOf(site, list.number)) {
      if (field.column) refuseDuplicate(site, list, field, row[field.column] ?? null, row.id);
    }
    insertRow(site, list, present(site, list, row));
    forgetItem(site.memory, list.number, row.id);
    touchList(site, list, 'item_modified');
    logChange(site, {
      target: 'item',
      type: changeTypes.restore,
      list: list.id,
      item: row.id,
      object: String(row['unique_id']),
      editor: person.login,
    });
  }
  site.database.run('DELETE FROM recycled WHERE id = ?', recycled.id);
}

/** Columns that were deleted meanwhile are left out. */
function present({ database }: Site, list: List, row: StoredRow): Record<string, string | number | null> {
  const columns = database
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('items_${list.number}')`)
    .map(({ name }) => name);
  return Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
}

function restoreList(site: Site, recycled: Recycled): void {
  refuseTakenTitle(site, recycled.title);
  site.database.run('UPDATE lists SET recycled = NULL WHERE number = ?', recycled.list);
  forgetList(site.memory, recycled.list);
}

/** Deletes for good. */
export function purge({ database, memory }: Site, recycled: Recycled): void {
  if (recycled.item === null) {
    for (const table of ['fields', 'views', 'versions', 'item_scopes'])
      database.run(`DELETE FROM ${table} WHERE list = ?`, recycled.list);
    database.run('DELETE FROM recycled WHERE list = ?', recycled.list);
    database.run('DELETE FROM lists WHERE number = ?', recycled.list);
    database.run(`DROP TABLE items_${recycled.list}`);
    forgetList(memory, recycled.list);
  } else {
    database.run('DELETE FROM versions WHERE list = ? AND item = ?', recycled.list, recycled.item);
    database.run('DELETE FROM recycled WHERE id = ?', recycled.id);
  }
}

/** The second stage of the bin. */
export function moveToSecondStage({ database }: Site, recycled: Recycled): void {
  database.run('UPDATE recycled SET stage = 2 WHERE id = ?', recycled.id);
}
