import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { NotAllowed, Unavailable } from '../../register';
import type { SignInProblem } from './signInProblem';
import { signInProblem } from './signInProblem';
import type { SignInState, TokenPurpose } from './signInQueue';
import { SignInQueue } from './signInQueue';

/** The part of msal that signing in needs. */
export interface TokenClient {
  getActiveAccount(): AccountInfo | null;
  getAllAccounts(): AccountInfo[];
  setActiveAccount(account: AccountInfo | null): void;
  clearCache(): Promise<void>;
  acquireTokenSilent(request: { scopes: string[]; account?: AccountInfo }): Promise<Token>;
  acquireTokenPopup(request: { scopes: string[]; loginHint?: string }): Promise<Token>;
}
type Token = Pick<AuthenticationResult, 'accessToken' | 'account'>;

export type { SignInState, TokenPurpose } from './signInQueue';

export interface SignIn {
  /**
   * A valid token for SharePoint; waits for the person where a click is needed. Called for every request. Who declines to
   * give the app more rights (`manage`) gets `NotAllowed`; everything else goes on.
   */
  getToken(purpose?: TokenPurpose): Promise<string>;
  /** Forgets who is signed in here; the person stays signed in to Microsoft in other windows. */
  signOut(): Promise<void>;
  /** Sign-in name of who was signed in before; null when nobody can be told without asking. */
  account(): string | null;
  state(): SignInState;
  onChange(listener: () => void): () => void;
  /** What the sign-in button does: a browser opens a pop-up window only from a click. */
  signInByClick(): Promise<void>;
}

export interface SignInOptions {
  readonly client: TokenClient;
  /** The host signs in and shows its own dialogues; no click of ours is needed. */
  readonly nested: boolean;
  readonly scope: string;
  /** What managing lists and rights needs beyond `scope`; without it, the same. */
  readonly manageScope?: string;
  readonly loginHint?: string;
}

/**
 * Silent first. When that needs the person: in a host with nested sign-in at once, in a browser behind a button. Requests
 * meanwhile wait together for the one answer, so that nobody signs in twice.
 */
export function createSignIn({ client, nested, scope, manageScope = scope, loginHint }: SignInOptions): SignIn {
  const scopes: Readonly<Record<TokenPurpose, string[]>> = { use: [scope], manage: [manageScope] };
  const running = new Map<TokenPurpose, Promise<string>>();
  const queue = new SignInQueue();

  const accept = ({ accessToken, account }: Token): string => {
    if (!nested) client.setActiveAccount(account);
    return accessToken;
  };
  const interactive = async (purpose: TokenPurpose) =>
    accept(await client.acquireTokenPopup({ scopes: scopes[purpose], ...(loginHint && { loginHint }) }));

  /** Without rights to manage nothing is lost; without a sign-in nothing goes on. */
  const askOrRefuse = (purpose: TokenPurpose, error: unknown, problem: SignInProblem): Promise<string> => {
    if (purpose === 'manage') throw notGiven(error);
    return queue.ask(purpose, reasonOf(error), problem);
  };
  const acquire = async (purpose: TokenPurpose): Promise<string> => {
    try {
      return accept(await client.acquireTokenSilent({ scopes: scopes[purpose], ...accountOf(client, nested) }));
    } catch (error) {
      const problem = signInProblem(error);
      if (problem === 'offline' || problem === 'timeout') throw new Unavailable(reasonOf(error), { cause: error });
      if (problem !== 'interaction') return askOrRefuse(purpose, error, problem);
      if (!nested) return queue.ask(purpose, reasonOf(error), null);
      return interactive(purpose).catch((failure: unknown) => askOrRefuse(purpose, failure, signInProblem(failure)));
    }
  };
  const getToken = (purpose: TokenPurpose = 'use'): Promise<string> => {
    const asked = running.get(purpose) ?? acquire(purpose).finally(() => running.delete(purpose));
    running.set(purpose, asked);
    return asked;
  };
  const signInByClick = async (): Promise<void> => {
    const purpose = queue.next();
    try {
      queue.answer(purpose, await interactive(purpose));
    } catch (error) {
      if (purpose === 'manage') queue.refuse(purpose, notGiven(error));
      else queue.askAgain(purpose, reasonOf(error), signInProblem(error));
    }
  };
  return {
    ...{ getToken, signInByClick, state: queue.state, onChange: queue.onChange },
    signOut: () => client.clearCache(),
    account: () => (client.getActiveAccount() ?? client.getAllAccounts()[0])?.username ?? null,
  };
}

const notGiven = (error: unknown): NotAllowed => new NotAllowed(reasonOf(error), { cause: error });

/** A nested client takes the account of the host; a browser may hold several. */
function accountOf(client: TokenClient, nested: boolean): { readonly account?: AccountInfo } {
  if (nested) return {};
  const account = client.getActiveAccount() ?? client.getAllAccounts()[0];
  return account ? { account } : {};
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'errorCode' in error ? String(error.errorCode) : error.message;
}
