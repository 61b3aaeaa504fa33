/** What every journey needs: one workplace and one browser for the file, its visitors gone after each test. */
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import type { Visitors } from './visitor';
import { visitorsOf } from './visitor';
import type { Places, RunningWorkplace } from './workplace';
import { forget, freshPlaces, startWorkplace } from './workplace';

export interface Stage {
  /** Available inside tests and hooks. */
  workplace(): RunningWorkplace;
  readonly visitors: Visitors;
}

/** Registers the hooks of a `describe` block; to be called at its beginning. */
export function setStage(): Stage {
  let places: Places;
  let workplace: RunningWorkplace;
  let browser: Browser;
  const visitors = visitorsOf(
    () => browser,
    () => workplace,
  );

  beforeAll(async () => {
    places = await freshPlaces();
    [workplace, browser] = await Promise.all([startWorkplace(places), openBrowser()]);
  });
  afterEach(() => visitors.leave());
  afterAll(async () => {
    await browser?.close();
    await workplace?.end('SIGTERM');
    await forget(places);
  });
  return { workplace: () => workplace, visitors };
}
