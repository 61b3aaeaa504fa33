import { sameValue } from '../schema/difference';
import { foldedName } from './clean';
import type { KnownProcess } from './directory';
import { fullNameOf, shorteningsOf } from './longNames';
import { isUndone } from './origin';

/** By what a row is recognised as an entry that exists: its number, its number in the source, service key, name in its unit. */
export const matchRules = ['processNumber', 'sourceId', 'serviceKeys', 'name'] as const;
export type MatchRule = (typeof matchRules)[number];

/** What a row says about which entry it is; the name in full length. */
export interface RowSigns {
  readonly processNumber: number | null;
  readonly sourceId: string | null;
  readonly serviceKeys: string | null;
  readonly unit: number | null;
  readonly name: string;
}

export type Match =
  { readonly process: KnownProcess; readonly by: MatchRule } | { readonly ambiguous: readonly number[] } | null;

export type Matcher = (signs: RowSigns) => Match;

/**
 * Finds the entry that a row means. The rules are asked in order; all but the number look only into the row's own unit.
 * Two different source numbers are two different things, whatever else is alike. Retired entries are found by their number
 * alone, but for those that an undone import has retired: they come back.
 */
export function matcherOf(processes: readonly KnownProcess[], rules: readonly MatchRule[] = matchRules): Matcher {
  const byId = new Map(processes.map((process) => [process.id, process]));
  const inUse = processes.filter(({ values }) => values.status !== 'retired' || isUndone(values));
  const indexes = {
    sourceId: indexOf(inUse, ({ sourceId }) => (sourceId ? [sourceId] : [])),
    serviceKeys: indexOf(inUse, ({ serviceKeys }) => linesOf(serviceKeys)),
    name: indexOf(inUse, (values) => [
      ...new Set([values.name ?? '', fullNameOf(values) ?? values.name ?? ''].map(nameForm)),
    ]),
  };
  const candidates = (rule: Exclude<MatchRule, 'processNumber'>, unit: number, text: string, source: string | null) =>
    (indexes[rule].get(`${unit} ${text}`) ?? []).filter(
      ({ values }) => rule === 'sourceId' || !source || !values.sourceId || values.sourceId === source,
    );
  return (signs) => {
    const { processNumber, unit, sourceId, name } = signs;
    const numbered = processNumber === null ? undefined : byId.get(processNumber);
    if (numbered && rules.includes('processNumber')) return { process: numbered, by: 'processNumber' };
    if (unit === null) return null;
    const texts = {
      sourceId: sourceId ? [sourceId] : [],
      serviceKeys: linesOf(signs.serviceKeys),
      name: name === '' ? [] : [nameForm(name)],
    };
    const foundBy = (rule: Exclude<MatchRule, 'processNumber'>) => {
      const found = [...new Set(texts[rule].flatMap((text) => candidates(rule, unit, text, sourceId)))];
      if (rule !== 'name' || found.length > 0) return found;
      // Of a name that was shortened the full text may be gone; where it is known, it is another one.
      const short = shorteningsOf(name).flatMap((text) => candidates(rule, unit, nameForm(text), sourceId));
      return [...new Set(short)].filter(({ values }) => fullNameOf(values) === null);
    };
    for (const rule of ['sourceId', 'serviceKeys', 'name'] as const) {
      if (!rules.includes(rule)) continue;
      const found = foundBy(rule);
      const one = theOne(rule, found, name);
      if (one) return { process: one, by: rule };
      // One key may stand at several entries: the name decides, or nobody.
      if (found.length > 1 && rule !== 'serviceKeys') return { ambiguous: found.map(({ id }) => id) };
    }
    return null;
  };
}

/** Of several with the same key the one that is called so; of several in use and undone the one in use. */
function theOne(rule: MatchRule, found: readonly KnownProcess[], name: string): KnownProcess | undefined {
  if (found.length <= 1) return found[0];
  const called = found.filter(({ values }) => nameForm(values.name ?? '') === nameForm(name));
  if (rule !== 'name' && called.length === 1) return called[0];
  const inUse = (called.length > 0 ? called : found).filter(({ values }) => values.status !== 'retired');
  return inUse.length === 1 && (rule !== 'serviceKeys' || called.length > 0) ? inUse[0] : undefined;
}

function indexOf(
  processes: readonly KnownProcess[],
  textsOf: (values: KnownProcess['values']) => readonly string[],
): ReadonlyMap<string, readonly KnownProcess[]> {
  const index = new Map<string, KnownProcess[]>();
  for (const process of processes) {
    for (const text of textsOf(process.values)) {
      const key = `${process.values.unit} ${text}`;
      const there = index.get(key);
      if (there) there.push(process);
      else index.set(key, [process]);
    }
  }
  return index;
}

/** Exact but for case and blanks: «Straße» and «Strasse» may be two entries, as in the creation key. */
export const nameForm = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const linesOf = (text: string | null): readonly string[] => (text ?? '').split('\n').filter(Boolean);

/** Whether two names differ by more than case and blanks. */
export const isRenamed = (before: string | null, after: string | null): boolean =>
  !sameValue(before, after) && foldedName(before ?? '') !== foldedName(after ?? '');
