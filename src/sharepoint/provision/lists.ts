import type { SPFI } from '@pnp/sp';
import type { Field, ListFacts, ListKey } from '../../register';
import { listKeys, lists, Refused } from '../../register';
import { choiceFormat, choicesOf, columnXml, typeOf } from '../columns';
import { inBatch } from '../connection';
import { entityTypeOf } from '../entityType';
import type { StepLog } from './report';
import { madeOrFound } from './rivals';
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

/** SharePoint's list templates. */
const templates = { list: 100, library: 101 };
/** Settings of a list in which people see and change only what they have added (SPList.ReadSecurity, SPList.WriteSecurity). */
export const keptToOwn = { ReadSecurity: 2, WriteSecurity: 2 };
/** Major versions of an entry that the history has room for. */
export const versionsKept = 500;

interface ListRow {
  readonly Id: string;
  readonly EntityTypeName: string;
  readonly Title: string;
  readonly MajorVersionLimit: number;
  readonly EnableVersioning: boolean;
  readonly NoCrawl: boolean;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
}

/**
 * Creates the missing lists and completes their settings; ids by key, because lookups need them. `close` is called with each list
 * before the next is made: a new list has the rights of the site until then.
 */
export async function provisionLists(
  client: SPFI,
  log: StepLog,
  close: (listId: string, list: ListFacts) => Promise<void>,
): Promise<Readonly<Record<ListKey, string>>> {
  const existing = await readLists(client);
  const ids = {} as Record<ListKey, string>;
  for (const key of listKeys) {
    const list = lists[key];
    const found = existing.find(isThe(list));
    const row = found ?? (await madeOrFound(...creation(client, list, log)));
    const isChanged = await completeList(client, list, row);
    if (found && isChanged) log.add('changed', 'list', list.name);
    ids[key] = row.Id;
    await close(row.Id, list);
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
  const byName = await columnsIn(client, listId);
  for (const field of columnsOf(list)) {
    const row = byName.get(field.column) ?? (await createColumn(client, listId, field, ids, list, log));
    await widenColumn(client, listId, field, row, list, log);
  }
}

const isThe = (list: ListFacts) => (row: ListRow) => row.EntityTypeName === entityTypeOf(list);

async function readLists(client: SPFI): Promise<readonly ListRow[]> {
  const columns = [
    'Id',
    'EntityTypeName',
    'Title',
    'MajorVersionLimit',
    'EnableVersioning',
    'NoCrawl',
    'ReadSecurity',
    'WriteSecurity',
  ];
  const [rows] = await inBatch(client, (batch) => [batch.web.lists.select(...columns)()]);
  return rows as unknown as readonly ListRow[];
}

/** How to make a list, and how to find the one that somebody else has made at the same moment. */
function creation(client: SPFI, list: ListFacts, log: StepLog) {
  const find = async () => (await readLists(client)).find(isThe(list));
  const make = async (): Promise<ListRow> => {
    // The title at creation becomes the address and the entity type, which stay; the label may change later.
    const [created] = await inBatch(client, (batch) => [
      batch.web.lists.add(list.name, list.description.de, templates[list.kind ?? 'list'], false, {
        EnableVersioning: true,
      }),
    ]);
    const row = created as unknown as ListRow;
    if (isThe(list)(row)) {
      log.add('created', 'list', list.name);
      return row;
    }
    // The address was taken meanwhile, so SharePoint gave this one, which is empty and nobody's, another.
    await inBatch(client, (batch) => [batch.web.lists.getById(row.Id).delete()]);
    throw new Refused(`the address of the list ${list.name} is taken`);
  };
  return [make, find] as const;
}

/** The search of SharePoint trims by right; what few may read has no business in its index at all. */
export const isForFew = ({ rights }: ListFacts): boolean => rights.readers === 'none';

/** Whether nobody sees or changes there what others have added; a personal list has to be like that. */
export const isKeptToOwn = (row: Pick<ListRow, 'ReadSecurity' | 'WriteSecurity'>): boolean =>
  row.ReadSecurity === keptToOwn.ReadSecurity && row.WriteSecurity === keptToOwn.WriteSecurity;

/** What a list is made with and a run that was cut off may not have reached; a label given by hand stays. */
async function completeList(client: SPFI, list: ListFacts, row: ListRow): Promise<boolean> {
  const changes = {
    ...(row.Title === list.name && list.name !== list.label.de ? { Title: list.label.de } : {}),
    ...(row.EnableVersioning ? {} : { EnableVersioning: true }),
    ...(row.MajorVersionLimit < versionsKept ? { MajorVersionLimit: versionsKept } : {}),
    ...(isForFew(list) && !row.NoCrawl ? { NoCrawl: true } : {}),
    ...(list.isPersonal && !isKeptToOwn(row) ? keptToOwn : {}),
  };
  if (Object.keys(changes).length === 0) return false;
  await inBatch(client, (batch) => [batch.web.lists.getById(row.Id).update(changes)]);
  return true;
}

/** Adds a missing column as the schema describes it. */
export async function createColumn(
  client: SPFI,
  listId: string,
  field: Field,
  ids: Readonly<Record<string, string>>,
  list: ListFacts,
  log: StepLog,
): Promise<ColumnRow> {
  const SchemaXml = columnXml(field, (target) => ids[target] ?? '');
  const nameHint = 8; // SP.AddFieldOptions.addFieldInternalNameHint: keep `Name`, don't derive it from the label
  const make = async () => {
    const [created] = await inBatch(client, (batch) => [
      batch.web.lists.getById(listId).fields.createFieldAsXml({ SchemaXml, Options: nameHint }),
    ]);
    log.add('created', 'column', `${list.name}.${field.column}`);
    return created as unknown as ColumnRow;
  };
  return madeOrFound(make, async () => (await columnsIn(client, listId)).get(field.column));
}

async function columnsIn(client: SPFI, listId: string): Promise<ReadonlyMap<string, ColumnRow>> {
  const [rows] = await inBatch(client, (batch) => [batch.web.lists.getById(listId).fields()]);
  return new Map((rows as unknown as readonly ColumnRow[]).map((row) => [row.InternalName, row]));
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
export function metadataType(field: Field): string {
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
