/** Rows that would lead an entry back to itself, over entries that are there and rows of the same file. */
import type { ImportMode, ImportRow, Stored } from '../../../../src/register';
import { findHeader, planImport, proposeMapping } from '../../../../src/register';
import { aProcess, aUnit } from '../../../support/builders';

const units = [aUnit({ number: '32.1', name: 'Bürgerservice' }, 1)];

function plan(
  rows: readonly ImportRow[],
  processes: readonly Stored<'processes'>[],
  mode: ImportMode = 'addAndUpdate',
) {
  const header = findHeader(rows);
  const mapping = proposeMapping(header.names);
  return planImport({ rows, header, mapping, sources: { units, processes }, unit: 1, today: '2026-03-01', mode }).rows;
}

const head = ['Prozess-ID', 'Bezeichnung', 'Übergeordneter Prozess'];

test('two new rows that name each other as parent: the later one gives way, and it is said', () => {
  const [a, b] = plan([head, ['', 'A', 'B'], ['', 'B', 'A']], []);

  expect(a).toMatchObject({ effect: 'new', links: [{ field: 'parent', row: 3 }], adaptations: [] });
  expect(b).toMatchObject({
    effect: 'new',
    links: [],
    adaptations: [{ code: 'circle', column: 'Übergeordneter Prozess', row: 3, facts: { names: 'A' } }],
  });
});

test('a row over entries of the register: the reference is left out, everything else is taken', () => {
  const there = [aProcess({ name: 'Oben', unit: 1 }, 1), aProcess({ name: 'Unten', unit: 1, parent: 1 }, 2)];
  const rows = [
    [...head, 'Fälle'],
    ['P-000001', 'Oben', 'P-000002 Unten', 7],
  ];

  const [row] = plan(rows, there);

  expect(row?.changes).toMatchObject({ casesPerYear: 7 });
  expect(row?.changes).not.toHaveProperty('parent');
  expect(row?.adaptations).toMatchObject([{ code: 'circle', facts: { names: 'P-000002 Unten' } }]);
});

test('a file that turns a hierarchy over is no circle, in whatever order its rows stand', () => {
  const there = [
    aProcess({ name: 'A', unit: 1, parent: 2 }, 1),
    aProcess({ name: 'B', unit: 1 }, 2),
    aProcess({ name: 'C', unit: 1 }, 3),
  ];
  const rows = [
    ['P-000002', 'B', 'P-000001 A'],
    ['P-000001', 'A', 'P-000003 C'],
  ];

  for (const order of [rows, [...rows].reverse()]) {
    const planned = plan([head, ...order], there);
    expect(planned.flatMap(({ adaptations }) => adaptations)).toEqual([]);
    expect(planned.map(({ entry, changes }) => [entry?.id, changes.parent]).sort()).toEqual([
      [1, 3],
      [2, 1],
    ]);
  }
});

test('entries that are only compared keep what they say, and are told nothing', () => {
  const there = [aProcess({ name: 'Oben', unit: 1 }, 1), aProcess({ name: 'Unten', unit: 1, parent: 1 }, 2)];

  const [row] = plan([head, ['P-000001', 'Oben', 'P-000002 Unten']], there, 'add');

  expect(row).toMatchObject({ effect: 'present', adaptations: [] });
});
