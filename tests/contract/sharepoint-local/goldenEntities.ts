/**
 * What the stand-in claims to answer as SharePoint does, one line per recorded entity, and where it knowingly differs.
 * A new entity is one more line here; what it needs on the site goes into `furnish`.
 */
import type { TestSite } from '../../support/localSharePoint';

/** One recorded entity and where to find one of it; `element` names the property it lies in. */
export interface Covered {
  readonly entity: string;
  readonly path: string;
  readonly element?: string;
  /** Recordings of several sorts lie under one name: keys recorded exactly as often as this one are required too. */
  readonly alongside?: string;
  readonly method?: 'POST';
  readonly body?: object;
}

const tasks = "web/lists/getbytitle('Tasks')";
const field = (name: string) => `${tasks}/fields/getbyinternalnameortitle('${name}')`;

/** By the name the recordings have for it. */
export const covered: readonly Covered[] = [
  { entity: 'List', path: tasks },
  { entity: 'ListItem', path: "web/lists/getbytitle('Plain')/items(1)", alongside: 'Attachments' },
  { entity: 'ListItem', path: "web/lists/getbytitle('Values')/items(1)" },
  { entity: 'ListItem', path: "web/lists/getbytitle('Values')/items(2)" },
  { entity: 'User', path: 'web/currentuser' },
  { entity: 'Group', path: 'web/sitegroups(3)' },
  { entity: 'RoleDefinition', path: 'web/roledefinitions/getbyid(1073741829)' },
  { entity: 'View', path: `${tasks}/defaultview` },
  { entity: 'VersionX', path: "web/lists/getbytitle('Plain')/items(1)/versions(512)", alongside: 'VersionId' },
  { entity: 'RecycleBinItem', path: 'web/recyclebin', element: 'value' },
  {
    entity: 'FormUpdateValue',
    path: `${tasks}/items(1)/validateupdatelistitem`,
    element: 'value',
    method: 'POST',
    body: { formValues: [{ FieldName: 'Title', FieldValue: 'three' }], bNewDocumentUpdate: false },
  },
  { entity: 'ListItem', path: "web/lists/getbytitle('Papers')/items(1)" },
  { entity: 'VersionX', path: "web/lists/getbytitle('Papers')/items(1)/versions(512)", alongside: 'VersionId' },
  {
    entity: 'VersionX',
    path: "web/lists/getbytitle('Papers')/items(1)/file/versions",
    element: 'value',
    alongside: 'Url',
  },
  { entity: 'ContentType', path: "web/lists/getbytitle('Papers')/contenttypes", element: 'value' },
  { entity: 'ContentType', path: 'web/availablecontenttypes', element: 'value' },
  { entity: 'Attachment', path: "web/lists/getbytitle('Plain')/items(1)/attachmentfiles", element: 'value' },
  { entity: 'Field:17:Calculated', path: field('Calculated') },
  { entity: 'Field:33:Location', path: field('Location') },
  { entity: 'Field:34:Thumbnail', path: field('Thumbnail') },
  { entity: 'Field:2:Text', path: field('Text') },
  { entity: 'Field:3:Note', path: field('Note') },
  { entity: 'Field:4:DateTime', path: field('DateTime') },
  { entity: 'Field:6:Choice', path: field('Choice') },
  { entity: 'Field:15:MultiChoice', path: field('MultiChoice') },
  { entity: 'Field:9:Number', path: field('Number') },
  { entity: 'Field:10:Currency', path: field('Currency') },
  { entity: 'Field:8:Boolean', path: field('Boolean') },
  { entity: 'Field:11:URL', path: field('URL') },
  { entity: 'Field:20:User', path: field('User') },
  { entity: 'Field:20:UserMulti', path: field('UserMulti') },
  { entity: 'Field:7:Lookup', path: field('Lookup') },
  { entity: 'Field:7:LookupMulti', path: field('LookupMulti') },
  { entity: 'Field:5:Counter', path: field('ID') },
  { entity: 'Field:14:Guid', path: field('GUID') },
  { entity: 'Field:12:Computed', path: field('Edit') },
  { entity: 'Field:18:File', path: field('FileLeafRef') },
  { entity: 'Field:19:Attachments', path: field('Attachments') },
  { entity: 'Field:25:ContentTypeId', path: field('ContentTypeId') },
  { entity: 'Field:1:Integer', path: field('owshiddenversion') },
];

const notMade = 'columns of this kind cannot be made here';

