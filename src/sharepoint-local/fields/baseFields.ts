import type { JsonObject } from '../json';
import type { Field, FieldKind } from './field';
import { kinds } from './kinds';

interface Base {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: FieldKind;
  /** Column of the item table or an SQL expression over it. */
  readonly column: string | null;
  readonly isHidden?: boolean;
  readonly isWritable?: boolean;
  readonly extras?: JsonObject;
}

/** The columns every list has, as far as this room knows them; ids are SharePoint's well-known ones. */
const base = (directory: string): readonly Base[] => [
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', name: 'ID', title: 'ID', kind: 'Counter', column: 'id' },
  { id: '03e45e84-1992-4d42-9116-26f756012634', name: 'ContentTypeId', title: 'Content Type ID', kind: 'ContentTypeId', column: "'0x0100'", isHidden: true },
  { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', title: 'Content Type', kind: 'Computed', column: null },
  { id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', title: 'Title', kind: 'Text', column: 'c1', isWritable: true },
  { id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', name: 'Modified', title: 'Modified', kind: 'DateTime', column: 'modified' },
  { id: '8c06beca-0777-48f7-91c7-6da68bc07b69', name: 'Created', title: 'Created', kind: 'DateTime', column: 'created' },
  { id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', name: 'Author', title: 'Created By', kind: 'User', column: 'author' },
  { id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', name: 'Editor', title: 'Modified By', kind: 'User', column: 'editor' },
  { id: 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', name: 'owshiddenversion', title: 'owshiddenversion', kind: 'Integer', column: 'version', isHidden: true },
  { id: '7841bf41-43d0-4434-9f50-a673baef7631', name: '_UIVersion', title: 'UI Version', kind: 'Integer', column: '(label * 512)', isHidden: true },
  { id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', name: '_UIVersionString', title: 'Version', kind: 'Text', column: "(label || '.0')" },
  { id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', name: 'Attachments', title: 'Attachments', kind: 'Attachments', column: '0' },
  { id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', name: 'GUID', title: 'GUID', kind: 'Guid', column: 'guid', isHidden: true },
  { id: '503f1caa-358e-4918-9094-4a2cdc4bc034', name: 'Edit', title: 'Edit', kind: 'Computed', column: null },
  { id: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', name: 'LinkTitleNoMenu', title: 'Title', kind: 'Computed', column: 'c1' },
  { id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', name: 'LinkTitle', title: 'Title', kind: 'Computed', column: 'c1' },
  { id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb', name: 'FileRef', title: 'URL Path', kind: 'File', column: `(${quote(`${directory}/`)} || id || '_.000')`, isHidden: true },
  { id: '56605df6-8fa1-47e4-a04c-5b384d59609f', name: 'FileDirRef', title: 'Path', kind: 'File', column: quote(directory), isHidden: true },
  { id: '8553196d-ec8d-4564-9861-3dbe931050c8', name: 'FileLeafRef', title: 'Name', kind: 'File', column: "(id || '_.000')", isHidden: true },
  { id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9', name: 'FSObjType', title: 'Item Type', kind: 'Integer', column: '0', isHidden: true },
  { id: '4b7403de-8d94-43e8-9f0f-137a3e298126', name: 'UniqueId', title: 'Unique Id', kind: 'Guid', column: 'unique_id', isHidden: true },
  { id: '3a6b296c-3f50-445c-a13f-9c679ea9dda3', name: 'ComplianceAssetId', title: 'Compliance Asset Id', kind: 'Text', column: null },
];

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The fields of a new list whose items lie below `directory`. */
export function baseFields(directory: string): Field[] {
  return base(directory).map(({ id, name, title, kind, column, isHidden = false, isWritable = false, extras = {} }, position) => ({
    id,
    kind,
    position,
    internalName: name,
    staticName: name,
    title,
    description: '',
    group: isHidden ? '_Hidden' : 'Custom Columns',
    isRequired: isWritable,
    isIndexed: false,
    isUnique: false,
    isHidden,
    isReadOnly: !isWritable && kind !== 'Attachments',
    isSealed: kind === 'Attachments',
    isFromBase: true,
    isDeletable: false,
    defaultValue: null,
    column,
    extras: { ...kinds[kind].extras, ...extras },
    kept: {},
  }));
}

/** Columns of an item table that are not fields of their own. */
export const itemTable = `id INTEGER PRIMARY KEY, guid TEXT NOT NULL, unique_id TEXT NOT NULL, version INTEGER NOT NULL, label INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL, c1 TEXT, c1_folded TEXT`;

/** Where own columns start: below are the base fields. */
export const firstOwnPosition = 100;
