import fc from 'fast-check';
import { knowledgeRisk } from '../../../../src/register';

const daily = 1_000;

describe('The knowledge risk of a process', () => {
  it.each([
    [daily, 'one', 'none', 100],
    [daily, 'none', 'none', 100],
    [daily, 'two', 'none', 50],
    [daily, 'more', 'none', 33],
    [daily, 'one', 'notes', 67],
    [daily, 'one', 'profile', 33],
    [219, 'one', 'none', 75],
    [52, 'one', 'none', 75],
    [51, 'one', 'none', 50],
    [12, 'one', 'none', 50],
    [11, 'one', 'none', 25],
    [0, 'one', 'none', 25],
    [0, 'none', 'none', 50],
  ] as const)(
    'is, for %d cases a year, %s knowing it and %s documented: %d',
    (casesPerYear, knowledgeHolders, documentation, risk) => {
      expect(knowledgeRisk({ casesPerYear, knowledgeHolders, documentation })).toBe(risk);
    },
  );

  it('is unknown as long as one of its factors is', () => {
    const known = { casesPerYear: 12, knowledgeHolders: 'one', documentation: 'notes' } as const;

    for (const factor of Object.keys(known)) expect(knowledgeRisk({ ...known, [factor]: null })).toBeNull();
  });

  it('is none where everything is written down, whoever knows it', () => {
    expect(knowledgeRisk({ casesPerYear: null, knowledgeHolders: null, documentation: 'guide' })).toBe(0);
  });

  it('never falls when it happens more often, and stays between 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        fc.constantFrom('none', 'one', 'two', 'more'),
        fc.constantFrom('none', 'notes', 'profile', 'guide'),
        (cases, more, knowledgeHolders, documentation) => {
          const of = (casesPerYear: number) => knowledgeRisk({ casesPerYear, knowledgeHolders, documentation }) ?? -1;
          expect(of(cases)).toBeGreaterThanOrEqual(0);
          expect(of(cases + more)).toBeGreaterThanOrEqual(of(cases));
          expect(of(cases + more)).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
