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
