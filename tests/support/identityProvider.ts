/** A stand-in for Microsoft's identity platform: speaks its protocol to msal through `fetch`, and checks what it is sent. */
import type { KeyObject } from 'node:crypto';
import { constants, verify } from 'node:crypto';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const clientId = '22222222-2222-4222-8222-222222222222';

export interface TokenRequest {
  readonly url: string;
  readonly form: URLSearchParams;
}

export type Answer = { readonly status?: number; readonly body: object };

export interface IdentityProvider {
  readonly request: typeof fetch;
  /** What was asked of the token and device code endpoints, in order. */
  readonly requests: readonly TokenRequest[];
}

export const tokenAnswer = (accessToken: string, more: object = {}): Answer => ({
  body: { token_type: 'Bearer', expires_in: 3600, access_token: accessToken, ...more },
});

export const refusal = (error: string, number: number): Answer => ({
  status: 400,
  body: {
    error,
    error_description: `AADSTS${number}: a text that may name anna@stadt.example. Trace ID: 1`,
    error_codes: [number],
  },
});

export const deviceCode = (more: object = {}): Answer => ({
  body: {
    user_code: 'ABC-123',
    device_code: 'a-secret-device-code',
    verification_uri: 'https://microsoft.com/devicelogin',
    expires_in: 900,
    interval: 0,
    message: 'To sign in …',
    ...more,
  },
});

/** What a person's sign-in brings beside the access token: who it is, and how to ask again. */
export function personAnswer(accessToken: string): Answer {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    ...{ tid: tenantId, oid: 'o', sub: 's', preferred_username: 'ada@stadt.example', iat: now, exp: now + 3600 },
  };
  return tokenAnswer(accessToken, {
    scope: 'https://stadt.sharepoint.com/AllSites.Write',
    refresh_token: 'a-secret-refresh-token',
    id_token: `${encode({ alg: 'none' })}.${encode(claims)}.`,
    client_info: encode({ uid: 'o', utid: tenantId }),
  });
}

/**
 * Gives the answers one after the other, the last one for ever, or the one that fits the request; an error is thrown as a
 * broken connection.
 */
export function identityProvider(
  answers: readonly (Answer | Error)[] | ((request: TokenRequest) => Answer),
): IdentityProvider {
  const requests: TokenRequest[] = [];
  const request: typeof fetch = async (input, init) => {
    const url = String(input);
    if (!/\/(token|devicecode)(\?|$)/.test(url)) return respond(discovery(url));
    const asked = { url, form: new URLSearchParams(String(init?.body)) };
    const answer =
      typeof answers === 'function' ? answers(asked) : answers[Math.min(requests.length, answers.length - 1)];
    requests.push(asked);
    if (!answer) throw new Error('no answer was prepared');
    if (answer instanceof Error) throw answer;
    return respond(answer);
  };
  return { request, requests };
}

/** Reads the application's proof of identity; null where its signature is of another key, or it is for somebody else. */
export function provenClaims({ url, form }: TokenRequest, key: KeyObject): Readonly<Record<string, unknown>> | null {
  const [head = '', body = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  const isGenuine = verify('sha256', Buffer.from(`${head}.${body}`), pss, Buffer.from(signature, 'base64url'));
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
  const claims = { ...read(head), ...read(body) };
  return isGenuine && claims['aud'] === url.replace(/\?.*$/, '') ? claims : null;
}

const respond = ({ status = 200, body }: Answer) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function discovery(url: string): Answer {
  const base = `https://login.microsoftonline.com/${tenantId}`;
  return {
    body: {
      requested: url,
      issuer: `${base}/v2.0`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    },
  };
}
