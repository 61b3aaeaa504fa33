import { screen, waitFor, within } from '@testing-library/react';
import type { Field } from '../../../../src/register';
import { finding, NotAllowed, processFields, Unavailable } from '../../../../src/register';
import { AdministrationScreen } from '../../../../src/tab/administration/administrationScreen';
import { fakeAdministration, inOffice } from '../../../support/office';
import { renderTab } from '../../../support/renderTab';

const column = ({ column: name, label }: Field) => ({ name, label });
const missing = finding('columnMissing', 'processes', { column: column(processFields.product) });
const renamed = finding('labelAltered', 'processes', {
  column: column(processFields.summary),
  facts: { label: 'Worum es geht' },
});
const stranger = finding('strangerHasRights', 'reviews', { facts: { name: 'Rita Leserin', principal: 9 } });
const unknown = finding('unknownChoice', 'processes', {
  column: column(processFields.status),
  entries: [1, 2],
  facts: { value: 'fast fertig' },
});

/** What is on the page, as against what is said to readers. */
const shown = { selector: '.fui-MessageBarBody' };

// Without layout the dialog can't take the focus, and then Fluent may hide it from readers; the browser's journey sees it as it is.
const hidden = { hidden: true };
const theDialog = () => screen.findByRole('dialog', hidden);
const inDialog = async (name: string) => within(await theDialog()).getByRole('button', { name, ...hidden });

async function show(administration = fakeAdministration(), me = {}) {
  const view = await renderTab(inOffice(<AdministrationScreen />, administration), { me });
  return { ...view, administration };
}

const check = async ({ user }: { user: Awaited<ReturnType<typeof show>>['user'] }) =>
  user.click(await screen.findByRole('button', { name: 'Register prüfen' }));

it('reads nothing until somebody asks for it', async () => {
  await show();

  expect(screen.getByText('Das Register wurde hier noch nicht geprüft.')).toBeTruthy();
  expect(screen.queryByText('Alles in Ordnung.', { exact: false })).toBeNull();
});

it('says that all is well', async () => {
  const view = await show();

  await check(view);

  expect(await screen.findByText(/Alles in Ordnung\. 3 Einträge und alle Listen wurden geprüft\./)).toBeTruthy();
});

it('groups what it found, says its gravity in words, and leads to the entries', async () => {
  const administration = fakeAdministration();
  administration.finds({ findings: [missing, unknown, stranger] });
  const view = await show(administration);

  await check(view);

  const entries = await screen.findByRole('region', { name: 'Einträge' });
  expect(within(entries).getByText('Warnung')).toBeTruthy();
  expect(within(entries).getByText('In „Status“ steht „fast fertig“. Diesen Wert gibt es nicht.')).toBeTruthy();
  expect(within(entries).getByRole('link', { name: 'P-000001' }).getAttribute('href')).toBe('#/process/1');
  expect(screen.getByText(/Gefunden: 1 Fehler, 2 Warnungen, 0 Hinweise\./, shown)).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    'Rechte',
    'Listen und Spalten',
    'Einträge',
  ]);
});

it('says what a repair will do, does it only after a yes, and looks again', async () => {
  const administration = fakeAdministration();
  administration.finds({ findings: [missing] }, { findings: [] });
  const { user } = await show(administration);
  await check({ user });

  await user.click(await screen.findByRole('button', { name: /^Reparieren: Die Spalte/ }));
  const dialog = await theDialog();
  expect(dialog.textContent).toContain('Die Spalte „Produkt / Ordnungsrahmen“ wird in „Prozesse“ leer neu angelegt.');
  expect(administration.repaired).toEqual([]);
  await user.click(await inDialog('Ja, reparieren'));

  expect(await screen.findByText('Die Reparatur ist gelungen.')).toBeTruthy();
  expect(administration.repaired).toEqual([missing]);
  expect(await screen.findByText(/Alles in Ordnung\./, shown)).toBeTruthy();
});

