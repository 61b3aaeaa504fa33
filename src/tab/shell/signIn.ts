import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { Unavailable } from '../../register';
import type { SignInProblem } from './signInProblem';
import { signInProblem } from './signInProblem';

/** The part of msal that signing in needs. */
export interface TokenClient {
  getActiveAccount(): AccountInfo | null;
  getAllAccounts(): AccountInfo[];
  setActiveAccount(account: AccountInfo | null): void;
  acquireTokenSilent(request: { scopes: string[]; account?: AccountInfo }): Promise<Token>;
  acquireTokenPopup(request: { scopes: string[]; loginHint?: string }): Promise<Token>;
}
type Token = Pick<AuthenticationResult, 'accessToken' | 'account'>;

/** What the sign-in waits for at the moment. */
export type SignInState =
  | { readonly waits: 'nothing' }
  | { readonly waits: 'click'; readonly problem: SignInProblem | null; readonly reason: string };

export interface SignIn {
  /** A valid token for SharePoint; waits for the person where a click is needed. Called for every request. */
  getToken(): Promise<string>;
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
  readonly loginHint?: string;
}

const calm: SignInState = { waits: 'nothing' };

/**
 * Silent first. When that needs the person: in a host with nested sign-in at once, in a browser behind a button. Requests
 * meanwhile wait together for the one answer, so that nobody signs in twice.
 */
export function createSignIn({ client, nested, scope, loginHint }: SignInOptions): SignIn {
  const listeners = new Set<() => void>();
  const scopes = [scope];
  let state = calm;
  let running: Promise<string> | null = null;
  let answerAll: ((token: string) => void) | null = null;

  const show = (next: SignInState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const accept = ({ accessToken, account }: Token): string => {
    if (!nested) client.setActiveAccount(account);
    return accessToken;
  };
  const askForClick = (error: unknown, shown: SignInProblem | null): Promise<string> => {
    const answer = new Promise<string>((resolve) => (answerAll = resolve));
    show({ waits: 'click', problem: shown, reason: reasonOf(error) });
    return answer;
  };
  const interactive = async () => accept(await client.acquireTokenPopup({ scopes, ...(loginHint && { loginHint }) }));

  const acquire = async (): Promise<string> => {
    try {
      return accept(await client.acquireTokenSilent({ scopes, ...accountOf(client, nested) }));
    } catch (error) {
      const problem = signInProblem(error);
      if (problem === 'offline' || problem === 'timeout') throw new Unavailable(reasonOf(error), { cause: error });
      if (problem !== 'interaction') return askForClick(error, problem);
      if (!nested) return askForClick(error, null);
      return interactive().catch((failure: unknown) => askForClick(failure, signInProblem(failure)));
    }
  };

  return {
    getToken: () => (running ??= acquire().finally(() => (running = null))),
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    signInByClick: async () => {
      try {
        const token = await interactive();
        answerAll?.(token);
        show(calm);
      } catch (error) {
        show({ waits: 'click', problem: signInProblem(error), reason: reasonOf(error) });
      }
    },
  };
}

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
