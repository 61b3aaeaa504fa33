import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { Inbox, KeptClick } from './inbox';
import { within } from './patience';

/** How long things may take, in milliseconds. */
export interface Patience {
  /** Clients want an answer within five seconds; after this one the answer is «kept». */
  readonly answerWithin: number;
  /** Before the first repetition; doubled each time up to `retryAtMost`, at which others' remains are looked for, too. */
  readonly retryAfter: number;
  readonly retryAtMost: number;
}

export const usualPatience: Patience = { answerWithin: 3_000, retryAfter: 2_000, retryAtMost: 60_000 };

/** In one pass. */
const mostFailures = 3;

export interface KeepingOptions<Answer> {
  readonly inbox: Inbox;
  readonly patience: Patience;
  /** Writes what was clicked; writing it twice changes nothing. */
  readonly work: (click: KeptClick) => Promise<Answer>;
  /** Shows the answer to a click that was answered with «kept» first. */
  readonly show: (click: KeptClick, answer: Answer) => Promise<void>;
  /** What is answered when the work failed for good. */
  readonly failed: (click: KeptClick, error: unknown) => Answer;
  /** Whether an error passes by itself. */
  readonly isPassing: (error: unknown) => boolean;
  readonly log: Log;
}

type Attempt<Answer> = { readonly answer: Answer } | 'again';

/** A click is kept before SharePoint is asked, and answered in time whatever SharePoint does. */
export class Keeping<Answer> {
  readonly #options: KeepingOptions<Answer>;
  /** Clicks that this process is at. */
  readonly #busy = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #pause: number;
  #isStopped = false;

  constructor(options: KeepingOptions<Answer>) {
    this.#options = options;
    this.#pause = options.patience.retryAfter;
  }

  /** The answer, or `kept` when it takes too long: then it is shown afterwards. */
  async take(click: Omit<KeptClick, 'id'>): Promise<Answer | 'kept'> {
    const { inbox, patience, log } = this.#options;
    let kept: KeptClick;
    try {
      kept = await inbox.keep(click);
    } catch (error) {
      // A full disk is no reason not to answer: only «kept» can't be promised.
      log('inbox.failed', failureFacts(error));
      return this.#options.work({ ...click, id: '' });
    }
    this.#busy.add(kept.id);
    const attempt = this.#attempt(kept);
    const first = await within(patience.answerWithin, attempt);
    if (first !== 'late' && first !== 'again') {
      await this.#forget(kept);
      return first.answer;
    }
    log('answer.kept', { late: first === 'late' });
    this.#follow(attempt.then((result) => this.#settle(kept, result)));
    return 'kept';
  }

  /** Begins with what an earlier process has left. */
  start(): void {
    this.#arm(0);
  }

  /** Begins nothing new; what is at work comes to its end, see `idle`. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Settles when nothing is at work; what has to wait stays in the inbox. */
  async idle(): Promise<void> {
    let running: Promise<void>;
    do {
      running = this.#running;
      await running;
    } while (running !== this.#running);
  }

  /** Works off what lies in the inbox, the oldest first. */
  async #pass(): Promise<void> {
    const { inbox, patience, log } = this.#options;
    let left = 0;
    try {
      for (const click of await inbox.pending()) {
        // What keeps several from being written keeps the others, too.
        if (this.#isStopped || left === mostFailures) break;
        if (this.#busy.has(click.id)) continue;
        this.#busy.add(click.id);
        if (!(await this.#settle(click, await this.#attempt(click)))) left++;
      }
    } catch (error) {
      log('inbox.failed', failureFacts(error));
      left++;
    }
    const isLeft = left > 0;
    this.#pause = isLeft ? Math.min(this.#pause * 2, patience.retryAtMost) : patience.retryAfter;
    this.#arm(isLeft ? this.#pause : patience.retryAtMost);
  }

  async #attempt(click: KeptClick): Promise<Attempt<Answer>> {
    const { work, failed, isPassing, log } = this.#options;
    try {
      return { answer: await work(click) };
    } catch (error) {
      log('answer.failed', failureFacts(error));
      return isPassing(error) ? 'again' : { answer: failed(click, error) };
    }
  }

  /** False when it has to be done again. */
  async #settle(click: KeptClick, attempt: Attempt<Answer>): Promise<boolean> {
    const { show, isPassing, log, patience } = this.#options;
    try {
      if (attempt !== 'again') {
        await show(click, attempt.answer);
        await this.#forget(click);
        return true;
      }
    } catch (error) {
      log('card.notReplaced', failureFacts(error));
      // It is written; only the card says «kept» still.
      if (!isPassing(error)) {
        await this.#forget(click);
        return true;
      }
    }
    this.#busy.delete(click.id);
    this.#arm(patience.retryAfter);
    return false;
  }

  async #forget(click: KeptClick): Promise<void> {
    try {
      await this.#options.inbox.remove(click.id);
    } catch (error) {
      this.#options.log('inbox.failed', failureFacts(error));
    } finally {
      this.#busy.delete(click.id);
    }
  }

  #follow(work: Promise<unknown>): void {
    this.#running = Promise.all([this.#running, work]).then(() => undefined);
  }

  #arm(milliseconds: number): void {
    if (this.#isStopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(this.#pass()), milliseconds);
    // The timer alone must not keep a stopping service alive.
    this.#timer.unref();
  }
}
