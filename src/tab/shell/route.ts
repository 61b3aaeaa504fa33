import { useSyncExternalStore } from 'react';
import type { Route } from './address';
import { formatRoute, parseRoute } from './address';

export type { Facet, RegisterColumn, RegisterFilters, RegisterRoute, RegisterSort, Route, Screen } from './address';

/** What the address says at the moment; `unknown` when it names no screen and the start page stands in. */
interface Place {
  readonly hash: string;
  readonly route: Route;
  readonly unknown: boolean;
}

const listeners = new Set<() => void>();
let place: Place | null = null;
let moved = false;

/** The screen to show; changes with the address, with back and forward, and with `navigate`. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => current().route);
}

/** Whether the address named no known screen, so that the start page can say so. */
export function useUnknownAddress(): boolean {
  return useSyncExternalStore(subscribe, () => current().unknown);
}

/** Whether the person has gone anywhere since the tab opened: only then may a page take the focus. */
export const hasMoved = (): boolean => moved;

/** Goes to a screen. `replace` leaves no step to come back to: for a state that follows every keystroke. */
export function navigate(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = hrefOf(route);
  if (replace) window.history.replaceState(window.history.state, '', address);
  else if (address !== window.location.hash) window.history.pushState(null, '', address);
  tell();
}

/** The address inside the hash; names a screen and its state. */
export const formatOf = (route: Route): string => formatRoute(route);

/** The address of a screen, for a plain link; it opens in a new tab, can be copied and read aloud. */
export const hrefOf = (route: Route): string => `#/${formatRoute(route)}`;

/** Goes where a deep link points to (`process/12`), unless the address already names a screen. */
export function takeDeepLink(subPageId: string | undefined): void {
  if (!subPageId || window.location.hash.length > 2) return;
  window.history.replaceState(null, '', `#/${subPageId.replace(/^[#/]+/, '')}`);
}

function current(): Place {
  const hash = window.location.hash;
  if (place?.hash === hash) return place;
  const route = parseRoute(hash);
  place = { hash, route: settled(route ?? { screen: 'start' }, place?.route), unknown: route === null };
  return place;
}

/** Filters and order that did not change stay the same objects, so that nothing is worked out again for a keystroke. */
function settled(route: Route, before: Route | undefined): Route {
  if (route.screen !== 'register' || before?.screen !== 'register') return route;
  return { ...route, filters: same(before.filters, route.filters), sort: same(before.sort, route.sort) };
}

const same = <Value>(before: Value, now: Value): Value =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

function tell(): void {
  moved = true;
  for (const listener of listeners) listener();
}
