import { isRecord } from './message';

/** Where a link leads that somebody followed inside the host. */
export type LinkTarget =
  /** Into the app's own tab; null is its first page. */
  | { readonly kind: 'tab'; readonly subPageId: string | null }
  /** A chat with people, which only Teams itself can open. */
  | { readonly kind: 'chat'; readonly people: readonly string[] }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'unknown' };

const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);
const webProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A Teams link to a page of the tab. It stays in Teams wherever it is clicked. */
export function tabDeepLink(link: {
  readonly appId: string;
  readonly entityId: string;
  readonly subPageId?: string;
  readonly label?: string;
}): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(link.appId)}/`);
  url.pathname += encodeURIComponent(link.entityId);
  if (link.label) url.searchParams.set('label', link.label);
  if (link.subPageId) url.searchParams.set('context', JSON.stringify({ subEntityId: link.subPageId }));
  return url.toString();
}

/** Reads a link; one to another app is `unknown`, as is anything a browser should not be sent to. */
export function linkTarget(text: string, appId: string): LinkTarget {
  if (!URL.canParse(text)) return { kind: 'unknown' };
  const url = new URL(text);
  if (!teamsHosts.has(url.hostname)) {
    return webProtocols.has(url.protocol) ? { kind: 'web', url: url.href } : { kind: 'unknown' };
  }
  const [, kind, what, whose] = url.pathname.split('/');
  if (kind !== 'l') return { kind: 'web', url: url.href };
  if (what === 'entity' && whose === appId) return { kind: 'tab', subPageId: subPageOf(url) };
  if (what === 'chat')
    return { kind: 'chat', people: (url.searchParams.get('users') ?? '').split(',').filter(Boolean) };
  return { kind: 'unknown' };
}

function subPageOf(url: URL): string | null {
  const context = url.searchParams.get('context');
  if (!context) return null;
  try {
    const parsed: unknown = JSON.parse(context);
    const subPage = isRecord(parsed) ? (parsed.subEntityId ?? parsed.subPageId) : null;
    return typeof subPage === 'string' && subPage !== '' ? subPage : null;
  } catch (error) {
    // A link somebody mangled still opens the tab.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
