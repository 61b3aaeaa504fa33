import fc from 'fast-check';
import { parsePath } from '../../../src/sharepoint-local/odata/path';

const keys = (raw: string) => parsePath(raw, new Map()).map(({ key }) => key);
const only = (raw: string, query = new Map<string, string>()) => parsePath(raw, query).at(-1)?.parameters?.get('0');

describe('the path of a request', () => {
  it('is read without case and cut at slashes outside quotes only', () => {
    expect(keys("Web/Lists/GetByTitle('a/b')/items")).toEqual(['web', 'lists', 'getbytitle', 'items']);
    expect(keys('web/lists(guid%27a%2fb%27)/items')).toEqual(['web', 'lists', 'items']);
  });

  it('names its arguments or counts them', () => {
    const [segment] = parsePath('addroleassignment(principalid=3, roledefid=4)', new Map());

    expect(
      [...(segment?.parameters ?? [])].map(([name, literal]) => [name, 'value' in literal && literal.value]),
    ).toEqual([
      ['principalid', 3],
      ['roledefid', 4],
    ]);
  });

  it('takes an alias from the query', () => {
    expect(only('siteusers(@v)', new Map([['@v', "'i:0#.f|membership|a@b'"]]))).toEqual({
      type: 'string',
      value: 'i:0#.f|membership|a@b',
    });
    expect(() => only('siteusers(@v)')).toThrow('@v');
  });

  it('gives back any title, doubled and encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const raw = `getbytitle('${encodeURIComponent(title.replaceAll("'", "''")).replaceAll("'", '%27')}')`;
        expect(only(raw)).toEqual({ type: 'string', value: title });
      }),
    );
  });
});
