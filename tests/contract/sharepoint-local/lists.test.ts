import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('lists', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
  });
  afterEach(() => site.close());

  const lists = () => site.as('ada').web.lists;

  it('come with versions on and fifty of them (REC)', async () => {
    await lists().add('Tasks', 'To do');

    const list = await lists().getByTitle('Tasks')();

    expect(list).toMatchObject({
      Title: 'Tasks',
      Description: 'To do',
      BaseTemplate: 100,
      EnableVersioning: true,
      MajorVersionLimit: 50,
      ItemCount: 0,
      ListItemEntityTypeFullName: 'SP.Data.TasksListItem',
    });
  });

  it('are found by title in any case (REC), by guid, and through both spellings of a guid', async () => {
    const { Id } = await lists().add('My Tasks');

    const titles = [
      (await lists().getByTitle('my TASKS')()).Title,
      (await lists().getById(Id)()).Title,
      ((await (await site.fetch('ada', `web/lists(guid'${Id.toUpperCase()}')`)).json()) as { Title: string }).Title,
    ];

    expect(titles).toEqual(['My Tasks', 'My Tasks', 'My Tasks']);
  });

  it('take any character in a title, quoted and encoded as PnPjs does it (RUN)', async () => {
    const title = "O'Brien & Co/50% #1";
    await lists().add(title);

    expect((await lists().getByTitle(title)()).Title).toBe(title);
  });

  it('name their items after the first title: blanks dropped, underscores encoded (§2.10)', async () => {
    await lists().add('My_Big List');

    const list = await lists().getByTitle('My_Big List').select('EntityTypeName')();

    expect(list.EntityTypeName).toBe('My_x005f_BigListList');
  });

  it('refuse a title twice and a title unknown with the recorded words (REC)', async () => {
    await lists().add('Tasks');

    const twice = await refusalOf(lists().add('TASKS'));
    const unknown = await refusalOf(lists().getByTitle('Nothing')());

    expect(twice).toEqual({
      status: 500,
      code: '-2130575342, Microsoft.SharePoint.SPException',
      text: 'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    });
    expect(unknown).toEqual({
      status: 404,
      code: '-1, System.ArgumentException',
      text: `List 'Nothing' does not exist at site with URL '${site.siteUrl}'.`,
    });
  });

  it('are ensured: made once, then changed', async () => {
    const first = await lists().ensure('Tasks', 'one');
    const second = await lists().ensure('Tasks', 'two', 100, false, { EnableVersioning: false });

    expect([first.created, second.created]).toEqual([true, false]);
    expect(await lists().getByTitle('Tasks')()).toMatchObject({ Description: 'two', EnableVersioning: false });
  });

  it('keep address and entity name when the title changes, and count their ETag on', async () => {
    await lists().add('Tasks');
    await lists().getByTitle('Tasks').update({ Title: 'Duties', MajorVersionLimit: 10 });

    const list = await lists().getByTitle('Duties').select('*', 'RootFolder/ServerRelativeUrl').expand('RootFolder')();

    expect(list).toMatchObject({
      EntityTypeName: 'TasksList',
      MajorVersionLimit: 10,
      'odata.etag': '"1"',
      RootFolder: { ServerRelativeUrl: '/sites/prozessregister/Lists/Tasks' },
    });
  });

  it('refuse a stale ETag with 412', async () => {
    await lists().add('Tasks');

    const refusal = await refusalOf(lists().getByTitle('Tasks').update({ Description: 'x' }, '"7"'));

    expect(refusal).toMatchObject({
      status: 412,
      text: `The request ETag value '"7"' does not match the object's ETag value '"0"'.`,
    });
  });

  it('are listed with $select, $filter, $orderby and $top', async () => {
    for (const title of ['b', 'A', 'c']) await lists().add(title, '', title === 'c' ? 101 : 100);

    const found = await lists().filter("BaseTemplate eq 100 and startswith(Title,'a')").select('Title')();
    const ordered = await lists().orderBy('Title', false).top(2).select('Title')();
    const expanded = await lists().select('Title', 'Fields/InternalName').expand('Fields').filter("Title eq 'b'")();

    expect(found.map(({ Title }) => Title)).toEqual(['A']);
    expect(ordered.map(({ Title }) => Title)).toEqual(['c', 'b']);
    expect(JSON.stringify(expanded)).toContain('"InternalName":"Title"');
  });

  it.each([
    ['an unknown setting', { Colour: 'red' }, 400, "The property 'Colour' does not exist on type 'SP.List'."],
    ['a setting of the wrong type', { EnableVersioning: 'yes' }, 400, 'Edm.Boolean'],
    ['moderation', { EnableModeration: true }, 501, 'EnableModeration = true is not in the stand-in.'],
    ['writing nothing at all', { WriteSecurity: 4 }, 501, 'WriteSecurity = 4 is not in the stand-in.'],
  ])('refuse %s instead of passing over it', async (_, settings, status, text) => {
    await lists().add('Tasks');

    const refusal = await refusalOf(
      lists()
        .getByTitle('Tasks')
        .update(settings as never),
    );

    expect(refusal.status).toBe(status);
    expect(refusal.text).toContain(text);
  });

  it('refuse templates and functions that are not done by name', async () => {
    await lists().add('Papers', '', 101);

    const template = await refusalOf(lists().add('Calendar', '', 106));
    const workflows = await site.fetch('ada', "web/lists/getbytitle('Papers')/workflowassociations");

    expect([template.status, workflows.status]).toEqual([501, 501]);
    expect(await workflows.text()).toContain('workflowassociations');
  });

  it('go to the recycle bin when deleted, free their title and come back', async () => {
    await lists().add('Tasks');
    await lists().getByTitle('Tasks').items.add({ Title: 'kept' });
    await lists().getByTitle('Tasks').delete();
    const gone = await refusalOf(lists().getByTitle('Tasks')());
    const bin = await site.as('ada').web.recycleBin();

    await site
      .as('ada')
      .web.recycleBin.getById(bin[0]?.Id ?? '')
      .restore();

    expect(gone.status).toBe(404);
    expect(bin).toMatchObject([{ Title: 'Tasks', ItemType: 4, ItemState: 1 }]);
    expect(await lists().getByTitle('Tasks').items.select('Title')()).toMatchObject([{ Title: 'kept' }]);
  });

  it('free their address when deleted, and come back only while it is free (MEM)', async () => {
    await lists().add('Tasks');
    await lists().getByTitle('Tasks').delete();
    await lists().add('Tasks');
    await lists().getByTitle('Tasks').update({ Title: 'Jobs' });
    const [first] = await site.as('ada').web.recycleBin();

    const { EntityTypeName } = await lists().getByTitle('Jobs')();
    const refused = await refusalOf(
      site
        .as('ada')
        .web.recycleBin.getById(first?.Id ?? '')
        .restore(),
    );

    expect(EntityTypeName).toBe('TasksList');
    expect(refused.status).toBe(500);
    expect(refused.code).toContain('-2130575342');
  });

  it('have views: a default one, own ones, and columns in them', async () => {
    await lists().add('Tasks');
    const list = lists().getByTitle('Tasks');
    await list.fields.addText('State');
    await list.views.add('Open', false, { RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="State" /></OrderBy>' });
    const view = list.views.getByTitle('Open');
    await view.fields.removeAll();
    await view.fields.add('State');
    await view.fields.add('Modified');
    await view.fields.move('Modified', 0);
    await view.update({ Title: 'Open ones', DefaultView: true });

    const fields = (await list.views.getByTitle('Open ones').fields()) as unknown as { Items: string[] };
    const views = await list.views.select('Title', 'DefaultView')();
    await list.views.getByTitle('Open ones').delete();

    expect(fields.Items).toEqual(['Modified', 'State']);
    expect(views).toMatchObject([
      { Title: 'All Items', DefaultView: false },
      { Title: 'Open ones', DefaultView: true },
    ]);
    expect(await list.views()).toHaveLength(1);
  });
});
