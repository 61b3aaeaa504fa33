/** How a screen and its state are written into the address, and read from it: no state without an address. */

/** By what the register can be narrowed. Values are keys as text; `nobody` stands for «none given». */
export const facets = ['unit', 'owner', 'category', 'status', 'light'] as const;
export type Facet = (typeof facets)[number];
/** Several values of one facet widen, several facets narrow. A missing facet lets everything through. */
export type RegisterFilters = Readonly<Partial<Record<Facet, readonly string[]>>>;
/** Value of a facet for entries that hold nothing there. */
export const nobody = '-';

export const registerColumns = ['name', 'unit', 'owner', 'light', 'completeness', 'seal'] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export interface RegisterSort {
  readonly column: RegisterColumn;
  readonly descending: boolean;
}

export interface RegisterRoute {
  readonly screen: 'register';
  readonly search: string;
  readonly filters: RegisterFilters;
  /** Null sorts by name, or by relevance while searching. */
  readonly sort: RegisterSort | null;
}

export type Route =
  | { readonly screen: 'start' }
  | RegisterRoute
  | { readonly screen: 'process'; readonly id: number; readonly section?: string }
  | { readonly screen: 'edit'; readonly id: number; readonly field?: string }
  /** `from`: an entry to copy; `name`: what somebody had searched for in vain. */
  | { readonly screen: 'capture'; readonly from?: number; readonly name?: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'administration' }
  | { readonly screen: 'setup' };

export type Screen = Route['screen'];

/** The whole register, unfiltered. */
export const wholeRegister: RegisterRoute = { screen: 'register', search: '', filters: {}, sort: null };

/** `process/12/content`, `register?search=hund&unit=3`. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'register':
      return withQuery('register', registerQuery(route));
    case 'process':
      return path('process', route.id, route.section);
    case 'edit':
      return path('edit', route.id, route.field);
    case 'capture':
      return withQuery('capture', [
        ...(route.from ? [['from', String(route.from)] as const] : []),
        ...(route.name ? [['name', route.name] as const] : []),
      ]);
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
    capture: (_rest, query) => {
      const from = idOf(query.get('from') ?? undefined);
      const name = query.get('name');
      return { screen: 'capture', ...(from && { from }), ...(name && { name }) };
    },
    import: () => ({ screen: 'import' }),
    administration: () => ({ screen: 'administration' }),
    setup: () => ({ screen: 'setup' }),
  }),
);

function registerQuery({ search, filters, sort }: RegisterRoute): readonly (readonly [string, string])[] {
  const query: [string, string][] = search ? [['search', search]] : [];
  for (const facet of facets) for (const value of filters[facet] ?? []) query.push([facet, value]);
  if (sort) query.push(['sort', (sort.descending ? '-' : '') + sort.column]);
  return query;
}

function readRegister(query: URLSearchParams): RegisterRoute {
  const chosen = facets.map((facet) => [facet, query.getAll(facet)] as const).filter(([, values]) => values.length > 0);
  return {
    screen: 'register',
    search: query.get('search') ?? '',
    filters: Object.fromEntries(chosen),
    sort: readSort(query.get('sort')),
  };
}

function readSort(text: string | null): RegisterSort | null {
  const descending = text?.startsWith('-') ?? false;
  const column = registerColumns.find((one) => one === text?.slice(descending ? 1 : 0));
  return column ? { column, descending } : null;
}

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
