import { processId } from '../process/number';
import type { PersonKey } from '../schema/field';
import type { Person, Stored } from '../store';
import { foldedName } from './clean';

/** A process as an import has to know it: to find it again, and to see what would change. */
export type KnownProcess = Pick<Stored<'processes'>, 'id' | 'etag' | 'values'>;

/** What an import may refer to. */
export interface ImportSources {
  readonly units: readonly Stored<'units'>[];
  readonly resources?: readonly Stored<'resources'>[];
  readonly processes?: readonly KnownProcess[];
  readonly people?: readonly Person[];
}

/**
 * What a text means: one entry, the process in another row of the same file, several that can't be told apart, none, or
 * what somebody decided to leave out.
 */
export type Found<Key> = { readonly key: Key } | { readonly row: number } | 'ambiguous' | 'unknown' | 'leftOut';

export interface Directory {
  person(text: string): Found<PersonKey>;
  /** By number, short name, name or «number name»; `target` is the key of the list. */
  entry(target: string, text: string): Found<number>;
}

/** Looks people and entries up as people write them: by address, name or «Surname, First name»; by number or name. */
export function directoryOf(sources: ImportSources): Directory {
  const people = indexOf(
    (sources.people ?? []).map((person) => ({ key: person.key, names: [person.key, person.email, person.name] })),
  );
  const lists: Readonly<Record<string, Index<number>>> = {
    units: indexOf(sources.units.map(({ id, values }) => ({ key: id, names: unitNames(values) }))),
    resources: indexOf((sources.resources ?? []).map(({ id, values }) => ({ key: id, names: [values.name] }))),
    processes: indexOf((sources.processes ?? []).map(({ id, values }) => ({ key: id, names: [values.name] }))),
  };
  const processes = new Map(sources.processes?.map((process) => [process.id, process]));
  const known: Readonly<Record<string, ReadonlySet<number>>> = {
    units: new Set(sources.units.map(({ id }) => id)),
    resources: new Set(sources.resources?.map(({ id }) => id)),
  };
  return {
    person: (text) => findPerson(people, text),
    entry: (target, text) => {
      if (target === 'processes') return findProcess(processes, lists['processes']!, text);
      const id = idInBrackets(text);
      if (id !== null && known[target]?.has(id)) return { key: id };
      return find(lists[target] ?? new Map(), text);
    },
  };
}

/** «P-000012 Hund anmelden»: the number, and what stands behind it. Null when the text begins with none. */
export function numberAndName(text: string): { readonly id: number; readonly name: string } | null {
  const [, number, name = ''] = /^(p-?\d{1,9})(?:\s+(.*))?$/is.exec(text.trim()) ?? [];
  const id = number === undefined ? null : processId(number);
  return id === null ? null : { id, name };
}

/** Written behind a name that alone would not be found again, see `export.ts`. */
export const inBrackets = (id: number): string => `[#${id}]`;

function idInBrackets(text: string): number | null {
  const match = /\[#(\d{1,9})\]$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}

function unitNames({ number, shortName, name }: Stored<'units'>['values']): readonly (string | null)[] {
  const both = (one: string | null) => (number && one ? `${number} ${one}` : null);
  return [number, shortName, name, both(shortName), both(name)];
}

/** A number counts where the name beside it is, or was, the entry's own: in another register it is another process. */
function findProcess(processes: ReadonlyMap<number, KnownProcess>, names: Index<number>, text: string): Found<number> {
  const numbered = numberAndName(text);
  if (!numbered) return find(names, text);
  const values = processes.get(numbered.id)?.values;
  if (values && (numbered.name === '' || isCalled(values, numbered.name))) return { key: numbered.id };
  return numbered.name === '' ? 'unknown' : find(names, numbered.name);
}

function isCalled({ name, otherNames }: KnownProcess['values'], wanted: string): boolean {
  const names = [name ?? '', ...(otherNames ?? '').split('\n')];
  return names.some((one) => one === wanted || foldedName(one) === foldedName(wanted));
}

function findPerson(people: Index<PersonKey>, text: string): Found<PersonKey> {
  if (!text.includes('@')) return find(people, firstNameFirst(text));
  const [, address] = /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ?? [];
  return find(people, address ?? text);
}

type Index<Key> = ReadonlyMap<string, readonly Key[]>;

function indexOf<Key>(
  entries: readonly { readonly key: Key; readonly names: readonly (string | null)[] }[],
): Index<Key> {
  const index = new Map<string, Key[]>();
  for (const { key, names } of entries) {
    for (const name of new Set(names.map((one) => lookupForm(one ?? '')))) {
      const keys = index.get(name);
      if (keys) keys.push(key);
      else if (name !== '') index.set(name, [key]);
    }
  }
  return index;
}

function find<Key>(index: Index<Key>, text: string): Found<Key> {
  const keys = index.get(lookupForm(text)) ?? [];
  if (keys.length > 1) return 'ambiguous';
  return keys.length === 1 ? { key: keys[0]! } : 'unknown';
}

/** Numbers such as 32.1 and 3.21, addresses such as a.b@c and ab@c are different things: they keep their separators. */
export function lookupForm(text: string): string {
  if (/^[\d\s./-]+$/.test(text)) return text.replace(/\s+/g, '');
  return text.includes('@') ? text.trim().toLowerCase() : foldedName(text);
}

function firstNameFirst(text: string): string {
  const [surname, firstName, ...more] = text.split(',');
  return firstName && more.length === 0 ? `${firstName} ${surname}` : text;
}
