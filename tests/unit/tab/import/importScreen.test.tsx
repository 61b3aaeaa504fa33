import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import { ImportScreen } from '../../../../src/tab/import/importScreen';
import { aProcess, aUnit } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { fakeAdministration, inOffice } from '../../../support/office';
import { renderTab } from '../../../support/renderTab';

// Finding things by role among hundreds of options takes jsdom a while on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// What the device keeps arrives by itself, as in a browser.
beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));
beforeEach(() => giveLayout());
afterEach(() => jest.restoreAllMocks());

const units = [
  aUnit({ name: 'Steuern und Abgaben', number: '22.1', shortName: null }, 1),
  aUnit({ name: 'Bürgerservice', number: '32.1', shortName: null }, 2),
];
const table =
  'Leistung;Einheit;Fälle;Anmerkung\nHund anmelden;32.1;viele;eilig\nReisepass ausstellen;32.1;40;\n;22.1;1;\n';

/** jsdom's files can't be read as bytes. */
const aFile = (text: string, name = 'liste.csv') =>
  Object.assign(new File([text], name), { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });

const fileInput = (container: HTMLElement) =>
  waitFor(() => {
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no way to choose a file yet');
    return input;
  });

async function open(text = table, options: Parameters<typeof renderTab>[1] = {}) {
  const store = options.store ?? createMemoryStore({ entries: { units }, ...options });
  const view = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { ...options, settles: false, store });
  const input = await fileInput(view.container);
  fireEvent.change(input, { target: { files: [aFile(text)] } });
  return { ...view, store };
}

const columnSelect = (header: string) =>
  screen.findByRole('combobox', { name: `Spalte „${header}“ wird übernommen als` });

test('a chosen file shows what its columns mean, and what would happen to which row', async () => {
  await open();

  expect(await screen.findByText('liste.csv: 3 Zeilen mit Angaben')).toBeTruthy();
  expect(await columnSelect('Leistung')).toHaveProperty('value', 'name');
  expect(await columnSelect('Anmerkung')).toHaveProperty('value', '');
  const preview = await screen.findByRole('table', { name: 'Vorschau' });
  expect(within(preview).getByText('Leistung: Ohne Bezeichnung kein Eintrag.')).toBeTruthy();
  expect(within(preview).getByText(/Fälle: „viele“ ist keine Zahl/)).toBeTruthy();
  expect(screen.getByText('2 Einträge sind neu, 1 Zeile wird nicht übernommen, 2 Zeilen mit Hinweisen')).toBeTruthy();
});

test('changing what a column means changes what is imported', async () => {
  const { user, store } = await open();

  await user.selectOptions(await columnSelect('Anmerkung'), 'summary');
  await user.selectOptions(await columnSelect('Fälle'), '');
  await user.click(await screen.findByRole('button', { name: /Entwurf anlegen|Entwürfe anlegen/ }));
  await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  const [hund] = await store.all('processes');
  expect(hund?.values).toMatchObject({
    name: 'Hund anmelden',
    unit: 2,
    summary: 'eilig',
    casesPerYear: null,
    status: 'draft',
  });
});

test('a file without units asks for one before it can start', async () => {
  const { user, store } = await open('Bezeichnung\nHund anmelden');

  expect(await screen.findByText(/Bitte wählen Sie eine Einheit/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /anlegen$/ })).toBeNull();

  await user.type(screen.getByLabelText('Federführende Einheit'), 'Ste');
  await user.click(await screen.findByText('22.1 Steuern und Abgaben'));
  await user.click(await screen.findByRole('button', { name: '1 Entwurf anlegen' }));
  await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  expect((await store.all('processes')).map(({ values }) => [values.name, values.unit])).toEqual([
    ['Hund anmelden', 1],
  ]);
});

test('the result counts what happened, takes the focus and offers the report', async () => {
  const { user } = await open();

  await user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen' }));
  const heading = await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  expect(document.activeElement).toBe(heading);
  for (const line of ['Neu angelegt: 2', 'Abgelehnt: 1']) expect(screen.getByText(line)).toBeTruthy();
  for (const name of ['Bericht als Excel-Datei', 'Bericht als CSV'])
    expect(screen.getByRole('button', { name })).toBeTruthy();
});

