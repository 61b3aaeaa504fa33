import type { IList } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('a list of more than 5,000 items', () => {
  let site: TestSite;
  const size = 5100;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Big');
    await list().fields.addNumber('Rank', { Indexed: true } as never);
    await list().fields.addText('Key', { Indexed: true } as never);
    await list().fields.addText('Free');
    for (let start = 0; start < size; start += 100) {
      const [batched, execute] = site.as('ada').batched({ maxRequests: 100 });
      const big = batched.web.lists.getByTitle('Big');
      for (let at = start; at < start + 100; at += 1)
        void big.items.add({ Title: `n${at}`, Rank: at % 10, Key: 'same', Free: `n${at}` });
      await execute();
    }
  }, 60_000);
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Big');
  const count = async (filter: string) => (await list().items.select('Id').filter(filter).top(5000)()).length;

  it('is read in pages of at most 5,000 without a filter (pnpjs#3149)', async () => {
    const pages: number[] = [];
    for await (const page of list().items.select('Id').top(6000)) pages.push(page.length);

    expect(pages).toEqual([5000, 100]);
  });

  it('answers filters that begin with a narrow indexed column (PnP-JS-Core#203)', async () => {
    expect(await count('Rank eq 3')).toBe(510);
    expect(await count("Rank eq 3 and Free eq 'n13'")).toBe(1);
    expect(await count("Rank eq 3 and (Free eq 'n13' or Free eq 'n23')")).toBe(2);
    expect(await count('Id gt 5000')).toBe(100);
    expect(await count('Id gt 50 and Id le 5040')).toBe(4990);
  });

  it.each([
    ['begins with a column without index', "Free eq 'n1'"],
    ['begins with a column without index, a narrow one behind it', "Free eq 'n1' and Rank eq 1"],
    ['matches too much by its index', "Key eq 'same'"],
    ['matches too much by its index, narrow only together', "Key eq 'same' and Rank eq 3"],
    ['joins two narrow ones by or (MEM)', 'Rank eq 1 or Rank eq 2'],
    ['looks inside texts (pnpjs#400)', "substringof('n1',Key)"],
    ['excludes', 'Rank ne 3'],
    ['compares a column SharePoint fills', "Modified gt datetime'2020-01-01T00:00:00Z'"],
  ])('refuses a filter that %s', async (_, filter) => {
    expect(await refusalOf(list().items.filter(filter).top(1)())).toEqual({
      status: 500,
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      text: 'The attempted operation is prohibited because it exceeds the list view threshold.',
    });
  });

  it('sorts by an indexed column only, unless a filter makes it small (MEM)', async () => {
    expect((await refusalOf(list().items.orderBy('Free').top(1)())).status).toBe(500);
    expect(await list().items.orderBy('Rank', false).top(1)()).toMatchObject([{ Rank: 9 }]);
    expect(await list().items.filter('Rank eq 3').orderBy('Free').top(1)()).toMatchObject([{ Free: 'n1003' }]);
  });
});

describe('a list with many people columns', () => {
  it('joins twelve of them in a query, not thirteen; a single item joins any number (DOC)', async () => {
    const site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Wide');
    const list = web.lists.getByTitle('Wide');
    for (let at = 0; at < 13; at += 1) await list.fields.addUser(`P${at}`, { SelectionMode: 0 });
    await list.items.add({ Title: 'x' });
    const names = (many: number) => Array.from({ length: many }, (_, at) => `P${at}Id`);

    const twelve = await list.items.select('Id', ...names(12))();
    const thirteen = await refusalOf(list.items.select('Id', ...names(13))());
    const all = await refusalOf(list.items());
    const single = (await list.items.getById(1)()) as object;
    await site.close();

    expect(twelve).toHaveLength(1);
    expect(thirteen).toEqual({
      status: 500,
      code: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      text: 'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    });
    expect(all.status).toBe(500);
    expect(single).toHaveProperty('P12Id');
  });
});
