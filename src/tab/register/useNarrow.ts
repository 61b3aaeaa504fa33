import { useSyncExternalStore } from 'react';

/** Phone or side panel: columns don't fit side by side. */
const narrowWindow = '(max-width: 720px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrowWindow).matches);
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(narrowWindow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
