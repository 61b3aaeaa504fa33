import { priorityOf } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const none = { pain: null, potential: null, complexity: null, politicalWeight: null };

describe('The priority of a process', () => {
  it.each([
    [{ pain: 3, potential: 3, complexity: 3, politicalWeight: 3 }, 100],
    [{ pain: 0, potential: 0, complexity: 0, politicalWeight: 0 }, 0],
    [{ pain: 3, potential: 0, complexity: 0, politicalWeight: 0 }, 33],
    [{ pain: 0, potential: 0, complexity: 3, politicalWeight: 0 }, 11],
    [{ pain: 2 }, 67],
    [{ pain: 3, complexity: 0 }, 75],
  ])('of %p is %d', (ratings, priority) => {
    expect(priorityOf({ ...none, ...ratings })).toBe(priority);
  });

  it('is unknown without a rating', () => {
    expect(priorityOf(processValues())).toBeNull();
  });

  it('follows the weights of the process team', () => {
    const weights = { pain: 0, potential: 1, complexity: 0, politicalWeight: 1 };

    expect(priorityOf({ ...none, pain: 3, potential: 0, politicalWeight: 3 }, weights)).toBe(50);
    expect(priorityOf({ ...none, pain: 3 }, weights)).toBeNull();
  });
});
