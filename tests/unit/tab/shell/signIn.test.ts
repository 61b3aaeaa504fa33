import { Unavailable } from '../../../../src/register';
import type { SignInOptions, TokenClient } from '../../../../src/tab/shell/signIn';
import { createSignIn } from '../../../../src/tab/shell/signIn';

class AuthError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string, name = 'AuthError') {
    super(errorCode);
    this.errorCode = errorCode;
    this.name = name;
  }
}

const account = {
  homeAccountId: 'a.t',
  environment: 'e',
  tenantId: 't',
  username: 'a@stadt.example',
  localAccountId: 'a',
};

/** Answers in the given order; an error is thrown. */
function aClient(silent: readonly (string | Error)[], popup: readonly (string | Error)[] = []) {
  const asked: string[] = [];
  const answer = (kind: string, answers: readonly (string | Error)[]) => async () => {
    const next = answers[asked.filter((one) => one === kind).length] ?? new Error(`nothing left for ${kind}`);
    asked.push(kind);
    if (next instanceof Error) throw next;
    return { accessToken: next, account: account as never };
  };
  const active: unknown[] = [];
  const client: TokenClient = {
    getActiveAccount: () => null,
    getAllAccounts: () => [],
    setActiveAccount: (one) => void active.push(one),
    clearCache: async () => undefined,
    acquireTokenSilent: answer('silent', silent),
    acquireTokenPopup: answer('popup', popup),
  };
  return { client, asked, active };
}

const open = (client: TokenClient, more: Partial<SignInOptions> = {}) =>
  createSignIn({ client, nested: false, scope: 'https://stadt.sharepoint.com/AllSites.Write', ...more });

/** The promise settles only after whatever is already queued has run. */
const afterAll = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('Signing in', () => {
  it('takes a token silently and bothers nobody', async () => {
    const { client, asked } = aClient(['one', 'two']);
    const signIn = open(client);

    expect(await signIn.getToken()).toBe('one');
    expect(await signIn.getToken()).toBe('two');
    expect(asked).toEqual(['silent', 'silent']);
    expect(signIn.state()).toEqual({ waits: 'nothing' });
  });

  it('asks once for requests that come together', async () => {
    const { client, asked } = aClient(['one']);
    const signIn = open(client);

    expect(await Promise.all([signIn.getToken(), signIn.getToken()])).toEqual(['one', 'one']);
    expect(asked).toEqual(['silent']);
  });

  it('waits in a browser for the click that a pop-up needs', async () => {
    const { client, asked, active } = aClient([new AuthError('no_account_error')], ['token']);
    const signIn = open(client);

    const token = signIn.getToken();
    await afterAll();
    expect(asked).toEqual(['silent']);
    expect(signIn.state()).toMatchObject({ waits: 'click', problem: null });

    await signIn.signInByClick();
    expect(await token).toBe('token');
    expect(signIn.state()).toEqual({ waits: 'nothing' });
    expect(active).toEqual([account]);
  });

  it('lets the host ask at once where sign-in is nested', async () => {
    const { client, asked, active } = aClient([new AuthError('x', 'InteractionRequiredAuthError')], ['token']);

    expect(await open(client, { nested: true }).getToken()).toBe('token');
    expect(asked).toEqual(['silent', 'popup']);
    expect(active).toEqual([]);
  });

  it('names a host that forbids nested sign-in', async () => {
    const { client } = aClient([new AuthError('nested_app_auth_bridge_disabled')]);
    const signIn = open(client, { nested: true });

    void signIn.getToken();
    await afterAll();

    expect(signIn.state()).toEqual({
      waits: 'click',
      purpose: 'use',
      problem: 'disabled',
      reason: 'nested_app_auth_bridge_disabled',
    });
  });

  it('stays at the button when the window was closed, and goes on after the next click', async () => {
    const { client } = aClient([new AuthError('interaction_required')], [new AuthError('user_cancelled'), 'token']);
    const signIn = open(client);

    const token = signIn.getToken();
    await afterAll();
    await signIn.signInByClick();
    expect(signIn.state()).toMatchObject({ waits: 'click', problem: 'cancelled' });

    await signIn.signInByClick();
    expect(await token).toBe('token');
  });

  it('tells a broken connection from a missing sign-in', async () => {
    const { client } = aClient([new AuthError('no_network_connectivity'), 'token']);
    const signIn = open(client);

    await expect(signIn.getToken()).rejects.toBeInstanceOf(Unavailable);
    expect(await signIn.getToken()).toBe('token');
  });

  it('tells its listeners, until they leave', async () => {
    const { client } = aClient([new AuthError('no_account_error')], ['token', 'token']);
    const signIn = open(client);
    const heard: string[] = [];
    const leave = signIn.onChange(() => heard.push(signIn.state().waits));

    void signIn.getToken();
    await afterAll();
    await signIn.signInByClick();
    leave();
    await signIn.signInByClick();

    expect(heard).toEqual(['click', 'nothing']);
  });
});
