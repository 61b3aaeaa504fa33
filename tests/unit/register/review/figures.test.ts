import { reviewFigures } from '../../../../src/register';
import { aProcess, aReview } from '../../../support/builders';

const units = new Map([
  [1, { number: '22.1' }],
  [2, { number: '10' }],
]);
const inUnit = (unit: number, count: number, values: Parameters<typeof aProcess>[0] = {}) =>
  Array.from({ length: count }, (_, index) => aProcess({ unit, ...values }, unit * 100 + index));

describe('figures about reviews', () => {
  it('say for units of five entries and more how many are in time', () => {
    const processes = [...inUnit(1, 4), ...inUnit(1, 1, { nextReview: '2026-01-01' }), ...inUnit(2, 4)];

    expect(reviewFigures(processes, [], units, '2026-06-01').byUnit).toEqual([{ unit: 1, processes: 5, inTime: 4 }]);
  });

  it('count each open request once: what did not arrive reaches nobody, wherever it stands', () => {
    const requests = [
      aReview({}, 1),
      aReview({ level: 'head', addressee: 'helga', delivery: 'undeliverable' }, 2),
      aReview({ level: 'deputy', addressee: 'dora' }, 3),
    ];

    expect(reviewFigures([], requests, units, '2026-06-01')).toMatchObject({ open: 3, escalated: 1, unreachable: 1 });
  });

  it('count what is open, has gone further up, reaches nobody, and what nobody owns', () => {
    const requests = [
      aReview({}, 1),
      aReview({ level: 'head', addressee: 'helga' }, 2),
      aReview({ level: 'team', addressee: null }, 3),
      aReview({ state: 'answered' }, 4),
      aReview({ kind: 'release', openKey: 'release:P-000001' }, 5),
    ];

    expect(reviewFigures(inUnit(2, 2, { owner: null }), requests, units, '2026-06-01')).toEqual({
      byUnit: [],
      open: 3,
      escalated: 1,
      unreachable: 1,
      ownerless: 2,
    });
  });

  it('hold no person, no answer and no duration, however many there are (§ 72 (3) LPVG NRW)', () => {
    const answered = { state: 'answered', outcome: 'confirmed', answeredBy: 'olga', answeredOn: '2026-03-02' } as const;
    const requests = Array.from({ length: 20 }, (_, index) => aReview({ ...answered, openedOn: '2026-03-01' }, index));

    const figures = reviewFigures(inUnit(1, 20, { owner: 'olga' }), requests, units, '2026-06-01');

    const keysOf = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(part)])
        : [];
    expect([...new Set(keysOf(figures))].sort()).toEqual(
      ['byUnit', 'escalated', 'inTime', 'open', 'ownerless', 'processes', 'unit', 'unreachable'].sort(),
    );
    expect(JSON.stringify(figures)).not.toMatch(/[a-z]@|olga/);
    const slower = requests.map(({ values }, index) => aReview({ ...values, answeredOn: '2026-05-30' }, index));
    expect(reviewFigures(inUnit(1, 20, { owner: 'zoe' }), slower, units, '2026-06-01')).toEqual(figures);
  });
});
