import { addDays, addMonths, day, isDueForRequest, isWorkingDay, nextWorkingDay } from '../../../../src/register';
import { firstRequestDay } from '../../../../src/workplace/frame/days';

describe('the day to jump to', () => {
  it('is the first working day on which an entry captured today is asked about', () => {
    for (let offset = 0; offset < 800; offset++) {
      const today = addDays(day('2026-01-01'), offset);
      const nextReview = addMonths(today, 12);
      const jump = firstRequestDay(today);

      const entry = { status: 'released', cycleMonths: 12, lastReviewed: null, nextReview } as const;
      expect(isDueForRequest(entry, jump)).toBe(true);
      expect(isWorkingDay(jump)).toBe(true);
      const asked = addDays(nextReview, -14);
      expect(jump === asked || jump === nextWorkingDay(asked)).toBe(true);
    }
  });
});
