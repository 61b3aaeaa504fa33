import { addDays, day, easterOf, isWorkingDay, nextWorkingDay } from '../../../../src/register';

/** Published dates: the astronomical tables, with the earliest and the latest Easter there can be. */
const easters: Readonly<Record<number, string>> = {
  1818: '1818-03-22',
  1943: '1943-04-25',
  1961: '1961-04-02',
  2000: '2000-04-23',
  2008: '2008-03-23',
  2019: '2019-04-21',
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
  2032: '2032-03-28',
  2033: '2033-04-17',
  2034: '2034-04-09',
  2035: '2035-03-25',
  2038: '2038-04-25',
  2049: '2049-04-18',
  2076: '2076-04-19',
  2100: '2100-03-28',
};

it.each(Object.entries(easters))('Easter Sunday of %s is %s', (year, sunday) => {
  expect(easterOf(Number(year))).toBe(sunday);
});

/** As the state government publishes them; those on a weekend are left out where they say nothing. */
const holidays: Readonly<Record<string, readonly string[]>> = {
  2026: ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '05-27', '10-03', '11-01', '12-25', '12-26'],
  2028: ['01-01', '04-14', '04-17', '05-01', '05-25', '06-05', '06-15', '10-03', '11-01', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '05-01', '05-30', '06-10', '06-20', '10-03', '11-01', '12-25', '12-26'],
};

describe.each(Object.entries(holidays))('in %s nobody is written to', (year, dates) => {
  it('on the holidays of North Rhine-Westphalia and on weekends, and on no other day of work missed', () => {
    const free = new Set(dates.map((date) => `${year}-${date}`));

    for (let date = day(`${year}-01-01`); date.startsWith(year); date = addDays(date, 1)) {
      const weekday = new Date(date).getUTCDay();
      expect([date, isWorkingDay(date)]).toEqual([date, weekday !== 0 && weekday !== 6 && !free.has(date)]);
    }
  });
});

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-21', '2026-11-23'],
  ['2027-03-26', '2027-03-30'],
  ['2026-12-25', '2026-12-28'],
  ['2027-12-31', '2027-12-31'],
])('the next day of work from %s on is %s', (from, next) => {
  expect(nextWorkingDay(day(from))).toBe(next);
});

it('what other states keep is a day of work here: Epiphany, Reformation Day, Repentance, Christmas Eve', () => {
  const elsewhere = ['2027-01-06', '2028-10-31', '2026-11-18', '2026-12-24', '2026-12-31'];

  expect(elsewhere.map((date) => isWorkingDay(day(date)))).toEqual([true, true, true, true, true]);
});
