import type { ScreenView } from './contract';
import { painted, paintedUntil } from './painted';

/** What stands on the screen once a view is drawn. */
const signs: Readonly<Record<ScreenView, string>> = {
  list: '[role=grid] [data-row="0"]',
  map: '[role=listbox]',
  units: '[role=treeitem]',
  letters: 'h2 + div li',
};

export interface Switching {
  /** From the click to the view on the screen. */
  readonly milliseconds: number;
  /** The longest stretch in which the page could not answer; 0 below 50 ms, which browsers do not report. */
  readonly longestTask: number;
}

/** Goes to another view of the register by its address, as its link does. */
export async function switchView(view: ScreenView): Promise<Switching> {
  let longestTask = 0;
  const take = (tasks: PerformanceEntryList): void => {
    for (const { duration } of tasks) longestTask = Math.max(longestTask, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  window.location.hash = view === 'list' ? '#/register' : `#/register?view=${view}`;
  await paintedUntil(() => document.querySelector(signs[view]) !== null);
  const milliseconds = performance.now() - started;
  // What follows the first picture belongs to it; a task is reported after its end.
  for (let frame = 0; frame < 10; frame++) await painted();
  await new Promise((resolve) => window.requestIdleCallback(resolve));
  take(observer.takeRecords());
  observer.disconnect();
  return { milliseconds, longestTask };
}
