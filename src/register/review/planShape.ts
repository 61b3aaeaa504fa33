import type { ProcessValues } from '../process/schema';
import type { ReviewRules } from '../settings/reviewRules';
import type { Creation, Stored } from '../store';
import type { SuggestionValues } from '../suggestion/schema';
import type { Day } from '../calendar';
import type { Organisation } from './addressee';
import { closed } from './keys';
import type { ReviewValues } from './schema';

type Process = Stored<'processes'>;
type Request = Stored<'reviews'>;

export interface ReviewSituation {
  readonly today: Day;
  readonly processes: readonly Process[];
  readonly requests: readonly Request[];
  /** The open ones are enough. */
  readonly suggestions: readonly Stored<'suggestions'>[];
  readonly organisation: Organisation;
  readonly rules: Pick<ReviewRules, 'noticeDays' | 'daysAtLevel' | 'releaseByHead'>;
}

export interface Opening extends Creation<'reviews'> {
  /** Null for a suggestion that names none. */
  readonly process: number | null;
}

export interface Step {
  readonly request: Request;
  readonly changes: Partial<ReviewValues>;
}

/**
 * What a round has to write, in this order: `finish`, `settle`, `suggest`, `withdraw`, `move`, `remind`, `align`, `open`. Every
 * due process is in `open`, has an open request, or is in `waiting`. Planning again after that changes nothing.
 */
export interface ReviewPlan {
  readonly open: readonly Opening[];
  /** Open requests that go to somebody else now. */
  readonly move: readonly Step[];
  /** Open requests that stay where they are, and about which the same person is asked once more. */
  readonly remind: readonly Step[];
  /** Open requests that nobody needs to answer any more. */
  readonly withdraw: readonly Step[];
  /** Open requests whose process is due on another day by now; nobody is told. */
  readonly align: readonly Step[];
  /** Answers whose effect on the process was never written. */
  readonly finish: readonly { readonly process: Process; readonly changes: Partial<ProcessValues> }[];
  /** Answers whose effect on the suggestion was never written. */
  readonly settle: readonly {
    readonly suggestion: Stored<'suggestions'>;
    readonly changes: Partial<SuggestionValues>;
  }[];
  /** Changes that somebody asked for and no suggestion keeps yet; its id belongs into the request. */
  readonly suggest: readonly { readonly request: Request; readonly creation: Creation<'suggestions'> }[];
  /** Due processes that are being changed because their answer said so. */
  readonly waiting: readonly number[];
  /** Processes with an open request for which nobody can be reached. */
  readonly unreachable: readonly number[];
  /** Processes with an open request that the last person there is to ask has left without an answer. */
  readonly stuck: readonly number[];
  /** Processes with an open request whose message was refused, and nobody else is left to ask. */
  readonly undeliverable: readonly number[];
  /** Due processes that nobody owns. */
  readonly ownerless: readonly number[];
}

export type Collector = { [Part in keyof ReviewPlan]: ReviewPlan[Part][number][] };
/** What every step of the plan looks at. */
export interface Circumstances extends Pick<ReviewSituation, 'organisation' | 'today' | 'rules'> {
  /** Whoever was asked after this day needs nothing yet; see `rests`. */
  readonly quietSince: Day;
}

/** The process of an id, wherever it is in its cycle. */
export type FindProcess = (id: number | null) => Process | undefined;

export const emptyPlan = (): Collector => ({
  open: [],
  move: [],
  remind: [],
  withdraw: [],
  align: [],
  finish: [],
  settle: [],
  suggest: [],
  waiting: [],
  unreachable: [],
  stuck: [],
  undeliverable: [],
  ownerless: [],
});

/** What takes an open request back. */
export const withdrawal = (request: Request): Step => ({
  request,
  changes: { ...closed(request), state: 'withdrawn' },
});
