import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

const everyone = 'c:0-.f|rolemanager|spo-grid-all-users/11111111-1111-4111-8111-111111111111';

describe('people and groups', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
  });
  afterEach(() => site.close());

  const web = () => site.as('ada').web;

  it('become site users once, under one id, by any of their names', async () => {
    const first = await web().ensureUser('ben@city.example');
    const again = await web().ensureUser('i:0#.f|membership|BEN@city.example');

    expect(again.Id).toBe(first.Id);
    expect(first).toMatchObject({
      LoginName: 'i:0#.f|membership|ben@city.example',
      Title: 'Ben Bürger',
      Email: 'ben@city.example',
      PrincipalType: 1,
      IsSiteAdmin: false,
      UserPrincipalName: 'ben@city.example',
    });
  });

  it('are refused when the directory does not know them (any more)', async () => {
    const stranger = await refusalOf(web().ensureUser('stranger@city.example'));
    const left = await refusalOf(web().ensureUser('left@city.example'));

    expect(stranger).toEqual({
      status: 500,
      code: '-2146232832, Microsoft.SharePoint.SPException',
      text: 'The specified user stranger@city.example could not be found.',
    });
    expect(left.status).toBe(500);
  });

  it('are found by id, e-mail and claim, filtered and listed', async () => {
    const { Id } = await web().ensureUser('ben@city.example');

    const found = [
      await web().getUserById(Id)(),
      await web().siteUsers.getById(Id)(),
      await web().siteUsers.getByEmail('BEN@city.example')(),
      await web().siteUsers.getByLoginName('i:0#.f|membership|ben@city.example')(),
      ...(await web().siteUsers.filter("startswith(Title,'ben')")()),
    ];

    expect(found.map((user) => user.Id)).toEqual([Id, Id, Id, Id, Id]);
    expect((await refusalOf(web().siteUsers.getById(999)())).text).toBe('User cannot be found.');
  });

  it('that are removed keep their name in items and lose their rights', async () => {
    const { Id } = await web().ensureUser('ben@city.example');
    await web().lists.add('Tasks');
    await web().lists.getByTitle('Tasks').fields.addUser('Owner', { SelectionMode: 0 });
    await web().lists.getByTitle('Tasks').items.add({ OwnerId: Id });
    await web().associatedMemberGroup.users.add('i:0#.f|membership|ben@city.example');
    await web().siteUsers.removeById(Id);

    const items = await web().lists.getByTitle('Tasks').items.select('Owner/Title').expand('Owner')();

    expect(items).toMatchObject([{ Owner: { Title: 'Ben Bürger' } }]);
    expect((await site.fetch('ben', 'web')).status).toBe(403);
    expect((await web().ensureUser('ben@city.example')).Id).toBe(Id);
  });

  it('come in as "all staff" and get their row on first sight (MEM)', async () => {
    await web().associatedVisitorGroup.users.add(everyone);

    const me = await site.as('ben').web.currentUser();
    const users = await web().siteUsers.select('Title')();

    expect(me).toMatchObject({ Title: 'Ben Bürger', IsSiteAdmin: false });
    expect(users.map(({ Title }) => Title)).toEqual(['Ada Admin', 'Everyone except external users', 'Ben Bürger']);
    expect((await site.fetch('left', 'web')).status).toBe(401);
  });

  it('have three groups from the start, and can be given more', async () => {
    await web().siteGroups.add({ Title: 'Team', Description: 'x' });
    await web().siteGroups.getByName('Team').users.add('i:0#.f|membership|ben@city.example');
    const group = await web().siteGroups.getByName('team')();
    const members = await web().siteGroups.getById(group.Id).users.select('Title')();
    const mine = await site.as('ada').web.siteUsers.getByEmail('ben@city.example').groups();

    await web().siteGroups.getById(group.Id).users.removeByLoginName('i:0#.f|membership|ben@city.example');
    await web().siteGroups.getById(group.Id).update({ Description: 'y' });

    expect((await web().associatedOwnerGroup()).Id).toBe(3);
    expect(group).toMatchObject({ PrincipalType: 8, OwnerTitle: 'Ada Admin' });
    expect([members, mine].map((found) => found.map(({ Title }) => Title))).toEqual([['Ben Bürger'], ['Team']]);
    expect(await web().siteGroups.getById(group.Id).users()).toEqual([]);
    expect((await web().siteGroups.getByName('Team')()).Description).toBe('y');
    expect((await refusalOf(web().siteGroups.add({ Title: 'TEAM' }))).status).toBe(500);
    await web().siteGroups.removeById(group.Id);
    expect((await refusalOf(web().siteGroups.getByName('Team')())).text).toBe('Group cannot be found.');
  });

  it('are not added to a group when nobody knows them, with the observed words', async () => {
    const refusal = await refusalOf(web().associatedMemberGroup.users.add('i:0#.f|membership|stranger@city.example'));

    expect(refusal).toEqual({
      status: 404,
      code: '-2130575276, Microsoft.SharePoint.SPException',
      text: 'The user does not exist or is not unique.',
    });
  });

  it('are searched in the directory by the start of any of their names, leavers left out', async () => {
    const search = async (QueryString: string) =>
      (
        await site
          .as('ada')
          .profiles.clientPeoplePickerSearchUser({ QueryString, MaximumEntitySuggestions: 5 } as never)
      ).map(({ Key }) => Key);

    expect(await search('bür')).toEqual(['i:0#.f|membership|ben@city.example']);
    expect(await search('d')).toEqual(['i:0#.f|membership|dora@city.example']);
    expect(await search('lea')).toEqual([]);
  });
});
