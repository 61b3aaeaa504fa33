import { act, screen, waitFor, within } from '@testing-library/react';
import type { ProcessValues } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { useRoute } from '../../../../src/tab/shell/route';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { giveLayout, giveMedia } from '../../../support/layout';
import { rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

function Routed() {
  const route = useRoute();
  return route.screen === 'register' ? <RegisterScreen route={route} /> : <p>{`woanders: ${route.screen}`}</p>;
}

const units = [
  aUnit({ name: 'Steuern', number: '22', shortName: null }, 1),
  aUnit({ name: 'Bürgerservice', number: '32', shortName: null }, 2),
];
const processes: readonly Partial<ProcessValues>[] = [
  { name: 'Hundesteuer festsetzen', unit: 1, product: '16 Abgaben', casesPerYear: 1_200 },
  { name: 'Reisepass ausstellen', unit: 2, product: '02 Meldewesen', channels: ['personal', 'online'] },
  { name: 'Haushalt aufstellen', unit: 1, product: null, status: 'draft', channels: ['email'] },
];

async function open(address = 'register', options: RenderTabOptions = {}) {
  const entries = { units, processes: processes.map((values, index) => aProcess(values, index + 1)) };
  return renderTab(<Routed />, { entries, address, ...options });
}

type User = Awaited<ReturnType<typeof open>>['user'];

const lines = () =>
  [...document.querySelectorAll('[data-row]:not([data-row="-1"])')].map(
    (line) => line.querySelector('a, .rg-group')?.textContent,
  );
const address = () => decodeURIComponent(window.location.hash).replaceAll('+', ' ');
const focused = () => document.activeElement?.textContent;
const selected = () =>
  [...document.querySelectorAll('[aria-selected=true]')].map((row) => row.querySelector('a')?.textContent);
const press = (name: string | RegExp) => screen.findByRole('button', { name });
async function enterGrid(user: User) {
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}');
}

