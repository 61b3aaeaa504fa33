import type { TeamsLibrary } from '../../../../src/tab/shell/teamsHost';
import { connectHost } from '../../../../src/tab/shell/teamsHost';

interface Asked {
  origins: readonly string[] | undefined;
  notified: string[];
  changeTheme: (theme: string) => void;
}

/** Teams as a tab sees it; `initialize` decides whether there is one. */
function teams(initialize: () => Promise<void> = () => Promise.resolve()) {
  const asked: Asked = { origins: undefined, notified: [], changeTheme: () => undefined };
  const library: TeamsLibrary = {
    app: {
      initialize: (origins) => {
        asked.origins = origins;
        return initialize();
      },
      getContext: async () => ({
        app: { locale: 'en-us', theme: 'contrast' },
        page: { subPageId: 'process/12' },
        user: { loginHint: 'olga.brandt@stadt.example' },
      }),
      registerOnThemeChangeHandler: (handler) => void (asked.changeTheme = handler),
      notifyAppLoaded: () => void asked.notified.push('loaded'),
      notifySuccess: async () => {
        asked.notified.push('success');
        return { hasFinishedSuccessfully: true };
      },
    },
    nestedAppAuth: { isNAAChannelRecommended: () => true },
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
