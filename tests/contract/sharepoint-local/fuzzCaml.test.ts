import fc from 'fast-check';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty, prototypeNames } from './honest';

const seed = 20261122;
const tasks = "web/lists/getbytitle('Tasks')";

const names = fc.constantFrom(
  'Title',
  'ID',
  'Amount',
  'Day',
  'Body',
  'Tags',
  'Author',
  'Team',
  'Ok',
  'LinkTitle',
  'Edit',
  'FileRef',
  'Attachments',
  'Unknown',
  ...prototypeNames,
);
const operators = fc.constantFrom(
  'Eq',
  'Neq',
  'Gt',
  'Geq',
  'Lt',
  'Leq',
  'BeginsWith',
  'Contains',
  'Includes',
  'NotIncludes',
  'IsNull',
  'IsNotNull',
  'In',
  'Membership',
  'DateRangesOverlap',
  'Like',
  'constructor',
);
const types = fc.constantFrom(
  'Text',
  'Number',
  'DateTime',
  'Integer',
  'Boolean',
  'User',
  'Lookup',
  'Counter',
  'toString',
);
const contents = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[<&]/g, '')),
  fc.constantFrom(
    '1',
    '-1',
    '1e400',
    'NaN',
    '2026-02-30',
    '2026-02-01T00:00:00Z',
    '<Today OffsetDays="x"/>',
    '<Today OffsetDays="9e99"/>',
    '<Today/>',
    '<Now/>',
    '<UserID/>',
    'TRUE',
    '',
    '%',
    "';--",
    '<Value/>',
  ),
);
const value = fc
  .tuple(types, contents, fc.constantFrom('', ' IncludeTimeValue="TRUE"', ' StorageTZ="TRUE"'))
  .map(([type, inside, more]) => `<Value Type="${type}"${more}>${inside}</Value>`);
const ref = fc
  .tuple(names, fc.constantFrom('', ' LookupId="TRUE"'))
  .map(([name, more]) => `<FieldRef Name="${name}"${more}/>`);

const { condition } = fc.letrec<{ condition: string; test: string }>((tie) => ({
  test: fc.oneof(
    fc.tuple(operators, ref, value).map(([operator, field, one]) => `<${operator}>${field}${one}</${operator}>`),
    fc
      .tuple(ref, fc.array(value, { maxLength: 3 }))
      .map(([field, all]) => `<In>${field}<Values>${all.join('')}</Values></In>`),
    fc.tuple(operators, ref).map(([operator, field]) => `<${operator} Type="SPGroup" ID="x">${field}</${operator}>`),
  ),
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'caml' },
    tie('test'),
    fc
      .tuple(fc.constantFrom('And', 'Or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([operator, parts]) => `<${operator}>${parts.join('')}</${operator}>`),
  ),
}));
const order = fc.array(ref, { maxLength: 2 }).map((refs) => `<OrderBy>${refs.join('')}</OrderBy>`);
const views = fc
  .tuple(
    condition,
    order,
    fc.array(ref, { maxLength: 2 }),
    fc.constantFrom('', '<RowLimit>2</RowLimit>', '<RowLimit>-1</RowLimit>', '<RowLimit>1e9</RowLimit>'),
  )
  .map(
    ([where, by, fields, limit]) =>
      `<View><Query><Where>${where}</Where>${by}</Query><ViewFields>${fields.join('')}</ViewFields>${limit}</View>`,
  );
const positions = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc
    .tuple(names, fc.string({ maxLength: 5 }), fc.integer())
    .map(([name, text, id]) => `Paged=TRUE&p_${name}=${encodeURIComponent(text)}&p_ID=${id}&PageFirstRow=${id}`),
);

