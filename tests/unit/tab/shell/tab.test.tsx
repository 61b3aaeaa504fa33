import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowed, Unavailable } from '../../../../src/register';
import type { RegisterCopy } from '../../../../src/tab/copy';
import { CopyEngine } from '../../../../src/tab/copy/engine';
import type { Host, HostTheme } from '../../../../src/tab/shell/host';
import type { OpeningParts } from '../../../../src/tab/shell/opening';
import type { TokenClient } from '../../../../src/tab/shell/signIn';
import { Tab } from '../../../../src/tab/shell/tab';
import { aProcess } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import type { MemoryStore } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { plainHost } from '../../../support/renderTab';

const signedIn: TokenClient = {
  getActiveAccount: () => null,
  getAllAccounts: () => [],
  setActiveAccount: () => undefined,
  clearCache: async () => undefined,
  acquireTokenSilent: async () => ({ accessToken: 'token', account: null as never }),
  acquireTokenPopup: async () => ({ accessToken: 'token', account: null as never }),
};

interface Given {
  readonly host?: Partial<Host>;
  readonly client?: Partial<TokenClient>;
  readonly store?: MemoryStore;
  readonly address?: string;
  /** What the copy of each opening does otherwise. */
  readonly otherwise?: (opening: number) => Partial<RegisterCopy>;
}

/** Opens the tab as `mountTab` does, with a host and a sign-in of the test's own. */
async function open({ host, client, store = createMemoryStore(), address = '', otherwise = () => ({}) }: Given = {}) {
  let openings = 0;
  window.history.replaceState(null, '', address === '' ? '/' : `#/${address}`);
  const parts: OpeningParts = {
    configuration: {
      siteUrl: 'https://stadt.sharepoint.com/sites/prozessregister',
      clientId: 'c',
      tenantId: 't',
      today: '2026-06-01',
      trustedHostOrigins: [],
    },
    connect: async () => ({ ...plainHost, ...host }),
    openTokenClient: async () => ({ client: { ...signedIn, ...client }, nested: false, scope: 's' }),
    openAdministration: () => Promise.reject(new Error('nobody administers in these tests')),
    openCopy: async (_siteUrl, getToken) => {
      const me = store.me.bind(store);
      store.me = async () => ((await getToken()) === 'token' ? me() : Promise.reject(new NotAllowed('no token')));
      const copy = new CopyEngine({ register: store, openStorage: async () => null, breath: 0 });
      return Object.assign(copy, otherwise(++openings));
    },
  };
  await act(async () => void render(<Tab parts={parts} />));
  return { user: userEvent.setup(), store };
}

const title = () => screen.findByRole('heading', { level: 1 });
const noAccount = Object.assign(new Error('no account'), { errorCode: 'no_account_error' });

