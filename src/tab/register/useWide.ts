import { useSyncExternalStore } from 'react';

/** Room for the list and a readable page beside it. */
const wideWindow = '(min-width: 1100px)';

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(wideWindow).matches);
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(wideWindow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
