import fc from 'fast-check';
import { numberText, parseNumber } from '../../../../src/tab/field/number';

describe('a typed number', () => {
  it.each([
    ['1,5', 1.5],
    ['1.500', 1500],
    ['1.500,25', 1500.25],
    ['1.234.567', 1234567],
    ['1 500', 1500],
    ['0', 0],
    ['-3', -3],
    ['1.5', 1.5],
    ['0.500', 0.5],
  ])('in German: %s is %d', (text, value) => {
    expect(parseNumber(text, 'de')).toBe(value);
  });

  it.each([
    ['1.5', 1.5],
    ['1,500', 1500],
    ['1,500.25', 1500.25],
  ])('in English: %s is %d', (text, value) => {
    expect(parseNumber(text, 'en')).toBe(value);
  });

  it.each(['', 'zwölf', '1,2,3', '1.50.000', '12 Stück', '1e5', '--1', '1 2', ','])('«%s» is none', (text) => {
    expect(parseNumber(text, 'de')).toBeNull();
  });

  it('means the same after it was written and read again', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom('de' as const, 'en' as const), (value, language) => {
        expect(parseNumber(numberText(value / 100, language), language)).toBe(value / 100);
      }),
    );
  });
});
