import { createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import { letterOf, rowsByLetter } from '../../../../src/tab/units/letters';
import { linesOf, treeStep } from '../../../../src/tab/units/treeKeyboard';
import type { UnitNode } from '../../../../src/tab/units/unitModel';
import { unitTreeOf } from '../../../../src/tab/units/unitModel';
import { aProcess, aUnit } from '../../../support/builders';

const { compare } = new Intl.Collator('de-DE', { numeric: true });
const inUnits = (...units: (number | null)[]) =>
  tableOf(
    units.map((unit, index) => aProcess({ unit }, index + 1)),
    'de',
    createAlphabet('de'),
  );
const treeOf = (table: ReturnType<typeof inUnits>, units: ReturnType<typeof aUnit>[]) =>
  unitTreeOf(table, Uint32Array.from(table.ids.keys()), units, '2026-06-01', compare);
const told = (nodes: readonly UnitNode[]): unknown[] =>
  nodes.map(({ key, own, all, children }) => (children.length > 0 ? [key, own, all, told(children)] : [key, own, all]));

describe('The tree of units with its processes', () => {
  it('counts a unit by itself and with everything below', () => {
    const units = [
      aUnit({ number: '3' }, 1),
      aUnit({ number: '32', parent: 1 }, 2),
      aUnit({ number: '32.1', parent: 2 }, 3),
    ];

    expect(told(treeOf(inUnits(1, 2, 2, 3), units))).toEqual([['1', 1, 4, [['2', 2, 3, [['3', 1, 1]]]]]]);
  });

  it('stands by numbers as people count, and keeps empty units', () => {
    const units = [aUnit({ number: '10' }, 1), aUnit({ number: '2' }, 2), aUnit({ number: null, name: 'Rat' }, 3)];

    expect(told(treeOf(inUnits(1), units))).toEqual([
      ['2', 0, 0],
      ['1', 1, 1],
      ['3', 0, 0],
    ]);
  });

  it('has a place for processes of no unit and of a deleted one', () => {
    expect(told(treeOf(inUnits(null, 99), [aUnit({}, 1)]))).toEqual([
      ['1', 0, 0],
      ['99', 1, 1],
      ['', 1, 1],
    ]);
  });

  it('keeps a dissolved unit only as long as something is its own', () => {
    const dissolved = aUnit({ validTo: '2026-01-01' }, 1);

    expect(told(treeOf(inUnits(1), [dissolved]))).toEqual([['1', 1, 1]]);
    expect(told(treeOf(inUnits(null), [dissolved]))).toEqual([['', 1, 1]]);
  });

  it('survives units that are their own ancestors, each of them once', () => {
    const units = [aUnit({ parent: 2 }, 1), aUnit({ parent: 1 }, 2), aUnit({ parent: 3 }, 3)];
    const keys = (nodes: readonly UnitNode[]): string[] =>
      nodes.flatMap(({ key, children }) => [key, ...keys(children)]);

    expect(keys(treeOf(inUnits(1, 2), units)).sort()).toEqual(['1', '2', '3']);
  });

  it('counts only the rows given', () => {
    const table = inUnits(1, 1, 1);

    expect(told(unitTreeOf(table, Uint32Array.of(2), [aUnit({}, 1)], '2026-06-01', compare))).toEqual([['1', 1, 1]]);
  });
});

describe('Keys in the tree', () => {
  const nodes = treeOf(inUnits(3), [
    aUnit({ number: '1' }, 1),
    aUnit({ number: '11', parent: 1 }, 3),
    aUnit({ number: '2' }, 2),
  ]);
  const open = new Set(['1']);
  const isOpen = (key: string) => open.has(key);
  const lines = linesOf(nodes, isOpen);

  it.each([
    ['ArrowDown', '1', { to: '3' }],
    ['ArrowDown', '2', { to: '2' }],
    ['ArrowUp', '1', { to: '1' }],
    ['ArrowRight', '1', { to: '3' }],
    ['ArrowLeft', '1', { fold: '1', open: false }],
    ['ArrowLeft', '3', { to: '1' }],
    ['ArrowRight', '2', { to: '2' }],
    ['Home', '2', { to: '1' }],
    ['End', '1', { to: '2' }],
    ['*', '1', { unfoldBrothers: ['1', '2'] }],
    ['x', '1', null],
  ])('%s at %s', (key, at, step) => {
    expect(treeStep(key, lines, at, isOpen)).toEqual(step);
  });

  it('unfolds a folded unit first', () => {
    expect(
      treeStep(
        'ArrowRight',
        linesOf(nodes, () => false),
        '1',
        () => false,
      ),
    ).toEqual({ fold: '1', open: true });
  });
});

describe('The letter of a name', () => {
  it.each([
    ['Ärztliche Atteste', 'A'],
    ['öffentlich', 'O'],
    ['ßonderbar', 'S'],
    ['„Zelt“', 'Z'],
    ['  Éclair', 'E'],
    ['Øl', 'O'],
    ['3D-Modell', '0-9'],
    ['Жук', '#'],
    ['👩‍🚒', '#'],
    ['', '#'],
  ])('of “%s” is %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('puts Ä among the A, as a German index does', () => {
    const names = ['Azubi', 'Ärger', 'Amt', 'Bad'];
    const table = tableOf(
      names.map((name, index) => aProcess({ name }, index + 1)),
      'de',
      createAlphabet('de'),
    );

    const found = rowsByLetter(table, Uint32Array.of(0, 1, 2, 3)).get('A');
    expect(Array.from(found ?? [], (row) => names[row])).toEqual(['Amt', 'Ärger', 'Azubi']);
  });
});
