import fc from 'fast-check';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty, prototypeNames } from './honest';
import { sendParts, type PartRequest } from './rawBatch';

const seed = 20261122;
const tasks = "web/lists/getbytitle('Tasks')";

const columns = [
  'Title',
  'Body',
  'Amount',
  'Day',
  'Done',
  'State',
  'Tags',
  'Link',
  'OwnerId',
  'TeamId',
  'UnitId',
  'UnitsId',
];
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    'x'.repeat(300),
    'x'.repeat(70_000),
    1e308,
    -0,
    2 ** 53,
    '2026-13-45',
    '9999-12-31T23:59:59Z',
    '0001-01-01',
    [null],
    [[1]],
    { results: [1] },
    { results: null },
    { Url: 'javascript:alert(1)' },
    { Url: 5 },
  ),
);
const names = fc.oneof(
  fc.constantFrom(...columns, ...prototypeNames, 'Id', 'GUID', 'Created', 'OwnerStringId', '__metadata', 'odata.type'),
  fc.string({ maxLength: 10 }),
);
const bodies = fc
  .array(fc.tuple(names, anyJson), { maxLength: 5 })
  .map(
    (entries) =>
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
  );
/** JSON cut off, with a character too many, or something else altogether. */
const brokenBodies = fc.oneof(
  fc.tuple(bodies, fc.nat()).map(([body, at]) => body.slice(0, at % (body.length + 1))),
  fc.tuple(bodies, fc.constantFrom(',', '}', ']', '\u0000', '"')).map(([body, sign]) => body + sign),
  fc.constantFrom(
    '[]',
    'null',
    '1',
    '"x"',
    'true',
    '{"a":1,"a":2}',
    '{"Title":"\\ud800"}',
    "{'Title':'x'}",
    '\ufeff{"Title":"x"}',
    '[[[',
    '['.repeat(5000),
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  ),
);

/** Everything that takes a body, with its verb and the names it knows. */
const doors: readonly (readonly [method: string, path: string, known: readonly string[]])[] = [
  ['POST', `${tasks}/items`, columns],
  ['MERGE', `${tasks}/items(1)`, columns],
  ['PUT', `${tasks}/items(1)`, columns],
  ['POST', 'web/lists', ['Title', 'BaseTemplate', 'Description', 'EnableVersioning', 'MajorVersionLimit']],
  [
    'MERGE',
    "web/lists/getbytitle('Other')",
    ['Description', 'EnableVersioning', 'Hidden', 'MajorVersionLimit', 'ReadSecurity'],
  ],
  [
    'POST',
    `${tasks}/fields`,
    ['Title', 'FieldTypeKind', 'Required', 'MaxLength', 'Choices', 'Indexed', 'EnforceUniqueValues'],
  ],
  ['POST', `${tasks}/fields/addfield`, ['parameters']],
  ['POST', `${tasks}/fields/createfieldasxml`, ['parameters']],
  [
    'MERGE',
    `${tasks}/fields/getbytitle('State')`,
    ['Title', 'Indexed', 'EnforceUniqueValues', 'Choices', 'DefaultValue', 'Required'],
  ],
  ['POST', `${tasks}/views`, ['Title', 'PersonalView', 'ViewQuery', 'RowLimit', 'Paged']],
  ['MERGE', `${tasks}/defaultview`, ['Title', 'ViewQuery', 'RowLimit', 'DefaultView']],
  ['POST', `${tasks}/defaultview/viewfields/moveviewfieldto`, ['field', 'index']],
  ['POST', `${tasks}/items(1)/validateupdatelistitem`, ['formValues', 'bNewDocumentUpdate']],
  ['POST', `${tasks}/addvalidateupdateitemusingpath`, ['formValues', 'listItemCreateInfo']],
  ['POST', `${tasks}/getchanges`, ['query']],
  ['POST', `${tasks}/getitems`, ['query']],
  ['POST', `${tasks}/renderlistdataasstream`, ['parameters']],
  ['POST', `${tasks}/getlistitemchangessincetoken`, ['query']],
  ['POST', `${tasks}/subscriptions`, ['resource', 'notificationUrl', 'expirationDateTime', 'clientState']],
  ['POST', 'web/sitegroups', ['Title', 'Description', 'AllowMembersEditMembership']],
  ['MERGE', 'web/sitegroups(3)', ['Title', 'Description', 'OnlyAllowMembersViewMembership']],
  ['POST', 'web/sitegroups(3)/users', ['LoginName']],
  ['POST', 'web/roledefinitions', ['Name', 'Description', 'BasePermissions', 'Order']],
  ['POST', 'web/ensureuser', ['logonName']],
  ['MERGE', 'web/currentuser', ['Title', 'Email', 'Id', 'UserId']],
  ['MERGE', 'web', ['Title', 'Description']],
  ['POST', 'contextinfo', []],
  ['POST', 'web/folders', ['ServerRelativeUrl']],
  ['POST', 'web/contenttypes', ['Name', 'Id', 'Description']],
];

