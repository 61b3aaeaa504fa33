import { entityNameOf, type Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { firstOwnPosition } from '../fields/baseFields';
import { isJsonArray, type Json } from '../json';
import type { Mode } from '../odata/modes';
import type { SqlValue } from '../storage/database';

/** One property of an item as it is answered: where it comes from and how it becomes JSON text. */
export interface Column {
  readonly name: string;
  readonly sql: string;
  text(value: SqlValue, mode: Mode): string;
}

/** Base fields answered without asking, in SharePoint's order (REC). */
const shownBase = [
  'ContentTypeId',
  'Title',
  'Modified',
  'Created',
  'Author',
  'Editor',
  '_UIVersionString',
  'Attachments',
  'GUID',
  'ComplianceAssetId',
  '_CopySource',
  'CheckoutUser',
];

/** Answered only when selected (REC). */
const unasked = new Set(['AuthorStringId', 'EditorStringId', 'CheckoutUserStringId']);

const constant = (name: string, value: Json): Column => ({ name, sql: 'NULL', text: () => JSON.stringify(value) });
const plain = (name: string, sql: string): Column => ({ name, sql, text: (value) => JSON.stringify(value) });

/** 0 for items and files, 1 for folders. */
const objectType = (fields: readonly Field[]): Column =>
  plain('FileSystemObjectType', fields.find(({ internalName }) => internalName === 'FSObjType')?.column ?? '0');

/** Every property of an item that $select may name; selecting either spelling of the id answers both (REC). */
export function columnsByName(fields: readonly Field[]): Map<string, Column[]> {
  const ids = [plain('Id', 'id'), plain('ID', 'id')];
  const found = new Map<string, Column[]>([
    ['Id', ids],
    ['ID', ids],
    ['FileSystemObjectType', [objectType(fields)]],
    ['ServerRedirectedEmbedUri', [constant('ServerRedirectedEmbedUri', null)]],
    ['ServerRedirectedEmbedUrl', [constant('ServerRedirectedEmbedUrl', '')]],
  ]);
  for (const field of fields) {
    if (field.internalName === 'ID') continue;
    for (const column of columnsOfField(field)) found.set(column.name, [column]);
  }
  return found;
}

/** The properties an item answers without $select. */
export function defaultColumns(fields: readonly Field[]): Column[] {
  const named = (name: string) => fields.filter((field) => field.internalName === name);
  const own = fields.filter((field) => field.position >= firstOwnPosition);
  return [
    objectType(fields),
    plain('Id', 'id'),
    constant('ServerRedirectedEmbedUri', null),
    constant('ServerRedirectedEmbedUrl', ''),
    plain('ID', 'id'),
    ...[...shownBase.flatMap(named), ...own].flatMap(columnsOfField).filter(({ name }) => !unasked.has(name)),
  ];
}

function columnsOfField(field: Field): Column[] {
  const rules = kinds[field.kind];
  const name = entityNameOf(field);
  const sql = field.column ?? 'NULL';
  const text: Column['text'] = (value, mode) => print(rules.read(value, field), mode);
  if (!rules.reference) return [{ name, sql, text }];
  const ids = { name: `${name}Id`, sql, text };
  if (rules.reference !== 'people') return [ids];
  // Only people come as text too (REC).
  const asText: Column['text'] = (value, mode) => print(textIds(rules.read(value, field)), mode);
  return [ids, { name: `${name}StringId`, sql, text: asText }];
}

function textIds(ids: Json): Json {
  if (isJsonArray(ids)) return ids.map(String);
  return ids === null ? null : String(ids);
}

function print(value: Json, mode: Mode): string {
  if (mode !== 'verbose' || !isJsonArray(value)) return JSON.stringify(value);
  const type = value.some((one) => typeof one === 'number') ? 'Collection(Edm.Int32)' : 'Collection(Edm.String)';
  return JSON.stringify({ __metadata: { type }, results: value });
}
