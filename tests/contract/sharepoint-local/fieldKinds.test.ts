import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('rarer kinds of columns', () => {
  let site: TestSite;
  let units = '';
  beforeEach(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    units = (await web.lists.add('Units')).Id;
    await web.lists.getByTitle('Units').fields.addText('City');
    await web.lists.getByTitle('Units').items.add({ Title: 'Bürgeramt', City: 'Bad Sande' });
    await web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const list = (title = 'Tasks') => site.as('ada').web.lists.getByTitle(title);
  const relation = (behavior: 'Cascade' | 'Restrict') =>
    list().fields.createFieldAsXml(
      `<Field Type="Lookup" DisplayName="Unit" List="{${units}}" ShowField="Title" Indexed="TRUE" IsRelationship="TRUE" RelationshipDeleteBehavior="${behavior}" />`,
    );

  it('are places, which are JSON in a text (REC)', async () => {
    await list().fields.addLocation('Where');
    const place = JSON.stringify({ DisplayName: 'Rathaus', Address: { City: 'Bad Sande' } });
    await list().items.add({ Title: 'x', Where: place });

    expect(await list().fields.getByTitle('Where')()).toMatchObject({ FieldTypeKind: 33, TypeAsString: 'Location' });
    expect((await list().items.getById(1)()).Where).toBe(place);
  });

  it('are pictures: the client uploads one and names it in the item (SRC: UploadImage)', async () => {
    await list().fields.addImageField('Picture');
    await list().items.add({ Title: 'x' });
    const results = await list()
      .items.getById(1)
      .setImageField('Picture', 'map.png', new Blob([Uint8Array.of(1, 2, 3)]));
    const { Picture } = await list().items.getById(1)();

    const value = JSON.parse(String(Picture)) as { serverRelativeUrl: string; fileName: string };
    expect(results).toMatchObject([{ HasException: false }]);
    expect(value.fileName).toBe('map.png');
    const stored = await site.as('ada').web.getFileByServerRelativePath(value.serverRelativeUrl).getBuffer();
    expect([...new Uint8Array(stored)]).toEqual([1, 2, 3]);
  });

  it('are guids, kept in lower case and found in any (MEM)', async () => {
    const guid = '8A3C1B2D-0000-4000-8000-00000000ABCD';
    await list().fields.add('Key', 14);
    await list().items.add({ Title: 'x', Key: `{${guid}}` });

    expect((await list().items.getById(1)()).Key).toBe(guid.toLowerCase());
    expect(await list().items.filter(`Key eq '${guid}'`)()).toHaveLength(1);
    expect((await refusalOf(list().items.add({ Key: 'no guid' }))).status).toBe(400);
  });

  it('are lookups whose dead ids a form hears of at the field, with 200 (REC: shape, MEM: text)', async () => {
    await list().fields.addLookup('Unit', { LookupListId: units, LookupFieldName: 'Title' });
    await list().items.add({ Title: 'x', UnitId: 1 });
    const form = [{ FieldName: 'Unit', FieldValue: '999' }];

    const [result] = await list().items.getById(1).validateUpdateListItem(form);

    expect(result).toMatchObject({ FieldName: 'Unit', HasException: true, ErrorCode: -2146232832 });
    expect(await list().items.getById(1)()).toMatchObject({ UnitId: 1 });
  });

  it('are lookups that show more of what another one points to', async () => {
    await list().fields.addLookup('Unit', { LookupListId: units, LookupFieldName: 'Title' });
    const primary = await list().fields.getByTitle('Unit')();
    await list().fields.addDependentLookupField('Town', primary.Id, 'City');
    await list().items.add({ Title: 'x', UnitId: 1 });

    const [item] = await list().items.select('Unit/Title', 'Town/City').expand('Unit', 'Town')();
    expect(item).toMatchObject({ Unit: { Title: 'Bürgeramt' }, Town: { City: 'Bad Sande' } });
    expect(await list().fields.getByTitle('Town')()).toMatchObject({
      IsDependentLookup: true,
      PrimaryFieldId: primary.Id,
      ReadOnlyField: true,
    });
    expect(await list().fields.getByTitle('Unit')()).toMatchObject({ DependentLookupInternalNames: ['Town'] });
    expect((await refusalOf(list().items.add({ TownId: 1 }))).status).toBe(400);
    await list().fields.getByTitle('Town').delete();
    expect(await list().items.getById(1)()).toMatchObject({ UnitId: 1 });
  });

  it('take their dependent ones along when they are deleted (MEM)', async () => {
    await list().fields.addLookup('Unit', { LookupListId: units, LookupFieldName: 'Title' });
    const primary = await list().fields.getByTitle('Unit')();
    await list().fields.addDependentLookupField('Town', primary.Id, 'City');
    await list().fields.getByTitle('Unit').delete();

    expect((await refusalOf(list().fields.getByTitle('Town')())).status).toBe(404);
    expect(await list().items()).toEqual([]);
  });

  it('are relationships that keep what is still named (DOC: restrict; text MEM)', async () => {
    await relation('Restrict');
    await list().items.add({ Title: 'x', UnitId: 1 });

    expect((await refusalOf(list('Units').items.getById(1).delete())).status).toBe(500);
    expect(await list('Units').relatedFields()).toMatchObject([{ RelationshipDeleteBehavior: 2 }]);
    await list().items.getById(1).update({ UnitId: null });
    await list('Units').items.getById(1).delete();
    expect(await list('Units').items()).toEqual([]);
  });

  it('do not give away the name of a list the person may not see', async () => {
    await relation('Restrict');
    await list().items.add({ Title: 'x', UnitId: 1 });
    const { Id } = await site.as('ada').web.ensureUser('ben@city.example');
    await site.as('ada').web.roleAssignments.add(Id, 1073741827);
    await list().breakRoleInheritance(false);
    const refusal = await refusalOf(site.as('ben').web.lists.getByTitle('Units').items.getById(1).delete());

    expect(refusal.status).toBe(500);
    expect(refusal.text).not.toContain('Tasks');
  });

  it('are relationships that take along what names them (DOC: cascade)', async () => {
    await relation('Cascade');
    await list().items.add({ Title: 'x', UnitId: 1 });
    await list().items.add({ Title: 'y' });
    await list('Units').items.getById(1).recycle();

    expect((await list().items()).map(({ Title }) => Title)).toEqual(['y']);
    expect(await site.as('ada').web.recycleBin()).toHaveLength(2);
  });

  it('are relationships only with an index (DOC; text MEM)', async () => {
    await list().fields.addLookup('Unit', { LookupListId: units, LookupFieldName: 'Title' });
    const refusal = await refusalOf(
      list()
        .fields.getByTitle('Unit')
        .update({ IsRelationship: true, RelationshipDeleteBehavior: 2 } as never),
    );

    expect(refusal.status).toBe(400);
  });
});
