import { createColumnKeeper } from '../../../../src/tab/copy/columns';
import { relationsOf } from '../../../../src/tab/process/relationsOf';
import { usualPriorityWeights } from '../../../../src/register';
import { aProcess } from '../../../support/builders';

/** Columns as the copy makes them of these processes. */
async function columnsOf(processes: readonly ReturnType<typeof aProcess>[]) {
  const names = ['predecessors', 'parent', 'supersededBy'] as const;
  const keeper = createColumnKeeper();
  const { columns } = await keeper.columns(names, { version: '1', processes, weights: usualPriorityWeights });
  return {
    table: { ids: Int32Array.from(processes.map(({ id }) => id)) },
    column: (name: (typeof names)[number]) => columns[name],
  };
}

describe('what an entry is connected with', () => {
  it('is told from both ends', async () => {
    const entry = aProcess({ predecessors: [2], parent: 5 }, 1);
    const others = [
      aProcess({}, 2),
      aProcess({ predecessors: [2, 1] }, 3),
      aProcess({ parent: 1, predecessors: [1] }, 4),
      aProcess({}, 5),
      aProcess({ status: 'retired', supersededBy: 1 }, 6),
    ];

    const relations = relationsOf(entry, await columnsOf([entry, ...others]));

    expect(relations).toEqual({
      predecessors: [2],
      successors: [3, 4],
      parent: [5],
      parts: [4],
      supersededBy: [],
      supersedes: [6],
    });
  });

  it('does not follow an entry that names itself', async () => {
    const entry = aProcess({ predecessors: [1] }, 1);

    expect(relationsOf(entry, await columnsOf([entry])).successors).toEqual([]);
  });

  it('is what the entry itself says while the others are still on their way', () => {
    expect(relationsOf(aProcess({ predecessors: [2] }), null)).toMatchObject({ predecessors: [2], successors: [] });
  });
});
