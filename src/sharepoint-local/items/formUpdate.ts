import { idForItem } from '../contentTypes/store';
import { notInTheStandIn } from '../errors';
import type { Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { placeAt } from '../files/place';
import { renamingOf } from '../files/renaming';
import { fieldsOf } from '../fields/store';
import { objectionTo } from '../formulas/apply';
import type { Call } from '../http/call';
import type { Json, JsonObject } from '../json';
import { isLibrary, type List } from '../lists/list';
import type { Answer } from '../odata/answer';
import { object, optional, flag, readArray, required, text } from '../odata/input';
import { demand } from '../security/access';
import { addItem, updateItem } from './store';
import { addDefaults, type StoredRow, type Values } from './values';

/** Codes as recorded (REC): 0 is fine, this one is not. */
const failed = -2146232832;

interface FormValue {
  readonly name: string;
  readonly value: string;
}

/** `validateupdatelistitem`: always 200, errors field by field; one bad field and nothing is stored. */
export function validateUpdate(call: Call, list: List, row: StoredRow): Answer {
  demand(call.access.onItem(list, row.id), 'editListItems');
  if (optional(call.body().properties, 'bNewDocumentUpdate', flag) === true)
    throw notInTheStandIn('bNewDocumentUpdate');
  const form = readForm(call, list, row.id, row);
  const { values, results, isFine } = form.isFine ? withObjection(call, list, row, form) : form;
  if (isFine) updateItem(call.site, list, call.person, row, values, renamingOf(call, list, row.id, values));
  return answer('ValidateUpdateListItem', results);
}

/** `AddValidateUpdateItemUsingPath`: the same for a new item; the last entry is the id, "0" when it failed (REC). */
export function addValidated(call: Call, list: List): Answer {
  demand(call.access.onList(list), 'addListItems');
  refuseElsewhere(call, list);
  const form = readForm(call, list, 0, null);
  addDefaults(call.site, list, form.values);
  const { values, results, isFine } = form.isFine ? withObjection(call, list, null, form) : form;
  const id = isFine ? addItem(call.site, list, call.person, values) : 0;
  return answer('AddValidateUpdateItemUsingPath', [...results, resultOf({ name: 'Id', value: String(id) }, null, 0)]);
}

/** A new item goes into the list's own folder; others, and new folders, are not done through a form. */
function refuseElsewhere(call: Call, list: List): void {
  const info = optional(call.body().properties, 'listItemCreateInfo', object) ?? {};
  if (isLibrary(list) || info['UnderlyingObjectType'] === 1)
    throw notInTheStandIn('A folder or file made through a form');
  const path = optional(info, 'FolderPath', object);
  const place = path && placeAt(call, required(path, 'DecodedUrl', text));
  if (place && (place.kind !== 'root' || place.list.id !== list.id))
    throw notInTheStandIn('An item in a folder of a list');
}

interface Form {
  readonly values: Values;
  readonly results: JsonObject[];
  readonly isFine: boolean;
}

/** A validation formula that is not satisfied is an error of its column, with the message its maker wrote (MEM: where it says so). */
function withObjection({ site }: Call, list: List, row: StoredRow | null, form: Form): Form {
  const sent = [...form.values].flatMap(([{ column }, value]) => (column ? [[column, value] as const] : []));
  const objection = objectionTo(site, list, { ...row, ...Object.fromEntries(sent) });
  if (!objection) return form;
  const name = objection.field?.internalName ?? '';
  const message = objection.message || 'List data validation failed.';
  return { ...form, isFine: false, results: [...form.results, resultOf({ name, value: '' }, message, row?.id ?? 0)] };
}

function readForm(call: Call, list: List, id: number, row: StoredRow | null): Form {
  const body = call.body();
  const sent = readArray(
    required(body.properties, 'formValues', (value: Json) => value),
    body,
  ).map((one): FormValue => {
    const entry = object(one);
    return {
      name: required(entry, 'FieldName', text),
      value: entry['FieldValue'] === null ? '' : required(entry, 'FieldValue', text),
    };
  });
  const values: Values = new Map();
  const results = sent.map((entry) => resultOf(entry, readEntry(call, list, entry, values), id));
  const missing = missingRequired(call, list, values, row).map((field) =>
    resultOf({ name: field.internalName, value: '' }, "You can't leave this blank.", id),
  );
  const all = [...results, ...missing];
  return { values, results: all, isFine: all.every((result) => result['HasException'] === false) };
}

/** The error message, or null when the value was taken. */
function readEntry({ site }: Call, list: List, { name, value }: FormValue, values: Values): string | null {
  const field = fieldsOf(site, list.number).find((one) => one.internalName === name);
  if (!field) return `Column '${name}' does not exist. It may have been deleted by another user.`;
  if (field.kind === 'ContentTypeId') {
    values.set(field, idForItem(list, value));
    return null;
  }
  if (field.isReadOnly) throw notInTheStandIn(`Setting ${name} through a form`);
  const read = kinds[field.kind].fromForm(value, { site, field, isVerbose: false });
  if (typeof read === 'string') return read;
  values.set(field, read.stored);
  return null;
}

/** Forms insist on required columns; the items endpoint does not (MEM). */
function missingRequired({ site }: Call, list: List, values: Values, row: StoredRow | null): Field[] {
  return fieldsOf(site, list.number).filter((field) => {
    if (!field.isRequired || field.isReadOnly || !field.column) return false;
    const after = values.has(field) ? values.get(field) : (row?.[field.column] ?? null);
    return after === null && (row === null ? field.defaultValue === null : values.has(field));
  });
}

function resultOf({ name, value }: FormValue, error: string | null, id: number): JsonObject {
  return {
    ErrorCode: error === null ? 0 : failed,
    ErrorMessage: error,
    FieldName: name,
    FieldValue: value,
    HasException: error !== null,
    ItemId: id,
  };
}

function answer(name: string, results: readonly JsonObject[]): Answer {
  return { kind: 'results', name, type: 'Collection(SP.ListItemFormUpdateValue)', results };
}
