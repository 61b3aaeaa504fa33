import { screen, within } from '@testing-library/react';
import { listKeys, NotAllowed, schemaVersion, Unavailable } from '../../../../src/register';
import { SetUpPage } from '../../../../src/tab/administration/setUpPage';
import { fakeAdministration, inOffice } from '../../../support/office';
import { rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const people = [{ key: 'tina.team@stadt.example', name: 'Tina Team', email: 'tina.team@stadt.example' }];

async function show({
  administration = fakeAdministration(),
  administrator = true,
  reopen = () => undefined,
  may = rightsOf('team'),
} = {}) {
  const me = { administrator, may };
  const view = await renderTab(inOffice(<SetUpPage />, administration, { reopen }), { me, people });
  return { ...view, administration };
}

const start = () => screen.findByRole('button', { name: 'Register einrichten' });

it('says in words and numbers what will be made', async () => {
  await show();

  expect(await screen.findByRole('heading', { name: 'Register einrichten' })).toBeTruthy();
  const plan = screen.getByRole('region', { name: 'Das wird angelegt' });
  expect(plan.textContent).toMatch(new RegExp(`${listKeys.length} Listen mit zusammen \\d+ Spalten`));
  expect(within(plan).getByText('Prozessteam')).toBeTruthy();
});

it('sets up, tells each list, and leads to the groups and into the register', async () => {
  const reopened = jest.fn();
  const administration = fakeAdministration();
  const go = administration.hold();
  const { user } = await show({ administration, reopen: reopened });

  await user.type(await screen.findByRole('combobox', { name: /Wer ist das Prozessteam/ }), 'Tina');
  await user.click(await screen.findByRole('option', { name: /Tina Team/ }));
  await user.click(await start());
  expect(await screen.findByText(/„Prozesse“ wird eingerichtet: 0 von \d+ Listen sind fertig\./)).toBeTruthy();
  go();

  expect(await screen.findByRole('heading', { name: 'Das Register ist eingerichtet.' })).toBeTruthy();
  expect(administration.setUps).toEqual([{ team: ['tina.team@stadt.example'], allStaffRead: true }]);
  expect(screen.getByRole('link', { name: /Prozessteam/ }).getAttribute('href')).toBe('https://city.example/groups/7');
  await user.click(screen.getByRole('button', { name: 'Zum Register' }));
  expect(reopened).toHaveBeenCalledTimes(1);
});

it('stops after the list at work and can be continued', async () => {
  const administration = fakeAdministration();
  const go = administration.hold();
  const { user } = await show({ administration });
  await user.click(await start());

  administration.state = { standing: ['processes', 'units'], schemaVersion: null };
  await user.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Wird nach der laufenden Liste abgebrochen …')).toBeTruthy();
  go();

  expect(await screen.findByText(/Die Einrichtung wurde abgebrochen\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Einrichtung fortsetzen' }));
  expect(await screen.findByRole('heading', { name: 'Das Register ist eingerichtet.' })).toBeTruthy();
});

it('is no error page where only some lists are missing', async () => {
  const administration = fakeAdministration();
  administration.state = { standing: listKeys.slice(1), schemaVersion: null };
  await show({ administration });

  const text = `Die Einrichtung ist noch nicht fertig: ${listKeys.length - 1} von ${listKeys.length} Listen stehen.`;
  expect(await screen.findByText(text, { exact: false })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('can run once more where everything stands', async () => {
  const administration = fakeAdministration();
  administration.state = { standing: listKeys, schemaVersion };
  await show({ administration });

  expect(await screen.findByText(/Das Register ist eingerichtet \(Stand \d+\)/)).toBeTruthy();
});

it('says that SharePoint or the sign-in refused, and stays ready', async () => {
  const administration = fakeAdministration();
  const { user } = await show({ administration });
  administration.fail(new NotAllowed('consent_required'));

  await user.click(await start());

  expect((await screen.findByRole('alert')).textContent).toContain('SharePoint erlaubt Ihnen das nicht.');
  expect((await start()).hasAttribute('disabled')).toBe(false);
});

it('says that a broken connection lost nothing', async () => {
  const administration = fakeAdministration();
  const { user } = await show({ administration });
  administration.fail(new Unavailable('no answer'));

  await user.click(await start());

  expect((await screen.findByRole('alert')).textContent).toContain('Was fertig ist, bleibt; Sie können fortsetzen.');
});

it('tells everybody else whom to ask', async () => {
  await show({ administrator: false, may: rightsOf() });

  expect(screen.getByText(/Bitte wenden Sie sich an die Personen, die diese Website verwalten/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Website in SharePoint öffnen' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('tells others on a register that stands that there is nothing to do, and leads back', async () => {
  await show({ administrator: false });

  expect(await screen.findByRole('heading', { name: 'Das Register ist eingerichtet.' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Zum Register' }).getAttribute('href')).toBe('#/start');
});