it('repairs nothing when the question is closed', async () => {
  const administration = fakeAdministration();
  administration.finds({ findings: [missing] });
  const { user } = await show(administration);
  await check({ user });

  await user.click(await screen.findByRole('button', { name: /^Reparieren:/ }));
  await user.click(await inDialog('Abbrechen'));

  await waitFor(() => expect(screen.queryByRole('dialog', hidden)).toBeNull());
  expect(administration.repaired).toEqual([]);
});

it('repairs in a row only what takes nothing from anybody', async () => {
  const administration = fakeAdministration();
  administration.finds({ findings: [missing, renamed, stranger, unknown] });
  const { user } = await show(administration);
  await check({ user });

  await user.click(await screen.findByRole('button', { name: 'Alles Unbedenkliche reparieren (2)' }));
  await user.click(await inDialog('Ja, reparieren'));

  await waitFor(() => expect(administration.repaired).toEqual([missing, renamed]));
});

it('says in a sentence that SharePoint does not allow the repair', async () => {
  const administration = fakeAdministration();
  administration.finds({ findings: [missing] });
  administration.fail(new NotAllowed('Access denied'));
  const { user } = await show(administration);
  await check({ user });

  await user.click(await screen.findByRole('button', { name: /^Reparieren:/ }));
  await user.click(await inDialog('Ja, reparieren'));

  expect(await screen.findByText(/SharePoint erlaubt Ihnen diese Reparatur nicht/)).toBeTruthy();
});

it('can be cancelled, and started again', async () => {
  const administration = fakeAdministration();
  const go = administration.hold();
  const { user } = await show(administration);
  await check({ user });

  await user.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  go();

  expect(await screen.findByText('Die Prüfung wurde abgebrochen. Es wurde nichts geändert.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Noch einmal prüfen' }));
  expect(await screen.findByText(/Alles in Ordnung\./, shown)).toBeTruthy();
});

it('says what could not be checked', async () => {
  const administration = fakeAdministration();
  administration.finds({
    unchecked: [
      { part: 'rights', list: null },
      { part: 'list', list: 'conversations' },
    ],
  });
  const view = await show(administration);

  await check(view);

  const region = await screen.findByRole('region', { name: 'Das konnte nicht geprüft werden' });
  expect(region.textContent).toContain('Liste „Unterhaltungen des Bots“: Sie ist für Sie nicht sichtbar.');
});

it('tells a failure in a sentence with a way to try again', async () => {
  const administration = fakeAdministration();
  administration.finds(new Unavailable('no answer'), {});
  const { user } = await show(administration);
  await check({ user });

  expect(await screen.findByText(/Die Prüfung ist nicht zu Ende gekommen\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

  expect(await screen.findByText(/Alles in Ordnung\./, shown)).toBeTruthy();
});

it('checks what it can for an administrator who does not give the app more rights', async () => {
  const [whole, without] = [fakeAdministration(), fakeAdministration()];
  whole.finds(new NotAllowed('consent declined'));
  without.finds({ unchecked: [{ part: 'rights', list: null }] });
  const open = async (purpose: 'use' | 'manage') => (purpose === 'manage' ? whole : without);
  const view = await renderTab(inOffice(<AdministrationScreen />, whole, { open }), { me: { administrator: true } });

  await check(view);

  expect(await screen.findByRole('region', { name: 'Das konnte nicht geprüft werden' })).toBeTruthy();
});

it('says what being offline means', async () => {
  const administration = fakeAdministration();
  administration.finds(new Unavailable('no answer'));
  const view = await show(administration);
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

  await check(view);

  expect(await screen.findByText(/Ohne Verbindung lässt sich das Register nicht prüfen/)).toBeTruthy();
  online.mockRestore();
});

it('is closed to people who are neither in the team nor administrators', async () => {
  await show(fakeAdministration(), { groups: ['contributors'], administrator: false });

  expect(screen.getByText(/für das Prozessteam und die Administration/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Register prüfen' })).toBeNull();
});
