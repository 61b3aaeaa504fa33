import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import { ImportScreen } from '../../../../src/tab/import/importScreen';
import { aUnit } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { createMemoryStore } from '../../../support/memoryStore';
import { fakeAdministration, inOffice } from '../../../support/office';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
// What the device keeps arrives by itself, as in a browser.
beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));
beforeEach(() => giveLayout());
afterEach(() => jest.restoreAllMocks());

const units = [aUnit({ name: 'Bürgerservice', number: '32.1' }, 1)];
const aFile = (text: string) =>
  Object.assign(new File([text], 'liste.csv'), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

async function choose(container: HTMLElement, text: string) {
  const input = await waitFor(() => {
    const found = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('no way to choose a file yet');
    return found;
  });
  fireEvent.change(input, { target: { files: [aFile(text)] } });
}

test('an import that was cut off goes on after the page was loaded anew, and can still be taken back as a whole', async () => {
  const store = createMemoryStore({ entries: { units } });
  const names = Array.from({ length: 700 }, (_, index) => `Prozess ${index};32.1`);
  const first = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { settles: false, store });
  await choose(first.container, ['Bezeichnung;Einheit', ...names].join('\n'));
  const createMany = store.createMany.bind(store);
  let parts = 0;
  // The second answer is lost on the way, after everything was written.
  jest.spyOn(store, 'createMany').mockImplementation(async (...given) => {
    const results = await createMany(...given);
    if (++parts === 2) throw new Unavailable('the answer got lost');
    return results;
  });
  await first.user.click(await screen.findByRole('button', { name: '700 Entwürfe anlegen' }));
  await screen.findByText(/SharePoint antwortet gerade nicht/);
  cleanup();

  const second = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { settles: false, store });
  await second.user.click(await screen.findByRole('button', { name: 'Import von liste.csv fortsetzen' }));
  await screen.findByText('Neu angelegt: 700');
  expect(await store.all('processes')).toHaveLength(700);

  await second.user.click(screen.getByRole('button', { name: 'Import zurücknehmen: liste.csv' }));
  await second.user.click(await screen.findByRole('button', { name: 'Import zurücknehmen' }));
  await screen.findByRole('heading', { name: /^Zurückgenommen: 700 Entwürfe stillgelegt/ });
  expect((await store.all('processes')).every(({ values }) => values.status === 'retired')).toBe(true);
});

test('another import of the same file brings back what was taken back, and the assignment of columns is remembered', async () => {
  const store = createMemoryStore({ entries: { units } });
  const text = 'Bezeichnung;Einheit;Anmerkung\nHund anmelden;32.1;eilig';
  const first = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { settles: false, store });
  await choose(first.container, text);
  await first.user.selectOptions(
    await screen.findByRole('combobox', { name: 'Spalte „Anmerkung“ wird übernommen als' }),
    'summary',
  );
  await first.user.click(await screen.findByRole('button', { name: '1 Entwurf anlegen' }));
  await screen.findByText('Neu angelegt: 1');
  await first.user.click(screen.getByRole('button', { name: 'Import zurücknehmen: liste.csv' }));
  await first.user.click(await screen.findByRole('button', { name: 'Import zurücknehmen' }));
  await screen.findByRole('heading', { name: /^Zurückgenommen: 1 Entwurf/ });
  cleanup();

  const second = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { settles: false, store });
  await choose(second.container, text);
  const column = await screen.findByRole('combobox', { name: 'Spalte „Anmerkung“ wird übernommen als' });
  expect(column).toHaveProperty('value', 'summary');
  await second.user.click(await screen.findByRole('radio', { name: 'Neue anlegen und vorhandene aktualisieren' }));
  await second.user.click(await screen.findByRole('button', { name: '1 Eintrag ändern' }));
  await screen.findByText('Geändert: 1');

  const [entry, ...more] = await store.all('processes');
  expect(more).toEqual([]);
  expect(entry?.values).toMatchObject({ status: 'draft', summary: 'eilig', retirementReason: null });
  expect(entry?.values.origin).not.toContain('↶');
});
