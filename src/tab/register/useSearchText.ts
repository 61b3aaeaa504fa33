import { useEffect, useState } from 'react';
import type { RegisterRoute } from '../shell';
import { keepSearch } from '../shell';

/**
 * What stands in the search box and what the list shows: one state, drawn in one go, since finding takes less time than
 * drawing a second time. The address keeps its pace: typing leaves no steps in the history, going back fills the box.
 */
export function useSearchText(route: RegisterRoute) {
  const [search, setSearch] = useState(route.search);
  const [seen, setSeen] = useState(route);
  if (route !== seen) {
    setSeen(route);
    setSearch(route.search);
  }
  useEffect(() => keepSearch(search), [search]);
  return [search, setSearch] as const;
}
