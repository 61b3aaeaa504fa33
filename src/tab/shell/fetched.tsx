import type { ComponentType } from 'react';
import { createElement, lazy } from 'react';

/** The code of a screen didn't arrive: no connection, or a newer version has taken its place. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/** What fetches anew each screen whose code didn't arrive. */
const failed = new Set<() => void>();

/** A screen whose code is fetched when it is first shown. */
export function fetched<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetchLater = () =>
    lazy(async () => {
      try {
        return { default: await fetch() };
      } catch (error) {
        failed.add(fetchAnew);
        throw new NotFetched('the code of a screen did not arrive', { cause: error });
      }
    });
  let screen: ComponentType<Props> = fetchLater();
  const fetchAnew = () => {
    screen = fetchLater();
  };
  return function Fetched(props: Props) {
    return createElement(screen, props);
  };
}

/** Makes the next showing of a screen that failed to arrive a new attempt: by itself, a failed fetch is kept for good. */
export function forgetFailedFetches(): void {
  for (const fetchAnew of failed) fetchAnew();
  failed.clear();
}
