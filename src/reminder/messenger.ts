import type { PersonKey } from '../register';
import type { AdaptiveCard } from './card/adaptiveCard';

/**
 * What became of a message. There is no idempotency key in the chat's API, so `unknown` (no answer, or one that leaves
 * it open) must never be sent again blindly: the card may have arrived.
 */
export type Delivery =
  | { readonly state: 'sent'; readonly activity: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'undeliverable'; readonly reason: UndeliverableReason }
  | { readonly state: 'later'; readonly afterSeconds: number };

/** `gone` and `blocked`: the person can't be reached at all. `tooLarge` and `refused`: this message can't be sent. */
export type UndeliverableReason = 'gone' | 'blocked' | 'tooLarge' | 'refused';

/**
 * The port to the chat. One attempt each; what to do with the outcome is the round's business. An error means that
 * nothing was sent and that nobody else would fare better: the bot's own identity is refused, its contacts are unreadable.
 */
export interface Messenger {
  send(to: PersonKey, card: AdaptiveCard): Promise<Delivery>;
  /** Puts another card in the place of a message sent before. */
  update(to: PersonKey, activity: string, card: AdaptiveCard): Promise<Delivery>;
}
