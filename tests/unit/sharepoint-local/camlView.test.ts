import fc from 'fast-check';
import { SharePointError } from '../../../src/sharepoint-local/errors';
import { readView, viewOf, wholeList } from '../../../src/sharepoint-local/caml/view';
import { readXml } from '../../../src/sharepoint-local/xml/element';

const view = (inside: string, head = '') => readView(`<View${head}>${inside}</View>`);

describe('a view in CAML', () => {
  it('reads order, limit, columns, scope and the one condition', () => {
    const read = view(
      '<Query><Where><IsNull><FieldRef Name="A"/></IsNull></Where>' +
        '<OrderBy><FieldRef Name="B" Ascending="FALSE"/><FieldRef Name="C"/></OrderBy></Query>' +
        '<ViewFields><FieldRef Name="A"/></ViewFields><RowLimit Paged="TRUE">7</RowLimit>',
      ' Scope="recursiveall"',
    );

    expect(read).toMatchObject({
      where: { name: 'IsNull' },
      orderBy: [
        { column: 'B', isDescending: true },
        { column: 'C', isDescending: false },
      ],
      fields: ['A'],
      rowLimit: 7,
      isPaged: true,
      scope: 'RecursiveAll',
    });
  });

  it('asks for everything when it says nothing, or is no view at all (MEM)', () => {
    expect(readView('')).toEqual(wholeList);
    expect(view('')).toEqual(wholeList);
    expect(readView('<Query><Where><IsNull><FieldRef Name="A"/></IsNull></Where></Query>')).toEqual(wholeList);
  });

  it('is laid over another one only where it says something', () => {
    const below = view('<ViewFields><FieldRef Name="A"/></ViewFields><RowLimit>7</RowLimit>');
    const above = viewOf(
      readXml('<View><RowLimit>3</RowLimit></View>', () => new Error()),
      below,
    );

    expect(above).toEqual({ ...below, rowLimit: 3 });
  });

  it.each([
    ['a limit that is none', '<RowLimit>many</RowLimit>'],
    ['two conditions', '<Query><Where><IsNull/><IsNull/></Where></Query>'],
    ['no condition', '<Query><Where/></Query>'],
    ['a column without a name', '<ViewFields><FieldRef/></ViewFields>'],
    ['something else for a column', '<ViewFields><Column Name="A"/></ViewFields>'],
  ])('refuses %s', (_, inside) => {
    expect(() => view(inside)).toThrow(SharePointError);
  });

  it('answers anything with a view or with a refusal of SharePoint', () => {
    const tag = fc.constantFrom(
      'View',
      'Query',
      'Where',
      'OrderBy',
      'And',
      'FieldRef',
      'RowLimit',
      'ViewFields',
      'Joins',
    );
    const piece = fc.oneof(
      tag.map((one) => `<${one}>`),
      tag.map((one) => `</${one}>`),
      tag.map((one) => `<${one} Name="A"/>`),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          expect(readView(`<View>${pieces.join('')}</View>`)).toHaveProperty('scope');
        } catch (cause) {
          expect(cause).toBeInstanceOf(SharePointError);
        }
      }),
    );
  });
});
