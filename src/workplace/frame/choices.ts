import type { Language, PersonKey } from '../../register';
import type { HostTheme } from '../host';
import type { WorkplacePerson } from './api';

/** What the visitor has chosen. It stands in the address, so that a reload and a second window keep it. */
export interface Choices {
  readonly person: PersonKey;
  readonly theme: HostTheme;
  readonly language: Language;
  readonly place: Place;
}

/** Where the tab stands: in the personal app, or in a channel, the same for all its members. */
export type Place = 'personal' | 'channel';

const storageKey = 'workplace.choices';
const themes: readonly HostTheme[] = ['default', 'dark', 'contrast'];
const languages: readonly Language[] = ['de', 'en'];
const places: readonly Place[] = ['personal', 'channel'];

type Readable = Pick<Storage, 'getItem'>;

/** The address, else the last visit, else an owner, who can do most of what there is to try. Wrong values are passed over. */
export function readChoices(people: readonly WorkplacePerson[], search: string, storage: Readable): Choices {
  const address = Object.fromEntries(new URLSearchParams(search));
  const known = remembered(storage);
  const choose = <Value extends string>(name: keyof Choices, allowed: readonly Value[], otherwise: Value): Value =>
    [address[name], known[name]].find((value): value is Value => allowed.includes(value as Value)) ?? otherwise;
  const keys = people.map(({ key }) => key);
  const owner = people.find(({ role }) => role === 'owner') ?? people[0];
  return {
    person: choose('person', keys, owner?.key ?? ''),
    theme: choose('theme', themes, 'default'),
    language: choose('language', languages, 'de'),
    place: choose('place', places, 'personal'),
  };
}

/** Writes them into the address, beside what else stands there, and keeps them for the next visit. */
export function keepChoices(choices: Choices, window: Window): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(choices)) url.searchParams.set(name, value);
  window.history.replaceState(window.history.state, '', url);
  window.localStorage.setItem(storageKey, JSON.stringify(choices));
}

function remembered(storage: Readable): Readonly<Record<string, unknown>> {
  try {
    const known: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}');
    return typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
