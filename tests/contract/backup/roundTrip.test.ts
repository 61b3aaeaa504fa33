import { createHash } from 'node:crypto';
import type { ListKey } from '../../../src/register';
import { lists } from '../../../src/register';
import { readBackup, restoreBackup, RestoreRefused } from '../../../src/sharepoint';
import { demoDirectory, seedDemoCity } from '../../../src/workplace';
import { processValues } from '../../support/builders';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { addItem, itemsOf } from '../../support/siteItems';
import { openLine } from '../../support/unsteadyLine';

const bpmn = 'files/diagrams/Steuern/Bescheid senden.bpmn';

type Files = ReadonlyMap<string, Uint8Array>;

const token = async () => `local.${people.admin}`;
const everybody = [
  ...Object.values(people).map((userPrincipalName) => ({ userPrincipalName, displayName: userPrincipalName })),
  ...demoDirectory.map((person) => ({ ...person, active: true })),
];

describe('a backup of the whole register', () => {
  let source: RegisterSite;
  let backup: Files;
  beforeAll(async () => {
    source = await startRegisterSite({ people: everybody });
    const store = source.storeOf('admin');
    await seedDemoCity({ store, today: '2026-11-22' });
    const before = await store.create('processes', {
      key: 'before',
      values: processValues({ name: 'Antrag annehmen' }),
    });
    const after = await store.create('processes', {
      key: 'after',
      values: processValues({ name: 'Bescheid senden', predecessors: [before.id] }),
    });
    await store.update('processes', before, { predecessors: [after.id] });
    await remove(source, 'processes', 3);
    await addItem(source.siteUrl, people.admin, 'processes', { Title: 'Von Hand eingetragen' });
    for (const title of ['one', 'two', 'three']) await store.create('conversations', { key: title, values: { title } });
    await addFile(source, after.id);
    backup = await backupOf(source);
  });
  afterAll(() => source.close());

  test('is equal after it went into an empty site, ids, gaps and circles of references included', async () => {
    const target = await startRegisterSite({ people: everybody });

    const report = await restoreBackup({ siteUrl: target.siteUrl, token, files: backup });

    expect(report).toMatchObject({ unknownPeople: [], lostReferences: 0 });
    expect(comparable(await backupOf(target))).toEqual(comparable(backup));
    expect(linesIn(backup, 'processes').map(({ id }) => id)).not.toContain(3);
    expect(text(backup.get(bpmn))).toBe('<definitions/>');
    await target.close();
  });

  test('comes back whole when the site says «later» to every fifth call', async () => {
    let count = 0;
    let isBusy = false;
    const throttle = () => (isBusy && ++count % 5 === 0 ? ({ status: 429, retryAfterSeconds: 0 } as const) : null);
    const target = await startRegisterSite({ people: everybody, throttle });

    isBusy = true;
    await restoreBackup({ siteUrl: target.siteUrl, token, files: backup });
    isBusy = false;

    expect(comparable(await backupOf(target))).toEqual(comparable(backup));
    await target.close();
  });

  test.each([1, 2, 3])('is continued after a cut during list %i', async (cut) => {
    const target = await startRegisterSite({ people: everybody });
    const signal = { aborted: false };
    const seen = new Set<ListKey>();
    const onProgress = (list: ListKey) => {
      seen.add(list);
      if (seen.size === cut) signal.aborted = true;
    };

    await expect(
      restoreBackup({ siteUrl: target.siteUrl, token, files: backup, onProgress, signal }),
    ).rejects.toThrow();
    await restoreBackup({ siteUrl: target.siteUrl, token, files: backup });

    expect(comparable(await backupOf(target))).toEqual(comparable(backup));
    await target.close();
  });

  test('is continued after the line broke at every call in turn, before it or before its answer', async () => {
    const target = await startRegisterSite({ people: everybody });
    const line = await openLine(target.siteUrl);
    const restore = () => restoreBackup({ siteUrl: line.siteUrl, token, files: backup });
    let cuts = 0;
    for (let isWhole = false; !isWhole; cuts += 3) {
      let call = 0;
      // The line stays dead from this call on, so that no patience helps.
      line.decide(() => (++call <= cuts ? 'arrives' : cuts % 2 === 0 ? 'lost on the way' : 'answer lost'));
      isWhole = await restore().then(
        () => true,
        () => false,
      );
    }

    expect(cuts).toBeGreaterThan(10);
    expect(comparable(await backupOf(target))).toEqual(comparable(backup));
    await line.close();
    await target.close();
  });

  test('changes nothing when it is restored a second time', async () => {
    const target = await startRegisterSite({ people: everybody });
    await restoreBackup({ siteUrl: target.siteUrl, token, files: backup });
    const once = await backupOf(target);

    await restoreBackup({ siteUrl: target.siteUrl, token, files: backup });

    expect(linesIn(await backupOf(target), 'processes')).toEqual(linesIn(once, 'processes'));
    await target.close();
  });

  test('is refused by a register that holds something else, and leaves it alone', async () => {
    const target = await startRegisterSite({ people: everybody });
    await target.storeOf('admin').create('units', { key: 'own', values: { name: 'Eigene Einheit' } });

    const attempt = restoreBackup({ siteUrl: target.siteUrl, token, files: backup });

    await expect(attempt).rejects.toMatchObject({ problem: { code: 'notEmpty', list: 'units', id: 1 } });
    expect(await itemsOf(target.siteUrl, people.admin, 'units')).toHaveLength(1);
    await target.close();
  });

  test('says whom the directory has forgotten, and which references lead nowhere', async () => {
    const named = new Set(linesIn(backup, 'processes').map(({ values }) => values['owner']));
    const forgotten = [...named].find((key): key is string => typeof key === 'string' && !isRole(key)) ?? '';
    const target = await startRegisterSite({
      people: everybody.filter(({ userPrincipalName }) => userPrincipalName !== forgotten),
    });
    const without = new Map(backup);
    without.set('lists/resources.ndjson', new Uint8Array());
    reseal(without);

    const report = await restoreBackup({ siteUrl: target.siteUrl, token, files: without });

    expect(report.unknownPeople).toEqual([forgotten]);
    expect(report.lostReferences).toBeGreaterThan(0);
    await target.close();
  });

  test.each([
    ['without a manifest', (files: Map<string, Uint8Array>) => files.delete('backup.json'), 'notABackup'],
    [
      'without one of its lists',
      (files: Map<string, Uint8Array>) => files.delete('lists/processes.ndjson'),
      'notABackup',
    ],
    ['without one of its files', (files: Map<string, Uint8Array>) => files.delete(bpmn), 'notABackup'],
    [
      'with a single altered letter',
      (files: Map<string, Uint8Array>) =>
        files.set('people.json', bytes(text(files.get('people.json')).replace('a', 'b'))),
      'notABackup',
    ],
    [
      'with a broken list',
      (files: Map<string, Uint8Array>) => reseal(files.set('lists/units.ndjson', bytes('{"id":1'))),
      'notABackup',
    ],
    [
      'of a newer program',
      (files: Map<string, Uint8Array>) => {
        const manifest = JSON.parse(text(files.get('backup.json'))) as object;
        files.set('backup.json', bytes(JSON.stringify({ ...manifest, schemaVersion: 999 })));
      },
      'newer',
    ],
  ])('%s is refused before anything is written', async (_, spoil, code) => {
    const target = await startRegisterSite({ people: everybody });
    const files = new Map(backup);
    spoil(files);

    const attempt = restoreBackup({ siteUrl: target.siteUrl, token, files });

    await expect(attempt).rejects.toBeInstanceOf(RestoreRefused);
    await expect(attempt).rejects.toMatchObject({ problem: { code } });
    expect(await itemsOf(target.siteUrl, people.admin, 'units')).toEqual([]);
    await target.close();
  });

  test('is refused by a list that has given out the numbers before, which stays empty', async () => {
    const target = await startRegisterSite({ people: everybody });
    const { id } = await target.storeOf('admin').create('units', { key: 'own', values: { name: 'Eigene Einheit' } });
    await remove(target, 'units', id);

    const attempt = restoreBackup({ siteUrl: target.siteUrl, token, files: backup });

    await expect(attempt).rejects.toMatchObject({ problem: { code: 'numbersGone', list: 'units', id: 1 } });
    expect(await itemsOf(target.siteUrl, people.admin, 'units')).toEqual([]);
    await target.close();
  });

  test('is not called whole when it is cancelled before the settings', async () => {
    const target = await startRegisterSite({ people: everybody });
    const signal = { aborted: false };
    const onProgress = (list: ListKey, done: number, total: number) => {
      if (list === 'diagrams' && done === total) signal.aborted = true;
    };

    const attempt = restoreBackup({ siteUrl: target.siteUrl, token, files: backup, onProgress, signal });

    await expect(attempt).rejects.toMatchObject({ name: 'Unavailable' });
    await target.close();
  });

  test('leaves out a file that was deleted while it was made, entry and all', async () => {
    const site = await startRegisterSite({ people: everybody });
    await addFile(site, null);
    let isGone = false;
    const reading = readBackup({ siteUrl: site.siteUrl, token, now: () => new Date() });
    const files = new Map<string, Uint8Array>();
    for await (const { path, bytes: content } of reading) {
      files.set(path, content);
      // Everything before the library has been read: whoever deletes now meets the reading of the file.
      if (path !== 'lists/catalogue.ndjson' || isGone) continue;
      isGone = true;
      await remove(site, 'diagrams', 2);
    }

    const target = await startRegisterSite({ people: everybody });
    await restoreBackup({ siteUrl: target.siteUrl, token, files });

    expect([...files.keys()]).not.toContain(bpmn);
    await site.close();
    await target.close();
  });

  test('is not made by somebody from whom an entry is hidden', async () => {
    const site = await startRegisterSite({ people: everybody });
    const values = processValues({ unit: null });
    const { id } = await site.storeOf('admin').create('processes', { key: 'hidden', values });
    await addMember(site, 'Prozessregister Dienst', people.team);
    await ask(site, `items(${id})/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const team = async () => `local.${people.team}`;

    const reading = collect(readBackup({ siteUrl: site.siteUrl, token: team, now: () => new Date() }));

    await expect(reading).rejects.toMatchObject({
      name: 'NotAllowed',
      message: expect.stringContaining('1 of 1') as string,
    });
    await site.close();
  });

  test('is not made by somebody who may not read every list', async () => {
    const reader = async () => `local.${people.team}`;

    const reading = collect(readBackup({ siteUrl: source.siteUrl, token: reader, now: () => new Date() }));

    await expect(reading).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});

const isRole = (key: string): boolean => (Object.values(people) as string[]).includes(key);

const backupOf = (site: RegisterSite): Promise<Files> =>
  collect(readBackup({ siteUrl: site.siteUrl, token, now: () => new Date() }));

async function collect(parts: AsyncIterable<{ path: string; bytes: Uint8Array }>): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of parts) files.set(path, bytes);
  return files;
}

interface Line {
  readonly id: number;
  readonly key: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

const linesIn = (files: Files, list: ListKey): readonly Line[] =>
  text(files.get(`lists/${list}.ndjson`))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** Everything but what a restoring cannot bring back: when and by whom SharePoint was written to, and ids of settings and files. */
function comparable(files: Files): unknown {
  const wanted = Object.keys(lists) as ListKey[];
  const entries = wanted.map((list) => {
    const hasOwnIds = list === 'settings' || list === 'diagrams';
    const lines = linesIn(files, list).map(({ id, key, values, ...rest }) => ({
      id: hasOwnIds ? 0 : id,
      values,
      key: key?.startsWith('restored ') ? null : key,
      path: (rest as { path?: string }).path,
    }));
    return [
      list,
      hasOwnIds ? lines.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) : lines,
    ];
  });
  const others = [...files].filter(([path]) => path.startsWith('files/'));
  return {
    lists: Object.fromEntries(entries),
    files: Object.fromEntries(others.map(([path, one]) => [path, text(one)])),
  };
}

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Writes the manifest anew, as if the backup had been made like this. */
function reseal(files: Map<string, Uint8Array>): void {
  const manifest = JSON.parse(text(files.get('backup.json'))) as { parts: Record<string, string> };
  const parts = Object.keys(manifest.parts).map((path) => [path, sha256(files.get(path))]);
  files.set('backup.json', bytes(JSON.stringify({ ...manifest, parts: Object.fromEntries(parts) })));
}

const sha256 = (content: Uint8Array = new Uint8Array()) => createHash('sha256').update(content).digest('hex');

async function ask({ siteUrl }: RegisterSite, path: string): Promise<void> {
  const title = encodeURIComponent(lists.processes.label.de);
  const answer = await fetch(`${siteUrl}/_api/web/lists/getByTitle('${title}')/${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` },
  });
  expect(answer.status).toBe(200);
}

async function addMember({ siteUrl }: RegisterSite, group: string, person: string): Promise<void> {
  const answer = await fetch(`${siteUrl}/_api/web/siteGroups/getByName('${encodeURIComponent(group)}')/users`, {
    method: 'POST',
    headers: { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` },
    body: JSON.stringify({ LoginName: `i:0#.f|membership|${person}` }),
  });
  expect(answer.status).toBe(201);
}

async function remove(site: RegisterSite, list: ListKey, id: number): Promise<void> {
  const title = encodeURIComponent(lists[list].label.de);
  const answer = await fetch(`${site.siteUrl}/_api/web/lists/getByTitle('${title}')/items(${id})/recycle`, {
    method: 'POST',
    headers: { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` },
  });
  expect(answer.status).toBe(200);
}

/** A folder and a file in it, with its columns, in the library. */
async function addFile({ siteUrl }: RegisterSite, process: number | null): Promise<void> {
  const library = `${new URL(siteUrl).pathname}/Diagrams`;
  const post = async (path: string, body: string | object, more: Record<string, string> = {}) => {
    const answer = await fetch(`${siteUrl}/_api/web/${path}`, {
      method: 'POST',
      headers: { Accept: 'application/json', Authorization: `Bearer local.${people.admin}`, ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect([200, 201, 204]).toContain(answer.status);
  };
  await post(`folders/addusingpath(decodedurl='${library}/Steuern')`, '');
  const folder = `getfolderbyserverrelativepath(decodedurl='${library}/Steuern')`;
  await post(`${folder}/files/addusingpath(decodedurl='Bescheid senden.bpmn',overwrite=true)`, '<definitions/>');
  const file = `getfilebyserverrelativepath(decodedurl='${library}/Steuern/Bescheid senden.bpmn')`;
  const values = { Title: 'Bescheid senden', DrawnProcessId: process, FileKind: 'bpmn' };
  await post(`${file}/listitemallfields`, values, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
}
