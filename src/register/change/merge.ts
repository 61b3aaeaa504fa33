import type { Day } from '../calendar';
import { choosableStatuses } from '../process/release';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFieldNames, processFields } from '../process/schema';
import { foreignEdit } from '../process/seal';
import { changedFields, sameValue } from '../schema/difference';
import type { Field, FieldKind, FieldValue } from '../schema/field';
import type { Problem } from '../schema/problem';
import { isEmpty, validate, validateField } from '../schema/validate';
import type { Me, Stored } from '../store';
import type { Attached, Fate } from './attached';
import { planAttached } from './attached';
import { circleFreeFields, circleProblem, circleThrough, idsIn, nameOnTheWay, pointedToIn } from './circles';
import type { ChangePlan, Changer, PlannedUpdate } from './plan';
import { plannedUpdate } from './plan';
import { ownReferences, withoutEntry, withReplaced } from './references';

type Process = Stored<'processes'>;

/** Whose value stands in the entry that stays; `both` joins lists and lines. */
export type MergeSide = 'stays' | 'goes' | 'both';
export type MergeChoices = Readonly<Partial<Record<ProcessFieldName, MergeSide>>>;

export interface MergeField {
  readonly name: ProcessFieldName;
  readonly sides: readonly MergeSide[];
  readonly usual: MergeSide;
}

export interface ProcessMerge {
  readonly stays: Process;
  readonly goes: Process;
  readonly choices: MergeChoices;
  /** The other entries of the register, of which some may refer to the one that goes. */
  readonly others: readonly Process[];
  /** What is written down as the reason why the other one is retired. */
  readonly reason?: string;
  /** What belongs to the two without standing in them, and what the person may do with it. */
  readonly belongings?: { readonly attached: Attached; readonly may: Me['may'] };
}

export interface MergePlan extends ChangePlan {
  /** The entry that stays as it will be. */
  readonly result: ProcessValues;
  readonly problems: readonly Problem[];
  /** Other entries whose references move to the one that stays. */
  readonly moved: readonly Process[];
  /** What becomes of everything else that belongs to the one that goes. */
  readonly fates: readonly Fate[];
  /** Retiring is up to the process team, and a way must lead there from the status. */
  readonly mayRetire: boolean;
  /** The entry that would stay is retired itself: then both would be, and nothing may be written. */
  readonly isIntoRetired: boolean;
}

/** What stays as it is in the entry that stays: nobody chooses the one's state for the other. */
const notChosen: readonly ProcessFieldName[] = ['status', 'supersededBy'];
/** Joined unless somebody chooses otherwise: keys and names lead people to the entry. */
const alwaysJoined: readonly ProcessFieldName[] = ['otherNames', 'serviceKeys'];

const joins: Readonly<Partial<Record<FieldKind, (left: FieldValue, right: FieldValue) => FieldValue>>> = {
  choices: joinLists,
  references: joinLists,
  longText: (left, right) => joinLines(left, right),
};

/** The fields in which the two differ, with what can be chosen in each, in schema order. */
export function mergeFields(stays: Process, goes: Process): readonly MergeField[] {
  return processFieldNames.flatMap((name): MergeField[] => {
    const [left, right] = [stays.values[name], goes.values[name]];
    const field: Field = processFields[name];
    if (field.automatic || notChosen.includes(name) || sameValue(left, right)) return [];
    const canJoin = field.kind in joins && !isEmpty(left) && !isEmpty(right);
    return [
      { name, sides: canJoin ? ['stays', 'goes', 'both'] : ['stays', 'goes'], usual: usualSide(name, left, right) },
    ];
  });
}

/** What a merge writes: first the entry that stays, then who refers to the other and what belongs to it, and that one is retired last of all. */
export function planMerge(merge: ProcessMerge, editor: Changer, today: Day): MergePlan {
  const { stays, goes } = merge;
  const result = resultOf(merge);
  const moved = merge.others.flatMap((other) => {
    if (other.id === stays.id || other.id === goes.id) return [];
    const changes = withReplaced(other, goes.id, stays.id);
    return changes ? [{ other, update: plannedUpdate('processes', other, { ...changes, ...mark(other) }) }] : [];
  });
  const belonging = merge.belongings
    ? planAttached({ stays, goes, result }, merge.belongings.attached, merge.belongings.may)
    : { updates: [], fates: [] };
  const retired: Partial<ProcessValues> = {
    status: 'retired',
    supersededBy: stays.id,
    ...(merge.reason ? { retirementReason: merge.reason } : {}),
  };
  const steps = [
    updatesFor(stays, { ...result, ...mark(stays) }),
    moved.map(({ update }) => update),
    belonging.updates,
    updatesFor(goes, { ...retired, ...mark(goes) }),
  ];
  const statuses = choosableStatuses(goes.values.status, editor);
  return {
    units: [],
    steps: steps.filter((step) => step.length > 0),
    result,
    problems: [...problemsOf(stays.values, result), ...circlesAfter(merge, result)],
    moved: moved.map(({ other }) => other),
    fates: belonging.fates,
    mayRetire: goes.values.status === 'retired' || statuses.includes('retired'),
    isIntoRetired: stays.values.status === 'retired',
  };

  function mark(entry: Process): Partial<ProcessValues> {
    return foreignEdit(entry.values, editor, today);
  }
}

