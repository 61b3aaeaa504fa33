import type { PersonKey } from '../../register';

/** Who is signed in to the host. */
export interface HostPerson {
  readonly key: PersonKey;
  readonly name: string;
  /** Object id in the directory (guid). */
  readonly objectId: string;
}

/** The directory that the person belongs to. */
export interface HostTenant {
  readonly tenantId: string;
}

const hour = 3_600;

/** The bearer token by which the SharePoint stand-in and the chat know a person; worthless anywhere but on loopback. */
export const localToken = (person: PersonKey): string => `local.${person}`;

/** The account as the host describes it to msal. */
export function accountOf(person: HostPerson, { tenantId }: HostTenant) {
  return {
    homeAccountId: `${person.objectId}.${tenantId}`,
    localAccountId: person.objectId,
    environment: 'login.windows.net',
    tenantId,
    username: person.key,
    name: person.name,
  };
}

/** Shaped like an id token of Entra, unsigned: msal reads its claims and checks no signature. */
export function idTokenOf(person: HostPerson, { tenantId }: HostTenant, clientId: string, seconds: number): string {
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    oid: person.objectId,
    sub: person.objectId,
    tid: tenantId,
    name: person.name,
    preferred_username: person.key,
    ver: '2.0',
    iat: seconds,
    exp: seconds + hour,
  };
  return [encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), 'local'].join('.');
}

/** Seconds for which a token is good. */
export const tokenLifetime = hour;

function encoded(part: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}
