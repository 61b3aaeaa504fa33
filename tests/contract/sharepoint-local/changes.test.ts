import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

interface Change {
  readonly ChangeType: number;
  readonly ItemId?: number;
  readonly ChangeToken: { readonly StringValue: string };
}

describe('the change log', () => {
  let site: TestSite;
  let now = new Date('2026-03-01T10:00:00Z');
  beforeEach(async () => {
    now = new Date('2026-03-01T10:00:00Z');
    site = await startTestSite({ now: () => now });
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(() => site.close());

  const list = () => site.as('ada').web.lists.getByTitle('Tasks');
  const query = { Item: true, Add: true, Update: true, DeleteObject: true, Restore: true };
  const changes = async (start?: string) =>
    (await list().getChanges({ ...query, ...(start ? { ChangeTokenStart: { StringValue: start } } : {}) })) as Change[];

  it('tells what happened to items, in order, in the recorded form (§2.10)', async () => {
    const { Id } = await list().select('Id')();
    await list().items.add({ Title: 'one' });
    await list().items.getById(1).update({ Title: 'two' });
    await list().items.getById(1).delete();

    const found = await changes();

    expect(found.map(({ ChangeType, ItemId }) => [ChangeType, ItemId])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(found[0]).toMatchObject({
      ListId: Id,
      Time: '2026-03-01T10:00:00Z',
      UniqueId: expect.any(String) as string,
      Editor: '',
    });
    expect(found[0]?.ChangeToken.StringValue).toMatch(new RegExp(`^1;3;${Id};639079560000000000;\\d+$`));
  });

  it('goes on after a token, the one of the list itself as well', async () => {
    await list().items.add({ Title: 'one' });
    const { CurrentChangeToken } = (await list().select('CurrentChangeToken')()) as {
      CurrentChangeToken: { StringValue: string };
    };
    await list().items.add({ Title: 'two' });
    const [second] = await changes(CurrentChangeToken.StringValue);

    expect(second).toMatchObject({ ChangeType: 1, ItemId: 2 });
    expect(await changes(second?.ChangeToken.StringValue)).toEqual([]);
  });

  it('starts by time with number -1', async () => {
    await list().items.add({ Title: 'one' });
    const { Id } = await list().select('Id')();
    now = new Date('2026-03-01T11:00:00Z');
    await list().items.add({ Title: 'two' });

    const found = await changes(`1;3;${Id};639079560000000000;-1`);

    expect(found.map(({ ItemId }) => ItemId)).toEqual([2]);
  });

  it('answers only what was asked for, of lists and columns too', async () => {
    await list().fields.addText('Key');
    await list().items.add({ Title: 'one' });

    const fields = (await list().getChanges({ Field: true, Add: true })) as object[];
    const none = (await list().getChanges({ Item: true, DeleteObject: true })) as object[];
    const ofWeb = (await site.as('ada').web.getChanges({ List: true, Item: true, Add: true })) as Change[];

    expect(fields).toMatchObject([{ ChangeType: 1, FieldId: expect.any(String) as string }]);
    expect(none).toEqual([]);
    expect(ofWeb.map(({ ItemId }) => ItemId)).toEqual([undefined, 1]);
  });

  it('refuses tokens that are none, of another list, or older than sixty days (MEM)', async () => {
    const { CurrentChangeToken } = (await list().select('CurrentChangeToken')()) as {
      CurrentChangeToken: { StringValue: string };
    };
    await site.as('ada').web.lists.add('Other');
    const other = (await site.as('ada').web.lists.getByTitle('Other').select('CurrentChangeToken')()) as {
      CurrentChangeToken: { StringValue: string };
    };

    const nonsense = await refusalOf(changes('nonsense'));
    const foreign = await refusalOf(changes(other.CurrentChangeToken.StringValue));
    now = new Date('2026-05-01T10:00:00Z');
    const old = await refusalOf(changes(CurrentChangeToken.StringValue));

    expect([nonsense.status, foreign.status, old.status]).toEqual([400, 400, 400]);
    expect([foreign.code, old.code].map((code) => code.split(',')[0])).toEqual(['-2130575173', '-2130575172']);
  });

  it('refuses a flag nobody knows', async () => {
    expect((await refusalOf(list().getChanges({ Weather: true } as never))).status).toBe(400);
  });
});
