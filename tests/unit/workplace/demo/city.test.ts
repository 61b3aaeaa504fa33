import type { Fields, FieldValue, ProcessValues } from '../../../../src/register';
import {
  completeness,
  day,
  emptyValues,
  isDueForRequest,
  isLinkableKey,
  keysOf,
  lists,
  namingHint,
  qualitySeal,
  readDamage,
  restartsTooLate,
  stepsOf,
  validate,
} from '../../../../src/register';
import { demoCity, demoDirectory, demoMemberships, demoPeople, demoSwitchable } from '../../../../src/workplace';
import { demoServices } from '../../../../src/workplace/demo/catalogue';

const today = day('2026-11-23');
const city = demoCity(today);
const processes = city.processes.map(({ key, values, references }) => ({
  key,
  references,
  values: emptyValues(lists.processes.fields, values),
}));
const named = (name: string) => {
  const found = processes.find(({ values }) => values.name === name);
  if (!found) throw new Error(`the demo city has no process ${name}`);
  return found;
};

/** An entry as it will be saved, with any id where a reference stands. */
function saved(
  fields: Fields,
  entry: Pick<(typeof city.processes)[number], 'references'> & { readonly values: object },
) {
  const values: Record<string, FieldValue | undefined> = { ...emptyValues(fields), ...entry.values };
  for (const [name, target] of Object.entries(entry.references)) values[name] = Array.isArray(target) ? [] : 1;
  return values;
}

