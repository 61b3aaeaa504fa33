import { randomUUID } from 'node:crypto';
import { isLibrary } from '../lists/list';

/** A content type of the site or of a list. */
export interface ContentType {
  /** `0x0101…`: an id begins with its parent's. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly isHidden: boolean;
  readonly isReadOnly: boolean;
  readonly isSealed: boolean;
}

const standard = (id: string, name: string, description: string, group: string, isSystem = false): ContentType => ({
  id,
  name,
  description,
  group,
  isHidden: isSystem,
  isReadOnly: false,
  isSealed: isSystem,
});

/** Types every site is born with, as far as this room's lists can hold their items. Ids are SharePoint's own. */
export const siteTypes: readonly ContentType[] = [
  standard('0x', 'System', '', '_Hidden', true),
  standard('0x01', 'Item', 'Create a new list item.', 'List Content Types'),
  standard('0x0101', 'Document', 'Create a new document.', 'Document Content Types'),
  standard('0x0120', 'Folder', 'Create a new folder.', 'Folder Content Types'),
];

const idShape = /^0x([\dA-F]{2})*$/i;

/** True for `0x` and pairs of hexadecimal digits. */
export function isContentTypeId(text: string): boolean {
  return idShape.test(text) && text.length <= 1026;
}

/** A new id below `parent`: `00` and a guid without dashes (DOC). */
export function childIdOf(parent: string): string {
  return `${parent}00${randomUUID().replaceAll('-', '').toUpperCase()}`;
}

/** The id an id was derived from, by either of the two ways (DOC): two digits, or `00` and a guid. */
export function parentIdOf(id: string): string {
  const digits = id.slice(2);
  const isGuidTail = digits.length >= 34 && digits.slice(-34, -32) === '00';
  return `0x${digits.slice(0, isGuidTail ? -34 : -2)}`;
}

/** A list's copy of a site's type. */
export function copyForList(type: ContentType): ContentType {
  return { ...type, id: childIdOf(type.id) };
}

/** What a new list starts with: its own kind of item first, then folders. */
export function newListTypes(template: number): ContentType[] {
  const first = isLibrary({ template }) ? '0x0101' : '0x01';
  return [first, '0x0120'].flatMap((id) => siteTypes.filter((type) => type.id === id)).map(copyForList);
}

/** The list's type for an id: the type itself, or the list's copy of it. */
export function bestMatch(types: readonly ContentType[], id: string): ContentType | undefined {
  const wanted = id.toLowerCase();
  const own = types.find((type) => type.id.toLowerCase() === wanted);
  return own ?? types.find((type) => parentIdOf(type.id).toLowerCase() === wanted);
}

/** The type new items, files or folders of a list get. */
export function firstType(types: readonly ContentType[], isFolder = false): ContentType | undefined {
  return types.find((type) => type.id.toUpperCase().startsWith('0X0120') === isFolder);
}
