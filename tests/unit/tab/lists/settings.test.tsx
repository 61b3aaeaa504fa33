import { screen, waitFor } from '@testing-library/react';
import { readSettings } from '../../../../src/register';
import { SettingsScreen } from '../../../../src/tab/lists/settingsScreen';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const nora = { key: 'nora.team@stadt.example', name: 'Nora Team', email: 'nora.team@stadt.example' };
const me = { ...nora, administrator: false, groups: ['team' as const], may: rightsOf('team') };

describe('the settings', () => {
  it('hide a section and weigh another, for everybody and until it is undone', async () => {
    const store = createMemoryStore({ entries: {}, me });
    const { user } = await renderTab(<SettingsScreen />, { store });
    const current = async () => readSettings(await store.all('settings'));

    await user.click(screen.getByRole('checkbox', { name: '„Wissen“ zeigen' }));
    const weight = screen.getByRole('textbox', { name: 'Gewicht von „Zahlen“' });
    await user.clear(weight);
    await user.type(weight, '20');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await screen.findByText('Die Einstellungen gelten jetzt.');

    expect((await current()).hiddenSections).toEqual(['knowledge']);
    expect((await current()).sectionWeights.quantities).toBe(20);
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect((await current()).hiddenSections).toEqual([]));
    expect((await current()).sectionWeights.quantities).toBe(8);
  });

  it('are not saved with a weight or a name that is none', async () => {
    const store = createMemoryStore({ entries: {}, me });
    const { user } = await renderTab(<SettingsScreen />, { store });

    await user.clear(screen.getByRole('textbox', { name: 'Gewicht von „Zahlen“' }));
    await user.type(screen.getByRole('textbox', { name: /Prozessteam für Erinnerungen/ }), 'Nora');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(screen.getByText('Bitte eine Zahl von 0 bis 1000 eingeben.')).toBeTruthy();
    expect(screen.getByText('„nora“ ist kein Anmeldename wie vorname.name@stadt.de.')).toBeTruthy();
    expect(await store.all('settings')).toEqual([]);
  });

  it('are closed to others', async () => {
    const other = { ...me, groups: ['readers' as const], may: rightsOf('readers') };

    await renderTab(<SettingsScreen />, { entries: {}, me: other });

    expect(screen.getByText('Die Einstellungen sind Sache des Prozessteams.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull();
  });
});
