import { isLibrary } from '../lists/list';
import type { Field, FieldKind } from './field';
import { kinds } from './kinds';

type Row = readonly [id: string, name: string, title: string, kind: FieldKind, column: string | null];

/** The columns every list has, as far as this room knows them; ids are SharePoint's well-known ones. */
const shown: readonly Row[] = [
  ['1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', 'Counter', 'id'],
  ['c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type', 'Computed', null],
  ['fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', 'Title', 'Text', 'c1'],
  ['28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', 'DateTime', 'modified'],
  ['8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', 'DateTime', 'created'],
  ['1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', 'User', 'author'],
  ['d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', 'User', 'editor'],
  ['dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', 'Text', "(label || '.0')"],
  ['503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Edit', 'Computed', null],
  ['bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title', 'Computed', 'c1'],
  ['82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title', 'Computed', 'c1'],
  ['3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'ComplianceAssetId', 'Compliance Asset Id', 'Text', null],
];
const shownInLists: readonly Row[] = [
  ['67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'Attachments', 'attachments'],
];
const shownInLibraries: readonly Row[] = [
  ['8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'Name', 'File', 'leaf'],
  ['5cc6dc79-3710-4374-b433-61cb4a686c12', 'LinkFilename', 'Name', 'Computed', 'leaf'],
  ['9d30f126-ba48-446b-b8f9-83745f322ebe', 'LinkFilenameNoMenu', 'Name', 'Computed', 'leaf'],
  ['081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'DocIcon', 'Type', 'Computed', null],
  ['78a07ba4-bda8-4357-9e0f-580d64487583', 'FileSizeDisplay', 'File Size', 'Computed', 'CAST(size AS TEXT)'],
  ['3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', 'CheckoutUser', 'Checked Out To', 'User', 'NULL'],
  ['6b4e226d-3d88-4a36-808d-a129bf52bccf', '_CopySource', 'Copy Source', 'Text', 'NULL'],
];
const hidden: readonly Row[] = [
  ['03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'Content Type ID', 'ContentTypeId', 'content_type'],
  ['d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'owshiddenversion', 'owshiddenversion', 'Integer', 'version'],
  ['7841bf41-43d0-4434-9f50-a673baef7631', '_UIVersion', 'UI Version', 'Integer', '(label * 512)'],
  ['ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'GUID', 'GUID', 'Guid', 'guid'],
  ['4b7403de-8d94-43e8-9f0f-137a3e298126', 'UniqueId', 'Unique Id', 'Guid', 'unique_id'],
];

const fileRef = '94f89715-e097-4e8b-ba79-ea02aa8b7adb';
const fileDirRef = '56605df6-8fa1-47e4-a04c-5b384d59609f';
const itemType = '30bb605f-5bae-48fe-b4e3-1f81d9772af9';

/** Columns that name the place of an item; in a list it follows from the id, and the list's address is part of the SQL. */
const hiddenInLists = (directory: string): readonly Row[] => [
  ['8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'Name', 'File', "(id || '_.000')"],
  [itemType, 'FSObjType', 'Item Type', 'Integer', '0'],
  [fileRef, 'FileRef', 'URL Path', 'File', `(${quote(`${directory}/`)} || id || '_.000')`],
  [fileDirRef, 'FileDirRef', 'Path', 'File', quote(directory)],
];

const hiddenInLibraries: readonly Row[] = [
  [itemType, 'FSObjType', 'Item Type', 'Integer', 'is_folder'],
  [fileRef, 'FileRef', 'URL Path', 'File', "(directory || '/' || leaf)"],
  [fileDirRef, 'FileDirRef', 'Path', 'File', 'directory'],
  ['39360f11-34cf-4356-9945-25c44e68dade', 'File_x0020_Type', 'File Type', 'Text', fileType()],
];

/** Letters after the last dot of the name; nothing for folders. */
function fileType(): string {
  const extension = "replace(leaf, rtrim(leaf, replace(leaf, '.', '')), '')";
  return `(CASE WHEN is_folder = 1 OR instr(leaf, '.') = 0 THEN NULL ELSE lower(${extension}) END)`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The fields of a new list whose items lie below `directory`. */
export function baseFields(directory: string, template: number): Field[] {
  const isOfFiles = isLibrary({ template });
  const visible = [...shown, ...(isOfFiles ? shownInLibraries : shownInLists)];
  const invisible = [...hidden, ...(isOfFiles ? hiddenInLibraries : hiddenInLists(directory))];
  return [
    ...visible.map((row, position) => fieldFrom(row, position, false, isOfFiles)),
    ...invisible.map((row, position) => fieldFrom(row, visible.length + position, true, isOfFiles)),
  ];
}

function fieldFrom(
  [id, internalName, title, kind, column]: Row,
  position: number,
  isHidden: boolean,
  isOfFiles: boolean,
): Field {
  const isTitle = internalName === 'Title';
  const isName = internalName === 'FileLeafRef' && isOfFiles;
  return {
    id,
    kind,
    position,
    internalName,
    staticName: internalName,
    title,
    description: '',
    group: isHidden ? '_Hidden' : 'Custom Columns',
    isRequired: isOfFiles ? isName : isTitle,
    isIndexed: false,
    isUnique: false,
    isHidden,
    isReadOnly: !isTitle && !isName && kind !== 'Attachments',
    isSealed: kind === 'Attachments',
    isFromBase: true,
    isDeletable: false,
    defaultValue: null,
    column,
    extras: kinds[kind].extras,
    kept: {},
  };
}

/** Where own columns start: below are the base fields. */
export const firstOwnPosition = 100;
