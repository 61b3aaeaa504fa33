import fc from 'fast-check';
import { SharePointError } from '../../../src/sharepoint-local/errors';
import { parseFilter } from '../../../src/sharepoint-local/odata/filter';

describe('the filter parser', () => {
  it('binds `and` tighter than `or`', () => {
    expect(parseFilter('a eq 1 or b eq 2 and c eq 3')).toMatchObject({ kind: 'or', right: { kind: 'and' } });
  });

  it('takes brackets, doubled quotes, guids and dates', () => {
    expect(parseFilter("(a eq 'it''s')")).toMatchObject({ literal: { type: 'string', value: "it's" } });
    expect(parseFilter("a eq guid'11'")).toMatchObject({ literal: { type: 'guid', value: '11' } });
    expect(parseFilter('day(a) lt 5')).toMatchObject({ part: 'day', path: 'a' });
  });

  it('gives back any text it is asked to find', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseFilter(`Title eq '${text.replaceAll("'", "''")}'`);
        expect(parsed).toMatchObject({ literal: { value: text } });
      }),
    );
  });

  it('parses or refuses whatever comes, and never breaks', () => {
    const piece = fc.constantFrom(
      'Title',
      ' eq ',
      ' and ',
      ' or ',
      '(',
      ')',
      "'a'",
      '1',
      'null',
      ',',
      'startswith',
      'not ',
      "'",
      ' ',
      'datetime',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          parseFilter(pieces.join(''));
        } catch (cause) {
          expect(cause).toBeInstanceOf(SharePointError);
        }
      }),
    );
  });
});
