import { act, screen, waitFor, within } from '@testing-library/react';
import type { ProcessValues } from '../../../../src/register';
import { Unavailable } from '../../../../src/register';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { useRoute } from '../../../../src/tab/shell/route';
import { aProcess, aUnit } from '../../../support/builders';
import { giveLayout, giveMedia } from '../../../support/layout';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

/** The screen as the frame shows it: with the route of the address. */
function Routed() {
  const route = useRoute();
  return route.screen === 'register' ? <RegisterScreen route={route} /> : <p>{`woanders: ${route.screen}`}</p>;
}

const units = [
  aUnit({ name: 'Finanzen', number: '20', shortName: null }, 1),
  aUnit({ name: 'Steuern', number: '22', shortName: null, parent: 1 }, 2),
  aUnit({ name: 'Bürgerservice', number: '32', shortName: null }, 3),
];
const people = [{ key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' }];
const processes: readonly Partial<ProcessValues>[] = [
  { name: 'Hundesteuer festsetzen', unit: 2, nextReview: '2026-05-20' },
  { name: 'Reisepass ausstellen', unit: 3, otherNames: 'Passantrag\nReisedokument', owner: null },
  { name: 'Haushalt aufstellen', unit: 1, category: 'management', status: 'draft', lastReviewed: null },
];

async function open(address = 'register', options: RenderTabOptions = {}) {
  const entries = { units, processes: processes.map((values, index) => aProcess(values, index + 1)) };
  return renderTab(<Routed />, { people, entries, address, ...options });
}

const rows = () => screen.queryAllByRole('row').slice(1);
const names = () => rows().map((row) => within(row).getByRole('link').textContent);
const address = () => decodeURIComponent(window.location.hash).replaceAll('+', ' ');
const facet = (name: string) => within(screen.getByRole('group', { name: 'Eingrenzen' })).getByRole('button', { name });
const focused = () => document.activeElement?.textContent;

beforeEach(() => giveLayout());
afterEach(() => jest.restoreAllMocks());

describe('The register screen', () => {
  it('shows each process with unit, owner, review in words, completeness and seal', async () => {
    await open();

    const [, row] = rows();
    const cells = within(row!).getAllByRole('gridcell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '',
      'Hundesteuer festsetzen',
      'Steuern',
      'Olga Brandt',
      'überfällig 12 Tage',
      expect.stringMatching(/^\d+ %$/),
      '',
    ]);
    expect(screen.getByText('3 Prozesse')).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
    expect(row!.getAttribute('aria-rowindex')).toBe('3');
  });

  it('says when nobody is named and which entries are no released ones', async () => {
    await open();

    expect(screen.getByText('niemand benannt')).toBeTruthy();
    expect(within(rows()[0]!).getByText('Entwurf')).toBeTruthy();
    expect(screen.getByText('Siegel', { selector: '[role=gridcell]' })).toBeTruthy();
  });

  it('finds while one types, marks what was meant and keeps it in the address', async () => {
    const { user } = await open();

    await user.type(screen.getByRole('searchbox', { name: 'Suche' }), 'passantrag');

    await waitFor(() => expect(names()).toEqual(['Reisepass ausstellen']));
    await waitFor(() => expect(rows()[0]!.textContent).toContain('auch: Passantrag'));
    expect(rows()[0]!.querySelector('mark')?.textContent).toBe('Passantrag');
    expect(screen.getByText('1 von 3 Prozessen')).toBeTruthy();
    await waitFor(() => expect(address()).toBe('#/register?search=passantrag'));
  });

  it('opens with what the address says, and follows it back', async () => {
    await open('register?search=hund&status=released');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('hund');
    await waitFor(() => expect(names()).toEqual(['Hundesteuer festsetzen']));

    await act(async () => {
      window.history.pushState(null, '', '#/register');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });

    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(names()).toHaveLength(3);
  });

  it('narrows by a unit with everything below it, says so in words, and widens with one click', async () => {
    const { user } = await open();

    await user.click(facet('Einheit'));
    await user.click(await screen.findByRole('checkbox', { name: '20 Finanzen (2)' }));
    await user.keyboard('{Escape}');

    // The list behind an open pop-over is hidden from readers, and comes back with it closed.
    await waitFor(() => expect(names()).toEqual(['Haushalt aufstellen', 'Hundesteuer festsetzen']));
    expect(address()).toBe('#/register?unit=1');
    expect(screen.getByRole('button', { name: 'Einheit: 20 Finanzen' })).toBeTruthy();
    expect(screen.getByText(/Eingegrenzt auf Einheit 20 Finanzen\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Alles zeigen' }).getAttribute('href')).toBe('#/register');
  });

  it.each([
    ['Verantwortlich', 'ohne Verantwortliche (1)'],
    ['Prüfampel', 'überfällig (1)'],
    ['Status', 'Entwurf (1)'],
    ['Kategorie', 'Führungsprozess (1)'],
  ])('offers under %s: %s', async (name, option) => {
    const { user } = await open();

    await user.click(facet(name));

    const checkbox = await screen.findByRole('checkbox', { name: option });
    await waitFor(() => expect(screen.getByRole('dialog', { name }).contains(document.activeElement)).toBe(true));
    expect(checkbox).toBeTruthy();
  });

  it('helps on when the filters hide the only hit', async () => {
    await open('register?search=reisepass&unit=1');

    expect(await screen.findByText('Nichts gefunden zu „reisepass“')).toBeTruthy();
    const wider = screen.getByRole('link', { name: 'Ohne Eingrenzung gibt es 1 Treffer.' });
    expect(wider.getAttribute('href')).toBe('#/register?search=reisepass');
  });

  it('offers to capture what is missing, to those who may', async () => {
    await open('register?search=xyzzyq');
    expect(
      (await screen.findByRole('link', { name: 'Als neuen Prozess erfassen: „xyzzyq“' })).getAttribute('href'),
    ).toBe('#/capture?name=xyzzyq');
  });

  it('shows the beginning of a very long name in the button that captures it, and has the whole as its name and hint', async () => {
    const long = `${'Bescheinigung über xyzzyq '.repeat(11)}ausstellen`;
    await open(`register?search=${encodeURIComponent(long)}`);

    const whole = `Als neuen Prozess erfassen: „${long}“`;
    const button = await screen.findByRole('link', { name: whole });

    expect(button.title).toBe(whole);
    expect(button.hasAttribute('aria-label')).toBe(false);
    const { overflow, textOverflow, whiteSpace } = getComputedStyle(within(button).getByText(whole));
    expect({ overflow, textOverflow, whiteSpace }).toEqual({
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    });
  });

  it('does not offer to others what SharePoint would refuse them', async () => {
    await open('register?search=xyzzyq', { me: { groups: ['crisis'], may: rightsOf('crisis') } });

    expect(await screen.findByText('Nichts gefunden zu „xyzzyq“')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /erfassen/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Aus Datei übernehmen' })).toBeNull();
  });

  it('invites to begin when the register is empty', async () => {
    await open('register', { entries: {} });

    expect(screen.getByText('Das Register ist noch leer')).toBeTruthy();
  });

  it('says that loading failed, and shows everything once it succeeds', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess({}, 1)] } });
    const me = await store.me();
    store.me = async () => me;
    store.fail(new Unavailable('away'));
    const { user } = await open('register', { store });
    expect(screen.getByText('Das Register konnte nicht geladen werden')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();

    store.fail(null);
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    await waitFor(() => expect(names()).toEqual(['Hundesteuer festsetzen']));
    expect(screen.queryByText('Das Register konnte nicht geladen werden')).toBeNull();
  });
});

