import { createContext, useContext } from 'react';
import type { Person, PersonKey, Stored } from '../../register';

/** `failed` keeps what was loaded before: old data with its age is worth more than none. */
export type LoadState = 'loading' | 'ready' | { readonly failed: Error };

/** The register as this person may read it. */
export interface RegisterData {
  /** Grows page by page while `state` is `loading`. */
  readonly processes: readonly Stored<'processes'>[];
  readonly units: readonly Stored<'units'>[];
  readonly resources: readonly Stored<'resources'>[];
  /** Empty when this person may not read them. */
  readonly reviews: readonly Stored<'reviews'>[];
  readonly people: ReadonlyMap<PersonKey, Person>;
  readonly state: LoadState;
  /** ISO 8601 instant of the last complete load; null before the first. */
  readonly syncedAt: string | null;
  processOf(id: number | null): Stored<'processes'> | undefined;
  unitOf(id: number | null): Stored<'units'> | undefined;
  /** Short name, else full name of a unit; empty when there is none. */
  unitName(id: number | null): string;
  /** The person's name; the key itself when the directory has forgotten them; empty for nobody. */
  personName(key: PersonKey | null): string;
  /** Reads everything again; never rejects, see `state`. */
  reload(): Promise<void>;
  /** Puts an entry in after a save, so that every screen shows it at once. */
  take(entry: Stored<'processes'>): void;
}

export const RegisterDataContext = createContext<RegisterData | null>(null);

/** The register of the session around. */
export function useRegisterData(): RegisterData {
  const data = useContext(RegisterDataContext);
  if (!data) throw new Error('useRegisterData outside of a session');
  return data;
}
