import { randomUUID } from 'node:crypto';
import { fieldsOf } from '../fields/store';
import { isEntry } from '../files/library';
import type { Call } from '../http/call';
import { insertRow, itemRow, removeItem } from '../items/store';
import { refuseDuplicate } from '../items/unique';
import type { StoredRow } from '../items/values';
import { directoryOf, type List } from '../lists/list';
import { allLists, refuseTakenAddress, refuseTakenTitle, touchList } from '../lists/store';
import { upgradeLists } from '../lists/upgrade';
import { toStamp } from '../site/calendar';
import { forgetItem, forgetList } from '../site/memory';
import type { Site } from '../site/site';
import { changeTypes, logChange, logItemChange } from '../storage/changes';
import { restoreAttachment } from './attachments';
import { goesAlong } from './relationships';
import { makeWayBack, recycleBelow, restoreBelow, rowsBelow } from './folders';

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

/** Puts an item into the recycle bin; DELETE ends here too (DOC). What a relationship takes along goes there by itself. */
export function recycleItem(call: Call, list: List, row: StoredRow): string {
  const along = goesAlong(call, list, row);
  const id = keep(call, {
    list: list.number,
    item: row.id,
    ...nameOf(call, list, row),
    author: row.author,
    row: JSON.stringify(row),
  });
  recycleBelow(call, list, row, id);
  removeItem(call.site, list, call.person, row);
  for (const one of along) {
    const current = itemRow(call.site, one.list, one.row.id);
    if (current) recycleItem(call, one.list, current);
  }
  return id;
}

function nameOf({ site }: Call, list: List, row: StoredRow): Pick<Recycled, 'title' | 'leaf' | 'directory'> {
  if (isEntry(row)) return { title: row.leaf, leaf: row.leaf, directory: row.directory.slice(1) };
  const leaf = `${row.id}_.000`;
  return { title: String(row['c1'] ?? leaf), leaf, directory: directoryOf(site.path, list).slice(1) };
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

/** Makes an entry in the recycle bin. */
export function keep(
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
export function restore(call: Call, recycled: Recycled): void {
  const { site, person } = call;
  const list = listOf(site, recycled);
  if (recycled.item === null) restoreList(site, recycled, person.login);
  else if (list && recycled.row && !restoreAttachment(call, list, recycled)) {
    const row = JSON.parse(recycled.row) as StoredRow;
    for (const field of fieldsOf(site, list.number)) {
      if (field.column) refuseDuplicate(site, list, field, row[field.column] ?? null, row.id);
    }
    if (isEntry(row)) makeWayBack(call, list, row);
    insertRow(site, list, present(site, list, row));
    restoreBelow(call, list, recycled.id, (below) => present(site, list, below));
    forgetItem(site.memory, list.number, row.id);
    touchList(site, list, 'item_modified');
    logItemChange(site, list.id, row, changeTypes.restore, person.login);
  }
  forget(site.database, recycled);
}

/** Columns that were deleted meanwhile are left out. */
function present({ database }: Site, list: List, row: StoredRow): Record<string, string | number | null> {
  const columns = database
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('items_${list.number}')`)
    .map(({ name }) => name);
  return Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
}

function restoreList(site: Site, recycled: Recycled, editor: string): void {
  refuseTakenTitle(site, recycled.title);
  refuseTakenAddress(site, recycled.list);
  site.database.run('UPDATE lists SET recycled = NULL WHERE number = ?', recycled.list);
  forgetList(site.memory, recycled.list);
  upgradeLists(site);
  const list = listOf(site, recycled);
  if (!list) throw new Error('A list that was just restored is gone.');
  const { id } = list;
  logChange(site, { target: 'list', type: changeTypes.restore, list: id, item: null, object: id, editor });
}

/** Deletes for good. */
export function purge({ database, memory }: Site, recycled: Recycled): void {
  if (recycled.item === null) {
    for (const table of [
      'fields',
      'views',
      'versions',
      'item_scopes',
      'contents',
      'upload_pieces',
      'attachments',
      'subscriptions',
    ])
      database.run(`DELETE FROM ${table} WHERE list = ?`, recycled.list);
    database.run('DELETE FROM recycled_rows WHERE recycled IN (SELECT id FROM recycled WHERE list = ?)', recycled.list);
    database.run('DELETE FROM recycled WHERE list = ?', recycled.list);
    database.run('DELETE FROM lists WHERE number = ?', recycled.list);
    database.run(`DROP TABLE items_${recycled.list}`);
    forgetList(memory, recycled.list);
  } else {
    database.run('DELETE FROM attachments WHERE recycled = ?', recycled.id);
    if (isOfAttachment(recycled)) return forget(database, recycled);
    const items = [recycled.item, ...rowsBelow(database, recycled.id).map(({ id }) => id)];
    for (const table of ['versions', 'contents', 'upload_pieces', 'attachments'])
      for (const item of items) database.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, recycled.list, item);
    for (const item of items) forgetAttachments(database, recycled.list, item);
    forget(database, recycled);
  }
}

/** Attachments keep their bytes elsewhere; their entry only names them. */
export function isOfAttachment({ row }: Recycled): boolean {
  return row?.startsWith('{"attachment":') === true;
}

/** Attachments that went into the bin before their item: without it nothing can be hung on again. */
function forgetAttachments(database: Site['database'], list: number, item: number): void {
  database
    .all<Recycled>('SELECT * FROM recycled WHERE list = ? AND item = ?', list, item)
    .filter(isOfAttachment)
    .forEach((one) => forget(database, one));
}

function forget(database: Site['database'], { id }: Recycled): void {
  database.run('DELETE FROM recycled WHERE id = ?', id);
  database.run('DELETE FROM recycled_rows WHERE recycled = ?', id);
}

/** The second stage of the bin. */
export function moveToSecondStage({ database }: Site, recycled: Recycled): void {
  database.run('UPDATE recycled SET stage = 2 WHERE id = ?', recycled.id);
}
