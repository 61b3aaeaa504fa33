import { refusedBySharePoint } from '../errors';
import type { Json } from '../json';
import type { List } from '../lists/list';
import { text } from '../odata/input';
import { changeSetting, settingIfAny } from '../site/settings';
import type { Site } from '../site/site';
import { bestMatch, siteTypes, type ContentType } from './contentType';

const name = 'web.contentTypes';

/** Content types of the site: those it was born with, then its own. */
export function typesOfSite({ database }: Pick<Site, 'database'>): ContentType[] {
  return [...siteTypes, ...(JSON.parse(settingIfAny(database, name) ?? '[]') as ContentType[])];
}

/** Replaces the site's own content types. */
export function storeTypesOfSite({ database }: Site, types: readonly ContentType[]): void {
  const own = types.filter((type) => !siteTypes.some(({ id }) => id === type.id));
  changeSetting(database, name, JSON.stringify(own));
}

/** The id to store for what an item names as its content type: one of the list's, or what the list made of it. */
export function idForItem(list: List, value: Json): string {
  const type = bestMatch(list.contentTypes, text(value));
  // Text believed (MEM).
  if (!type)
    throw refusedBySharePoint(-2147024809, `The content type '${text(value)}' is not one of the list's content types.`);
  return type.id;
}

/** The content type an item names; undefined when the list no longer has it. */
export function typeOfItem(list: List, id: string): ContentType | undefined {
  return list.contentTypes.find((type) => type.id === id);
}