beforeEach(() => {
  giveLayout();
  window.localStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

describe('Groups in the register', () => {
  it('divide the list under headings with counts, and stand in the address', async () => {
    const { user } = await open();

    await user.click(await press('Gruppieren'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Einheit' }));

    await waitFor(() =>
      expect(lines()).toEqual([
        '22 Steuern2 Prozesse',
        'Haushalt aufstellen',
        'Hundesteuer festsetzen',
        '32 Bürgerservice1 Prozess',
        'Reisepass ausstellen',
      ]),
    );
    expect(address()).toBe('#/register?group=unit');
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('6');
  });

  it('are closed and opened with the arrows to the sides and with the space bar', async () => {
    const { user } = await open('register?group=unit');
    await enterGrid(user);
    expect(focused()).toBe('22 Steuern2 Prozesse');

    await user.keyboard('{ArrowLeft}');
    expect(lines()).toHaveLength(3);
    expect(document.activeElement?.parentElement?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowRight}');
    expect(lines()).toHaveLength(5);
    await user.keyboard(' ');
    expect(lines()).toHaveLength(3);
  });

  it('by owner show no numbers beside names', async () => {
    await open('register?group=owner', {
      people: [{ key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' }],
    });

    await waitFor(() => expect(lines()[0]).toBe('Olga Brandt'));
  });

  it('and filters by what has to be fetched first wait for it', async () => {
    await open('register?group=productArea&channels=online&channels=-');

    await waitFor(() =>
      expect(lines()).toEqual([
        '02 Sicherheit und Ordnung1 Prozess',
        'Reisepass ausstellen',
        '16 Allgemeine Finanzwirtschaft1 Prozess',
        'Hundesteuer festsetzen',
      ]),
    );
    expect(screen.getByText(/Eingegrenzt auf Zugangskanal online oder ohne Angabe\./)).toBeTruthy();
  });
});

describe('Further facets', () => {
  it('come when somebody asks for them, with counts', async () => {
    const { user } = await open();

    await user.click(await press('Weitere'));
    await user.click(await screen.findByRole('menuitem', { name: 'Zugangskanal' }));

    await user.click(await screen.findByRole('checkbox', { name: 'E-Mail (1)' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(lines()).toEqual(['Haushalt aufstellen']));
    expect(address()).toBe('#/register?channels=email');
    expect(await screen.findByRole('button', { name: 'Zugangskanal: E-Mail' })).toBeTruthy();
  });
});

describe('Columns of the register', () => {
  const headings = () => screen.getAllByRole('columnheader').map((heading) => heading.textContent);

  it('are those of the address, with what stands in them, and sort', async () => {
    const { user } = await open('register?columns=name.casesPerYear.channels');

    await waitFor(() => expect(screen.getByText('persönlich, online')).toBeTruthy());
    expect(headings()).toEqual(['', 'Bezeichnung', 'Fälle im Jahr', 'Zugangskanäle']);
    await user.click(screen.getByRole('button', { name: 'Fälle im Jahr' }));

    await waitFor(() => expect(lines()[0]).toBe('Hundesteuer festsetzen'));
    expect(address()).toContain('sort=casesPerYear');
  });

  it('are added and moved with the keyboard, and stay for the next time', async () => {
    const { user, unmount } = await open();
    // Readers have heard how many there are: from here on they hear what is moved.
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('3 Prozesse'));

    await user.click(await press('Spalten'));
    (await screen.findByRole('checkbox', { name: 'Produkt' })).focus();
    await user.keyboard(' ');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Spalte suchen' }));
    await user.click(await screen.findByRole('button', { name: 'Produkt: nach vorn' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    screen.getByRole('checkbox', { name: 'Siegel' }).focus();
    await user.keyboard(' ');
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Vollständig' }));

    expect(address()).toBe('#/register?columns=name.unit.owner.light.product.completeness');
    expect(screen.getByText('Produkt ist jetzt Spalte 5 von 7.')).toBeTruthy();
    unmount();
    await open('register');
    await waitFor(() => expect(headings()).toContain('Produkt'));
    expect(headings()).not.toContain('Siegel');

    await user.click(await press('Spalten'));
    await user.click(await screen.findByRole('button', { name: 'Übliche Spalten' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(headings()).toContain('Siegel'));
  });
});

describe('Selecting', () => {
  it('works with the space bar, shift and arrows, Ctrl+A and Escape; the count is said', async () => {
    const { user } = await open();
    await enterGrid(user);

    await user.keyboard(' ');
    expect(selected()).toEqual(['Haushalt aufstellen']);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['Haushalt aufstellen', 'Hundesteuer festsetzen']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(selected()).toEqual(['Haushalt aufstellen']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toHaveLength(3);
    expect(await screen.findByRole('button', { name: 'Auswahl aufheben' })).toBeTruthy();
    expect(await screen.findByText('3 Prozesse ausgewählt')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
  });

  it('works with boxes, and a click with shift takes the range', async () => {
    const { user } = await open();

    await user.click(screen.getByRole('checkbox', { name: '„Haushalt aufstellen“ auswählen' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: '„Reisepass ausstellen“ auswählen' }));
    await user.keyboard('{/Shift}');

    expect(selected()).toHaveLength(3);
    await user.click(screen.getByRole('checkbox', { name: 'Alle gefundenen auswählen' }));
    expect(selected()).toHaveLength(0);
  });

  it('leads back to its place in the list once it is over', async () => {
    const { user } = await open();
    await enterGrid(user);
    await user.keyboard('{ArrowDown} ');

    (await press('Auswahl aufheben')).focus();
    await user.keyboard('{Enter}');

    expect(selected()).toEqual([]);
    expect(focused()).toBe('Hundesteuer festsetzen');
  });

  it('lets go of what a filter hides', async () => {
    const { user } = await open();
    await enterGrid(user);
    await user.keyboard('{Control>}a{/Control}');

    await act(async () => {
      window.history.pushState(null, '', '#/register?unit=2');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });

    await waitFor(() => expect(screen.getByRole('group', { name: /^1 .* ausgewählt$/ })).toBeTruthy());
  });

  it('is not offered to people who may change nothing', async () => {
    await open('register', { me: { groups: ['readers'], may: rightsOf('readers') } });

    expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBeNull();
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  });
});

describe('Typing letters in the list', () => {
  it('leads to the next name that begins so', async () => {
    const { user } = await open();
    await enterGrid(user);

    await user.keyboard('hu');
    expect(focused()).toBe('Hundesteuer festsetzen');
  });
});

describe('The pane beside the list', () => {
  beforeEach(() => giveMedia('(min-width: 1100px)'));

  it('opens an entry in a wide window, follows the arrows, and closes with Escape', async () => {
    const { user } = await open();
    await enterGrid(user);

    await user.keyboard('{Enter}');
    const pane = await screen.findByRole('complementary', { name: 'Der Prozess neben der Liste' });
    expect(await within(pane).findByRole('heading', { name: 'Haushalt aufstellen' })).toBeTruthy();
    expect(address()).toBe('#/register?open=3');
    await user.keyboard('{ArrowDown}');
    expect(await within(pane).findByRole('heading', { name: 'Hundesteuer festsetzen' })).toBeTruthy();
    await waitFor(() => expect(address()).toBe('#/register?open=1'));
    const whole = within(pane).getByRole('link', { name: 'Ganze Seite öffnen' });
    expect(whole.getAttribute('href')).toBe('#/process/1');
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('complementary')).toBeNull();
    expect(focused()).toBe('Hundesteuer festsetzen');
  });

  it('gives way to the whole page when the same entry is opened once more', async () => {
    const { user } = await open();
    await enterGrid(user);

    await user.keyboard('{Enter}');
    await screen.findByRole('complementary');
    await user.keyboard('{Enter}');

    expect(await screen.findByText('woanders: process')).toBeTruthy();
  });
});

describe('Sections that the team has hidden', () => {
  const hidden = emptyValues(lists.settings.fields, {
    title: 'hiddenSections',
    value: '["digital","knowledge","priority","quantities"]',
  });
  const openHiding = (at?: string) =>
    open(at, {
      entries: {
        units,
        processes: processes.map((values, index) => aProcess(values, index + 1)),
        settings: [stored(1, hidden)],
      },
    });
  const menuItems = (role: 'menuitem' | 'menuitemradio') => screen.getAllByRole(role).map((item) => item.textContent);

  it('are in no column, neither to choose nor chosen before, in no facet and no grouping', async () => {
    const { user } = await openHiding('register?columns=name.casesPerYear.channels.digitalMaturity.category');

    const headings = () => screen.getAllByRole('columnheader').map((heading) => heading.textContent);
    await waitFor(() => expect(headings()).toEqual(['', 'Bezeichnung', 'Kategorie']));
    await user.click(await press('Spalten'));
    await screen.findByRole('checkbox', { name: 'Produkt' });
    for (const name of ['Fälle im Jahr', 'Zugangskanäle', 'Digitaler Reifegrad', 'Wissensrisiko', 'Priorität'])
      expect(screen.queryByRole('checkbox', { name })).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(await press('Weitere'));
    await screen.findByRole('menuitem', { name: 'Qualitätssiegel' });
    for (const name of ['Zugangskanal', 'Digitaler Reifegrad', 'Wissensrisiko', 'Priorität'])
      expect(menuItems('menuitem')).not.toContain(name);
    await user.keyboard('{Escape}');
    await user.click(await press('Gruppieren'));
    await screen.findByRole('menuitemradio', { name: 'Einheit' });
    for (const name of ['Digitaler Reifegrad', 'Wissensrisiko', 'Priorität'])
      expect(menuItems('menuitemradio')).not.toContain(name);
  });

  it('keep their columns for the day they are back, whatever is chosen meanwhile', async () => {
    const { user } = await openHiding('register?columns=name.casesPerYear.category.channels.unit');

    await user.click(await press('Spalten'));
    await user.click(await screen.findByRole('checkbox', { name: 'Produkt' }));
    await user.click(await screen.findByRole('button', { name: 'Einheit: nach vorn' }));
    expect(address()).toBe('#/register?columns=name.casesPerYear.unit.category.channels.product');

    await user.click(screen.getByRole('button', { name: 'Übliche Spalten' }));
    expect(address()).toBe('#/register');
  });

  it('order nothing where a link says so: nobody would see by what', async () => {
    await openHiding('register?sort=-casesPerYear');

    await waitFor(() =>
      expect(lines()).toEqual(['Haushalt aufstellen', 'Hundesteuer festsetzen', 'Reisepass ausstellen']),
    );
    expect(address()).toBe('#/register?sort=-casesPerYear');
  });

  it('still narrow the list where a link says so, for all to see and to take away', async () => {
    const { user } = await openHiding('register?channels=email');

    await user.click(await press('Zugangskanal: E-Mail'));
    await user.click(await screen.findByRole('button', { name: 'Auswahl aufheben' }));
    await user.keyboard('{Escape}');

    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(address()).toBe('#/register');
    expect(screen.queryByRole('button', { name: /Zugangskanal/ })).toBeNull();
  });
});
