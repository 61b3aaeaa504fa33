import { createHmac, timingSafeEqual } from 'node:crypto';
import { SharePointError } from '../errors';
import { setting } from '../site/settings';
import type { Site } from '../site/site';
import type { RawRequest } from './call';
import type { Identity } from './identity';

/** Half an hour, as on a tenant (SRC: FormDigestTimeoutSeconds). */
export const digestSeconds = 1800;

/** A form digest for one person: `0x<hex>,22 Nov 2026 05:00:00 -0000`, the moment of its making behind the comma (SRC: SPFx reads it). */
export function makeDigest(site: Site, login: string): string {
  const made = printMoment(site.now());
  return `${seal(site, login, made)},${made}`;
}

/**
 * Who is let in by a cookie proves with every request that may change something that it comes from a page of the site: by a
 * digest made for this person less than half an hour ago on the site's clock. A bearer token needs none (§2.8).
 */
export function demandDigest(site: Site, request: RawRequest, { person, isByCookie }: Identity): void {
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(request.verb.toUpperCase());
  if (!isByCookie || isReading || /\/_api\/contextinfo$/i.test(request.url.split('?')[0] ?? '')) return;
  if (!isValid(site, person.login, request.header('x-requestdigest') ?? '')) throw badDigest();
}

function isValid(site: Site, login: string, digest: string): boolean {
  const cut = digest.indexOf(',');
  const [given, made] = [digest.slice(0, Math.max(cut, 0)), digest.slice(cut + 1)];
  const expected = seal(site, login, made);
  if (!/^0x[\dA-F]{128}$/.test(given) || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return false;
  const age = site.now().getTime() - Date.parse(made);
  return age <= digestSeconds * 1000;
}

/** Only this site can make it, and only for this person and moment. */
function seal(site: Site, login: string, made: string): string {
  const key = setting(site.database, 'digest.key');
  return `0x${createHmac('sha512', key).update(`${login}\n${made}`).digest('hex').toUpperCase()}`;
}

function printMoment(now: Date): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day} ${month} ${year} ${time} -0000`;
}

/** Text and code as in pnpjs#2186. */
function badDigest(): SharePointError {
  return new SharePointError(
    403,
    '-2130575252, Microsoft.SharePoint.SPException',
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
  );
}
