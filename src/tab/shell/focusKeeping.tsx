import { Suspense } from 'react';
import { Boundary } from './boundary';
import { fetched, forgetFailedFetches } from './fetched';
import { formatOf, useRoute } from './route';

const FocusKeeper = fetched(async () => (await import('./focusKeeper')).FocusKeeper);

/**
 * Fluent's keeping of the focus for as long as the tab is open; its code comes after that of the first screen. It ends with the
 * last that uses it. Were that a dialog, the page behind would stay hidden from screen readers as it was while the dialog was open.
 */
export function FocusKeeping() {
  const route = useRoute();
  return (
    // Without a connection no screen and no dialog arrives either, and they say so: with the next screen there is another attempt.
    <Boundary of={formatOf(route)} onError={forgetFailedFetches} instead={() => null}>
      <Suspense fallback={null}>
        <FocusKeeper />
      </Suspense>
    </Boundary>
  );
}
