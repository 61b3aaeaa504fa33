import { screen, waitFor, within } from '@testing-library/react';
import type { Day, SuggestionValues } from '../../../../src/register';
import { emptyValues, lists, plannedReorganisationText } from '../../../../src/register';
import { newDraft } from '../../../../src/tab/change/reorganisationState';
import { forgetRecent, rememberProcess } from '../../../../src/tab/process/recent';
import { StartScreen } from '../../../../src/tab/start/startScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

const petra = 'petra.lang@stadt.example';
const aRequest = (process: number) =>
  stored(1, emptyValues(lists.reviews.fields, { process, state: 'open', addressee: petra, openedOn: '2026-05-18' }));
const aSuggestion = (id: number, values: Partial<SuggestionValues>) =>
  stored(id, emptyValues(lists.suggestions.fields, { state: 'open', ...values }));
const aSubscription = (process: number) =>
  stored(process, emptyValues(lists.bookmarks.fields, { title: 'x', kind: 'subscription', process, active: true }));
/** Two followed entries, one of them changed after the last look. */
async function followed() {
  const store = createMemoryStore({
    entries: {
      processes: [aProcess({ name: 'Hund anmelden' }, 7), aProcess({ name: 'Hund abmelden' }, 8)],
      bookmarks: [aSubscription(7), aSubscription(8)],
    },
  });
  const entry = await store.one('processes', 7);
  await store.update('processes', entry, { summary: 'Neu beschrieben.' });
  const tab = await open({ store });
  await waitFor(() => expect(screen.queryAllByText(/(wird nachgelesen|werden herausgesucht)/)).toEqual([]));
  return tab;
}
const open = (options: RenderTabOptions = {}) => renderTab(<StartScreen />, { address: 'start', ...options });
const section = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => localStorage.clear());

