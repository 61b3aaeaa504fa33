import type { Day } from '../calendar';
import { addDays, compareDays } from '../calendar';
import type { ProcessValues } from '../process/schema';
import { foreignEdit } from '../process/seal';
import { sameValue } from '../schema/difference';
import type { Problem } from '../schema/problem';
import { validate } from '../schema/validate';
import type { Stored } from '../store';
import { isBelow } from '../unit/rules';
import type { UnitValues } from '../unit/schema';
import { unitFields } from '../unit/schema';
import type { ChangePlan, Changer, PlannedUnit, PlannedUpdate } from './plan';
import { plannedUpdate } from './plan';

type Process = Stored<'processes'>;
type Unit = Stored<'units'>;

/** A unit by its id, or one to be made by the negative number that stands in for it. */
export type UnitRef = number;

/** What a process has to be like for a rule to send it to a unit; rules are asked in order. */
export interface AssignmentRule {
  readonly by: 'name' | 'category';
  /** Part of the name, whatever its case; or the key of the category. */
  readonly what: string;
  readonly to: UnitRef;
}

export interface NewUnit {
  readonly standIn: UnitRef;
  readonly values: Partial<UnitValues>;
}

/**
 * How units become others. Split: one old unit, several that follow; merged: several old ones, one that follows. An old unit that
 * receives processes itself goes on; the others end.
 */
export interface Reorganisation {
  /** Makes its new units once, however often it is run. */
  readonly key: string;
  /** First day of the new structure: the old units end on the day before. */
  readonly day: Day;
  readonly old: readonly number[];
  readonly created: readonly NewUnit[];
  /** Whoever no rule and nobody has sent elsewhere; null: they have to be assigned one by one. */
  readonly standard: UnitRef | null;
  readonly rules: readonly AssignmentRule[];
  readonly oneByOne: Readonly<Record<number, UnitRef>>;
  /** Where the units below go that nobody has placed, and taking part in other units' processes. */
  readonly successor: UnitRef | null;
  readonly children: Readonly<Record<number, UnitRef>>;
}

export interface ReorganisationPlan extends ChangePlan {
  /** Processes of the old units with the unit they go to, in order of id; null as long as that is open. */
  readonly assignments: readonly { readonly process: Process; readonly to: UnitRef | null }[];
  /** Processes of other units in which an old one takes part. */
  readonly participations: readonly Process[];
  readonly children: readonly { readonly unit: Unit; readonly to: UnitRef | null }[];
  readonly ending: readonly Unit[];
  /** What keeps it from being carried out. */
  readonly gaps: readonly ReorganisationGap[];
}

export type ReorganisationGap =
  | { readonly kind: 'noOldUnit' | 'noSuccessor' }
  /** It begins on a later day. */
  | { readonly kind: 'notYet'; readonly day: Day }
  | { readonly kind: 'openProcesses'; readonly count: number }
  | { readonly kind: 'newUnit'; readonly standIn: UnitRef; readonly problems: readonly Problem[] }
  /** A unit would come to lie below itself. */
  | { readonly kind: 'circle'; readonly unit: Unit }
  /** A unit that ends would go on having processes or units. */
  | { readonly kind: 'endsAndReceives'; readonly unit: UnitRef };

export interface Organised {
  readonly units: readonly Unit[];
  readonly processes: readonly Process[];
}

/** Everything a reorganisation writes, on its day or later. Once it is carried out, planning it again finds nothing to do. */
export function planReorganisation(
  decision: Reorganisation,
  { units, processes }: Organised,
  editor: Changer,
  today: Day,
): ReorganisationPlan {
  const old = new Set(decision.old);
  const assignments = processes
    .filter(({ values }) => values.unit !== null && old.has(values.unit))
    .map((process) => ({ process, to: targetOf(decision, process) }));
  const children = units
    .filter(({ id, values }) => values.parent !== null && old.has(values.parent) && !old.has(id))
    .map((unit) => ({ unit, to: decision.children[unit.id] ?? decision.successor }));
  const receiving = new Set([...assignments, ...children].map(({ to }) => to));
  const isUsed = (id: number): boolean => receiving.has(id) || decision.standard === id || decision.successor === id;
  const ending = units.filter(({ id }) => old.has(id) && !isUsed(id));
  const endingIds = new Set(ending.map(({ id }) => id));
  const participations = processes.filter(({ values }) => values.participatingUnits.some((id) => endingIds.has(id)));
  const steps = [
    children.flatMap(({ unit, to }) => unitUpdate(unit, { parent: to })),
    processUpdates({ assignments, participations, endingIds, successor: decision.successor }, editor, today),
    ending.flatMap((unit) => unitUpdate(unit, { validTo: endOf(unit, decision.day) })),
  ];
  return {
    units: decision.created.map((unit) => plannedUnit(decision, unit)),
    steps: steps.filter((step) => step.length > 0),
    assignments,
    participations,
    children,
    ending,
    gaps: gapsOf(decision, { assignments, children, participations, ending }, units, today),
  };
}

/** Which unit gets a process: by name, else by the first rule that fits, else as all others. */
function targetOf({ oneByOne, rules, standard }: Reorganisation, { id, values }: Process): UnitRef | null {
  const fits = ({ by, what }: AssignmentRule): boolean => {
    if (what.trim() === '') return false;
    if (by === 'category') return values.category === what;
    return (values.name ?? '').toLocaleLowerCase('de').includes(what.trim().toLocaleLowerCase('de'));
  };
  return oneByOne[id] ?? rules.find(fits)?.to ?? standard;
}

