/** The service catalogue, as an address. */

export const catalogueParts = ['services', 'coverage', 'import'] as const;
export const serviceStates = ['linked', 'unlinked', 'withdrawn'] as const;

export interface ServicesRoute {
  readonly screen: 'catalogue';
  readonly part?: (typeof catalogueParts)[number];
  readonly search?: string;
  readonly source?: string;
  /** Type of service, as the catalogue calls it. */
  readonly type?: string;
  readonly state?: (typeof serviceStates)[number];
}

export const servicesQuery = ({ part, search, source, type, state }: ServicesRoute) =>
  Object.entries({ part, search, source, type, state }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );

export function readServices(query: URLSearchParams): ServicesRoute {
  const [search, source, type] = ['search', 'source', 'type'].map((name) => query.get(name));
  const part = catalogueParts.find((one) => one === query.get('part'));
  const state = serviceStates.find((one) => one === query.get('state'));
  return {
    screen: 'catalogue',
    ...(part && { part }),
    ...(search && { search }),
    ...(source && { source }),
    ...(type && { type }),
    ...(state && { state }),
  };
}
