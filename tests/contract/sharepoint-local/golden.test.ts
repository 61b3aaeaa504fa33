import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { hasSharedData } from '../../support/sharedData';
import { absent, covered, exceptions, furnish, type Covered } from './goldenEntities';

interface Recorded {
  readonly count: number;
  readonly keys: Readonly<Record<string, { readonly n: number; readonly types: Readonly<Record<string, number>> }>>;
}

/** Where the recordings are not at hand, these few keys stand for them. */
const reduced: Readonly<Record<string, readonly string[]>> = {
  List: ['Id', 'Title', 'ItemCount', 'EntityTypeName', 'EnableVersioning', 'CurrentChangeToken'],
  ListItem: ['Id', 'ID', 'Title', 'Created', 'AuthorId', 'OData__UIVersionString', 'GUID'],
  User: ['Id', 'LoginName', 'Title', 'Email', 'UserId', 'PrincipalType'],
  Field: ['Id', 'InternalName', 'SchemaXml', 'FieldTypeKind'],
};

const file = 'sharepoint/golden-keys.json';
const golden = hasSharedData(file)
  ? (JSON.parse(readFileSync(join(process.cwd(), '..', 'shared', 'data', file), 'utf8')) as Record<string, Recorded>)
  : null;

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

type Recording = Readonly<Record<string, unknown>>;

/** The name the recordings have for a column of its kind. */
const fieldEntityOf = (field: Recording) => `Field:${String(field['FieldTypeKind'])}:${String(field['TypeAsString'])}`;

/** `Entity.key`: what is wrong with it. */
type Differences = ReadonlyMap<string, string>;

/** Keys that every recording has and the answer lacks, of a JSON type never recorded, or never recorded at all. */
function differences({ entity, alongside }: Covered, answer: Readonly<Record<string, unknown>>): Differences {
  const found = new Map<string, string>();
  const recorded = golden?.[entity];
  if (!recorded) {
    const keys = reduced[entity] ?? reduced[entity.split(':')[0] ?? ''] ?? [];
    keys.filter((key) => !(key in answer)).forEach((key) => found.set(`${entity}.${key}`, 'missing'));
    return found;
  }
  const always = [recorded.count, alongside === undefined ? NaN : recorded.keys[alongside]?.n];
  for (const [key, { n }] of Object.entries(recorded.keys))
    if (always.includes(n) && !(key in answer)) found.set(`${entity}.${key}`, 'missing');
  for (const [key, value] of Object.entries(answer)) {
    const types = recorded.keys[key]?.types;
    if (!types) found.set(`${entity}.${key}`, 'never recorded');
    else if (!(typeOf(value) in types))
      found.set(`${entity}.${key}`, `${typeOf(value)}, recorded ${Object.keys(types).join(' or ')}`);
  }
  return found;
}

describe('the keys and JSON types of recorded answers (REC)', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await furnish(site);
  });
  afterAll(() => site.close());

  const differencesOf = async (covering: Covered): Promise<Differences> => {
    const { path, element, method, body } = covering;
    const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await site.fetch('ada', path, { headers, method: method ?? 'GET', ...sent });
    expect([path, response.status]).toEqual([path, 200]);
    const answer = (await response.json()) as Record<string, unknown>;
    const one = element === undefined ? answer : (answer[element] as Record<string, unknown>[])[0];
    return differences(covering, one ?? {});
  };

  it.each(covered)('are those of $entity ($path)', async (one) => {
    const found = [...(await differencesOf(one))].filter(([key]) => !(key in exceptions));

    expect(found).toEqual([]);
  });

  it.each([
    ['web/lists', () => 'List'],
    ['web/siteusers', () => 'User'],
    ['web/sitegroups', () => 'Group'],
    ['web/roledefinitions', () => 'RoleDefinition'],
    ['web/availablecontenttypes', () => 'ContentType'],
    ['web/fields', fieldEntityOf],
    ["web/lists/getbytitle('Tasks')/fields", fieldEntityOf],
    ["web/lists/getbytitle('Papers')/fields", fieldEntityOf],
    ["web/lists/getbytitle('Papers')/views", () => 'View'],
    ["web/lists/getbytitle('Values')/items", () => 'ListItem'],
  ] as const)('are those of each one of %s', async (path, entityOf) => {
    const headers = { Accept: 'application/json;odata=nometadata' };
    const { value } = (await (await site.fetch('ada', path, { headers })).json()) as { value: Recording[] };
    const found = value.flatMap((one) => [...differences({ entity: entityOf(one), path }, one)]);

    expect(value.length).toBeGreaterThan(0);
    expect(found.filter(([key]) => !(key in exceptions))).toEqual([]);
  });

  it('leave none out that was recorded and that the stand-in claims to answer', () => {
    const claimed = new Set(covered.map(({ entity }) => entity));
    const others = Object.keys(golden ?? {}).filter((entity) => !claimed.has(entity) && !(entity in absent));

    expect(others).toEqual([]);
  });

  it('differ only where the table of exceptions says so, and there really', async () => {
    const found = new Set<string>();
    for (const one of covered) for (const key of (await differencesOf(one)).keys()) found.add(key);

    const noLongerNeeded = Object.keys(exceptions).filter((key) => golden && !found.has(key));

    expect(noLongerNeeded).toEqual([]);
  });
});
