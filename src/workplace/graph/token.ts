import { timingSafeEqual } from 'node:crypto';
import { badToken, forbidden } from './refusal';

/** What an application's token says, as much of it as Graph looks at. */
export interface GraphClaims {
  /** `https://graph.microsoft.com` (DOC). */
  readonly aud: string;
  readonly tid: string;
  /** The application that signed in. */
  readonly appid: string;
  /** Application permissions that an administrator has granted. */
  readonly roles: readonly string[];
}

export const graphAudience = 'https://graph.microsoft.com';

/** A token of the shape that Entra gives out; the last part is the secret of this machine instead of a signature. */
export function localGraphToken(claims: GraphClaims, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.${secret}`;
}

/** The claims of a token that was given out on this machine for Graph; everything else is refused with 401. */
export function claimsIn(authorization: string | undefined, secret: string, tenantId: string): GraphClaims {
  const [, body = '', signature = ''] =
    /^Bearer [\w-]+\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? refuse('Access token is empty or malformed.');
  const [wanted, given] = [Buffer.from(secret), Buffer.from(signature)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) refuse('Access token validation failure.');
  const { aud, tid, appid, roles } = parsed(body);
  if (aud !== graphAudience) refuse('Access token validation failure. Invalid audience.');
  if (tid !== tenantId) refuse('Access token validation failure. Invalid tenant.');
  if (typeof appid !== 'string') refuse('Access token validation failure. No application.');
  return {
    aud: graphAudience,
    tid: tenantId,
    appid: String(appid),
    roles: Array.isArray(roles) ? roles.map(String) : [],
  };
}

/** The sentence is Graph's own (ISS); which code goes with it is believed (MEM). */
export function needsRole({ roles }: GraphClaims, ...wanted: readonly string[]): void {
  if (wanted.some((role) => roles.includes(role))) return;
  const names = wanted.map((role) => `'${role}'`).join(', ');
  const given = roles.join(', ');
  throw forbidden(
    'Forbidden',
    `Missing role permissions on the request. API requires one of ${names}. Roles on the request '${given}'.`,
  );
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as Readonly<Record<string, unknown>>;
  } catch {
    return refuse('Access token is not readable.');
  }
}

function refuse(message: string): never {
  throw badToken(message);
}