describe('The tab', () => {
  it('opens on the start page, in the language of the host, with the areas above', async () => {
    await open({ host: { locale: 'en-us' } });

    expect((await title()).textContent).toBe('Hello, Petra Lang');
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Hello, Petra Lang – Process register');
    expect(screen.getByRole('link', { name: 'Start' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Register' }).getAttribute('aria-current')).toBeNull();
  });

  it('tells the host once there is something to see', async () => {
    const ready = jest.fn();
    await open({ host: { ready } });

    expect(ready).toHaveBeenCalledTimes(1);
  });

  it('goes where a deep link points', async () => {
    giveLayout();
    await open({
      host: { subPageId: 'register?search=hund' },
      store: createMemoryStore({ entries: { processes: [aProcess()] } }),
    });

    expect((await title()).textContent).toBe('Register');
    expect(window.location.hash).toBe('#/register?search=hund');
    expect((await screen.findByTitle('Hundesteuer festsetzen')).getAttribute('href')).toBe('#/process/1');
    jest.restoreAllMocks();
  });

  it('says so when the copy on this device does not work any more, and opens anew', async () => {
    giveLayout();
    const lost = () => Promise.reject(new Error('the worker is gone'));
    const { user } = await open({
      address: 'register?search=hund',
      store: createMemoryStore({ entries: { processes: [aProcess()] } }),
      otherwise: (opening) => (opening === 1 ? { find: lost } : {}),
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Da ist etwas schiefgegangen.');

    await user.click(within(alert).getByRole('button', { name: 'Neu laden' }));

    expect(await screen.findByTitle('Hundesteuer festsetzen')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    jest.restoreAllMocks();
  });

  it('follows the theme of the host', async () => {
    let change: (theme: HostTheme) => void = () => undefined;
    let now: HostTheme = 'dark';
    const onThemeChange = (listener: typeof change) => {
      change = listener;
      return () => undefined;
    };
    await open({ host: { theme: () => now, onThemeChange } });
    const theme = () => document.querySelector('[data-theme]')?.getAttribute('data-theme');
    await waitFor(() => expect(theme()).toBe('dark'));

    now = 'contrast';
    act(() => change(now));

    expect(theme()).toBe('contrast');
  });

  it('shows a sign-in button where a click is needed, and opens after it', async () => {
    const { user } = await open({ client: { acquireTokenSilent: () => Promise.reject(noAccount) } });
    expect(await screen.findByText(/Melden Sie sich mit Ihrem Dienstkonto an/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Anmelden' }));

    // The doorway has a heading, too.
    expect(await screen.findByRole('heading', { level: 1, name: 'Guten Tag, Petra Lang' })).toBeTruthy();
  });

  it('says why a sign-in failed, with the code an administrator needs', async () => {
    const disabled = Object.assign(new Error('off'), { errorCode: 'nested_app_auth_bridge_disabled' });
    await open({ client: { acquireTokenSilent: () => Promise.reject(disabled) } });

    expect(await screen.findByText(/Teams lässt die Anmeldung für diese App nicht zu/)).toBeTruthy();
    expect(screen.getByText(/nested_app_auth_bridge_disabled/)).toBeTruthy();
  });

  it('says that SharePoint does not answer, and tries again', async () => {
    const store = createMemoryStore();
    store.fail(new Unavailable('away'));
    const { user } = await open({ store });
    expect((await screen.findByRole('alert')).textContent).toContain('SharePoint antwortet gerade nicht');

    store.fail(null);
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    await waitFor(async () => expect((await title()).textContent).toBe('Guten Tag, Petra Lang'));
  });

  it('signs out where the browser signs in, and deletes what the device keeps', async () => {
    const clearCache = jest.fn(async () => undefined);
    const forget = jest.spyOn(CopyEngine.prototype, 'forget');
    const { user } = await open({ client: { clearCache } });
    await title();

    await user.click(screen.getByRole('button', { name: 'Abmelden' }));

    await waitFor(() => expect(clearCache).toHaveBeenCalledTimes(1));
    expect(forget).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
  });

  it('says when the register stays on the device after signing out, and tries again', async () => {
    const clearCache = jest.fn(async () => undefined);
    const forget = jest.fn(() => Promise.reject(new Error('broken')));
    const { user } = await open({ client: { clearCache }, otherwise: () => ({ forget }) });
    await title();

    await user.click(screen.getByRole('button', { name: 'Abmelden' }));

    expect(await screen.findByText(/ließ sich auf diesem Gerät aber nicht löschen/)).toBeTruthy();
    expect(clearCache).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    await waitFor(() => expect(forget).toHaveBeenCalledTimes(2));
  });

  it('leaves signing out to Teams', async () => {
    await open({ host: { kind: 'teams' } });
    await title();

    expect(screen.queryByRole('button', { name: 'Abmelden' })).toBeNull();
  });

  it('moves between areas, puts the focus on the title and comes back', async () => {
    giveLayout();
    const { user } = await open();
    await title();

    await user.click(screen.getByRole('link', { name: 'Register' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Register'));
    expect(document.activeElement?.tagName).toBe('H1');

    await act(async () => window.history.back());
    await waitFor(async () => expect((await title()).textContent).toBe('Guten Tag, Petra Lang'));
    jest.restoreAllMocks();
  });

  it('offers capturing to those who may, with the keyboard past the areas', async () => {
    const { user } = await open();
    await title();

    expect(screen.getByRole('link', { name: 'Prozess erfassen' }).getAttribute('href')).toBe('#/capture');
    screen.getByRole('link', { name: 'Zum Inhalt' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('does not offer capturing to others', async () => {
    await open({ store: createMemoryStore({ me: { groups: ['crisis'], may: rightsOf('crisis') } }) });
    await title();

    expect(screen.queryByRole('link', { name: 'Prozess erfassen' })).toBeNull();
  });

  it('shows the facts of an entry to who may not edit it, with the reason', async () => {
    const entries = { processes: [aProcess()] };
    const me = { groups: ['readers'] as const, may: rightsOf('readers') };
    await open({ store: createMemoryStore({ entries, me }), address: 'edit/1' });

    await waitFor(async () => expect((await title()).textContent).toBe('Hundesteuer festsetzen'));
    expect(screen.getByText(/Sie können diesen Eintrag lesen, aber nicht ändern/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: /Zurück: Register/ })).toBeTruthy();
  });
});
