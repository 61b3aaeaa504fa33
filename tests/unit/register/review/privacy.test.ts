import { lists } from '../../../../src/register';

/** § 72 (3) LPVG NRW: no list of who answered when; the single request shows it to whoever opens it. */
it('the list of requests shows neither who answered nor when', () => {
  expect(lists.reviews.view).toEqual(['title', 'process', 'dueOn', 'addressee', 'state', 'delivery', 'outcome']);
});