describe('the demo city', () => {
  it('has 28 units, 150 processes, 20 IT systems and twelve people', () => {
    expect(city.units).toHaveLength(28);
    expect(city.processes).toHaveLength(150);
    expect(city.resources.filter(({ values }) => values.kind === 'system')).toHaveLength(20);
    expect(Object.keys(demoPeople)).toHaveLength(12);
  });

  it('leaves the passport to the visitor but knows the identity card', () => {
    expect(processes.map(({ values }) => values.name)).not.toContain('Reisepass ausstellen');
    expect(named('Personalausweis ausstellen').values.status).toBe('released');
  });

  it.each(['units', 'resources', 'processes', 'preparedness', 'suggestions', 'catalogue'] as const)(
    'breaks no rule of the list %s',
    (list) => {
      const { fields } = lists[list];
      const problems = city[list].flatMap((entry) =>
        validate(fields, saved(fields, entry)).map((problem) => ({ ...problem, entry: entry.key })),
      );

      expect(problems).toEqual([]);
    },
  );

  it('has released nothing that a release would refuse, except entries whose owner is missing', () => {
    const released = city.processes.filter(({ values }) => values.status === 'released');
    const problems = released.flatMap((entry) => {
      const found = validate(lists.processes.fields, saved(lists.processes.fields, entry), 'release');
      return found.map(({ field }) => field);
    });

    expect(new Set(problems)).toEqual(new Set(['owner']));
  });

  it('uses no key, no unit name, no process name and no name of a service twice', () => {
    const { units, resources, preparedness, suggestions, catalogue } = city;
    const keys = [units, resources, city.processes, preparedness, suggestions, catalogue].flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const list of ['units', 'resources', 'processes', 'catalogue'] as const) {
      const names = city[list].map(({ values }) => values.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names processes as the register advises: by object and verb', () => {
    const advised = processes.flatMap(({ values }) => namingHint(values.name ?? '', 'de') ?? []);

    expect(advised).toEqual([]);
  });

  it('says in most steps who takes them', () => {
    const steps = processes.flatMap(({ values }) => stepsOf(values.steps));

    expect(steps.filter(({ role }) => role !== null).length / steps.length).toBeGreaterThan(0.9);
  });

  it('points only to entries that exist, in the list that the field points into', () => {
    for (const list of ['units', 'processes', 'preparedness', 'suggestions'] as const) {
      const fields: Fields = lists[list].fields;
      for (const entry of city[list]) {
        for (const [name, target] of Object.entries(entry.references)) {
          const field = fields[name];
          const pointsInto = field && 'target' in field ? field.target : null;
          const known = city[pointsInto as 'units'].map(({ key }) => key);
          expect(known).toEqual(expect.arrayContaining([target].flat()));
        }
      }
    }
  });

  it('names as owner, deputy, contact or head only people of its directory', () => {
    const known = demoDirectory.map(({ userPrincipalName }) => userPrincipalName);
    const heads = city.units.map(({ values }) => values.head ?? null);
    const others = processes.flatMap(({ values }) => [values.owner, values.deputy, values.contact]);
    const people = [...heads, ...others].filter((key) => key !== null);

    expect(known).toEqual(expect.arrayContaining(people));
    expect(people.every((key) => key === key.toLowerCase())).toBe(true);
  });

  it('has one who left and still owns processes, and no unit led by him', () => {
    const left = demoDirectory.filter(({ active }) => !active).map(({ userPrincipalName }) => userPrincipalName);

    expect(left).toHaveLength(1);
    expect(processes.filter(({ values }) => values.owner === left[0]).length).toBeGreaterThanOrEqual(5);
    expect(city.units.map(({ values }) => values.head)).not.toContain(left[0]);
  });

  it('is of varied quality on the first day', () => {
    const count = (test: (values: ProcessValues) => boolean) => processes.filter(({ values }) => test(values)).length;

    expect(count((values) => isDueForRequest(values, today))).toBeGreaterThanOrEqual(8);
    expect(count(({ nextReview }) => nextReview !== null && nextReview < today)).toBeGreaterThanOrEqual(8);
    expect(count((values) => qualitySeal(values, today).sealed)).toBeGreaterThanOrEqual(40);
    expect(count((values) => qualitySeal(values, today).reason === 'changedByOthers')).toBeGreaterThanOrEqual(4);
    expect(count((values) => qualitySeal(values, today).reason === 'neverConfirmed')).toBeGreaterThanOrEqual(2);
    expect(count(({ status, owner }) => status === 'released' && owner === null)).toBeGreaterThanOrEqual(10);
    expect(count(({ status }) => status === 'draft')).toBeGreaterThanOrEqual(20);
    expect(count(({ status }) => status === 'retired')).toBeGreaterThanOrEqual(5);
    expect(count((values) => completeness(values).percent >= 70)).toBeGreaterThanOrEqual(40);
    expect(count((values) => completeness(values).percent < 40)).toBeGreaterThanOrEqual(20);
  });

  it('confirms nothing in the future, and nobody changed anything before it was last confirmed', () => {
    for (const { values } of processes) {
      expect((values.lastReviewed ?? today) <= today).toBe(true);
      expect((values.changedByOthers ?? today) >= (values.lastReviewed ?? '')).toBe(true);
    }
  });

  it('has crisis data of every kind: practised, available, missing, and one that restarts too late', () => {
    const entries = city.preparedness.map(({ values }) => emptyValues(lists.preparedness.fields, values));

    expect(new Set(entries.map(({ substitute }) => substitute))).toEqual(
      new Set(['practised', 'available', 'missing', null]),
    );
    expect(entries.filter(restartsTooLate)).toHaveLength(1);
    expect(entries.every(({ damage }) => readDamage(damage) !== null)).toBe(true);
    expect(new Set(city.suggestions.map(({ values }) => values.state))).toEqual(
      new Set(['open', 'accepted', 'declined']),
    );
  });

  it('has a catalogue in which some services have a process and some none, and an entry names a dropped one', () => {
    const services = city.catalogue.map(({ values }) => values);
    const named = new Set(processes.flatMap(({ values }) => keysOf(values)));
    const inUse = services.filter(({ withdrawnOn }) => withdrawnOn == null);
    const dropped = services.filter(({ withdrawnOn }) => withdrawnOn != null);

    expect(services.length).toBeGreaterThanOrEqual(55);
    expect(services.every(({ key = null }) => isLinkableKey(key))).toBe(true);
    expect(services.every(({ source }) => source === 'other')).toBe(true);
    expect(inUse.filter(({ key }) => named.has(key!)).length).toBeGreaterThanOrEqual(40);
    expect(inUse.filter(({ key }) => !named.has(key!)).length).toBeGreaterThanOrEqual(8);
    expect(dropped.filter(({ key }) => named.has(key!)).length).toBeGreaterThanOrEqual(1);
    expect(named.size).toBe(services.filter(({ key }) => named.has(key!)).length);
  });

  it('links to the catalogue only processes that it has', () => {
    const known = new Set(city.processes.map(({ key }) => key));
    const linked = demoServices.flatMap((service) => service.processes.map((key) => `demo-processes-${key}`));

    expect(linked.filter((key) => !known.has(key))).toEqual([]);
  });

  it('counts its days from the day it starts, on leap days too', () => {
    const [later] = demoCity(day('2028-02-29')).processes;

    expect(later?.values.nextReview).not.toBe(city.processes[0]?.values.nextReview);
    expect(later?.key).toBe(city.processes[0]?.key);
  });

  it('offers one person at least for every role, and keeps the service account to itself', () => {
    const roles = new Set(demoSwitchable.map(({ role }) => role));

    expect(roles).toEqual(new Set(['staff', 'owner', 'deputy', 'head', 'team', 'crisis', 'administrator']));
    expect(demoSwitchable.map(({ key }) => key)).not.toContain(demoMemberships.service[0]);
    expect(demoSwitchable.map(({ key }) => key)).not.toContain(demoPeople.nowotny.userPrincipalName);
  });
});
