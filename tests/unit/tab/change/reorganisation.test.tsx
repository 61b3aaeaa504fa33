import { screen } from '@testing-library/react';
import { ReorganisationScreen } from '../../../../src/tab/change';
import { keepDraft, newDraft } from '../../../../src/tab/change/reorganisationState';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);

beforeEach(() => localStorage.clear());

async function opened(group: 'team' | 'contributors' = 'team') {
  const store = createMemoryStore({
    entries: {
      units: [aUnit({ number: '33', name: 'Bürgerdienste' }, 1), aUnit({ number: '34', name: 'Meldewesen' }, 2)],
      processes: [aProcess({ name: 'Pass ausstellen' }, 1), aProcess({ name: 'Wohnsitz melden' }, 2)],
    },
    me: { groups: [group], may: rightsOf(group) },
  });
  const view = await renderTab(<ReorganisationScreen />, { store, address: 'reorganisation' });
  const unitOf = async (id: number) => (await store.one('processes', id)).values.unit;
  return { ...view, store, unitOf };
}

async function choose({ user }: Awaited<ReturnType<typeof opened>>, label: string | RegExp, option: string) {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('The reorganisation assistant', () => {
  it('says what is missing, shows what comes of it, carries it out, and takes it back', async () => {
    const view = await opened();
    expect(await screen.findByText('Bitte die bisherige Einheit wählen.')).toBeTruthy();

    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');
    expect(await screen.findByText('2 Prozesse haben noch keine neue Einheit.')).toBeTruthy();
    await choose(view, 'Alle übrigen Prozesse bekommt', '34 Meldewesen');
    expect(await screen.findByText('34 Meldewesen: 2 Prozesse')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Umgliederung durchführen' }));

    expect(
      (await screen.findAllByText('Die Umgliederung ist durchgeführt; 2 Prozesse umgehängt.')).length,
    ).toBeGreaterThan(0);
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([2, 2]);
    expect((await view.store.one('units', 1)).values.validTo).toBe('2026-05-31');
    expect(localStorage).toHaveLength(0);
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    expect(await screen.findByText(/^3 Einträge sind wieder wie vorher\./)).toBeTruthy();
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([1, 1]);
  });

  it('goes on where it was interrupted', async () => {
    keepDraft('petra.lang@stadt.example', { ...newDraft('split', '2026-06-01'), old: [1], standard: 2, successor: 2 });
    const view = await opened();

    expect(await screen.findByText('Eine Umgliederung ist noch nicht zu Ende.')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Weitermachen' }));

    expect((await screen.findAllByText(/^Die Umgliederung ist durchgeführt/)).length).toBeGreaterThan(0);
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([2, 2]);
  });

  it('renames a unit in its own entry', async () => {
    const view = await opened();
    await view.user.click(await screen.findByRole('radio', { name: /heißt anders/ }));
    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');

    const name = await screen.findByRole('textbox', { name: /^Name/ });
    await view.user.clear(name);
    await view.user.click(name);
    await view.user.paste('Bürgerservice');
    await view.user.click(screen.getByRole('button', { name: 'Einheit ändern' }));

    expect((await screen.findAllByText('Die Einheit „Bürgerservice“ ist geändert.')).length).toBeGreaterThan(0);
    expect((await view.store.one('units', 1)).values.name).toBe('Bürgerservice');
  });

  it('is for the process team', async () => {
    await opened('contributors');

    expect(screen.getByText('Die Umgliederung ist Sache des Prozessteams.')).toBeTruthy();
  });
});