test('the same file a second time adds nothing', async () => {
  const store = createMemoryStore({ entries: { units } });
  const first = await open(table, { store });
  await first.user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen' }));
  await screen.findByText('Neu angelegt: 2');
  first.unmount();

  const second = await open(table, { store });
  const start = await screen.findByRole('button', { name: 'Nichts zu übernehmen' });

  expect(screen.getByText(/2 sind schon vorhanden/)).toBeTruthy();
  expect(start.getAttribute('aria-disabled')).toBe('true');
  expect(await store.all('processes')).toHaveLength(2);
  expect(second.container.textContent).toContain('erkannt an: Bezeichnung und Einheit');
});

test('a broken connection leaves the rest open, and the import can be continued', async () => {
  const { user, store } = await open();
  const start = await screen.findByRole('button', { name: '2 Entwürfe anlegen' });
  store.fail(new Unavailable('no answer'));
  await user.click(start);
  expect(await screen.findByText(/SharePoint antwortet gerade nicht/)).toBeTruthy();

  store.fail(null);
  await user.click(screen.getByRole('button', { name: 'Import fortsetzen' }));

  expect(await screen.findByText('Neu angelegt: 2')).toBeTruthy();
});

test('a file that is no table is refused with a sentence, and another one can be chosen', async () => {
  await open('%PDF-1.7');

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('liste.csv: Das ist keine Tabelle.');
  expect(screen.getByRole('button', { name: 'Datei auswählen' })).toBeTruthy();
});

test('a file that was moved since it was chosen is refused with a sentence', async () => {
  const { container } = await renderTab(inOffice(<ImportScreen />, fakeAdministration()), {
    settles: false,
    entries: { units },
  });
  const moved = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const files = [Object.assign(new File([], 'weg.csv'), moved)];
  const input = await fileInput(container);

  fireEvent.change(input, { target: { files } });

  expect((await screen.findByRole('alert')).textContent).toContain('weg.csv: Die Datei lässt sich nicht mehr lesen.');
});

test('a file can be dropped', async () => {
  await renderTab(inOffice(<ImportScreen />, fakeAdministration()), { settles: false, entries: { units } });
  const zone = (await screen.findByText(/Tabelle hierher ziehen/)).parentElement!;

  fireEvent.drop(zone, { dataTransfer: { files: [aFile(table, 'gezogen.csv')] } });

  expect(await screen.findByText(/^gezogen\.csv:/)).toBeTruthy();
});

test('a column beyond the row taken for the headings can be chosen', async () => {
  const { user } = await open('Tabelle: vorläufig\n32.1;Hund anmelden\n32.1;Hund abmelden');

  await user.selectOptions(await screen.findByRole('combobox', { name: /„Spalte 2“/ }), 'name');
  await user.selectOptions(await screen.findByRole('combobox', { name: /„Tabelle: vorläufig“/ }), 'unit');

  const preview = await screen.findByRole('table', { name: 'Vorschau' });
  expect(within(preview).getByText('Hund abmelden')).toBeTruthy();
});

test('another file can be dropped while one is looked at: it takes its place, and the page stays', async () => {
  await open(table);
  await screen.findByRole('table', { name: 'Vorschau' });

  const stays = fireEvent.drop(document.body, { dataTransfer: { files: [aFile(table, 'zweite.csv')] } });

  expect(await screen.findByText(/^zweite\.csv:/)).toBeTruthy();
  expect(stays).toBe(false);
});

