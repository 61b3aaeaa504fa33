import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fireEvent, screen, within } from '@testing-library/react';
import { CatalogueScreen } from '../../../../src/tab/catalogue/catalogueScreen';
import { readServiceGroups, Unavailable } from '../../../../src/register';
import { aProcess, aUnit, stored } from '../../../support/builders';
import type { MemoryStore, MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { giveLayout } from '../../../support/layout';
import { fakeAdministration, inOffice } from '../../../support/office';
import { renderTab } from '../../../support/renderTab';

const service = (id: number, name: string, key: string | null) =>
  stored(id, {
    name,
    key,
    type: '2/3',
    description: null,
    source: 'leika' as const,
    asOf: null,
    version: null,
    withdrawnOn: null,
  });

const newStore = (options: MemoryStoreOptions = {}) =>
  createMemoryStore({
    ...options,
    entries: {
      units: [aUnit()],
      processes: [
        aProcess({ name: 'Hund anmelden', serviceKeys: '99102013060000' }),
        aProcess({ name: 'Unterhalt festsetzen', serviceKeys: null }, 2),
      ],
      catalogue: [
        service(1, 'Hund Anmeldung', '99102013060000'),
        service(2, 'Unterhalt Festsetzung', '99046016002000'),
        service(3, 'Prüfung von Leitern', null),
      ],
    },
  });

const newVersion =
  'Leistungsschluessel;Bezeichnung;Typ\r\n99046016002000;Unterhalt;2/3\r\n;Prüfung von Leitern;2/3\r\n';
const unitName = 'Steuern und Abgaben';

const openImport = (store: MemoryStore) =>
  renderTab(inOffice(<CatalogueScreen route={{ screen: 'catalogue', part: 'import' }} />, fakeAdministration()), {
    store,
  });

async function choose(name: string, text: string): Promise<void> {
  const bytes = { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) };
  const files = [Object.assign(new File([text], name), bytes)];
  fireEvent.change(await screen.findByLabelText('Datei des Katalogs'), { target: { files } });
}

async function groupsIn(store: MemoryStore) {
  const row = (await store.all('settings')).find(({ values }) => values.title === 'serviceGroups');
  return readServiceGroups(row?.values.value ?? null);
}

