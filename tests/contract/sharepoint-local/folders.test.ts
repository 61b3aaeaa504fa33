import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SPFI } from '@pnp/sp';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { refusalOf } from './refusals';

const root = '/sites/prozessregister/Papers';
const reader = 1073741826;

describe('folders of a document library', () => {
  let site: TestSite;
  let ada: SPFI;
  beforeEach(async () => {
    site = await startTestSite();
    ada = site.as('ada');
    await ada.web.lists.add('Papers', '', 101);
  });
  afterEach(() => site.close());

  const folder = (path = '', sp = ada) => sp.web.getFolderByServerRelativePath(`${root}${path}`);
  const names = async (found: Promise<{ Name: string }[]>) => (await found).map(({ Name }) => Name);
  const list = (sp = ada) => sp.web.lists.getByTitle('Papers');
  const aTree = async () => {
    await folder().addSubFolderUsingPath('2026');
    await folder('/2026').folders.addUsingPath('May');
    await folder('/2026').files.addUsingPath('year.txt', 'year');
    await folder('/2026/May').files.addUsingPath('may.txt', 'may');
  };

  it('hold folders and files, and count what lies directly in them (MEM: Forms is one of them)', async () => {
    await aTree();

    expect(await names(folder().folders())).toEqual(['Forms', '2026']);
    expect(await names(folder('/2026').folders())).toEqual(['May']);
    expect(await names(folder('/2026').files())).toEqual(['year.txt']);
    expect(await folder('/2026')()).toMatchObject({
      Name: '2026',
      ServerRelativeUrl: `${root}/2026`,
      ItemCount: 2,
      Exists: true,
    });
    expect(await folder('/2026/May').parentFolder()).toMatchObject({ Name: '2026' });
    expect(await folder('').expand('Folders', 'Files')()).toMatchObject({
      Folders: [{ Name: 'Forms' }, { Name: '2026' }],
    });
    expect(await folder('/2026').storageMetrics()).toMatchObject({ TotalFileCount: '2', TotalSize: '7' });
  });

  it('are File Not Found where nothing is (REC)', async () => {
    expect(await refusalOf(folder('/nothing')())).toEqual({
      status: 404,
      code: '-2147024894, System.IO.FileNotFoundException',
      text: 'File Not Found.',
    });
  });

  it('are found by name, by id and without case, and lead from the site down', async () => {
    await aTree();
    const { UniqueId } = await folder('/2026')();

    expect(await folder('/2026').folders.getByUrl('MAY')()).toMatchObject({ Name: 'May' });
    expect(await ada.web.getFolderById(UniqueId)()).toMatchObject({ Name: '2026' });
    expect(await names(ada.web.folders())).toEqual(['Lists', 'Papers']);
    expect(await names(list().rootFolder.files())).toEqual([]);
  });

  it('refuse a name that is taken, unless overwriting, which leaves them as they are (MEM)', async () => {
    await aTree();

    expect((await refusalOf(folder().folders.addUsingPath('2026'))).status).toBe(400);
    await folder().folders.addUsingPath('2026', true);
    expect(await names(folder('/2026').files())).toEqual(['year.txt']);
  });

  it('are items of type 1; renaming one through its item renames every address below', async () => {
    await aTree();
    const item = await folder('/2026').getItem();
    await item.update({ FileLeafRef: '2027' });

    const items = await list().items.select('FileSystemObjectType', 'FileRef')();
    expect(items.map(({ FileSystemObjectType, FileRef }) => [FileSystemObjectType, FileRef])).toEqual([
      [1, `${root}/2027`],
      [1, `${root}/2027/May`],
      [0, `${root}/2027/year.txt`],
      [0, `${root}/2027/May/may.txt`],
    ]);
    expect(await ada.web.getFileByServerRelativePath(`${root}/2027/May/may.txt`).getText()).toBe('may');
  });

  it('move and copy with everything in them, also to another library', async () => {
    await aTree();
    await ada.web.lists.add('Archive', '', 101);
    await folder('/2026').copyByPath(`${root}/copy`);
    await folder('/2026').moveByPath('/sites/prozessregister/Archive/2026');

    expect(await names(folder().folders())).toEqual(['Forms', 'copy']);
    const text = (path: string) => ada.web.getFileByServerRelativePath(`/sites/prozessregister/${path}`).getText();
    expect(await text('Papers/copy/May/may.txt')).toBe('may');
    expect(await text('Archive/2026/May/may.txt')).toBe('may');
    expect((await refusalOf(folder('/copy').moveByPath(`${root}/copy/May/inside`))).status).toBe(500);
  });

  it('go into the recycle bin as one thing and come back with everything in them', async () => {
    await aTree();
    const id = String(await folder('/2026').recycle());
    const bin = await ada.web.recycleBin();

    expect(bin.map(({ LeafName, ItemType }: { LeafName: string; ItemType: number }) => [LeafName, ItemType])).toEqual([
      ['2026', 5],
    ]);
    expect(await list().items()).toEqual([]);
    await ada.web.recycleBin.getById(id).restore();
    expect(await ada.web.getFileByServerRelativePath(`${root}/2026/May/may.txt`).getText()).toBe('may');
  });

  it('are made again for a file that comes back after its folder went (MEM)', async () => {
    await aTree();
    const file = String(await ada.web.getFileByServerRelativePath(`${root}/2026/May/may.txt`).recycle());
    await folder('/2026').delete();
    await ada.web.recycleBin.getById(file).restore();

    expect(await names(folder('/2026/May').files())).toEqual(['may.txt']);
    expect(await names(folder('/2026').files())).toEqual([]);
  });

  it('are deleted only when empty if the client says so', async () => {
    await aTree();

    expect((await refusalOf(folder('/2026').deleteWithParams({ DeleteIfEmpty: true } as never))).status).toBe(500);
    await folder('/2026').deleteWithParams({ BypassSharedLock: true } as never);
    expect(await names(folder().folders())).toEqual(['Forms']);
  });

  it('tell where they belong (RUN: nested $expand of the client)', async () => {
    await aTree();
    const infos = await folder('/2026').getParentInfos();
    const { Id } = await list()();

    expect(infos).toMatchObject({
      Folder: { ServerRelativeUrl: `${root}/2026` },
      ParentList: { Id, RootFolderServerRelativeUrl: root },
      ParentWeb: { ServerRelativeUrl: '/sites/prozessregister' },
    });
  });

  it('let a reader look and download but neither upload, change nor delete', async () => {
    await aTree();
    const { Id } = await ada.web.ensureUser('ben@city.example');
    await ada.web.roleAssignments.add(Id, reader);
    const ben = site.as('ben');
    const file = ben.web.getFileByServerRelativePath(`${root}/2026/year.txt`);

    expect(await file.getText()).toBe('year');
    const refused = [
      folder('', ben).files.addUsingPath('b.txt', 'x'),
      folder('', ben).folders.addUsingPath('b'),
      file.setContent('x'),
      file.delete(),
      file.moveByPath(`${root}/b.txt`, true),
      file.copyByPath(`${root}/b.txt`, true),
      folder('/2026', ben).recycle(),
    ];
    for (const attempt of refused) expect((await refusalOf(attempt)).status).toBe(403);
  });

  it('do not go with something in them that the person may not delete', async () => {
    await aTree();
    const { Id } = await ada.web.ensureUser('ben@city.example');
    await ada.web.roleAssignments.add(Id, 1073741827);
    const hidden = await ada.web.getFileByServerRelativePath(`${root}/2026/May/may.txt`).getItem();
    await hidden.breakRoleInheritance(false);

    expect((await refusalOf(folder('/2026', site.as('ben')).recycle())).status).toBe(403);
    expect(await names(folder('/2026').files())).toEqual(['year.txt']);
  });

  it('give nothing of a library or file the person may not see (MEM)', async () => {
    await aTree();
    const { Id } = await ada.web.ensureUser('ben@city.example');
    await ada.web.roleAssignments.add(Id, reader);
    const item = await ada.web.getFileByServerRelativePath(`${root}/2026/year.txt`).getItem();
    await item.breakRoleInheritance(false);
    const ben = site.as('ben');

    expect(await names(folder('/2026', ben).files())).toEqual([]);
    expect((await refusalOf(ben.web.getFileByServerRelativePath(`${root}/2026/year.txt`).getText())).status).toBe(404);
    await list().breakRoleInheritance(false);
    expect((await refusalOf(folder('/2026', ben)())).status).toBe(404);
    expect(await names(ben.web.folders())).toEqual(['Lists']);
    expect((await refusalOf(ben.web.getFileByServerRelativePath(`${root}/2026/May/may.txt`)())).status).toBe(404);
  });

  it('are there after the site was opened again, with every byte', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'library-'));
    const databaseFile = join(directory, 'site.db');
    const first = await startTestSite({ databaseFile });
    await first.as('ada').web.lists.add('Papers', '', 101);
    await first.as('ada').web.getFolderByServerRelativePath(root).files.addUsingPath('a.txt', 'kept');
    await first.close();
    const second = await startTestSite({ databaseFile });

    expect(await second.as('ada').web.getFileByServerRelativePath(`${root}/a.txt`).getText()).toBe('kept');
    await second.close();
    rmSync(directory, { recursive: true });
  });

  it('are made for the site itself on demand, once (SRC: ensureSiteAssetsLibrary)', async () => {
    const assets = await ada.web.lists.ensureSiteAssetsLibrary();
    const again = await ada.web.lists.ensureSiteAssetsLibrary();
    const pages = await ada.web.lists.ensureSitePagesLibrary();

    expect((await assets()).Id).toBe((await again()).Id);
    expect(await assets.rootFolder()).toMatchObject({ ServerRelativeUrl: '/sites/prozessregister/SiteAssets' });
    expect(await pages()).toMatchObject({ BaseTemplate: 119, BaseType: 1, Title: 'Site Pages' });
  });
});