describe('The grid by keyboard', () => {
  const stops = () => [...screen.getByRole('grid').querySelectorAll('[tabindex="0"]:not([data-tabster-dummy])')];

  it('is one stop for the tab key', async () => {
    await open();

    expect(stops().map((stop) => stop.textContent)).toEqual(['Haushalt aufstellen']);
  });

  it('is entered from the search box, walked with arrows, and opened with Enter', async () => {
    const { user } = await open();

    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Haushalt aufstellen');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('Steuern');
    expect(stops().map((stop) => stop.textContent)).toEqual(['Steuern']);
    await user.keyboard('{Home}');
    expect(focused()).toBe('Hundesteuer festsetzen');
    await user.keyboard('{ArrowRight}{Enter}');

    expect(await screen.findByText('woanders: process')).toBeTruthy();
    expect(address()).toBe('#/process/1');
  });

  it('sorts from its header, the other way round, and not at all', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('searchbox'));

    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Prüfung');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('columnheader', { name: 'Prüfung' }).getAttribute('aria-sort')).toBe('ascending');
    expect(names()[0]).toBe('Hundesteuer festsetzen');
    expect(focused()).toBe('Prüfung');
    await user.keyboard('{Enter}');
    expect(address()).toBe('#/register?sort=-light');
    await user.keyboard('{Enter}');
    expect(address()).toBe('#/register');
  });

  it('stays on its entry when others add one above it', async () => {
    const { user, store } = await open();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Hundesteuer festsetzen');

    store.createAs('jan.weiss@stadt.example', 'processes', { ...aProcess({ name: 'Aal anmelden' }).values });
    await act(async () => void window.dispatchEvent(new Event('focus')));

    await waitFor(() => expect(names()[0]).toBe('Aal anmelden'));
    await waitFor(() => expect(focused()).toBe('Hundesteuer festsetzen'));
    expect(stops().map((stop) => stop.textContent)).toEqual(['Hundesteuer festsetzen']);
  });

  it('draws only a window of a long list, and still reaches its ends', async () => {
    const many = Array.from({ length: 5_000 }, (_one, index) =>
      aProcess({ name: `Prozess ${String(index + 1).padStart(4, '0')}` }, index + 1),
    );
    const { user, container } = await open('register', { entries: { processes: many } });
    expect(rows().length).toBeLessThan(40);
    expect(container.querySelectorAll('*').length).toBeLessThan(600);

    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}{Control>}{End}{/Control}{Home}');
    expect(focused()).toBe('Prozess 5000');
    await user.keyboard('{PageUp}');
    expect(focused()).toMatch(/^Prozess 49\d\d$/);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('Prozess 0001');
  });
});

describe('The register in a narrow window', () => {
  beforeEach(() => giveMedia('(max-width: 720px)'));

  it('leads a link that was shared from a wide window to the page of its entry', async () => {
    await open('register?open=2');

    await waitFor(() => expect(address()).toBe('#/process/2'));
  });

  it('shows entries of two lines in one column, and keeps the filters behind a button', async () => {
    const { user } = await open();
    expect(screen.queryByRole('columnheader')).toBeNull();
    const [first] = screen.getAllByRole('row');
    expect(within(first!).getAllByRole('gridcell')).toHaveLength(2);
    expect(first!.textContent).toMatch(/^Haushalt aufstellenEntwurf.*Finanzen\d+ %$/);
    expect(screen.queryByRole('button', { name: 'Einheit' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Eingrenzen' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sortieren nach' }), 'Prüfung, aufsteigend');

    expect(address()).toBe('#/register?sort=light');
    expect(within(screen.getByRole('grid')).getAllByRole('link')[0]!.textContent).toBe('Hundesteuer festsetzen');
  });
});
