import fc from 'fast-check';
import type { FieldValue } from '../../../../src/register';
import { lists, merge, sameValue } from '../../../../src/register';

const fields = lists.processes.fields;
const names = Object.keys(fields);
const value = fc.oneof(
  fc.constant(null),
  fc.constantFrom('a', 'b', 'c'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.subarray([1, 2, 3]),
) satisfies fc.Arbitrary<FieldValue>;
const state = fc.record(Object.fromEntries(names.map((name) => [name, value])));

describe('joining two edits of the same entry', () => {
  it('takes over what only one side changed', () => {
    const base = { name: 'Hund anmelden', result: null, trigger: null };
    const mine = { ...base, result: 'Hund ist angemeldet' };
    const theirs = { ...base, trigger: 'Anmeldung geht ein' };

    const merged = merge(fields, base, mine, theirs);

    expect(merged.values).toMatchObject({ result: 'Hund ist angemeldet', trigger: 'Anmeldung geht ein' });
    expect(merged).toMatchObject({ clashes: [], taken: ['trigger'] });
  });

  it('asks where both changed the same field differently, and keeps mine until then', () => {
    const base = { name: 'Hund anmelden' };

    const merged = merge(fields, base, { name: 'Hunde anmelden' }, { name: 'Hund zur Steuer anmelden' });

    expect(merged.clashes).toEqual(['name']);
    expect(merged.values.name).toBe('Hunde anmelden');
  });

  it('does not ask where both changed to the same', () => {
    const merged = merge(fields, { systems: [1] }, { systems: [1, 2] }, { systems: [2, 1] });

    expect(merged.clashes).toEqual([]);
  });

  it('loses no change of either side', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        const merged = merge(fields, base, mine, theirs);
        for (const name of names) {
          const kept = merged.values[name];
          const byMe = !sameValue(base[name], mine[name]);
          const byThem = !sameValue(base[name], theirs[name]);
          if (byMe) expect(sameValue(kept, mine[name])).toBe(true);
          else expect(sameValue(kept, theirs[name])).toBe(true);
          const disagree = byMe && byThem && !sameValue(mine[name], theirs[name]);
          expect(merged.clashes.includes(name)).toBe(disagree);
        }
      }),
    );
  });

  it('is the other version when nothing was changed here, and mine when nothing was changed there', () => {
    fc.assert(
      fc.property(state, state, (base, changed) => {
        for (const name of names) {
          expect(sameValue(merge(fields, base, base, changed).values[name], changed[name])).toBe(true);
          expect(sameValue(merge(fields, base, changed, base).values[name], changed[name])).toBe(true);
        }
      }),
    );
  });

  it('finds the same clashes from both sides', () => {
    fc.assert(
      fc.property(state, state, state, (base, mine, theirs) => {
        expect(merge(fields, base, mine, theirs).clashes).toEqual(merge(fields, base, theirs, mine).clashes);
      }),
    );
  });
});
