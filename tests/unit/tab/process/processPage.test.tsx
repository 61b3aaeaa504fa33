import { screen, waitFor, within } from '@testing-library/react';
import { emptyValues, lists, NotFound, Unavailable } from '../../../../src/register';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { aProcess, aUnit, stored } from '../../../support/builders';
import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };

async function show(values: Parameters<typeof aProcess>[0] = {}, options: MemoryStoreOptions = {}) {
  const { entries, ...more } = options;
  const own = { units: [aUnit()], processes: [aProcess(values), aProcess({ name: 'Hundesteuer erlassen' }, 2)] };
  const store = createMemoryStore({ entries: { ...own, ...entries }, people: [olga, kai], ...more });
  const view = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });
  await screen.findByRole('heading', { level: 1 });
  return { ...view, store };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => localStorage.clear());

describe('a process page', () => {
  it('says where one is and whether one may rely on it', async () => {
    await show({ casesPerYear: 1200, casesCertainty: 'measured' });

    expect(screen.getByRole('heading', { level: 1, name: 'Hundesteuer festsetzen' })).toBeTruthy();
    expect(screen.getByText('P-000001')).toBeTruthy();
    expect(screen.getByText('Qualitätssiegel: freigegeben, bestätigt und seitdem unverändert')).toBeTruthy();
    expect(screen.getByText('Geprüft, gültig bis 1. März 2027')).toBeTruthy();
    expect(section('Zahlen').getByText('1.200 (gemessen)')).toBeTruthy();
  });

  it('does not call an entry reviewed that nobody has confirmed yet', async () => {
    await show({ status: 'draft', lastReviewed: null });

    expect(screen.getByText('Noch nie geprüft, erste Prüfung am 1. März 2027')).toBeTruthy();
  });

  it('leads to its owner by mail and chat', async () => {
    await show();

    const responsibility = section('Zuständigkeit');
    expect(responsibility.getByRole('link', { name: 'E-Mail an Olga Brandt' }).getAttribute('href')).toBe(
      'mailto:olga.brandt@stadt.example',
    );
    expect(responsibility.getByRole('link', { name: 'Chat mit Olga Brandt' }).getAttribute('href')).toBe(
      'https://teams.microsoft.com/l/chat/0/0?users=olga.brandt%40stadt.example',
    );
  });

  it('shows HTML as the text it is, and links only to the web', async () => {
    const { container } = await show({
      summary: '<img src=x onerror=alert(1)><b>fett</b>',
      legalBasis: 'Satzung [https://stadt.example/satzung]\njavascript:alert(1)',
    });

    expect(screen.getByText('<img src=x onerror=alert(1)><b>fett</b>')).toBeTruthy();
    expect(container.querySelector('img, b')).toBeNull();
    expect(screen.getByRole('link', { name: 'Satzung' }).getAttribute('href')).toBe('https://stadt.example/satzung');
    expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
  });

  it('lists the steps with their roles', async () => {
    await show({ steps: '1. Poststelle: nimmt an\n2. prüfen' });

    const steps = section('Wer macht was wann').getByRole('list');
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map((step) => step.textContent),
    ).toEqual(['Poststelle: nimmt an', 'prüfen']);
  });

  it('marks sections in which a release misses something, and leads to the field', async () => {
    await show({ summary: 'Kurz.', trigger: null });

    const index = screen.getByRole('navigation', { name: 'Abschnitte' });
    expect(within(index).getByRole('button', { name: 'Wer macht was wann (hier fehlt etwas)' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Auslöser' }).getAttribute('href')).toBe('#/edit/1/trigger');
  });

  it('names similar entries', async () => {
    await show();

    const link = section('Ähnliche Prozesse').getByRole('link', { name: 'Hundesteuer erlassen' });
    expect(link.getAttribute('href')).toBe('#/process/2');
  });

  it('says that a review waits, and for whom', async () => {
    const review = emptyValues(lists.reviews.fields, {
      process: 1,
      state: 'open',
      dueOn: '2027-03-01',
      addressee: olga.key,
    });
    await show({}, { entries: { reviews: [stored(1, review)] } });

    expect(screen.getByText('Prüfung offen: Fällig am 1. März 2027, gefragt ist Olga Brandt.')).toBeTruthy();
  });

  it('offers readers nothing they may not do', async () => {
    const { user } = await show({ summary: null }, { me: { ...kai, groups: ['readers'], may: rightsOf('readers') } });

    expect(screen.queryByRole('button', { name: /Bearbeiten/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /ergänzen/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mehr' }));
    expect(await screen.findByRole('menuitem', { name: 'Als Vorlage verwenden' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Stilllegen …' })).toBeNull();
  });

  it('shows an entry that somebody else has just changed in its fresh state', async () => {
    const store = createMemoryStore({ entries: { units: [aUnit()], processes: [aProcess({ result: 'alt' })] } });
    store.saveAs(kai.key, 'processes', 1, { result: 'neu' });
    jest
      .spyOn(store, 'all')
      .mockImplementation(async (list) => (list === 'processes' ? ([aProcess({ result: 'alt' })] as never) : []));

    await renderTab(<ProcessPage id={1} />, { store });

    expect(await section('Wer macht was wann').findByText('neu')).toBeTruthy();
  });

  it('says so when there is no such entry', async () => {
    const store = createMemoryStore({ entries: { units: [aUnit()] } });

    await renderTab(<ProcessPage id={77} />, { store });

    expect(await screen.findByText(/Diesen Eintrag gibt es nicht/)).toBeTruthy();
    await expect(store.one('processes', 77)).rejects.toThrow(NotFound);
  });

  it('copies its address', async () => {
    const { user } = await show();

    await user.click(screen.getByRole('button', { name: 'Teilen' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Link kopieren' }));

    expect(await screen.findByText('Der Link liegt in der Zwischenablage.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toMatch(/#\/process\/1$/);
  });
});

describe('the history on the page', () => {
  it('tells who changed what, and lays an earlier state into the form', async () => {
    const store = createMemoryStore({
      entries: { units: [aUnit()], processes: [aProcess({ trigger: 'alt', status: 'draft' })] },
      people: [kai],
    });
    store.saveAs(kai.key, 'processes', 1, { trigger: 'neu' });
    const view = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });

    const history = within(await screen.findByRole('region', { name: 'Verlauf' }));
    expect(await history.findByText('Kai Holz')).toBeTruthy();
    expect(history.getByText('vorher: alt')).toBeTruthy();
    expect(history.getByText('nachher: neu')).toBeTruthy();
    const back = history.getByRole('button', {
      name: 'Vorherigen Stand übernehmen',
      description: /^.+, \d+\.\d+\.\d{4}/,
    });
    await view.user.click(back);
    expect(window.location.hash).toBe('#/edit/1/trigger');
    view.unmount();

    const form = await renderTab(<EditForm id={1} />, { store });
    expect(await screen.findByDisplayValue('alt')).toBeTruthy();
    expect(screen.getByText('Der frühere Stand ist eingetragen, noch nicht gespeichert: Auslöser.')).toBeTruthy();
    expect(screen.queryByText(/nicht gespeicherten Eingaben/)).toBeNull();

    await form.user.type(screen.getByDisplayValue('alt'), ' und mehr');
    await form.user.type(screen.getByRole('textbox', { name: /Ergebnis/ }), ' und fertig');
    form.unmount();
    const again = await renderTab(<EditForm id={1} />, { store });
    expect(await screen.findByText(/eingetragen, noch nicht gespeichert: Auslöser\. Auch was Sie früher/)).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(screen.getByDisplayValue('neu')).toBeTruthy();
    expect(screen.queryByText(/Der frühere Stand/)).toBeNull();
    expect((await store.one('processes', 1)).values.trigger).toBe('neu');
  });

  it('can be asked for again when it could not be read', async () => {
    const store = createMemoryStore({ entries: { units: [aUnit()], processes: [aProcess()] } });
    jest.spyOn(store, 'history').mockRejectedValueOnce(new Unavailable('503'));
    const { user } = await renderTab(<ProcessPage id={1} />, { store });
    await screen.findByText('Der Verlauf konnte nicht geladen werden');

    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    await waitFor(() => expect(screen.getByText('Eintrag angelegt')).toBeTruthy());
  });
});
