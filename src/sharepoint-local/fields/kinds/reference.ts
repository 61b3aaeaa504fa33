import { SharePointError, refusedBySharePoint, unexpectedNode, wrongPrimitive } from '../../errors';
import type { Json } from '../../json';
import { isJsonArray, isJsonObject } from '../../json';
import { readArray } from '../../odata/input';
import type { SqlValue } from '../../storage/database';
import { principalByLogin, principalEver } from '../../users/principals';
import { ordinary, type KindRules, type WriteContext } from '../kind';
import { numberKind } from './number';

const lookupExtras = {
  AllowMultipleValues: false,
  DependentLookupInternalNames: [],
  IsDependentLookup: false,
  IsRelationship: false,
  LookupField: '',
  LookupList: '',
  LookupWebId: '',
  PrimaryFieldId: null,
  RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false,
} as const;

/** Code and text: cli-microsoft365; that it is a 404: observed with the same code on site groups. */
export function unknownUser(): SharePointError {
  return new SharePointError(
    404,
    '-2130575276, Microsoft.SharePoint.SPException',
    'The user does not exist or is not unique.',
  );
}

/** Code and text believed (MEM). */
function unknownTarget(): SharePointError {
  return refusedBySharePoint(
    -2147352571,
    'Invalid data has been used to update the list item. The field you are trying to update may be read only.',
  );
}

type Check = (id: number, context: WriteContext) => void;

const demandUser: Check = (id, { site }) => {
  if (!principalEver(site, id)) throw unknownUser();
};

function isTarget(id: number, { site, field }: WriteContext): boolean {
  const target = String(field.extras['LookupList']).replace(/[{}]/g, '').toLowerCase();
  const list = site.database.first<{ number: number }>(
    'SELECT number FROM lists WHERE id = ? AND recycled IS NULL',
    target,
  );
  return Boolean(list && site.database.first(`SELECT 1 AS found FROM items_${list.number} WHERE id = ?`, id));
}

const demandTarget: Check = (id, context) => {
  if (!isTarget(id, context)) throw unknownTarget();
};

function idFrom(value: Json): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongPrimitive('Edm.Int32');
  return value;
}

/** Zero clears, as null does (MEM). */
const writeOne =
  (check: Check) =>
  (value: Json, context: WriteContext): SqlValue => {
    if (isJsonArray(value) || isJsonObject(value))
      throw unexpectedNode(isJsonArray(value) ? 'StartArray' : 'StartObject', 'PrimitiveValue');
    if (value === null || value === 0) return null;
    const id = idFrom(value);
    check(id, context);
    return id;
  };

/** `[]` clears; null is refused (controls-react#1961). */
const writeMany =
  (check: Check) =>
  (value: Json, context: WriteContext): SqlValue => {
    const ids = [...new Set(readArray(value, context).map(idFrom))];
    ids.forEach((id) => check(id, context));
    return ids.length === 0 ? null : JSON.stringify(ids);
  };

const readOne = (value: SqlValue): Json => value;
const readMany = (value: SqlValue): Json => (value === null ? null : (JSON.parse(String(value)) as Json));
/** Where nobody is named people answer null, lookups an empty list (REC). */
const readManyLookups = (value: SqlValue): Json => readMany(value) ?? [];

/** `[{"Key":"i:0#.f|membership|ada@city.example"}]` as a people field of a form sends it. */
function peopleFromForm(text: string, { site }: WriteContext): number[] | string {
  if (text === '' || text === '[]') return [];
  const keys = keysOf(text);
  if (!keys) return 'The value of this people field cannot be read.';
  const ids = keys.map((key) => principalByLogin(site, key)?.id);
  const missing = keys[ids.indexOf(undefined)];
  return missing === undefined
    ? ids.filter((id) => id !== undefined)
    : `The user '${missing}' does not exist or is not unique.`;
}

function keysOf(text: string): string[] | null {
  try {
    const parsed = JSON.parse(text) as Json;
    const keys = isJsonArray(parsed) ? parsed.map((one) => (isJsonObject(one) ? one['Key'] : null)) : [null];
    return keys.every((key) => typeof key === 'string') ? (keys as string[]) : null;
  } catch {
    return null;
  }
}

/** `7` or `7;#Title;#8;#Title`. */
function idsFromForm(text: string): number[] {
  return text
    .split(';#')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
}

const many = (ids: readonly number[]) => ({ stored: ids.length === 0 ? null : JSON.stringify(ids) });

export const userKind: KindRules = {
  ...ordinary,
  typeKind: 20,
  entityType: 'SP.FieldUser',
  displayName: 'Person or Group',
  shortDescription: 'Person or Group',
  storage: 'INTEGER',
  comparing: 'plain',
  rowBytes: 10,
  extras: {
    ...lookupExtras,
    AllowDisplay: true,
    Presence: true,
    SelectionGroup: 0,
    SelectionMode: 1,
    UserDisplayOptions: null,
  },
  reference: 'people',
  write: writeOne(demandUser),
  read: readOne,
  fromForm: (text, context) => {
    const ids = peopleFromForm(text, context);
    return typeof ids === 'string' ? ids : { stored: ids[0] ?? null };
  },
  operand: numberKind.operand,
};

/** Multi-value people and lookups cannot be filtered (DOC) nor sorted (REC). */
const multiple = {
  isFilterable: true,
  isSortable: false,
  isIndexable: false,
  isUniquable: false,
  storage: 'TEXT',
  comparing: null,
  isMultiple: true,
} as const;

export const userMultiKind: KindRules = {
  ...userKind,
  ...multiple,
  write: writeMany(demandUser),
  read: readMany,
  fromForm: (text, context) => {
    const ids = peopleFromForm(text, context);
    return typeof ids === 'string' ? ids : many(ids);
  },
};

export const lookupKind: KindRules = {
  ...ordinary,
  typeKind: 7,
  entityType: 'SP.FieldLookup',
  displayName: 'Lookup',
  shortDescription: 'Lookup (information already on this site)',
  storage: 'INTEGER',
  comparing: 'plain',
  rowBytes: 10,
  extras: lookupExtras,
  reference: 'list',
  write: writeOne(demandTarget),
  read: readOne,
  fromForm: (text, context) => {
    const [id] = idsFromForm(text);
    if (id !== undefined && !isTarget(id, context)) return unknownTarget().message;
    return { stored: id ?? null };
  },
  operand: numberKind.operand,
};

export const lookupMultiKind: KindRules = {
  ...lookupKind,
  ...multiple,
  extras: { ...lookupExtras, AllowMultipleValues: true },
  write: writeMany(demandTarget),
  read: readManyLookups,
  fromForm: (text, context) => {
    const ids = idsFromForm(text);
    return ids.every((id) => isTarget(id, context)) ? many(ids) : unknownTarget().message;
  },
};