test('rows can be narrowed to one remark, and the keys go from remark to remark', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `Leistung ${index};${index === 55 ? 'nicht im LeiKa' : ''};32.1`,
  );
  const { user } = await open(['Bezeichnung;Leistungsschlüssel;Einheit', ...rows].join('\n'));
  const filter = await screen.findByRole('combobox', { name: 'Zeigen' });

  await user.click(screen.getByRole('button', { name: 'Nächster Hinweis' }));
  expect((await screen.findAllByText(/Zeile 57: „nicht im LeiKa“ ist kein/)).length).toBeGreaterThan(0);
  const reason = within(filter).getByRole<HTMLOptionElement>('option', { name: /^Leistungsschlüssel: .*\(1\)$/ });
  await user.selectOptions(filter, reason);

  const table = await screen.findByRole('table', { name: 'Vorschau' });
  expect(table.getAttribute('aria-rowcount')).toBe('2');
  expect(within(table).getByText('Leistung 55')).toBeTruthy();
});

test('an unknown unit is asked once, with the nearest units first, and decided for all its rows', async () => {
  const { user, store } = await open('Bezeichnung;Einheit\nA;Steueramt\nB;Steueramt\nC;32.1');
  const select = await screen.findByRole('combobox', { name: '„Steueramt“ ist gemeint als' });
  expect(within(within(select).getByRole('group', { name: 'Vorschläge' })).getByRole('option').textContent).toBe(
    '22.1 Steuern und Abgaben',
  );

  await user.selectOptions(select, '22.1 Steuern und Abgaben');
  await user.click(await screen.findByRole('button', { name: '3 Entwürfe anlegen' }));
  await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  expect((await store.all('processes')).map(({ values }) => values.unit)).toEqual([1, 1, 2]);
});

test('a person that several could be is looked for in the directory and decided', async () => {
  const people = ['jan.roth@stadt.example', 'j.roth@stadt.example'].map((key) => ({
    key,
    email: key,
    name: 'Jan Roth',
  }));
  const { user, store } = await open('Bezeichnung;Einheit;Verantwortlich\nA;32.1;Jan Roth', { people });
  const select = await screen.findByRole('combobox', { name: '„Jan Roth“ ist gemeint als' });

  await user.selectOptions(
    select,
    await within(select).findByRole('option', { name: 'Jan Roth (j.roth@stadt.example)' }),
  );
  await waitFor(() => expect(screen.getByText('1 Eintrag ist neu, keine Zeile mit Hinweisen')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: '1 Entwurf anlegen' }));
  await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  expect((await store.all('processes'))[0]?.values.owner).toBe('j.roth@stadt.example');
});

test('existing entries are updated when asked: the preview says what was and what will be', async () => {
  const processes = [aProcess({ name: 'Hund anmelden', unit: 2, casesPerYear: 10, status: 'draft' }, 7)];
  const store = createMemoryStore({ entries: { units, processes } });
  const { user } = await open('Prozess-Nr;Prozess-ID;Bezeichnung;Fälle\n1;P-000007;Hunde an- und abmelden;40', {
    store,
  });
  await user.click(await screen.findByRole('radio', { name: 'Nur vorhandene aktualisieren' }));

  const preview = await screen.findByRole('table', { name: 'Vorschau' });
  expect(await within(preview).findByText('Bezeichnung: Hund anmelden → Hunde an- und abmelden')).toBeTruthy();
  expect(within(preview).getByText('Fälle im Jahr: 10 → 40')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '1 Eintrag ändern' }));
  await screen.findByText('Geändert: 1');

  expect((await store.one('processes', 7)).values).toMatchObject({
    name: 'Hunde an- und abmelden',
    otherNames: 'Hund anmelden',
    casesPerYear: 40,
  });
});

