import { mayShowFigure } from '../../../src/register';

describe('a number of processes beside a name', () => {
  it.each([
    ['person', 100, false, false],
    ['person', 100, true, false],
    ['unit', 1, false, true],
    ['unit', 4, true, false],
    ['unit', 5, true, true],
    ['unit', 0, true, true],
    ['other', 1, true, true],
  ] as const)('of a %s, %i of them, counting reviews %s: shown %s', (about, count, countsReviews, shown) => {
    expect(mayShowFigure(about, count, countsReviews)).toBe(shown);
  });
});
