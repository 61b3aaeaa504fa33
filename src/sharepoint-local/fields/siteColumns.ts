import { newListSettings } from '../lists/settings';
import type { List } from '../lists/list';
import type { Site } from '../site/site';
import { baseFields } from './baseFields';
import { fieldsOf, storeField } from './store';

/** Columns of the site are kept as those of a list that is none: number 0, no items, the rights of the web. */
const number = 0;

/** The owner of the site's columns, in the place of a list. */
export function siteAsOwner(site: Site): List {
  return {
    number,
    id: site.ids.web,
    title: '',
    template: 100,
    urlName: '',
    entityName: '',
    created: '',
    settings: newListSettings,
    contentTypes: [],
    hasOwnScope: false,
    version: 0,
    itemModified: '',
    itemDeleted: '',
  };
}

/** True for the owner of the site's columns. */
export function ownsSiteColumns(list: Pick<List, 'number'>): boolean {
  return list.number === number;
}

/** The columns a site is born with: those every list or library starts with, none of which holds anything here. */
export function addSiteColumns(site: Site): void {
  if (fieldsOf(site, number).length > 0) return;
  const known = new Map(
    [...baseFields(site.path, 101), ...baseFields(site.path, 100)].map((field) => [field.id, field]),
  );
  [...known.values()].forEach((field, position) => storeField(site, number, { ...field, position, column: null }));
}
