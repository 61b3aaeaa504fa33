import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** Whose activities are believed. `local` speaks only to its own machine, with a secret that never leaves the process. */
export type GateOptions =
  | { readonly kind: 'tenant'; readonly botId: string; readonly tenantId: string }
  | { readonly kind: 'local'; readonly secret: string; readonly tenantId: string };

const serviceHosts = /(^|\.)(smba\.trafficmanager\.net|teams\.microsoft\.com|botframework\.com)$/i;
const botFrameworkIssuer = 'https://api.botframework.com';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

type Refusal = string | null;

/**
 * Stands in front of the SDK's route, after the JSON body is read. The SDK verifies the token's signature; it takes
 * Entra tokens of the tab for bot tokens (some versions), skips the service address when the activity names none, and
 * never looks at the tenant. Everything refused here is a 401 with no more than a word.
 */
export function gate(options: GateOptions): RequestHandler {
  return (request, response, next) => {
    const refusal = tokenRefusal(request, options) ?? activityRefusal(request.body, options.tenantId);
    if (refusal === null) next();
    else response.status(401).json({ error: refusal });
  };
}

function tokenRefusal(request: Request, options: GateOptions): Refusal {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!token) return 'token';
  return options.kind === 'local'
    ? localRefusal(request, token, options.secret)
    : claimsRefusal(token, options.botId, request.body);
}

function localRefusal(request: Request, token: string, secret: string): Refusal {
  if (!loopback.has(request.socket.remoteAddress ?? '')) return 'address';
  const given = Buffer.from(token);
  const wanted = Buffer.from(secret);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? null : 'token';
}

function claimsRefusal(token: string, botId: string, body: unknown): Refusal {
  const claims = claimsOf(token);
  if (!claims) return 'token';
  if (claims.iss !== botFrameworkIssuer) return 'issuer';
  if (claims.aud !== botId) return 'audience';
  const serviceUrl = text(record(body).serviceUrl);
  if (!serviceUrl || !URL.canParse(serviceUrl) || !serviceHosts.test(new URL(serviceUrl).hostname)) return 'serviceUrl';
  return sameUrl(claims.serviceurl, serviceUrl) ? null : 'serviceUrl';
}

function activityRefusal(body: unknown, tenantId: string): Refusal {
  const activity = record(body);
  if (activity.channelId !== 'msteams') return 'channel';
  const conversationTenant = text(record(activity.conversation).tenantId);
  const channelTenant = text(record(record(activity.channelData).tenant).id);
  const tenants = [conversationTenant, channelTenant].filter((tenant) => tenant !== '');
  if (tenants.length === 0 || tenants.some((tenant) => tenant !== tenantId)) return 'tenant';
  const sender = text(record(activity.from).aadObjectId);
  return activity.type === 'invoke' && !guid.test(sender) ? 'user' : null;
}

function claimsOf(token: string): Record<string, unknown> | null {
  try {
    return record(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const sameUrl = (claim: unknown, url: string): boolean =>
  text(claim).replace(/\/+$/, '').toLowerCase() === url.replace(/\/+$/, '').toLowerCase();
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
