import { divided, groupAt, rowAt, rowsBetween, undivided } from '../../../../src/tab/register/lines';
import {
  allOf,
  extendedTo,
  nothingSelected,
  shrunkTo,
  stillFound,
  toggledLine,
} from '../../../../src/tab/register/selection';
import { isLetter, lineStartingWith, nothingTyped, typedWith } from '../../../../src/tab/register/typeAhead';

/** Rows 0 to 4; the groups of rows 0, 2, 4 and 1, 3. */
const indices = Uint32Array.from([4, 3, 2, 1, 0]);
const division = {
  places: [0, 1, 0, 1, 0],
  values: ['b', 'a', 'empty'],
  order: [1, 0, 2],
  nameOf: (value: string) => value.toUpperCase(),
};
const open = new Set<string>();
const ids = [10, 11, 12, 13, 14];

describe('The lines of the list', () => {
  it('stand as they come while nothing divides them', () => {
    const lines = undivided(indices);

    expect([...lines.rows]).toEqual([4, 3, 2, 1, 0]);
    expect(groupAt(lines, 0)).toBeUndefined();
  });

  it('stand group by group under headings with counts, in their own order inside', () => {
    const lines = divided(indices, division, open);

    expect([...lines.rows]).toEqual([-1, 3, 1, -2, 4, 2, 0]);
    expect(lines.groups).toEqual([
      { value: 'a', name: 'A', rows: 2, isClosed: false },
      { value: 'b', name: 'B', rows: 3, isClosed: false },
    ]);
    expect(groupAt(lines, 3)?.name).toBe('B');
    expect(rowAt(lines, 3)).toBe(-1);
    expect(rowAt(lines, 99)).toBe(-1);
  });

  it('are hidden by a closed group, whose heading stays with its count', () => {
    const lines = divided(indices, division, new Set(['a']));

    expect([...lines.rows]).toEqual([-1, -2, 4, 2, 0]);
    expect(groupAt(lines, 0)).toMatchObject({ name: 'A', rows: 2, isClosed: true });
  });

  it('leave headings out of a range', () => {
    expect(rowsBetween(divided(indices, division, open), 5, 2)).toEqual([1, 4, 2]);
  });
});

describe('A selection', () => {
  const lines = undivided(indices);
  const selected = (of: { readonly ids: ReadonlySet<number> }) => [...of.ids].sort();

  it('takes an entry in and lets it go', () => {
    const once = toggledLine(nothingSelected, lines, ids, 1);

    expect(selected(once)).toEqual([13]);
    expect(selected(toggledLine(once, lines, ids, 1))).toEqual([]);
  });

  it('grows from its anchor in either direction and shrinks back', () => {
    const start = toggledLine(nothingSelected, lines, ids, 2);
    const grown = extendedTo(start, lines, ids, 4);

    expect(selected(grown)).toEqual([10, 11, 12]);
    expect(selected(shrunkTo(grown, lines, ids, 4, 3))).toEqual([11, 12]);
  });

  it('takes all that is found, and forgets what is not found any more', () => {
    const all = allOf(indices, ids);

    expect(selected(all)).toEqual([10, 11, 12, 13, 14]);
    expect(selected(stillFound(all, Uint32Array.from([2]), ids))).toEqual([12]);
    expect(stillFound(all, indices, ids)).toBe(all);
  });
});

describe('Typing letters in the list', () => {
  const names = ['Ordnung halten', 'Öl entsorgen', 'Hund anmelden', 'Haus bauen', 'Aal fangen'];
  const lines = undivided(Uint32Array.from(names.keys()));
  const find = (from: number, letters: string) => lineStartingWith(lines, (row) => names[row] ?? '', from, letters);

  it('leads to the next name that begins so, and from the end to the start', () => {
    expect(find(0, 'h')).toBe(2);
    expect(find(2, 'h')).toBe(3);
    expect(find(3, 'h')).toBe(2);
    expect(find(4, 'hu')).toBe(2);
  });

  it('goes on from name to name with the same letter again and again', () => {
    expect(find(2, 'hh')).toBe(3);
  });

  it('finds umlauts with and without their dots', () => {
    expect(find(0, 'ö')).toBe(1);
    expect(find(0, 'ol')).toBe(1);
  });

  it('says when no name begins so', () => {
    expect(find(0, 'x')).toBe(-1);
  });

  it('begins a new word after a pause, and takes a space only inside of a word', () => {
    const h = typedWith(nothingTyped, 'H', 1_000);

    expect(typedWith(h, 'u', 1_400).letters).toBe('hu');
    expect(typedWith(h, 'u', 2_400).letters).toBe('u');
    expect(isLetter(' ', h, 1_400)).toBe(true);
    expect(isLetter(' ', h, 2_400)).toBe(false);
    expect(isLetter('/', nothingTyped, 1_400)).toBe(false);
    expect(isLetter('Enter', h, 1_400)).toBe(false);
  });
});
