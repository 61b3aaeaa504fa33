import { randomUUID } from 'node:crypto';
import { failedInSharePoint, type SharePointError } from '../errors';
import { newListTypes } from '../contentTypes/contentType';
import { baseFields } from '../fields/baseFields';
import { storeField } from '../fields/store';
import { forgetList } from '../site/memory';
import { toStamp } from '../site/calendar';
import type { Site } from '../site/site';
import { createItemTable } from './itemTable';
import { directoryOf, type List, type ListSettings } from './list';
import { entityNameOf, urlNameOf, withoutClash } from './names';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly has_own_scope: number;
  readonly version: number;
  readonly item_modified: string;
  readonly item_deleted: string;
}
type Definition = Pick<List, 'template' | 'urlName' | 'entityName' | 'created' | 'settings' | 'contentTypes'>;

/** Lists that are not in the recycle bin, by id. */
export function allLists(site: Site): ReadonlyMap<string, List> {
  site.memory.lists ??= new Map(
    site.database
      .all<Row>('SELECT * FROM lists WHERE recycled IS NULL ORDER BY title COLLATE NOCASE')
      .map((row) => [row.id, listFrom(row)] as const),
  );
  return site.memory.lists;
}

function listFrom(row: Row): List {
  const definition = JSON.parse(row.definition) as Definition;
  return {
    ...definition,
    number: row.number,
    id: row.id,
    title: row.title,
    hasOwnScope: row.has_own_scope === 1,
    version: row.version,
    itemModified: row.item_modified,
    itemDeleted: row.item_deleted,
  };
}

/** Every list there is, those in the recycle bin too. */
export function everyList({ database }: Site): List[] {
  return database.all<Row>('SELECT * FROM lists').map(listFrom);
}

/** A list by its guid, without case. */
export function listById(site: Site, id: string): List | undefined {
  return allLists(site).get(id.toLowerCase());
}

/** A list by its title, without case ("CaseInsensitiveListByTitle", REC). */
export function listByTitle(site: Site, title: string): List | undefined {
  const wanted = title.toLowerCase();
  return [...allLists(site).values()].find((list) => list.title.toLowerCase() === wanted);
}

/** A new list with the columns every list has and its item table. */
export function createList(site: Site, title: string, template: number, settings: ListSettings): List {
  refuseTakenTitle(site, title);
  const { database } = site;
  const taken = database
    .all<{ definition: string }>('SELECT definition FROM lists WHERE recycled IS NULL')
    .map(({ definition }) => (JSON.parse(definition) as Definition).urlName);
  const urlName = withoutClash(urlNameOf(title), taken);
  const id = randomUUID();
  const now = toStamp(site.now());
  const definition: Definition = {
    template,
    urlName,
    entityName: entityNameOf(urlName, template),
    created: now,
    settings,
    contentTypes: newListTypes(template),
  };
  const sql = 'INSERT INTO lists (id, title, definition, item_modified, item_deleted) VALUES (?, ?, ?, ?, ?)';
  const number = database.run(sql, id, title, JSON.stringify(definition), now, now).lastInsertRowid;
  createItemTable(site, number, template);
  for (const field of baseFields(directoryOf(site.path, { template, urlName }), template))
    storeField(site, number, field);
  forgetList(site.memory, number);
  const created = listById(site, id);
  if (!created) throw new Error('A list that was just created is gone.');
  return created;
}

/** Text and code as recorded (REC). */
export function refuseTakenTitle(site: Site, title: string): void {
  if (listByTitle(site, title)) throw titleTaken();
}

/** A list in the recycle bin gives its address free (MEM); one that comes back needs it again. */
export function refuseTakenAddress(site: Site, number: number): void {
  const wanted = everyList(site)
    .find((list) => list.number === number)
    ?.urlName.toLowerCase();
  if ([...allLists(site).values()].some((list) => list.urlName.toLowerCase() === wanted)) throw titleTaken();
}

function titleTaken(): SharePointError {
  return failedInSharePoint(
    -2130575342,
    'SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );
}

/** Stores a changed title or settings and counts the ETag on. */
export function changeList(
  site: Site,
  list: List,
  change: { title?: string; settings?: ListSettings; hasOwnScope?: boolean; contentTypes?: List['contentTypes'] },
): void {
  const { template, urlName, entityName, created } = list;
  const definition: Definition = {
    template,
    urlName,
    entityName,
    created,
    settings: change.settings ?? list.settings,
    contentTypes: change.contentTypes ?? list.contentTypes,
  };
  site.database.run(
    'UPDATE lists SET title = ?, definition = ?, has_own_scope = ?, version = version + 1 WHERE number = ?',
    change.title ?? list.title,
    JSON.stringify(definition),
    (change.hasOwnScope ?? list.hasOwnScope) ? 1 : 0,
    list.number,
  );
  forgetList(site.memory, list.number);
}

/** Notes when items last changed or went. */
export function touchList(site: Site, list: List, what: 'item_modified' | 'item_deleted'): void {
  const now = toStamp(site.now());
  if (what === 'item_modified' && list.itemModified === now) return;
  site.database.run(`UPDATE lists SET ${what} = ? WHERE number = ?`, now, list.number);
  site.memory.lists = null;
}

/** Number of items. */
export function countItems({ database }: Site, list: List): number {
  return database.first<{ n: number }>(`SELECT count(*) AS n FROM items_${list.number}`)?.n ?? 0;
}
