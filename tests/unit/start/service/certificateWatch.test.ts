/** How often the service says that its certificate ends: once a day, whether it sends reminders or not. */
import { watchCertificate } from '../../../../src/start/service/certificateWatch';

const hour = 3_600_000;
const facts: string[] = [];
const log = (fact: string, details?: object) => void facts.push(`${fact} ${JSON.stringify(details)}`);
let stop: () => void;

beforeEach(() => {
  facts.length = 0;
  jest.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

const watch = (validUntil: string) =>
  (stop = watchCertificate(validUntil, { timeZone: 'Europe/Berlin', now: () => new Date(), log }));

test('in its last thirty days it is told at the start and then once a day', () => {
  watch('2026-03-12T10:00:00Z');

  jest.advanceTimersByTime(49 * hour);

  expect(facts).toEqual([10, 9, 8].map((days) => `certificate.endsSoon {"days":${days}}`));
});

test('before that nothing is told, and the first notice comes by itself', () => {
  watch('2026-04-03T10:00:00Z');
  const atFirst = [...facts];

  jest.advanceTimersByTime(30 * hour);

  expect(atFirst).toEqual([]);
  expect(facts).toHaveLength(1);
});

test('stopped, it says nothing more', () => {
  watch('2026-03-12T10:00:00Z');

  stop();
  jest.advanceTimersByTime(72 * hour);

  expect(facts).toHaveLength(1);
});
