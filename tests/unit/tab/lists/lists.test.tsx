import { screen, waitFor, within } from '@testing-library/react';
import { emptyValues, lists } from '../../../../src/register';
import { EntryScreen } from '../../../../src/tab/lists/entryScreen';
import { ListScreen } from '../../../../src/tab/lists/listScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { giveMedia } from '../../../support/layout';
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
  resources: [
    stored(1, emptyValues(lists.resources.fields, { name: 'Rathaus', kind: 'building' })),
    stored(2, emptyValues(lists.resources.fields, { name: 'Bürgerbüro-Software', kind: 'system' })),
  ],
  synonyms: [stored(1, emptyValues(lists.synonyms.fields, { title: 'Wohnberechtigungsschein', everyday: 'WBS' }))],
};

beforeEach(() => {
  window.localStorage.clear();
  window.history.replaceState(null, '', '#/');
});

describe('a list that the process team looks after', () => {
  it('is found in by any spelling, and the address keeps what was looked for', async () => {
    const { user } = await renderTab(<ListScreen list="resources" />, { entries, me: team });

    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Bürgerbüro-Software', 'Rathaus']);
    await user.type(screen.getByRole('searchbox', { name: 'In dieser Liste suchen' }), 'buergerbuero');
    expect(names()).toEqual(['Bürgerbüro-Software']);
    await user.tab();
    expect(window.location.hash).toBe('#/list/resources?search=buergerbuero');
    await user.clear(screen.getByRole('searchbox', { name: 'In dieser Liste suchen' }));
    await user.type(screen.getByRole('searchbox', { name: 'In dieser Liste suchen' }), 'gebäude');
    expect(names()).toEqual(['Rathaus']);
  });

  it.each(['units', 'resources'] as const)('has in a narrow window all of the %s under their names', async (list) => {
    giveMedia('(max-width: 720px)');

    await renderTab(<ListScreen list={list} />, { entries, me: team });

    const [first] = screen.getAllByRole('rowheader');
    expect(first?.textContent).toMatch(
      list === 'units' ? /^Steuern.*Nummer: 22/ : /^Bürgerbüro-Software.*Art: IT-Verfahren/,
    );
    expect(screen.getAllByRole('columnheader')).toHaveLength(list === 'units' ? 2 : 1);
    jest.restoreAllMocks();
  });

  it('opens with the search of its address', async () => {
    await renderTab(<ListScreen list="resources" search="rathaus" />, { entries, me: team });

    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'In dieser Liste suchen' }).value).toBe('rathaus');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
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

  it('has its fields in sections; the new one begins short', async () => {
    const { user } = await renderTab(<EntryScreen list="units" id={null} />, { entries, me: team });

    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Name und Nummer',
      'Wozu sie gehört',
      'Wie lange es sie gibt',
    ]);
    expect(screen.queryByRole('textbox', { name: /^Gültig ab/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Wie lange es sie gibt' }));

    expect(screen.getByRole('textbox', { name: /^Gültig ab/ })).toBeTruthy();
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

describe('the units', () => {
  const tree = {
    ...entries,
    units: [
      ...entries.units,
      aUnit({ name: 'Ordnung', number: '32', validTo: '2026-01-31' }, 3),
      aUnit({ name: 'Mahnwesen', parent: 2, number: '22.1.1' }, 4),
    ],
    processes: [aProcess({ unit: 1 }, 1), aProcess({ unit: 2 }, 2), aProcess({ unit: 4 }, 3)],
  };
  const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
  const namesShown = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

  it('are a chart that folds, with the processes of each unit and of everything below it', async () => {
    const { user } = await renderTab(<ListScreen list="units" />, { entries: tree, me: team });
    await screen.findByText('(3 mit Untereinheiten)');

    expect(namesShown()).toEqual(['Steuern', 'Hundesteuerstelle', 'Ordnung']);
    expect(rowOf('Hundesteuerstelle').getAttribute('aria-level')).toBe('2');
    expect(rowOf('Hundesteuerstelle').getAttribute('aria-expanded')).toBe('false');
    expect(within(rowOf('Ordnung')).getByText(/aufgelöst zum/)).toBeTruthy();

    rowOf('Steuern').focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(namesShown()).toEqual(['Steuern', 'Hundesteuerstelle', 'Mahnwesen', 'Ordnung']);
    expect(document.activeElement).toBe(rowOf('Hundesteuerstelle'));
    await user.keyboard('{Home}{ArrowLeft}');
    expect(namesShown()).toEqual(['Steuern', 'Ordnung']);
    await user.keyboard('{End}{Enter}');
    expect(window.location.hash).toBe('#/entry/units/3');
  });

  it('show what was looked for with everything above it, unfolded', async () => {
    const { user } = await renderTab(<ListScreen list="units" />, { entries: tree, me: team });

    await user.type(screen.getByRole('searchbox', { name: 'In dieser Liste suchen' }), 'mahn');

    expect(namesShown()).toEqual(['Steuern', 'Hundesteuerstelle', 'Mahnwesen']);
    expect(screen.getByText('Ein Eintrag')).toBeTruthy();
  });

  it('do not end before it is seen what hangs on them, and who moves it', async () => {
    const store = createMemoryStore({ entries: tree, me: team });
    const { user } = await renderTab(<EntryScreen list="units" id={2} />, { store });
    await screen.findByText(/Ein Prozess hängt daran/);

    await user.type(screen.getByRole('textbox', { name: /^Gültig bis/ }), '31.12.2026');
    const warning = await screen.findByRole('alert');
    expect(within(warning).getByRole('link', { name: 'Mahnwesen' })).toBeTruthy();
    expect(within(warning).getByText(/ein Prozess:/)).toBeTruthy();
    const assistant = within(warning).getByRole('link', { name: 'Umgliederungs-Assistenten' });
    expect(assistant.getAttribute('href')).toBe('#/reorganisation');
    await user.click(screen.getByRole('button', { name: 'Trotzdem speichern' }));

    await waitFor(async () => expect((await store.one('units', 2)).values.validTo).toBe('2026-12-31'));
  });

  it('end without a word when nothing hangs on them', async () => {
    const alone = { units: [aUnit({ name: 'Allein' }, 1)] };
    const { user } = await renderTab(<EntryScreen list="units" id={1} />, { entries: alone, me: team });

    await user.type(screen.getByRole('textbox', { name: /^Gültig bis/ }), '31.12.2026');

    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Speichern' })).toBeTruthy();
  });
});

describe('the words of the search', () => {
  const paste = async (text: string) => {
    const store = createMemoryStore({ entries, me: team });
    const { user, unmount } = await renderTab(<ListScreen list="synonyms" />, { store });
    await user.click(screen.getByRole('button', { name: 'Viele Wörter auf einmal einfügen' }));
    await user.click(await screen.findByRole('textbox', { name: /Wörter einfügen/ }));
    await user.paste(text);
    return { store, user, unmount };
  };

  it('are pasted many at once, with a look at each line before', async () => {
    const { store, user } = await paste('Wohnberechtigungsschein; wbs, Wohnkarte\nBauantrag\tBauen\nLeer');

    const preview = within(screen.getByRole('group', { name: 'Vorschau' }));
    expect(preview.getByText(/kommt zum vorhandenen Wort dazu \(schon da: wbs\)/)).toBeTruthy();
    expect(preview.getByText(/unvollständig/)).toBeTruthy();
    expect(await store.all('synonyms')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '2 Wörter übernehmen' }));

    await screen.findByText('2 Wörter sind gespeichert.');
    expect((await store.all('synonyms')).map(({ values }) => [values.title, values.everyday])).toEqual([
      ['Wohnberechtigungsschein', 'WBS\nWohnkarte'],
      ['Bauantrag', 'Bauen'],
    ]);
  });

  it('are said to be known where the search knows them by itself', async () => {
    const { store, user } = await paste('Personalausweis; Perso, Plastikpappe\nFahrerlaubnis; Führerschein');

    const preview = within(screen.getByRole('group', { name: 'Vorschau' }));
    expect(preview.getByRole('row', { name: /wird angelegt \(der Suche schon bekannt: Perso\)/ })).toBeTruthy();
    expect(preview.getByRole('row', { name: /schon bekannt: Die Suche findet das von sich aus/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ein Wort übernehmen' }));

    await screen.findByText('Ein Wort ist gespeichert.');
    expect((await store.all('synonyms')).at(-1)?.values).toMatchObject({ everyday: 'Plastikpappe' });
  });

  it('that were pasted are still there after leaving', async () => {
    const { user, unmount } = await paste('Bauantrag; Bauen');
    unmount();

    await renderTab(<ListScreen list="synonyms" />, { entries, me: team });
    await user.click(screen.getByRole('button', { name: 'Viele Wörter auf einmal einfügen' }));

    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Wörter einfügen/ });
    expect(box.value).toBe('Bauantrag; Bauen');
  });

  it('are tried out: what a word finds now, and why', async () => {
    const named = { ...entries, processes: [aProcess({ name: 'Wohnberechtigungsschein ausstellen' }, 1)] };
    const { user } = await renderTab(<ListScreen list="synonyms" />, { entries: named, me: reader });

    await user.type(screen.getByRole('searchbox', { name: /Suche ausprobieren/ }), 'WBS');

    const tried = within(screen.getByRole('region', { name: 'Suche ausprobieren' }));
    await tried.findByText(/„WBS“ findet einen Prozess/);
    expect(tried.getByRole('link', { name: 'Wohnberechtigungsschein ausstellen' })).toBeTruthy();
    expect(tried.getByText(/weil Sie „WBS“ suchten/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Viele Wörter auf einmal einfügen' })).toBeNull();
  });
});
