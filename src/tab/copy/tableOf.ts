import type { CompletenessRules, Day, Language, Stored } from '../../register';
import { completeness, dayNumber, lightDays, qualitySeal, usualCompletenessRules } from '../../register';
import { localeOf } from '../../text';
import type { Coded, ProcessTable, Texts } from './table';
import { always, never } from './table';

type Process = Stored<'processes'>;

/** What is worked out from one entry alone; slow enough to be kept as long as the entry stays the same object. */
interface Derived {
  readonly yellow: number;
  readonly red: number;
  readonly lastReviewed: number;
  readonly sealedUntil: number;
}

const derivedFrom = new WeakMap<Process, Derived>();
/** By rules: settings change seldom, and then everything is worked out anew. */
const percents = new WeakMap<CompletenessRules, WeakMap<Process, number>>();

/** The table of these entries, which stand in order of id. */
export function tableOf(
  processes: readonly Process[],
  language: Language,
  alphabet: Alphabet,
  rules: CompletenessRules = usualCompletenessRules,
): ProcessTable {
  const names = processes.map(({ values }) => values.name ?? '');
  const derived = processes.map(derivedOf);
  const days = (part: keyof Derived) => Int32Array.from(derived, (one) => one[part]);
  return {
    version: crypto.randomUUID(),
    language,
    ids: Int32Array.from(processes, ({ id }) => id),
    names: joined(names),
    ...alphabet.ranksOf(names),
    unit: coded(processes, ({ values }) => (values.unit === null ? '' : String(values.unit))),
    owner: coded(processes, ({ values }) => values.owner ?? ''),
    deputy: coded(processes, ({ values }) => values.deputy ?? ''),
    savedBy: coded(processes, ({ modifiedBy }) => modifiedBy ?? ''),
    category: coded(processes, ({ values }) => values.category ?? ''),
    status: coded(processes, ({ values }) => values.status ?? ''),
    yellow: days('yellow'),
    red: days('red'),
    lastReviewed: days('lastReviewed'),
    sealedUntil: days('sealedUntil'),
    percent: Uint8Array.from(processes, percentBy(rules)),
  };
}

/** The buffers of a table, for handing it to another thread without copying. */
export function buffersOf(table: ProcessTable): ArrayBuffer[] {
  const columns = [
    ...[table.ids, table.names.ends, table.nameRanks, table.percent],
    ...[table.yellow, table.red, table.lastReviewed, table.sealedUntil],
    ...[table.unit, table.owner, table.deputy, table.savedBy, table.category, table.status].map(({ places }) => places),
  ];
  // All made here, none shared.
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Names in the order of a language. Comparing by its rules is slow: what was sorted once stays sorted. */
export interface Alphabet {
  ranksOf(names: readonly string[]): Pick<ProcessTable, 'nameRanks' | 'namePlaces'>;
}

export function createAlphabet(language: Language): Alphabet {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' });
  let sorted: readonly string[] = [];
  return {
    ranksOf: (names) => {
      const fresh = new Set(names);
      fresh.delete('');
      const known = sorted.filter((name) => fresh.delete(name));
      // Two runs in order: the engine's sort only merges them.
      sorted = [...known, ...[...fresh].sort(compare)].sort(compare);
      const places = new Map(sorted.map((name, place) => [name, place]));
      return {
        nameRanks: Uint32Array.from(names, (name) => places.get(name) ?? sorted.length),
        namePlaces: sorted.length,
      };
    },
  };
}

/** Before every day a review can be due on: whoever has the seal then has it until the review. */
const longAgo: Day = '1000-01-01';

function derivedOf(process: Process): Derived {
  const known = derivedFrom.get(process);
  if (known) return known;
  const { values } = process;
  const light = lightDays(values);
  const isSealed = qualitySeal(values, longAgo).sealed;
  const derived = {
    yellow: numberOf(light?.yellow ?? null),
    red: numberOf(light?.red ?? null),
    lastReviewed: numberOf(values.lastReviewed),
    sealedUntil: !isSealed ? never : values.nextReview === null ? always : numberOf(values.nextReview),
  };
  derivedFrom.set(process, derived);
  return derived;
}

function percentBy(rules: CompletenessRules): (process: Process) => number {
  const known = percents.get(rules) ?? new WeakMap<Process, number>();
  percents.set(rules, known);
  return (process) => {
    const percent = known.get(process) ?? completeness(process.values, rules).percent;
    known.set(process, percent);
    return percent;
  };
}

const numberOf = (day: Day | null): number => (day === null ? never : dayNumber(day));

function joined(texts: readonly string[]): Texts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    end += text.length;
    ends[row] = end;
  }
  return { text: texts.join(''), ends };
}

function coded(processes: readonly Process[], valueOf: (process: Process) => string): Coded {
  const seen = new Map<string, number>();
  const places = Uint32Array.from(processes, (process) => {
    const value = valueOf(process);
    const place = seen.get(value) ?? seen.size;
    if (place === seen.size) seen.set(value, place);
    return place;
  });
  return { values: [...seen.keys()], places };
}
