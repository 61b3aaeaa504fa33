import { screen, waitFor, within } from '@testing-library/react';
import { emptyValues, lists, readSettings, Unavailable, usualReviewRules } from '../../../../src/register';
import { SettingsScreen } from '../../../../src/tab/lists/settingsScreen';
import { stored } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const nora = { key: 'nora.team@stadt.example', name: 'Nora Team', email: 'nora.team@stadt.example' };
const ben = { key: 'ben.boden@stadt.example', name: 'Ben Boden', email: 'ben.boden@stadt.example' };
const me = { ...nora, administrator: false, groups: ['team' as const], may: rightsOf('team') };

const settingsWith = (rows: Readonly<Record<string, string>>) =>
  Object.entries(rows).map(([title, value], at) =>
    stored(at + 1, emptyValues(lists.settings.fields, { title, value })),
  );

const open = async (rows: Readonly<Record<string, string>> = {}) => {
  const store = createMemoryStore({ entries: { settings: settingsWith(rows) }, me, people: [nora, ben] });
  const { user, unmount } = await renderTab(<SettingsScreen />, { store });
  return {
    store,
    user,
    unmount,
    current: async () => readSettings(await store.all('settings')),
    box: (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name }),
    write: async (name: string | RegExp, text: string) => {
      await user.clear(screen.getByRole('textbox', { name }));
      await user.type(screen.getByRole('textbox', { name }), text);
    },
    save: () => user.click(screen.getByRole('button', { name: 'Speichern' })),
  };
};

beforeEach(() => window.localStorage.clear());

describe('the settings', () => {
  it('hide a section and weigh another, for everybody and until it is undone', async () => {
    const { user, current, write, save } = await open();

    await user.click(screen.getByRole('checkbox', { name: '„Wissen“ zeigen' }));
    await write('Gewicht von „Zahlen“', '20');
    await save();
    await screen.findByText('Die Einstellungen gelten jetzt.');

    expect((await current()).hiddenSections).toEqual(['knowledge']);
    expect((await current()).sectionWeights.quantities).toBe(20);
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect((await current()).hiddenSections).toEqual([]));
    expect((await current()).sectionWeights.quantities).toBe(8);
  });

  it('say when and whom the register asks, and refuse what no review could live with', async () => {
    const { user, current, write, save } = await open();

    await write('Vorlauf in Tagen', '0');
    await write('Nachrichten ab (Uhr)', '18');
    expect(screen.getByText('Bitte eine ganze Zahl von 1 bis 90 eingeben.')).toBeTruthy();
    expect(screen.getByText(/sonst käme nie eine Nachricht an/)).toBeTruthy();
    await save();
    expect((await current()).reviewRules).toEqual(usualReviewRules);

    await write('Vorlauf in Tagen', '21');
    await write('Nachrichten ab (Uhr)', '8');
    await write('Tage bis zum Prozessteam', '7');
    expect(screen.getByText(/21 Tagen Vorlauf; ohne Antwort landet die Frage nach 35 Tagen/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'mit einer E-Mail' }));
    await user.click(screen.getByRole('checkbox', { name: /Leitung der Einheit zustimmen/ }));
    await save();

    await screen.findByText('Die Einstellungen gelten jetzt.');
    expect((await current()).reviewRules).toEqual({
      noticeDays: 21,
      daysAtLevel: { owner: 14, deputy: 14, head: 7 },
      messagesFrom: 8,
      messagesUntil: 18,
      fallback: 'mail',
      releaseByHead: true,
    });
  });

  it('weigh the ratings of the priority, and show with the law itself what comes of it', async () => {
    const { current, write, save } = await open();
    expect(screen.getByText(/bekäme 56 von 100/)).toBeTruthy();

    await write('Gewicht von „Leidensdruck“', '0,5');
    expect(screen.getByText(/bekäme 38 von 100/)).toBeTruthy();
    await save();

    await screen.findByText('Die Einstellungen gelten jetzt.');
    expect((await current()).priorityWeights).toEqual({ pain: 0.5, potential: 3, politicalWeight: 2, complexity: 1 });
  });

  it('keep a text that is too long, say so, and are not saved with it', async () => {
    const { user, current, save, box } = await open({ introduction: 'Moin', hourlyRates: '{"EG 9a":48.5}' });
    const paste = async (into: HTMLInputElement, text: string) => {
      await user.clear(into);
      await user.click(into);
      await user.paste(text);
    };

    await paste(box('Entgeltgruppe, Zeile 1'), 'G'.repeat(31));
    await paste(box(/^Begrüßung auf der Startseite/), 'b'.repeat(1_001));
    await save();

    expect(screen.getByText('Bitte auf 30 Zeichen kürzen; es sind 31.')).toBeTruthy();
    expect(screen.getByText('Bitte auf 1.000 Zeichen kürzen; es sind 1.001.')).toBeTruthy();
    expect(box(/^Begrüßung auf der Startseite/).value).toHaveLength(1_001);
    expect((await current()).introduction).toBe('Moin');
  });

  it('keep a rate for each pay grade, once however it is written', async () => {
    const { user, current, write, save, box } = await open({ hourlyRates: '{"EG 9a":48.5}' });
    expect(box('Euro je Stunde für EG 9a').value).toBe('48,5');

    await user.click(screen.getByRole('button', { name: 'Entgeltgruppe hinzufügen' }));
    await waitFor(() => expect(document.activeElement).toBe(box('Entgeltgruppe, Zeile 2')));
    await user.keyboard('E9a');
    expect(screen.getByText('„E9a“ steht schon in einer anderen Zeile.')).toBeTruthy();
    await write('Entgeltgruppe, Zeile 2', 'A 10');
    await write('Euro je Stunde für A 10', '60');
    await save();

    await screen.findByText('Die Einstellungen gelten jetzt.');
    expect((await current()).hourlyRates).toEqual({ 'EG 9a': 48.5, 'A 10': 60 });
    await user.click(screen.getByRole('button', { name: 'EG 9a entfernen' }));
    await save();
    await waitFor(async () => expect((await current()).hourlyRates).toEqual({ 'A 10': 60 }));
  });

  it('name the process team from the directory, and take names away again', async () => {
    const { user, current, save } = await open({ processTeam: nora.key });
    const team = () => screen.getByRole('toolbar', { name: 'Benannte Personen' });
    expect(within(team()).getByText('Nora Team')).toBeTruthy();

    await user.type(screen.getByRole('combobox', { name: /Prozessteam für Erinnerungen/ }), 'ben');
    await user.click(await screen.findByRole('option', { name: /Ben Boden/ }));
    await save();
    await waitFor(async () => expect((await current()).processTeam).toEqual([nora.key, ben.key]));
    within(team())
      .getByRole('button', { name: /Nora Team/ })
      .focus();
    await user.keyboard('{Delete}');
    await save();

    await waitFor(async () => expect((await current()).processTeam).toEqual([ben.key]));
  });

  it('are closed to others', async () => {
    const other = { ...me, groups: ['readers' as const], may: rightsOf('readers') };

    await renderTab(<SettingsScreen />, { entries: {}, me: other });

    expect(screen.getByText('Die Einstellungen sind Sache des Prozessteams.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull();
  });
});

