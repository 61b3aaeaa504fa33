import { hourlyRateOf, staffCostOf } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const rates = { 'EG 9a': 48.5, 'A 10': 60, S11b: 52 };

describe('the rate of a pay grade', () => {
  it.each([
    ['EG 9a', 48.5],
    ['EG9a', 48.5],
    ['E 9A', 48.5],
    ['Entgeltgruppe 9a', 48.5],
    ['A10', 60],
    ['Besoldungsgruppe A 10', 60],
    ['S 11 b', 52],
  ])('is found however the grade is written: %s', (grade, rate) => {
    expect(hourlyRateOf(grade, rates)).toBe(rate);
  });

  it.each(['EG 9b', 'EG 9', 'A 1', '10', '', '  ', null])('is unknown for %j', (grade) => {
    expect(hourlyRateOf(grade, rates)).toBeNull();
  });
});

describe('what the working time of a process costs in a year', () => {
  const known = processValues({
    casesPerYear: 1_200,
    casesCertainty: 'measured',
    handlingMinutes: 30,
    handlingCertainty: 'guessed',
    payGrade: 'EG 9a',
  });

  it('is cases × time × rate, as sure as the least sure of them', () => {
    expect(staffCostOf(known, rates)).toEqual({ euro: 29_100, certainty: 'guessed' });
  });

  it('says nothing about its certainty when a figure does not', () => {
    expect(staffCostOf({ ...known, handlingCertainty: null }, rates)).toEqual({ euro: 29_100, certainty: null });
  });

  it.each([{ casesPerYear: null }, { handlingMinutes: null }, { payGrade: null }, { payGrade: 'EG 1' }])(
    'is unknown with %j',
    (missing) => {
      expect(staffCostOf({ ...known, ...missing }, rates)).toBeNull();
    },
  );
});
