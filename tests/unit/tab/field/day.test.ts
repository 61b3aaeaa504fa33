import { parseDay } from '../../../../src/tab/field/day';

describe('a typed day', () => {
  it.each(['1.3.2027', '01.03.2027', '01/03/2027', ' 01. 03. 2027', '1.3.27', '2027-03-01'])(
    '%s is understood',
    (text) => {
      expect(parseDay(text)).toBe('2027-03-01');
    },
  );

  it.each(['31.02.2027', '0.1.2027', '13.13.2027', 'morgen', '1.3.', ''])('«%s» is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
