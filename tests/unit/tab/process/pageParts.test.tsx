import { screen, waitFor, within } from '@testing-library/react';
import type { Day } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { PrintView } from '../../../../src/tab/process/printView';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { recentProcesses } from '../../../../src/tab/process/recent';
import { aProcess, aReview, aUnit, stored } from '../../../support/builders';
import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const reader = { ...kai, groups: ['readers' as const], may: rightsOf('readers') };
const owner = { ...olga, groups: ['contributors' as const], may: rightsOf('contributors') };

async function show(
  values: Parameters<typeof aProcess>[0] = {},
  { entries, ...more }: MemoryStoreOptions = {},
  today?: Day,
) {
  const own = {
    units: [aUnit()],
    processes: [aProcess(values), aProcess({ name: 'Hundemarke ausgeben', predecessors: [1] }, 2)],
  };
  const store = createMemoryStore({ entries: { ...own, ...entries }, people: [olga, kai], ...more });
  const view = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1', today });
  await screen.findByRole('heading', { level: 1 });
  return { ...view, store };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => localStorage.clear());

describe('a section of the page', () => {
  it('becomes a form where it stands, and shows what was saved', async () => {
    const { user, store } = await show({ trigger: 'alt', status: 'draft' });

    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Wer macht was wann' }));
    const field = await section('Wer macht was wann').findByRole('textbox', { name: /Auslöser/ });
    await user.clear(field);
    await user.type(field, 'neu');
    await user.click(section('Wer macht was wann').getByRole('button', { name: 'Speichern' }));

    expect(await section('Wer macht was wann').findByText('neu')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /Auslöser/ })).toBeNull();
    expect((await store.one('processes', 1)).values.trigger).toBe('neu');
    expect(window.location.hash).toBe('#/process/1');
  });

  it('keeps what was typed when it is closed, and says so', async () => {
    const { user } = await show({ trigger: 'alt', status: 'draft' });
    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Wer macht was wann' }));
    await user.type(await screen.findByRole('textbox', { name: /Auslöser/ }), ' und mehr');

    await user.click(screen.getByRole('button', { name: 'Schließen' }));

    expect(await screen.findByText(/Eingaben, die noch nicht gespeichert sind/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Wer macht was wann' }));
    expect(await screen.findByDisplayValue('alt und mehr')).toBeTruthy();
  });

  it('that is empty begins with its first field, which has the focus', async () => {
    const { user } = await show({ trigger: null, status: 'draft' });

    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Wer macht was wann' }));

    const field = await screen.findByRole('textbox', { name: /Auslöser/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('opens at the field that is to be filled', async () => {
    const { user } = await show({ inputs: null });

    await user.click(section('Wer macht was wann').getByRole('button', { name: /weitere Angaben ergänzen/ }));
    await user.click(screen.getByRole('link', { name: 'Eingaben ergänzen' }));

    const field = await screen.findByRole('textbox', { name: /Eingaben/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('is not there when the process team has hidden it', async () => {
    const settings = emptyValues(lists.settings.fields, { title: 'hiddenSections', value: '["priority"]' });
    await show({}, { entries: { settings: [stored(1, settings)] } });

    await waitFor(() => expect(screen.queryByRole('region', { name: 'Verbesserungsbedarf' })).toBeNull());
    expect(screen.queryByRole('button', { name: /^Verbesserungsbedarf/ })).toBeNull();
  });

  it('takes its figures with it, at the head of the page, too', async () => {
    const settings = emptyValues(lists.settings.fields, { title: 'hiddenSections', value: '["quantities","review"]' });
    await show({ casesPerYear: 4_711 }, { entries: { settings: [stored(1, settings)] } });

    await waitFor(() => expect(screen.queryByText('4.711')).toBeNull());
    expect(screen.getByText('Verantwortlich')).toBeTruthy();
    expect(screen.queryByText('Nächste Prüfung')).toBeNull();
  });
});

describe('what follows from what is filled', () => {
  const rates = stored(1, emptyValues(lists.settings.fields, { title: 'hourlyRates', value: '{"EG 9a": 40}' }));
  const effort = { casesPerYear: 1_200, handlingMinutes: 30, payGrade: 'E9a' } as const;
  const facts = (name: string) =>
    section(name)
      .queryAllByRole('definition')
      .map(({ textContent }) => textContent);

  it('is the staff cost, as sure as the least sure of its figures', async () => {
    await show(
      { ...effort, casesCertainty: 'measured', handlingCertainty: 'guessed' },
      { entries: { settings: [rates] } },
    );

    await waitFor(() =>
      expect(facts('Zahlen')).toContainEqual(expect.stringMatching(/^24\.000 € \(geraten\)Fälle im Jahr ×/)),
    );
  });

  it('is no cost without a rate for the pay grade', async () => {
    await show(effort);
    await section('Zusammenhang').findByRole('link', { name: 'Hundemarke ausgeben' });

    expect(section('Zahlen').queryByText('Personalkosten im Jahr')).toBeNull();
  });

  it('are the figures of the other sections, in words', async () => {
    await show({
      casesPerYear: 300,
      knowledgeHolders: 'one',
      documentation: 'none',
      pain: 3,
      ozgMaturity: 7,
      ozgModel: 'model20',
    });

    expect(facts('Wissen')).toContainEqual(expect.stringMatching(/^hohes Wissensrisiko \(100 \/ 100\)/));
    expect(facts('Verbesserungsbedarf')).toContainEqual(expect.stringMatching(/^hohe Priorität \(100 \/ 100\)/));
    expect(facts('Digitaler Stand')).toContainEqual(expect.stringMatching(/^weitgehend digital \(100 \/ 100\)/));
  });
});

describe('service keys on the page', () => {
  const service = (id: number, key: string, name: string, withdrawnOn: Day | null = null) =>
    stored(id, emptyValues(lists.catalogue.fields, { name, key, source: 'leika', withdrawnOn }));

  it('are called as in the catalogue, and said to be withdrawn or unknown', async () => {
    const catalogue = [
      service(1, '99012001000000', 'Reisepass Ausstellung'),
      service(2, '99012002000000', 'Kinderreisepass Ausstellung', '2025-01-01'),
    ];
    await show({ serviceKeys: '99012001000000\n99012002000000\n99999999000000' }, { entries: { catalogue } });

    const items = () =>
      section('In Kürze')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    await waitFor(() =>
      expect(items()).toEqual([
        'Reisepass Ausstellung (99012001000000)',
        'Kinderreisepass Ausstellung (99012002000000, im Katalog entfallen)',
        '99999999000000 (nicht im Katalog)',
      ]),
    );
  });
});

describe('the connections of a process', () => {
  it('show who needs its result, although only the other entry says so', async () => {
    await show();

    const link = await section('Zusammenhang').findByRole('link', { name: 'Hundemarke ausgeben' });
    expect(link.getAttribute('href')).toBe('#/process/2');
    expect(section('Zusammenhang').getByText('Danach')).toBeTruthy();
  });
});

describe('the diagram of a process', () => {
  const diagram = stored(4, emptyValues(lists.diagrams.fields, { title: 'Ablauf', process: 1, kind: 'bpmn' }));

  it('is told in words and offered as a file when nothing is drawn in it', async () => {
    const text = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
      <bpmn:process id="p"><bpmn:task id="t" name="&lt;img src=x onerror=alert(1)&gt; prüfen" /></bpmn:process></bpmn:definitions>`;
    const { container } = await show(
      {},
      { entries: { diagrams: [diagram] }, files: { 4: { name: 'ablauf.bpmn', text } } },
    );

    const drawn = section('Diagramm');
    expect(await drawn.findByText(/nicht, wo es gezeichnet ist/)).toBeTruthy();
    expect(drawn.getByText(/<img src=x onerror=alert\(1\)> prüfen/)).toBeTruthy();
    expect(drawn.getByRole('button', { name: 'Datei herunterladen' })).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  it('says that a file is broken, and still hands it out', async () => {
    await show({}, { entries: { diagrams: [diagram] }, files: { 4: { name: 'ablauf.bpmn', text: 'kaputt' } } });

    expect(await section('Diagramm').findByText(/lässt sich nicht als Prozessmodell lesen/)).toBeTruthy();
    expect(section('Diagramm').getByRole('button', { name: 'Datei herunterladen' })).toBeTruthy();
  });
});

describe('retiring a process', () => {
  it('asks for the reason, says what takes its place, and can be undone', async () => {
    const { user, store } = await show();
    await user.click(screen.getByRole('button', { name: 'Mehr' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Stilllegen …' }));
    await user.click(await screen.findByRole('button', { name: 'Stilllegen' }));
    expect(await screen.findByText('Bitte nennen Sie einen Grund.')).toBeTruthy();

    const reason = screen.getByRole('textbox', { name: /Warum gibt es den Prozess nicht mehr/ });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await user.type(reason, 'Die Steuer ist abgeschafft.');
    await user.click(screen.getByRole('button', { name: 'Stilllegen' }));

    expect(await screen.findByText(/Dieser Prozess ist stillgelegt\./)).toBeTruthy();
    expect(screen.getAllByText(/Die Steuer ist abgeschafft\./).length).toBeGreaterThan(0);
    expect((await store.one('processes', 1)).values).toMatchObject({
      status: 'retired',
      retirementReason: 'Die Steuer ist abgeschafft.',
    });
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect((await store.one('processes', 1)).values.status).toBe('released'));
  });

  it('keeps a reason that is too long, and says so', async () => {
    const { user, store } = await show();
    await user.click(screen.getByRole('button', { name: 'Mehr' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Stilllegen …' }));
    const reason = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Warum gibt es den Prozess/ });
    await user.click(reason);
    await user.paste('x'.repeat(2_001));

    await user.click(screen.getByRole('button', { name: 'Stilllegen' }));

    expect(screen.getByText('Bitte auf 2.000 Zeichen kürzen; es sind 2.001.')).toBeTruthy();
    expect(reason.value).toHaveLength(2_001);
    expect((await store.one('processes', 1)).values.status).toBe('released');
  });

  it('says why there is no seal, and asks for nothing more', async () => {
    await show({ status: 'retired', retirementReason: 'Die Steuer ist abgeschafft.', trigger: null });

    expect(screen.getByText('Grund: Die Steuer ist abgeschafft.')).toBeTruthy();
    expect(screen.getByText('Kein Siegel: stillgelegt')).toBeTruthy();
    expect(screen.getByText('Keine Prüfung vorgesehen')).toBeTruthy();
    expect(within(screen.getByLabelText('Auf einen Blick')).queryByText('Nächste Prüfung')).toBeNull();
    expect(screen.queryByText('Als Nächstes ergänzen:')).toBeNull();
  });

  it('is taken back by the process team', async () => {
    const { user, store } = await show({ status: 'retired' });

    await user.click(screen.getByRole('button', { name: 'Mehr' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wieder aufnehmen' }));

    await waitFor(async () => expect((await store.one('processes', 1)).values.status).toBe('changing'));
  });
});

describe('an open review', () => {
  it('is answered by the owner on the page', async () => {
    const due = { entries: { reviews: [aReview()] }, me: owner };
    const { user, store } = await show({}, due, '2027-03-01');

    await user.click(await screen.findByRole('button', { name: 'Stimmt noch' }));

    expect((await screen.findAllByText('Danke. Bestätigt bis 1. März 2028.')).length).toBeGreaterThan(0);
    expect((await store.one('processes', 1)).values.lastReviewed).toBe('2027-03-01');
    expect(screen.queryByRole('button', { name: 'Stimmt noch' })).toBeNull();
  });
});

describe('following a process', () => {
  it('is subscribed to and given up, once however often', async () => {
    const { user, store } = await show({}, { me: reader });
    const choose = async (name: string) => {
      await user.click(screen.getByRole('button', { name: 'Mehr' }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };

    await choose('Abonnieren');
    await screen.findByText(/^Abonniert/);
    await choose('Abo beenden');
    await screen.findByText('Das Abo ist beendet.');
    await choose('Abonnieren');
    await screen.findByText(/^Abonniert/);

    const bookmarks = await store.all('bookmarks');
    expect(bookmarks).toMatchObject([{ values: { kind: 'subscription', process: 1, active: true } }]);
  });

  it('remembers on this device alone what somebody has looked at', async () => {
    const { store } = await show({}, { me: reader });

    expect(recentProcesses(reader.key).map(({ id }) => id)).toEqual([1]);
    expect(store.calls.filter((call) => /create|update/.test(call))).toEqual([]);
  });
});

describe('the print view', () => {
  it('unfolds everything and names what is missing', async () => {
    const store = createMemoryStore({ entries: { units: [aUnit()], processes: [aProcess({ trigger: 'Antrag' })] } });
    store.saveAs(kai.key, 'processes', 1, { result: 'Bescheid' });

    await renderTab(<PrintView id={1} />, { store, address: 'print/1' });

    await screen.findByRole('heading', { level: 1, name: 'Hundesteuer festsetzen' });
    expect(screen.getAllByText(/^Noch nicht eingetragen: /).length).toBeGreaterThan(3);
    expect(screen.queryByRole('button', { name: /Bearbeiten|Hinweis/ })).toBeNull();
    expect(await screen.findByText('nachher: Bescheid')).toBeTruthy();
  });
});

describe('the history', () => {
  it('marks the words that changed in a long text', async () => {
    const store = createMemoryStore({
      entries: { units: [aUnit()], processes: [aProcess({ summary: 'Der Bescheid wird mit der Post verschickt.' })] },
      people: [kai],
    });
    store.saveAs(kai.key, 'processes', 1, { summary: 'Der Bescheid wird online zugestellt, nicht verschickt.' });

    const { container } = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });

    await screen.findByRole('group', { name: 'Änderungen im Text' });
    expect([...container.querySelectorAll('del')].map((one) => one.textContent).join(' ')).toContain('Post');
    expect([...container.querySelectorAll('ins')].map((one) => one.textContent).join(' ')).toContain('online');
  });
});
