import { NotAllowed, NotFound, rightsToChange } from '../../../src/register';
import { runRound } from '../../../src/reminder';
import { openEntryRights } from '../../../src/sharepoint';
import type { RegisterSite, Role } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { testLinks } from '../../support/testLinks';

describe('rights of single preparedness entries', () => {
  let site: RegisterSite;
  let mine: number;
  let others: number;

  beforeAll(async () => {
    site = await startRegisterSite();
    const team = site.storeOf('team');
    mine = (await team.create('preparedness', { key: 'p1', values: { title: 'Auszahlung', timeCritical: true } })).id;
    others = (await team.create('preparedness', { key: 'p2', values: { title: 'Archiv', timeCritical: false } })).id;
  });

  afterAll(() => site.close());

  const rightsOf = (role: Role) => openEntryRights(site.siteUrl, async () => `local.${people[role]}`);
  const read = (role: Role, id = mine) => site.storeOf(role).one('preparedness', id);

  it('keep the whole list from owners until the service has given them their entry', async () => {
    await expect(read('owner')).rejects.toBeInstanceOf(NotFound);

    await rightsOf('service').setReaders('preparedness', mine, [people.owner]);

    expect((await read('owner')).values.title).toBe('Auszahlung');
    await expect(read('owner', others)).rejects.toBeInstanceOf(NotFound);
    expect((await site.storeOf('owner').all('preparedness')).map(({ id }) => id)).toEqual([mine]);
    await expect(read('reader')).rejects.toBeInstanceOf(NotFound);
  });

  it('let process team, crisis staff and service see the entry as before', async () => {
    for (const role of ['team', 'crisis', 'service'] as const) expect((await read(role)).id).toBe(mine);
    const entry = await read('team');
    const saved = await site.storeOf('team').update('preparedness', entry, { emergencyLevel: 30 });

    expect(saved.values.emergencyLevel).toBe(30);
    await expect(site.storeOf('crisis').update('preparedness', saved, { emergencyLevel: 1 })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });

  it('let owners read their entry and not change it', async () => {
    const entry = await read('owner');

    await expect(site.storeOf('owner').update('preparedness', entry, { title: 'x' })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });

  it('are told as they are, and need no change then', async () => {
    const present = await rightsOf('service').readersOf('preparedness');

    expect([...present]).toEqual([[mine, { people: [people.owner], followsGroups: true }]]);
    const entries = await site.storeOf('service').all('preparedness');
    const withProcess = entries.map(({ id, values }) => ({ id, values: { ...values, process: 1 } }));
    expect(rightsToChange(withProcess, () => ({ owner: people.owner, deputy: null }), present)).toEqual([]);
  });

  it('may be given twice, and pass from one person to the next', async () => {
    await rightsOf('service').setReaders('preparedness', mine, [people.owner]);
    await rightsOf('service').setReaders('preparedness', mine, [people.contributor]);

    expect([...(await rightsOf('service').readersOf('preparedness')).values()]).toEqual([
      { people: [people.contributor], followsGroups: true },
    ]);
    await expect(read('owner')).rejects.toBeInstanceOf(NotFound);
    expect((await read('contributor')).id).toBe(mine);
  });

  it('notice what somebody changed about a group by hand, and set it right', async () => {
    const url = `${site.siteUrl}/_api/web/lists/getByTitle('Vorsorge')/items(${mine})/roleassignments`;
    const headers = { Authorization: `Bearer local.${people.admin}`, Accept: 'application/json;odata=nometadata' };
    const answer = await fetch(`${url}?$expand=Member`, { headers });
    const rows = ((await answer.json()) as { value: { PrincipalId: number; Member: { Title: string } }[] }).value;
    const crisis = rows.find(({ Member }) => Member.Title === 'Krisenstab')!;
    await fetch(`${url}/getbyprincipalid(${crisis.PrincipalId})`, {
      method: 'POST',
      headers: { ...headers, 'X-HTTP-Method': 'DELETE' },
    });
    await expect(read('crisis')).rejects.toBeInstanceOf(NotFound);

    const present = await rightsOf('service').readersOf('preparedness');
    expect(present.get(mine)).toEqual({ people: [people.contributor], followsGroups: false });
    await rightsOf('service').setReaders('preparedness', mine, [people.contributor]);

    expect((await read('crisis')).id).toBe(mine);
  });

  it('go back to those of the list', async () => {
    await rightsOf('service').setReaders('preparedness', mine, null);
    await rightsOf('service').setReaders('preparedness', mine, null);

    expect(await rightsOf('service').readersOf('preparedness')).toEqual(new Map());
    await expect(read('contributor')).rejects.toBeInstanceOf(NotFound);
    expect((await read('crisis')).id).toBe(mine);
  });

  it('are given by the service and the administration alone', async () => {
    await expect(rightsOf('crisis').setReaders('preparedness', mine, [people.crisis])).rejects.toBeInstanceOf(
      NotAllowed,
    );
    await expect(rightsOf('team').setReaders('preparedness', mine, [people.team])).rejects.toBeInstanceOf(NotAllowed);
    await expect(rightsOf('reader').setReaders('preparedness', mine, [people.reader])).rejects.toBeInstanceOf(NotFound);
    const process = await site
      .storeOf('contributor')
      .create('processes', { key: 'p', values: { name: 'Hund anmelden' } });
    await expect(rightsOf('service').setReaders('processes', process.id, [])).rejects.toBeInstanceOf(NotAllowed);
    await rightsOf('admin').setReaders('preparedness', mine, [people.owner]);

    expect((await read('owner')).id).toBe(mine);
  });

  it('end in an error for somebody whom the directory does not know, and give nothing to anybody', async () => {
    await expect(rightsOf('service').setReaders('preparedness', others, ['niemand@stadt.example'])).rejects.toThrow(
      /niemand/,
    );

    expect((await rightsOf('service').readersOf('preparedness')).has(others)).toBe(false);
  });

  it('are brought in step by the service’s round when a process changes hands', async () => {
    const contributor = site.storeOf('contributor');
    const process = await contributor.create('processes', {
      key: 'changing',
      values: { name: 'Sozialhilfe auszahlen', owner: people.owner, deputy: people.reader },
    });
    const { id } = await site.storeOf('team').create('preparedness', {
      key: 'changing',
      values: { title: 'Sozialhilfe auszahlen', process: process.id, timeCritical: true },
    });
    const round = () =>
      runRound({
        store: site.storeOf('service'),
        entryRights: rightsOf('service'),
        messenger: {
          send: async () => ({ state: 'undeliverable', reason: 'gone' }),
          update: async () => ({ state: 'unknown' }),
        },
        today: '2026-11-22',
        links: testLinks,
      });

    await round();
    expect([(await read('owner', id)).id, (await read('reader', id)).id]).toEqual([id, id]);
    await contributor.update('processes', process, { owner: people.contributor, deputy: null });
    await round();

    expect((await read('contributor', id)).id).toBe(id);
    for (const former of ['owner', 'reader'] as const) await expect(read(former, id)).rejects.toBeInstanceOf(NotFound);
    expect((await round()).entryRights).toEqual({ changed: 0, waiting: 0, failed: 0 });
  });
});
