import type { Json, JsonObject } from '../json';
import type { Literal } from '../odata/literal';
import type { Site } from '../site/site';
import type { SqlValue } from '../storage/database';
import type { Field } from './field';

/** What a value is written against. */
export interface WriteContext {
  readonly site: Site;
  readonly field: Field;
  /** Flavour of the body: verbose JSON wraps arrays. */
  readonly isVerbose: boolean;
}

/** How values of a kind are compared: by folded text, as stored, as one of several, or not at all. */
export type Comparing = 'folded' | 'plain' | 'members' | null;

/** Everything that differs from kind to kind. */
export interface KindRules {
  /** `FieldTypeKind` */
  readonly typeKind: number;
  /** `SP.FieldText` */
  readonly entityType: string;
  readonly displayName: string;
  readonly shortDescription: string;
  readonly jsLink: string | null;
  readonly isFilterable: boolean;
  readonly isSortable: boolean;
  /** May carry an index, and may be unique. */
  readonly isIndexable: boolean;
  readonly isUniquable: boolean;
  /** May be created by clients. */
  readonly isCreatable: boolean;
  /** `BLOB` keeps numbers and texts as they come. */
  readonly storage: 'TEXT' | 'REAL' | 'INTEGER' | 'BLOB' | null;
  readonly comparing: Comparing;
  /** Share of the 8,000 byte row (DOC, Server 2019). */
  readonly rowBytes: number;
  /** Properties only this kind has, with their defaults. */
  readonly extras: JsonObject;
  /** Holds ids of people or of another list's items. */
  readonly reference: 'people' | 'list' | null;
  readonly isMultiple: boolean;
  /** JSON as sent → stored; null clears. Refuses what SharePoint refuses. */
  write(value: Json, context: WriteContext): SqlValue;
  /** Stored → JSON as answered. */
  read(value: SqlValue, field: Field): Json;
  /** Text of a form (`validateUpdateListItem`) → stored; a string is the error message of the form. */
  fromForm(text: string, context: WriteContext): { stored: SqlValue } | string;
  /** Literal of a filter → parameter; undefined never matches anything. */
  operand(literal: Literal, context: Pick<WriteContext, 'site' | 'field'>): SqlValue | undefined;
}

/** Defaults of the many kinds that share them. */
export const ordinary = {
  jsLink: 'clienttemplates.js',
  isFilterable: true,
  isSortable: true,
  isIndexable: true,
  isUniquable: true,
  isCreatable: true,
  extras: {},
  reference: null,
  isMultiple: false,
} as const;
