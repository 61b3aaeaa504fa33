import type { Stored } from '../../../../src/register';
import { noContents } from '../../../../src/tab/copy/contents';
import { createFrontMaker } from '../../../../src/tab/copy/front';
import { registerState } from '../../../../src/tab/start/registerState';
import { aProcess, aUnit } from '../../../support/builders';

const stateOf = (processes: readonly Stored<'processes'>[], units: readonly Stored<'units'>[] = []) => {
  const { table } = createFrontMaker('de').frontOf({ ...noContents, processes, units });
  return registerState(table, units, '2026-06-10');
};

describe('How the register stands', () => {
  it('counts by light and by completeness, without what is retired', () => {
    const state = stateOf([
      aProcess({ nextReview: '2026-06-05' }, 1),
      aProcess({ nextReview: '2027-06-05' }, 2),
      aProcess({ status: 'retired', nextReview: '2026-06-05' }, 3),
    ]);

    expect(state.processes).toBe(2);
    expect(state.lights).toMatchObject({ red: 1, green: 1 });
    const { complete, mostly, thin } = state.completeness;
    expect(complete + mostly + thin).toBe(2);
  });

  it('names entries in use without an owner, and drafts', () => {
    const state = stateOf([
      aProcess({ owner: null }, 1),
      aProcess({ owner: null, status: 'draft' }, 2),
      aProcess({ owner: null, status: 'retired' }, 3),
      aProcess({}, 4),
    ]);

    expect(state.unowned.map(({ id }) => id)).toEqual([1]);
    expect(state.drafts.map(({ id }) => id)).toEqual([2]);
  });

  it('calls a unit covered by the processes of a unit below it, too', () => {
    const units = [aUnit({ number: '1' }, 1), aUnit({ number: '1.1', parent: 1 }, 2), aUnit({ number: '2' }, 3)];

    const state = stateOf([aProcess({ unit: 2 })], units);

    expect(state.units).toEqual({ covered: 2, bare: 1 });
    expect(state.bareUnits.map(({ unit }) => unit.id)).toEqual([3]);
  });

  it('names the highest of the units without a process, in the order of their numbers, and counts those below', () => {
    const units = [
      aUnit({ number: '10' }, 1),
      aUnit({ number: '10.1', parent: 1 }, 2),
      aUnit({ number: '9' }, 3),
      aUnit({ number: '8', validTo: '2026-01-31' }, 4),
      aUnit({ number: '7', validFrom: '2027-01-01' }, 5),
    ];

    const { bareUnits } = stateOf([], units);

    expect(bareUnits.map(({ unit, below }) => [unit.id, below])).toEqual([
      [3, 0],
      [1, 1],
    ]);
  });

  it('survives units that stand above themselves', () => {
    const units = [aUnit({ parent: 2 }, 1), aUnit({ parent: 1 }, 2)];

    expect(stateOf([aProcess({ unit: 1 })], units).units).toEqual({ covered: 2, bare: 0 });
  });
});
