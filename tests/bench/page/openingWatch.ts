import type { OpeningWatch } from './openingContract';

/** Looks at every frame until the list holds `count` entries. */
export function watchOpening(count: number): OpeningWatch {
  const started = performance.now();
  const watch = { firstRows: null as number | null, usable: null as number | null, longestTask: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longestTask = Math.max(watch.longestTask, duration);
  }).observe({ type: 'longtask' });
  const look = (): void => {
    const grid = document.querySelector('[role=grid]');
    const rows = grid ? Number(grid.getAttribute('aria-rowcount')) - 1 : 0;
    const now = performance.now() - started;
    if (rows > 0) watch.firstRows ??= now;
    if (rows >= count) watch.usable ??= now;
    if (watch.usable === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return watch;
}
