/** One law for every way by which a reference is written: nothing leads back to itself. */
import { circleProblems, planMerge } from '../../../../src/register';
import { aProcess } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';

const chain = [
  aProcess({ name: 'Hund anmelden' }, 1),
  aProcess({ name: 'Hundesteuer', parent: 1, supersededBy: 1, predecessors: [1] }, 2),
  aProcess({ name: 'Mahnung', parent: 2, supersededBy: 2, predecessors: [2] }, 3),
];
const store = createMemoryStore({ entries: { processes: chain } });
const [first] = chain;

describe('a reference that is about to be written', () => {
  test.each(['parent', 'supersededBy'] as const)('must not lead back over any number of entries: %s', async (field) => {
    expect(await circleProblems(store, first!, { [field]: 3 })).toEqual([
      { field, code: 'circle', facts: { names: 'P-000003 Mahnung → P-000002 Hundesteuer' } },
    ]);
  });

  test('may make the round of the year among predecessors, but not that each of two comes before the other', async () => {
    expect(await circleProblems(store, first!, { predecessors: [3] })).toEqual([]);
    expect(await circleProblems(store, first!, { predecessors: [3, 2] })).toMatchObject([{ field: 'predecessors' }]);
  });

  test('reads nothing where nothing new is pointed to, and stops at an entry that is gone', async () => {
    const one = jest.spyOn(store, 'one');

    expect(await circleProblems(store, chain[1]!, { name: 'anders', parent: 1, supersededBy: null })).toEqual([]);
    expect(one).not.toHaveBeenCalled();

    expect(await circleProblems(store, first!, { parent: 99 })).toEqual([]);
    one.mockRestore();
  });
});

describe('a merge', () => {
  const team = { key: 'petra.lang@stadt.example', groups: ['team'] };
  const planned = (parents: readonly (number | null)[]) => {
    const [stays, goes, ...others] = parents.map((parent, index) =>
      aProcess({ parent, name: `N${index + 1}` }, index + 1),
    );
    return planMerge({ stays: stays!, goes: goes!, choices: {}, others }, team, '2026-11-22').problems;
  };

  test('that would put an entry below itself says so: the one that stays is under a child of the one that goes', () => {
    expect(planned([3, null, 2])).toEqual([{ field: 'parent', code: 'circle', facts: { names: 'P-000003 N3' } }]);
  });

  test('is not stopped where both hang below the same, or where the circle was there before', () => {
    expect(planned([3, 3, null])).toEqual([]);
    expect(planned([3, null, 1])).toEqual([]);
  });
});
