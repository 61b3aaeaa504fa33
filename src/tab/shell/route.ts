import { useSyncExternalStore } from 'react';
import type { RegisterRoute, Route } from './address';
import { formatRoute, parseRoute, wholeRegister } from './address';

export type {
  Facet,
  Lens,
  RegisterColumn,
  RegisterFilters,
  RegisterRoute,
  RegisterSort,
  RegisterView,
  Route,
  Screen,
} from './address';

/** What the address says at the moment; `unknown` when it names no screen and the start page stands in. */
interface Place {
  readonly hash: string;
  readonly route: Route;
  readonly unknown: boolean;
}

const listeners = new Set<() => void>();
let place: Place | null = null;
let moved = false;
/** What the address will say once the typing pauses. */
let pending: { readonly hash: string; readonly timer: number } | null = null;
/** The browser draws later after each change of the address, and WebKit allows a hundred in half a minute. */
const pause = 400;
let lastRegister = wholeRegister;

/** The screen to show; changes with the address, with back and forward, and with `navigate`. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => current().route);
}

/** Whether the address named no known screen, so that the start page can say so. */
export function useUnknownAddress(): boolean {
  return useSyncExternalStore(subscribe, () => current().unknown);
}

/** The register as the person last saw it, with search, filters and order: where «back» leads. */
export const lastSeenRegister = (): RegisterRoute => lastRegister;

/** Whether the person has gone anywhere since the tab opened: only then may a page take the focus. */
export const hasMoved = (): boolean => moved;

/** Goes to a screen. `replace` leaves no step to come back to. */
export function navigate(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = hrefOf(route);
  writePending();
  if (replace) window.history.replaceState(window.history.state, '', address);
  else if (address !== window.location.hash) window.history.pushState(null, '', address);
  tell();
}

/** Changes something of what the register shows; the rest stays as the address has it. */
export function changeRegister(
  change: Partial<Omit<RegisterRoute, 'screen'>>,
  options?: { readonly replace?: boolean },
): void {
  const { route } = current();
  navigate({ ...(route.screen === 'register' ? route : wholeRegister), ...change }, options);
}

/**
 * Keeps in the address what the register is searched for, which it shows already. Nothing is drawn again for it, and it
 * is written when the typing pauses or the person turns to something else.
 */
export function keepSearch(search: string): void {
  const { route } = current();
  if (route.screen !== 'register' || route.search === search) return;
  const hash = hrefOf({ ...route, search });
  arrive(hash, { ...route, search });
  forgetPending();
  pending = { hash, timer: window.setTimeout(writePending, pause) };
}

/** The address inside the hash; names a screen and its state. */
export const formatOf = (route: Route): string => formatRoute(route);

/** The address of a screen, for a plain link; it opens in a new tab, can be copied and read aloud. */
export const hrefOf = (route: Route): string => `#/${formatRoute(route)}`;

/** The register as an address inside the hash describes it (`register?unit=3`); the whole one for any other address. */
export function readRegisterRoute(address: string): RegisterRoute {
  const route = parseRoute(`#/${address}`);
  return route?.screen === 'register' ? route : wholeRegister;
}

/** Goes where a deep link points to (`process/12`), unless the address already names a screen. */
export function takeDeepLink(subPageId: string | undefined): void {
  if (!subPageId || window.location.hash.length > 2) return;
  window.history.replaceState(null, '', `#/${subPageId.replace(/^[#/]+/, '')}`);
}

function current(): Place {
  const hash = pending?.hash ?? window.location.hash;
  if (place?.hash === hash) return place;
  return arrive(hash, parseRoute(hash));
}

function arrive(hash: string, route: Route | null): Place {
  place = { hash, route: settled(route ?? { screen: 'start' }, place?.route), unknown: route === null };
  if (place.route.screen === 'register') lastRegister = place.route;
  return place;
}

function writePending(): void {
  const hash = forgetPending();
  if (hash !== undefined) window.history.replaceState(window.history.state, '', hash);
}

function forgetPending(): string | undefined {
  const hash = pending?.hash;
  window.clearTimeout(pending?.timer);
  pending = null;
  return hash;
}

/** Filters and order that did not change stay the same objects, so that nothing is worked out again for a keystroke. */
function settled(route: Route, before: Route | undefined): Route {
  if (route.screen !== 'register' || before?.screen !== 'register') return route;
  return {
    ...route,
    filters: same(before.filters, route.filters),
    sort: same(before.sort, route.sort),
    columns: same(before.columns, route.columns),
  };
}

const same = <Value>(before: Value, now: Value): Value =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** Where the person turns from typing to something else. */
const turns = ['pointerdown', 'focusout', 'pagehide'] as const;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', onPopState);
    for (const turn of turns) window.addEventListener(turn, writePending, { capture: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    writePending();
    window.removeEventListener('popstate', onPopState);
    for (const turn of turns) window.removeEventListener(turn, writePending, { capture: true });
  };
}

/** The address is another one by now, and right. */
function onPopState(): void {
  forgetPending();
  tell();
}

function tell(): void {
  moved = true;
  for (const listener of listeners) listener();
}
