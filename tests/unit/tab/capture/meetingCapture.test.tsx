import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { emptyValues, lists, Unavailable } from '../../../../src/register';
import { MeetingCapture } from '../../../../src/tab/capture/meeting/meetingCapture';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const entries = {
  units: [aUnit(), aUnit({ name: 'Bürgerservice', number: '33' }, 2)],
  processes: [aProcess({ name: 'Hund anmelden' })],
  catalogue: [
    stored(
      1,
      emptyValues(lists.catalogue.fields, {
        name: 'Reisepass Ausstellung',
        key: '99088001012000',
        type: '2/3',
        source: 'leika',
      }),
    ),
  ],
};

const box = () => screen.getByRole('textbox', { name: 'Prozesse, einer je Zeile' });
const line = (number: number) => screen.getByRole('listitem', { name: `Zeile ${number}` });
const nameOf = (number: number) => screen.getByRole('textbox', { name: `Zeile ${number}: Bezeichnung` });
const allLines = () => screen.queryAllByRole('listitem', { name: /^Zeile \d+$/ });

const paste = (text: string, html = '') =>
  fireEvent.paste(box(), {
    clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : kind === 'text/plain' ? text : '') },
  });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a list from a meeting', () => {
  it('turns pasted cells into lines with the units recognised, and saves them as drafts', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });

    paste('Prozess\tAmt\nReisepass ausstellen\tBürgerservice\nHundesteuer erheben\t22.1');
    expect(line(1).textContent).toContain('Bürgerservice');
    expect(line(2).textContent).toContain('Steuern und Abgaben');
    await user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));

    await screen.findByText('2 Entwürfe sind gespeichert.');
    const saved = await store.all('processes');
    expect(saved.slice(1).map(({ values }) => [values.name, values.unit, values.status])).toEqual([
      ['Reisepass ausstellen', 2, 'draft'],
      ['Hundesteuer erheben', 1, 'draft'],
    ]);
    expect(allLines()).toEqual([]);
    expect(screen.getByText('In dieser Sitzung 2 Entwürfe erfasst')).toBeTruthy();
  });

  it('takes a typed line with Enter, and the unit of the whole list where a line has none', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });
    await user.click(screen.getByRole('combobox', { name: /Einheit für alle Zeilen/ }));
    await user.paste('33');

    await user.click(box());
    await user.paste('Fundsache ausgeben');
    await user.keyboard('{Enter}');
    expect(box()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Ein Entwurf speichern' }));

    await screen.findByText('Ein Entwurf ist gespeichert.');
    expect((await store.one('processes', 2)).values).toMatchObject({ name: 'Fundsache ausgeben', unit: 2 });
  });

  it('shortens names longer than a title can be, says so, and keeps the whole text', async () => {
    const long = 'Bescheinigung ausstellen '.repeat(12).trim();
    const { user, store } = await renderTab(<MeetingCapture />, { entries });

    paste(`${long}\tBürgerservice\nHundesteuer erheben\t22.1`);
    expect(line(1).textContent).toContain('auf 255 Zeichen gekürzt');
    expect(line(2).textContent).not.toContain('gekürzt');
    await user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));

    await screen.findByText('2 Entwürfe sind gespeichert.');
    const { name, summary } = (await store.one('processes', 2)).values;
    expect(name?.length).toBeLessThanOrEqual(255);
    expect(long.startsWith(name ?? '-')).toBe(true);
    expect(summary).toBe(long);
  });

  it('points out what stands in the list twice and what the register has already, and leaves it out on request', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });

    paste('Hund anmelden\t33\nPass ausstellen\t33\nPass ausstellen\t33');

    await within(line(1)).findByText(/Gibt es schon/);
    await within(line(3)).findByText(/Steht schon in Zeile 2/);
    await user.click(screen.getByRole('button', { name: 'Zeile 1 auslassen' }));
    await user.click(screen.getByRole('button', { name: 'Zeile 3 auslassen' }));
    await user.click(screen.getByRole('button', { name: 'Ein Entwurf speichern' }));
    await screen.findByText('Ein Entwurf ist gespeichert.');
    expect((await store.all('processes')).map(({ values }) => values.name)).toEqual([
      'Hund anmelden',
      'Pass ausstellen',
    ]);
    expect(allLines()).toHaveLength(2);
  });

  it('parts entries that a line resembles by a sign at the end of the first, without a blank before it', async () => {
    const processes = [aProcess({ name: 'Hund anmelden' }), aProcess({ name: 'Hunde anmelden' }, 2)];
    await renderTab(<MeetingCapture />, { entries: { ...entries, processes } });

    paste('Hund anmelden\t33');

    const links = await within(line(1)).findAllByRole('link', { name: /^Hunde? anmelden$/ });
    expect(links.map((link) => link.parentElement?.textContent)).toEqual([
      'Hund anmelden (P-000001, Steuern und Abgaben);',
      'Hunde anmelden (P-000002, Steuern und Abgaben)',
    ]);
  });

  it('links a line to the service that it is, or takes no for an answer', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });
    paste('Reisepass ausstellen\t33\nReisepass ausstellen lassen\t33');

    await user.click(await screen.findByRole('button', { name: /Zeile 1 mit „Reisepass Ausstellung“ verknüpfen/ }));
    await user.click(await screen.findByRole('button', { name: /Zeile 2: .* passt nicht/ }));
    await user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));

    await screen.findByText('2 Entwürfe sind gespeichert.');
    expect((await store.one('processes', 2)).values).toMatchObject({
      serviceKeys: '99088001012000',
      serviceType: '2/3',
    });
    expect((await store.one('processes', 3)).values.serviceKeys).toBeNull();
  });

  it('keeps an unknown unit as it was pasted, refuses it with a sentence and leads there', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });
    paste('Prozess\tAmt\nReisepass ausstellen\tAmt für Magie');

    expect(line(1).textContent).toContain('Einheit „Amt für Magie“ ist nicht bekannt');
    await user.click(screen.getByRole('button', { name: 'Ein Entwurf speichern' }));

    await screen.findByText('In einer Zeile fehlt etwas oder stimmt etwas nicht.');
    const unit = await screen.findByRole('combobox', { name: /Federführende Einheit/ });
    await waitFor(() => expect(document.activeElement).toBe(unit));
    expect(unit).toHaveProperty('value', 'Amt für Magie');
    expect(store.calls.filter((call) => call.startsWith('create'))).toEqual([]);
  });

  it('survives a reload, and a lost answer doubles nothing', async () => {
    const store = createMemoryStore({ entries });
    const create = store.createMany.bind(store);
    jest.spyOn(store, 'createMany').mockImplementationOnce(async (list, creations) => {
      await create(list, creations.slice(0, 1));
      throw new Unavailable('no answer');
    });
    const first = await renderTab(<MeetingCapture />, { store });
    paste('Reisepass ausstellen\t33\nPass einziehen\t33');
    await first.user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));
    await screen.findByText(/SharePoint antwortet gerade nicht/);
    first.unmount();

    const { user } = await renderTab(<MeetingCapture />, { store });
    await user.clear(nameOf(1));
    await user.type(nameOf(1), 'Pass geben');
    await user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));

    await screen.findByText('2 Entwürfe sind gespeichert.');
    const names = (await store.all('processes')).map(({ values }) => values.name);
    expect(names).toEqual(['Hund anmelden', 'Pass geben', 'Pass einziehen']);
  });

  it('goes on where it was stopped', async () => {
    const store = createMemoryStore({ entries });
    const create = store.createMany.bind(store);
    jest.spyOn(store, 'createMany').mockImplementationOnce((list, creations) => create(list, creations.slice(0, 1)));
    const { user } = await renderTab(<MeetingCapture />, { store });
    paste('Reisepass ausstellen\t33\nPass einziehen\t33');

    await user.click(screen.getByRole('button', { name: '2 Entwürfe speichern' }));
    await screen.findByText(/Eine Zeile ist noch nicht gespeichert/);
    await user.click(screen.getByRole('button', { name: 'Ein Entwurf speichern' }));

    await waitFor(() => expect(allLines()).toEqual([]));
    expect(await store.all('processes')).toHaveLength(3);
  });

  it('walks through the names with Enter and arrows, and gives a removed line back', async () => {
    const { user } = await renderTab(<MeetingCapture />, { entries });
    paste('Eins anmelden\nZwei anmelden');

    await user.click(nameOf(1));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(nameOf(2));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(nameOf(1));
    await user.click(screen.getByRole('button', { name: 'Zeile 1 entfernen' }));
    expect(allLines()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    expect(nameOf(1)).toHaveProperty('value', 'Eins anmelden');
  });

  it('gives back exactly what was discarded, and takes away nothing that was chosen or typed since', async () => {
    const { user, store } = await renderTab(<MeetingCapture />, { entries });
    const common = () => screen.getByRole('combobox', { name: /Einheit für alle Zeilen/ });
    await user.click(common());
    await user.paste('22.1');
    paste('Hund abmelden\nPass einziehen\t33');
    await user.click(screen.getByRole('button', { name: 'Liste verwerfen' }));
    await user.clear(common());
    await user.paste('33');
    paste('Fundsache ausgeben\nFundsache verwerten');

    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    expect(common()).toHaveProperty('value', '33 Bürgerservice');
    expect(allLines()).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: '4 Entwürfe speichern' }));
    await screen.findByText('4 Entwürfe sind gespeichert.');
    expect((await store.all('processes')).slice(1).map(({ values }) => [values.name, values.unit])).toEqual([
      ['Hund abmelden', 1],
      ['Pass einziehen', 2],
      ['Fundsache ausgeben', 2],
      ['Fundsache verwerten', 2],
    ]);
  });

  it('reads a table of a page by its cells, and nothing of its markup', async () => {
    await renderTab(<MeetingCapture />, { entries });

    paste(
      'Pass ausstellen Bürgerservice',
      '<table><tr><td><b>Pass&nbsp;ausstellen</b></td><td>Bürgerservice</td></tr><script>alert(1)</script></table>',
    );

    expect(nameOf(1)).toHaveProperty('value', 'Pass ausstellen');
    expect(line(1).textContent).toContain('Bürgerservice');
  });

  it('takes over a better name', async () => {
    const { user } = await renderTab(<MeetingCapture />, { entries });
    paste('Ausstellung von Reisepässen\nx y');

    await user.click(await screen.findByRole('button', { name: /Zeile 1: „Reisepässe ausstellen“ übernehmen/ }));

    expect(nameOf(1)).toHaveProperty('value', 'Reisepässe ausstellen');
  });
});
