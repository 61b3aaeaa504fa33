import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

describe('attachments of an item', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
    await list().items.add({ Title: 'one' });
  });
  afterEach(() => site.close());

  const list = (person: 'ada' | 'ben' = 'ada') => site.as(person).web.lists.getByTitle('Tasks');
  const item = (person: 'ada' | 'ben' = 'ada') => list(person).items.getById(1);
  const files = (person: 'ada' | 'ben' = 'ada') => item(person).attachmentFiles;
  const names = async () => (await files()()).map(({ FileName }) => FileName);

  it('are answered with name and address, and flag the item (REC: keys)', async () => {
    const before = await item()();
    await files().add("Plan of O'Brien.txt", 'grün');

    const [attachment] = await files()();
    const address = "/sites/prozessregister/Lists/Tasks/Attachments/1/Plan of O'Brien.txt";
    expect(attachment).toMatchObject({
      FileName: "Plan of O'Brien.txt",
      FileNameAsPath: { DecodedUrl: "Plan of O'Brien.txt" },
      ServerRelativePath: { DecodedUrl: address },
      ServerRelativeUrl: address,
    });
    expect(before.Attachments).toBe(false);
    expect(await item()()).toMatchObject({ Attachments: true });
    expect(await list().items.filter('Attachments eq 1')()).toHaveLength(1);
    const [expanded] = await list().items.select('Id', 'AttachmentFiles/FileName').expand('AttachmentFiles')();
    expect(expanded.AttachmentFiles).toMatchObject([{ FileName: "Plan of O'Brien.txt" }]);
  });

  it('give back the bytes as uploaded and take others in their place (SRC: $value, PUT)', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    await files().add('a.bin', new Blob([bytes]));
    const content = async () => [...new Uint8Array(await files().getByName('A.BIN').getBuffer())];

    expect(await content()).toEqual([...bytes]);
    await files().getByName('a.bin').setContent('new');
    expect(await files().getByName('a.bin').getText()).toBe('new');
  });

  it('count the item on, so that whoever edits meanwhile is told (MEM)', async () => {
    const { 'odata.etag': etag } = await item()();
    await files().add('a.txt', 'x');

    expect((await refusalOf(item().update({ Title: 'mine' }, etag))).status).toBe(412);
  });

  it('refuse a name that is taken, and names no file can have (MEM)', async () => {
    await files().add('a.txt', 'x');

    expect((await refusalOf(files().add('A.txt', 'y'))).status).toBe(400);
    expect((await refusalOf(files().add('a:b.txt', 'y'))).status).toBe(400);
    expect((await refusalOf(files().getByName('none.txt')())).status).toBe(404);
  });

  it('are deleted for good, or recycled and restored', async () => {
    await files().add('a.txt', 'kept');
    await files().add('b.txt', 'gone');
    await files().getByName('b.txt').delete();
    await files().getByName('a.txt').recycle();

    expect(await names()).toEqual([]);
    expect(await item()()).toMatchObject({ Attachments: false });
    const bin = await site.as('ada').web.recycleBin();
    expect(bin).toMatchObject([{ LeafName: 'a.txt', ItemType: 7, Size: '4' }]);
    await site
      .as('ada')
      .web.recycleBin.getById(bin[0]?.Id ?? '')
      .restore();
    expect(await files().getByName('a.txt').getText()).toBe('kept');
    expect(await item()()).toMatchObject({ Attachments: true });
  });

  it('go and come with their item', async () => {
    await files().add('a.txt', 'kept');
    const id = String(await item().recycle());
    await site.as('ada').web.recycleBin.getById(id).restore();

    expect(await files().getByName('a.txt').getText()).toBe('kept');
  });

  it('leave the recycle bin together with their item', async () => {
    await files().add('a.txt', 'x');
    await files().getByName('a.txt').recycle();
    const id = String(await item().recycle());
    const { recycleBin } = site.as('ada').web;
    await recycleBin.getById(id).delete();

    expect(await recycleBin()).toEqual([]);
  });

  it('leave the recycle bin for good without touching the item', async () => {
    await files().add('a.txt', 'x');
    await files().getByName('a.txt').recycle();
    await site.fetch('ada', 'web/recyclebin/deleteall', { method: 'POST' });

    expect(await site.as('ada').web.recycleBin()).toEqual([]);
    expect(await item()()).toMatchObject({ Title: 'one' });
    expect(await item().versions()).not.toEqual([]);
  });

  it('are refused where the list does not allow them (MEM)', async () => {
    await list().update({ EnableAttachments: false });

    expect((await refusalOf(files().add('a.txt', 'x'))).status).toBe(400);
  });

  it('cannot be added by readers nor seen by strangers', async () => {
    await files().add('a.txt', 'x');
    const { Id } = await site.as('ada').web.ensureUser('ben@city.example');
    await site.as('ada').web.roleAssignments.add(Id, 1073741826);

    expect(await files('ben').getByName('a.txt').getText()).toBe('x');
    expect((await refusalOf(files('ben').add('b.txt', 'x'))).status).toBe(403);
    expect((await refusalOf(files('ben').getByName('a.txt').delete())).status).toBe(403);
    await item().breakRoleInheritance(false);
    expect((await refusalOf(files('ben')())).status).toBe(404);
    expect((await refusalOf(files('ben').getByName('a.txt').getText())).status).toBe(404);
  });
});
