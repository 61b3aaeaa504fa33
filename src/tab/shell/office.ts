import { createContext, useContext } from 'react';
import type { Administration, Me } from '../../register';

/** Where the register is administered: checked, repaired, set up. Its code is fetched when somebody first asks for it. */
export interface Office {
  /** `manage` asks the sign-in for the right to change lists, groups and permissions. */
  open(purpose: 'use' | 'manage'): Promise<Administration>;
  readonly siteUrl: string;
  /** Opens the tab anew, with what the site has become. */
  reopen(): void;
}

export const OfficeContext = createContext<Office | null>(null);

/** The office of the tab around. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice outside of the tab');
  return office;
}

/** Administration is for the process team and for the administrators of the site. */
export const mayAdminister = ({ administrator, groups }: Pick<Me, 'administrator' | 'groups'>): boolean =>
  administrator || groups.includes('team');
