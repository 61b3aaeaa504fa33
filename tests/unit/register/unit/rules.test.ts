import { unitProblem } from '../../../../src/register';
import { aUnit } from '../../../support/builders';

const chart = [aUnit({ parent: null }, 1), aUnit({ parent: 1 }, 2), aUnit({ parent: 2 }, 3)];
const days = { validFrom: null, validTo: null };

describe('a unit in the chart', () => {
  it.each([
    ['itself', 1, 1, 'belowItself'],
    ['a unit two steps below it', 1, 3, 'belowItself'],
    ['a unit above it', 3, 1, null],
    ['no unit', 3, null, null],
  ])('below %s', (_where, id, parent, problem) => {
    expect(unitProblem(chart, id, { parent, ...days })).toBe(problem);
  });

  it('is not lost in a circle that somebody has stored by hand', () => {
    const circle = [aUnit({ parent: 2 }, 1), aUnit({ parent: 1 }, 2)];

    expect(unitProblem(circle, 3, { parent: 1, ...days })).toBeNull();
  });

  it('does not end before it begins', () => {
    const values = { parent: null, validFrom: '2027-01-02', validTo: '2027-01-01' } as const;

    expect(unitProblem([], null, values)).toBe('endsBeforeStart');
    expect(unitProblem([], null, { ...values, validTo: '2027-01-02' })).toBeNull();
  });
});
