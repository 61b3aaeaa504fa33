import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import { ImportScreen } from '../../../../src/tab/import/importScreen';
import { aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

// Finding things by role among hundreds of options takes jsdom a while on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const units = [
  aUnit({ name: 'Steuern und Abgaben', number: '22.1', shortName: null }, 1),
  aUnit({ name: 'Bürgerservice', number: '32.1', shortName: null }, 2),
];
const table =
  'Leistung;Einheit;Fälle;Anmerkung\nHund anmelden;32.1;viele;eilig\nReisepass ausstellen;32.1;40;\n;22.1;1;\n';

/** jsdom's files can't be read as bytes. */
const aFile = (text: string, name = 'liste.csv') =>
  Object.assign(new File([text], name), { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });

async function open(text = table, options: Parameters<typeof renderTab>[1] = {}) {
  const store = options.store ?? createMemoryStore({ entries: { units }, ...options });
  const view = await renderTab(<ImportScreen />, { ...options, store });
  const input = await waitFor(() => view.container.querySelector<HTMLInputElement>('input[type=file]')!);
  await act(async () => void fireEvent.change(input, { target: { files: [aFile(text)] } }));
  return { ...view, store };
}

const columnSelect = (header: string) =>
  screen.findByRole('combobox', { name: `Spalte „${header}“ wird übernommen als` });

test('a chosen file shows what its columns mean, and what would happen to which row', async () => {
  await open();

  expect(await screen.findByText('liste.csv: 3 Zeilen mit Angaben')).toBeTruthy();
  expect(await columnSelect('Leistung')).toHaveProperty('value', 'name');
  expect(await columnSelect('Anmerkung')).toHaveProperty('value', '');
  const remarks = screen.getByRole('region', { name: 'Anpassungen und Ablehnungen' });
  expect(within(remarks).getByText('Ohne Bezeichnung kein Eintrag.')).toBeTruthy();
  expect(within(remarks).getByText('Zeile 4 · Spalte „Leistung“')).toBeTruthy();
  expect(screen.getByText(/2 Einträge können angelegt werden/)).toBeTruthy();
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
  expect(screen.getByRole('button', { name: 'Bericht herunterladen' })).toBeTruthy();
});

test('the same file a second time adds nothing', async () => {
  const store = createMemoryStore({ entries: { units } });
  const first = await open(table, { store });
  await first.user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen' }));
  await screen.findByText('Neu angelegt: 2');
  first.unmount();

  const second = await open(table, { store });
  await second.user.click(await screen.findByRole('button', { name: '2 Entwürfe anlegen' }));

  expect(await screen.findByText('Schon vorhanden: 2')).toBeTruthy();
  expect(await store.all('processes')).toHaveLength(2);
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
  const { container } = await renderTab(<ImportScreen />, { entries: { units } });
  const moved = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const files = [Object.assign(new File([], 'weg.csv'), moved)];

  await act(async () => void fireEvent.change(container.querySelector('input[type=file]')!, { target: { files } }));

  expect((await screen.findByRole('alert')).textContent).toContain('weg.csv: Die Datei lässt sich nicht mehr lesen.');
});

test('a file can be dropped', async () => {
  await renderTab(<ImportScreen />, { entries: { units } });
  const zone = (await screen.findByText(/Tabelle hierher ziehen/)).parentElement!;

  await act(async () => void fireEvent.drop(zone, { dataTransfer: { files: [aFile(table, 'gezogen.csv')] } }));

  expect(await screen.findByText(/^gezogen\.csv:/)).toBeTruthy();
});

test('what happened to many rows alike is said once', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `Leistung ${index};nicht im LeiKa;32.1`);
  await open(['Bezeichnung;Leistungsschlüssel;Einheit', ...rows].join('\n'));

  expect(await screen.findByText('20 Zeilen: 2, 3, 4, 5, 6, 7, 8, 9 … · Spalte „Leistungsschlüssel“')).toBeTruthy();
  expect(screen.getAllByText(/„nicht im LeiKa“/, { selector: 'li div div' })).toHaveLength(1);
});

test('HTML in a file is shown as the text it is', async () => {
  const { container } = await open('Bezeichnung;Einheit\n<img src=x onerror=alert(1)>;32.1');

  expect(await screen.findByText('<img src=x onerror=alert(1)>', { selector: 'li' })).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
});

test('who may not import is told whom to ask', async () => {
  await renderTab(<ImportScreen />, { entries: { units }, me: { may: rightsOf('readers') } });

  expect(await screen.findByText(/Für den Import fehlt Ihnen das Recht/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Datei auswählen' })).toBeNull();
});

test('everything is there in English', async () => {
  await open(table, { language: 'en' });

  expect(await screen.findByText('liste.csv: 3 filled rows')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Create 2 drafts' })).toBeTruthy();
});
