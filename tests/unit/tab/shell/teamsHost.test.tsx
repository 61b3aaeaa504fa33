import type { TeamsLibrary } from '../../../../src/tab/shell/teamsHost';
import { connectHost } from '../../../../src/tab/shell/teamsHost';

interface Asked {
  origins: readonly string[] | undefined;
  notified: string[];
  opened: string[];
  shared: (readonly [string, string])[];
  changeTheme: (theme: string) => void;
  isValid?: boolean;
  config?: { readonly contentUrl: string };
  save?: Parameters<TeamsLibrary['pages']['config']['registerOnSaveHandler']>[0];
}

/** Teams as a tab sees it; `initialize` decides whether there is one. */
function teams(initialize: () => Promise<void> = () => Promise.resolve(), shares = true, context: object = {}) {
  const asked: Asked = { origins: undefined, notified: [], opened: [], shared: [], changeTheme: () => undefined };
  const library: TeamsLibrary = {
    app: {
      initialize: (origins) => {
        asked.origins = origins;
        return initialize();
      },
      getContext: async () => ({
        app: { locale: 'en-us', theme: 'contrast', appId: 'a1b2' },
        page: { id: 'register', subPageId: 'process/12' },
        user: { loginHint: 'olga.brandt@stadt.example' },
        ...context,
      }),
      registerOnThemeChangeHandler: (handler) => void (asked.changeTheme = handler),
      notifyAppLoaded: () => void asked.notified.push('loaded'),
      notifySuccess: async () => {
        asked.notified.push('success');
        return { hasFinishedSuccessfully: true };
      },
      openLink: async (address) => void asked.opened.push(address),
    },
    nestedAppAuth: { isNAAChannelRecommended: () => true },
    pages: {
      getConfig: async () => asked.config ?? {},
      config: {
        setValidityState: (isValid) => void (asked.isValid = isValid),
        setConfig: async (config) => {
          asked.config = config;
        },
        registerOnSaveHandler: (handler) => void (asked.save = handler),
      },
    },
    sharing: {
      isSupported: () => shares,
      shareWebContent: async ({ content: [{ url, message }] }) => void asked.shared.push([url, message]),
    },
  };
  return { asked, load: async () => library };
}

describe('The host around the tab', () => {
  it('is Teams when Teams answers, with its language, theme, link and sign-in', async () => {
    const { asked, load } = teams();

    const host = await connectHost(load, ['http://127.0.0.1:5310']);

    expect(asked.origins).toEqual(['http://127.0.0.1:5310']);
    expect(host).toMatchObject({
      kind: 'teams',
      locale: 'en-us',
      subPageId: 'process/12',
      loginHint: 'olga.brandt@stadt.example',
      offersNestedSignIn: true,
    });
    expect(host.theme()).toBe('contrast');
  });

  it('opens chats in Teams, and lets the person choose whom to send a link to', async () => {
    const { asked, load } = teams();

    const host = await connectHost(load, []);
    await host.teams?.open('https://teams.microsoft.com/l/chat/0/0?users=a');
    await host.teams?.share?.('https://register.stadt.example', 'Hundesteuer festsetzen');

    expect(asked.opened).toEqual(['https://teams.microsoft.com/l/chat/0/0?users=a']);
    expect(asked.shared).toEqual([['https://register.stadt.example', 'Hundesteuer festsetzen']]);
  });

  it('offers no window for sharing where the host has none', async () => {
    const host = await connectHost(teams(undefined, false).load, []);

    expect(host.teams?.share).toBeNull();
  });

  it('tells changes of theme, an unknown one as the light one, until the listener leaves', async () => {
    const { asked, load } = teams();
    const host = await connectHost(load, []);
    const heard: string[] = [];
    const leave = host.onThemeChange((theme) => heard.push(theme));

    asked.changeTheme('dark');
    asked.changeTheme('glass');
    leave();
    asked.changeTheme('contrast');

    expect(heard).toEqual(['dark', 'default']);
    expect(host.theme()).toBe('contrast');
  });

  it('makes links that open an address of the tab in Teams, for whoever they are sent to', async () => {
    const host = await connectHost(teams().load, []);

    const link = new URL(host.linkTo('register?unit=3&search=größe', 'Register'));

    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/a1b2/register');
    expect(link.searchParams.get('label')).toBe('Register');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'register?unit=3&search=größe' });
  });

  it('tells Teams when there is something to see', async () => {
    const { asked, load } = teams();

    (await connectHost(load, [])).ready();

    expect(asked.notified).toEqual(['loaded', 'success']);
  });

  it('is the browser when there is no Teams, and says why', async () => {
    const { load } = teams(() => Promise.reject(new Error('No Parent window found.')));

    const host = await connectHost(load, []);

    expect(host).toMatchObject({ kind: 'browser', offersNestedSignIn: false, absence: 'No Parent window found.' });
    expect(host.theme()).toBe('default');
  });

  it('is the browser when a strange frame never answers', async () => {
    const { load } = teams(() => new Promise(() => undefined));

    expect(await connectHost(load, [], 5)).toMatchObject({ kind: 'browser', absence: 'the host did not answer' });
  });

  it('is the browser when the library cannot be fetched', async () => {
    expect(await connectHost(() => Promise.reject(new Error('chunk')), [])).toMatchObject({ kind: 'browser' });
  });
});

