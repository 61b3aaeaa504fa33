import fc from 'fast-check';
import {
  completeness,
  emptyValues,
  lists,
  processFieldNames,
  processSections,
  processId,
  processNumber,
} from '../../../../src/register';
import { processValues } from '../../../support/builders';

describe('completeness', () => {
  it('gives every section its weight, and the weights add up to 100', () => {
    const weights = Object.values(processSections).map(({ weight }) => weight);

    expect(weights.reduce((sum: number, weight) => sum + weight, 0)).toBe(100);
  });

  it('is low for name and unit alone and names what a release needs first', () => {
    const { percent, missing } = completeness(processValues({ owner: null, category: null }));

    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(50);
    expect(missing.slice(0, 2)).toEqual(['summary', 'category']);
  });

  it('never falls when a field is filled', () => {
    const empty = emptyValues(lists.processes.fields);
    fc.assert(
      fc.property(fc.subarray(processFieldNames), fc.constantFrom(...processFieldNames), (filled, more) => {
        const before = { ...empty, ...Object.fromEntries(filled.map((name) => [name, 'x'])) } as typeof empty;
        const after = { ...before, [more]: 'x' } as typeof empty;

        expect(completeness(after).percent).toBeGreaterThanOrEqual(completeness(before).percent);
      }),
    );
  });

  it('is 100 exactly when nothing is missing', () => {
    const full = Object.fromEntries(processFieldNames.map((name) => [name, 'x'])) as never;

    expect(completeness(full)).toEqual({ percent: 100, missing: [] });
  });
});

describe('the process number', () => {
  it.each([
    [1, 'P-000001'],
    [1234, 'P-001234'],
    [12345678, 'P-12345678'],
  ])('of item %i is %s and leads back', (id, text) => {
    expect(processNumber(id)).toBe(text);
    expect(processId(text)).toBe(id);
    expect(processId(` ${text.toLowerCase()} `)).toBe(id);
  });

  it.each(['P-0', 'P-', '', 'X-12', 'P-12a', 'P-9999999999'])('is not «%s»', (text) => {
    expect(processId(text)).toBeNull();
  });
});
