import type { Day } from '../../register';
import type { RightsReport } from './entryRights';

/** What a round did, or would do (`dryRun`). Processes by number; no figures about persons (LPVG NRW, § 72). */
export interface RoundReport {
  readonly today: Day;
  readonly dryRun: boolean;
  /** Another process was at work or took over: the rest is its business, or that of the next round. */
  elsewhere: boolean;
  /** Full hours of the city's clock between which new messages may go out; null when nothing was read. */
  hours: { readonly from: number; readonly until: number } | null;
  /** Requests opened, passed to somebody else, asked about once more, withdrawn because their process is no longer due. */
  opened: number;
  moved: number;
  reminded: number;
  withdrawn: number;
  /** Answers whose effect on the process was written belatedly. */
  finished: number;
  /** New messages: arrived, told to wait (the next round tries again), perhaps arrived, not deliverable. */
  sent: number;
  later: number;
  unknown: number;
  undeliverable: number;
  /** Cards in the chat brought up to date because something new is on them. */
  shown: number;
  /** Digests for heads of unit and the team. */
  monthly: number;
  /** People whom no card reaches: told by feed or mail; perhaps or not told. */
  told: number;
  notTold: number;
  /** Why nobody could be told: what the setting names is not set up here, or refuses the service itself. */
  noticesRefused: 'notSetUp' | 'refused' | null;
  /** Being changed because their answer said so. */
  waitingForChange: string[];
  /** Nobody to ask can be reached: the process team has to look. */
  unreachable: string[];
  /** The last person there is to ask has not answered for two weeks: the process team has to look. */
  stuck: string[];
  /** Open requests whose card did not or perhaps not arrive, in this round or an earlier one. */
  notDelivered: string[];
  /** Due processes that nobody owns. */
  ownerless: string[];
  /** Rights of preparedness entries; null when the round keeps none. */
  entryRights: RightsReport | null;
  /** What could not be written, with the reason. */
  failed: { readonly process: string; readonly reason: string }[];
}

export type RoundStep =
  | { readonly step: 'read'; readonly processes: number; readonly requests: number }
  | { readonly step: 'opening' | 'sending'; readonly done: number; readonly total: number };

export function emptyReport(today: Day, dryRun: boolean): RoundReport {
  return {
    today,
    dryRun,
    elsewhere: false,
    hours: null,
    opened: 0,
    moved: 0,
    reminded: 0,
    withdrawn: 0,
    finished: 0,
    sent: 0,
    later: 0,
    unknown: 0,
    undeliverable: 0,
    shown: 0,
    monthly: 0,
    told: 0,
    notTold: 0,
    noticesRefused: null,
    waitingForChange: [],
    unreachable: [],
    stuck: [],
    notDelivered: [],
    ownerless: [],
    entryRights: null,
    failed: [],
  };
}
