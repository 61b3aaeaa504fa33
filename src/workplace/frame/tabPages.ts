import type { HostActions, HostState, TabProgress } from '../host';
import { TeamsHost } from '../host';
import { forgetSignIn } from './signInCache';

/** The page that is in the frame now. */
export interface TabPage {
  /** Grows with every page: another number is another frame, so that nothing of the last page lives on. */
  readonly number: number;
  readonly url: string;
  readonly progress: TabProgress;
  /** Whether the page that sets up a channel's tab has something to save. */
  readonly isValid: boolean;
}

interface Options {
  readonly window: Window;
  readonly tabUrl: string;
  readonly state: HostState;
  readonly actions: Omit<HostActions, 'progress' | 'validity' | 'goBack' | 'openTab'>;
}

/** Where a page that comes next begins; without it, where the last one was. */
export type Renewal = Partial<Omit<HostState, 'subPageId'>> & {
  readonly subPageId?: string | null;
  /** Another page of the app than before, to be opened at its beginning. */
  readonly tabUrl?: string;
};

const placeKey = 'workplace.place';

/** The pages of the tab, one after the other in one frame, and the host they speak with. */
export class TabPages {
  readonly host: TeamsHost;
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #remember = () => this.#options.window.sessionStorage.setItem(placeKey, this.#place());
  #page: TabPage;
  #frame: HTMLIFrameElement | null = null;
  #tabUrl: string;
  #signedIn: string;
  #renewing: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    const { window, tabUrl, state } = options;
    this.#signedIn = '';
    this.#tabUrl = tabUrl;
    const place = window.sessionStorage.getItem(placeKey) ?? '';
    this.#page = { number: 1, url: tabUrl + place, progress: 'loading', isValid: false };
    this.host = new TeamsHost({
      window,
      tab: () => this.#frame?.contentWindow ?? null,
      tabOrigin: window.location.origin,
      state,
      actions: {
        ...options.actions,
        progress: (progress) => this.#show({ progress }),
        validity: (isValid) => this.#show({ isValid }),
        goBack: () => this.#frame?.contentWindow?.history.back(),
        openTab: (subPageId) => void this.renew({ subPageId }),
      },
    });
    window.addEventListener('pagehide', this.#remember);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly page = (): TabPage => this.#page;

  /** Given to the frame as its ref. Whoever was signed in before is forgotten before the new page can run. */
  readonly attach = (frame: HTMLIFrameElement | null): void => {
    this.#frame = frame;
    const { key } = this.host.state.person;
    if (!frame || key === this.#signedIn) return;
    forgetSignIn([this.#options.window.sessionStorage, this.#options.window.localStorage]);
    this.#signedIn = key;
  };

  /** Lets the present page finish and opens the next one: as somebody else, in another language, elsewhere, or just anew. */
  renew({ subPageId, tabUrl, ...change }: Renewal = {}): Promise<void> {
    this.#renewing = this.#renewing.then(async () => {
      await this.host.leave();
      const place = subPageId === undefined && tabUrl === undefined ? this.#place() : '';
      this.#tabUrl = tabUrl ?? this.#tabUrl;
      // From here on nobody listens to the old page: it must not ask for a token as the new person.
      this.#frame = null;
      this.host.change({ ...change, subPageId: subPageId ?? null });
      this.host.reset();
      this.#show({ number: this.#page.number + 1, url: this.#tabUrl + place, isValid: false });
    });
    return this.#renewing;
  }

  close(): void {
    this.host.close();
    this.#options.window.removeEventListener('pagehide', this.#remember);
  }

  /** What the page's address says behind the `#`. */
  #place(): string {
    try {
      return this.#frame?.contentWindow?.location.hash ?? '';
    } catch (error) {
      // An error page of the browser (the service is gone) belongs to another origin and keeps its address to itself.
      if (error instanceof DOMException) return '';
      throw error;
    }
  }

  #show(change: Partial<TabPage>): void {
    this.#page = { ...this.#page, ...change };
    for (const listener of this.#listeners) listener();
  }
}
