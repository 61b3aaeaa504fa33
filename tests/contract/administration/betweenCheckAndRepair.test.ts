/** The check against the stand-in: rights of single entries, and what has happened to an entry between check and repair. */
import type { Finding, FindingCode, ListKey } from '../../../src/register';
import { asksFirst, lists } from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { askSite, listOf } from '../../support/siteEdits';

const today = '2026-06-01';
let site: RegisterSite;
beforeEach(async () => {
  site = await startRegisterSite();
});
afterEach(() => site.close());

const rest = (path: string, body?: object, verb?: 'MERGE' | 'DELETE') =>
  askSite(site.siteUrl, people.admin, path, body, verb);
const at = (list: ListKey) => listOf(lists[list].label.de);

const findings = async (): Promise<readonly Finding[]> => (await site.administration().inspect(today)).findings;
const codesOf = (found: readonly Finding[]): readonly FindingCode[] => found.map(({ code }) => code);

/** Mends everything that was found and looks again. */
async function mended(found: readonly Finding[]): Promise<readonly FindingCode[]> {
  const results = await site.administration().repair(found);
  expect(results.map((one) => (one.outcome === 'failed' ? one.error.message : one.left))).toEqual(found.map(() => 0));
  return codesOf(await findings());
}

let keys = 0;
const aUnit = async (): Promise<number> =>
  (await site.storeOf('team').create('units', { key: 'unit', values: { name: 'Steueramt' } })).id;

/** A draft, altered past the product. */
async function aProcess(values: object = {}): Promise<number> {
  const { id } = await site.storeOf('team').create('processes', {
    key: `process-${++keys}`,
    values: { name: 'Hund anmelden', unit: await aUnit(), status: 'draft' },
  });
  if (Object.keys(values).length > 0) await rest(`${at('processes')}/items(${id})`, values, 'MERGE');
  return id;
}

it('says where the rights of single lists cannot be seen by somebody who sees those of the site', async () => {
  const { Id } = (await rest('web/ensureuser', { logonName: `i:0#.f|membership|${people.reader}` })) as { Id: number };
  const fullControl = `principalid=${Id},roledefid=1073741829`;
  await rest(`web/roleassignments/addroleassignment(${fullControl})`, {});

  const { findings: found, unchecked } = await site.administration('reader').inspect(today);
  await rest(`web/roleassignments/removeroleassignment(${fullControl})`, {});

  expect(found.filter(({ list }) => list === 'processes')).toEqual([]);
  expect(unchecked).toContainEqual({ part: 'listRights', list: 'processes' });
  expect(unchecked).not.toContainEqual({ part: 'rights', list: null });
});

it('finds entries with rights of their own, and lets them follow their list again after a question', async () => {
  const [shared] = [await aProcess(), await aProcess()];
  await rest(
    `${at('processes')}/items(${shared})/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=false)`,
    {},
  );

  const found = await findings();

  expect(found).toEqual([expect.objectContaining({ code: 'entryHasOwnRights', list: 'processes', entries: [shared] })]);
  expect(asksFirst({ code: 'entryHasOwnRights' })).toBe(true);
  expect(await mended(found)).toEqual([]);
  expect(await site.administration().repair(found)).toEqual([expect.objectContaining({ outcome: 'done', left: 1 })]);
});

it('leaves a pointer alone when what it points at is back out of the recycle bin', async () => {
  const gone = await aProcess();
  const id = await aProcess({ SupersededById: gone });
  const { value: binned } = (await rest(`${at('processes')}/items(${gone})/recycle`, {})) as { value: string };
  const found = await findings();
  await rest(`web/recyclebin('${binned}')/restore`, {});

  const [result] = await site.administration().repair(found);

  expect(codesOf(found)).toEqual(['deadReference']);
  expect(result).toMatchObject({ outcome: 'done', left: 1 });
  expect((await site.storeOf('team').one('processes', id)).values.supersededBy).toBe(gone);
  expect(await findings()).toEqual([]);
});

/** What a reader made in the list itself, past the tab. */
async function pastTheTab(values: object): Promise<number> {
  const made = { Title: 'Reisepass ausstellen', ResponsibleUnitId: await aUnit(), ClientKey: `by-hand-${++keys}` };
  const path = `${at('processes')}/items`;
  return ((await askSite(site.siteUrl, people.reader, path, { ...made, ...values })) as { Id: number }).Id;
}

it('leaves what was released past the tab alone once somebody has answered for it by saving', async () => {
  const id = await pastTheTab({ ProcessStatus: 'released' });
  const found = await findings();
  const store = site.storeOf('team');
  await store.update('processes', await store.one('processes', id), { trigger: 'Antrag geht ein' });

  const [result] = await site.administration().repair(found);

  expect(codesOf(found)).toEqual(['releasedPastTheTab']);
  expect(result).toMatchObject({ outcome: 'done', left: 1 });
  expect((await store.one('processes', id)).values.status).toBe('released');
});

it('takes the date of a review back that a draft was made with past the tab', async () => {
  const id = await pastTheTab({ ProcessStatus: 'draft', LastReviewed: '2026-01-01T00:00:00Z' });

  const found = await findings();

  expect(found).toEqual([expect.objectContaining({ code: 'releasedPastTheTab', entries: [id] })]);
  expect(await mended(found)).toEqual([]);
  expect((await site.storeOf('team').one('processes', id)).values).toMatchObject({
    status: 'draft',
    lastReviewed: null,
  });
});

it('finds what a reader released past the tab, and makes it a draft again', async () => {
  const made = { Id: await pastTheTab({ ProcessStatus: 'released' }) };

  const found = await findings();

  expect(found).toEqual([expect.objectContaining({ code: 'releasedPastTheTab', entries: [made.Id] })]);
  expect(await mended(found)).toEqual([]);
  expect((await site.storeOf('team').one('processes', made.Id)).values.status).toBe('draft');
});
