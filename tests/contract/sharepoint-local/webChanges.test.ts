import { createChangeToken } from '@pnp/sp';
import type { IChangeQuery } from '@pnp/sp';
import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { readRefusal, refusalOf } from './refusals';

interface Change {
  readonly ChangeType: number;
  readonly ListId?: string;
  readonly ItemId?: number;
  readonly GroupId?: number;
  readonly UserId?: number;
  readonly Time: string;
  readonly ChangeToken: { readonly StringValue: string };
}
type Token = { readonly StringValue: string };

const everyChange: IChangeQuery = { Item: true, Add: true, Update: true, DeleteObject: true, Restore: true };
const types = (found: readonly Change[]) => found.map(({ ChangeType, ItemId }) => [ChangeType, ItemId]);

describe('the change log of the web', () => {
  let site: TestSite;
  let now: Date;
  let ids: { tasks: string; notes: string };
  beforeEach(async () => {
    now = new Date('2026-03-01T10:00:00.000Z');
    site = await startTestSite({ now: () => now });
    const { web } = site.as('ada');
    ids = { tasks: (await web.lists.add('Tasks')).Id, notes: (await web.lists.add('Notes')).Id };
    await web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');
  });
  afterEach(() => site.close());

  const list = (title: string) => site.as('ada').web.lists.getByTitle(title);
  const changes = async (
    start: Token | null,
    query: IChangeQuery & { FetchLimit?: number } = {},
    who: PersonName = 'ada',
  ) =>
    (await site
      .as(who)
      .web.getChanges({ ...everyChange, ...query, ...(start ? { ChangeTokenStart: start } : {}) })) as Change[];
  const currentToken = async (who: PersonName = 'ada') =>
    ((await site.as(who).web.select('CurrentChangeToken')()) as unknown as { CurrentChangeToken: Token })
      .CurrentChangeToken;

  it('tells what happened in all lists since its own token: added, updated, deleted, restored', async () => {
    const start = await currentToken();
    await list('Tasks').items.add({ Title: 'one' });
    await list('Notes').items.add({ Title: 'a' });
    await list('Tasks').items.getById(1).update({ Title: 'two' });
    const recycled = await list('Notes').items.getById(1).recycle();
    await site.as('ada').web.recycleBin.getById(recycled).restore();

    const found = await changes(start);

    expect(types(found)).toEqual([
      [1, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [7, 1],
    ]);
    expect(found.map(({ ListId }) => ListId)).toEqual([ids.tasks, ids.notes, ids.tasks, ids.notes, ids.notes]);
  });

  it('gives every change a token of the web, whatever changed, and goes on after any of them (REC)', async () => {
    const { Id } = await site.as('ada').web.select('Id')();
    await list('Tasks').items.add({ Title: 'one' });
    await list('Notes').items.add({ Title: 'a' });
    await list('Tasks').items.add({ Title: 'two' });

    const [first, second, third] = await changes(null);

    expect(first?.ChangeToken.StringValue).toMatch(new RegExp(`^1;2;${Id};639079560000000000;\\d+$`));
    expect(types(await changes(first?.ChangeToken ?? null))).toEqual(types([second, third] as Change[]));
    expect(await changes(third?.ChangeToken ?? null)).toEqual([]);
    expect(await changes(await currentToken())).toEqual([]);
  });

  it('ends at an end token, answers the newest first and no more than asked for (DOC)', async () => {
    for (const Title of ['1', '2', '3']) await list('Tasks').items.add({ Title });
    const end = await currentToken();
    await list('Tasks').items.add({ Title: '4' });

    expect(types(await changes(null, { ChangeTokenEnd: end }))).toHaveLength(3);
    expect(types(await changes(null, { FetchLimit: 2 }))).toEqual([
      [1, 1],
      [1, 2],
    ]);
    const newest = await site.as('ada').web.getChanges({ ...everyChange, LatestFirst: true } as IChangeQuery);
    expect((newest as Change[]).map(({ ItemId }) => ItemId)).toEqual([4, 3, 2, 1]);
  });

  it('answers a thousand at once, and a short answer is the last one even for who may not see everything (DOC)', async () => {
    await list('Notes').items.add({ Title: 'secret' });
    await list('Notes').items.getById(1).breakRoleInheritance(false);
    const [batched, execute] = site.as('ada').batched({ maxRequests: 100 });
    for (let at = 0; at < 1001; at += 1) void batched.web.lists.getByTitle('Notes').items.add({ Title: `${at}` });
    await execute();

    const first = await changes(null, {}, 'ben');
    const rest = await changes(first.at(-1)?.ChangeToken ?? null, {}, 'ben');

    expect(first).toHaveLength(1000);
    expect(rest.map(({ ItemId }) => ItemId)).toEqual([1002]);
  });

  it('starts by time with a made-up token (SRC: createChangeToken), to the millisecond', async () => {
    const { Id } = await site.as('ada').web.select('Id')();
    await list('Tasks').items.add({ Title: 'before' });
    const token = createChangeToken('web', Id, now);
    now = new Date('2026-03-01T10:00:00.250Z');
    await list('Tasks').items.add({ Title: 'after' });

    const found = await changes(token);

    expect(types(found)).toEqual([[1, 2]]);
  });

  it('rounds the time of edits to seconds and tells that of the rest as it is (REC)', async () => {
    now = new Date('2026-03-01T10:00:00.570Z');
    await list('Tasks').items.add({ Title: 'one' });
    await list('Tasks').items.getById(1).delete();

    expect((await changes(null)).map(({ Time }) => Time)).toEqual(['2026-03-01T10:00:01Z', '2026-03-01T10:00:00.57Z']);
  });

  it('answers items and lists with the recorded keys, and never says who it was (REC; sp-dev-docs#10017)', async () => {
    await list('Tasks').items.add({ Title: 'one' });

    const response = await site.fetch('ada', 'web/getchanges', {
      method: 'POST',
      headers: { Accept: 'application/json;odata=nometadata' },
      body: JSON.stringify({ query: { Item: true, List: true, View: true, Add: true } }),
    });
    const { value } = (await response.json()) as { value: Record<string, unknown>[] };

    const [ofList, ofView] = value;
    const common = ['ChangeToken', 'ChangeType', 'SiteId', 'Time'];
    expect(Object.keys(ofList ?? {})).toEqual([
      ...common,
      'BaseTemplate',
      'Editor',
      'Hidden',
      'ListId',
      'Title',
      'WebId',
    ]);
    expect(Object.keys(ofView ?? {})).toEqual([...common, 'ViewId', 'ListId', 'WebId']);
    expect(value.at(-1)).toMatchObject({ Editor: '', EditorEmailHint: null, ServerRelativeUrl: '', ItemId: 1 });
  });

  describe('for a reader', () => {
    it('hides lists the person may not read, and items with permissions of their own (MEM)', async () => {
      await list('Notes').breakRoleInheritance(false);
      await list('Notes').items.add({ Title: 'hidden' });
      await list('Tasks').items.add({ Title: 'shown' });
      await list('Tasks').items.add({ Title: 'private' });
      await list('Tasks').items.getById(2).breakRoleInheritance(false);
      await list('Tasks').items.getById(2).delete();

      const found = await changes(null, { List: true, RoleAssignmentAdd: true }, 'ben');

      expect(found.map(({ ListId, ItemId }) => [ListId, ItemId])).toEqual([
        [ids.tasks, undefined],
        [ids.tasks, 1],
      ]);
    });

    it('tells that a list is gone and is back to whom it was open, and to nobody else', async () => {
      const start = await currentToken();
      await list('Notes').breakRoleInheritance(false);
      await list('Notes').delete();
      await list('Tasks').delete();
      await site.as('ada').web.recycleBin.restoreAll();

      const seen = async (who: PersonName) =>
        (await changes(start, { List: true, Item: false }, who)).map(({ ListId, ChangeType }) => [ListId, ChangeType]);

      expect(await seen('ben')).toEqual([
        [ids.tasks, 3],
        [ids.tasks, 7],
      ]);
      expect(await seen('ada')).toHaveLength(4);
    });

    it('is refused to whom the site is closed', async () => {
      expect((await refusalOf(changes(null, {}, 'cem'))).status).toBe(403);
    });
  });

  it('tells about permissions, levels, groups and users when asked (DOC: SP.ChangeType)', async () => {
    const { web } = site.as('ada');
    const start = await currentToken();
    await list('Tasks').breakRoleInheritance(true);
    const { Id } = await web.siteGroups.add({ Title: 'Helpers' });
    await web.siteGroups.getById(Id).users.add('i:0#.f|membership|cem@city.example');
    await list('Tasks').roleAssignments.add(Id, 1073741826);
    await list('Tasks').roleAssignments.remove(Id, 1073741826);
    await list('Tasks').resetRoleInheritance();
    await web.siteGroups.getById(Id).users.removeByLoginName('i:0#.f|membership|cem@city.example');

    const ofList = await changes(start, {
      Item: false,
      List: true,
      RoleAssignmentAdd: true,
      RoleAssignmentDelete: true,
    });
    const ofGroups = await changes(start, {
      Item: false,
      Group: true,
      User: true,
      GroupMembershipAdd: true,
      GroupMembershipDelete: true,
    });

    expect(ofList.map(({ ChangeType }) => ChangeType)).toEqual([17, 11, 12, 18]);
    expect(ofGroups.map(({ ChangeType, GroupId, UserId }) => [ChangeType, GroupId ?? UserId])).toEqual([
      [1, Id],
      [1, expect.any(Number)],
      [13, Id],
      [14, Id],
    ]);
  });

  it('tells of files and folders of a library beside their items (REC)', async () => {
    const { web } = site.as('ada');
    await web.lists.add('Papers', '', 101);
    const start = await currentToken();
    const root = web.getFolderByServerRelativePath('/sites/prozessregister/Papers');
    await root.addSubFolderUsingPath('In');
    await root.files.addUsingPath('a.txt', 'a');
    await web.getFileByServerRelativePath('/sites/prozessregister/Papers/a.txt').recycle();

    const files = await changes(start, { Item: false, File: true });
    const folders = await changes(start, { Item: false, Folder: true });
    const items = await changes(start);

    expect(files.map(({ ChangeType }) => ChangeType)).toEqual([1, 3]);
    expect(folders.map(({ ChangeType }) => ChangeType)).toEqual([1]);
    expect(items.map(({ ChangeType, ItemId }) => [ChangeType, ItemId])).toEqual([
      [1, 1],
      [1, 2],
      [3, 2],
    ]);
  });

  it('has a log of the site collection with tokens of its own', async () => {
    await list('Tasks').items.add({ Title: 'one' });

    const found = (await site.as('ada').site.getChanges(everyChange)) as Change[];
    const token = found[0]?.ChangeToken;

    expect(token?.StringValue).toMatch(/^1;1;/);
    expect(await site.as('ada').site.getChanges({ ...everyChange, ChangeTokenStart: token })).toEqual([]);
    expect((await refusalOf(changes(token ?? null))).code).toContain('-2130575173');
  });

  it.each([
    [
      'of a list',
      `1;3;00000000-0000-0000-0000-000000000001;639079560000000000;1`,
      '-2130575173, Microsoft.SharePoint.SPException',
    ],
    [
      'of another web',
      `1;2;00000000-0000-0000-0000-000000000001;639079560000000000;1`,
      '-2130575173, Microsoft.SharePoint.SPException',
    ],
    ['that is none', 'nonsense', '-2146233086, System.ArgumentOutOfRangeException'],
    ['with a broken id', '1;2;x;639079560000000000;1', '-1, System.FormatException'],
  ])('refuses a token %s with the code a client of SharePoint Online expects (status MEM)', async (_, text, code) => {
    expect(await refusalOf(changes({ StringValue: text }))).toMatchObject({ status: 400, code });
  });

  it('refuses an unknown flag and a wrong limit', async () => {
    const ask = (query: object) =>
      site.fetch('ada', 'web/getchanges', { method: 'POST', body: JSON.stringify({ query }) }).then(readRefusal);

    expect((await ask({ Weather: true })).status).toBe(400);
    expect((await ask({ Item: 1 })).status).toBe(400);
    expect((await ask({ FetchLimit: 'many' })).status).toBe(400);
  });
});

describe('a change log that forgets', () => {
  const startAt = new Date('2026-03-01T10:00:00.000Z');
  const days = (count: number) => new Date(startAt.getTime() + count * 24 * 3600 * 1000);

  it.each([
    ['sixty days (DOC)', {}, 60],
    ['as many days as it is told to', { changeLog: { days: 3 } }, 3],
  ])('refuses tokens from before its start, %s', async (_, options, reach) => {
    let now = startAt;
    const site = await startTestSite({ now: () => now, ...options });
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    const token = ((await web.select('CurrentChangeToken')()) as unknown as { CurrentChangeToken: Token })
      .CurrentChangeToken;
    await web.lists.getByTitle('Tasks').items.add({ Title: 'x' });
    const ask = () => web.getChanges({ ...everyChange, ChangeTokenStart: token });

    now = days(reach);
    const inTime = (await ask()) as Change[];
    now = new Date(days(reach).getTime() + 1000);
    const tooLate = await refusalOf(ask());
    const whole = (await web.getChanges(everyChange)) as Change[];
    await site.close();

    expect(inTime).toHaveLength(1);
    expect(tooLate).toMatchObject({
      code: '-2130575172, Microsoft.SharePoint.SPException',
      text: 'The changeToken refers to a time before the start of the current change log.',
    });
    expect(whole).toEqual([]);
  });

  it('answers nothing to an old token when told to, as SharePoint Online was seen to do (sp-dev-docs#10389)', async () => {
    let now = startAt;
    const site = await startTestSite({ now: () => now, changeLog: { isSilent: true } });
    const { web } = site.as('ada');
    const token = ((await web.select('CurrentChangeToken')()) as unknown as { CurrentChangeToken: Token })
      .CurrentChangeToken;
    await web.lists.add('Tasks');
    now = days(61);
    await web.lists.getByTitle('Tasks').items.add({ Title: 'x' });

    const found = await web.getChanges({ ...everyChange, ChangeTokenStart: token });
    await site.close();

    expect(found).toEqual([]);
  });
});
