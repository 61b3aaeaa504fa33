import { screen, waitFor } from '@testing-library/react';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { useRoute } from '../../../../src/tab/shell/route';
import { aProcess } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import type { MemoryStore } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

function Routed() {
  const route = useRoute();
  return route.screen === 'register' ? <RegisterScreen route={route} /> : <p>{`woanders: ${route.screen}`}</p>;
}

const entries = {
  processes: [aProcess({ name: 'Hund anmelden' }, 1), aProcess({ name: 'Akte führen', status: 'draft' }, 2)],
};

const open = (address: string, options: RenderTabOptions = {}) =>
  renderTab(<Routed />, { entries, address, ...options });

type User = Awaited<ReturnType<typeof open>>['user'];

const address = () => decodeURIComponent(window.location.hash).replaceAll('+', ' ');
const menu = (name: string | RegExp) => screen.findByRole('button', { name });
const item = (name: string | RegExp) => screen.findByRole('menuitem', { name });

async function save(user: User, name: string, forTeam = false) {
  await user.click(await menu(/^Ansicht: /));
  await user.click(await item('Ansicht speichern …'));
  await user.type(await screen.findByRole('textbox', { name: /^Name der Ansicht/ }), name);
  if (forTeam) await user.click(screen.getByRole('radio', { name: 'Für alle (Ansicht des Teams)' }));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
}