/** Recorded entities that the stand-in does not answer. */
export const absent: Readonly<Record<string, string>> = {
  'Field:0:TaxonomyFieldTypeMulti': notMade,
  'Field:0:TaxonomyFieldType': notMade,
  'Field:0:RatingCount': notMade,
  'Field:0:AverageRating': notMade,
  'Field:0:Likes': notMade,
  'Field:32:OutcomeChoice': notMade,
  'Field:0:CallTo': notMade,
  'Field:21:Recurrence': notMade,
  'Field:0:ContactInfo': notMade,
  'Field:0:HTML': notMade,
  'Field:0:Whereabout': notMade,
  'Field:0:Overbook': notMade,
  'Field:31:Geolocation': notMade,
  'Field:0:Facilities': notMade,
  'Field:23:ModStat': notMade,
  'Field:27:ThreadIndex': notMade,
  'Field:29:AllDayEvent': notMade,
  'Field:0:FreeBusy': notMade,
  'Field:22:CrossProjectLink': notMade,
  'Field:0:RelatedItems': notMade,
  'Field:0:ExemptField': notMade,
};

/** Keys that differ on purpose, each with its reason; one that is no longer needed fails a test. */
export const exceptions: Readonly<Record<string, string>> = {
  'ListItem.Number1': 'recorded with a value only; empty it is null, as every other kind of column is',
  'ListItem.Currency1': 'recorded with a value only; empty it is null, as every other kind of column is',
  'ListItem.Bool1': 'recorded with a value only; empty it is null, as every other kind of column is',
};

/** A list with a column of every kind, a plain list, and something in the recycle bin. */
export async function furnish(site: TestSite): Promise<void> {
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
  await list.fields.addCalculated('Calculated', { Formula: '=Number/2', OutputType: 9, DateFormat: 0 } as never);
  await list.fields.addLocation('Location');
  await list.fields.addImageField('Thumbnail');
  await list.items.add({ Title: 'one' });
  await list.items.add({ Title: 'two' });
  await list.items.getById(2).recycle();
  await web.lists.add('Plain');
  await web.lists.getByTitle('Plain').items.add({ Title: 'one' });
  await web.lists.getByTitle('Plain').items.getById(1).attachmentFiles.add('a.txt', 'a');
  await web.lists.add('Papers', '', 101);
  const { files } = web.lists.getByTitle('Papers').rootFolder;
  await files.addUsingPath('a.txt', 'one');
  await files.addUsingPath('a.txt', 'two', { Overwrite: true });
  await furnishValues(site, Id);
}

/** A list with the recorded columns: one item with a value in each, one with none. */
async function furnishValues(site: TestSite, lookupList: string): Promise<void> {
  const { web } = site.as('ada');
  await web.lists.add('Values');
  const list = web.lists.getByTitle('Values');
  await list.fields.addText('Text1');
  await list.fields.addMultilineText('MultilineText1', { RichText: false } as never);
  await list.fields.addBoolean('Bool1');
  await list.fields.addNumber('Number1');
  await list.fields.addDateTime('DateTime1');
  await list.fields.addCurrency('Currency1');
  await list.fields.addChoice('ChoiceSingle1', { Choices: ['a'] });
  await list.fields.addMultiChoice('ChoiceMulti1', { Choices: ['a'] });
  await list.fields.addUrl('URLField1');
  await list.fields.addUser('UserSingleField1', { SelectionMode: 0 });
  await list.fields.add('UserMultiField1', 20, { AllowMultipleValues: true } as never);
  await list.fields.addLookup('LookupSingleField1', { LookupListId: lookupList, LookupFieldName: 'Title' });
  await list.fields.createFieldAsXml(
    `<Field Type="LookupMulti" Mult="TRUE" DisplayName="LookupMultiField1" List="{${lookupList}}" ShowField="Title" />`,
  );
  const me = (await web.currentUser()).Id;
  await list.items.add({
    Title: 'filled',
    Text1: 'a',
    MultilineText1: 'a',
    Bool1: true,
    Number1: 1,
    DateTime1: '2026-01-01T00:00:00Z',
    Currency1: 1,
    ChoiceSingle1: 'a',
    ChoiceMulti1: ['a'],
    URLField1: { Description: 'a', Url: 'https://city.example' },
    UserSingleField1Id: me,
    UserMultiField1Id: [me],
    LookupSingleField1Id: 1,
    LookupMultiField1Id: [1],
  });
  await list.items.add({ Title: 'empty' });
}
