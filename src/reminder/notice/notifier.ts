import type { Day, Language, PersonKey } from '../../register';
import type { Delivery } from '../messenger';

/** One question that waits, as a notice names it: no more than the card would say. */
export interface NoticeEntry {
  readonly name: string;
  readonly dueOn: Day | null;
  /** Deep link into the tab, where the same answers are. */
  readonly link: string;
}

/** What somebody is told whom no card reaches. */
export interface NoticeContent {
  readonly language: Language;
  readonly entries: readonly NoticeEntry[];
  /** The start page of the tab, where everything that waits for the person is listed. */
  readonly start: string;
}

/** As for cards: `unknown` must never be sent again blindly. A notice has no identifier that anybody needs later. */
export type NoticeDelivery = Exclude<Delivery, { readonly state: 'sent' }> | { readonly state: 'sent' };

export interface Recipient {
  readonly person: PersonKey;
  readonly email: string;
}

/**
 * The port to the channel besides the chat. One attempt each. An error means that nothing was sent and that nobody else
 * would fare better: a permission, the mailbox or the service's own identity is missing.
 */
export interface Notifier {
  notify(to: Recipient, notice: NoticeContent): Promise<NoticeDelivery>;
}

/** What this installation has set up; which of them is used says the setting of the process team. */
export interface Notifiers {
  readonly activityFeed?: Notifier;
  readonly mail?: Notifier;
}
