import fc from 'fast-check';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty, prototypeNames, wellFormed } from './honest';
import { sendParts } from './rawBatch';

const seed = 20261122;
const tasks = "web/lists/getbytitle('Tasks')";

const names = fc.constantFrom(
  'Title',
  'Id',
  'Amount',
  'Day',
  'Body',
  'Tags',
  'AuthorId',
  'Author/Title',
  'Unknown',
  'odata.etag',
  ...prototypeNames,
);
const literals = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom(
    'null',
    'true',
    '1',
    "datetime'2026-01-01T00:00:00Z'",
    "datetime'never'",
    "guid'x'",
    "'2026-01-01'",
    "''''",
  ),
);
const comparisons = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge', 'is', 'EQ');
const calls = fc.constantFrom(
  'startswith',
  'substringof',
  'endswith',
  'tolower',
  'day',
  'year',
  'not',
  'length',
  'concat',
);

/** Sentences of the filter's language and of its neighbourhood: half of them right, the rest nearly. */
const { filter: filters } = fc.letrec<{ filter: string; test: string }>((tie) => ({
  test: fc.oneof(
    fc.tuple(names, comparisons, literals).map((words) => words.join(' ')),
    fc.tuple(literals, comparisons, names).map((words) => words.join(' ')),
    fc.tuple(calls, names, literals).map(([call, name, literal]) => `${call}(${name},${literal})`),
    fc.tuple(calls, literals, names).map(([call, literal, name]) => `${call}(${literal},${name}) eq true`),
    fc.tuple(calls, names, literals).map(([call, name, literal]) => `${call}(${name}) eq ${literal}`),
  ),
  filter: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'filter' },
    tie('test'),
    fc.tuple(tie('filter'), fc.constantFrom('and', 'or', 'xor'), tie('filter')).map((words) => words.join(' ')),
    tie('filter').map((inner) => `(${inner})`),
  ),
}));
/** One character gone, doubled or changed. */
const broken = fc
  .tuple(filters, fc.nat(), fc.constantFrom('', "'", '(', ')', ' ', '\u0000', 'é', '/'))
  .map(([text, at, sign]) => {
    const place = at % (text.length + 1);
    return wellFormed(text.slice(0, place) + sign + text.slice(place + 1));
  });

const lists = fc
  .array(fc.oneof(names, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 })
  .map((all) => all.join(','));
