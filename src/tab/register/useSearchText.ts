import { useDeferredValue, useEffect, useState } from 'react';
import type { RegisterRoute } from '../shell';
import { navigate } from '../shell';

export interface SearchText {
  /** What stands in the box. */
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What the list shows: follows the box, but never holds it up. */
  readonly search: string;
}

/** The search box and the address keep each other's pace: typing leaves no steps in the history, going back fills the box. */
export function useSearchText(route: RegisterRoute): SearchText {
  const [text, setText] = useState(route.search);
  const [seen, setSeen] = useState(route.search);
  const search = useDeferredValue(text);
  if (route.search !== seen) {
    setSeen(route.search);
    if (route.search !== search) setText(route.search);
  }
  useEffect(() => {
    // Only once the list has caught up: an address from outside is not overwritten by an older text.
    if (search === text && search !== route.search) navigate({ ...route, search }, { replace: true });
  }, [search, text, route]);
  return { text, setText, search };
}
