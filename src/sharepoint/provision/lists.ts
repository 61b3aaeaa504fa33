import type { SPFI } from '@pnp/sp';
import type { Field, ListFacts, ListKey } from '../../register';
import { listKeys, lists } from '../../register';
import { choiceFormat, choicesOf, columnXml, typeOf } from '../columns';
import { inBatch } from '../connection';
import type { StepLog } from './report';
import { columnsOf } from './schema';

/** What a column has to be, as SharePoint tells it. */
interface ColumnRow {
  readonly Id: string;
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly Choices?: readonly string[];
  readonly CustomFormatter?: string | null;
}

const customList = 100;

/** Creates the missing lists with their labels; ids by key, because lookups need them. */
export async function provisionLists(client: SPFI, log: StepLog): Promise<Readonly<Record<ListKey, string>>> {
  const [existing] = await inBatch(client, (batch) => [batch.web.lists.select('Id', 'EntityTypeName')()]);
  const ids = {} as Record<ListKey, string>;
  for (const key of listKeys) {
    const found = existing.find(({ EntityTypeName }) => EntityTypeName === `${lists[key].name}List`);
    ids[key] = found?.Id ?? (await createList(client, lists[key], log));
  }
  return ids;
}

/** Adds missing columns, indexes, choices and labels; never drops or narrows what is there. */
export async function provisionColumns(
  client: SPFI,
  list: ListFacts,
  ids: Readonly<Record<string, string>>,
  log: StepLog,
): Promise<void> {
  const listId = idOf(ids, list);
  const [existing] = await inBatch(client, (batch) => [batch.web.lists.getById(listId).fields()]);
  const byName = new Map((existing as unknown as readonly ColumnRow[]).map((row) => [row.InternalName, row]));
  for (const field of columnsOf(list)) {
    const row = byName.get(field.column) ?? (await createColumn(client, listId, field, ids, list, log));
    await widenColumn(client, listId, field, row, list, log);
  }
}

async function createList(client: SPFI, list: ListFacts, log: StepLog): Promise<string> {
  // The title at creation becomes the address and the entity type, which stay; the label may change later.
  const [created] = await inBatch(client, (batch) => [
    batch.web.lists.add(list.name, list.description.de, customList, false, { EnableVersioning: true }),
  ]);
  await inBatch(client, (batch) => [
    batch.web.lists.getById(created.Id).update({ Title: list.label.de, MajorVersionLimit: 500 }),
  ]);
  log.add('created', 'list', list.name);
  return created.Id;
}

async function createColumn(
  client: SPFI,
  listId: string,
  field: Field,
  ids: Readonly<Record<string, string>>,
  list: ListFacts,
  log: StepLog,
): Promise<ColumnRow> {
  const SchemaXml = columnXml(field, (target) => ids[target] ?? '');
  const nameHint = 8; // SP.AddFieldOptions.addFieldInternalNameHint: keep `Name`, don't derive it from the label
  const [created] = await inBatch(client, (batch) => [
    batch.web.lists.getById(listId).fields.createFieldAsXml({ SchemaXml, Options: nameHint }),
  ]);
  log.add('created', 'column', `${list.name}.${field.column}`);
  return created as unknown as ColumnRow;
}

async function widenColumn(client: SPFI, listId: string, field: Field, row: ColumnRow, list: ListFacts, log: StepLog) {
  const changes = differences(field, row);
  if (Object.keys(changes).length === 0) return;
  await inBatch(client, (batch) => [
    batch.web.lists
      .getById(listId)
      .fields.getById(row.Id)
      .update(changes, `SP.Field${metadataType(field)}`),
  ]);
  log.add('changed', 'column', `${list.name}.${field.column}`);
}

function differences(field: Field, row: ColumnRow): Record<string, unknown> {
  const missing = choicesOf(field).filter((choice) => !row.Choices?.includes(choice));
  const format = choiceFormat(field);
  return {
    ...(row.Title === field.label.de ? {} : { Title: field.label.de }),
    ...((field.indexed || field.unique) && !row.Indexed ? { Indexed: true } : {}),
    ...(field.unique && !row.EnforceUniqueValues ? { EnforceUniqueValues: true } : {}),
    ...(missing.length ? { Choices: [...(row.Choices ?? []), ...missing] } : {}),
    ...(format && row.CustomFormatter !== format ? { CustomFormatter: format } : {}),
  };
}

/** Suffix of the metadata type of a column; types without extras of their own are plain `SP.Field`. */
function metadataType(field: Field): string {
  const suffixes: Readonly<Record<string, string>> = {
    Note: 'MultiLineText',
    MultiChoice: 'MultiChoice',
    Boolean: '',
    LookupMulti: 'Lookup',
  };
  const type = typeOf(field);
  return suffixes[type] ?? type;
}

function idOf(ids: Readonly<Record<string, string>>, list: ListFacts): string {
  const key = listKeys.find((one) => lists[one].name === list.name);
  const id = key && ids[key];
  if (!id) throw new TypeError(`no list ${list.name}`);
  return id;
}