beforeEach(() => {
  giveLayout();
  window.localStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

describe('Saved views', () => {
  it('keep search, filters, order, groups and columns under a name, for oneself', async () => {
    const { user, store } = await open('register?status=draft&group=unit');
    expect(await menu('Ansicht: nicht gespeichert')).toBeTruthy();

    await save(user, 'Meine Entwürfe');

    expect(await screen.findByText('Die Ansicht „Meine Entwürfe“ ist gespeichert.')).toBeTruthy();
    expect(await menu('Ansicht: Meine Entwürfe')).toBeTruthy();
    const [bookmark] = await store.all('bookmarks');
    expect(bookmark?.values).toMatchObject({ title: 'Meine Entwürfe', kind: 'view', active: true });
    expect(bookmark?.values.address).toMatch(/^status=draft&group=unit&columns=name/);
  });

  it('are opened from the menu, by their name', async () => {
    const { user } = await open('register', {
      entries: { ...entries, settings: [] },
      store: await withTeamView(),
    });

    await user.click(await menu('Ansicht: Alle Prozesse'));
    await user.click(await item('Entwürfe'));

    expect(address()).toBe('#/register?status=draft');
    expect(await menu('Ansicht: Entwürfe')).toBeTruthy();
    expect(await screen.findByText('Akte führen')).toBeTruthy();
  });

  it('of the team are offered to all and saved by those who may', async () => {
    const { user, store } = await open('register?status=draft');

    await save(user, 'Entwürfe', true);

    await screen.findByText('Die Ansicht „Entwürfe“ ist gespeichert.');
    const rows = await store.all('settings');
    const row = rows.find(({ values }) => values.title?.startsWith('sharedView:'));
    expect(JSON.parse(row?.values.value ?? '')).toMatchObject({ title: 'Entwürfe' });
  });

  it('are removed, and come back', async () => {
    const { user } = await open('register?status=draft', { store: await withTeamView() });

    await user.click(await menu('Ansicht: Entwürfe'));
    await user.click(await item('„Entwürfe“ entfernen'));
    expect(await menu('Ansicht: nicht gespeichert')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));

    expect(await menu('Ansicht: Entwürfe')).toBeTruthy();
  });

  it('keep a name that is too long as it was pasted, and say to what length it has to be shortened', async () => {
    const { user, store } = await open('register?status=draft');
    const name = 'Entwürfe '.repeat(34).slice(0, 300);
    await user.click(await menu(/^Ansicht: /));
    await user.click(await item('Ansicht speichern …'));
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Name der Ansicht/ });

    await user.click(box);
    await user.paste(name);
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await screen.findByText(/auf 80 Zeichen kürzen/)).toBeTruthy();
    expect(box.value).toBe(name);
    expect(await store.all('bookmarks')).toEqual([]);
  });

  it('give the focus back to their menu, however their dialog is closed', async () => {
    const { user } = await open('register?status=draft');
    const opener = await menu(/^Ansicht: /);
    const ask = async () => {
      await user.click(opener);
      await user.click(await item('Ansicht speichern …'));
      await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
    };
    const isBack = () => waitFor(() => expect(document.activeElement).toBe(opener));

    await ask();
    await user.keyboard('{Escape}');
    await isBack();
    await ask();
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
    await isBack();
    await ask();
    await user.type(screen.getByRole('textbox', { name: /^Name der Ansicht/ }), 'Entwürfe{Enter}');

    await screen.findByText('Die Ansicht „Entwürfe“ ist gespeichert.');
    await isBack();
    expect(opener.textContent).toBe('Ansicht: Entwürfe');
  });

  it('say what is missing for a name, and which one is taken', async () => {
    const { user } = await open('register?status=draft', { store: await withTeamView('light=red') });

    await save(user, ' ');
    expect(await screen.findByText('Geben Sie der Ansicht einen Namen.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^Name der Ansicht/ }), 'Entwürfe');
    await user.click(screen.getByRole('radio', { name: 'Für alle (Ansicht des Teams)' }));
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await screen.findByText(/So heißt schon eine Ansicht/)).toBeTruthy();
  });

  it('get another name and stay what they are', async () => {
    const { user, store } = await open('register?status=draft', { store: await withTeamView() });

    await user.click(await menu('Ansicht: Entwürfe'));
    await user.click(await item('„Entwürfe“ umbenennen …'));
    const box = await screen.findByRole('textbox', { name: /^Name der Ansicht/ });
    expect(screen.queryByRole('radio')).toBeNull();
    await user.clear(box);
    await user.type(box, 'Noch im Entwurf');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await menu('Ansicht: Noch im Entwurf')).toBeTruthy();
    expect(await teamViews(store)).toEqual([{ title: 'Noch im Entwurf', address: 'status=draft' }]);
  });

  it('take over what somebody has changed about them', async () => {
    const { user, store } = await open('register', { store: await withTeamView() });
    await user.click(await menu('Ansicht: Alle Prozesse'));
    await user.click(await item('Entwürfe'));
    await menu('Ansicht: Entwürfe');

    await user.click(await menu('Gruppieren'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Kategorie' }));
    await user.click(await menu('Ansicht: Entwürfe (geändert)'));
    await user.click(await item('„Entwürfe“ mit dem Gezeigten überschreiben'));

    await screen.findByText('Die Ansicht „Entwürfe“ ist gespeichert.');
    const [view] = await teamViews(store);
    expect(view).toMatchObject({ title: 'Entwürfe', address: expect.stringMatching(/^status=draft&group=category/) });
  });

  it('of the team are not changed by readers', async () => {
    const { user } = await open('register?status=draft', {
      store: await withTeamView('status=draft', { me: { groups: ['readers'], may: rightsOf('readers') } }),
    });

    await user.click(await menu('Ansicht: Entwürfe'));

    expect(await item('Link zu dieser Ansicht kopieren')).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: /entfernen$/ })).toBeNull();
  });

  it('begin the register on this device when somebody wants that, and never hold anybody', async () => {
    const { user, unmount } = await open('register?status=draft');
    await user.click(await menu(/^Ansicht: /));
    await user.click(await item('Auf diesem Gerät hiermit beginnen'));
    unmount();

    const again = await open('register');
    await waitFor(() => expect(address()).toBe('#/register?status=draft'));
    await again.user.click(screen.getByRole('link', { name: 'Alles zeigen' }));

    await waitFor(() => expect(screen.getByText('2 Prozesse')).toBeTruthy());
  });
});

describe('The link to a view', () => {
  it('is the host’s, and names the columns that are seen', async () => {
    const { user } = await open('register?status=draft');

    await user.click(await menu(/^Ansicht: /));
    await user.click(await item('Link zu dieser Ansicht kopieren'));

    expect(await screen.findByText('Der Link ist kopiert. Er öffnet diese Ansicht.')).toBeTruthy();
    expect(await window.navigator.clipboard.readText()).toBe(
      'https://register.stadt.example/#/register?status=draft&columns=name.unit.owner.light.completeness.seal',
    );
  });
});

async function teamViews(store: MemoryStore): Promise<readonly unknown[]> {
  const rows = await store.all('settings');
  return rows
    .filter(({ values }) => values.title?.startsWith('sharedView:'))
    .map(({ values }) => JSON.parse(values.value ?? '') as unknown);
}

async function withTeamView(query = 'status=draft', options: RenderTabOptions = {}) {
  const store = createMemoryStore({ entries, ...options });
  store.createAs('petra.lang@stadt.example', 'settings', {
    title: 'sharedView:1',
    value: JSON.stringify({ title: 'Entwürfe', address: query }),
  });
  return store;
}
