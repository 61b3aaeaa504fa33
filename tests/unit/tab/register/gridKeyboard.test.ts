import { inside, nextCell } from '../../../../src/tab/register/gridKeyboard';

const size = { rows: 100, columns: 6, page: 10, header: true };
const press = (key: string, from: readonly [number, number], more: Partial<typeof size> = {}) => {
  const [control, plain] = key.startsWith('Control+') ? [true, key.slice(8)] : [false, key];
  const cell = nextCell({ row: from[0], column: from[1] }, plain, control, { ...size, ...more });
  return cell && [cell.row, cell.column];
};

describe('The keys of the grid', () => {
  it.each([
    ['ArrowDown', [3, 2], [4, 2]],
    ['ArrowUp', [3, 2], [2, 2]],
    ['ArrowLeft', [3, 2], [3, 1]],
    ['ArrowRight', [3, 2], [3, 3]],
    ['Home', [3, 2], [3, 0]],
    ['End', [3, 2], [3, 5]],
    ['PageDown', [3, 2], [13, 2]],
    ['PageUp', [33, 2], [23, 2]],
    ['Control+Home', [33, 2], [0, 0]],
    ['Control+End', [33, 2], [99, 5]],
  ] as const)('%s leads from %j to %j', (key, from, to) => {
    expect(press(key, from)).toEqual(to);
  });

  it.each([
    ['ArrowDown', [99, 0], [99, 0]],
    ['ArrowRight', [3, 5], [3, 5]],
    ['ArrowLeft', [3, 0], [3, 0]],
    ['PageDown', [95, 1], [99, 1]],
    ['PageUp', [4, 1], [0, 1]],
  ] as const)('%s at the edge %j ends at %j', (key, from, to) => {
    expect(press(key, from)).toEqual(to);
  });

  it('walks into the header and out again', () => {
    expect(press('ArrowUp', [0, 3])).toEqual([-1, 3]);
    expect(press('ArrowUp', [-1, 3])).toEqual([-1, 3]);
    expect(press('PageDown', [-1, 3])).toEqual([10, 3]);
    expect(press('ArrowUp', [0, 3], { header: false })).toEqual([0, 3]);
  });

  it('runs from end to end in a list of one column', () => {
    expect(press('End', [3, 0], { columns: 1, header: false })).toEqual([99, 0]);
    expect(press('Home', [50, 0], { columns: 1, header: false })).toEqual([0, 0]);
  });

  it('leaves other keys to whom they belong', () => {
    expect(press('a', [3, 2])).toBeNull();
    expect(press('Enter', [3, 2])).toBeNull();
    expect(press('Control+ArrowDown', [3, 2])).toBeNull();
  });

  it('finds the nearest cell when the list has shrunk', () => {
    expect(inside({ row: 80, column: 4 }, { rows: 3, columns: 1, header: false })).toEqual({ row: 2, column: 0 });
    expect(inside({ row: 80, column: 0 }, { rows: 0, columns: 1, header: false })).toEqual({ row: 0, column: 0 });
  });
});
