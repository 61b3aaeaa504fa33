import { addDays, addMonths, day, isDueForRequest } from '../../../../src/register';
import { firstRequestDay } from '../../../../src/workplace/frame/days';

const weekday = (text: string) => new Date(`${text}T12:00:00Z`).getUTCDay();

describe('the day to jump to', () => {
  it('is the first weekday on which an entry captured today is asked about', () => {
    for (let offset = 0; offset < 800; offset++) {
      const today = addDays(day('2026-01-01'), offset);
      const nextReview = addMonths(today, 12);
      const jump = firstRequestDay(today);

      const entry = { status: 'released', cycleMonths: 12, lastReviewed: null, nextReview } as const;
      expect(isDueForRequest(entry, jump)).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(weekday(jump));
      expect(jump <= addDays(nextReview, -12)).toBe(true);
    }
  });
});
