import fc from 'fast-check';
import { addDays, addMonths, compareDays, day, dayOfInstant, daysBetween, isDay } from '../../../src/register';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('days without clocks', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', '2026-01-01T00:00:00Z'])(
    'refuses %s, which is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 12, '2027-12-15'],
  ])('adds months to %s (%i) and stays in the month: %s', (start, count, expected) => {
    expect(addMonths(day(start), count)).toBe(expected);
  });

  it('counts the days it added, over any change of year or daylight saving', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  it('orders days as the calendar does', () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        expect(Math.sign(compareDays(left, right))).toBe(-Math.sign(daysBetween(left, right)) + 0 || 0);
      }),
    );
  });

  it('takes the day of an instant from the time zone, not from UTC', () => {
    expect(dayOfInstant(new Date('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-02-01');
    expect(dayOfInstant(new Date('2026-01-31T23:30:00Z'), 'America/New_York')).toBe('2026-01-31');
  });
});
