/**
 * Lists that somebody has edited by hand, past the product: every screen opens all the same, on the real store.
 *
 * @jest-environment ./tests/support/connectedEnvironment.cjs
 */
import { screen } from '@testing-library/react';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import type { FeedPage, ListKey } from '../../../src/register';
import { lists } from '../../../src/register';
import { EditForm } from '../../../src/tab/capture/editForm';
import { CaptureForm } from '../../../src/tab/capture/captureForm';
import { ImportScreen } from '../../../src/tab/import/importScreen';
import { ProcessPage } from '../../../src/tab/process/processPage';
import { RegisterScreen } from '../../../src/tab/register/registerScreen';
import { wholeRegister } from '../../../src/tab/shell';
import { StartScreen } from '../../../src/tab/start/startScreen';
import { giveLayout } from '../../support/layout';
import type { Entries } from '../../support/memoryStore';
import { fakeAdministration, inOffice } from '../../support/office';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { renderTab } from '../../support/renderTab';
import { askSite, listOf } from '../../support/siteEdits';

let site: RegisterSite;
let id: number;
let entries: Entries;

const rest = (path: string, body?: object, verb?: 'MERGE' | 'DELETE') =>
  askSite(site.siteUrl, people.admin, path, body, verb);
const at = (list: ListKey) => listOf(lists[list].label.de);
const column = (name: string) => `${at('processes')}/fields/getByInternalNameOrTitle('${name}')`;

beforeAll(async () => {
  site = await startRegisterSite();
  const store = site.storeOf('team');
  const unit = await store.create('units', { key: 'u', values: { name: 'Steueramt' } });
  const values = { name: 'Hund anmelden', unit: unit.id, status: 'draft', owner: people.owner } as const;
  id = (await store.create('processes', { key: 'p', values })).id;
  for (const [name, type] of [
    ['ProcessStatus', 'SP.FieldChoice'],
    ['Category', 'SP.FieldChoice'],
    ['WeakPoints', 'SP.FieldMultiChoice'],
  ])
    await rest(column(name!), { __metadata: { type }, FillInChoice: true }, 'MERGE');
  await rest(column('CasesPerYear'), { __metadata: { type: 'SP.FieldNumber' }, MinimumValue: -1000 }, 'MERGE');
  const odd = { ProcessStatus: 'fast fertig', Category: 'Querschnitt', WeakPoints: ['Kaffee'], ServiceKeys: 'keiner' };
  await rest(`${at('processes')}/items(${id})`, { ...odd, CasesPerYear: -5 }, 'MERGE');
  await rest(`${at('units')}/items(${unit.id})`, {}, 'DELETE');
  await rest(column('Product'), {}, 'DELETE');
  await rest(column('Summary'), {}, 'DELETE');
  await rest(column('DeputyOwner'), {}, 'DELETE');
  entries = await readBack();
});
afterAll(() => site.close());

/** What the real store makes of the mangled lists. */
async function readBack(): Promise<Entries> {
  const found: Record<string, FeedPage['entries'][number][]> = {};
  const wanted = ['processes', 'units', 'resources', 'reviews'] as const;
  await site.storeOf('team').readAll(wanted, ({ list, entries: page }) => void (found[list] ??= []).push(...page));
  return found as Entries;
}

const open = (element: ReactElement, address: string) => renderTab(element, { entries, address });
const nothingBroke = () => expect(screen.queryByText('Diese Seite kann gerade nicht angezeigt werden')).toBeNull();

it('reads what is odd as it stands, and what is missing as empty', () => {
  expect(entries.processes?.[0]).toMatchObject({
    missing: expect.arrayContaining(['product', 'summary', 'deputy']) as unknown,
    values: { status: 'fast fertig', category: 'Querschnitt', weakPoints: ['Kaffee'], product: null, deputy: null },
  });
});

it('shows the start page', async () => {
  await open(createElement(StartScreen), '');

  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  nothingBroke();
});

it('shows the list, with what is odd flagged', async () => {
  giveLayout();
  await open(createElement(RegisterScreen, { route: wholeRegister }), 'register');

  expect(await screen.findByText('fast fertig (unbekannter Wert)')).toBeTruthy();
  nothingBroke();
});

it('shows the page of the entry', async () => {
  await open(createElement(ProcessPage, { id }), `process/${id}`);

  expect(await screen.findByText(/Querschnitt \(unbekannter Wert\)/)).toBeTruthy();
  nothingBroke();
});

it('shows the form, with the missing fields closed and the rest open', async () => {
  await open(createElement(EditForm, { id, field: 'product' }), `edit/${id}/product`);

  expect((await screen.findAllByText(/Diese Angabe fehlt in der Liste/)).length).toBeGreaterThan(0);
  expect(screen.getByRole('textbox', { name: /Bezeichnung/ }).hasAttribute('disabled')).toBe(false);
  nothingBroke();
});

it('shows capture and import', async () => {
  const { unmount } = await open(createElement(CaptureForm), 'capture');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  nothingBroke();
  unmount();

  await open(inOffice(createElement(ImportScreen), fakeAdministration()), 'import');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  nothingBroke();
});

it('saves the rest of an entry past the missing columns, and keeps what is odd', async () => {
  const store = site.storeOf('team');
  const entry = await store.one('processes', id);

  const saved = await store.update('processes', entry, { trigger: 'Anmeldung geht ein' });

  expect(saved.values).toMatchObject({ trigger: 'Anmeldung geht ein', status: 'fast fertig', weakPoints: ['Kaffee'] });
});