const counts = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('', '0', '5000', '5001', '1e3', 'NaN', '٣', '99999999999999999999'),
);
const tokens = fc.oneof(
  fc
    .tuple(fc.constantFrom('TRUE', 'FALSE', ''), fc.integer().map(String), fc.string({ unit: 'binary', maxLength: 6 }))
    .map(([paged, id, title]) => `Paged=${paged}&p_ID=${id}&p_Title=${title}`),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const option = fc.oneof(
  fc.tuple(fc.constant('$filter'), fc.oneof(filters, broken)),
  fc.tuple(fc.constantFrom('$select', '$expand', '$orderby'), lists),
  fc.tuple(fc.constantFrom('$top', '$skip'), counts),
  fc.tuple(fc.constant('$skiptoken'), tokens),
  fc.tuple(fc.constantFrom('@v', '$count', '$inlinecount', '$format', 'x', '__proto__'), literals),
);
const queries = fc
  .array(option, { minLength: 1, maxLength: 4 })
  .map((options) =>
    options.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
  );

const segment = fc.oneof(
  fc.constantFrom(
    'web',
    'lists',
    "getbytitle('Tasks')",
    'items',
    'items(1)',
    'fields',
    'views',
    'versions',
    'roleassignments',
    'siteusers',
    'currentuser',
    '$value',
    '(1)',
    '..',
    '.',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc
    .tuple(fc.constantFrom('lists', 'getbyid', 'items', 'users', 'getbytitle'), literals)
    .map(([name, literal]) => `${name}(${literal})`),
);
const paths = fc
  .array(segment, { minLength: 1, maxLength: 6 })
  .map((all) => ['web', ...all].map(encodeURIComponent).join('/'));

describe('random queries', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    await list.fields.addNumber('Amount');
    await list.fields.addDateTime('Day');
    await list.fields.addMultilineText('Body', { RichText: false } as never);
    await list.fields.addMultiChoice('Tags', { Choices: ['a'] });
    await list.items.add({ Title: 'one', Amount: 1, Day: '2026-01-01T00:00:00Z', Tags: ['a'] });
    await list.items.add({ Title: 'two' });
  });
  afterAll(() => site.close());

  const hold = (arbitrary: fc.Arbitrary<readonly string[]>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (all) => {
        const answers = await sendParts(
          site,
          'ada',
          all.map((path) => ({ path })),
        );
        expect(answers).toHaveLength(all.length);
        answers.forEach(({ status, body }, at) => expect([all[at], dishonesty(status, body)]).toEqual([all[at], null]));
      }),
      { seed, numRuns },
    );
  const many = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { minLength: 50, maxLength: 50 });

  it.each([
    ['items', `${tasks}/items`],
    ['lists', 'web/lists'],
    ['one item', `${tasks}/items(1)`],
    ['columns', `${tasks}/fields`],
    ['people', 'web/siteusers'],
  ])('of %s are answered or refused as SharePoint does', async (_, path) => {
    await hold(many(queries.map((query) => `${path}?${query}`)), 20);
  });

  it('of any path are answered or refused as SharePoint does', async () => {
    await hold(many(fc.tuple(paths, queries).map(([path, query]) => `${path}?${query}`)), 40);
  });

  const sideBySide = (joint: string) => Array.from({ length: 100 }, (_, at) => `Id ge ${at % 2}`).join(` ${joint} `);
  const inTurn = (count: number) => `${'(Id gt 0 and (Id eq 2 or '.repeat(count)}Id eq 1${'))'.repeat(count)}`;

  it.each([
    ['a hundred times or', sideBySide('or'), 200],
    ['a hundred times and', sideBySide('and'), 200],
    ['and and or six times in turn', inTurn(6), 200],
    ['and and or fifty times in turn', inTurn(50), 400],
    ['1,500 brackets', `${'('.repeat(1500)}Id eq 1${')'.repeat(1500)}`, 400],
    ['600 parts of a date', `${'day('.repeat(600)}Day${')'.repeat(600)} eq 1`, 400],
  ])('with %s are answered or refused, never a fault (the bounds: MEM)', async (_, filter, status) => {
    const [answer] = await sendParts(site, 'ada', [{ path: `${tasks}/items?$filter=${encodeURIComponent(filter)}` }]);

    expect([answer?.status, dishonesty(answer?.status ?? 0, answer?.body ?? '')]).toEqual([status, null]);
  });

  it('sort by repeated columns as by the first of each, page by page, and refuse too many (MEM)', async () => {
    const keys = Array.from({ length: 60 }, () => 'Title,Amount%20desc').join(',');
    const page = `${tasks}/items?$select=Id&$top=1&$orderby=${keys}`;
    const many =
      'Title,Amount,Day,Id,Created,Modified,Author/Title,Editor/Title,Author/Id,Editor/Id,Author/EMail,Editor/EMail';
    const [first, refused] = await sendParts(site, 'ada', [
      { path: page },
      { path: `${tasks}/items?$expand=Author,Editor&$orderby=${many}` },
    ]);
    const { value, ...links } = JSON.parse(first?.body ?? '') as { value: { Id: number }[]; 'odata.nextLink': string };
    const [, next = ''] = links['odata.nextLink'].split('/_api/');
    const [second] = await sendParts(site, 'ada', [{ path: next }]);

    expect(value.map(({ Id }) => Id)).toEqual([1]);
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ value: [{ Id: 2 }] });
    expect([refused?.status, dishonesty(refused?.status ?? 0, refused?.body ?? '')]).toEqual([400, null]);
  });

  it('take the widest order and the deepest filter together, from page to page', async () => {
    const deepest = `${"(startswith(Title,'t') or Id gt 9) and (Author/Title eq 'x' or (".repeat(5)}Id ge 1${'))'.repeat(5)}`;
    const order = 'Title,Amount,Day,Id,Created,Modified,Author/Title,Editor/Title,Author/Id,Author/EMail'.split(',');
    const keys = order.map((key) => `${key} desc`).join(',');
    const query = {
      $select: 'Id,Author/Title,Editor/Title',
      $top: '1',
      $expand: 'Author,Editor',
      $orderby: keys,
      $filter: `Id ge 1 or ${deepest}`,
    };
    const read = async (path: string) => {
      const [answer] = await sendParts(site, 'ada', [{ path }]);
      expect([answer?.status, answer?.status === 200 ? '' : answer?.body]).toEqual([200, '']);
      return JSON.parse(answer?.body ?? '') as { value?: { Id: number }[]; 'odata.nextLink'?: string };
    };

    const first = await read(`${tasks}/items?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`);
    const second = await read((first['odata.nextLink'] ?? '').split('/_api/')[1] ?? '');

    expect([first, second].map(({ value }) => value?.map(({ Id }) => Id))).toEqual([[2], [1]]);
  });

  it('find with every right filter what a plain reading finds', async () => {
    const all = [1, 2];
    const right = fc.tuple(
      fc.constantFrom('Id', 'Amount'),
      fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
      fc.integer({ min: 0, max: 3 }),
    );
    const holds = (value: number | null, comparison: string, bound: number) =>
      value === null
        ? comparison === 'ne'
        : {
            eq: value === bound,
            ne: value !== bound,
            lt: value < bound,
            le: value <= bound,
            gt: value > bound,
            ge: value >= bound,
          }[comparison];
    const valueOf = (id: number, name: string) => (name === 'Id' ? id : id === 1 ? 1 : null);

    await fc.assert(
      fc.asyncProperty(right, right, fc.constantFrom('and', 'or'), async (one, other, joint) => {
        const filter = encodeURIComponent(`${one.join(' ')} ${joint} ${other.join(' ')}`);
        const answers = await sendParts(site, 'ada', [{ path: `${tasks}/items?$select=Id&$filter=${filter}` }]);
        const found = (JSON.parse(answers[0]?.body ?? '') as { value: { Id: number }[] }).value.map(({ Id }) => Id);
        const expected = all.filter((id) => {
          const [left, right] = [one, other].map(([name, comparison, bound]) =>
            holds(valueOf(id, name), comparison, bound),
          );
          return joint === 'and' ? left && right : left || right;
        });

        expect(found).toEqual(expected);
      }),
      { seed, numRuns: 300 },
    );
  });
});
