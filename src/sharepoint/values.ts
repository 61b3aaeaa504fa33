import type { Day, Field, FieldKind, Fields, FieldValue, PersonKey } from '../register';
import { emptyValue, isDay, Refused } from '../register';
import { propertyOf } from './columns';

/** Translates between persons and the ids of the site's users. */
export interface PersonIds {
  keyOf(userId: number): PersonKey | null;
  idOf(key: PersonKey): number | null;
}

type Read = (raw: unknown, people: PersonIds) => FieldValue;
type Write = (value: FieldValue, people: PersonIds) => unknown;

/**
 * A list can be edited by hand: a column made anew as another type, several values allowed where there was one. What still has a
 * sense is passed on, everything else is empty; nothing here throws.
 */
const text: Read = (raw) => {
  if (typeof raw === 'string') return raw === '' ? null : raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (Array.isArray(raw)) return raw.length === 0 ? null : raw.map(String).join('; ');
  const { Url } = (raw ?? {}) as { readonly Url?: unknown };
  return typeof Url === 'string' && Url !== '' ? Url : null;
};
const number: Read = (raw) => {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const reference: Read = (raw) => {
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'number' && first > 0 ? first : null;
};
const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : raw == null || raw === '' ? [] : [raw]);

const readers: Readonly<Record<FieldKind, Read>> = {
  text,
  longText: text,
  choice: text,
  choices: (raw) => list(raw).map(String),
  number,
  date: (raw) => (typeof raw === 'string' ? dayOfColumn(raw) : null),
  person: (raw, people) => {
    const id = reference(raw, people);
    return typeof id === 'number' ? people.keyOf(id) : null;
  },
  reference,
  references: (raw) => list(raw).flatMap((id) => (typeof id === 'number' && id > 0 ? [id] : [])),
  yesNo: (raw) => (typeof raw === 'boolean' ? raw : null),
};

const same: Write = (value) => value;
const writers: Readonly<Record<FieldKind, Write>> = {
  text: same,
  longText: same,
  choice: same,
  choices: (value) => value ?? [],
  number: same,
  date: (value) => (value === null ? null : `${String(value)}T12:00:00Z`),
  person: (value, people) => (value === null ? null : userId(String(value), people)),
  reference: same,
  references: (value) => value ?? [],
  yesNo: same,
};

/**
 * The day of a date-only column. SharePoint answers midnight of the site's time zone as a UTC instant
 * (`2026-01-31T23:00:00Z` for 1 February in Berlin), in versions without the `Z`. Three hours later it is that day in UTC for every
 * zone from America to Turkey, so the site's own need not be known; and a time of day that somebody has typed in by hand moves the
 * day only in the late evening (decision 0004).
 */
export function dayOfColumn(raw: string): Day | null {
  const instant = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(raw) ? raw : `${raw}Z`);
  if (Number.isNaN(instant)) return null;
  const day = new Date(instant + 3 * 3_600_000).toISOString().slice(0, 10);
  return isDay(day) ? day : null;
}

/** The values of an entry from a REST item; what a hand-edited list holds in a form without sense is empty. */
export function valuesOf(fields: Fields, item: Readonly<Record<string, unknown>>, people: PersonIds) {
  return mapFields(fields, (field) => readers[field.kind](item[propertyOf(field)], people));
}

/** The values of an entry from a version, where persons and references are objects with a `LookupId`. */
export function valuesOfVersion(fields: Fields, version: Readonly<Record<string, unknown>>, people: PersonIds) {
  return mapFields(fields, (field) => readers[field.kind](lookupIds(version[field.column]), people));
}

/** The properties to send for the given values; fields the list doesn't have are a defect and throw. */
export function itemOf(
  fields: Fields,
  values: Readonly<Record<string, FieldValue | undefined>>,
  people: PersonIds,
): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const field = fields[name];
    if (!field) throw new TypeError(`no field ${name}`);
    return [propertyOf(field), writers[field.kind](value ?? emptyValue(field), people)] as const;
  });
  return Object.fromEntries(entries);
}

// Writing nothing for somebody who wasn't found would quietly clear the field.
function userId(key: PersonKey, people: PersonIds): number {
  const id = people.idOf(key);
  if (id === null) throw new Refused(`the site does not know ${key}`);
  return id;
}

/** Every person named in the values. */
export function personsIn(
  fields: Fields,
  values: Readonly<Record<string, FieldValue | undefined>>,
): readonly PersonKey[] {
  return Object.entries(values).flatMap(([name, value]) =>
    fields[name]?.kind === 'person' && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

function mapFields(fields: Fields, read: (field: Field) => FieldValue): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, read(field)]));
}

function lookupIds(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(lookupIds);
  const id = (raw as { LookupId?: unknown } | null)?.LookupId;
  return id === undefined ? raw : id;
}
