import type { Field, Finding, Progress } from '../../register';
import { lists } from '../../register';
import { propertyOf } from '../columns';
import { largestBatch, settledInBatch } from '../connection';
import { translated } from '../failure';
import { clientKeyColumn } from '../provision/schema';
import type { Bench } from './repairSite';
import { goOn } from './siteFacts';

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads each entry of a finding again and writes only where it still holds what was found, guarded by its ETag. Gives the number of
 * entries that were left alone, because somebody had changed them.
 */
export async function repairEntries(bench: Bench, finding: Finding, progress: Progress): Promise<number> {
  const change = changes[finding.code];
  if (!change) throw new TypeError(`no repair of entries for ${finding.code}`);
  const field = fieldOf(finding);
  const property = field ? propertyOf(field) : clientKeyColumn;
  let left = 0;
  for (let start = 0; start < finding.entries.length; start += largestBatch) {
    goOn(progress);
    const ids = finding.entries.slice(start, start + largestBatch);
    left += await repairSome(bench, finding, ids, property, (item) => change(item[property], finding));
  }
  return left;
}

/** What to write instead of a value; undefined when it is no longer what was found. */
type Change = (value: unknown, finding: Finding) => unknown;

const changes: Readonly<Record<string, Change | undefined>> = {
  keyMissing: (value) => (value == null || value === '' ? newKey() : undefined),
  keyTwice: (value) => (typeof value === 'string' ? newKey() : undefined),
  choiceByLabel: (value, { facts }) =>
    replaced(value, (one) => (one === facts['value'] ? String(facts['meant']) : one)),
  deadReference: (value, { facts }) => replaced(value, (one) => (one === facts['target'] ? null : one)),
  releasedPastTheTab: (value) => (value === 'draft' ? undefined : 'draft'),
};

async function repairSome(
  { client, site }: Bench,
  { list }: Finding,
  ids: readonly number[],
  property: string,
  change: (item: Item) => unknown,
): Promise<number> {
  const listId = list && site.lists.get(list)?.Id;
  if (!listId) throw new TypeError(`no list ${list}`);
  const read = await settledInBatch(client, (batch) =>
    ids.map((id) => batch.web.lists.getById(listId).items.getById(id).select('Id', property)() as Promise<Item>),
  );
  const wanted = read.flatMap((child) => {
    const item = child.status === 'fulfilled' ? child.value : null;
    const value = item === null ? undefined : change(item);
    return item === null || value === undefined ? [] : [{ item, value }];
  });
  if (wanted.length === 0) return ids.length;
  const written = await settledInBatch(client, (batch) =>
    wanted.map(({ item, value }) =>
      batch.web.lists
        .getById(listId)
        .items.getById(Number(item['Id']))
        .update({ [property]: value }, String(item['odata.etag'])),
    ),
  );
  const failed = written.flatMap((child) => (child.status === 'rejected' ? [translated(child.reason)] : []));
  const serious = failed.find(({ name }) => name !== 'Conflict' && name !== 'NotFound');
  if (serious) throw serious;
  return ids.length - wanted.length + failed.length;
}

/** One value or several, each replaced; null takes it out. Undefined when nothing would change. */
function replaced(value: unknown, replace: (one: unknown) => unknown): unknown {
  if (!Array.isArray(value)) {
    const next = replace(value);
    return next === value ? undefined : next;
  }
  const next = value.map(replace);
  const kept = [...new Set(next.filter((one) => one !== null))];
  return next.every((one, index) => one === value[index]) ? undefined : kept;
}

const newKey = (): string => `repaired-${crypto.randomUUID()}`;

function fieldOf({ code, list, column }: Finding): Field | null {
  if (list === null) return null;
  if (code === 'releasedPastTheTab') return lists.processes.fields.status;
  const fields = Object.values<Field>(lists[list].fields);
  return fields.find((field) => field.column === column?.name) ?? null;
}
