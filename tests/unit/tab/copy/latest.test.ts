import fc from 'fast-check';
import { latestOf } from '../../../../src/tab/copy/latest';
import { aProcess } from '../../../support/builders';

describe('The entries changed last', () => {
  it('are those that sorting all of them would give, the latest first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 30 })), fc.integer({ min: 1, max: 8 }), (days, atMost) => {
        const processes = days.map((day, index) => ({
          ...aProcess({}, index + 1),
          modifiedAt: `2026-03-${day}T08:00:00Z`,
        }));
        const sorted = [...processes].sort(
          (left, right) => right.modifiedAt.localeCompare(left.modifiedAt) || right.id - left.id,
        );

        expect(latestOf(processes, atMost)).toEqual(sorted.slice(0, atMost));
      }),
    );
  });
});
