import type { SPFI } from '@pnp/sp';
import { fileFromAbsolutePath } from '@pnp/sp/files';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

const root = '/sites/prozessregister/Papers';

describe('files of a document library', () => {
  let site: TestSite;
  let ada: SPFI;
  beforeEach(async () => {
    site = await startTestSite({ now: () => new Date('2026-03-01T10:00:00Z') });
    ada = site.as('ada');
    await ada.web.lists.add('Papers', '', 101);
  });
  afterEach(() => site.close());

  const papers = (sp = ada) => sp.web.getFolderByServerRelativePath(root);
  const file = (name: string, sp = ada) => sp.web.getFileByServerRelativePath(`${root}/${name}`);
  const add = (name: string, content: string | Blob = 'hello', sp = ada, overwrite = false) =>
    papers(sp).files.addUsingPath(name, content, { Overwrite: overwrite });

  it('are answered with their address, size, version and times (MEM: keys)', async () => {
    const added = await add('plan.txt', 'grün');

    expect(added).toMatchObject({
      Name: 'plan.txt',
      ServerRelativeUrl: `${root}/plan.txt`,
      Length: '5',
      Exists: true,
      MajorVersion: 1,
      MinorVersion: 0,
      UIVersion: 512,
      UIVersionLabel: '1.0',
      CheckOutType: 2,
      TimeCreated: '2026-03-01T10:00:00Z',
      TimeLastModified: '2026-03-01T10:00:00Z',
      Title: null,
    });
    expect(added.ETag).toBe(`"{${added.UniqueId.toUpperCase()}},1"`);
    expect(await file('plan.txt')()).toEqual(await ada.web.getFileById(added.UniqueId)());
  });

  it('give back text, JSON, a buffer and a blob exactly as uploaded (SRC: $value)', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    await add('bytes.bin', new Blob([bytes]));
    await add('data.json', '{"a":[1]}');

    expect([...new Uint8Array(await file('bytes.bin').getBuffer())]).toEqual([...bytes]);
    expect([...new Uint8Array(await (await file('bytes.bin').getBlob()).arrayBuffer())]).toEqual([...bytes]);
    expect(await file('data.json').getJSON()).toEqual({ a: [1] });
    expect(await file('data.json').getText()).toBe('{"a":[1]}');
  });

  it('take names with quotes, hashes, per cent signs and umlauts, and are found without case', async () => {
    const name = "50% #1 O'Brien Übersicht.txt";
    await add(name);

    expect(await file(name).getText()).toBe('hello');
    expect(await file(name.toUpperCase()).getText()).toBe('hello');
    expect((await papers().files()).map(({ Name }) => Name)).toEqual([name]);
  });

  it('refuse a name that is taken unless it may be overwritten, which makes a version (Atvero-Issues#214)', async () => {
    await add('a.txt', 'one');

    expect(await refusalOf(add('A.txt', 'two'))).toEqual({
      status: 400,
      code: '-2130575257, Microsoft.SharePoint.SPException',
      text: 'A file with the name Papers/a.txt already exists. It was last modified by i:0#.f|membership|ada@city.example on 01 Mar 2026 10:00:00 -0000.',
    });
    expect(await add('A.txt', 'two', ada, true)).toMatchObject({ Name: 'a.txt', UIVersionLabel: '2.0', Length: '3' });
    const renamed = await papers().files.addUsingPath('a.txt', 'three', { EnsureUniqueFileName: true } as never);
    expect(renamed.Name).toBe('a1.txt');
  });

  it.each(['a:b.txt', 'a?.txt', 'con', '~$a.docx', ' a.txt', 'a_vti_b.txt', 'a/b.txt', 'x'.repeat(400)])(
    'refuse the name %j (DOC; text MEM)',
    async (name) => {
      expect((await refusalOf(add(name))).status).toBe(400);
    },
  );

  it('keep earlier versions with their content, and restore and delete them (MEM)', async () => {
    await add('a.txt', 'one');
    await file('a.txt').setContent('two');
    await file('a.txt').setContent('three');
    const versions = await file('a.txt').versions();

    expect(versions.map(({ VersionLabel, ID, Size }) => [VersionLabel, ID, Size])).toEqual([
      ['1.0', 512, 3],
      ['2.0', 1024, 3],
    ]);
    expect(await file('a.txt').versions.getById(512).getText()).toBe('one');
    await file('a.txt').versions.restoreByLabel('1.0');
    expect(await file('a.txt').getText()).toBe('one');
    await file('a.txt').versions.deleteByLabel('2.0');
    expect((await file('a.txt').versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['1.0', '3.0']);
    await file('a.txt').versions.deleteAll();
    expect(await file('a.txt').versions()).toEqual([]);
    expect(await file('a.txt').getText()).toBe('one');
  });

  it('come in pieces, which count only once the last one is there (SRC: start, continue, finish)', async () => {
    const bytes = Uint8Array.from({ length: 2500 }, (_, at) => at % 251);
    const stages: string[] = [];
    await papers().files.addChunked('big.bin', new Blob([bytes]), {
      chunkSize: 1000,
      progress: ({ stage }: { stage: string }) => stages.push(stage),
    } as never);

    expect(stages).toEqual(['starting', 'continue', 'finishing']);
    expect([...new Uint8Array(await file('big.bin').getBuffer())]).toEqual([...bytes]);
    expect(await file('big.bin')()).toMatchObject({ Length: '2500' });
  });

  it('refuse a piece that does not begin where the last one ended (MEM)', async () => {
    await add('big.bin', '');
    const path = `web/getFileByServerRelativePath(decodedUrl='${root}/big.bin')`;
    const upload = "uploadId=guid'11111111-2222-3333-4444-555555555555'";
    const post = (step: string, body: string) => site.fetch('ada', `${path}/${step}`, { method: 'POST', body });

    expect(await (await post(`startUpload(${upload})`, 'abc')).json()).toMatchObject({ value: '3' });
    expect((await post(`continueUpload(${upload},fileOffset=5)`, 'def')).status).toBe(400);
    expect((await post(`finishUpload(${upload},fileOffset=3)`, 'def')).status).toBe(200);
    expect(await file('big.bin').getText()).toBe('abcdef');
    expect((await post(`continueUpload(${upload},fileOffset=6)`, 'g')).status).toBe(400);
  });

  it('take only the pieces of the same person for the same file, whatever the upload is called', async () => {
    await add('secret.bin', '');
    await add('mine.bin', '');
    const benId = (await ada.web.ensureUser('ben@city.example')).Id;
    const item = await file('secret.bin').getItem();
    await item.breakRoleInheritance(false);
    await ada.web.lists.getByTitle('Papers').breakRoleInheritance(true);
    await ada.web.lists.getByTitle('Papers').roleAssignments.add(benId, 1073741827);
    const upload = "uploadId=guid'11111111-2222-3333-4444-555555555555'";
    const post = (person: 'ada' | 'ben', name: string, step: string, body: string) =>
      site.fetch(person, `web/getFileByServerRelativePath(decodedUrl='${root}/${name}')/${step}`, {
        method: 'POST',
        body,
      });

    await post('ada', 'secret.bin', `startUpload(${upload})`, 'secret');
    await post('ada', 'mine.bin', `startUpload(${upload})`, 'of Ada');
    expect((await post('ben', 'mine.bin', `startUpload(${upload})`, 'ab')).status).toBe(200);
    expect((await post('ben', 'mine.bin', `finishUpload(${upload},fileOffset=2)`, 'cd')).status).toBe(200);

    expect(await file('mine.bin').getText()).toBe('abcd');
    expect((await post('ada', 'secret.bin', `finishUpload(${upload},fileOffset=6)`, '!')).status).toBe(200);
    expect(await file('secret.bin').getText()).toBe('secret!');
  });

  it('say of a taken name nothing else to who may not see the file (MEM)', async () => {
    await add('secret.txt');
    const benId = (await ada.web.ensureUser('ben@city.example')).Id;
    const list = ada.web.lists.getByTitle('Papers');
    await list.breakRoleInheritance(true);
    await list.roleAssignments.add(benId, 1073741827);
    await (await file('secret.txt').getItem()).breakRoleInheritance(false);

    const refusal = await refusalOf(add('secret.txt', 'x', site.as('ben')));

    expect(refusal.text).toContain('already exists');
    expect(refusal.text).not.toMatch(/last modified|ada@city/);
  });

  it('have an item with columns, and setting FileLeafRef renames them', async () => {
    const list = ada.web.lists.getByTitle('Papers');
    await list.fields.addText('Topic');
    await add('a.txt');
    const item = await file('a.txt').getItem();
    await item.update({ Title: 'Plan', Topic: 'Roads', FileLeafRef: 'b.txt' });

    const [row] = await list.items.select(
      '*',
      'FileLeafRef',
      'FileRef',
      'FileDirRef',
      'FSObjType',
      'File_x0020_Type',
    )();
    expect(row).toMatchObject({
      FileSystemObjectType: 0,
      Title: 'Plan',
      Topic: 'Roads',
      FileLeafRef: 'b.txt',
      FileRef: `${root}/b.txt`,
      FileDirRef: root,
      FSObjType: 0,
      File_x0020_Type: 'txt',
    });
    expect(row.ContentTypeId).toMatch(/^0x010100[\dA-F]{32}$/);
    expect(await list.items.getById(row.Id).file()).toMatchObject({ Name: 'b.txt', Title: 'Plan' });
    const [expanded] = await list.items.select('Id', 'File/Name').expand('File')();
    expect(expanded.File).toMatchObject({ Name: 'b.txt' });
  });

  it('name who made and changed them, and know their list', async () => {
    await ada.web.ensureUser('ben@city.example');
    const { Id } = await ada.web.ensureUser('ben@city.example');
    await ada.web.roleAssignments.add(Id, 1073741827);
    await add('a.txt');
    await file('a.txt', site.as('ben')).setContent('two');

    const found = await file('a.txt').select('Name').expand('Author', 'ModifiedBy', 'ListItemAllFields/ParentList')();
    expect(found).toMatchObject({
      Author: { Title: 'Ada Admin' },
      ModifiedBy: { Title: 'Ben Bürger' },
      ListItemAllFields: { Id: 1, ParentList: { Title: 'Papers' } },
    });
  });

  it('cannot be added as items (phpSPO#67)', async () => {
    const refusal = await refusalOf(ada.web.lists.getByTitle('Papers').items.add({ Title: 'x' }));

    expect(refusal).toMatchObject({
      status: 400,
      text: 'To add an item to a document library, use SPFileCollection.Add()',
    });
  });

  it('lie in the recycle bin with their versions until they are restored (REC: keys; MEM: type 1)', async () => {
    await add('a.txt', 'one');
    await file('a.txt').setContent('two');
    const id = await file('a.txt').recycle();

    expect(await refusalOf(file('a.txt')())).toEqual({
      status: 404,
      code: '-2130575338, Microsoft.SharePoint.SPException',
      text: `The file ${root}/a.txt does not exist.`,
    });
    expect(await ada.web.recycleBin.getById(String(id))()).toMatchObject({
      LeafName: 'a.txt',
      DirName: root.slice(1),
      ItemType: 1,
      Size: '3',
    });
    await ada.web.recycleBin.getById(String(id)).restore();
    expect(await file('a.txt').getText()).toBe('two');
    expect(await file('a.txt').versions.getById(512).getText()).toBe('one');
  });

  it('are not restored over a file of the same name (MEM)', async () => {
    await add('a.txt', 'one');
    const id = await file('a.txt').recycle();
    await add('a.txt', 'two');

    expect((await refusalOf(ada.web.recycleBin.getById(String(id)).restore())).status).toBe(400);
    expect(await file('a.txt').getText()).toBe('two');
  });

  it('are found by absolute address and by link, and moved by them (SRC: contextinfo below the file)', async () => {
    await add('a.txt', 'one');
    const host = new URL(site.siteUrl).origin;
    await file('a.txt').moveByPath(`${host}${root}/b.txt`, false);
    const found = await (await fileFromAbsolutePath(ada.web, `${host}${root}/b.txt`)).getText();

    expect(found).toBe('one');
    expect(await ada.web.getFileByUrl(`${host}${root}/b.txt`)()).toMatchObject({ Name: 'b.txt' });
  });

  it('answer in all three flavours of JSON, and their content in each as it is', async () => {
    await add('a.txt', 'one');
    const path = `web/GetFileByServerRelativePath(DecodedUrl='${root}/a.txt')`;
    const ask = async (odata: string, below = '') =>
      (await site.fetch('ada', path + below, { headers: { Accept: `application/json;odata=${odata}` } })).text();

    expect(JSON.parse(await ask('verbose'))).toMatchObject({ d: { __metadata: { type: 'SP.File' }, Name: 'a.txt' } });
    expect(JSON.parse(await ask('nometadata'))).not.toHaveProperty('odata.type');
    expect(JSON.parse(await ask('minimalmetadata'))).toMatchObject({ 'odata.type': 'SP.File' });
    expect(await ask('verbose', '/$value')).toBe('one');
  });

  it('are read, renamed and recycled in a batch', async () => {
    await add('a.txt', 'one');
    await add('b.txt', 'two');
    const [batched, execute] = ada.batched();
    const read = file('a.txt', batched)();
    const renamed = batched.web.lists.getByTitle('Papers').items.getById(1).update({ FileLeafRef: 'c.txt' });
    const recycled = file('b.txt', batched).recycle();
    await execute();

    expect(await read).toMatchObject({ Name: 'a.txt' });
    await Promise.all([renamed, recycled]);
    expect((await papers().files()).map(({ Name }) => Name)).toEqual(['c.txt']);
  });

  it('may carry 250 MB at once where other bodies end at 2 MB (DOC; pnpjs#2980)', async () => {
    const threeMegabytes = new Blob([new Uint8Array(3 * 1024 * 1024)]);
    await add('big.bin', threeMegabytes);
    const item = await refusalOf(
      ada.web.lists.getByTitle('Papers').update({ Description: 'x'.repeat(3 * 1024 * 1024) }),
    );

    expect(await file('big.bin')()).toMatchObject({ Length: String(3 * 1024 * 1024) });
    expect(item.status).toBe(400);
  });

  it('keep only the content they have where the library keeps no versions', async () => {
    await ada.web.lists.getByTitle('Papers').update({ EnableVersioning: false });
    await add('a.txt', 'one');
    await file('a.txt').setContent('two');

    expect(await file('a.txt').versions()).toEqual([]);
    expect(await file('a.txt')()).toMatchObject({ UIVersionLabel: '1.0', Length: '3' });
    expect(await file('a.txt').getText()).toBe('two');
  });

  it('refuse by name what needs drafts of one person, approval or single versions in the bin', async () => {
    await add('a.txt');
    const refused = [
      file('a.txt').checkout(),
      file('a.txt').publish('x'),
      file('a.txt').versions.recycleByLabel('1.0'),
      papers().files.addTemplateFile(`${root}/page.aspx`, 3),
    ];

    for (const attempt of refused) expect((await refusalOf(attempt)).status).toBe(501);
  });

  it('leave every step in the log of changes, content and name alike', async () => {
    await add('a.txt', 'one');
    await file('a.txt').setContent('two');
    await file('a.txt').moveByPath(`${root}/b.txt`, false);
    const id = await file('b.txt').recycle();
    await ada.web.recycleBin.getById(String(id)).restore();
    const changes = await ada.web.lists
      .getByTitle('Papers')
      .getChanges({ Item: true, Add: true, Update: true, DeleteObject: true, Restore: true });

    expect(changes.map(({ ChangeType }: { ChangeType: number }) => ChangeType)).toEqual([1, 2, 2, 3, 7]);
  });

  it('are found from the site on, and moved by the older functions too (DOC: moveTo, copyTo, getFileByServerRelativeUrl)', async () => {
    await add('a.txt', 'one');
    const path = "web/getFileByServerRelativeUrl('Papers/a.txt')";
    const copied = await site.fetch('ada', `${path}/copyTo(strnewurl='${root}/b.txt',boverwrite=false)`, {
      method: 'POST',
    });
    const moved = await site.fetch('ada', `${path}/moveTo(newurl='${root}/b.txt',flags=1)`, { method: 'POST' });

    expect([copied.status, moved.status]).toEqual([200, 200]);
    expect((await papers().files()).map(({ Name }) => Name)).toEqual(['b.txt']);
  });

  it('are deleted only as the version the client knows', async () => {
    const { ETag } = await add('a.txt');
    await file('a.txt').setContent('two');

    expect((await refusalOf(file('a.txt').delete(ETag))).status).toBe(412);
    await file('a.txt').delete();
    expect(await file('a.txt').exists()).toBe(false);
  });

  it('move and copy by path, with and without overwriting', async () => {
    await ada.web.lists.add('Archive', '', 101);
    await add('a.txt', 'one');
    await add('b.txt', 'two');

    await file('a.txt').copyByPath(`${root}/c.txt`, false);
    expect((await refusalOf(file('a.txt').moveByPath(`${root}/b.txt`, false))).status).toBe(400);
    await file('a.txt').moveByPath(`${root}/b.txt`, true);
    await file('c.txt').moveByPath('/sites/prozessregister/Archive/c.txt', false);

    expect((await papers().files()).map(({ Name }) => Name)).toEqual(['b.txt']);
    expect(await file('b.txt').getText()).toBe('one');
    const moved = ada.web.getFileByServerRelativePath('/sites/prozessregister/Archive/c.txt');
    expect(await moved.getText()).toBe('one');
    await moved.copyTo(`${root}/d.txt`, false);
    expect(await file('d.txt').getText()).toBe('one');
  });
});
