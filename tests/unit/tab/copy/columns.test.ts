import { emptyValues, lists, processFieldNames, usualPriorityWeights } from '../../../../src/register';
import type { ColumnName } from '../../../../src/tab/copy';
import { codeAt, never } from '../../../../src/tab/copy';
import { columnOf, createColumnKeeper } from '../../../../src/tab/copy/columns';
import { aProcess, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { freshDevice, openSettled } from './copyOfRegister';

const first = aProcess(
  { channels: ['online', 'letter'], casesPerYear: 0, personalData: false, product: '02.01 Markt' },
  1,
);
const second = aProcess({ channels: [], owner: null, nextReview: null, unit: 7, personalData: true }, 2);
const third = stored(3, emptyValues(lists.processes.fields, { channels: ['letter'] }));
const processes = [first, second, third];
const column = (name: ColumnName) => columnOf(name, processes, usualPriorityWeights);

beforeEach(freshDevice);

describe('A column', () => {
  it('holds texts, persons and references as keys, and nothing as the empty text', () => {
    const read = (name: ColumnName) => {
      const found = column(name);
      return found.kind === 'coded' ? processes.map((_, row) => codeAt(found.coded, row)) : [];
    };

    expect(read('owner')).toEqual(['olga.brandt@stadt.example', null, null]);
    expect(read('unit')).toEqual(['1', '7', null]);
    expect(read('category')).toEqual(['core', 'core', null]);
    expect(read('personalData')).toEqual(['no', 'yes', null]);
    expect(read('productArea')).toEqual(['02', null, null]);
  });

  it('holds several values of a row', () => {
    const found = column('channels');
    if (found.kind !== 'lists') throw new Error(found.kind);
    const { values, places, ends } = found.lists;
    const of = (row: number) => [...places.slice(ends[row - 1] ?? 0, ends[row])].map((place) => values[place]);

    expect([0, 1, 2].map(of)).toEqual([['online', 'letter'], [], ['letter']]);
  });

  it('tells no number from the number zero, and no day from any day', () => {
    expect(column('casesPerYear')).toEqual({ kind: 'numbers', numbers: Float64Array.of(0, Number.NaN, Number.NaN) });
    expect(column('priority')).toEqual({
      kind: 'numbers',
      numbers: Float64Array.of(Number.NaN, Number.NaN, Number.NaN),
    });
    const days = column('nextReview');
    expect(days.kind === 'days' && [...days.days].map((day) => day === never)).toEqual([false, true, true]);
  });

  it('can be made of every field there is', () => {
    for (const name of processFieldNames) expect(['coded', 'lists', 'numbers', 'days']).toContain(column(name).kind);
  });
});

describe('Kept columns', () => {
  it('stay the same until the entries change', () => {
    const keeper = createColumnKeeper();
    const source = { version: 'a', processes, weights: usualPriorityWeights };
    const { columns } = keeper.columns(['unit'], source);

    expect(keeper.columns(['unit', 'owner'], source).columns.unit).toBe(columns.unit);
    expect(keeper.columns(['unit'], { ...source, processes: [first] }).columns.unit).not.toBe(columns.unit);
    expect(keeper.columns(['priority'], { ...source, weights: { ...usualPriorityWeights, pain: 9 } }).version).toBe(
      'a',
    );
  });

  it('belong to the table that the copy tells', async () => {
    const { engine, feed } = await openSettled(createMemoryStore({ entries: { processes: [first, second] } }));

    const before = await engine.columns(['unit', 'priority']);
    expect(before.version).toBe(feed.loaded().front.table.version);
    expect(Object.keys(before.columns)).toEqual(['unit', 'priority']);

    await engine.take('processes', { ...second, etag: '"later"', values: { ...second.values, unit: 9 } });

    const after = await engine.columns(['unit']);
    expect(after.version).toBe(feed.loaded().front.table.version);
    expect(after.version).not.toBe(before.version);
    const { unit } = after.columns;
    expect(unit?.kind === 'coded' && codeAt(unit.coded, 1)).toBe('9');
  });
});
