import type { Endpoint, ProxyMarked, Remote } from 'comlink';
import { expose, transfer } from 'comlink';
import type {
  Change,
  ChangeResult,
  Creation,
  CreationResult,
  ListKey,
  Progress,
  Register,
  Stored,
} from '../../register';
import type { CopyOptions, News } from './copy';
import type { EngineParts } from './engine';
import { CopyEngine } from './engine';
import type { CopiedList } from './contents';
import { openCopyStorage } from './storage';
import type { Sent } from './wire';
import { buffersIn, keepErrorClasses, packed, sentResult } from './wire';

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

  /** Answers at once, unless this thread hangs. */
  isThere(): true {
    return true;
  }

  open(options: Omit<CopyOptions, 'onNews'>, onNews: Remote<((news: News) => void) & ProxyMarked>) {
    return this.#here().open({ ...options, onNews: (news) => void onNews(packed(news)) });
  }

  refresh() {
    return this.#here().refresh();
  }
  take(list: CopiedList, entry: Stored<CopiedList>) {
    return this.#here().take(list, entry);
  }
  entry(...args: Parameters<CopyEngine['entry']>) {
    return this.#here().entry(...args);
  }
  entries(...args: Parameters<CopyEngine['entries']>) {
    return this.#here().entries(...args);
  }
  latest(...args: Parameters<CopyEngine['latest']>) {
    return this.#here().latest(...args);
  }
  reviewsOf(...args: Parameters<CopyEngine['reviewsOf']>) {
    return this.#here().reviewsOf(...args);
  }
  find(...args: Parameters<CopyEngine['find']>) {
    return this.#here().find(...args);
  }
  /** A copy of its own, which changes hands: the search here goes on working with the other. */
  async index() {
    const columns = await this.#here().index();
    if (!columns) return null;
    const copy = structuredClone(columns);
    return transfer(copy, buffersIn(copy));
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
  columns(...args: Parameters<CopyEngine['columns']>) {
    return this.#here().columns(...args);
  }
  services(...args: Parameters<CopyEngine['services']>) {
    return this.#here().services(...args);
  }
  servicesByKey(...args: Parameters<CopyEngine['servicesByKey']>) {
    return this.#here().servicesByKey(...args);
  }
  allServices() {
    return this.#here().allServices();
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
  ): Promise<readonly Sent<CreationResult<ListKey>>[]> {
    const { store } = this.#here();
    return this.#reporting(action, report, async (progress) =>
      (await store.createMany(list, creations, progress)).map(sentResult),
    );
  }

  async updateMany(
    list: ListKey,
    changes: readonly Change<ListKey>[],
    action: string,
    report: Remote<Report> | null,
  ): Promise<readonly Sent<ChangeResult<ListKey>>[]> {
    const { store } = this.#here();
    return this.#reporting(action, report, async (progress) =>
      (await store.updateMany(list, changes, progress)).map(sentResult),
    );
  }

  /** Runs a long action that tells how far it is and can be ended by its name. */
  async #reporting<Answer>(
    action: string,
    report: Remote<Report> | null,
    work: (progress?: Progress) => Promise<Answer>,
  ): Promise<Answer> {
    if (!report) return work();
    const signal = { aborted: false };
    this.#signals.set(action, signal);
    let heard: Promise<unknown> = Promise.resolve();
    const onProgress = (done: number, total: number): void => {
      heard = Promise.all([heard, report(done, total).then((unwanted) => (signal.aborted ||= unwanted))]);
    };
    try {
      const result = await work({ onProgress, signal });
      // Reports go another way than the answer: who has the answer has heard of all that was done.
      await heard;
      return result;
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

export type PlainMethod = 'me' | 'people' | 'findPeople' | 'all' | 'one' | 'create' | 'update' | 'file' | 'history';

/** Lets the page on the other side work with a copy on this one; without `endpoint` this is the worker of that page. */
export function serveCopy(openRegister: OpenRegister, endpoint?: Endpoint, more?: Pick<EngineParts, 'breath'>): void {
  keepErrorClasses();
  expose(new CopyServer(openRegister, more), endpoint);
}
