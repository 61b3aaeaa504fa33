import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lists, newProcess, NotAllowed, Refused } from '../../../src/register';
import { connect } from '../../../src/sharepoint/connection';
import { SitePeople } from '../../../src/sharepoint/people';
import { countCalls } from '../../support/calls';
import type { RegisterSite } from '../../support/registerSite';
import { directory, people, startRegisterSite, startSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';

const leaving = { userPrincipalName: 'gerd.geht@stadt.example', displayName: 'Gerd Geht', email: 'gerd@stadt.example' };
const unknown = { userPrincipalName: 'uwe.neu@stadt.example', displayName: 'Uwe Neu' };
const claim = (person: string) => `i:0#.f|membership|${person}`;

const ownedBy = (owner: string, key = owner) => ({
  key,
  values: newProcess({ name: 'Hund anmelden', unit: null, owner }, '2026-11-22'),
});

describe('people in the register', () => {
  const calls = countCalls();
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite({ people: [...directory, leaving, unknown], onRequest: calls.onRequest });
  });

  beforeEach(() => calls.reset());

  afterAll(() => site.close());

  it('are found by name or address, without case, before the site knows them', async () => {
    const byName = await site.storeOf('reader').findPeople('UWE');
    const byAddress = await site.storeOf('reader').findPeople('uwe.neu@');

    expect(byName).toEqual([{ key: unknown.userPrincipalName, name: 'Uwe Neu', email: expect.any(String) as unknown }]);
    expect(byAddress).toEqual(byName);
  });

  it('are made known by whoever may do that when an entry names them', async () => {
    const store = site.storeOf('admin');

    const entry = await store.create('processes', ownedBy(unknown.userPrincipalName));

    expect(entry.values.owner).toBe(unknown.userPrincipalName);
    expect(await store.people()).toContainEqual(expect.objectContaining({ name: 'Uwe Neu' }));
  });

  it.each(['reader', 'contributor', 'service'] as const)(
    'may be new to the site when the %s names them',
    async (role) => {
      const fresh = await startRegisterSite({ people: [...directory, leaving] });

      const entry = await fresh.storeOf(role).create('processes', ownedBy(leaving.userPrincipalName));

      expect(entry.values.owner).toBe(leaving.userPrincipalName);
      await fresh.close();
    },
  );

  it('are refused in words when the directory does not know them, or this person may not add anybody', async () => {
    const nobody = 'niemand@stadt.example';
    await plainReading(site.siteUrl);

    await expect(site.storeOf('admin').create('processes', ownedBy(nobody))).rejects.toThrow(Refused);
    const refused = site.storeOf('reader').create('processes', ownedBy(leaving.userPrincipalName));

    await expect(refused).rejects.toBeInstanceOf(NotAllowed);
    await expect(refused).rejects.toThrow('gerd.geht@stadt.example is not known to the site yet');
    await site.provision();
  });

  it('may be a group that another site knew, under its whole login name', async () => {
    const fresh = await startRegisterSite();
    const owner = `${listOf(lists.processes.label.de)}/fields/getByInternalNameOrTitle('ProcessOwner')`;
    const groupsToo = { __metadata: { type: 'SP.FieldUser' }, SelectionMode: 1 };
    await askSite(fresh.siteUrl, people.admin, owner, groupsToo, 'MERGE');
    const store = fresh.storeOf('admin');

    const entry = await store.create('processes', ownedBy('c:0(.s|true', 'by a group'));
    const again = await store.update('processes', entry, { owner: null, deputy: people.owner });
    const named = await store.update('processes', again, { owner: 'C:0(.s|TRUE' });

    expect(entry.values.owner).toBe('c:0(.s|true');
    expect(named.values.owner).toBe('c:0(.s|true');
    expect(await store.people()).toContainEqual({ key: 'c:0(.s|true', name: 'Everyone', email: '' });
    await fresh.close();
  });

  it('are made known a hundred at a time', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({
      userPrincipalName: `person${index}@stadt.example`,
      displayName: `Person ${index}`,
    }));
    const crowded = await startSite({ people: [...directory, ...many], onRequest: calls.onRequest });
    try {
      const known = new SitePeople(connect(crowded.siteUrl, async () => `local.${people.admin}`));
      await known.ready();
      calls.reset();

      await known.know(many.map(({ userPrincipalName }) => userPrincipalName));

      expect(calls.made()).toHaveLength(3);
    } finally {
      await crowded.close();
    }
  });

  it('keep their names in entries after they were taken off the site, and are still found in history', async () => {
    const store = site.storeOf('admin');
    const entry = await store.create('processes', ownedBy(leaving.userPrincipalName));
    await store.update('processes', entry, { owner: people.owner, deputy: leaving.userPrincipalName });
    const remove = `web/siteUsers/removeByLoginName('${encodeURIComponent(claim(leaving.userPrincipalName))}')`;
    await askSite(site.siteUrl, people.admin, remove, {});

    const reader = site.storeOf('reader');
    const read: unknown[] = [];
    await reader.readAll(['processes'], ({ entries }) => read.push(...entries));
    const known = await reader.people();
    const history = await site.storeOf('reader').history('processes', entry.id);

    expect(read).toContainEqual(
      expect.objectContaining({ values: expect.objectContaining({ deputy: leaving.userPrincipalName }) as unknown }),
    );
    expect(known).toContainEqual({ key: leaving.userPrincipalName, name: 'Gerd Geht', email: leaving.email });
    expect(history.map(({ values }) => [values.owner, values.deputy])).toEqual([
      [people.owner, leaving.email],
      [leaving.email, null],
    ]);
  });

  it('do not hinder a reading when the only entry that names them is deleted meanwhile', async () => {
    let onPage: (() => void) | null = null;
    let isHeld = false;
    const fresh = await startRegisterSite({
      people: [...directory, leaving],
      onRequest: ({ path, isPart }) => (!isPart && path.includes('/items?') ? onPage?.() : undefined),
      throttle: ({ path, isPart }) =>
        isHeld && !isPart && path.endsWith('$batch') ? { status: 429, retryAfterSeconds: 1 } : null,
    });
    const admin = fresh.storeOf('admin');
    const kept = await admin.create('processes', ownedBy(people.owner));
    const entry = await admin.create('processes', ownedBy(leaving.userPrincipalName));
    const remove = `web/siteUsers/removeByLoginName('${encodeURIComponent(claim(leaving.userPrincipalName))}')`;
    await askSite(fresh.siteUrl, people.admin, remove, {});
    const store = fresh.storeOf('reader');
    await store.people();
    onPage = () => {
      onPage = null;
      isHeld = true;
      const path = `${listOf(lists.processes.label.de)}/items(${entry.id})`;
      void askSite(fresh.siteUrl, people.admin, path, {}, 'DELETE').then(() => (isHeld = false));
    };

    const read = await store.all('processes');

    expect(read).toEqual([kept, expect.objectContaining({ id: entry.id })]);
    expect(read[1]?.values.owner).toBeNull();
    expect(onPage).toBeNull();
    await fresh.close();
  });

  it('cost one call more for all who were taken off the site together', async () => {
    const store = site.storeOf('reader');

    await Promise.all([store.me(), store.people(), store.readAll(['processes', 'units'], () => undefined)]);

    expect(calls.made()).toHaveLength(4);
  });
});

