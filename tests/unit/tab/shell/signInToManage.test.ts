import type { TokenClient } from '../../../../src/tab/shell/signIn';
import { createSignIn } from '../../../../src/tab/shell/signIn';

const [write, manage] = [
  'https://stadt.sharepoint.com/AllSites.Write',
  'https://stadt.sharepoint.com/AllSites.FullControl',
];
const declined = Object.assign(new Error('access_denied'), { errorCode: 'user_cancelled' });
const consentMissing = Object.assign(new Error('consent'), {
  errorCode: 'consent_required',
  name: 'InteractionRequiredAuthError',
});

/** Consent stands for entries; for managing it is asked for first. */
function aClient(popup: () => Promise<string>) {
  const popups: string[][] = [];
  const client: TokenClient = {
    getActiveAccount: () => null,
    getAllAccounts: () => [],
    setActiveAccount: () => undefined,
    clearCache: async () => undefined,
    acquireTokenSilent: async ({ scopes }) => {
      if (scopes[0] === manage) throw consentMissing;
      return { accessToken: 'to write', account: null as never };
    },
    acquireTokenPopup: async ({ scopes }) => {
      popups.push(scopes);
      return { accessToken: await popup(), account: null as never };
    },
  };
  return { client, popups };
}

const open = (client: TokenClient, nested: boolean) =>
  createSignIn({ client, nested, scope: write, manageScope: manage });
const afterAll = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('Signing in to manage lists and rights', () => {
  it('asks for more rights only when they are needed', async () => {
    const { client, popups } = aClient(async () => 'to manage');
    const signIn = open(client, true);

    expect(await signIn.getToken()).toBe('to write');
    expect(popups).toEqual([]);
    expect(await signIn.getToken('manage')).toBe('to manage');
    expect(popups).toEqual([[manage]]);
  });

  it('waits in a browser for a click, and says what for', async () => {
    const { client } = aClient(async () => 'to manage');
    const signIn = open(client, false);

    const token = signIn.getToken('manage');
    await afterAll();
    expect(signIn.state()).toMatchObject({ waits: 'click', purpose: 'manage' });
    expect(await signIn.getToken()).toBe('to write');
    await signIn.signInByClick();

    expect(await token).toBe('to manage');
    expect(signIn.state()).toEqual({ waits: 'nothing' });
  });

  it.each([true, false])(
    'tells the screen when somebody declines, and keeps nothing waiting (nested: %s)',
    async (nested) => {
      const { client } = aClient(() => Promise.reject(declined));
      const signIn = open(client, nested);

      const token = signIn.getToken('manage');
      const refused = expect(token).rejects.toMatchObject({ name: 'NotAllowed' });
      await afterAll();
      if (!nested) await signIn.signInByClick();

      await refused;
      expect(signIn.state()).toEqual({ waits: 'nothing' });
      expect(await signIn.getToken()).toBe('to write');
    },
  );
});
