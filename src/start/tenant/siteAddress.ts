import { StartProblem, tenantWords } from '../environment';

/** Where a site lies. Local tokens prove nothing and are for `local` alone; tenants are spoken to over https alone. */
export interface SiteAddress {
  readonly kind: 'local' | 'tenant';
  /** Without a slash at the end. */
  readonly url: string;
}

const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;
const tenantHost = /^[a-z0-9-]+\.sharepoint\.com$/;

/** Reads a site's address; throws a `StartProblem` for anything that is neither this machine's nor a tenant's. */
export function siteAddress(text: string): SiteAddress {
  const url = text.replace(/\/+$/, '');
  if (loopback.test(url)) return { kind: 'local', url };
  if (!isTenantSite(text)) throw new StartProblem(tenantWords.badSite(text));
  return { kind: 'tenant', url };
}

/** Whether it is the address of a site in Microsoft 365: no page, no port, nothing to sign in with. */
export function isTenantSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, pathname, search, hash, username, password } = new URL(text);
  const isPlain = [search, hash, username, password].every((part) => part === '') && !/\.aspx$/i.test(pathname);
  return protocol === 'https:' && tenantHost.test(host) && isPlain;
}