test('a whole import is taken back: new entries retire, changed ones say again what they said, what others touched stays', async () => {
  const processes = [aProcess({ name: 'Hund anmelden', unit: 2, casesPerYear: 10, status: 'draft' }, 7)];
  const store = createMemoryStore({ entries: { units, processes } });
  const { user } = await open('Bezeichnung;Einheit;Fälle\nHund anmelden;32.1;40\nNeu;32.1;1\nAuch neu;32.1;1', {
    store,
  });
  await user.click(await screen.findByRole('radio', { name: 'Neue anlegen und vorhandene aktualisieren' }));
  await user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen und 1 Eintrag ändern' }));
  await screen.findByText('Neu angelegt: 2');
  const touched = (await store.all('processes')).find(({ values }) => values.name === 'Auch neu')!;
  store.saveAs('somebody.else@stadt.example', 'processes', touched.id, { summary: 'ergänzt' });

  await user.click(screen.getByRole('button', { name: 'Import zurücknehmen: liste.csv' }));
  await user.click(await screen.findByRole('button', { name: 'Import zurücknehmen' }));

  const heading = await screen.findByRole('heading', {
    name: 'Zurückgenommen: 1 Entwurf stillgelegt, 1 Eintrag mit früheren Angaben.',
  });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText(/1 Eintrag inzwischen von anderen geändert und stehen gelassen: P-000009/)).toBeTruthy();
  const after = await store.all('processes');
  expect(after.map(({ values }) => [values.name, values.status, values.casesPerYear])).toEqual([
    ['Hund anmelden', 'draft', 10],
    ['Neu', 'retired', 1],
    ['Auch neu', 'draft', 1],
  ]);
  expect(after[1]?.values.origin).toMatch(/^liste\.csv, Zeile 3, .* ↶ Import zurückgenommen am 01\.06\.2026$/);
});

test('HTML in a file is shown as the text it is', async () => {
  const { container } = await open('Bezeichnung;Einheit\n<img src=x onerror=alert(1)>;32.1');

  expect(await screen.findByText('<img src=x onerror=alert(1)>', { selector: '[role=cell]' })).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
});

test('who may not import is told whom to ask', async () => {
  await renderTab(inOffice(<ImportScreen />, fakeAdministration()), {
    entries: { units },
    me: { may: rightsOf('readers') },
  });

  expect(await screen.findByText(/Für den Import fehlt Ihnen das Recht/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Datei auswählen' })).toBeNull();
});

test('everything is there in English', async () => {
  await open(table, { language: 'en' });

  expect(await screen.findByText('liste.csv: 3 filled rows')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Create 2 drafts' })).toBeTruthy();
});

test('a single person spelt wrong is asked about with whom it may mean, and it is said what stays open', async () => {
  const petra = { key: 'petra.lohmeyer@stadt.example', email: 'petra.lohmeyer@stadt.example', name: 'Petra Lohmeyer' };
  const store = createMemoryStore({ entries: { units }, people: [petra] });
  const { user } = await open(
    'Bezeichnung;Einheit;Prozessverantwortung\nHund anmelden;32.1;Petra Lohmeyer\nReisepass ausstellen;32.1;Lohmeier, Peta',
    { store },
  );
  const asked = await screen.findByRole('combobox', { name: '„Lohmeier, Peta“ ist gemeint als' });
  expect(screen.getByText(/^Noch nicht entschieden: 1 Einheit, Person oder anderer Verweis\./)).toBeTruthy();

  const suggested = await within(asked).findByRole('option', { name: /^Petra Lohmeyer/ });
  await user.selectOptions(asked, suggested);
  await waitFor(() => expect(screen.queryByText(/^Noch nicht entschieden/)).toBeNull());
  await user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen' }));
  await screen.findByRole('heading', { name: 'Der Import ist fertig' });

  expect((await store.all('processes')).map(({ values }) => values.owner)).toEqual([petra.key, petra.key]);
});

test('cells are shown as people write them, and a status from elsewhere is said to be left out', async () => {
  await open('2020-10-02;true;0.9876\nName;Status;Fälle\nHund anmelden;offen;1\n');

  expect(await screen.findByRole('option', { name: /02\.10\.2020/ })).toBeTruthy();
  expect(
    screen.getByText('Ein Status von anderswo wird nicht übernommen: Was neu ist, beginnt als Entwurf.'),
  ).toBeTruthy();
});

test('a table without rows offers nothing but another one', async () => {
  await open('Name;Einheit\n');

  expect(await screen.findByText(/Unter den Überschriften steht in dieser Tabelle nichts/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button', { name: /importieren/i })).toBeNull();
  expect(screen.getByRole('button', { name: 'Andere Datei' })).toBeTruthy();
});
