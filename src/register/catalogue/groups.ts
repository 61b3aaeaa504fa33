import { isObject, parsedSetting } from '../settings/json';
import { isLinkableKey } from './links';

/** Title of the setting that says which unit the services of a group belong to. */
export const serviceGroupsSetting = 'serviceGroups';

/** Unit by beginning of a key, such as `99012`: LeiKa keys begin with 99 and three digits for a field of matters. */
export type ServiceGroups = Readonly<Record<string, number>>;

/** The assignments from the setting's row; what somebody wrote by hand into another form is left out. */
export function readServiceGroups(text: string | null): ServiceGroups {
  const value = parsedSetting(text ?? '');
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (pair): pair is [string, number] => isGroup(pair[0]) && Number.isInteger(pair[1]) && Number(pair[1]) > 0,
    ),
  );
}

export const serviceGroupsText = (groups: ServiceGroups): string => JSON.stringify(groups);

/** The assignments with one more, or with another unit; without it when `unit` is null. */
export function withGroup(groups: ServiceGroups, group: string, unit: number | null): ServiceGroups {
  const others = Object.entries(groups).filter(([one]) => one !== group);
  return Object.fromEntries(unit === null ? others : [...others, [group, unit]]);
}

/** A beginning of keys with the services it takes in. */
export interface ServiceGroup {
  readonly group: string;
  /** Null while the team has not said. */
  readonly unit: number | null;
  /** In use. */
  readonly services: number;
  /** A few names that say what the group is about, in the order of the catalogue. */
  readonly examples: readonly string[];
}

interface GroupedService {
  readonly key: string | null;
  readonly name: string;
  readonly withdrawnOn: string | null;
}

/** Length of what official keys begin with: 99 and three digits for the field of matters. */
const officialGroup = 5;
const examplesOf = 3;

/**
 * The groups in use by key: every field of matters of the official keys, and what the team has assigned besides, however long.
 * Assigned ones stay although no service is left in them.
 */
export function groupsOf(services: readonly GroupedService[], assigned: ServiceGroups): readonly ServiceGroup[] {
  const inUse = services.flatMap(({ key, name, withdrawnOn }) =>
    key === null || withdrawnOn !== null ? [] : [{ key, name }],
  );
  const official = inUse.flatMap(({ key }) => (isLinkableKey(key) ? [key.slice(0, officialGroup)] : []));
  const groups = [...new Set([...official, ...Object.keys(assigned)])].sort();
  const found = new Map(groups.map((group) => [group, { services: 0, examples: [] as string[] }]));
  const lengths = [...new Set(groups.map(({ length }) => length))];
  for (const { key, name } of inUse) {
    for (const length of lengths) {
      const group = key.length >= length ? found.get(key.slice(0, length)) : undefined;
      if (!group) continue;
      group.services += 1;
      if (group.examples.length < examplesOf) group.examples.push(name);
    }
  }
  return groups.map((group) => ({
    group,
    unit: assigned[group] ?? null,
    ...(found.get(group) ?? { services: 0, examples: [] }),
  }));
}

/** No key of a catalogue is longer. */
export const longestGroup = 60;

/** A beginning of at least two letters or digits, as keys have them. */
export const isGroup = (text: string): boolean => text.length <= longestGroup && /^[\w.-]{2,}$/.test(text);

/** The unit that the longest matching beginning names; null when none does. */
export function groupUnit(key: string | null, groups: ServiceGroups): number | null {
  if (key === null) return null;
  for (let length = key.length; length >= 2; length -= 1) {
    const unit = groups[key.slice(0, length)];
    if (unit !== undefined) return unit;
  }
  return null;
}