describe('The start page', () => {
  it('greets the person and lets them answer what waits where it stands', async () => {
    const processes = [aProcess({ name: 'Hund anmelden', nextReview: '2026-06-03' }, 7)];
    await open({ entries: { processes, reviews: [aRequest(7)], units: [aUnit({ shortName: 'Steuern' })] } });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Guten Tag, Petra Lang');
    const today = section('Heute für Sie');
    const card = within(await today.findByRole('region', { name: 'Stimmt „Hund anmelden“ noch?' }));
    expect(card.getByRole('link', { name: 'Im Register öffnen' }).getAttribute('href')).toBe('#/process/7');
    expect(card.getByRole('button', { name: 'Stimmt noch' })).toBeTruthy();
  });

  it('tells the process team, and nobody else, that the day of a reorganisation has come', async () => {
    const row = (id: number, value: string) =>
      stored(id, emptyValues(lists.settings.fields, { title: `reorganisation:${id}`, value }));
    const kept = (id: number, day: Day) => row(id, plannedReorganisationText(newDraft('split', day)));
    const senseless = row(3, '{"day":"bald"}');
    const settings = [kept(1, '2026-06-01'), kept(2, '2026-06-02'), senseless, row(4, plannedReorganisationText(null))];

    const { unmount } = await open({ me: { groups: ['team'] }, entries: { settings } });
    expect(screen.getByText(/Der Tag einer vorgemerkten Umgliederung ist da/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Zur Umgliederung' }).getAttribute('href')).toBe('#/reorganisation');
    unmount();

    await open({ me: { groups: ['contributors'], administrator: false }, entries: { settings } });
    expect(screen.queryByText(/vorgemerkten Umgliederung/)).toBeNull();
  });

  it('lists own processes with their lights, and says where one only deputises', async () => {
    const processes = [
      aProcess({ name: 'Eigener', owner: petra, nextReview: '2026-05-01' }, 1),
      aProcess({ name: 'Vertretener', deputy: petra }, 2),
      aProcess({ name: 'Fremder' }, 3),
    ];
    await open({ entries: { processes } });

    const mine = section('Meine Prozesse');
    expect(mine.getByText('2 Prozesse, davon 1 überfällig.')).toBeTruthy();
    expect(mine.getAllByRole('link').map((link) => link.textContent)).toEqual(['Eigener', 'Vertretener']);
    expect(mine.getByText('Sie vertreten')).toBeTruthy();
    expect(mine.getByText('überfällig 31 Tage')).toBeTruthy();
  });

  it('leads drafts to the form', async () => {
    const processes = [aProcess({ name: 'Halbfertig', owner: petra, status: 'draft', nextReview: '2027-06-01' }, 4)];
    await open({ entries: { processes } });

    expect(section('Meine Entwürfe').getByRole('link', { name: 'Halbfertig' }).getAttribute('href')).toBe('#/edit/4');
  });

  it('names suggestions to decide, and what became of those one has made', async () => {
    const processes = [aProcess({ name: 'Hund anmelden', owner: petra }, 7), aProcess({ name: 'Hund abmelden' }, 8)];
    const suggestions = [
      aSuggestion(1, { title: 'Frist ist falsch', process: 7 }),
      {
        ...aSuggestion(2, {
          title: 'Formular fehlt',
          process: 8,
          state: 'declined',
          decidedOn: '2026-05-20',
          decisionReason: 'Es gibt keines mehr.',
        }),
        createdBy: petra,
      },
    ];
    await open({ entries: { processes, suggestions } });

    const toDecide = section('Hinweise, über die Sie entscheiden');
    expect(toDecide.getByRole('link', { name: 'Frist ist falsch' }).getAttribute('href')).toBe(
      '#/process/7/suggestions',
    );
    const mine = section('Meine Hinweise');
    expect(mine.getByText('abgelehnt am 20. Mai 2026')).toBeTruthy();
    expect(mine.getByText('Begründung: Es gibt keines mehr.')).toBeTruthy();
  });

  it('names as the one who decided whom SharePoint has noted, as the page of the entry does', async () => {
    const suggestions = [
      {
        ...aSuggestion(2, {
          process: 8,
          state: 'accepted',
          decidedOn: '2026-05-20',
          decidedBy: 'irgendwer@stadt.example',
        }),
        createdBy: petra,
        modifiedBy: 'jan.weiss@stadt.example',
      },
    ];
    await open({ entries: { processes: [aProcess({ name: 'Hund abmelden' }, 8)], suggestions } });

    expect(section('Meine Hinweise').getByText(/von jan\.weiss@stadt\.example am 20\. Mai 2026/)).toBeTruthy();
  });

  it('lists what was viewed lately on this device, and has no list for who has viewed nothing', async () => {
    const processes = [aProcess({ name: 'Hund anmelden' }, 7), aProcess({ name: 'Hund abmelden' }, 8)];
    rememberProcess(petra, 7, new Date('2026-05-30T08:00:00Z'));
    rememberProcess(petra, 8, new Date('2026-05-31T08:00:00Z'));
    const { unmount } = await open({ entries: { processes } });
    expect(
      section('Zuletzt angesehen')
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Hund abmelden', 'Hund anmelden']);
    unmount();
    forgetRecent(petra);

    await open({ entries: { processes } });

    expect(screen.queryByRole('region', { name: 'Zuletzt angesehen' })).toBeNull();
  });

  it('says of a followed process what has changed since the last look', async () => {
    const { store } = await followed();

    const changed = section('Abonnierte Prozesse');

    expect(await changed.findByText('Geändert: Kurzbeschreibung')).toBeTruthy();
    expect(changed.getByText(/^Seit Ihrem letzten Blick geändert/)).toBeTruthy();
    expect(changed.getByRole('link', { name: 'Hund anmelden' }).getAttribute('href')).toBe('#/process/7/history');
    expect(changed.getByText('Unverändert seit Ihrem letzten Blick')).toBeTruthy();
    expect(store.calls.filter((call) => call.startsWith('history'))).toHaveLength(1);
  });

  it('shows the process team how the register stands, and nobody else', async () => {
    const { unmount } = await open({ me: { groups: ['team'] }, entries: { processes: [aProcess()] } });
    expect(section('Stand des Registers').getByText('1 Prozess, stillgelegte nicht gezählt.')).toBeTruthy();
    unmount();

    await open({ me: { groups: ['readers'], may: rightsOf('readers') }, entries: { processes: [aProcess()] } });

    expect(screen.queryByRole('region', { name: 'Stand des Registers' })).toBeNull();
  });

  it('unfolds a long list', async () => {
    const processes = Array.from({ length: 12 }, (_one, index) => aProcess({ owner: petra }, index + 1));
    const { user } = await open({ entries: { processes } });
    const links = () => section('Meine Prozesse').getAllByRole('link');
    expect(links()).toHaveLength(8);

    await user.click(section('Meine Prozesse').getByRole('button', { name: 'Alle 12 zeigen' }));

    expect(links()).toHaveLength(12);
  });

  it('says what to do when nothing is there', async () => {
    await open();

    expect(section('Heute für Sie').getByText('Heute wartet nichts auf Sie.')).toBeTruthy();
    expect(section('Meine Prozesse').getByRole('link', { name: 'Zum Register' }).getAttribute('href')).toBe(
      '#/register',
    );
    expect(screen.queryByRole('region', { name: 'Meine Entwürfe' })).toBeNull();
  });

  it('does not ask for a list that the person may not read', async () => {
    const { store } = await open({ me: { groups: ['readers'], may: rightsOf('readers') } });

    expect(store.calls).not.toContain('all reviews');
    expect(screen.getByText('Heute wartet nichts auf Sie.')).toBeTruthy();
  });

  it('says that an address was unknown', async () => {
    await open({ address: 'nirgendwo/5' });

    expect(screen.getByRole('alert').textContent).toContain('Diese Adresse kennt das Register nicht');
  });

  it('speaks English', async () => {
    await open({ language: 'en' });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hello, Petra Lang');
    expect(screen.getByText('Nothing waits for you today.')).toBeTruthy();
  });
});
