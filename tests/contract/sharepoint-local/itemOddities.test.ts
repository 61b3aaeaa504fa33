import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('what hangs on an item besides its columns', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite({ now: () => new Date('2026-03-01T10:00:00Z') });
    const { web } = site.as('ada');
    const { Id } = await web.lists.add('Units');
    await web.lists.getByTitle('Units').items.add({ Title: 'Bürger & Co' });
    await web.lists.add('Tasks');
    const { fields } = list();
    await fields.addMultilineText('Note', { RichText: true } as never);
    await fields.addMultilineText('Lines', { RichText: false } as never);
    await fields.addDateTime('Day', { DisplayFormat: 0 } as never);
    await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
    await fields.addNumber('Cost');
    await fields.addBoolean('Ok');
    await fields.addUrl('Link');
    await fields.addUser('Owner', { SelectionMode: 0 });
    await fields.addLookup('Unit', { LookupListId: Id, LookupFieldName: 'Title' });
    await list().items.add({
      Title: '1 < 2',
      Note: '<p>Hi &amp; you</p>',
      Lines: 'a<b>\nc',
      Day: '2026-05-01',
      Tags: ['a', 'b'],
      Cost: 1234.5,
      Ok: true,
      Link: { Url: 'https://city.example', Description: 'City' },
      OwnerId: 6,
      UnitId: 1,
    });
  });
  afterAll(() => site.close());

  const list = () => site.as('ada').web.lists.getByTitle('Tasks');
  const item = () => list().items.getById(1);

  it('is every column as plain text (MEM)', async () => {
    expect(await item().fieldValuesAsText()).toMatchObject({
      Title: '1 < 2',
      Note: 'Hi & you',
      Lines: 'a<b>\nc',
      Day: '5/1/2026',
      Tags: 'a, b',
      Cost: '1,234.5',
      Ok: 'Yes',
      Link: 'https://city.example, City',
      Owner: 'Ada Admin',
      Unit: 'Bürger & Co',
      ContentType: 'Item',
      Modified: '3/1/2026 11:00 AM',
      OData__x005f_UIVersionString: '1.0',
    });
  });

  it('is every column as a page shows it, with nothing of a value taken for markup (MEM)', async () => {
    const values = await item().fieldValuesAsHTML();

    expect(values).toMatchObject({
      Title: '1 &lt; 2',
      Lines: 'a&lt;b&gt;<br>c',
      Link: '<a href="https://city.example">City</a>',
    });
    expect(values.Unit).toMatch(/^<a href="[^"]+">Bürger &amp; Co<\/a>$/);
    expect(values.Owner).toBe('<a href="/sites/prozessregister/_layouts/15/userdisp.aspx?ID=6">Ada Admin</a>');
  });

  it('is every column as a form takes it (MEM)', async () => {
    expect(await item().fieldValuesForEdit()).toMatchObject({
      Tags: ';#a;#b;#',
      Unit: '1;#Bürger & Co',
      Owner: 'i:0#.f|membership|ada@city.example',
    });
  });

  it('can be expanded and selected', async () => {
    const [row] = await list().items.select('Id', 'FieldValuesAsText/Cost').expand('FieldValuesAsText')();

    expect(row.FieldValuesAsText).toMatchObject({ Cost: '1,234.5' });
    expect(row.FieldValuesAsText).not.toHaveProperty('Title');
  });

  it('is its list, with what belongs to that (RUN: nested $expand of the client)', async () => {
    const { Id } = await list()();

    expect(await item().getParentInfos()).toMatchObject({
      Item: { Id: 1 },
      ParentList: { Id, Title: 'Tasks', RootFolderServerRelativeUrl: '/sites/prozessregister/Lists/Tasks' },
      ParentWeb: { ServerRelativeUrl: '/sites/prozessregister', Url: site.siteUrl },
    });
  });

  it('is what the person may do, also for a user interface (MEM: the same)', async () => {
    expect(await item().effectiveBasePermissionsForUI()).toMatchObject(await item().effectiveBasePermissions());
  });

  it('is no file and no address for Office (SRC: an empty text where no application fits)', async () => {
    expect(await item().getWopiFrameUrl()).toBe('');
    expect(await item().file()).toEqual({ 'odata.metadata': expect.any(String) as string, 'odata.null': true });
  });

  it('is what a form of it is made of (SRC: names; MEM: contents)', async () => {
    const data = await list().renderListFormData(1, 'editform', 2);
    const refusal = await refusalOf(list().renderListFormData(99, 'editform', 2));

    expect(data).toMatchObject({
      Title: '1 < 2',
      ContentType: 'Item',
      FormControlMode: 2,
      FieldControlModes: { Title: 2, Created: 1 },
      ItemAttributes: { Id: 1, FsObjType: 0 },
      ListAttributes: { BaseType: 0, ListTemplateType: 100 },
      WebAttributes: { WebUrl: site.siteUrl },
    });
    expect(data.ListSchema).toMatchObject({ Tags: { Type: 'MultiChoice', Choices: ['a', 'b'] } });
    expect(refusal.status).toBe(404);
  });

  it('can be deleted only as the version the client knows', async () => {
    const { Id } = await list().items.add({ Title: 'short-lived' });

    const stale = list()
      .items.getById(Id)
      .deleteWithParams({ BypassSharedLock: true, ETagMatch: '"x,1"' } as never);
    expect((await refusalOf(stale)).status).toBe(412);
    await list().items.getById(Id).deleteWithParams({ BypassSharedLock: true });
    expect((await refusalOf(list().items.getById(Id)())).status).toBe(404);
  });
});

