import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFieldNames, processFields } from '../process/schema';
import type { Field, FieldValue } from '../schema/field';
import type { Stored } from '../store';
import { idsIn } from './circles';

type Process = Stored<'processes'>;

/** Fields of a process that point to entries of a list. */
export const fieldsInto = (target: string): readonly ProcessFieldName[] =>
  processFieldNames.filter((name) => {
    const field: Field = processFields[name];
    return (field.kind === 'reference' || field.kind === 'references') && field.target === target;
  });

const intoProcesses = fieldsInto('processes');

/** Ids of the processes that an entry refers to. */
export const ownReferences = ({ values }: Process): ReadonlySet<number> =>
  new Set(intoProcesses.flatMap((name) => idsIn(values[name])));

/** The fields in which an entry refers to one process, with another one in its place; null when there are none. */
export function withReplaced(entry: Process, from: number, to: number): Partial<ProcessValues> | null {
  const changes = intoProcesses.flatMap((name) => {
    const value: FieldValue = entry.values[name];
    if (!idsIn(value).includes(from)) return [];
    return [[name, replaced(value, from, to === entry.id ? null : to)] as const];
  });
  return changes.length === 0 ? null : (Object.fromEntries(changes) as Partial<ProcessValues>);
}

/**
 * The references of an entry without those to entries that it becomes itself. Where such a one was its parent, what that one belonged
 * to takes its place.
 */
export function withoutEntry(
  values: ProcessValues,
  [self, gone]: readonly [number, number],
  goneValues: ProcessValues,
): Partial<ProcessValues> {
  const own = [self, gone];
  return Object.fromEntries(
    intoProcesses.map((name) => {
      const value: FieldValue = values[name];
      if (Array.isArray(value)) return [name, (value as readonly number[]).filter((id) => !own.includes(id))];
      if (typeof value !== 'number' || !own.includes(value)) return [name, value];
      const above = name === 'parent' ? goneValues.parent : null;
      return [name, above !== null && !own.includes(above) ? above : null];
    }),
  ) as Partial<ProcessValues>;
}

/** A reference or several with one entry in the place of another, none of them twice. */
export function replaced(value: FieldValue, from: number, to: number | null): FieldValue {
  if (!Array.isArray(value)) return value === from ? to : value;
  const ids = (value as readonly number[]).flatMap((id) => (id === from ? (to ?? []) : id));
  return [...new Set(ids)];
}
