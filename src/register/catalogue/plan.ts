import type { Day } from '../calendar';
import type { ImportRow } from '../exchange/cell';
import { isBlankRow } from '../exchange/cell';
import { foldedName } from '../exchange/clean';
import type { Header } from '../exchange/mapping';
import type { Stored } from '../store';
import type { CatalogueMapping } from './columns';
import type { CatalogueRemark, ReadService, ServiceValues } from './row';
import { readService } from './row';
import type { CatalogueValues } from './schema';

export type CatalogueSource = NonNullable<CatalogueValues['source']>;

/** `returned`: withdrawn before, and there again. `dropped`: there before, and no longer in this version. */
export const catalogueEffects = ['added', 'renamed', 'changed', 'returned', 'dropped', 'same'] as const;
export type CatalogueEffect = (typeof catalogueEffects)[number];

export interface PlannedService {
  readonly effect: CatalogueEffect;
  /** Row of the file; null for what it doesn't have any more. */
  readonly row: number | null;
  readonly name: string;
  readonly key: string | null;
  /** What it was called before, when renamed. */
  readonly formerName: string | null;
  /** The entry that is there; null when added. */
  readonly entry: { readonly id: number; readonly etag: string } | null;
  /** What is written; empty when the same. */
  readonly values: Partial<CatalogueValues>;
  /** The same fields as they are now: what an undoing puts back. */
  readonly before: Partial<CatalogueValues>;
}

export interface CataloguePlan {
  readonly source: CatalogueSource;
  readonly services: readonly PlannedService[];
  readonly remarks: readonly CatalogueRemark[];
  /** Filled rows below the header. */
  readonly rows: number;
}

export interface CataloguePlanInput {
  readonly rows: readonly ImportRow[];
  readonly header: Header;
  readonly mapping: CatalogueMapping;
  readonly source: CatalogueSource;
  /** Of which day the file is. */
  readonly asOf: Day;
  readonly version: string;
  /** The file has only a part of the catalogue: what it doesn't name stays as it is. */
  readonly isPart: boolean;
  readonly existing: readonly Stored<'catalogue'>[];
}

/**
 * What a version of a catalogue changes in what is there of the same source. A service is the same by its key; without one,
 * by its name. Nothing is deleted: what a version no longer has is marked as withdrawn.
 */
export function planCatalogue(input: CataloguePlanInput): CataloguePlan {
  const read = readRows(input);
  const finder = finderOf(input.existing.filter(({ values }) => values.source === input.source));
  const rows = new Map<ReadService, Stored<'catalogue'>>();
  // Keys first: a name may have gone over to another key.
  for (const find of [finder.byKey, finder.byName]) {
    for (const one of read.services) {
      const entry = rows.has(one) ? null : find(one.values);
      if (entry) rows.set(one, entry);
    }
  }
  const present = read.services.map((one) => planned(one, rows.get(one) ?? null, input));
  const dropped = input.isPart ? [] : finder.left().map((entry) => withdrawn(entry, input));
  return {
    source: input.source,
    services: [...present, ...dropped],
    remarks: read.remarks,
    rows: read.rows,
  };
}

/** How many services have each effect. */
export function countEffects({ services }: Pick<CataloguePlan, 'services'>): Readonly<Record<CatalogueEffect, number>> {
  const counts = { added: 0, renamed: 0, changed: 0, returned: 0, dropped: 0, same: 0 };
  for (const { effect } of services) counts[effect] += 1;
  return counts;
}

function readRows({ rows, header, mapping }: CataloguePlanInput) {
  const services: ReadService[] = [];
  const remarks: CatalogueRemark[] = [];
  const seen = new Set<string>();
  let filled = 0;
  for (let index = header.index + 1; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    if (isBlankRow(cells)) continue;
    filled += 1;
    const one = readService(cells, index + 1, { mapping, header });
    const identity = identityOf(one.values);
    if (one.values.name === null) remarks.push({ row: one.row, code: 'noName', text: one.values.key ?? '' });
    else if (seen.has(identity)) remarks.push({ row: one.row, code: 'duplicate', text: one.values.name });
    else {
      seen.add(identity);
      services.push(one);
      remarks.push(...one.remarks);
    }
  }
  return { services, remarks, rows: filled };
}

