import fc from 'fast-check';
import type { ChangePlan, ProcessValues, Reorganisation, Stored, UnitValues } from '../../../../src/register';
import { planReorganisation, planUnitChange } from '../../../../src/register';
import { aProcess, aUnit, stored } from '../../../support/builders';

const today = '2027-01-02';
const team = { key: 'petra.lang@stadt.example', groups: ['team'] };

interface City {
  readonly units: readonly Stored<'units'>[];
  readonly processes: readonly Stored<'processes'>[];
}

const split: Reorganisation = {
  key: 'split',
  day: '2027-01-01',
  old: [1],
  created: [{ standIn: -1, values: { name: 'Steuern' } }],
  standard: 2,
  rules: [],
  oneByOne: {},
  successor: 2,
  children: {},
};

const city: City = {
  units: [aUnit({}, 1), aUnit({ name: 'Abgaben' }, 2), aUnit({ name: 'Kasse', parent: 1 }, 3)],
  processes: [
    aProcess({ name: 'Hundesteuer festsetzen', category: 'core' }, 1),
    aProcess({ name: 'Aktenplan führen', category: 'support' }, 2),
    aProcess({ name: 'Post verteilen', unit: 9, participatingUnits: [1, 5] }, 3),
    aProcess({ name: 'Alt', status: 'retired' }, 4),
  ],
};

/** What the register holds after a plan; new units get numbers from 100 on. */
function carriedOut({ units, processes }: City, { units: created, steps }: ChangePlan): City {
  const numbers = new Map(created.map(({ standIn }, index) => [standIn, 100 + index]));
  const real = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(real) : typeof value === 'number' ? (numbers.get(value) ?? value) : value;
  const changed = <Entry extends Stored<'units'> | Stored<'processes'>>(list: string, entry: Entry): Entry => {
    const updates = steps.flat().filter((update) => update.list === list && update.id === entry.id);
    const values = updates
      .flatMap((update) => Object.entries(update.values))
      .map(([name, value]) => [name, real(value)]);
    return { ...entry, values: { ...entry.values, ...(Object.fromEntries(values) as object) } };
  };
  const made = created.map(({ standIn, values }) => aUnit(values as Partial<UnitValues>, numbers.get(standIn)));
  return {
    units: [...units.map((unit) => changed('units', unit)), ...made],
    processes: processes.map((process) => changed('processes', process)),
  };
}

const unitsOf = ({ processes }: City) => Object.fromEntries(processes.map(({ id, values }) => [id, values.unit]));

