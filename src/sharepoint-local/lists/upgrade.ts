import { newListTypes, firstType } from '../contentTypes/contentType';
import { baseFields } from '../fields/baseFields';
import { addSiteColumns } from '../fields/siteColumns';
import { fieldsOf, storeField } from '../fields/store';
import type { Site } from '../site/site';
import { completeItemTable } from './itemTable';
import { directoryOf } from './list';
import { allLists, changeList } from './store';

/** Brings lists of an older file up to date: columns of their tables, their content types and their base fields. */
export function upgradeLists(site: Site): void {
  addSiteColumns(site);
  for (const list of allLists(site).values()) {
    if (!completeItemTable(site, list.number, list.template)) continue;
    const contentTypes = newListTypes(list.template);
    changeList(site, list, { contentTypes });
    site.database.run(`UPDATE items_${list.number} SET content_type = ?`, firstType(contentTypes)?.id ?? '');
    const known = fieldsOf(site, list.number);
    for (const field of baseFields(directoryOf(site.path, list), list.template)) {
      const before = known.find((one) => one.id === field.id);
      storeField(site, list.number, before ? { ...before, column: field.column } : field);
    }
  }
}
