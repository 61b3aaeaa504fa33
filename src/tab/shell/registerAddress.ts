/** The register's own state in the address: a link opens the same view for everybody. */
import type { RegisterColumn } from './registerColumns';
import { isRegisterColumn } from './registerColumns';

/** By what the register can be narrowed. Values are keys as text; `nobody` stands for «none given». */
export const facets = [
  ...['unit', 'owner', 'category', 'status', 'light'],
  ...['seal', 'completeness', 'productArea', 'product', 'systems', 'audience', 'channels'],
  ...['digitalMaturity', 'priority', 'knowledgeRisk', 'documentation', 'serviceType'],
] as readonly Facet[];
export type Facet =
  | ('unit' | 'owner' | 'category' | 'status' | 'light')
  | ('seal' | 'completeness' | 'productArea' | 'product' | 'systems' | 'audience' | 'channels')
  | ('digitalMaturity' | 'priority' | 'knowledgeRisk' | 'documentation' | 'serviceType');
/** Several values of one facet widen, several facets narrow. A missing facet lets everything through. */
export type RegisterFilters = Readonly<Partial<Record<Facet, readonly string[]>>>;
/** Value of a facet for entries that hold nothing there. */
export const nobody = '-';

/** What the list can be divided by: facets of which an entry has one value. */
export const groupings = [
  ...['unit', 'category', 'owner', 'status', 'light', 'seal', 'completeness', 'productArea', 'product'],
  ...['digitalMaturity', 'priority', 'knowledgeRisk', 'documentation'],
] as readonly Facet[];

export interface RegisterSort {
  readonly column: RegisterColumn;
  readonly descending: boolean;
}

/** The same processes as a list, on the process map, in the organisation, by the alphabet. */
export const registerViews = ['list', 'map', 'units', 'letters'] as const;
export type RegisterView = (typeof registerViews)[number];

/** What the colours of the process map tell. */
export const lenses = ['review', 'completeness', 'digitalMaturity', 'priority', 'knowledgeRisk'] as const;
export type Lens = (typeof lenses)[number];

export interface RegisterRoute {
  readonly screen: 'register';
  readonly search: string;
  readonly filters: RegisterFilters;
  /** Null sorts by name, or by relevance while searching. */
  readonly sort: RegisterSort | null;
  readonly view: RegisterView;
  /** Null shows the person's own choice. The name always comes first. */
  readonly columns: readonly RegisterColumn[] | null;
  readonly group: Facet | null;
  /** Null is the map's first. */
  readonly lens: Lens | null;
  /** Where in the view: a letter, a unit, a product area, as the view understands it. */
  readonly at: string | null;
  /** The entry in the reading pane; a narrow window shows its page instead. */
  readonly open: number | null;
}

/** The whole register, unfiltered. */
export const wholeRegister: RegisterRoute = {
  screen: 'register',
  search: '',
  filters: {},
  sort: null,
  view: 'list',
  columns: null,
  group: null,
  lens: null,
  at: null,
  open: null,
};

export function registerQuery(route: RegisterRoute): readonly (readonly [string, string])[] {
  const { search, filters, sort, view, columns, group, lens, at, open } = route;
  const query: readonly (readonly [string, string | null])[] = [
    ['view', view === 'list' ? null : view],
    ['search', search],
    ...facets.flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value] as const)),
    ['sort', sort ? (sort.descending ? '-' : '') + sort.column : null],
    ['group', group],
    ['columns', columns ? columns.join('.') : null],
    ['lens', lens],
    ['at', at],
    ['open', open === null ? null : String(open)],
  ];
  return query.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** What the address doesn't say, or says in words nobody knows, is as in the whole register. */
export function readRegister(query: URLSearchParams): RegisterRoute {
  const chosen = facets.map((facet) => [facet, query.getAll(facet)] as const).filter(([, values]) => values.length > 0);
  return {
    screen: 'register',
    search: query.get('search') ?? '',
    filters: Object.fromEntries(chosen),
    sort: readSort(query.get('sort')),
    view: oneOf(registerViews, query.get('view')) ?? 'list',
    columns: readColumns(query.get('columns')),
    group: oneOf(groupings, query.get('group')),
    lens: oneOf(lenses, query.get('lens')),
    at: query.get('at') || null,
    open: readId(query.get('open')),
  };
}

function readSort(text: string | null): RegisterSort | null {
  const descending = text?.startsWith('-') ?? false;
  const column = text?.slice(descending ? 1 : 0) ?? '';
  return isRegisterColumn(column) ? { column, descending } : null;
}

function readColumns(text: string | null): readonly RegisterColumn[] | null {
  const columns = [...new Set((text ?? '').split('.'))].filter(isRegisterColumn);
  return columns.length === 0 ? null : columns;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

const readId = (text: string | null): number | null => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);