beforeEach(() => {
  giveLayout();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => jest.restoreAllMocks());

describe('the catalogue of services', () => {
  it('shows which processes name a service, and filters those without', async () => {
    await renderTab(<CatalogueScreen route={{ screen: 'catalogue', state: 'unlinked' }} />, { store: newStore() });

    await screen.findByText('2 Leistungen');
    expect(screen.queryByText('Prüfung von Leitern')).not.toBeNull();
    expect(screen.queryByText('Hund Anmeldung')).toBeNull();
  });

  it('writes the key of a service into the process somebody chooses', async () => {
    const store = newStore();
    const { user } = await renderTab(<CatalogueScreen route={{ screen: 'catalogue' }} />, { store });

    await user.click(await screen.findByRole('button', { name: 'Prozess zuordnen: Unterhalt Festsetzung' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Unterhalt festsetzen' }));
    await user.click(dialog.getByRole('button', { name: 'Zuordnen' }));

    await screen.findByText('„Unterhalt Festsetzung“ ist „Unterhalt festsetzen“ zugeordnet.');
    expect((await store.one('processes', 2)).values.serviceKeys).toBe('99046016002000');
  });

  it('says what a file changes before it writes, and names the processes that use what is dropped', async () => {
    const store = newStore();
    const { user } = await openImport(store);

    await choose('leika.csv', newVersion);

    await screen.findByText('entfallen: 1');
    expect(screen.queryByText('umbenannt: 1')).not.toBeNull();
    expect(screen.queryByRole('link', { name: 'Hund anmelden' })).not.toBeNull();
    expect((await store.one('catalogue', 2)).values.name).toBe('Unterhalt Festsetzung');

    await user.click(screen.getByRole('button', { name: '2 Änderungen übernehmen' }));

    await screen.findByText('Übernommen: 0 neu, 2 geändert oder entfallen.');
    expect((await store.one('catalogue', 2)).values.name).toBe('Unterhalt');
    expect((await store.one('catalogue', 1)).values.withdrawnOn).toBe('2026-06-01');
  });

  it('counts what a large file changes as the language writes numbers', async () => {
    await openImport(newStore());
    const rows = Array.from({ length: 1_200 }, (_, index) => `;Leistung ${index};2/3`);

    await choose('leika.csv', `Leistungsschluessel;Bezeichnung;Typ\r\n${rows.join('\r\n')}`);

    await screen.findByText('neu: 1.200');
  });

  it('takes an import back after the screen was left', async () => {
    const store = newStore();
    const { user, unmount } = await openImport(store);
    await choose('leika.csv', newVersion);
    await user.click(await screen.findByRole('button', { name: '2 Änderungen übernehmen' }));
    await screen.findByText('Übernommen: 0 neu, 2 geändert oder entfallen.');
    unmount();

    const again = await openImport(store);
    await again.user.click(await screen.findByRole('button', { name: 'Übernahme zurücknehmen: leika.csv' }));
    const dialog = within(await screen.findByRole('dialog'));
    await again.user.click(dialog.getByRole('button', { name: 'Übernahme zurücknehmen' }));

    await screen.findByText(/^Zurückgenommen: 2\./);
    expect((await store.one('catalogue', 2)).values.name).toBe('Unterhalt Festsetzung');
    expect((await store.one('catalogue', 1)).values.withdrawnOn).toBeNull();
    expect(screen.queryByRole('button', { name: 'Übernahme zurücknehmen: leika.csv' })).toBeNull();
  });

  it('goes on with a broken import, and takes both halves back as one', async () => {
    const store = newStore();
    const { user } = await openImport(store);
    await choose('leika.csv', `${newVersion}99123456789012;Ganz neu;2/3\r\n`);
    const broken = jest.spyOn(store, 'updateMany').mockRejectedValue(new Unavailable('no line'));
    await user.click(await screen.findByRole('button', { name: '3 Änderungen übernehmen' }));
    await screen.findByText('Übernommen: 1 neu, 0 geändert oder entfallen.');
    broken.mockRestore();

    await user.click(screen.getByRole('button', { name: 'Fortsetzen' }));
    await user.click(await screen.findByRole('button', { name: '2 Änderungen übernehmen' }));
    await screen.findByText('Übernommen: 1 neu, 2 geändert oder entfallen.');
    await user.click(screen.getByRole('button', { name: 'Übernahme zurücknehmen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Übernahme zurücknehmen' }));

    await screen.findByText(/^Zurückgenommen: 3\./);
    const after = await store.all('catalogue');
    expect(after.find(({ values }) => values.name === 'Ganz neu')?.values.withdrawnOn).toBe('2026-06-01');
    expect(after.find(({ id }) => id === 2)?.values.name).toBe('Unterhalt Festsetzung');
  });

  it('shows services without a network, and says that nothing can be imported', async () => {
    const store = newStore();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

    const { unmount } = await renderTab(<CatalogueScreen route={{ screen: 'catalogue' }} />, { store });
    await screen.findByText(/^3 Leistungen/);
    expect(screen.queryByRole('button', { name: /^Prozess zuordnen/ })).toBeNull();
    unmount();
    await openImport(store);

    await screen.findByText('Ohne Netz lässt sich kein Katalog einlesen.');
    expect(screen.queryByRole('button', { name: 'Datei wählen' })).toBeNull();
  });
});

describe('the coverage of the catalogue', () => {
  const coverage = <CatalogueScreen route={{ screen: 'catalogue', part: 'coverage' }} />;

  it('counts services and processes by unit, and names what is missing', async () => {
    const { user } = await renderTab(coverage, { store: newStore() });

    await screen.findByText('1 von 3 Leistungen haben einen Prozess; 1 von 2 Prozessen nennen eine Leistung.');
    await user.click(await screen.findByRole('button', { name: /^1 Prozesse ohne Leistung: / }));

    const table = within(screen.getByRole('table', { name: 'Abdeckung' }));
    expect(table.queryByRole('link', { name: 'Unterhalt festsetzen' })).not.toBeNull();
  });

  it('counts the many of a large unit as the language writes numbers', async () => {
    const processes = Array.from({ length: 1_200 }, (_, index) => aProcess({ serviceKeys: null }, index + 1));
    const store = createMemoryStore({
      entries: { units: [aUnit()], processes, catalogue: [service(1, 'Hund', null)] },
    });
    await renderTab(coverage, { store });

    const many = await screen.findByRole('button', { name: /^1\.200 Prozesse ohne Leistung: / });

    expect(many.textContent).toBe('1.200');
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toContain('Prozesse1.200');
  });

  it('counts services that nobody has captured once their group belongs to a unit, until that is taken back', async () => {
    const store = newStore();
    const { user } = await renderTab(coverage, { store });
    const table = within(await screen.findByRole('table', { name: 'Abdeckung' }));
    expect(table.queryByRole('button', { name: /Leistungen ohne Prozess/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Einheit wählen für 99046' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await dialog.findByText('Bitte wählen Sie eine Einheit.');
    await user.type(dialog.getByRole('combobox'), unitName);
    await user.click(await screen.findByRole('option', { name: new RegExp(unitName) }));
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));

    await user.click(await table.findByRole('button', { name: /^1 Leistungen ohne Prozess: /, hidden: true }));
    expect(table.queryByText('Unterhalt Festsetzung (99046016002000)')).not.toBeNull();
    expect(await groupsIn(store)).toEqual({ '99046': 1 });

    await user.click(screen.getByRole('button', { name: 'Rückgängig', hidden: true }));

    await screen.findByText('99046 gehört wieder dazu, wozu es vorher gehörte.');
    expect(await groupsIn(store)).toEqual({});
  });

  it('is looked at by readers, who assign nothing', async () => {
    const store = newStore({ me: { may: rightsOf('readers') } });
    await renderTab(coverage, { store });

    await screen.findByText('Welche Gruppe zu welcher Einheit gehört, sagt das Prozessteam.');
    expect(screen.queryByRole('button', { name: /^Einheit wählen/ })).toBeNull();
  });
});
