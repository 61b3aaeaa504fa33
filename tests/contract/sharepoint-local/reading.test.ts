import type { IList } from '@pnp/sp/lists';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

describe('reading, in its details', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite({ now: () => new Date('2026-03-01T10:20:30Z') });
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    await list().fields.addDateTime('At', { DisplayFormat: 1 } as never);
    await list().fields.addDateTime('Day', { DisplayFormat: 0 } as never);
    await list().items.add({ Title: 'a', At: '2026-01-31T23:30:15Z', Day: '2026-02-01' });
    await list().items.add({ Title: 'b', At: '2025-07-15T10:05:00Z', Day: '2025-07-15' });
    await list().items.add({ Title: 'c' });
    for (const title of ['Bees', 'Ants', 'Cats']) await web.lists.add(title);
  });
  afterAll(() => site.close());

  const list = (): IList => site.as('ada').web.lists.getByTitle('Tasks');
  const ids = async (filter: string) =>
    ((await list().items.select('Id').filter(filter)()) as { Id: number }[]).map(({ Id }) => Id);
  const get = (path: string) => site.fetch('ada', path, { headers: { Accept: 'application/json;odata=nometadata' } });

  it.each([
    ['year(At) eq 2026', [1]],
    ['month(At) eq 2', [1]],
    ['day(At) eq 1', [1]],
    ['hour(At) eq 0', [1]],
    ['minute(At) lt 30', [2]],
    ['second(At) ge 15', [1]],
    ['day(Day) eq 1 and month(Day) eq 2', [1]],
    ['month(At) ne 2', [2]],
    ['7 eq month(At) or day(Day) gt 30', [2]],
  ])('filters by %s (DOC: date functions; that the site’s clock counts: MEM)', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each([
    ["At gt datetime'2026-01-01T00:00:00Z'", [1]],
    ["At gt datetime'2026-01-01T00:00:00'", [1]],
    ["At gt '2026-01-01T00:00:00.000Z'", [1]],
    ["At eq datetime'2026-02-01T00:30:15+01:00'", [1]],
    ['At eq null', [3]],
    ['At ne null', [1, 2]],
  ])('understands the literal in %s (DOC, RUN)', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each([
    'month(Title) eq 1',
    "month(At) eq 'May'",
    'month(Author/Id) eq 1',
    'week(At) eq 1',
    'month(month(At)) eq 1',
  ])('refuses %s', async (filter) => {
    expect((await refusalOf(list().items.filter(filter)())).status).toBe(400);
  });

  it('skips and counts off in collections that are no items, and orders them (DOC)', async () => {
    const { value } = (await (await get('web/lists?$orderby=Title&$skip=1&$top=2&$select=Title')).json()) as {
      value: { Title: string }[];
    };

    expect(value.map(({ Title }) => Title)).toEqual(['Bees', 'Cats']);
    expect((await readRefusal(await get('web/lists?$skip=-1'))).status).toBe(400);
  });

  it('tells how many items a list has as a property; there is no $count (REC: ItemCount; MEM)', async () => {
    expect(await (await get("web/lists/getbytitle('Tasks')/ItemCount")).json()).toEqual({ value: 3 });
    expect((await readRefusal(await get("web/lists/getbytitle('Tasks')/items/$count"))).status).toBe(404);
  });

  it('leads on in the recorded form with what a page was sorted by (REC; pnpjs#440), and back with PagedPrev', async () => {
    const page = (await (
      await get("web/lists/getbytitle('Tasks')/items?$orderby=Title desc&$top=2&$select=Id")
    ).json()) as Record<string, string>;
    const back = await get(
      `web/lists/getbytitle('Tasks')/items?$orderby=Title desc&$top=2&$select=Id&$skiptoken=${encodeURIComponent('Paged=TRUE&PagedPrev=TRUE&p_Title=a&p_ID=1')}`,
    );

    expect(page['odata.nextLink']).toContain('?%24skiptoken=Paged%3dTRUE%26p_Title%3db%26p_ID%3d2&');
    expect(((await back.json()) as { value: { Id: number }[] }).value.map(({ Id }) => Id)).toEqual([3, 2]);
  });
});
