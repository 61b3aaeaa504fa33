import { screen } from '@testing-library/react';
import type { CatalogueValues } from '../../../../src/register';
import { CatalogueCapture } from '../../../../src/tab/capture/catalogue/catalogueCapture';
import { MeetingCapture } from '../../../../src/tab/capture/meeting/meetingCapture';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const service = (id: number, name: string, key: string) =>
  stored(id, {
    name,
    key,
    type: '2/3',
    description: null,
    source: 'leika',
    asOf: null,
  } as CatalogueValues);

const entries = {
  units: [aUnit(), aUnit({ name: 'Bürgerservice', number: '33' }, 2)],
  processes: [aProcess({ name: 'Hund anmelden', serviceKeys: '99102013060000' })],
  catalogue: [
    service(1, 'Hund Anmeldung', '99102013060000'),
    service(2, 'Trennungsunterhalt Festsetzung', '99046016002000'),
  ],
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('picking from the catalogue', () => {
  it('prepares drafts for a unit, named by object and verb and linked to their services', async () => {
    const store = createMemoryStore({ entries });
    const { user, unmount } = await renderTab(<CatalogueCapture unit={2} />, {
      store,
      address: 'fromCatalogue?unit=2',
    });

    await user.click(await screen.findByRole('checkbox', { name: 'Trennungsunterhalt Festsetzung' }));
    await user.click(screen.getByRole('button', { name: 'Einen Entwurf vorbereiten' }));
    expect(window.location.hash).toBe('#/meeting');
    unmount();
    const list = await renderTab(<MeetingCapture />, { store });
    expect(screen.queryByText(/nicht gespeicherten Eingaben/)).toBeNull();
    await list.user.click(screen.getByRole('button', { name: 'Ein Entwurf speichern' }));

    await screen.findByText('Ein Entwurf ist gespeichert.');
    expect((await store.one('processes', 2)).values).toMatchObject({
      name: 'Trennungsunterhalt festsetzen',
      unit: 2,
      serviceKeys: '99046016002000',
      serviceType: '2/3',
      status: 'draft',
    });
  });

  it('says in the list, too, with which process a picked service is linked already, and lets it be left out', async () => {
    const store = createMemoryStore({ entries });
    const picked = await renderTab(<CatalogueCapture unit={2} />, { store, address: 'fromCatalogue?unit=2' });
    await picked.user.click(await screen.findByRole('checkbox', { name: 'Hund Anmeldung' }));
    await picked.user.click(screen.getByRole('button', { name: 'Einen Entwurf vorbereiten' }));
    picked.unmount();
    const { user, unmount } = await renderTab(<MeetingCapture />, { store });
    await screen.findByText(/Schon verknüpft mit/);

    await user.click(screen.getAllByRole('button', { name: 'Zeile 1 auslassen' }).at(-1)!);

    expect(await screen.findByText(/wird nicht gespeichert/)).toBeTruthy();
    unmount();
    await renderTab(<MeetingCapture />, { store });
    expect(screen.getByText(/nicht gespeicherten Eingaben/)).toBeTruthy();
  });

  it('marks what is linked already', async () => {
    await renderTab(<CatalogueCapture />, { entries, address: 'fromCatalogue' });

    const link = await screen.findByRole('link', { name: 'Hund anmelden' });
    expect(link.getAttribute('href')).toBe('#/process/1');
  });

  it('says when there is no catalogue yet', async () => {
    await renderTab(<CatalogueCapture />, { entries: { units: entries.units }, address: 'fromCatalogue' });

    expect(await screen.findByText('Es ist noch kein Leistungskatalog übernommen.')).toBeTruthy();
  });
});