/** Circles through the entry that stays that neither of the two was in before. */
function circlesAfter({ stays, goes, others }: ProcessMerge, result: ProcessValues): readonly Problem[] {
  const before = new Map([...others, stays, goes].map((entry) => [entry.id, entry]));
  const isGone = ({ id }: Process) => id === goes.id;
  const moved = [...before.values()].map((entry) => {
    const values = entry.id === stays.id ? result : { ...entry.values, ...withReplaced(entry, goes.id, stays.id) };
    return isGone(entry) ? { ...entry, values: { ...entry.values, supersededBy: stays.id } } : { ...entry, values };
  });
  const after = new Map(moved.map((entry) => [entry.id, entry]));
  return circleFreeFields.flatMap((field) => {
    const circleOf = (id: number, byId: typeof before) =>
      circleThrough(id, idsIn(byId.get(id)?.values[field]), field, pointedToIn(byId, field));
    if (circleOf(stays.id, before) || circleOf(goes.id, before)) return [];
    const circle = circleOf(stays.id, after);
    return circle
      ? [
          circleProblem(
            field,
            circle.map((id) => nameOnTheWay(id, after.get(id)?.values.name)),
          ),
        ]
      : [];
  });
}

function resultOf({ stays, goes, choices }: ProcessMerge): ProcessValues {
  const chosen = mergeFields(stays, goes).map(({ name, usual }) => {
    const side = choices[name] ?? usual;
    return [name, valueOf(name, side, stays, goes)] as const;
  });
  const values = { ...stays.values, ...Object.fromEntries(chosen) } as ProcessValues;
  const names = [stays.values.name, goes.values.name].filter((name) => name !== null && name !== values.name);
  const named = { ...values, otherNames: joinLines(values.otherNames, names.join('\n'), values.name) };
  return { ...named, ...withoutEntry(named, [stays.id, goes.id], goes.values) };
}

function valueOf(name: ProcessFieldName, side: MergeSide, stays: Process, goes: Process): FieldValue {
  const join = joins[processFields[name].kind];
  if (side === 'both' && join) return join(stays.values[name], goes.values[name]);
  return (side === 'goes' ? goes : stays).values[name];
}

function usualSide(name: ProcessFieldName, left: FieldValue, right: FieldValue): MergeSide {
  if (isEmpty(left)) return 'goes';
  if (isEmpty(right)) return 'stays';
  const { kind } = processFields[name];
  return alwaysJoined.includes(name) || kind === 'choices' || kind === 'references' ? 'both' : 'stays';
}

/** Only what this merge has brought about; a released entry has to stay whole. */
function problemsOf(before: ProcessValues, after: ProcessValues): readonly Problem[] {
  const stage = after.status === 'released' ? 'release' : 'draft';
  const changed = changedFields(processFields, before, after);
  return validate(processFields, after, stage).filter(({ field }) => {
    const wasThere = validateField(processFields[field as ProcessFieldName], before[field as ProcessFieldName], stage);
    return changed.includes(field) || !wasThere;
  });
}

function updatesFor(entry: Process, after: Partial<ProcessValues>): readonly PlannedUpdate[] {
  const names = changedFields(processFields, entry.values, { ...entry.values, ...after });
  if (names.length === 0) return [];
  const values = Object.fromEntries(Object.entries(after).filter(([name]) => names.includes(name)));
  return [plannedUpdate('processes', entry, values)];
}

function joinLists(left: FieldValue, right: FieldValue): FieldValue {
  const all = [left, right].flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : []));
  return [...new Set(all)] as unknown as FieldValue;
}

/** Every line of both once, in their order, without the one that is said elsewhere; null when none is left. */
function joinLines(left: FieldValue, right: FieldValue, except: string | null = null): string | null {
  const lines = [left, right].flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []));
  const kept = [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '' && line !== except);
  return kept.length === 0 ? null : kept.join('\n');
}

/** Whether an entry refers to another one. */
export const refersTo = (entry: Process, id: number): boolean => ownReferences(entry).has(id);
