import { firstOwnPosition } from '../fields/baseFields';
import { fieldEntity } from '../fields/entity';
import type { Field } from '../fields/field';
import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { isLibrary, type List } from '../lists/list';
import type { Entity } from '../odata/entity';
import { firstType, type ContentType } from './contentType';

interface Column {
  readonly field: Field;
  readonly entity: Entity;
}

/**
 * The columns of a list's content type: its name and title, and for the list's first type every column of the list's own
 * (that is where SharePoint puts them unless told otherwise: AddFieldOptions 0). Types of the site show none here.
 */
export function columnsOf(call: Call, list: List | null, type: ContentType): Column[] {
  if (!list) return [];
  const isFirst = firstType(list.contentTypes)?.id === type.id;
  const base = isLibrary(list) ? ['ContentType', 'FileLeafRef', 'Title'] : ['ContentType', 'Title'];
  return fieldsOf(call.site, list.number)
    .filter((field) => base.includes(field.internalName) || (isFirst && field.position >= firstOwnPosition))
    .map((field) => ({ field, entity: fieldEntity(call, list, field) }));
}

/** How a content type names a column (keys MEM). */
export function fieldLinkEntity(parentLink: string, field: Field): Entity {
  return {
    type: 'SP.FieldLink',
    set: 'SP.ApiData.FieldLinks',
    editLink: `${parentLink}/FieldLinks(guid'${field.id}')`,
    properties: {
      FieldInternalName: field.internalName,
      Hidden: field.isHidden,
      Id: field.id,
      Name: field.internalName,
      ReadOnly: field.isReadOnly,
      Required: field.isRequired,
      ShowInDisplayForm: true,
    },
  };
}
