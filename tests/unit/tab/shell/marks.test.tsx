import { dayNumber } from '../../../../src/register';
import { reviewAt } from '../../../../src/tab/copy';
import { createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import type { Session } from '../../../../src/tab/shell/session';
import { lightText, ReviewLightMark } from '../../../../src/tab/shell/marks';
import { texts } from '../../../../src/text';
import { aProcess } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const reviewOf = (values: Parameters<typeof aProcess>[0]) =>
  reviewAt(tableOf([aProcess(values)], 'de', createAlphabet('de')), 0, dayNumber('2026-06-01'));
const textOf = (values: Parameters<typeof aProcess>[0], language: Session['language'] = 'de') =>
  lightText(reviewOf(values), { today: '2026-06-01', words: texts(language), language });

const never = { lastReviewed: null, nextReview: '2027-05-01' } as const;

describe('The review light in words', () => {
  it('calls valid what somebody has confirmed', () => {
    expect(textOf({ lastReviewed: '2026-05-01', nextReview: '2027-05-01' })).toBe('gültig bis 05/2027');
  });

  it('names the first review of what nobody has confirmed yet', () => {
    expect(textOf(never)).toBe('erstmals 05/2027');
    expect(textOf(never, 'en')).toBe('first due 05/2027');
  });

  it('says of both alike that they are due or overdue', () => {
    expect(textOf({ ...never, nextReview: '2026-06-04' })).toBe('fällig in 3 Tagen');
    expect(textOf({ ...never, nextReview: '2026-05-30' })).toBe('überfällig 2 Tage');
  });
});

describe('The review light as a mark', () => {
  const shapeOf = async (values: Parameters<typeof aProcess>[0]) => {
    const { container, unmount } = await renderTab(<ReviewLightMark review={reviewOf(values)} />);
    const shape = container.querySelector('svg path')?.getAttribute('d');
    unmount();
    return shape;
  };

  it('has no tick for what nobody has confirmed, but that of an entry without review', async () => {
    const shape = await shapeOf(never);

    expect(shape).toBe(await shapeOf({ status: 'retired' }));
    expect(shape).not.toBe(await shapeOf({ nextReview: '2027-05-01' }));
  });
});
