import { SharePointError, siteClosed } from '../errors';
import { accessOf, type Access } from '../security/access';
import { noRights } from '../security/permissions';
import type { Site } from '../site/site';
import { loginOf, type DirectoryPerson } from '../users/directory';
import { addPerson, principalByLogin, type Principal } from '../users/principals';

/** Who asks, and what they may. */
export interface Identity {
  readonly person: Principal;
  readonly access: Access;
  /** A browser sends its cookie along unasked; such a caller owes a digest with what it changes. */
  readonly isByCookie: boolean;
}

/** Where a request comes from: the connection, the name it was addressed to, and the page that sent it, if any. */
export interface Caller {
  readonly remoteAddress: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackName = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Reads `Bearer local.<upn>`, or the same from the cookie a tenant signs people in with; it proves nothing, so it counts on this machine only. */
export function identify(site: Site, authorization: string | undefined, caller: Caller): Identity {
  const cookie = authorization ? undefined : /(?:^|;)\s*FedAuth=local\.([^;]+)/.exec(caller.cookie ?? '')?.[1];
  if (!authorization && !cookie) throw siteClosed();
  const name = cookie ?? /^Bearer local\.(.+)$/i.exec(authorization ?? '')?.[1];
  const person = name && isHere(caller) ? site.directory.findActive(decodeName(name)) : undefined;
  if (!person) throw notSignedIn();
  return { ...admit(site, person), isByCookie: cookie !== undefined };
}

/**
 * Not only the connection has to be local: a web page from elsewhere, open in a browser on this machine, connects
 * locally too. It gives itself away by its origin, or by the name it has pointed at this machine.
 */
function isHere({ remoteAddress, host, origin }: Caller): boolean {
  const isLocalPage = origin === undefined || loopbackName.test(origin.replace(/^https?:\/\//, ''));
  return loopback.has(remoteAddress ?? '') && loopbackName.test(host ?? '') && isLocalPage;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Only who has some right on the web comes in; "all staff" get their site user row on first sight (MEM). */
function admit(site: Site, person: DirectoryPerson): Omit<Identity, 'isByCookie'> {
  const principal = principalByLogin(site, loginOf(person)) ?? null;
  const access = accessOf(site, principal);
  if (access.onWeb() === noRights) throw siteClosed();
  if (principal) return { person: principal, access };
  const added = site.database.write(() => addPerson(site, person));
  return { person: added, access: accessOf(site, added) };
}

/** A token nobody issued, or of somebody who is not in the directory (any more). Body believed (MEM). */
function notSignedIn(): SharePointError {
  return new SharePointError(401, '-2147024891, System.UnauthorizedAccessException', 'Invalid token.', {
    'WWW-Authenticate': 'Bearer realm="local", error="invalid_token"',
  });
}
