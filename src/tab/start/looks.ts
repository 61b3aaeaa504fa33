import type { PersonKey, Stored } from '../../register';
import { recentProcesses } from '../process/recent';
import { keep, readKept } from '../shell/kept';

/** When this person last looked at entries they follow, by id: longer than the list of what was viewed lately remembers. */
export type Looks = ReadonlyMap<number, string>;

const nameOf = (person: PersonKey): string => `looks ${person}`;

/** The last look at each of these subscriptions (ISO 8601); never seen on this device counts from the subscribing. */
export function looksAt(subscriptions: readonly Stored<'bookmarks'>[], person: PersonKey): Looks {
  const kept = readLooks(readKept(nameOf(person)));
  const viewed = new Map(recentProcesses(person).map(({ id, at }) => [id, at]));
  const looks = new Map<number, string>();
  for (const { values, modifiedAt } of subscriptions) {
    const { process } = values;
    if (process === null) continue;
    const known = [kept.get(process), viewed.get(process)].flatMap((at) => at ?? []);
    // Subscribing again is a look, too.
    looks.set(process, [...known, modifiedAt].sort().at(-1) ?? modifiedAt);
  }
  return looks;
}

/** Remembers them on this device. */
export const keepLooks = (person: PersonKey, looks: Looks): void =>
  keep(nameOf(person), looks.size === 0 ? null : JSON.stringify([...looks]));

/** Deletes them, as everything kept for a person goes when they sign out. */
export const forgetLooks = (person: PersonKey): void => keep(nameOf(person), null);

function readLooks(text: string | null): Looks {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isLook) : []);
  } catch {
    // Foreign text holds nothing of ours.
    return new Map();
  }
}

const isLook = (value: unknown): value is [number, string] =>
  Array.isArray(value) && Number.isInteger(value[0]) && typeof value[1] === 'string';
