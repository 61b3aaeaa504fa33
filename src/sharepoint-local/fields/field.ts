import type { JsonObject } from '../json';

/** SharePoint's own type names (`TypeAsString`). */
export type FieldKind =
  | 'Attachments'
  | 'Boolean'
  | 'Calculated'
  | 'Choice'
  | 'Computed'
  | 'ContentTypeId'
  | 'Counter'
  | 'Currency'
  | 'DateTime'
  | 'File'
  | 'Guid'
  | 'Integer'
  | 'Lookup'
  | 'Location'
  | 'LookupMulti'
  | 'MultiChoice'
  | 'Note'
  | 'Number'
  | 'Text'
  | 'Thumbnail'
  | 'URL'
  | 'User'
  | 'UserMulti';

/** A column of a list. */
export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly position: number;
  /** Never changes once chosen; the display name (`title`) may. */
  readonly internalName: string;
  readonly staticName: string;
  readonly title: string;
  readonly description: string;
  readonly group: string;
  readonly isRequired: boolean;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  readonly isHidden: boolean;
  readonly isReadOnly: boolean;
  readonly isSealed: boolean;
  readonly isFromBase: boolean;
  readonly isDeletable: boolean;
  readonly defaultValue: string | null;
  /** Column of the list's item table; null when nothing is stored. */
  readonly column: string | null;
  /** What only this kind has: MaxLength, Choices, LookupList … */
  readonly extras: JsonObject;
  /** Settings that SharePoint keeps but that change nothing here (CustomFormatter, ShowInNewForm …). */
  readonly kept: JsonObject;
}

/** Name of the field in entities: a leading underscore gets `OData_` before it. */
export function entityNameOf(field: Pick<Field, 'internalName'>): string {
  return field.internalName.startsWith('_') ? `OData_${field.internalName}` : field.internalName;
}

/** The column that holds the text as it compares: without case, in German order. */
export function foldedColumn(column: string): string {
  return `${column}_folded`;
}
