import fc from 'fast-check';
import { SharePointError } from '../../../src/sharepoint-local/errors';
import { parseToken, printToken } from '../../../src/sharepoint-local/site/changeTokens';

describe('a change token', () => {
  it('is read as it was written, to the millisecond', () => {
    const token = fc.record({
      scope: fc.constantFrom(1, 2, 3),
      target: fc.uuid(),
      time: fc.date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      number: fc.integer({ min: -1, max: 2 ** 40 }),
    });

    fc.assert(fc.property(token, (one) => expect(parseToken(printToken(one))).toEqual(one)));
  });

  it('is read or refused in the words of SharePoint, whatever it is', () => {
    const part = fc.oneof(fc.string({ maxLength: 20 }), fc.nat().map(String), fc.uuid());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        try {
          expect(parseToken(parts.join(';'))).toHaveProperty('scope');
        } catch (cause) {
          expect(cause).toBeInstanceOf(SharePointError);
        }
      }),
    );
  });
});
