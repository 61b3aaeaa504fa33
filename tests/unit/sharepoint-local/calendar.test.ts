import fc from 'fast-check';
import { calendarOf, toStamp } from '../../../src/sharepoint-local/site/calendar';

describe('the calendar of a site', () => {
  const berlin = calendarOf('Europe/Berlin');

  it.each([
    ['2026-02-01T00:00:00Z', '2026-01-31T23:00:00Z'],
    ['2026-03-29T00:30:00Z', '2026-03-28T23:00:00Z'],
    ['2026-03-29T22:30:00Z', '2026-03-29T22:00:00Z'],
    ['2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z'],
    ['1999-12-31T23:30:00Z', '1999-12-31T23:00:00Z'],
  ])('knows where the day of %s begins in Berlin', (instant, start) => {
    expect(toStamp(berlin.startOfDay(new Date(instant)))).toBe(start);
  });

  it('begins a day at midnight of its wall clock, in every zone and on every day', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
        (date, zone) => {
          const calendar = calendarOf(zone);
          const start = calendar.startOfDay(date);
          const [year, month, day, ...time] = calendar.wallClock(start);

          expect([year, month, day]).toEqual(calendar.wallClock(date).slice(0, 3));
          expect(time).toEqual([0, 0, 0]);
        },
      ),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2026-02-01T25:00:00Z', 'today', '', '01.02.2026'])(
    'does not take %s for a date',
    (text) => {
      expect(berlin.parse(text)).toBeNull();
    },
  );
});
