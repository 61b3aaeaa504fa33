import { dayNumber } from '../../../../src/register';
import { extraColumn } from '../../../../src/tab/register/extraColumns';
import type { Naming } from '../../../../src/tab/field/describe';
import { never } from '../../../../src/tab/copy';
import { texts } from '../../../../src/text';

const naming = (language: 'de' | 'en'): Naming => ({
  language,
  words: texts(language),
  person: (key) => key,
  target: (target, id) => `${target} ${id}`,
});

/** Row numbers as the column orders them; what holds nothing stands last. */
const inOrder = ({ ranks }: ReturnType<typeof extraColumn>): readonly number[] =>
  [...ranks().of.keys()].sort((one, other) => (ranks().of[one] ?? 0) - (ranks().of[other] ?? 0));

describe('A chosen column', () => {
  it('of numbers shows them with their unit, in the language, and nothing for none', () => {
    const column = { kind: 'numbers', numbers: Float64Array.of(1_234.5, Number.NaN, 2) } as const;

    const german = extraColumn('leadDays', column, naming('de'));
    const english = extraColumn('leadDays', column, naming('en'));

    expect([0, 1, 2].map(german.text)).toEqual(['1.234,5 Tage', '', '2 Tage']);
    expect([0, 1, 2].map(english.text)).toEqual(['1,234.5 days', '', '2 days']);
    expect(german.facet).toBeNull();
  });

  it('of numbers is ordered by size, not by letters', () => {
    const numbers = Float64Array.of(100, Number.NaN, 9, 20);

    const column = extraColumn('casesPerYear', { kind: 'numbers', numbers }, naming('de'));

    expect(inOrder(column)).toEqual([2, 3, 0, 1]);
  });

  it('of a figure shows its class and can be narrowed by it', () => {
    const numbers = Float64Array.of(90, Number.NaN, 5);

    const column = extraColumn('priority', { kind: 'numbers', numbers }, naming('de'));

    expect([0, 1, 2].map(column.text)).toEqual(['hohe Priorität', '', 'niedrige Priorität']);
    const facet = column.facet?.();
    expect(Array.from(facet?.places ?? [], (place) => facet?.values[place])).toEqual(['high', '-', 'low']);
  });

  it('of days shows them as dates, in their order', () => {
    const days = Int32Array.of(dayNumber('2026-12-01'), never, dayNumber('2026-02-03'));

    const column = extraColumn('nextReview', { kind: 'days', days }, naming('de'));

    expect([0, 1, 2].map(column.text)).toEqual(['01.12.2026', '', '03.02.2026']);
    expect(inOrder(column)).toEqual([2, 0, 1]);
  });
});