describe('somebody who has left the city', () => {
  it('stays readable by name and is no longer offered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'register-people-'));
    const databaseFile = join(folder, 'site.db');
    const everybody = [...directory, leaving];
    let site = await startRegisterSite({ people: everybody, databaseFile });
    try {
      const entry = await site.storeOf('admin').create('processes', ownedBy(leaving.userPrincipalName));
      await site.close();
      site = await startSite({ people: [...directory, { ...leaving, active: false }], databaseFile });

      const store = site.storeOf('team');
      const read = await store.one('processes', entry.id);

      expect(read.values.owner).toBe(leaving.userPrincipalName);
      expect(await store.people()).toContainEqual(expect.objectContaining({ name: 'Gerd Geht' }));
      expect(await store.findPeople('gerd')).toEqual([]);
    } finally {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a site of more than 5,000 people', () => {
  it('is read to its end', async () => {
    const many = Array.from({ length: 5_010 }, (_, index) => ({
      userPrincipalName: `person${index}@stadt.example`,
      displayName: `Person ${index}`,
    }));
    const site = await startSite({ people: [...directory, ...many] });
    try {
      const connection = () => connect(site.siteUrl, async () => `local.${people.admin}`);
      await new SitePeople(connection()).know(many.map(({ userPrincipalName }) => userPrincipalName));

      const known = await new SitePeople(connection()).everybody();

      expect(known.filter(({ key }) => key.startsWith('person'))).toHaveLength(many.length);
    } finally {
      await site.close();
    }
  });
});

/** Takes what the register's own level adds to SharePoint's «Read» on the site away, as an administrator could by hand. */
async function plainReading(siteUrl: string): Promise<void> {
  const { web } = connect(siteUrl, async () => `local.${people.admin}`);
  const { BasePermissions } = await web.roleDefinitions.getByType(2)();
  await web.roleDefinitions.getByName('Prozessregister Zutritt').update({ BasePermissions });
}
