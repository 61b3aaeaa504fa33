import { fireEvent, screen, within } from '@testing-library/react';
import { CatalogueScreen } from '../../../../src/tab/catalogue/catalogueScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { giveLayout } from '../../../support/layout';
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

const newStore = () =>
  createMemoryStore({
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

beforeEach(() => giveLayout());
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

    await screen.findByText('«Unterhalt Festsetzung» ist «Unterhalt festsetzen» zugeordnet.');
    expect((await store.one('processes', 2)).values.serviceKeys).toBe('99046016002000');
  });

  it('says what a file changes before it writes, and names the processes that use what is dropped', async () => {
    const store = newStore();
    const { user } = await renderTab(<CatalogueScreen route={{ screen: 'catalogue', part: 'import' }} />, { store });
    const text = 'Leistungsschluessel;Bezeichnung;Typ\r\n99046016002000;Unterhalt;2/3\r\n;Prüfung von Leitern;2/3\r\n';

    const bytes = { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) };
    const files = [Object.assign(new File([text], 'leika.csv'), bytes)];

    fireEvent.change(await screen.findByLabelText('Datei des Katalogs'), { target: { files } });

    await screen.findByText('entfallen: 1');
    expect(screen.queryByText('umbenannt: 1')).not.toBeNull();
    expect(screen.queryByRole('link', { name: 'Hund anmelden' })).not.toBeNull();
    expect((await store.one('catalogue', 2)).values.name).toBe('Unterhalt Festsetzung');

    await user.click(screen.getByRole('button', { name: '2 Änderungen übernehmen' }));

    await screen.findByText('Übernommen: 0 neu, 2 geändert oder entfallen.');
    expect((await store.one('catalogue', 2)).values.name).toBe('Unterhalt');
    expect((await store.one('catalogue', 1)).values.withdrawnOn).toBe('2026-06-01');
  });

  it('counts services and processes by unit', async () => {
    await renderTab(<CatalogueScreen route={{ screen: 'catalogue', part: 'coverage' }} />, { store: newStore() });

    expect(
      await screen.findByText('1 von 3 Leistungen haben einen Prozess; 1 von 2 Prozessen nennen eine Leistung.'),
    ).not.toBeNull();
  });
});
