import type { EntryReaders } from '../entryRights';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import { lists } from '../schema/lists';
import type { Group } from '../schema/rights';
import type { Me } from '../store';
import type { PreparednessValues } from './schema';

type Entry = Pick<PreparednessValues, 'process' | 'timeCritical'>;
type Responsible = Pick<ProcessValues, 'owner' | 'deputy'>;

/**
 * Who reads an entry for themselves: owner and deputy of a time-critical process. The others follow the list, because SharePoint advises
 * at most 5,000 entries with rights of their own in a list.
 */
export function ownReaders(entry: Entry, process: Responsible | undefined): readonly PersonKey[] {
  if (entry.timeCritical !== true || !process) return [];
  const people = [process.owner, process.deputy].flatMap((person) => (person ? [person.toLowerCase()] : []));
  return [...new Set(people)];
}

/** Whether SharePoint lets this person read the entry, once the service has kept its rights. */
export function mayReadPreparedness(
  person: Pick<Me, 'key' | 'groups' | 'administrator'>,
  entry: Entry,
  process: Responsible | undefined,
): boolean {
  const throughGroup = (group: Group) => lists.preparedness.rights[group] !== 'none';
  if (person.administrator || person.groups.some(throughGroup)) return true;
  return ownReaders(entry, process).includes(person.key.toLowerCase());
}

/** What has to be done at one entry; null lets it follow its list again. */
export interface RightsChange {
  readonly id: number;
  readonly readers: readonly PersonKey[] | null;
}

/** Whose entries differ from what the law says. Those from whom something is taken come first. */
export function rightsToChange(
  entries: readonly { readonly id: number; readonly values: Entry }[],
  processOf: (id: number) => Responsible | undefined,
  present: ReadonlyMap<number, EntryReaders>,
): readonly RightsChange[] {
  const changes = entries.flatMap(({ id, values }) => {
    const process = values.process === null ? undefined : processOf(values.process);
    const wanted = ownReaders(values, process);
    const found = present.get(id);
    const loses = found !== undefined && (!found.followsGroups || found.people.some((one) => !wanted.includes(one)));
    const gains = wanted.some((one) => !found?.people.includes(one));
    const isDone = found === undefined ? wanted.length === 0 : !loses && !gains && wanted.length > 0;
    return isDone ? [] : [{ id, readers: wanted.length === 0 ? null : wanted, loses: loses || wanted.length === 0 }];
  });
  const inOrder = [...changes.filter(({ loses }) => loses), ...changes.filter(({ loses }) => !loses)];
  return inOrder.map(({ id, readers }) => ({ id, readers }));
}
