import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { hasSharedData } from '../../support/sharedData';

interface Recorded {
  readonly count: number;
  readonly keys: Readonly<Record<string, { readonly n: number; readonly types: Readonly<Record<string, number>> }>>;
}

/** Where the recordings are not at hand, these few keys stand for them. */
const reduced: Readonly<Record<string, readonly string[]>> = {
  List: ['Id', 'Title', 'ItemCount', 'EntityTypeName', 'EnableVersioning', 'CurrentChangeToken'],
  ListItem: ['Id', 'ID', 'Title', 'Created', 'AuthorId', 'OData__UIVersionString', 'GUID'],
  User: ['Id', 'LoginName', 'Title', 'Email', 'UserId', 'PrincipalType'],
  Group: ['Id', 'Title', 'OwnerTitle', 'PrincipalType'],
  RoleDefinition: ['BasePermissions', 'Id', 'Name', 'RoleTypeKind'],
  View: ['Id', 'Title', 'ViewQuery', 'RowLimit'],
  VersionX: ['Created', 'ID', 'IsCurrentVersion', 'VersionLabel'],
  RecycleBinItem: ['Id', 'Title', 'DirName', 'ItemState'],
};

const file = 'sharepoint/golden-keys.json';
const golden = hasSharedData(file)
  ? (JSON.parse(readFileSync(join(process.cwd(), '..', 'shared', 'data', file), 'utf8')) as Record<string, Recorded>)
  : null;

/** Recorded only on lists of other kinds, or of one tenant's additions. */
const notHere = new Set(['VersionX.CheckInComment', 'VersionX.Length', 'VersionX.Size', 'VersionX.Url']);

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Keys that nearly every recording of the entity has, missing here or of another JSON type. */
function differences(entity: string, answer: Record<string, unknown>): string[] {
  const recorded = golden?.[entity];
  if (!recorded) return (reduced[entity] ?? ['Id', 'InternalName', 'SchemaXml']).filter((key) => !(key in answer));
  return Object.entries(recorded.keys)
    .filter(([key, { n }]) => n >= recorded.count * 0.85 && !notHere.has(`${entity}.${key}`))
    .filter(([key, { types }]) => !(key in answer) || !(typeOf(answer[key]) in types))
    .map(([key]) => `${key}: ${typeOf(answer[key])}`);
}

describe('the keys and JSON types of recorded answers (REC)', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    await list.fields.addText('Text');
    await list.fields.addMultilineText('Note', { RichText: false } as never);
    await list.fields.addDateTime('DateTime');
    await list.fields.addChoice('Choice', { Choices: ['a'] });
    await list.fields.addMultiChoice('MultiChoice', { Choices: ['a'] });
    await list.fields.addNumber('Number');
    await list.fields.addCurrency('Currency');
    await list.fields.addBoolean('Boolean');
    await list.fields.addUrl('URL');
    await list.fields.addUser('User', { SelectionMode: 0 });
    await list.fields.add('UserMulti', 20, { AllowMultipleValues: true } as never);
    await list.fields.addLookup('Lookup', { LookupListId: Id, LookupFieldName: 'Title' });
    await list.fields.createFieldAsXml(
      `<Field Type="LookupMulti" Mult="TRUE" DisplayName="LookupMulti" List="{${Id}}" ShowField="Title" />`,
    );
    await list.items.add({ Title: 'one' });
    await list.items.add({ Title: 'two' });
    await list.items.getById(2).recycle();
  });
  afterAll(() => site.close());

  const ask = async (path: string) => {
    const response = await site.fetch('ada', path, { headers: { Accept: 'application/json;odata=nometadata' } });
    return (await response.json()) as Record<string, unknown>;
  };

  it.each([
    ['List', "web/lists/getbytitle('Tasks')"],
    ['ListItem', "web/lists/getbytitle('Tasks')/items(1)"],
    ['User', 'web/currentuser'],
    ['Group', 'web/sitegroups(3)'],
    ['RoleDefinition', 'web/roledefinitions/getbyid(1073741829)'],
    ['View', "web/lists/getbytitle('Tasks')/defaultview"],
    ['VersionX', "web/lists/getbytitle('Tasks')/items(1)/versions(512)"],
  ])('are those of %s', async (entity, path) => {
    expect(differences(entity, await ask(path))).toEqual([]);
  });

  it('are those of what lies in the recycle bin', async () => {
    const { value } = (await ask('web/recyclebin')) as { value: Record<string, unknown>[] };

    expect(differences('RecycleBinItem', value[0] ?? {})).toEqual([]);
  });

  it.each([
    ['Field:2:Text', 'Text'],
    ['Field:3:Note', 'Note'],
    ['Field:4:DateTime', 'DateTime'],
    ['Field:6:Choice', 'Choice'],
    ['Field:15:MultiChoice', 'MultiChoice'],
    ['Field:9:Number', 'Number'],
    ['Field:10:Currency', 'Currency'],
    ['Field:8:Boolean', 'Boolean'],
    ['Field:11:URL', 'URL'],
    ['Field:20:User', 'User'],
    ['Field:20:UserMulti', 'UserMulti'],
    ['Field:7:Lookup', 'Lookup'],
    ['Field:7:LookupMulti', 'LookupMulti'],
    ['Field:5:Counter', 'ID'],
    ['Field:14:Guid', 'GUID'],
    ['Field:12:Computed', 'Edit'],
    ['Field:19:Attachments', 'Attachments'],
    ['Field:25:ContentTypeId', 'ContentTypeId'],
    ['Field:1:Integer', 'owshiddenversion'],
  ])('are those of %s', async (entity, name) => {
    expect(
      differences(entity, await ask(`web/lists/getbytitle('Tasks')/fields/getbyinternalnameortitle('${name}')`)),
    ).toEqual([]);
  });
});
