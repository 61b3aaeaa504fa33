/** How a screen and its state are written into the address, and read from it: no state without an address. */

import type { CapturingRoute } from './captureAddress';
import { captureQuery, catalogueQuery, readCapture, readCatalogue, readCopyOf, searchQuery } from './captureAddress';
import type { KeptRoute } from './keptRoutes';
import { listNamed } from './keptRoutes';
import { readServices, servicesQuery } from './catalogueAddress';
import type { ServicesRoute } from './catalogueAddress';
import type { RegisterRoute } from './registerAddress';
import { readRegister, registerQuery } from './registerAddress';

export type { Facet, Lens, RegisterFilters, RegisterRoute, RegisterSort, RegisterView } from './registerAddress';
export { facets, groupings, lenses, nobody, registerViews, wholeRegister } from './registerAddress';
export type { DerivedColumn, RegisterColumn } from './registerColumns';
export { derivedColumns, isRegisterColumn, possibleColumns, registerColumns } from './registerColumns';

export type Route =
  | { readonly screen: 'start' }
  | RegisterRoute
  | { readonly screen: 'process'; readonly id: number; readonly section?: string }
  | { readonly screen: 'edit'; readonly id: number; readonly field?: string }
  | { readonly screen: 'print'; readonly id: number }
  | { readonly screen: 'suggestions'; readonly show: SuggestionsShown }
  | { readonly screen: 'reviews'; readonly show: ReviewsShown }
  | CapturingRoute
  | { readonly screen: 'import' }
  | ServicesRoute
  | { readonly screen: 'administration' }
  | KeptRoute
  | { readonly screen: 'settings' }
  | { readonly screen: 'reorganisation' }
  | { readonly screen: 'setup' }
  /** Shown by the host while somebody adds a tab to a channel or chat. */
  | { readonly screen: 'tabSetUp' };

export type Screen = Route['screen'];

/** Which suggestions their screen shows. */
export const suggestionsShown = ['open', 'mine', 'decided'] as const;
export type SuggestionsShown = (typeof suggestionsShown)[number];

/** What the screen of the reviews shows. */
export const reviewsShown = ['open', 'figures', 'handover'] as const;
export type ReviewsShown = (typeof reviewsShown)[number];

/** `process/12/content`, `register?search=hund&unit=3`. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'register':
      return withQuery('register', registerQuery(route));
    case 'process':
      return path('process', route.id, route.section);
    case 'edit':
      return path('edit', route.id, route.field);
    case 'print':
      return path('print', route.id);
    case 'list':
      return withQuery(path('list', route.list), route.search ? [['search', route.search]] : []);
    case 'entry':
      return path('entry', route.list, route.id ?? 'new');
    case 'suggestions':
      return path('suggestions', route.show);
    case 'reviews':
      return path('reviews', route.show);
    case 'capture':
      return withQuery('capture', captureQuery(route));
    case 'fromCatalogue':
      return withQuery('fromCatalogue', catalogueQuery(route));
    case 'catalogue':
      return withQuery('catalogue', servicesQuery(route));
    case 'copyOf':
      return withQuery('copyOf', searchQuery(route));
    default:
      return route.screen;
  }
}

/** Null when the address names no screen. An empty address is the start page. */
export function parseRoute(hash: string): Route | null {
  const [address = '', query = ''] = split(hash.replace(/^#?\/?/, ''));
  const [screen = '', ...rest] = address.split('/').filter(Boolean).map(decoded);
  return readers.get(screen || 'start')?.(rest, new URLSearchParams(query)) ?? null;
}

type Reader = (rest: readonly string[], query: URLSearchParams) => Route | null;

const readers = new Map<string, Reader>(
  Object.entries<Reader>({
    start: () => ({ screen: 'start' }),
    register: (_rest, query) => readRegister(query),
    process: ([id, section]) =>
      withId(id, (number) => ({ screen: 'process', id: number, ...(section && { section }) })),
    edit: ([id, field]) => withId(id, (number) => ({ screen: 'edit', id: number, ...(field && { field }) })),
    print: ([id]) => withId(id, (number) => ({ screen: 'print', id: number })),
    suggestions: ([show]) => ({
      screen: 'suggestions',
      show: suggestionsShown.find((one) => one === show) ?? 'open',
    }),
    reviews: ([show]) => ({ screen: 'reviews', show: reviewsShown.find((one) => one === show) ?? 'open' }),
    capture: (_rest, query) => readCapture(query),
    fromCatalogue: (_rest, query) => readCatalogue(query),
    copyOf: (_rest, query) => readCopyOf(query),
    quick: () => ({ screen: 'quick' }),
    meeting: () => ({ screen: 'meeting' }),
    import: () => ({ screen: 'import' }),
    catalogue: (_rest, query) => readServices(query),
    administration: () => ({ screen: 'administration' }),
    list: ([name], query) => {
      const list = listNamed(name);
      const search = query.get('search');
      return list && { screen: 'list', list, ...(search && { search }) };
    },
    entry: ([name, id]) => {
      const list = listNamed(name);
      if (!list) return null;
      return id === 'new'
        ? { screen: 'entry', list, id: null }
        : withId(id, (number) => ({ screen: 'entry', list, id: number }));
    },
    settings: () => ({ screen: 'settings' }),
    reorganisation: () => ({ screen: 'reorganisation' }),
    setup: () => ({ screen: 'setup' }),
    tabSetUp: () => ({ screen: 'tabSetUp' }),
  }),
);

function withId(text: string | undefined, make: (id: number) => Route): Route | null {
  const id = idOf(text);
  return id === null ? null : make(id);
}

function idOf(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

const path = (...parts: readonly (string | number | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => encodeURIComponent(part as string | number))
    .join('/');

function withQuery(address: string, query: readonly (readonly [string, string])[]): string {
  return query.length === 0 ? address : `${address}?${new URLSearchParams(query.map(([key, value]) => [key, value]))}`;
}

function split(text: string): [string, string] {
  const mark = text.indexOf('?');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)];
}

/** A percent sign that was typed by hand is no reason to fail. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
