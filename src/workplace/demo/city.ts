import type { Day, ListKey, PersonKey, ProcessValues, ResourceValues, UnitValues, Values } from '../../register';
import { addDays } from '../../register';
import { demoServiceKeys, demoServices, serviceValuesOf } from './catalogue';
import type { DemoPerson, DemoRole } from './people';
import { demoPeople, demoServiceAccount } from './people';
import type { DemoPreparedness } from './preparedness';
import { demoPreparedness } from './preparedness';
import type { DemoProcess } from './process';
import { processValuesOf } from './process';
import { demoProcesses } from './processes';
import type { DemoResource } from './resources';
import { demoResources } from './resources';
import { demoSuggestions } from './suggestions';
import { demoSynonyms } from './synonyms';
import type { DemoUnit } from './units';
import { demoUnits } from './units';

/** The lists that the demo city fills. */
export type DemoList = Extract<
  ListKey,
  'units' | 'resources' | 'processes' | 'preparedness' | 'suggestions' | 'synonyms' | 'catalogue'
>;

/** An entry of the demo city: what it holds, and by demo key where it points to. */
export interface DemoEntry<Key extends DemoList = DemoList> {
  /** Creation key: the same in every city, so that a second seeding finds the first one's entries. */
  readonly key: string;
  readonly values: Partial<Values<Key>>;
  /** By field name: the key of an entry in the list that the field points into, or several. */
  readonly references: Readonly<Record<string, string | readonly string[]>>;
}

export interface DemoCity {
  readonly name: string;
  /** The directory: the twelve people and the service account. */
  readonly people: readonly DemoPerson[];
  readonly units: readonly DemoEntry<'units'>[];
  readonly resources: readonly DemoEntry<'resources'>[];
  readonly processes: readonly DemoEntry<'processes'>[];
  readonly preparedness: readonly DemoEntry<'preparedness'>[];
  readonly suggestions: readonly DemoEntry<'suggestions'>[];
  readonly synonyms: readonly DemoEntry<'synonyms'>[];
  readonly catalogue: readonly DemoEntry<'catalogue'>[];
}

export const demoCityName = 'Stadt Lindenfurt';

/** Everybody in the demo city's directory, whoever has left and the service account included. */
export const demoDirectory: readonly DemoPerson[] = [...Object.values(demoPeople), demoServiceAccount];

/** Whom the workplace lets its visitor be. */
export const demoSwitchable: readonly DemoVisitor[] = demoDirectory.flatMap(
  ({ userPrincipalName: key, displayName: name, objectId, role }) => (role ? [{ key, name, objectId, role }] : []),
);

export interface DemoVisitor {
  readonly key: PersonKey;
  readonly name: string;
  readonly objectId: string;
  readonly role: DemoRole;
}

/** The demo city as it stands on the morning of `today`. */
export function demoCity(today: Day): DemoCity {
  return {
    name: demoCityName,
    people: demoDirectory,
    units: Object.entries<DemoUnit>(demoUnits).map(([key, unit]) => unitEntry(key, unit, today)),
    resources: Object.entries<DemoResource>(demoResources).map(([key, values]) => resourceEntry(key, values)),
    processes: demoProcesses.map(([key, process]) => processEntry(key, process, today)),
    preparedness: Object.entries(demoPreparedness).map(([key, entry]) => preparednessEntry(key, entry, today)),
    suggestions: Object.entries(demoSuggestions).map(([key, { process, values }]) => ({
      key: entryKey('suggestions', key),
      values: values(today),
      references: { process: entryKey('processes', process) },
    })),
    synonyms: Object.entries(demoSynonyms).map(([key, values]) => ({
      key: entryKey('synonyms', key),
      values,
      references: {},
    })),
    catalogue: demoServices.map((service) => ({
      key: entryKey('catalogue', service.key),
      values: serviceValuesOf(service, today),
      references: {},
    })),
  };
}

/** Creation key of an entry. */
export const entryKey = (list: DemoList, key: string): string => `demo-${list}-${key}`;
const entryKeys = (list: DemoList, keys: readonly string[] = []): readonly string[] =>
  keys.map((key) => entryKey(list, key));

function unitEntry(key: string, unit: DemoUnit, today: Day): DemoEntry<'units'> {
  const values: Partial<UnitValues> = {
    name: unit.name,
    number: unit.number,
    shortName: unit.shortName,
    head: unit.head && demoPeople[unit.head].userPrincipalName,
    validFrom: addDays(today, -2_500),
    ...(unit.endedDaysAgo && { validTo: addDays(today, -unit.endedDaysAgo) }),
  };
  return {
    key: entryKey('units', key),
    values,
    references: unit.parent ? { parent: entryKey('units', unit.parent) } : {},
  };
}

function resourceEntry(key: string, values: Partial<ResourceValues>): DemoEntry<'resources'> {
  return { key: entryKey('resources', key), values, references: {} };
}

function processEntry(
  key: string,
  process: DemoProcess & { readonly unit: string },
  today: Day,
): DemoEntry<'processes'> {
  const serviceKeys = demoServiceKeys(key);
  const values: Partial<ProcessValues> = { ...processValuesOf(process, today), ...(serviceKeys && { serviceKeys }) };
  const references = {
    unit: entryKey('units', process.unit),
    participatingUnits: entryKeys('units', process.with),
    systems: entryKeys('resources', process.systems),
    predecessors: entryKeys('processes', process.predecessors),
    ...(process.parent && { parent: entryKey('processes', process.parent) }),
    ...(process.supersededBy && { supersededBy: entryKey('processes', process.supersededBy) }),
  };
  return { key: entryKey('processes', key), values, references };
}

function preparednessEntry(key: string, entry: DemoPreparedness, today: Day): DemoEntry<'preparedness'> {
  const references = {
    process: entryKey('processes', entry.process),
    resources: entryKeys('resources', entry.needs),
    dependsOn: entryKeys('processes', entry.after),
  };
  return { key: entryKey('preparedness', key), values: entry.values(today), references };
}
