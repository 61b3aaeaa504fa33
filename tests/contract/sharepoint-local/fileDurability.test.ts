import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { clientOf, people, startTestSite } from '../../support/localSharePoint';
import { compileRoom, processesOf } from './roomProcess';

const ada = people.ada.userPrincipalName;
const root = '/sites/prozessregister/Papers';

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-files-'));
  const databaseFile = join(folder, 'site.db');
  const { start, kill, stop } = processesOf(compileRoom(join(folder, 'room')));
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are there with every byte and their item after the process is killed amid uploads', async () => {
    const first = await start('start', databaseFile);
    const { web } = clientOf(first.line, ada);
    await web.lists.add('Papers', '', 101);
    const files = web.getFolderByServerRelativePath(root).files;
    const answered: string[] = [];
    const storm = Array.from({ length: 40 }, async (_, at) => {
      const { Name } = await files.addUsingPath(`${at}.txt`, `content ${at}`.repeat(500));
      answered.push(Name);
      if (answered.length === 20) await kill(first.child);
    });
    await Promise.allSettled(storm);

    const second = await start('start', databaseFile);
    const sp = clientOf(second.line, ada);
    const contents = await Promise.all(
      answered.map((name) => sp.web.getFileByServerRelativePath(`${root}/${name}`).getText()),
    );
    const items = await sp.web.lists.getByTitle('Papers').items.select('FileLeafRef')();
    await kill(second.child);

    expect(answered.length).toBeGreaterThanOrEqual(20);
    expect(contents).toEqual(answered.map((name) => `content ${name.replace('.txt', '')}`.repeat(500)));
    expect(items.map(({ FileLeafRef }: { FileLeafRef: string }) => FileLeafRef)).toEqual(
      expect.arrayContaining(answered),
    );
  });
});

describe('a file from before there were libraries, attachments and content types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'older-site-'));
  const databaseFile = join(folder, 'site.db');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Takes away what later versions of this room added. */
  const makeOlder = () => {
    const database = new Sqlite(databaseFile);
    for (const { number } of database.prepare('SELECT number FROM lists').all() as { number: number }[]) {
      database.exec(`DROP INDEX IF EXISTS items_${number}_by_path`);
      database.exec(`DROP INDEX IF EXISTS items_${number}_by_directory`);
      const columns = database.prepare(`SELECT name FROM pragma_table_info('items_${number}')`).all() as {
        name: string;
      }[];
      const later = /^(attachments|content_type|is_folder|leaf|directory|path_key|directory_key|content|size)$/;
      for (const { name } of columns.filter((one) => later.test(one.name)))
        database.exec(`ALTER TABLE items_${number} DROP COLUMN ${name}`);
    }
    database.exec("UPDATE lists SET definition = json_remove(definition, '$.contentTypes')");
    database.exec(`UPDATE fields SET definition = json_set(definition, '$.column', '0')
      WHERE json_extract(definition, '$.internalName') IN ('Attachments', 'FSObjType')`);
    database.exec(`UPDATE fields SET definition = json_set(definition, '$.column', '''0x0100''')
      WHERE json_extract(definition, '$.internalName') = 'ContentTypeId'`);
    database.exec('DELETE FROM fields WHERE list = 0');
    database.exec('DROP TABLE upload_pieces');
    database.exec(`CREATE TABLE uploads (upload TEXT NOT NULL, position INTEGER NOT NULL, list INTEGER NOT NULL, item INTEGER NOT NULL,
      person INTEGER NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (upload, position))`);
    database.exec("INSERT INTO uploads VALUES ('u', 0, 1, 1, 1, 1, x'00')");
    database.close();
  };

  it('opens with all its items, which may then have all of it', async () => {
    const first = await startTestSite({ databaseFile });
    await first.as('ada').web.lists.add('Tasks');
    await first.as('ada').web.lists.getByTitle('Tasks').items.add({ Title: 'old' });
    await first.as('ada').web.lists.add('Papers', '', 101);
    await first.close();
    makeOlder();

    const site = await startTestSite({ databaseFile });
    const { web } = site.as('ada');
    const old = web.lists.getByTitle('Tasks').items.getById(1);
    const before = await old();
    await old.attachmentFiles.add('a.txt', 'attached');
    await web.getFolderByServerRelativePath(root).files.addUsingPath('b.txt', 'uploaded');
    const type = await old.contentType();
    const text = await web.getFileByServerRelativePath(`${root}/b.txt`).getText();
    const columns = await web.fields();
    await site.close();

    expect(before).toMatchObject({ Title: 'old', Attachments: false });
    expect(type).toMatchObject({ Name: 'Item' });
    expect(text).toBe('uploaded');
    expect(columns.length).toBeGreaterThan(10);
  });
});