describe('what is entered into the settings', () => {
  it('is there again after leaving, until it is discarded', async () => {
    const first = await open();
    await first.write('Vorlauf in Tagen', '30');
    await first.user.click(screen.getByRole('checkbox', { name: '„Wissen“ zeigen' }));
    first.unmount();

    const { user, box, unmount } = await open();
    expect(screen.getByText(/noch nicht gespeichert/)).toBeTruthy();
    expect(box('Vorlauf in Tagen').value).toBe('30');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '„Wissen“ zeigen' }).checked).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Eingaben verwerfen' }));
    expect(box('Vorlauf in Tagen').value).toBe('14');
    unmount();

    await open();
    expect(screen.queryByText(/noch nicht gespeichert/)).toBeNull();
  });

  it('joins what somebody else saves elsewhere in them', async () => {
    const { store, current, write, save } = await open({ introduction: 'Moin', hourlyRates: '{"EG 5":40}' });
    await write('Vorlauf in Tagen', '30');

    store.saveAs(ben.key, 'settings', 1, { value: 'Guten Tag' });
    await save();

    await screen.findByText('Die Einstellungen gelten jetzt.');
    expect(await current()).toMatchObject({ introduction: 'Guten Tag', reviewRules: { noticeDays: 30 } });
  });

  it('asks before it overwrites what somebody else has changed meanwhile, and keeps mine in the form', async () => {
    const { store, current, write, save, box } = await open({ introduction: 'Moin' });
    await write(/Begrüßung/, 'Servus');

    store.saveAs(ben.key, 'settings', 1, { value: 'Guten Tag' });
    await save();

    await screen.findByText(/jemand anders dasselbe geändert: Begrüßung auf der Startseite/);
    expect((await current()).introduction).toBe('Guten Tag');
    expect(box(/Begrüßung/).value).toBe('Servus');
    await save();
    await waitFor(async () => expect((await current()).introduction).toBe('Servus'));
  });

  it('stays when the connection breaks', async () => {
    const { store, current, write, save, box } = await open();
    await write('Vorlauf in Tagen', '30');

    store.fail(new Unavailable('no answer'));
    await save();
    await screen.findByText(/SharePoint antwortet gerade nicht/);
    store.fail(null);
    expect(box('Vorlauf in Tagen').value).toBe('30');
    await save();

    await waitFor(async () => expect((await current()).reviewRules.noticeDays).toBe(30));
  });
});

describe('what somebody has written into a setting by hand', () => {
  it('is named where it makes no sense, and put right by saving', async () => {
    const { store, save } = await open({ reviewRules: '{"noticeDays":0}', priorityWeights: 'viel' });
    expect(screen.getByText(/Die Angabe „Vorlauf in Tagen“ passt nicht/)).toBeTruthy();
    expect(screen.getByText('„Gewichte der Priorität“ ist nicht lesbar.')).toBeTruthy();

    await save();

    await waitFor(() => expect(screen.queryByText(/passt nicht/)).toBeNull());
    expect(readSettings(await store.all('settings')).problems).toEqual([]);
  });

  it('is no name of the team without an address, and has to be taken out before saving', async () => {
    const { user, save, current } = await open({ processTeam: 'nora' });
    expect(screen.getByText(/„nora“ ist kein Anmeldename/)).toBeTruthy();

    within(screen.getByRole('toolbar', { name: 'Benannte Personen' }))
      .getByRole('button', { name: /nora/ })
      .focus();
    await user.keyboard('{Delete}');
    await save();

    await waitFor(async () => expect((await current()).processTeam).toEqual([]));
    expect(screen.queryByText(/kein Anmeldename/)).toBeNull();
  });
});
