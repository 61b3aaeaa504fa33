import type { Endpoint, ProxyMarked, Remote } from 'comlink';
import { expose } from 'comlink';
import type { Creation, ListKey, Register } from '../../register';
import type { CopyOptions, News } from './copy';
import type { EngineParts } from './engine';
import { CopyEngine } from './engine';
import { openCopyStorage } from './storage';
import type { SentResult } from './wire';
import { keepErrorClasses, packed, sentResult } from './wire';

type GetToken = () => Promise<string>;
export type OpenRegister = (siteUrl: string, getToken: GetToken) => Register;

/** Hears how far an action is; answers whether it is no longer wanted. */
export type Report = ((done: number, total: number) => boolean) & ProxyMarked;

/** What the page calls in the other thread; functions among the arguments are calls back. */
export class CopyServer {
  readonly #openRegister: OpenRegister;
  readonly #more: Pick<EngineParts, 'breath'>;
  readonly #signals = new Map<string, { aborted: boolean }>();
  #engine: CopyEngine | null = null;

  constructor(openRegister: OpenRegister, more: Pick<EngineParts, 'breath'> = {}) {
    this.#openRegister = openRegister;
    this.#more = more;
  }

  start(siteUrl: string, getToken: Remote<GetToken & ProxyMarked>): void {
    const register = this.#openRegister(siteUrl, () => getToken());
    this.#engine = new CopyEngine({ register, openStorage: openCopyStorage, ...this.#more });
  }

  open(options: Omit<CopyOptions, 'onNews'>, onNews: Remote<((news: News) => void) & ProxyMarked>) {
    return this.#here().open({ ...options, onNews: (news) => void onNews(packed(news)) });
  }

  refresh() {
    return this.#here().refresh();
  }
  take(...args: Parameters<CopyEngine['take']>) {
    return this.#here().take(...args);
  }
  entry(...args: Parameters<CopyEngine['entry']>) {
    return this.#here().entry(...args);
  }
  reviewsOf(...args: Parameters<CopyEngine['reviewsOf']>) {
    return this.#here().reviewsOf(...args);
  }
  find(...args: Parameters<CopyEngine['find']>) {
    return this.#here().find(...args);
  }
  whys(...args: Parameters<CopyEngine['whys']>) {
    return this.#here().whys(...args);
  }
  suggest(...args: Parameters<CopyEngine['suggest']>) {
    return this.#here().suggest(...args);
  }
  similar(...args: Parameters<CopyEngine['similar']>) {
    return this.#here().similar(...args);
  }
  forget() {
    return this.#here().forget();
  }

  /** The methods of the store that take and answer nothing but data. */
  ask(method: PlainMethod, args: readonly unknown[]): Promise<unknown> {
    const { store } = this.#here();
    return (store[method] as (...given: readonly unknown[]) => Promise<unknown>).call(store, ...args);
  }

  /** `report` is null for somebody who waits without asking how far it is. */
  async createMany(
    list: ListKey,
    creations: readonly Creation<ListKey>[],
    action: string,
    report: Remote<Report> | null,
  ): Promise<readonly SentResult[]> {
    const { store } = this.#here();
    if (!report) return (await store.createMany(list, creations)).map(sentResult);
    const signal = { aborted: false };
    this.#signals.set(action, signal);
    const onProgress = (done: number, total: number): void =>
      void report(done, total).then((unwanted) => (signal.aborted ||= unwanted));
    try {
      return (await store.createMany(list, creations, { onProgress, signal })).map(sentResult);
    } finally {
      this.#signals.delete(action);
    }
  }

  /** Ends an action between two requests. */
  cancel(action: string): void {
    const signal = this.#signals.get(action);
    if (signal) signal.aborted = true;
  }

  #here(): CopyEngine {
    if (!this.#engine) throw new Error('the copy is asked before it is started');
    return this.#engine;
  }
}

export type PlainMethod = 'me' | 'people' | 'findPeople' | 'all' | 'one' | 'create' | 'update' | 'history';

/** Lets the page on the other side work with a copy on this one; without `endpoint` this is the worker of that page. */
export function serveCopy(openRegister: OpenRegister, endpoint?: Endpoint, more?: Pick<EngineParts, 'breath'>): void {
  keepErrorClasses();
  expose(new CopyServer(openRegister, more), endpoint);
}
