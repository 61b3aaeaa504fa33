/** What the cards are made from: facts only, each as the reader may see it, in no language yet. */
import type { Day, Language, PersonKey, RequestKind, ReviewLevel, ReviewLight, ReviewOutcome } from '../../register';
import type { Weeks } from './verbs';

/** In whose language, and where its links lead: deep links into the app's tab. */
export interface CardFrame {
  readonly language: Language;
  readonly links: CardLinks;
}

export interface CardLinks {
  /** The start page, where everything that waits for the person is listed too. */
  readonly start: string;
  readonly process: (id: number) => string;
  /** The form of an entry. */
  readonly edit: (id: number) => string;
  /** The screen of the suggestions. */
  readonly suggestions: string;
  readonly report: string;
}

/** What every request says about itself. */
export interface RequestView {
  readonly request: number;
  /** Null only for a suggestion that names no process. */
  readonly process: number | null;
  /** Of the process; of the suggestion when it names none. */
  readonly name: string;
  readonly unit: string | null;
  /** In which role the reader is asked. */
  readonly level: ReviewLevel | null;
}

/** One line of the digest. */
export interface DueEntry extends RequestView {
  readonly kind: RequestKind;
  readonly light: ReviewLight;
  readonly dueOn: Day | null;
  /** Who set it off: the handover, the retirement, the suggestion; of a review who had it before. */
  readonly from: string | null;
}

/** A request that asks the reader nothing any more: one quiet line. */
export type SettledEntry = Pick<RequestView, 'request' | 'process' | 'name'> &
  (
    | {
        readonly kind: 'answered';
        readonly asked: RequestKind;
        readonly outcome: ReviewOutcome;
        readonly by: string | null;
        readonly on: Day | null;
        /** Confirmed just now by the reader, who may still report a change instead. */
        readonly mayChange: boolean;
        /** Whether the reader has answered it. */
        readonly isOwn: boolean;
      }
    | { readonly kind: 'postponed'; readonly until: Day }
    /** The answer waits until SharePoint can be reached again. */
    | { readonly kind: 'kept' }
    /** The question has gone on to somebody else, and the reader still has a part in it. */
    | {
        readonly kind: 'movedOn';
        readonly to: string | null;
        readonly level: ReviewLevel | null;
        /** Owner and deputy may answer wherever the question stands; the first answer counts. */
        readonly mayAnswer: boolean;
      }
    | { readonly kind: 'withdrawn' | 'elsewhere' }
  );

/** All that waits for one person, a page of it. */
export interface DigestView {
  /** The requests of this page, at most `pageSize` (`pageOf` cuts them). */
  readonly entries: readonly DueEntry[];
  readonly page: number;
  /** Open requests on all pages together. */
  readonly waiting: number;
  /** The latest last. Of many only the last few are named. */
  readonly settled: readonly SettledEntry[];
  /** Further settled requests that are not in `settled`. */
  readonly moreSettled: number;
}

/** A card about one request. */
export interface SingleView extends RequestView {
  /** The page of the digest that it was opened from; null when it came alone. */
  readonly backTo: number | null;
  /** What those said who were asked before. */
  readonly note: string | null;
  /** Who said it, or passed the question on without a word. */
  readonly noteBy: string | null;
}

export interface FieldChange {
  /** The field's label in the reader's language. */
  readonly label: string;
  readonly by: string | null;
  readonly on: Day | null;
}

/** How complete an entry is, and the labels of what it lacks, the most important first. */
export interface Gaps {
  readonly percent: number;
  readonly missing: readonly string[];
}

export interface ReviewView extends SingleView {
  readonly owner: string | null;
  readonly deputy: string | null;
  readonly light: ReviewLight;
  readonly lastReviewed: Day | null;
  readonly dueOn: Day | null;
  readonly gaps: Gaps;
  /** What was edited since the last review, the latest first; null when it isn't known. */
  readonly changes: readonly FieldChange[] | null;
  /** How far the review may still be put off; empty after the second time. */
  readonly delays: readonly { readonly weeks: Weeks; readonly until: Day }[];
  readonly isLastDelay: boolean;
}

/** «Not mine» named somebody in words that fit several people, or nobody. */
export interface WhoView extends SingleView {
  readonly typed: string;
  /** `value` is opaque: what comes back as `who-<request>`. */
  readonly matches: readonly { readonly value: string; readonly name: string; readonly detail: string | null }[];
}

export interface HandoverView extends SingleView {
  readonly owner: string | null;
  readonly from: string | null;
  readonly light: ReviewLight;
  readonly dueOn: Day | null;
  readonly gaps: Gaps;
}

export interface RetirementView extends SingleView {
  readonly owner: string | null;
  readonly from: string | null;
  readonly reportedOn: Day | null;
  /** The reader has reported it, so somebody else has to confirm. */
  readonly isOwnReport: boolean;
  /** Names of entries that refer to this one. */
  readonly neededBy: readonly string[];
}

export interface ReleaseView extends SingleView {
  readonly owner: string | null;
  readonly deputy: string | null;
  readonly gaps: Gaps;
  /** Who has agreed already, before the reader. */
  readonly agreed: { readonly by: string; readonly on: Day | null } | null;
  /** Who saved the entry last, which put it up for release. */
  readonly savedBy: string | null;
  /** Labels of what a release needs and the entry lacks. */
  readonly lacks: readonly string[];
}

export interface SuggestionView extends SingleView {
  readonly title: string;
  readonly from: string | null;
  readonly sentOn: Day | null;
  readonly wish: string | null;
  /** Values in words; null when the suggestion is free text. */
  readonly change: { readonly label: string; readonly now: string | null; readonly proposed: string | null } | null;
  /** The field was edited since: all three values have to be looked at in the tab before anybody accepts. */
  readonly isOutdated: boolean;
}

/** Figures of one unit, never of a person. */
export interface UnitFigures {
  readonly unit: string;
  readonly processes: number;
  /** Reviewed in time within the last twelve months, and how many were due then. */
  readonly inTime: number;
  readonly due: number;
  readonly open: number;
  readonly escalated: number;
  readonly unreachable: number;
  readonly ownerless: number;
}

export interface MonthlyView {
  /** Any day of the month that it is about. */
  readonly month: Day;
  readonly reader: 'head' | 'team';
  readonly units: readonly UnitFigures[];
}

/** Names as they are now or were a few minutes ago. */
export interface Names {
  readonly unit: (id: number | null) => string | null;
  readonly person: (key: PersonKey | null) => string | null;
}
