import { createContext, useContext } from 'react';
import type { Person, PersonKey, Stored } from '../../register';
import type { CopiedList, Front } from '../copy';
import type { Loaded } from './dataState';

export type { LoadState } from './dataState';

/** The register as this person may read it. Whole entries are fetched one by one, see `useProcess` and `session.copy`. */
export interface RegisterData extends Omit<Front, 'people'>, Pick<Loaded, 'state' | 'syncedAt' | 'index'> {
  readonly people: ReadonlyMap<PersonKey, Person>;
  /** Name of a process; undefined when this person can't see it. */
  processName(id: number | null): string | undefined;
  unitOf(id: number | null): Stored<'units'> | undefined;
  /** Short name, else full name of a unit; empty when there is none. */
  unitName(id: number | null): string;
  /** The person's name; the key itself when the directory has forgotten them; empty for nobody. */
  personName(key: PersonKey | null): string;
  /** Asks the site what has changed; never rejects, see `state`. */
  reload(): Promise<void>;
  /** Puts an entry in after a save, so that every screen shows it at once. */
  take<Key extends CopiedList>(list: Key, entry: Stored<Key>): void;
}

export const RegisterDataContext = createContext<RegisterData | null>(null);

/** The register of the session around. */
export function useRegisterData(): RegisterData {
  const data = useContext(RegisterDataContext);
  if (!data) throw new Error('useRegisterData outside of a session');
  return data;
}
