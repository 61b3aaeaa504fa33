import type { SPFI } from '@pnp/sp';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('content types', () => {
  let site: TestSite;
  let ada: SPFI;
  beforeEach(async () => {
    site = await startTestSite();
    ada = site.as('ada');
    await ada.web.lists.add('Tasks');
    await ada.web.lists.add('Papers', '', 101);
  });
  afterEach(() => site.close());

  const types = (title: string) => ada.web.lists.getByTitle(title).contentTypes;
  const named = async (title: string, name: string) => {
    const found = (await types(title)()).find(({ Name }) => Name === name);
    if (!found) throw new Error(`${title} has no content type ${name}.`);
    return found;
  };

  it('are Item and Folder in a list, Document and Folder in a library, each below the site’s own (DOC: ids)', async () => {
    const ofList = await types('Tasks')();
    const ofLibrary = await types('Papers')();

    expect(ofList.map(({ Name }) => Name)).toEqual(['Item', 'Folder']);
    expect(ofLibrary.map(({ Name }) => Name)).toEqual(['Document', 'Folder']);
    expect(ofList[0]?.StringId).toMatch(/^0x0100[\dA-F]{32}$/);
    expect(ofLibrary[0]?.StringId).toMatch(/^0x010100[\dA-F]{32}$/);
    expect(ofLibrary[1]?.StringId).toMatch(/^0x012000[\dA-F]{32}$/);
    expect(
      await types('Tasks')
        .getById(ofList[0]?.StringId ?? '')
        .parent(),
    ).toMatchObject({ StringId: '0x01' });
  });

  it('are what items, files and folders name as their own', async () => {
    const item = await ada.web.lists.getByTitle('Tasks').items.add({ Title: 'x' });
    const { StringId } = await named('Tasks', 'Item');

    expect(item.ContentTypeId).toBe(StringId);
    expect(await ada.web.lists.getByTitle('Tasks').items.getById(1).contentType()).toMatchObject({ Name: 'Item' });
    const [expanded] = await ada.web.lists
      .getByTitle('Tasks')
      .items.select('Id', 'ContentType/Name')
      .expand('ContentType')();
    expect(expanded.ContentType).toMatchObject({ Name: 'Item' });
  });

  it('come from the site into a list under an id of their own, and items may choose them', async () => {
    await ada.web.contentTypes.add('0x01AB', 'Task', 'Something to do');
    const { data } = await types('Tasks').addAvailableContentType('0x01AB');
    await ada.web.lists.getByTitle('Tasks').update({ ContentTypesEnabled: true });
    const byParent = await ada.web.lists.getByTitle('Tasks').items.add({ Title: 'x', ContentTypeId: '0x01AB' });

    expect(data.StringId).toMatch(/^0x01AB00[\dA-F]{32}$/);
    expect(byParent.ContentTypeId).toBe(data.StringId);
    expect((await ada.web.lists.getByTitle('Tasks')()).ContentTypesEnabled).toBe(true);
    await ada.web.lists
      .getByTitle('Tasks')
      .items.getById(1)
      .update({ ContentTypeId: (await named('Tasks', 'Item')).StringId });
    expect(await ada.web.lists.getByTitle('Tasks').items.getById(1).contentType()).toMatchObject({ Name: 'Item' });
  });

  it('refuse what the list or the site does not have (MEM)', async () => {
    const { items } = ada.web.lists.getByTitle('Tasks');

    expect((await refusalOf(items.add({ Title: 'x', ContentTypeId: '0x0101' }))).status).toBe(400);
    expect((await refusalOf(types('Tasks').addAvailableContentType('0x01FF'))).status).toBe(404);
    expect((await refusalOf(types('Tasks').addAvailableContentType('0x01'))).status).toBe(500);
    expect((await refusalOf(ada.web.contentTypes.add('0x99AB', 'Lost'))).status).toBe(404);
  });

  it('cannot go while items have them, and go when nothing has (MEM)', async () => {
    await ada.web.lists.getByTitle('Tasks').items.add({ Title: 'x' });
    const { StringId } = await named('Tasks', 'Item');

    expect((await refusalOf(types('Tasks').getById(StringId).delete())).status).toBe(500);
    await types('Tasks')
      .getById((await named('Tasks', 'Folder')).StringId)
      .delete();
    expect((await types('Tasks')()).map(({ Name }) => Name)).toEqual(['Item']);
  });

  it('show the columns of the list in its first type', async () => {
    await ada.web.lists.getByTitle('Tasks').fields.addText('Topic');
    const { StringId } = await named('Tasks', 'Item');
    const type = types('Tasks').getById(StringId);

    const names = (await type.fields()).map(({ InternalName }: { InternalName: string }) => InternalName);
    const links = await type.fieldLinks();
    expect(names).toEqual(['ContentType', 'Title', 'Topic']);
    expect(links.map(({ Name }) => Name)).toEqual(names);
    expect(await type.fieldLinks.getById(links[2]?.Id ?? '')()).toMatchObject({ FieldInternalName: 'Topic' });
  });

  it('change their name and description, and those of the site are there for lists to take', async () => {
    const { StringId } = await named('Tasks', 'Item');
    await types('Tasks').getById(StringId).update({ Name: 'Entry', Description: 'One entry' });

    expect(await types('Tasks').getById(StringId)()).toMatchObject({ Name: 'Entry', Description: 'One entry' });
    const available = (await (await site.fetch('ada', 'web/AvailableContentTypes')).json()) as {
      value: { Name: string }[];
    };
    expect(available.value.map(({ Name }) => Name)).toEqual(['System', 'Item', 'Document', 'Folder']);
  });

  it('are for those who manage lists to change', async () => {
    const { Id } = await ada.web.ensureUser('ben@city.example');
    await ada.web.roleAssignments.add(Id, 1073741827);
    const ben = site.as('ben').web.lists.getByTitle('Tasks').contentTypes;

    expect(await ben()).toHaveLength(2);
    expect((await refusalOf(ben.addAvailableContentType('0x0101'))).status).toBe(403);
    expect((await refusalOf(site.as('ben').web.contentTypes.add('0x01AB', 'Task'))).status).toBe(403);
  });
});