describe('The host around a tab in a channel or chat', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  const inChannel = { channel: { id: '19:a' }, team: { internalId: 't' } };
  const settingUp = { ...inChannel, page: { id: '', frameContext: 'settings' } };

  it.each([
    [{}, undefined],
    [inChannel, 'channel'],
    [{ chat: { id: '19:b' } }, 'chat'],
  ] as const)('knows with whom the tab is shared: %j', async (context, sharedWith) => {
    const host = await connectHost(teams(undefined, true, context).load, []);

    expect(host.sharedWith).toBe(sharedWith);
    expect(host.setUp).toBeUndefined();
  });

  it('begins with the page that was chosen for it, unless a link leads elsewhere', async () => {
    window.history.replaceState(null, '', '/tab/?first=register%3Funit%3D3');

    const plain = await connectHost(teams(undefined, true, { page: { id: 'shared' } }).load, []);
    const linked = await connectHost(teams().load, []);

    expect(plain.subPageId).toBe('register?unit=3');
    expect(linked.subPageId).toBe('process/12');
  });

  it('makes links that open for people outside of the channel, too', async () => {
    const context = { ...inChannel, page: { id: 'shared' } };
    const host = await connectHost(teams(undefined, true, context).load, []);

    expect(host.linkTo('process/3', 'Hund anmelden')).toContain('/l/entity/a1b2/register?');
  });

  it('keeps what was chosen when the person saves, and can tell it again', async () => {
    const { asked, load } = teams(undefined, true, settingUp);
    const { setUp } = await connectHost(load, []);
    const [notifySuccess, notifyFailure] = [jest.fn(), jest.fn()];
    expect(await setUp?.present()).toBeNull();

    setUp?.offer({ address: 'register?unit=3', name: 'Steuern' });
    asked.save?.({ notifySuccess, notifyFailure });

    expect(asked.isValid).toBe(true);
    expect(asked.config).toMatchObject({
      suggestedDisplayName: 'Steuern',
      contentUrl: 'http://localhost/?first=register%3Funit%3D3',
    });
    expect(await setUp?.present()).toBe('register?unit=3');
    expect(notifySuccess).toHaveBeenCalled();
  });

  it('saves nothing when nothing is chosen', async () => {
    const { asked, load } = teams(undefined, true, settingUp);
    const { setUp } = await connectHost(load, []);
    const [notifySuccess, notifyFailure] = [jest.fn(), jest.fn()];

    setUp?.offer(null);
    asked.save?.({ notifySuccess, notifyFailure });

    expect(asked.isValid).toBe(false);
    expect(asked.config).toBeUndefined();
    expect(notifyFailure).toHaveBeenCalled();
  });
});
