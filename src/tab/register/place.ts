import type { Cell } from './gridKeyboard';

/** Where somebody was in the list: who comes back from an entry finds the list as they left it. */
export interface Place {
  /** Names what was searched, filtered and sorted; another view starts at its top. */
  readonly view: string;
  readonly offset: number;
  readonly cell: Cell;
}

let last: Place | null = null;

export function rememberPlace(place: Place): void {
  last = place;
}

export const recallPlace = (view: string): Place | null => (last?.view === view ? last : null);
