import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json';
import type { Site } from '../site/site';
import { isLibrary, type List } from './list';

/** A view: a saved selection of columns, order and filter. */
export interface View {
  readonly id: string;
  readonly title: string;
  /** Name of its page; does not change with the title. */
  readonly page: string;
  readonly isDefault: boolean;
  readonly isPersonal: boolean;
  readonly isHidden: boolean;
  readonly query: string;
  readonly rowLimit: number;
  readonly isPaged: boolean;
  readonly scope: number;
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** Settings kept as they are: CustomFormatter, Aggregations, ViewData … */
  readonly kept: JsonObject;
}

/** Views of a list in the order of their making. */
export function viewsOf({ database }: Site, list: List): View[] {
  return database
    .all<{ definition: string }>('SELECT definition FROM views WHERE list = ? ORDER BY position', list.number)
    .map(({ definition }) => JSON.parse(definition) as View);
}

/** Inserts or replaces a view; there is one default view per list. */
export function storeView(site: Site, list: List, view: View): void {
  if (view.isDefault) {
    for (const other of viewsOf(site, list))
      if (other.id !== view.id && other.isDefault) write(site, list, { ...other, isDefault: false });
  }
  write(site, list, view);
}

function write({ database }: Site, list: List, view: View): void {
  const last =
    database.first<{ last: number | null }>('SELECT max(position) AS last FROM views WHERE list = ?', list.number)
      ?.last ?? 0;
  database.run(
    'INSERT INTO views (id, list, position, definition) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET definition = excluded.definition',
    view.id,
    list.number,
    last + 1,
    JSON.stringify(view),
  );
}

/** Removes a view. */
export function dropView({ database }: Site, view: View): void {
  database.run('DELETE FROM views WHERE id = ?', view.id);
}

/** What a new view starts from. */
export function newView(title: string): View {
  return {
    id: randomUUID(),
    title,
    page: `${title.replace(/[^\p{L}\p{N}]/gu, '') || 'View'}.aspx`,
    isDefault: false,
    isPersonal: false,
    isHidden: false,
    query: '',
    rowLimit: 30,
    isPaged: true,
    scope: 0,
    fields: ['LinkTitle'],
    kept: {},
  };
}

/** "All Items", which every new list has. */
export function addDefaultView(site: Site, list: List): View {
  const fields = isLibrary(list) ? ['LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'];
  const view: View = {
    ...newView(isLibrary(list) ? 'All Documents' : 'All Items'),
    page: 'AllItems.aspx',
    isDefault: true,
    fields,
  };
  storeView(site, list, view);
  return view;
}
