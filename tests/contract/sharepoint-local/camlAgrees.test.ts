import fc from 'fast-check';
import { startTestSite, type TestSite } from '../../support/localSharePoint';

type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
type Column = 'Title' | 'Cost' | 'At';
type Query =
  | { readonly column: Column; readonly operator: Operator; readonly value: string }
  | { readonly joint: 'And' | 'Or'; readonly left: Query; readonly right: Query };

const inCaml: Readonly<Record<Operator, string>> = { eq: 'Eq', ne: 'Neq', lt: 'Lt', le: 'Leq', gt: 'Gt', ge: 'Geq' };
const types: Readonly<Record<Column, string>> = { Title: 'Text', Cost: 'Number', At: 'DateTime' };
const words = ['arm', 'Ärger', 'ARM', 'zoo', 'strasse', 'Straße', "it's", ''];
const moments = ['2026-01-01T00:00:00Z', '2026-03-29T01:00:00Z', '2026-07-01T12:30:00Z'];

function toCaml(query: Query): string {
  if ('joint' in query) return `<${query.joint}>${toCaml(query.left)}${toCaml(query.right)}</${query.joint}>`;
  const { column, operator, value } = query;
  const time = column === 'At' ? ' IncludeTimeValue="TRUE" StorageTZ="TRUE"' : '';
  const text = value.replaceAll("'", '&apos;');
  return `<${inCaml[operator]}><FieldRef Name="${column}"/><Value Type="${types[column]}"${time}>${text}</Value></${inCaml[operator]}>`;
}

function toOData(query: Query): string {
  if ('joint' in query) return `(${toOData(query.left)} ${query.joint.toLowerCase()} ${toOData(query.right)})`;
  const { column, operator, value } = query;
  const literals: Readonly<Record<Column, string>> = {
    Title: `'${value.replaceAll("'", "''")}'`,
    Cost: value,
    At: `datetime'${value}'`,
  };
  return `${column} ${operator} ${literals[column]}`;
}

const operator = fc.constantFrom<Operator>('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const single: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ column: fc.constant<Column>('Title'), operator, value: fc.constantFrom(...words.slice(0, -1)) }),
  fc.record({ column: fc.constant<Column>('Cost'), operator, value: fc.integer({ min: 0, max: 5 }).map(String) }),
  fc.record({ column: fc.constant<Column>('At'), operator, value: fc.constantFrom(...moments) }),
);
const queryOf = (depth: number): fc.Arbitrary<Query> =>
  depth === 0
    ? single
    : fc.oneof(
        single,
        fc.record({
          joint: fc.constantFrom<'And' | 'Or'>('And', 'Or'),
          left: queryOf(depth - 1),
          right: queryOf(depth - 1),
        }),
      );

describe('the same question in CAML and in OData', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
    const { fields, items } = site.as('ada').web.lists.getByTitle('Tasks');
    await fields.addNumber('Cost');
    await fields.addDateTime('At', { DisplayFormat: 1 } as never);
    for (const [at, word] of words.entries())
      await items.add({ Title: word, Cost: at === 3 ? null : at % 4, At: moments[at % 4] ?? null });
  });
  afterAll(() => site.close());

  it('finds the same items', async () => {
    const list = site.as('ada').web.lists.getByTitle('Tasks');
    const idsOf = (found: unknown) => (found as { Id: number }[]).map(({ Id }) => Id);

    await fc.assert(
      fc.asyncProperty(queryOf(3), async (query) => {
        const ViewXml = `<View><Query><Where>${toCaml(query)}</Where></Query></View>`;
        const [caml, odata] = await Promise.all([
          list.getItemsByCAMLQuery({ ViewXml }),
          list.items.select('Id').filter(toOData(query))(),
        ]);
        expect(idsOf(caml)).toEqual(idsOf(odata));
      }),
      { numRuns: 150 },
    );
  });
});