interface Moves {
  readonly assignments: ReorganisationPlan['assignments'];
  readonly participations: readonly Process[];
  readonly endingIds: ReadonlySet<number>;
  readonly successor: UnitRef | null;
}

function processUpdates(
  { assignments, participations, endingIds, successor }: Moves,
  editor: Changer,
  today: Day,
): readonly PlannedUpdate[] {
  const units = new Map(assignments.map(({ process, to }) => [process.id, to]));
  const all = new Map([...assignments.map(({ process }) => process), ...participations].map((one) => [one.id, one]));
  return [...all.values()].flatMap((process): PlannedUpdate[] => {
    const to = units.get(process.id);
    const unit = to ?? process.values.unit;
    // Who leads a process doesn't take part in it besides.
    const follower = successor === unit ? [] : successor;
    const taking = process.values.participatingUnits.flatMap((id) => (endingIds.has(id) ? (follower ?? id) : id));
    const participatingUnits = [...new Set(taking)];
    const changes: Partial<ProcessValues> = {
      ...(unit === process.values.unit ? {} : { unit }),
      ...(sameValue(participatingUnits, process.values.participatingUnits) ? {} : { participatingUnits }),
    };
    if (Object.keys(changes).length === 0) return [];
    return [plannedUpdate('processes', process, { ...changes, ...foreignEdit(process.values, editor, today) })];
  });
}

function unitUpdate(unit: Unit, values: Partial<UnitValues>): readonly PlannedUpdate[] {
  const names = Object.keys(values) as (keyof UnitValues)[];
  if (names.every((name) => sameValue(unit.values[name], values[name]))) return [];
  return [plannedUpdate('units', unit, values)];
}

/** A unit that has ended before stays ended on its own day. */
const endOf = ({ values: { validTo } }: Unit, day: Day): Day => {
  const last = addDays(day, -1);
  return validTo !== null && validTo < last ? validTo : last;
};

function plannedUnit({ key, day }: Reorganisation, { standIn, values }: NewUnit): PlannedUnit {
  return {
    standIn,
    key: `${key}:${-standIn}`,
    values: { ...values, name: values.name?.trim() ?? null, validFrom: values.validFrom ?? day },
  };
}

type Found = Pick<ReorganisationPlan, 'assignments' | 'children' | 'participations' | 'ending'>;

function gapsOf(
  decision: Reorganisation,
  found: Found,
  units: readonly Unit[],
  today: Day,
): readonly ReorganisationGap[] {
  const open = found.assignments.filter(({ to }) => to === null).length;
  const needsSuccessor =
    decision.successor === null && (found.participations.length > 0 || found.children.some(({ to }) => to === null));
  const endingIds = new Set(found.ending.map(({ id }) => id));
  const parents = parentsAfter(decision, found.children, units);
  const wrong = decision.created.flatMap(({ standIn, values }): ReorganisationGap[] => {
    const problems = validate(unitFields, {
      ...values,
      parent: values.parent && values.parent < 0 ? 1 : values.parent,
    });
    return problems.length > 0 ? [{ kind: 'newUnit', standIn, problems }] : [];
  });
  const below = decision.created.flatMap(({ values }): ReorganisationGap[] =>
    values.parent != null && endingIds.has(values.parent) ? [{ kind: 'endsAndReceives', unit: values.parent }] : [],
  );
  return [
    ...(compareDays(decision.day, today) > 0 ? [{ kind: 'notYet', day: decision.day } as const] : []),
    ...(decision.old.length === 0 ? [{ kind: 'noOldUnit' } as const] : []),
    ...(open > 0 ? [{ kind: 'openProcesses', count: open } as const] : []),
    ...(needsSuccessor ? [{ kind: 'noSuccessor' } as const] : []),
    ...wrong,
    ...below,
    ...found.children.flatMap(({ unit, to }): ReorganisationGap[] =>
      to !== null && isBelow(to, unit.id, parents) ? [{ kind: 'circle', unit }] : [],
    ),
  ];
}

/** What every unit, new ones too, lies below once the units below the old ones are placed. */
function parentsAfter(
  { created }: Reorganisation,
  children: ReorganisationPlan['children'],
  units: readonly Unit[],
): ReadonlyMap<UnitRef, UnitRef | null> {
  return new Map([
    ...units.map(({ id, values }) => [id, values.parent] as const),
    ...created.map(({ standIn, values }) => [standIn, values.parent ?? null] as const),
    ...children.flatMap(({ unit, to }) => (to === null ? [] : [[unit.id, to] as const])),
  ]);
}

/** A unit called or placed otherwise: the same entry, so that everything that refers to it follows by itself. */
export function planUnitChange(
  unit: Unit,
  values: Partial<UnitValues>,
): ChangePlan & { readonly problems: readonly Problem[] } {
  const problems = validate(unitFields, { ...unit.values, ...values });
  const changed = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !sameValue(unit.values[name as keyof UnitValues], value)),
  ) as Partial<UnitValues>;
  const step = Object.keys(changed).length === 0 ? [] : [plannedUpdate('units', unit, changed)];
  return { units: [], steps: step.length > 0 ? [step] : [], problems };
}