describe('Reorganising units', () => {
  it('gives every process of the old unit its new one: by hand, by the first rule that fits, else as all others', () => {
    const decision: Reorganisation = {
      ...split,
      rules: [
        { by: 'name', what: 'STEUER', to: -1 },
        { by: 'category', what: 'support', to: 3 },
      ],
      oneByOne: { 4: -1 },
    };

    const plan = planReorganisation(decision, city, team, today);

    expect(plan.gaps).toEqual([]);
    expect(unitsOf(carriedOut(city, plan))).toEqual({ 1: 100, 2: 3, 3: 9, 4: 100 });
  });

  it('ends the old unit on the day before, last of all, and begins the new one on the day', () => {
    const plan = planReorganisation(split, city, team, today);

    expect(plan.steps.at(-1)).toMatchObject([{ list: 'units', id: 1, values: { validTo: '2026-12-31' } }]);
    expect(plan.units).toMatchObject([{ key: 'split:1', values: { name: 'Steuern', validFrom: '2027-01-01' } }]);
  });

  it('lets taking part, and units below, follow', () => {
    const { units, processes } = carriedOut(city, planReorganisation(split, city, team, today));

    expect(processes[2]!.values.participatingUnits).toEqual([2, 5]);
    expect(units[2]!.values.parent).toBe(2);
  });

  it('keeps an old unit that goes on having processes', () => {
    const plan = planReorganisation({ ...split, oneByOne: { 2: 1 } }, city, team, today);

    expect(plan.ending).toEqual([]);
    expect(unitsOf(carriedOut(city, plan))).toEqual({ 1: 2, 2: 1, 3: 9, 4: 2 });
  });

  it('merges several units into one', () => {
    const decision: Reorganisation = { ...split, old: [1, 2], created: [], standard: 3, successor: 3 };
    const before: City = { ...city, processes: [...city.processes, aProcess({ unit: 2 }, 5)] };

    const plan = planReorganisation(
      decision,
      { ...before, units: [aUnit({}, 1), aUnit({}, 2), aUnit({}, 3)] },
      team,
      today,
    );

    expect(unitsOf(carriedOut(before, plan))).toEqual({ 1: 3, 2: 3, 3: 9, 4: 3, 5: 3 });
    expect(plan.ending.map(({ id }) => id)).toEqual([1, 2]);
  });

  it.each([
    ['no unit to begin with', { old: [] }, { kind: 'noOldUnit' }],
    ['processes that nobody has assigned', { standard: null }, { kind: 'openProcesses', count: 3 }],
    ['nobody who follows', { successor: null }, { kind: 'noSuccessor' }],
    [
      'a new unit without a name',
      { created: [{ standIn: -1, values: { name: ' ' } }] },
      { kind: 'newUnit', standIn: -1 },
    ],
    ['a unit that would lie below itself', { children: { 3: 3 } }, { kind: 'circle', unit: { id: 3 } }],
    [
      'a new unit below one that ends',
      { created: [{ standIn: -1, values: { name: 'Steuern', parent: 1 } }] },
      { kind: 'endsAndReceives', unit: 1 },
    ],
  ])('names what is missing: %s', (_what, change, gap) => {
    const { gaps } = planReorganisation({ ...split, ...(change as Partial<Reorganisation>) }, city, team, today);

    expect(gaps).toEqual(expect.arrayContaining([expect.objectContaining({ kind: gap.kind })]));
    expect(gaps.find(({ kind }) => kind === gap.kind)).toMatchObject(gap);
  });

  it('names units that would come to lie below each other', () => {
    const units = [aUnit({}, 1), aUnit({}, 2), aUnit({ parent: 1 }, 3), aUnit({ parent: 1 }, 4)];
    const circle = { ...split, children: { 3: 4, 4: 3 } };

    const { gaps } = planReorganisation(circle, { units, processes: [] }, team, today);

    expect(gaps).toMatchObject([
      { kind: 'circle', unit: { id: 3 } },
      { kind: 'circle', unit: { id: 4 } },
    ]);
  });

  it('marks the edit of somebody who does not answer for an entry with the day it is made, not the day it holds from', () => {
    const stranger = { key: 'jan.weiss@stadt.example', groups: ['contributors'] };

    const { steps } = planReorganisation(split, city, stranger, today);

    const marks = steps
      .flat()
      .filter(({ list }) => list === 'processes')
      .map(({ values }) => values);
    expect(marks.length).toBeGreaterThan(0);
    for (const values of marks) expect(values).toMatchObject({ changedByOthers: today });
  });

  it('renames and moves a unit in its own entry, so that everything follows by itself', () => {
    expect(planUnitChange(aUnit({}, 4), { name: 'Finanzen', parent: 2, number: '22.1' })).toMatchObject({
      problems: [],
      steps: [[{ list: 'units', id: 4, before: { parent: null }, values: { name: 'Finanzen', parent: 2 } }]],
    });
    expect(planUnitChange(aUnit({}, 4), { name: '' }).problems).toMatchObject([{ field: 'name', code: 'required' }]);
  });

  it('loses no process and no other field, whatever is decided, and has nothing to do a second time', () => {
    const unit = fc.integer({ min: 1, max: 6 });
    const target = fc.oneof(unit, fc.constantFrom(-1, -2));
    const processes = fc
      .array(
        fc.record({
          name: fc.string(),
          unit: fc.option(unit),
          participatingUnits: fc.uniqueArray(unit, { maxLength: 3 }),
        }),
        { maxLength: 12 },
      )
      .map((all) => all.map((values, index) => stored(index + 1, aProcess(values).values)));
    const decision = fc.record({
      key: fc.constant('any'),
      day: fc.constant('2027-01-01'),
      old: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
      created: fc.constant([
        { standIn: -1, values: { name: 'Neu 1' } },
        { standIn: -2, values: { name: 'Neu 2' } },
      ]),
      standard: target,
      rules: fc.array(fc.record({ by: fc.constant('name' as const), what: fc.string({ maxLength: 2 }), to: target })),
      oneByOne: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), target),
      successor: target,
      children: fc.constant({}),
    });
    const units = [1, 2, 3, 4, 5, 6].map((id) => aUnit({ parent: null }, id));

    fc.assert(
      fc.property(processes, decision, (all, decided) => {
        const before: City = { units, processes: all };
        const plan = planReorganisation(decided, before, team, today);

        const after = carriedOut(before, plan);

        const ended = new Set(after.units.filter(({ values }) => values.validTo !== null).map(({ id }) => id));
        expect(after.processes.map(withoutUnits)).toEqual(all.map(withoutUnits));
        for (const [index, { values }] of after.processes.entries()) {
          expect(values.unit === null).toBe(all[index]!.values.unit === null);
          if (values.unit !== null) expect(ended.has(values.unit)).toBe(false);
          expect(values.participatingUnits.filter((id) => ended.has(id))).toEqual([]);
        }
        if (plan.ending.length === decided.old.length) {
          expect(planReorganisation(decided, after, team, today).steps).toEqual([]);
        }
      }),
    );
  });
});

const withoutUnits = ({ id, values }: Stored<'processes'>): Partial<ProcessValues> & { readonly id: number } => ({
  id,
  ...values,
  unit: null,
  participatingUnits: [],
});
