import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf, people, startTestSite } from '../../support/localSharePoint';
import { compileRoom, processesOf } from './roomProcess';

const ada = people.ada.userPrincipalName;

describe('a file that several processes want', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
  const databaseFile = join(folder, 'site.db');
  const { start: run, kill, stop } = processesOf(compileRoom(join(folder, 'room')));
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = () => run('start', databaseFile);

  it('keeps every answered write when the process is killed, and leaves no lock behind', async () => {
    const first = await start();
    const { web } = clientOf(first.line, ada);
    await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    const answered: number[] = [];
    for (let at = 0; at < 20; at += 1)
      answered.push(((await list.items.add({ Title: `n${at}` })) as { Id: number }).Id);
    await kill(first.child);

    const second = await start();
    const items = await clientOf(second.line, ada).web.lists.getByTitle('Tasks').items.select('Id')();
    await kill(second.child);

    expect(items.map(({ Id }: { Id: number }) => Id)).toEqual(answered);
  });

  it('refuses a second process in a sentence that names the file, while the first goes on writing', async () => {
    const first = await start();
    const list = clientOf(first.line, ada).web.lists.getByTitle('Tasks');
    const [second] = await Promise.all([
      start(),
      ...Array.from({ length: 5 }, () => list.items.add({ Title: 'meanwhile' })),
    ]);
    const added = await list.items.filter("Title eq 'meanwhile'")();
    await kill(first.child);

    expect(added).toHaveLength(5);
    expect(second.line).toBe(
      `refused: The database ${databaseFile} is in use by another process; only one stand-in may open it.`,
    );
  });

  it('holds one site: another path is refused', async () => {
    await expect(startTestSite({ databaseFile, sitePath: '/sites/other' })).rejects.toThrow('/sites/prozessregister');
  });

  it('opens again with everything in it', async () => {
    const site = await startTestSite({ databaseFile });
    const count = (await site.as('ada').web.lists.getByTitle('Tasks')()).ItemCount;
    await site.close();

    expect(count).toBe(25);
  });
});