describe('random bodies', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Other');
    await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    await list.fields.addMultilineText('Body', { RichText: false } as never);
    await list.fields.addNumber('Amount');
    await list.fields.addDateTime('Day');
    await list.fields.addBoolean('Done');
    await list.fields.addChoice('State', { Choices: ['a'] });
    await list.fields.addMultiChoice('Tags', { Choices: ['a'] });
    await list.fields.addUrl('Link');
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    await list.fields.add('Team', 20, { AllowMultipleValues: true } as never);
    await list.fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    await list.fields.createFieldAsXml(
      `<Field Type="LookupMulti" Mult="TRUE" DisplayName="Units" List="{${Id}}" ShowField="Title" />`,
    );
    await list.items.add({ Title: 'one' });
  });
  afterAll(() => site.close());

  const send = async (requests: readonly PartRequest[]) => {
    const answers = await sendParts(site, 'ada', requests);
    expect(answers).toHaveLength(requests.length);
    answers.forEach(({ status, body }, at) =>
      expect([requests[at], dishonesty(status, body)]).toEqual([requests[at], null]),
    );
    return answers;
  };

  it.each(doors)('%s %s: are taken or refused as SharePoint does', async (method, path, known) => {
    const entry = fc.tuple(known.length > 0 ? fc.oneof(fc.constantFrom(...known), names) : names, anyJson);
    const fitting = fc.array(entry, { maxLength: 4 }).map((entries) => JSON.stringify(Object.fromEntries(entries)));
    const inside = fc
      .tuple(entry, fc.constantFrom(...known, 'x'))
      .map(([[name, value], outer]) => JSON.stringify({ [outer]: { [name]: value } }));
    const any = fc.array(fc.oneof(fitting, inside, bodies, brokenBodies), { minLength: 25, maxLength: 25 });

    await fc.assert(
      fc.asyncProperty(any, async (all) => {
        await send(all.map((body) => ({ method, path, body: body.replaceAll('\r', '') })));
      }),
      { seed, numRuns: 12 },
    );
  });

  it('never reach what every object inherits', async () => {
    const answers = await send(
      prototypeNames.map((name) => ({ method: 'POST', path: `${tasks}/items`, body: `{"${name}":"x"}` })),
    );

    expect(answers.map(({ status }) => status)).toEqual(prototypeNames.map(() => 400));
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('of bytes that are no UTF-8 are taken with the replacement character, as .NET reads them (MEM)', async () => {
    const body = Buffer.concat([Buffer.from('{"Title":"a'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('b"}')]);
    const headers = { 'Content-Type': 'application/json' };
    const response = await site.fetch('ada', `${tasks}/items`, { method: 'POST', headers, body });

    expect(response.status).toBe(201);
    expect(((await response.json()) as { Title: string }).Title).toBe('a\ufffd\ufffd\ufffdb');
  });
});
