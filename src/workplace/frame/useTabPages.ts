import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Unanswered } from '../host';
import { TabPages } from './tabPages';

declare global {
  interface Window {
    /** Calls of the tab that the host had no answer to, for tests and for whoever opens the browser's tools. */
    workplaceUnanswered?: readonly Unanswered[];
  }
}

type Options = ConstructorParameters<typeof TabPages>[0];

/** The tab's pages for as long as the workplace is shown. The options count once, at the beginning. */
export function useTabPages(options: Options) {
  const [pages] = useState(() => new TabPages(options));
  useEffect(() => {
    window.workplaceUnanswered = pages.host.unanswered;
    return () => pages.close();
  }, [pages]);
  return { pages, page: useSyncExternalStore(pages.subscribe, pages.page) };
}
