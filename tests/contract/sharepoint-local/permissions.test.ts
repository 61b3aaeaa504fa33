import { PermissionKind } from '@pnp/sp/security';
import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

const login = (person: string) => `i:0#.f|membership|${person}@city.example`;

describe('permissions', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.associatedVisitorGroup.users.add(login('ben'));
    await web.associatedMemberGroup.users.add(login('cem'));
    await web.lists.add('Open');
    await web.lists.add('Secret');
    await web.lists.getByTitle('Open').items.add({ Title: 'one' });
    await web.lists.getByTitle('Secret').items.add({ Title: 'hidden' });
    await web.lists.getByTitle('Secret').breakRoleInheritance(false);
  });
  afterEach(() => site.close());

  const list = (person: PersonName, title: string) => site.as(person).web.lists.getByTitle(title);

  it('let readers read and nothing else, with the reported words (pnpjs#3173)', async () => {
    const items = await list('ben', 'Open').items.select('Title')();
    const refusals = [
      await refusalOf(list('ben', 'Open').items.add({ Title: 'x' })),
      await refusalOf(list('ben', 'Open').items.getById(1).update({ Title: 'x' })),
      await refusalOf(list('ben', 'Open').items.getById(1).delete()),
      await refusalOf(list('ben', 'Open').update({ Description: 'x' })),
      await refusalOf(list('ben', 'Open').fields.addText('x')),
      await refusalOf(site.as('ben').web.lists.add('x')),
      await refusalOf(site.as('ben').web.siteGroups.add({ Title: 'x' })),
      await refusalOf(site.as('ben').web.roleAssignments()),
    ];

    expect(items).toMatchObject([{ Title: 'one' }]);
    for (const refusal of refusals) {
      expect(refusal).toEqual({
        status: 403,
        code: '-2147024891, System.UnauthorizedAccessException',
        text: 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
      });
    }
  });

  it('let editors write items and not hand out rights', async () => {
    await list('cem', 'Open').items.add({ Title: 'two' });
    await list('cem', 'Open').items.getById(1).update({ Title: 'x' });

    expect((await refusalOf(list('cem', 'Open').breakRoleInheritance(true))).status).toBe(403);
    expect(await list('cem', 'Open').items.getById(1).versions()).toHaveLength(2);
  });

  it('hide a list nobody shared: not listed, not found by title or id, nothing of it readable (MEM: 404)', async () => {
    const { Id } = await list('ada', 'Secret')();
    const titles = (await site.as('ben').web.lists.select('Title')()).map(({ Title }) => Title);
    const refusals = [
      await refusalOf(list('ben', 'Secret')()),
      await refusalOf(list('ben', 'Secret').items()),
      await refusalOf(site.as('ben').web.lists.getById(Id).items.getById(1).versions()),
      await refusalOf(list('ben', 'Secret').getChanges({ Item: true, Add: true })),
      await refusalOf(list('cem', 'Secret').items.add({ Title: 'x' })),
    ];

    expect(titles).toEqual(['Open']);
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('are checked for every part of a batch', async () => {
    const [batched, execute] = site.as('ben').batched();
    const read = batched.web.lists.getByTitle('Open').items();
    const hidden = refusalOf(batched.web.lists.getByTitle('Secret').items());
    const write = refusalOf(batched.web.lists.getByTitle('Open').items.add({ Title: 'x' }));
    await execute();

    expect(await read).toHaveLength(1);
    expect([(await hidden).status, (await write).status]).toEqual([404, 403]);
  });

  it('leave the titles of a hidden list out of lookups (MEM)', async () => {
    const { Id } = await list('ada', 'Secret')();
    await list('ada', 'Open').fields.addLookup('Ref', { LookupListId: Id, LookupFieldName: 'Title' });
    await list('ada', 'Open').items.getById(1).update({ RefId: 1 });
    const ask = (person: PersonName) => list(person, 'Open').items.select('Ref/Title').expand('Ref')();
    const filtered = await list('ben', 'Open')
      .items.select('Ref/Title')
      .expand('Ref')
      .filter("Ref/Title eq 'hidden'")();

    expect(JSON.stringify(await ask('ada'))).toContain('hidden');
    expect(JSON.stringify(await ask('ben'))).not.toContain('hidden');
    expect(filtered).toEqual([]);
  });

  it('can be shared list by list with own levels, and bring Limited Access to the web', async () => {
    const { web } = site.as('ada');
    const { data } = await web.roleDefinitions.add('Add only', 'x', 1, { High: 48, Low: 0x1 + 0x2 + 0x20 + 0x10000 });
    const dora = await web.ensureUser('dora@city.example');
    await web.lists.getByTitle('Secret').roleAssignments.add(dora.Id, data.Id);

    await list('dora', 'Secret').items.add({ Title: 'mine' });
    const change = await refusalOf(list('dora', 'Secret').items.getById(2).update({ Title: 'x' }));
    const onWeb = await web.roleAssignments.getById(dora.Id).bindings();
    await web.lists.getByTitle('Secret').roleAssignments.remove(dora.Id, data.Id);

    expect(change.status).toBe(403);
    expect(onWeb).toMatchObject([{ Name: 'Limited Access', Id: 1073741825 }]);
    expect((await refusalOf(list('dora', 'Secret').items())).status).toBe(404);
  });

  it('are copied when asked to, dropped when not, and inherited again after a reset', async () => {
    const { web } = site.as('ada');
    await web.lists.getByTitle('Open').breakRoleInheritance(true);
    const copied = await web.lists.getByTitle('Open').roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    const alone = await web.lists.getByTitle('Secret').roleAssignments.expand('Member')();
    await web.lists.getByTitle('Secret').resetRoleInheritance();

    expect(JSON.stringify(copied)).toContain('prozessregister Visitors');
    expect(alone).toMatchObject([{ Member: { Title: 'Ada Admin' } }]);
    expect(await list('ben', 'Secret').items()).toHaveLength(1);
    expect((await refusalOf(web.lists.getByTitle('Secret').roleAssignments.add(4, 1073741826))).status).toBe(500);
  });

  it('hang on single items too', async () => {
    await list('ada', 'Open').items.add({ Title: 'two' });
    await list('ada', 'Open').items.getById(2).breakRoleInheritance(false);
    const marked = (await list('ada', 'Open').items.select('Id', 'HasUniqueRoleAssignments')()) as unknown[];
    const seen = await list('ben', 'Open').items.select('Id')();
    const one = await refusalOf(list('ben', 'Open').items.getById(2)());
    await list('ada', 'Open').items.getById(2).resetRoleInheritance();

    expect(marked).toMatchObject([{ HasUniqueRoleAssignments: false }, { HasUniqueRoleAssignments: true }]);
    expect(seen.map(({ Id }: { Id: number }) => Id)).toEqual([1]);
    expect(one.status).toBe(404);
    expect(await list('ben', 'Open').items()).toHaveLength(2);
  });

  it('lead somebody with Limited Access to what was shared out of a list, by title, id and address, and no further (MEM)', async () => {
    const { Id } = await list('ada', 'Secret')();
    await list('ada', 'Secret').items.add({ Title: 'shared' });
    const { Id: ben } = await site.as('ada').web.ensureUser(login('ben'));
    await list('ada', 'Secret').items.getById(2).breakRoleInheritance(false);
    await list('ada', 'Secret').items.getById(2).roleAssignments.add(ben, 1073741826);

    const { web } = site.as('ben');
    const ways = [
      web.lists.getByTitle('Secret'),
      web.lists.getById(Id),
      web.getList(`${new URL(site.siteUrl).pathname}/Lists/Secret`),
    ];
    for (const way of ways) expect(await way.items.select('Title')()).toMatchObject([{ Title: 'shared' }]);
    expect((await refusalOf(list('ben', 'Secret').items.getById(1)())).status).toBe(404);
    expect((await refusalOf(list('ben', 'Secret').items.add({ Title: 'x' }))).status).toBe(403);
    expect((await web.lists.select('Title')()).map(({ Title }) => Title)).not.toContain('Secret');
  });

  it('on single items count through lookups, too: no title, no hit (MEM)', async () => {
    const { Id } = await list('ada', 'Open')();
    await list('ada', 'Open').items.add({ Title: 'closed' });
    await list('ada', 'Open').items.getById(2).breakRoleInheritance(false);
    await site.as('ada').web.lists.add('Pointers');
    await list('ada', 'Pointers').fields.addLookup('To', { LookupListId: Id, LookupFieldName: 'Title' });
    for (const ToId of [1, 2]) await list('ada', 'Pointers').items.add({ Title: `to ${ToId}`, ToId });
    const pointing = (person: PersonName) => list(person, 'Pointers').items.select('Title', 'To/Title').expand('To');

    expect(await pointing('ben')()).toMatchObject([{ Title: 'to 1', To: { Title: 'one' } }, { Title: 'to 2' }]);
    expect(JSON.stringify(await pointing('ben')())).not.toContain('closed');
    expect(await pointing('ben').filter("To/Title eq 'closed'")()).toEqual([]);
    expect(await pointing('ada').filter("To/Title eq 'closed'")()).toHaveLength(1);
    expect(JSON.stringify(await list('ben', 'Pointers').items.getById(2).versions())).not.toContain('closed');
  });

  it('are told: to oneself freely, of others only to who may see permissions', async () => {
    const { web } = site.as('ben');

    expect(await web.currentUserHasPermissions(PermissionKind.ViewListItems)).toBe(true);
    expect(await list('ben', 'Open').currentUserHasPermissions(PermissionKind.AddListItems)).toBe(false);
    expect(await site.as('ada').web.userHasPermissions(login('cem'), PermissionKind.EditListItems)).toBe(true);
    expect((await refusalOf(web.getUserEffectivePermissions(login('cem')))).status).toBe(403);
    expect(await web.getCurrentUserEffectivePermissions()).toMatchObject({ High: '176', Low: '138612833' });
  });

  it('come in levels with the recorded ids and masks (REC), to which own ones can be added', async () => {
    const { roleDefinitions } = site.as('ada').web;
    const levels = await roleDefinitions.select('Id', 'Name')();
    const added = await roleDefinitions.add('Clerk', 'x', 5, { High: 176, Low: 138612833 });
    await roleDefinitions.getByName('Clerk').update({ Description: 'y', BasePermissions: { High: 0, Low: 1 } });

    expect(levels.map(({ Id, Name }) => [Id, Name])).toEqual([
      [1073741829, 'Full Control'],
      [1073741828, 'Design'],
      [1073741830, 'Edit'],
      [1073741827, 'Contribute'],
      [1073741826, 'Read'],
      [1073741825, 'Limited Access'],
      [1073741833, 'Web-Only Limited Access'],
    ]);
    expect(await roleDefinitions.getById(added.data.Id)()).toMatchObject({
      Description: 'y',
      BasePermissions: { High: '0', Low: '1' },
    });
    await roleDefinitions.getById(added.data.Id).delete();
    expect((await refusalOf(roleDefinitions.getByName('Clerk')())).status).toBe(404);
  });

  it('keep a whole site closed to who has none, batches included', async () => {
    const response = await site.fetch('dora', '$batch', { method: 'POST', body: '' });

    expect((await readRefusal(response)).status).toBe(403);
  });

  it('keep readers from adding anybody to the site (MEM), but not from naming who is there', async () => {
    expect((await refusalOf(site.as('ben').web.ensureUser('dora@city.example'))).status).toBe(403);
    expect((await site.as('ben').web.ensureUser('cem@city.example')).Title).toBe('Cem Çelik');
  });
});
