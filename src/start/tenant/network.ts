import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { ServerError } from '@azure/msal-node';

export type Fetch = typeof fetch;

/** Microsoft answers within a second or two; msal itself would wait for ever. */
const timeoutMilliseconds = 30_000;

interface RefusedAnswer {
  readonly error?: string;
  readonly error_description?: string;
  readonly error_codes?: readonly number[];
}

/**
 * How msal speaks to Microsoft: with a time limit, and never following a redirect with a proof of identity in its hands.
 * Error answers of the device sign-in are thrown here: msal overlooks one to the request for a code and asks on without
 * it, and of the later ones it keeps one word and drops the number.
 */
export function identityNetwork(request: Fetch): INetworkModule {
  const send = async <Body>(url: string, method: string, options?: NetworkRequestOptions) => {
    const response = await request(url, {
      method,
      headers: options?.headers,
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const body = (await response.json()) as Body & RefusedAnswer;
    if (endsDeviceSignIn(url, options?.body, body.error)) throw refusalIn(body, response.status);
    const headers = Object.fromEntries(response.headers.entries());
    return { headers, body, status: response.status } satisfies NetworkResponse<Body>;
  };
  return {
    sendGetRequestAsync: (url, options) => send(url, 'GET', options),
    sendPostRequestAsync: (url, options) => send(url, 'POST', options),
  };
}

function endsDeviceSignIn(url: string, form: string | undefined, error: string | undefined): boolean {
  if (error === undefined || error === 'authorization_pending') return false;
  return url.includes('/devicecode') || new URLSearchParams(form).has('device_code');
}

function refusalIn({ error, error_description: text, error_codes: codes }: RefusedAnswer, status: number): ServerError {
  const number = codes?.[0];
  return new ServerError(error ?? '', '', text, undefined, number === undefined ? undefined : String(number), status);
}