describe('random CAML and random change queries', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
    const { fields, items } = site.as('ada').web.lists.getByTitle('Tasks');
    await fields.addNumber('Amount');
    await fields.addBoolean('Ok');
    await fields.addDateTime('Day');
    await fields.addMultilineText('Body');
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await items.add({ Title: 'one', Amount: 1, Ok: true, Day: '2026-02-01T10:00:00Z', Body: 'text', Tags: ['a'] });
    await items.add({ Title: 'two' });
  });
  afterAll(() => site.close());

  const send = async (path: string, body: unknown) => {
    const response = await site.fetch('ada', path, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  };
  const judge = async (path: string, body: unknown) => {
    const { status, text } = await send(path, body);
    return dishonesty(status, text);
  };

  it('are answered or refused by getitems', async () => {
    await fc.assert(
      fc.asyncProperty(views, positions, async (ViewXml, PagingInfo) => {
        const query = { ViewXml, ListItemCollectionPosition: { PagingInfo } };
        expect(await judge(`${tasks}/getitems`, { query })).toBeNull();
      }),
      { seed, numRuns: 400 },
    );
  });

  it('are answered or refused by RenderListDataAsStream', async () => {
    await fc.assert(
      fc.asyncProperty(views, positions, fc.boolean(), async (ViewXml, Paging, AddRequiredFields) => {
        const parameters = { ViewXml, Paging, AddRequiredFields };
        expect(await judge(`${tasks}/RenderListDataAsStream`, { parameters })).toBeNull();
      }),
      { seed, numRuns: 300 },
    );
  });

  const test = '<Eq><FieldRef Name="ID"/><Value Type="Counter">1</Value></Eq>';
  const chain = (joints: readonly string[]) =>
    joints.reduce((inner, joint) => `<${joint}>${test}${inner}</${joint}>`, test);
  const repeated = (count: number, names: readonly string[]) =>
    Array.from({ length: count }, (_, at) => `<FieldRef Name="${names[at % names.length]}"/>`).join('');
  const inView = (where: string, by = '', fields = '') =>
    `<View><Query><Where>${where}</Where><OrderBy>${by}</OrderBy></Query><ViewFields>${fields}</ViewFields></View>`;

  it.each([
    ['150 times Or', inView(chain(Array<string>(150).fill('Or'))), true],
    ['150 times And', inView(chain(Array<string>(150).fill('And'))), true],
    [
      '150 times And and Or in turn',
      inView(chain(Array.from({ length: 150 }, (_, at) => (at % 2 ? 'And' : 'Or')))),
      false,
    ],
    ['500 elements deep', inView(chain(Array<string>(500).fill('Or'))), false],
    ['3,000 keys to sort by', inView(test, repeated(3000, ['ID', 'Title', 'Amount'])), true],
    ['3,000 columns', inView(test, '', repeated(3000, ['ID', 'Title', 'Amount'])), true],
    [
      'eleven different keys',
      inView(
        test,
        repeated(11, 'ID Title Amount Day Ok Author Editor Created Modified FileRef FileLeafRef'.split(' ')),
      ),
      false,
    ],
  ])('with %s are answered or refused, never a fault (the bounds: MEM)', async (_, ViewXml, isAnswered) => {
    const found = await send(`${tasks}/getitems`, { query: { ViewXml } });
    const rendered = await send(`${tasks}/RenderListDataAsStream`, { parameters: { ViewXml } });

    for (const { status, text } of [found, rendered]) {
      expect([status === 200, dishonesty(status, text)]).toEqual([isAnswered, null]);
    }
  });

  it('are answered or refused by getlistitemchangessincetoken', async () => {
    const options = fc.oneof(
      fc.string({ maxLength: 20 }),
      positions.map((one) => `<Paging ListItemCollectionPositionNext="${one}"/>`),
    );
    await fc.assert(
      fc.asyncProperty(condition, options, fc.string({ maxLength: 6 }), async (where, QueryOptions, RowLimit) => {
        const query = { Query: `<Query><Where>${where}</Where></Query>`, QueryOptions, RowLimit };
        expect(await judge(`${tasks}/getlistitemchangessincetoken`, { query })).toBeNull();
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are answered or refused by getchanges', async () => {
    const flags = fc.constantFrom(
      'Item',
      'List',
      'Add',
      'Update',
      'FetchLimit',
      'LatestFirst',
      'ChangeTokenStart',
      'ChangeTokenEnd',
      'Other',
      ...prototypeNames,
    );
    const token = fc.oneof(
      fc.jsonValue(),
      fc.string().map((StringValue) => ({ StringValue })),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(flags, fc.oneof(fc.boolean(), token)), async (query) => {
        expect(await judge('web/getchanges', { query })).toBeNull();
      }),
      { seed, numRuns: 300 },
    );
  });
});
