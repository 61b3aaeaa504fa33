import type { Day, ReviewLight, Stored } from '../../register';
import { dayNumber } from '../../register';
import type { ProcessFacts, ProcessTable } from '../copy';
import { codeAt, factsAt, lightAt } from '../copy';

type Unit = Stored<'units'>;

/** A unit of today without a process of its own or below it; `below` counts the units under it, which have none either. */
export interface BareUnit {
  readonly unit: Unit;
  readonly below: number;
}

/** How the whole register stands on one day; what is retired doesn't count. Nothing here counts for a person. */
export interface RegisterState {
  readonly processes: number;
  readonly units: { readonly covered: number; readonly bare: number };
  readonly lights: Readonly<Record<ReviewLight, number>>;
  readonly completeness: { readonly complete: number; readonly mostly: number; readonly thin: number };
  /** The highest of the units without any process, in order of their numbers. */
  readonly bareUnits: readonly BareUnit[];
  /** In use, but nobody answers for them. */
  readonly unowned: readonly ProcessFacts[];
  readonly drafts: readonly ProcessFacts[];
}

export function registerState(table: ProcessTable, units: readonly Unit[], today: Day): RegisterState {
  const now = dayNumber(today);
  const lights = { red: 0, yellow: 0, green: 0, none: 0 };
  const completeness = { complete: 0, mostly: 0, thin: 0 };
  const [unowned, drafts]: [ProcessFacts[], ProcessFacts[]] = [[], []];
  const busy = new Set<number>();
  let processes = 0;
  for (let row = 0; row < table.ids.length; row++) {
    const status = codeAt(table.status, row);
    if (status === 'retired') continue;
    processes++;
    lights[lightAt(table, row, now)]++;
    completeness[classOf(table.percent[row] ?? 0)]++;
    busy.add(Number(codeAt(table.unit, row) ?? 0));
    if (status === 'draft') drafts.push(factsAt(table, row, now));
    else if (codeAt(table.owner, row) === null) unowned.push(factsAt(table, row, now));
  }
  return { processes, lights, completeness, unowned, drafts, ...coverage(units, busy, today) };
}

const classOf = (percent: number): 'complete' | 'mostly' | 'thin' =>
  percent >= 100 ? 'complete' : percent >= 50 ? 'mostly' : 'thin';

/** A unit is covered by its own processes and by those of any unit below it. */
function coverage(
  all: readonly Unit[],
  busy: ReadonlySet<number>,
  today: Day,
): Pick<RegisterState, 'units' | 'bareUnits'> {
  const units = all.filter(({ values }) => existsOn(values, today));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: Unit): readonly Unit[] => {
    const line = new Set<Unit>();
    // A unit that stands above itself, by a slip in the list, ends the line.
    for (let one = parentOf(unit); one && one !== unit && !line.has(one); one = parentOf(one)) line.add(one);
    return [...line];
  };
  const parentOf = ({ values }: Unit): Unit | undefined =>
    values.parent === null ? undefined : byId.get(values.parent);
  const covered = new Set(
    units.filter(({ id }) => busy.has(id)).flatMap((unit) => [unit, ...above(unit)].map(({ id }) => id)),
  );
  const bare = units.filter(({ id }) => !covered.has(id));
  const bareUnits = bare
    .filter((unit) => above(unit).every(({ id }) => covered.has(id)))
    .map((unit) => ({ unit, below: bare.filter((other) => above(other).includes(unit)).length }))
    .sort((left, right) => numberOf(left).localeCompare(numberOf(right), 'de', { numeric: true }));
  return { units: { covered: units.length - bare.length, bare: bare.length }, bareUnits };
}

const existsOn = ({ validFrom, validTo }: Unit['values'], today: Day): boolean =>
  (validFrom === null || validFrom <= today) && (validTo === null || validTo >= today);

const numberOf = ({ unit: { values } }: BareUnit): string => values.number ?? values.name ?? '';
