import { screen } from '@testing-library/react';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

async function saved() {
  const store = createMemoryStore({ entries: { units: [aUnit()], processes: [aProcess({ status: 'draft' })] } });
  const view = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });
  const trigger = await screen.findByRole('textbox', { name: /Auslöser/ });
  await view.user.click(trigger);
  await view.user.paste('Antrag geht ein');
  await view.user.click(screen.getByRole('textbox', { name: /^Ergebnis/ }));
  await view.user.paste('Bescheid');
  await view.user.click(screen.getByRole('button', { name: 'Speichern' }));
  await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.');
  return { ...view, store };
}

const undo = () => screen.findByRole('button', { name: 'Rückgängig' });

describe('Undoing a save', () => {
  it('brings back what stood there, and says so', async () => {
    const { store, user } = await saved();

    await user.click(await undo());

    expect(await screen.findByText('Die Änderung an „Hundesteuer festsetzen“ ist zurückgenommen.')).toBeTruthy();
    expect((await store.one('processes', 1)).values).toMatchObject({ trigger: null, result: null });
  });

  it('leaves what somebody has changed since, names it, and takes back the rest', async () => {
    const { store, user } = await saved();
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { result: 'Bescheid ist zugestellt' });

    await user.click(await undo());

    expect(await screen.findByText(/weitergearbeitet: Ergebnis bleibt/)).toBeTruthy();
    expect((await store.one('processes', 1)).values).toMatchObject({
      trigger: null,
      result: 'Bescheid ist zugestellt',
    });
  });
});
