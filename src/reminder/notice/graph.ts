import { Unavailable } from '../../register';
import { deliveryOf, secondsOf } from '../bot/failure';
import type { NoticeDelivery } from './notifier';

/** How Microsoft Graph is reached: its address without a slash at the end, and the application's own token. */
export interface GraphAccess {
  readonly origin: string;
  readonly token: () => Promise<string>;
  readonly request?: typeof fetch;
}

/** Graph's usual address; other clouds have their own. */
export const graphOrigin = 'https://graph.microsoft.com';

/** What one status and Graph's own error code mean for the channel at hand; null for what all channels share. */
export type OwnMeaning = (status: number, code: string) => NoticeDelivery | 'refusesService' | null;

const timeoutMilliseconds = 20_000;

/**
 * One attempt at one call; what its failure means is as with the chat's connector, unless the channel knows better. A refusal of the service itself is an error: nobody else would fare better.
 */
export async function postToGraph(
  { origin, token, request = fetch }: GraphAccess,
  path: string,
  body: unknown,
  meaning: OwnMeaning,
): Promise<NoticeDelivery> {
  const headers = { Authorization: `Bearer ${await tokenFor(token)}`, 'Content-Type': 'application/json' };
  let response: Response;
  try {
    response = await request(`${origin}/v1.0${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
  } catch (error) {
    return deliveryOf({ status: null, code: codeOf(error), retryAfterSeconds: null });
  }
  return answered(response, meaning);
}

/** Without a token nothing is sent, and nobody else can be told either. */
async function tokenFor(token: GraphAccess['token']): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new Unavailable('no token for Microsoft Graph', { cause });
  }
}

async function answered(response: Response, meaning: OwnMeaning): Promise<NoticeDelivery> {
  const { status } = response;
  if (response.ok) return { state: 'sent' };
  const code = await errorCodeIn(response);
  const own = meaning(status, code);
  if (status === 401 || own === 'refusesService') {
    throw new Unavailable(`Microsoft Graph refuses the service itself (${status} ${code})`, { cause: { status } });
  }
  return own ?? deliveryOf({ status, code, retryAfterSeconds: secondsOf(response.headers.get('Retry-After')) });
}

/** The answer may come from a proxy on the way, and be anything. */
async function errorCodeIn(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { readonly error?: { readonly code?: unknown } } | null;
    return typeof body?.error?.code === 'string' ? body.error.code : '';
  } catch {
    return '';
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    'code' | 'cause',
    unknown
  >;
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
}
