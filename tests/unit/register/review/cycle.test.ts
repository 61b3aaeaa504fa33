import { day, isDueForRequest, nextReviewAfter, reviewLight } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const yearly = processValues({ lastReviewed: '2026-03-01', nextReview: '2027-03-01', cycleMonths: 12 });

describe('the review light', () => {
  it.each([
    ['2026-03-01', 'green'],
    ['2027-01-22', 'green'],
    ['2027-01-23', 'yellow'],
    ['2027-02-28', 'yellow'],
    ['2027-03-01', 'red'],
    ['2029-01-01', 'red'],
  ])('on %s is %s for a yearly review due on 1 March', (today, light) => {
    expect(reviewLight(yearly, day(today))).toBe(light);
  });

  it('is out for retired entries and for entries without a due day', () => {
    expect(reviewLight({ ...yearly, status: 'retired' }, day('2030-01-01'))).toBe('none');
    expect(reviewLight({ ...yearly, nextReview: null }, day('2030-01-01'))).toBe('none');
  });

  it('shines for drafts, because a forgotten draft has to come back', () => {
    expect(reviewLight({ ...yearly, status: 'draft' }, day('2027-03-01'))).toBe('red');
  });

  it('turns yellow at least one day before a monthly review', () => {
    const monthly = processValues({ lastReviewed: '2026-03-01', nextReview: '2026-03-03', cycleMonths: 1 });

    expect(reviewLight(monthly, day('2026-03-02'))).toBe('yellow');
  });
});

describe('the review cycle', () => {
  it('counts the next review from the confirmation, twelve months if nothing else is said', () => {
    expect(nextReviewAfter(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(nextReviewAfter(day('2026-08-31'), null)).toBe('2027-08-31');
  });

  it('opens a request 14 days before the due day and not earlier', () => {
    expect(isDueForRequest(yearly, day('2027-02-14'))).toBe(false);
    expect(isDueForRequest(yearly, day('2027-02-15'))).toBe(true);
    expect(isDueForRequest(yearly, day('2028-01-01'))).toBe(true);
  });
});
