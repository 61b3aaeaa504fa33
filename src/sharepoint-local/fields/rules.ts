import { failedInSharePoint, notInTheStandIn, refusedBySharePoint } from '../errors';
import { hasDuplicates } from '../items/unique';
import type { List } from '../lists/list';
import { countItems } from '../lists/store';
import { readsOwnOnly } from '../security/ownItems';
import type { Site } from '../site/site';
import type { Field, FieldKind } from './field';
import { kinds } from './kinds';
import { ownsSiteColumns } from './siteColumns';
import { fieldsOf } from './store';

/** 7,700 of a row's 8,000 bytes are usable (DOC, Server 2019). */
const usableBytes = 7700;
/** Indexes per list (MEM). */
const mostIndexes = 20;
/** Above this many items an index can neither be added nor removed (DOC, Server 2019). */
const mostItemsForIndexing = 20_000;

/** Most columns of one kind (DOC, Server 2019); the other kinds are bounded by the row alone. */
const mostOfKind: Partial<Record<FieldKind, number>> = { Text: 255, Note: 350, Lookup: 750, User: 750 };

/** Refuses one column too many; text and code believed (MEM). */
export function refuseTooWide(site: Site, list: List, field: Field): void {
  if (ownsSiteColumns(list)) return;
  const others = fieldsOf(site, list.number).filter((one) => !one.isFromBase);
  const bytes = [...others, field].reduce((sum, one) => sum + kinds[one.kind].rowBytes, 0);
  const alike = others.filter(({ kind }) => kind === field.kind).length + 1;
  if (bytes <= usableBytes && alike <= (mostOfKind[field.kind] ?? Infinity)) return;
  throw failedInSharePoint(
    -2130575308,
    'SPException',
    'A column of the specified type cannot be added because the total size of the columns in this list exceeds the limit. To add this column, first delete some columns of the same type.',
  );
}

/** Refuses changes SharePoint refuses: too many indexes, unique without index, unique with duplicates, retyping. */
export function refuseBadChange(site: Site, list: List, before: Field | null, after: Field): void {
  const rules = kinds[after.kind];
  refuseBadRelationship(after);
  const wasIndexed = before?.isIndexed ?? false;
  if (after.isIndexed !== wasIndexed) refuseIndexing(site, list, after);
  if (after.isUnique && !rules.isUniquable) throw notPossible(after, 'enforce unique values');
  // Its values would tell of items that somebody may not see (DOC, ee536168); text and code believed (MEM).
  if (after.isUnique && !before?.isUnique && readsOwnOnly(list))
    throw failedInSharePoint(
      -2130575170,
      'SPException',
      'This column cannot enforce unique values because the list has item-level permissions.',
    );
  // Believed (MEM): the index has to be there first or come with it.
  if (after.isUnique && !after.isIndexed)
    throw refusedBySharePoint(-2130575151, 'The column must be indexed before unique values can be enforced.');
  if (
    before &&
    after.isUnique &&
    !before.isUnique &&
    !ownsSiteColumns(list) &&
    hasDuplicates(site, list.number, after)
  ) {
    throw failedInSharePoint(
      -2130575170,
      'SPException',
      'This column contains duplicate values. The column cannot enforce unique values.',
    );
  }
  if (
    before &&
    after.extras['DisplayFormat'] !== before.extras['DisplayFormat'] &&
    after.kind === 'DateTime' &&
    itemsOf(site, list) > 0
  ) {
    throw notInTheStandIn('Switching a filled date column between date and date-time');
  }
}

/** A relationship needs an index and one value (DOC; texts and codes MEM). */
function refuseBadRelationship({ kind, extras, isIndexed }: Field): void {
  const behavior = extras['RelationshipDeleteBehavior'];
  if (behavior === undefined || (behavior === 0 && extras['IsRelationship'] !== true)) return;
  if (kind !== 'Lookup' || ![0, 1, 2].includes(Number(behavior)))
    throw refusedBySharePoint(-2147024809, 'A relationship needs a lookup column with one value.');
  if (!isIndexed)
    throw refusedBySharePoint(-2130575151, 'The column must be indexed before a relationship can be enforced.');
}

function refuseIndexing(site: Site, list: List, field: Field): void {
  if (field.isIndexed && !kinds[field.kind].isIndexable && field.internalName !== 'Modified')
    throw notPossible(field, 'be indexed');
  if (itemsOf(site, list) > mostItemsForIndexing) {
    throw failedInSharePoint(
      -2147024860,
      'SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    );
  }
  const indexed = fieldsOf(site, list.number).filter((one) => one.isIndexed && one.id !== field.id);
  if (field.isIndexed && indexed.length >= mostIndexes) {
    throw failedInSharePoint(
      -2130575145,
      'SPException',
      'You have reached the maximum number of indices allowed on the list. If you would like to index this column, please remove another index first.',
    );
  }
}

function itemsOf(site: Site, list: List): number {
  return ownsSiteColumns(list) ? 0 : countItems(site, list);
}

/** Text believed (MEM). */
function notPossible(field: Field, what: string): Error {
  return refusedBySharePoint(-2130575340, `The column '${field.title}' of type ${field.kind} cannot ${what}.`);
}
