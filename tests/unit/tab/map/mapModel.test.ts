import type { ProcessValues } from '../../../../src/register';
import { dayNumber, lightDays, usualPriorityWeights } from '../../../../src/register';
import { columnOf } from '../../../../src/tab/copy/columns';
import { createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import { mayCount } from '../../../../src/tab/map/figures';
import { heightOf, isWide, mapLayout, tilesInLine } from '../../../../src/tab/map/layout';
import { classPlaces, lensDefinitions } from '../../../../src/tab/map/lenses';
import { mapModel } from '../../../../src/tab/map/mapModel';
import { placeOfTile, tileAfter, tileAt, tilePaths } from '../../../../src/tab/map/tilePaths';
import type { Lens } from '../../../../src/tab/shell';
import { aProcess } from '../../../support/builders';

const { compare } = new Intl.Collator('de-DE', { numeric: true });
const today = dayNumber('2026-06-01');

function drawn(lens: Lens, ...values: Partial<ProcessValues>[]) {
  const processes = values.map((one, index) => aProcess(one, index + 1));
  const table = tableOf(processes, 'de', createAlphabet('de'));
  const column = (name: 'productArea' | 'priority') => columnOf(name, processes, usualPriorityWeights);
  const classes = classPlaces(lens, table, lens === 'priority' ? column('priority') : undefined, today);
  const areas = column('productArea');
  if (areas.kind !== 'coded') throw new Error(areas.kind);
  const classCount = lensDefinitions[lens].classes.length;
  const rows = Uint32Array.from(processes.keys());
  return { table, classes, model: mapModel(rows, { table, areas: areas.coded, classes, classCount }, compare) };
}

describe('The process map', () => {
  it('lays processes out by category and product area, what is not given last', () => {
    const { model } = drawn(
      'review',
      { category: null, product: null },
      { category: 'support', product: 'Zentrale Dienste' },
      { category: 'core', product: null },
      { category: 'core', product: 'Ämter: Post' },
      { category: 'core', product: '10 Bauen' },
      { category: 'core', product: '02 Ordnung' },
      { category: 'management', product: 'Ämter' },
    );

    const shown = model.bands.map(({ category, boxes }) => [category, boxes.map(({ area }) => area)]);
    expect(shown).toEqual([
      ['management', ['Ämter']],
      ['core', ['02', '10', 'Ämter', '']],
      ['support', ['Zentrale Dienste']],
      ['', ['']],
    ]);
  });

  it('holds every row once, in the order given', () => {
    const { model } = drawn('review', { product: 'A' }, { product: 'B' }, { product: 'A' });

    const rows = model.bands.flatMap(({ boxes }) => boxes.map((box) => [...box.rows]));
    expect(rows).toEqual([[0, 2], [1]]);
    expect(model.bands[0]?.total).toBe(3);
  });

  it('counts the classes of its lens in each box and in all', () => {
    const due = lightDays(aProcess().values)?.red;
    expect(due).toBe('2027-03-01');
    const { model } = drawn(
      'review',
      {},
      { nextReview: '2026-05-01' },
      { status: 'retired' },
      { nextReview: '2026-06-02' },
    );

    expect(lensDefinitions.review.classes.map(({ value }) => value)).toEqual(['red', 'yellow', 'green', 'none']);
    expect(model.counts).toEqual([1, 1, 1, 1]);
    expect(model.bands[0]?.boxes[0]?.counts).toEqual(model.counts);
  });

  it('keeps what is not rated apart from what is rated low', () => {
    const { model } = drawn('priority', { pain: 0 }, {}, { pain: 3, potential: 3 });

    expect(model.counts).toEqual([1, 0, 1, 1]);
  });

  it('draws every class of a lens differently', () => {
    for (const { classes } of Object.values(lensDefinitions)) {
      expect(new Set(classes.map(({ tone }) => tone)).size).toBe(classes.length);
    }
  });
});

describe('Tiles', () => {
  const { tile } = mapLayout(900, 1_000);

  it('are as many outlines as there are processes, each in its class', () => {
    const paths = tilePaths(10, (index) => index % 3, 4, 100, tile);

    expect(paths.map((path) => path.split('M').length - 1)).toEqual([4, 3, 3, 0]);
  });

  it('are found again at every point inside of them, and not between them', () => {
    const inLine = tilesInLine(100, tile);
    for (let index = 0; index < 9; index++) {
      const { left, top } = placeOfTile(index, inLine, tile);
      expect(tileAt(left + tile.width / 2, top + tile.height / 2, 9, inLine, tile)).toBe(index);
    }
    expect(tileAt(1, heightOf(9, 100, tile) + tile.gap + 1, 9, inLine, tile)).toBeNull();
    expect(tileAt(inLine * (tile.width + tile.gap) + 1, 1, 9, inLine, tile)).toBeNull();
  });

  it.each([
    ['ArrowRight', 4, 5],
    ['ArrowLeft', 4, 3],
    ['ArrowDown', 4, 8],
    ['ArrowUp', 4, 0],
    ['ArrowUp', 2, 2],
    ['ArrowDown', 8, 8],
    ['ArrowRight', 9, 9],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['PageDown', 0, 9],
    ['Tab', 3, null],
  ])('%s leads from %p to %p', (key, from, to) => {
    expect(tileAfter(key, from, 10, 4)).toBe(to);
  });

  it('carry names as long as there is room, and stand in one column on a phone', () => {
    expect(mapLayout(340, 300)).toMatchObject({ columns: 1, tile: { isNamed: true } });
    expect(mapLayout(1_200, 301)).toMatchObject({ columns: 4, tile: { isNamed: false } });
    expect(isWide(5_000, mapLayout(1_200, 50_000))).toBe(true);
    expect(isWide(5_000, mapLayout(340, 50_000))).toBe(false);
  });
});

describe('Numbers beside the colours', () => {
  it('count reviews of a unit from five processes up, those of a person never', () => {
    expect(mayCount('review', {}, 1)).toBe(true);
    expect(mayCount('review', { unit: ['3'] }, 4)).toBe(false);
    expect(mayCount('review', { unit: ['3'] }, 5)).toBe(true);
    expect(mayCount('review', { owner: ['olga'] }, 500)).toBe(false);
    expect(mayCount('priority', { owner: ['olga'] }, 1)).toBe(true);
    expect(mayCount('priority', { owner: ['olga'], light: ['red'] }, 9)).toBe(false);
  });
});
