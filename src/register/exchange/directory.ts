import { processId } from '../process/number';
import type { PersonKey } from '../schema/field';
import type { Person, Stored } from '../store';
import { foldedName } from './clean';

/** What an import may refer to. Lists that no column of the file refers to may stay empty. */
export interface ImportSources {
  readonly units: readonly Stored<'units'>[];
  readonly resources?: readonly Stored<'resources'>[];
  readonly processes?: readonly { readonly id: number; readonly values: { readonly name: string | null } }[];
  readonly people?: readonly Person[];
}

/** What a text means: one entry, several that can't be told apart, or none. */
export type Found<Key> = { readonly key: Key } | 'ambiguous' | 'unknown';

export interface Directory {
  person(text: string): Found<PersonKey>;
  /** By number, short name or name; `target` is the key of the list. */
  entry(target: string, text: string): Found<number>;
}

/** Looks people and entries up as people write them: by address, name or «Surname, First name»; by number or name. */
export function directoryOf(sources: ImportSources): Directory {
  const people = indexOf(
    (sources.people ?? []).map((person) => ({ key: person.key, names: [person.key, person.email, person.name] })),
  );
  const lists: Readonly<Record<string, Index<number>>> = {
    units: indexOf(
      sources.units.map(({ id, values }) => ({ key: id, names: [values.number, values.shortName, values.name] })),
    ),
    resources: indexOf((sources.resources ?? []).map(({ id, values }) => ({ key: id, names: [values.name] }))),
    processes: indexOf((sources.processes ?? []).map(({ id, values }) => ({ key: id, names: [values.name] }))),
  };
  const knownProcesses = new Set(sources.processes?.map(({ id }) => id));
  return {
    person: (text) => find(people, text.includes('@') ? text : firstNameFirst(text)),
    entry: (target, text) => {
      const id = target === 'processes' ? processId(text) : null;
      if (id !== null) return knownProcesses.has(id) ? { key: id } : 'unknown';
      return find(lists[target] ?? new Map(), text);
    },
  };
}

type Index<Key> = ReadonlyMap<string, readonly Key[]>;

function indexOf<Key>(
  entries: readonly { readonly key: Key; readonly names: readonly (string | null)[] }[],
): Index<Key> {
  const index = new Map<string, readonly Key[]>();
  for (const { key, names } of entries) {
    for (const name of new Set(names.map((one) => lookupForm(one ?? '')))) {
      if (name !== '') index.set(name, [...(index.get(name) ?? []), key]);
    }
  }
  return index;
}

function find<Key>(index: Index<Key>, text: string): Found<Key> {
  const keys = index.get(lookupForm(text)) ?? [];
  if (keys.length > 1) return 'ambiguous';
  return keys.length === 1 ? { key: keys[0]! } : 'unknown';
}

/** Numbers such as 32.1 and 3.21 are different things: digits keep their separators, names don't. */
function lookupForm(text: string): string {
  return /^[\d\s./-]+$/.test(text) ? text.replace(/\s+/g, '') : foldedName(text);
}

function firstNameFirst(text: string): string {
  const [surname, firstName, ...more] = text.split(',');
  return firstName && more.length === 0 ? `${firstName} ${surname}` : text;
}
