import type { Field, Finding, ListKey, Progress } from '../../register';
import { lists } from '../../register';
import { propertyOf } from '../columns';
import { largestBatch, settledInBatch } from '../connection';
import { translated } from '../failure';
import { clientKeyColumn } from '../provision/schema';
import type { Bench } from './repairSite';
import { isUntouched } from './entryRows';
import { goOn } from './siteFacts';

type Item = Readonly<Record<string, unknown>>;

const status = propertyOf(lists.processes.fields.status);
const lastReviewed = propertyOf(lists.processes.fields.lastReviewed);

/**
 * Reads each entry of a finding again and writes only where it still holds what was found, guarded by its ETag. Gives the number of
 * entries that were left alone, because somebody had changed them.
 */
export async function repairEntries(bench: Bench, finding: Finding, progress: Progress): Promise<number> {
  const change = changes[finding.code];
  if (!change) throw new TypeError(`no repair of entries for ${finding.code}`);
  const field = fieldOf(finding);
  if (finding.code === 'deadReference' && (await isBack(bench, finding, field))) return finding.entries.length;
  const properties = propertiesOf(finding, field);
  let left = 0;
  for (let start = 0; start < finding.entries.length; start += largestBatch) {
    goOn(progress);
    const ids = finding.entries.slice(start, start + largestBatch);
    left += await repairSome(bench, finding, ids, properties, (item) => change(item, finding, properties[0]));
  }
  return left;
}

/** What to write into an entry; undefined when it is no longer what was found. */
type Change = (item: Item, finding: Finding, property: string) => Item | undefined;

const changes: Readonly<Record<string, Change | undefined>> = {
  keyMissing: inValue((value) => (value == null || value === '' ? newKey() : undefined)),
  keyTwice: inValue((value) => (typeof value === 'string' ? newKey() : undefined)),
  choiceByLabel: inValue((value, { facts }) =>
    replaced(value, (one) => (one === facts['value'] ? String(facts['meant']) : one)),
  ),
  deadReference: inValue((value, { facts }) => replaced(value, (one) => (one === facts['target'] ? null : one))),
  // Whoever saves an entry has answered for it: only what nobody has touched since it was made is taken back.
  releasedPastTheTab: (item) => (isUntouched(item) ? { [status]: 'draft', [lastReviewed]: null } : undefined),
};

/** A change of the one value that the finding is about. */
function inValue(next: (value: unknown, finding: Finding) => unknown): Change {
  return (item, finding, property) => {
    const value = next(item[property], finding);
    return value === undefined ? undefined : { [property]: value };
  };
}

/** Whether what a pointer pointed at is there again, out of the recycle bin for instance. */
async function isBack({ client, site }: Bench, { facts }: Finding, field: Field | null): Promise<boolean> {
  const target = field && 'target' in field ? site.lists.get(field.target as ListKey) : undefined;
  if (!target) throw new TypeError('the list that is pointed at is gone');
  const [found] = await settledInBatch(client, (batch) => [
    batch.web.lists.getById(target.Id).items.getById(Number(facts['target'])).select('Id')(),
  ]);
  if (found?.status === 'fulfilled') return true;
  const error = translated(found?.reason);
  if (error.name === 'NotFound') return false;
  throw error;
}

async function repairSome(
  { client, site }: Bench,
  { list }: Finding,
  ids: readonly number[],
  properties: readonly string[],
  change: (item: Item) => Item | undefined,
): Promise<number> {
  const listId = list && site.lists.get(list)?.Id;
  if (!listId) throw new TypeError(`no list ${list}`);
  const read = await settledInBatch(client, (batch) =>
    ids.map(
      (id) =>
        batch.web.lists
          .getById(listId)
          .items.getById(id)
          .select('Id', ...properties)() as Promise<Item>,
    ),
  );
  const wanted = read.flatMap((child) => {
    const item = child.status === 'fulfilled' ? child.value : null;
    const value = item === null ? undefined : change(item);
    return item === null || value === undefined ? [] : [{ item, value }];
  });
  if (wanted.length === 0) return ids.length;
  const written = await settledInBatch(client, (batch) =>
    wanted.map(({ item, value }) =>
      batch.web.lists.getById(listId).items.getById(Number(item['Id'])).update(value, String(item['odata.etag'])),
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

function propertiesOf({ code }: Finding, field: Field | null): readonly [string, ...string[]] {
  if (code === 'releasedPastTheTab') return [status, lastReviewed];
  return [field ? propertyOf(field) : clientKeyColumn];
}

function fieldOf({ list, column }: Finding): Field | null {
  if (list === null) return null;
  const fields = Object.values<Field>(lists[list].fields);
  return fields.find((field) => field.column === column?.name) ?? null;
}
