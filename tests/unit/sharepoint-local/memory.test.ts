import { KeptPages } from '../../../src/sharepoint-local/site/keptPages';
import { ReadyRows } from '../../../src/sharepoint-local/site/readyRows';

const print = (missing: readonly number[]) => new Map(missing.map((id) => [id, `row ${id}`] as const));

describe('ready rows', () => {
  it('are printed once, and again when the item changed', () => {
    const rows = new ReadyRows();
    const printed: number[] = [];
    const remember = (missing: readonly number[]) => {
      printed.push(...missing);
      return print(missing);
    };

    rows.texts(1, 'Title', [1, 2], remember);
    rows.forgetItem(1, 2);
    const again = rows.texts(1, 'Title', [2, 1], remember);

    expect(printed).toEqual([1, 2, 2]);
    expect(again).toEqual(['row 2', 'row 1']);
  });

  it('of other columns and other lists are their own', () => {
    const rows = new ReadyRows();
    rows.texts(1, 'Title', [1], () => new Map([[1, 'a']]));

    expect(rows.texts(1, 'Amount', [1], () => new Map([[1, 'b']]))).toEqual(['b']);
    expect(rows.texts(2, 'Title', [1], () => new Map([[1, 'c']]))).toEqual(['c']);
  });

  it('leave out what is not there', () => {
    expect(new ReadyRows().texts(1, '', [1, 2, 3], () => new Map([[2, 'two']]))).toEqual(['two']);
  });

  it('stay within their bound, answer all the same, and give up what was asked for longest ago', () => {
    const rows = new ReadyRows(20);
    rows.texts(1, 'old', [1, 2], print);
    rows.texts(1, 'new', [1, 2], print);
    const printed: string[] = [];
    const answers = rows.texts(1, 'huge', [1, 2, 3, 4, 5, 6], print);
    rows.texts(1, 'new', [1], (missing) => (printed.push('new'), print(missing)));

    expect(answers).toHaveLength(6);
    expect(rows.size).toBeLessThanOrEqual(20);
    expect(printed).toEqual(['new']);
  });

  it('forget exactly what they count', () => {
    const rows = new ReadyRows();
    rows.texts(1, 'a', [1, 2], print);
    rows.texts(2, 'a', [1], print);
    rows.forgetItem(1, 1);
    rows.forgetItem(1, 99);
    rows.forgetList(2);

    expect(rows.size).toBe('row 2'.length);
  });
});

describe('kept pages', () => {
  it('hold for the state they were read in and for no other', () => {
    const pages = new KeptPages();
    pages.keep('a', 1, Buffer.from('x'));

    expect(pages.get('a', 1)?.toString()).toBe('x');
    expect(pages.get('a', 2)).toBeUndefined();
    pages.keep('b', 2, Buffer.from('y'));
    expect(pages.get('a', 2)).toBeUndefined();
  });

  it('stay within their bound', () => {
    const pages = new KeptPages(10);
    pages.keep('a', 1, Buffer.alloc(6));
    pages.keep('b', 1, Buffer.alloc(6));
    pages.keep('c', 1, Buffer.alloc(11));

    expect(['a', 'b', 'c'].map((key) => pages.get(key, 1))).toEqual([undefined, undefined, undefined]);
  });
});
