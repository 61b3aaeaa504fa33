import type { Day, ReviewLight, Stored } from '../../register';
import { completeness, processNumber, qualitySeal, reviewLight } from '../../register';
import type { RegisterData } from '../shell';
import { nobody } from '../shell';
import type { Facet } from '../shell';

/** One line of the register with everything that is derived from the entry, worked out once and not per drawing. */
export interface RegisterRow {
  readonly id: number;
  /** `P-000012`, as people quote it. */
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly ownerName: string;
  readonly light: ReviewLight;
  /** Start of the day of the next review; null outside the review cycle. */
  readonly due: number | null;
  readonly percent: number;
  readonly sealed: boolean;
  /** The value of each facet, `nobody` for none. */
  readonly keys: Readonly<Record<Facet, string>>;
  readonly entry: Stored<'processes'>;
}

type Derived = Pick<RegisterRow, 'light' | 'percent' | 'sealed'>;
type Names = Pick<RegisterData, 'processes' | 'unitName' | 'personName'>;

/** Entries keep their identity over a refresh (`dataState.ts`): what was derived from one stays true for the day. */
const derivedOn: { day: Day | null; of: WeakMap<Stored<'processes'>, Derived> } = { day: null, of: new WeakMap() };

/** The rows of the register in order of id. */
export function makeRows({ processes, unitName, personName }: Names, today: Day): readonly RegisterRow[] {
  return processes.map((entry) => {
    const { name, unit, owner, category, status, nextReview } = entry.values;
    const derived = derive(entry, today);
    return {
      id: entry.id,
      number: processNumber(entry.id),
      name: name ?? '',
      unitName: unitName(unit),
      ownerName: personName(owner),
      ...derived,
      due: derived.light === 'none' || nextReview === null ? null : Date.parse(nextReview),
      keys: {
        unit: unit === null ? nobody : String(unit),
        owner: owner ?? nobody,
        category: category ?? nobody,
        status: status ?? nobody,
        light: derived.light,
      },
      entry,
    };
  });
}

function derive(entry: Stored<'processes'>, today: Day): Derived {
  if (derivedOn.day !== today) Object.assign(derivedOn, { day: today, of: new WeakMap() });
  const known = derivedOn.of.get(entry);
  if (known) return known;
  const derived = {
    light: reviewLight(entry.values, today),
    percent: completeness(entry.values).percent,
    sealed: qualitySeal(entry.values, today).sealed,
  };
  derivedOn.of.set(entry, derived);
  return derived;
}