/** Names are compared as people read them; the whole of a shortened one stands in the description. */
export function identityOf({ key, name, description }: ServiceValues): string {
  if (key !== null) return `k:${key.toLowerCase()}`;
  const whole = name?.endsWith('…') ? (description?.split('\n')[0] ?? name) : name;
  return `n:${foldedName(whole ?? '')}`;
}

/** Each entry is found once. */
function finderOf(existing: readonly Stored<'catalogue'>[]) {
  const free = new Set(existing);
  const keyed = new Map<string, Stored<'catalogue'>[]>();
  const named = new Map<string, Stored<'catalogue'>[]>();
  for (const entry of existing) {
    if (entry.values.key !== null) push(keyed, identityOf(entry.values), entry);
    push(named, identityOf({ ...entry.values, key: null }), entry);
  }
  const take = (found: readonly Stored<'catalogue'>[]): Stored<'catalogue'> | null => {
    const entry =
      found.find((one) => free.has(one) && one.values.withdrawnOn === null) ?? found.find((one) => free.has(one));
    if (entry) free.delete(entry);
    return entry ?? null;
  };
  return {
    byKey: (values: ServiceValues) => (values.key === null ? null : take(keyed.get(identityOf(values)) ?? [])),
    /** What has a key on both sides is the same by it alone; who had none may have got one, and the other way round. */
    byName: (values: ServiceValues) => {
      const found = named.get(identityOf({ ...values, key: null })) ?? [];
      return take(found.filter((entry) => values.key === null || entry.values.key === null));
    },
    left: () => existing.filter((entry) => free.has(entry) && entry.values.withdrawnOn === null),
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const compared = ['name', 'key', 'type', 'description'] as const;

function planned(
  { row, values }: ReadService,
  entry: Stored<'catalogue'> | null,
  { source, asOf, version }: CataloguePlanInput,
): PlannedService {
  const facts = { row, name: values.name ?? '', key: values.key };
  const marks = { asOf, version: version || null };
  if (!entry) {
    const fresh = { ...values, ...marks, source };
    return { ...facts, effect: 'added', formerName: null, entry: null, values: fresh, before: {} };
  }
  const { id, etag, values: current } = entry;
  const differing = compared.filter((name) => current[name] !== values[name] && !isLostKey(name, values));
  const isBack = current.withdrawnOn !== null;
  const isRenamed = differing.includes('name');
  if (differing.length === 0 && !isBack) {
    return { ...facts, effect: 'same', formerName: null, entry: { id, etag }, values: {}, before: {} };
  }
  const changes: Partial<CatalogueValues> = {
    ...Object.fromEntries(differing.map((name) => [name, values[name]])),
    ...marks,
    ...(isBack && { withdrawnOn: null }),
  };
  return {
    ...facts,
    effect: isBack ? 'returned' : isRenamed ? 'renamed' : 'changed',
    formerName: isRenamed ? current.name : null,
    entry: { id, etag },
    values: changes,
    before: formerOf(current, changes),
  };
}

/** A key that the file has lost, as spreadsheets do, takes none away that is known. */
const isLostKey = (name: (typeof compared)[number], values: ServiceValues): boolean =>
  name === 'key' && values.key === null;

function withdrawn({ id, etag, values }: Stored<'catalogue'>, { asOf, version }: CataloguePlanInput): PlannedService {
  const changes: Partial<CatalogueValues> = { withdrawnOn: asOf, version: version || null };
  const facts = { name: values.name ?? '', key: values.key, row: null, formerName: null };
  return { ...facts, effect: 'dropped', entry: { id, etag }, values: changes, before: formerOf(values, changes) };
}

function formerOf(current: CatalogueValues, changes: Partial<CatalogueValues>): Partial<CatalogueValues> {
  const names = Object.keys(changes) as (keyof CatalogueValues)[];
  return Object.fromEntries(names.map((name) => [name, current[name]])) as Partial<CatalogueValues>;
}