describe('what hangs on lists and the site', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const list = (person: 'ada' | 'ben' = 'ada') => site.as(person).web.lists.getByTitle('Tasks');

  it('is an id for an item that is still to come, and is given once', async () => {
    const first = await list().reserveListItemId();
    const second = await list().reserveListItemId();
    const { Id } = await list().items.add({ Title: 'x' });

    expect([first, second, Id]).toEqual([1, 2, 3]);
  });

  it('is nothing where there is nothing: event receivers, webs, related columns', async () => {
    const { web } = site.as('ada');

    expect(await list().eventReceivers()).toEqual([]);
    expect(await web.webs()).toEqual([]);
    expect(await web.webinfos()).toEqual([]);
    expect(await list().relatedFields()).toEqual([]);
    expect(await list().informationRightsManagementSettings()).toMatchObject({ AllowPrint: false, PolicyTitle: null });
    expect((await refusalOf(web.webs.add('Sub', 'sub'))).status).toBe(501);
  });

  it('is custom actions, which are kept for whoever manages the list', async () => {
    const { action, data } = await list().userCustomActions.add({
      Title: 'Print',
      Location: 'EditControlBlock',
      Sequence: 5,
    });
    await action.update({ Title: 'Print all' } as never);

    expect(data.Id).toMatch(/^[\da-f-]{36}$/);
    expect(await list().userCustomActions()).toMatchObject([{ Title: 'Print all', Sequence: 5, Scope: 4 }]);
    await action.delete();
    expect(await list().userCustomActions()).toEqual([]);
    await site.as('ada').web.userCustomActions.add({ Title: 'x' });
    await site.as('ada').web.userCustomActions.clear();
    expect(await site.as('ada').web.userCustomActions()).toEqual([]);
    const { Id } = await site.as('ada').web.ensureUser('ben@city.example');
    await site.as('ada').web.roleAssignments.add(Id, 1073741826);
    expect((await refusalOf(list('ben').userCustomActions.add({ Title: 'x' }))).status).toBe(403);
  });

  it('is the site collection and its people as a list', async () => {
    const ada = site.as('ada');
    const { Id } = await ada.site.rootWeb();
    const people = await ada.web.siteUserInfoList.items.filter("EMail eq 'ada@city.example'")();

    expect(await ada.site()).toMatchObject({
      Url: site.siteUrl,
      ServerRelativeUrl: '/sites/prozessregister',
      ReadOnly: false,
    });
    expect(Id).toBe((await ada.web()).Id);
    expect(people).toMatchObject([{ Title: 'Ada Admin', JobTitle: 'Administrator', UserName: 'ada@city.example' }]);
  });
});
