import type { RegisterStore } from '../../../../src/register';
import { day, groupUnit, readServiceGroups, serviceGroupsSetting, Unavailable } from '../../../../src/register';
import { demoCity, seedDemoCity } from '../../../../src/workplace';
import type { MemoryStore } from '../../../support/memoryStore';
import { createMemoryStore } from '../../../support/memoryStore';

const today = day('2026-11-23');

/** A store that stops answering after so many calls, as when the process is killed. */
function breaksAfter(store: MemoryStore, calls: number): RegisterStore {
  let left = calls;
  return new Proxy<RegisterStore>(store, {
    get: (target, name) => {
      if (left-- <= 0) throw new Unavailable('killed');
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe('seeding the demo city', () => {
  it('fills the lists, with every reference pointing at the entry that was meant', async () => {
    const store = createMemoryStore();

    await seedDemoCity({ store, today });

    const units = new Map((await store.all('units')).map((unit) => [unit.id, unit.values]));
    const processes = await store.all('processes');
    const named = (name: string) => processes.find(({ values }) => values.name === name);
    const dogTax = named('Hundesteuer festsetzen');
    expect(processes).toHaveLength(demoCity(today).processes.length);
    expect(units.get(dogTax?.values.unit ?? 0)?.name).toBe('Steuern und Abgaben');
    expect(dogTax?.values.predecessors).toEqual([named('Hund zur Steuer anmelden')?.id]);
    expect(named('Kinderreisepass ausstellen')?.values.supersededBy).toBe(named('Personalausweis ausstellen')?.id);
    const dogTaxUnit = units.get(dogTax?.values.unit ?? 0);
    expect(units.get(dogTaxUnit?.parent ?? 0)?.name).toBe('Finanzen');
  });

  it('says which units the services of the catalogue belong to', async () => {
    const store = createMemoryStore();

    await seedDemoCity({ store, today });

    const setting = (await store.all('settings')).find(({ values }) => values.title === serviceGroupsSetting);
    const units = new Map((await store.all('units')).map(({ id, values }) => [id, values.name]));
    const groups = readServiceGroups(setting?.values.value ?? null);
    expect(units.get(groupUnit('99905000012000', groups) ?? 0)).toBe('Steuern und Abgaben');
    expect(groupUnit('99909000011000', groups)).toBeNull();
  });

  it('takes few requests, and one when it has been done before', async () => {
    const store = createMemoryStore();
    await seedDemoCity({ store, today });
    const calls = store.calls.length;

    await seedDemoCity({ store, today });

    expect(calls).toBeLessThan(20);
    expect(store.calls.length - calls).toBe(1);
  });

  it.each([1, 2, 3, 5, 7, 9, 10])('goes on after it was killed at call %d, without duplicates', async (calls) => {
    const store = createMemoryStore();
    await expect(seedDemoCity({ store: breaksAfter(store, calls), today })).rejects.toThrow('killed');

    await seedDemoCity({ store, today: day('2027-01-15') });

    const expected = demoCity(calls > 1 ? today : day('2027-01-15')).processes;
    const names = (await store.all('processes')).map(({ values }) => `${values.name} ${values.nextReview}`);
    expect(names.sort()).toEqual(expected.map(({ values }) => `${values.name} ${values.nextReview}`).sort());
  });

  it('tells how far it is, up to all of it', async () => {
    const seen: (readonly [number, number])[] = [];

    await seedDemoCity({ store: createMemoryStore(), today, onProgress: (done, total) => seen.push([done, total]) });

    const { units, resources, processes, preparedness, suggestions, synonyms, catalogue } = demoCity(today);
    const total = [units, resources, processes, preparedness, suggestions, synonyms, catalogue].flat().length;
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((left, right) => left - right));
  });

  it('ends with the reason when the store does not take an entry', async () => {
    const store = createMemoryStore();
    const refusing: RegisterStore = new Proxy<RegisterStore>(store, {
      get: (target, name) => {
        if (name === 'createMany') {
          return () => Promise.resolve([{ outcome: 'failed', error: new Error('column is missing') }]);
        }
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });

    const failure = seedDemoCity({ store: refusing, today });

    await expect(failure).rejects.toMatchObject({ cause: { message: 'column is missing' } });
  });
});
