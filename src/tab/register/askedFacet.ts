import { createContext, useContext } from 'react';
import type { Facet } from '../shell';

/** The facet whose values somebody looks at: its column is fetched for them, and not before. */
export interface AskedFacet {
  readonly ask: (facet: Facet) => void;
}

export const AskedFacetContext = createContext<AskedFacet>({ ask: () => undefined });

export const useAskedFacet = (): AskedFacet => useContext(AskedFacetContext);
