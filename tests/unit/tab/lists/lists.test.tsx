import { screen, waitFor } from '@testing-library/react';
import { emptyValues, lists } from '../../../../src/register';
import { EntryScreen } from '../../../../src/tab/lists/entryScreen';
import { ListScreen } from '../../../../src/tab/lists/listScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const nora = { key: 'nora.team@stadt.example', name: 'Nora Team', email: 'nora.team@stadt.example' };
const team = { ...nora, administrator: false, groups: ['team' as const], may: rightsOf('team') };
const reader = { ...nora, administrator: false, groups: ['readers' as const], may: rightsOf('readers') };

const entries = {
  units: [
    aUnit({ name: 'Steuern', number: '22' }, 1),
    aUnit({ name: 'Hundesteuerstelle', parent: 1, number: '22.1' }, 2),
  ],
  processes: [aProcess({ unit: 1 }, 1), aProcess({ unit: 1 }, 2)],
  synonyms: [stored(1, emptyValues(lists.synonyms.fields, { title: 'Wohnberechtigungsschein', everyday: 'WBS' }))],
};

beforeEach(() => window.localStorage.clear());

describe('a list that the process team looks after', () => {
  it('shows its entries in the order of the chart, and finds in them', async () => {
    const { user } = await renderTab(<ListScreen list="units" />, { entries, me: team });

    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Steuern', 'Hundesteuerstelle']);
    await user.type(screen.getByRole('searchbox', { name: 'In dieser Liste suchen' }), 'hund');

    expect(names()).toEqual(['Hundesteuerstelle']);
    expect(screen.getByRole('link', { name: 'Einheit anlegen' })).toBeTruthy();
  });

  it('is read by everybody, and says who keeps it', async () => {
    await renderTab(<ListScreen list="units" />, { entries, me: reader });

    expect(screen.queryByRole('link', { name: 'Einheit anlegen' })).toBeNull();
    expect(screen.getByText(/Diese Liste pflegt das Prozessteam/)).toBeTruthy();
  });
});

describe('an entry of it', () => {
  it('says how many processes hang on it, is changed, and the change can be undone', async () => {
    const store = createMemoryStore({ entries, me: team });
    const { user } = await renderTab(<EntryScreen list="units" id={1} />, { store });
    await screen.findByText(/2 Prozesse hängen daran/);

    const name = screen.getByRole('textbox', { name: /^Kurzname/ });
    await user.type(name, 'SteuerA');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await screen.findByText('„Steuern“ ist gespeichert.');
    expect((await store.one('units', 1)).values.shortName).toBe('SteuerA');
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    await screen.findByText(/ist zurückgenommen/);
    expect((await store.one('units', 1)).values.shortName).toBeNull();
  });

  it('is made once, and nothing typed is lost when the connection was', async () => {
    const store = createMemoryStore({ entries, me: team });
    const first = await renderTab(<EntryScreen list="synonyms" id={null} />, { store });
    await first.user.type(screen.getByRole('textbox', { name: /Amtliches Wort/ }), 'Eheschließung');
    first.unmount();

    const { user } = await renderTab(<EntryScreen list="synonyms" id={null} />, { store });
    expect(screen.getByText(/noch nicht gespeichert/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Alltagswörter/ })));
    await user.type(screen.getByRole('textbox', { name: /Alltagswörter/ }), 'heiraten');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await waitFor(async () => expect(await store.all('synonyms')).toHaveLength(2));
    expect((await store.all('synonyms')).at(-1)?.values).toMatchObject({
      title: 'Eheschließung',
      everyday: 'heiraten',
    });
  });

  it('keeps both versions when somebody else has changed the same, and lets the person choose', async () => {
    const store = createMemoryStore({ entries, me: team });
    const { user } = await renderTab(<EntryScreen list="units" id={1} />, { store });
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Kurzname/ });
    await user.type(field(), 'Meins');
    const now = await store.one('units', 1);
    await store.update('units', now, { shortName: 'Ihres', number: '22.0' });

    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await screen.findByText(/hat inzwischen „Kurzname“ geändert: Ihres/);
    expect(field().value).toBe('Meins');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await waitFor(async () =>
      expect((await store.one('units', 1)).values).toMatchObject({ shortName: 'Meins', number: '22.0' }),
    );
  });

  it('refuses a unit below itself with a sentence', async () => {
    const circle = {
      ...entries,
      units: [aUnit({ parent: 2, name: 'Oben' }, 1), aUnit({ parent: 1, name: 'Unten' }, 2)],
    };
    const store = createMemoryStore({ entries: circle, me: team });
    const { user } = await renderTab(<EntryScreen list="units" id={1} />, { store });

    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(screen.getByText(/kann nicht unter sich selbst/)).toBeTruthy();
  });
});
