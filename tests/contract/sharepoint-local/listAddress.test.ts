import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('a list by its address', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Tasks of O’Brien');
    await web.lists.add('Papers', '', 101);
    await web.lists.add('Secrets');
    await web.lists.getByTitle('Secrets').breakRoleInheritance(false);
  });
  afterAll(() => site.close());

  it('is found by the server-relative address of its folder, without case (MEM)', async () => {
    const { web } = site.as('ada');
    const { ServerRelativeUrl } = await web.lists.getByTitle('Tasks of O’Brien').rootFolder();

    const found = await web.getList(ServerRelativeUrl).select('Title')();
    const shouted = await web.getList(ServerRelativeUrl.toUpperCase()).select('Title')();
    const withSlash = await web.getList(`${ServerRelativeUrl}/`).select('Title')();

    expect([found.Title, shouted.Title, withSlash.Title]).toEqual(Array(3).fill('Tasks of O’Brien'));
  });

  it('answers everything below it, also of a library, and of getListUsingPath', async () => {
    const { web } = site.as('ada');
    const list = web.getList('/sites/prozessregister/Lists/TasksofO’Brien');
    const { Id } = await list.items.add({ Title: 'one' });
    const response = await site.fetch(
      'ada',
      "web/GetListUsingPath(DecodedUrl=@p)/Title?@p='/sites/prozessregister/Papers'",
    );

    expect(await list.items.getById(Id)()).toMatchObject({ Title: 'one' });
    expect(await response.json()).toMatchObject({ value: 'Papers' });
  });

  it.each([
    ['an address where nothing is', 'ada', '/sites/prozessregister/Lists/Nowhere'],
    ['a list the person may not see', 'ben', '/sites/prozessregister/Lists/Secrets'],
  ] as const)('is File Not Found for %s (MEM)', async (_, person, address) => {
    const { web } = site.as('ada');
    const { Id } = await web.ensureUser('ben@city.example');
    await web.roleAssignments.add(Id, 1073741826);

    expect(await refusalOf(site.as(person).web.getList(address)())).toMatchObject({
      status: 404,
      code: '-2147024894, System.IO.FileNotFoundException',
      text: 'File Not Found.',
    });
  });
});
