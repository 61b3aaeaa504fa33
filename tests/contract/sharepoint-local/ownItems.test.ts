import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

const login = (person: string) => `i:0#.f|membership|${person}@city.example`;
const view = '<View><RowLimit>50</RowLimit></View>';

describe('a list in which people see only what they have added', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.associatedMemberGroup.users.add(login('ben'));
    await web.associatedMemberGroup.users.add(login('cem'));
    await web.lists.add('Notes');
    await web.lists.getByTitle('Notes').update({ ReadSecurity: 2, WriteSecurity: 2 } as never);
    await notes('ben').items.add({ Title: "ben's" });
    await notes('cem').items.add({ Title: "cem's" });
  });
  afterEach(() => site.close());

  const notes = (person: PersonName) => site.as(person).web.lists.getByTitle('Notes');
  const titlesIn = (rows: readonly { Title: string }[]) => rows.map(({ Title }) => Title);

  it('says so itself (DOC, SPList.ReadSecurity and WriteSecurity)', async () => {
    expect(await notes('ada').select('ReadSecurity', 'WriteSecurity')()).toMatchObject({
      ReadSecurity: 2,
      WriteSecurity: 2,
    });
  });

  it('answers every way of reading with a person\u2019s own entries (MEM: also the change log)', async () => {
    const { items } = notes('cem');
    const stream = await notes('cem').renderListDataAsStream({ ViewXml: view });
    const changes = (await notes('cem').getChanges({ Item: true, Add: true })) as unknown as { ItemId: number }[];
    const [batched, execute] = site.as('cem').batched();
    const batch = batched.web.lists.getByTitle('Notes').items();
    await execute();

    expect(titlesIn(await items())).toEqual(["cem's"]);
    expect(titlesIn(await items.filter("Title ne 'x'")())).toEqual(["cem's"]);
    expect(titlesIn(await notes('cem').getItemsByCAMLQuery({ ViewXml: view }))).toEqual(["cem's"]);
    expect(titlesIn(stream.Row as { Title: string }[])).toEqual(["cem's"]);
    expect(titlesIn(await batch)).toEqual(["cem's"]);
    expect(changes.map(({ ItemId }) => ItemId)).toEqual([2]);
  });

  it.each([
    ['read', (person: PersonName) => notes(person).items.getById(1)()],
    ['read the versions of', (person: PersonName) => notes(person).items.getById(1).versions()],
    ['change', (person: PersonName) => notes(person).items.getById(1).update({ Title: 'taken' })],
    ['delete', (person: PersonName) => notes(person).items.getById(1).delete()],
  ])('lets nobody %s what somebody else has added (MEM: 404)', async (_, attempt) => {
    const refusal = await refusalOf(attempt('cem'));

    expect(refusal.status).toBe(404);
    expect(await notes('ben').items.getById(1)()).toMatchObject({ Title: "ben's" });
  });

  it('lets people change their own', async () => {
    await notes('ben').items.getById(1).update({ Title: 'changed' });

    expect(await notes('ben').items.getById(1)()).toMatchObject({ Title: 'changed' });
  });

  it('hides nothing from who may override list behaviours (DOC, the settings page)', async () => {
    await notes('ada').items.getById(1).update({ Title: 'tidied' });

    expect(titlesIn(await notes('ada').items())).toEqual(['tidied', "cem's"]);
  });

  it('keeps only the writing to their own when everybody may read (DOC, SPList.WriteSecurity)', async () => {
    await notes('ada').update({ ReadSecurity: 1 } as never);

    expect(titlesIn(await notes('cem').items())).toEqual(["ben's", "cem's"]);
    expect((await refusalOf(notes('cem').items.getById(1).update({ Title: 'taken' }))).status).toBe(403);
  });

  it('counts all its entries for everybody (MEM)', async () => {
    expect(await notes('cem').select('ItemCount')()).toMatchObject({ ItemCount: 2 });
  });

  it('takes no unique column, and no list that has one becomes such a list (DOC, ee536168; MEM: the words)', async () => {
    const { web } = site.as('ada');
    await web.lists.add('Keys');
    const keys = web.lists.getByTitle('Keys');
    await keys.fields.addText('Key', { Indexed: true, EnforceUniqueValues: true } as never);
    await notes('ada').fields.addText('Key', { Indexed: true });

    const refusals = [
      await refusalOf(keys.update({ ReadSecurity: 2 } as never)),
      await refusalOf(notes('ada').fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: true })),
    ];

    expect(refusals.map(({ status }) => status)).toEqual([500, 500]);
  });
});
