import { painted } from './painted';

/** The compiler's library does not know the threshold yet (Event Timing API); without it only 104 ms and more are told. */
const shortOnesToo: PerformanceObserverInit & { readonly durationThreshold: number } = {
  type: 'event',
  durationThreshold: 16,
  buffered: true,
};

export interface TypingWatch {
  /** Milliseconds from the last key to the result on the screen, once it is there. */
  typed(): Promise<number>;
  longestInteraction(): number;
}

/** Watches keys as they arrive; `shown` tells for which text the page shows results. */
export function watchTyping(shown: () => string): TypingWatch {
  let last: Promise<number> = Promise.resolve(0);
  let longest = 0;
  let pressed = 0;
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  window.addEventListener('input', ({ target }) => {
    const started = pressed;
    const text = target instanceof HTMLInputElement ? target.value : '';
    last = resultOf(text, shown).then((at) => at - started);
  });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name.startsWith('key')) longest = Math.max(longest, duration);
  }).observe(shortOnesToo);
  return { typed: () => last, longestInteraction: () => longest };
}

async function resultOf(text: string, shown: () => string): Promise<number> {
  await changedUntil(() => shown() === text);
  await painted();
  return performance.now();
}

const longestWait = 30_000;

/** Looks when something has changed and not frame by frame: frames that nobody asked for would hold up the answer. */
function changedUntil(condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => done(() => reject(new Error('no result for what was typed'))), longestWait);
    const observer = new MutationObserver(look);
    const done = (end: () => void): void => {
      window.clearTimeout(timer);
      observer.disconnect();
      end();
    };
    function look(): void {
      if (condition()) done(resolve);
    }
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-query'] });
    look();
  });
}
