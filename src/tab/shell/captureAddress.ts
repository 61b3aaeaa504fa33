/** The ways to capture, as addresses. */

/** One form: `from` an entry to copy, `name` what somebody had searched for in vain, `full` with all sections. */
export interface CaptureRoute {
  readonly screen: 'capture';
  readonly from?: number;
  readonly name?: string;
  readonly full?: true;
}

export interface CatalogueRoute {
  readonly screen: 'fromCatalogue';
  /** Id of the unit the services are picked for. */
  readonly unit?: number;
  readonly search?: string;
  /** Type of service, as the catalogue calls it. */
  readonly type?: string;
}

export type CapturingRoute =
  | CaptureRoute
  | CatalogueRoute
  /** One after the other: name, unit, Enter. */
  | { readonly screen: 'quick' }
  /** A list, as it is written down in a meeting. */
  | { readonly screen: 'meeting' }
  /** Looking for an entry of another unit to copy. */
  | { readonly screen: 'copyOf'; readonly search?: string };

type Pair = readonly [string, string];

export const captureQuery = ({ from, name, full }: CaptureRoute): readonly Pair[] =>
  pairs({ from: from && String(from), name, full: full && 'yes' });

export const catalogueQuery = ({ unit, search, type }: CatalogueRoute): readonly Pair[] =>
  pairs({ unit: unit && String(unit), search, type });

export const searchQuery = ({ search }: { readonly search?: string }): readonly Pair[] => pairs({ search });

export function readCapture(query: URLSearchParams): CaptureRoute {
  const [from, name] = [idIn(query, 'from'), query.get('name')];
  return {
    screen: 'capture',
    ...(from && { from }),
    ...(name && { name }),
    ...(query.get('full') === 'yes' && { full: true }),
  };
}

export function readCatalogue(query: URLSearchParams): CatalogueRoute {
  const [unit, search, type] = [idIn(query, 'unit'), query.get('search'), query.get('type')];
  return { screen: 'fromCatalogue', ...(unit && { unit }), ...(search && { search }), ...(type && { type }) };
}

export function readCopyOf(query: URLSearchParams): CapturingRoute {
  const search = query.get('search');
  return { screen: 'copyOf', ...(search && { search }) };
}

const pairs = (values: Readonly<Record<string, string | 0 | false | undefined>>): readonly Pair[] =>
  Object.entries(values).flatMap(([key, value]) => (value ? [[key, value] as const] : []));

function idIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
