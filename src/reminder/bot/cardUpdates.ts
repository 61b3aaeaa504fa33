import type { AdaptiveCard } from '../card/adaptiveCard';
import type { Connector } from './connector';

export interface MessageAt {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly activity: string;
}

/**
 * Puts cards in the place of messages, one after the other for each message: an update that set out earlier must not arrive
 * later than the one after it.
 */
export class CardUpdates {
  readonly #connector: Connector;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(connector: Connector) {
    this.#connector = connector;
  }

  /** Settles when the card is there, or rejects with the connector's error. */
  async put({ conversation, serviceUrl, activity }: MessageAt, card: AdaptiveCard): Promise<void> {
    const key = JSON.stringify([conversation, activity]);
    const before = this.#last.get(key) ?? Promise.resolve();
    const update = before.then(() => this.#connector.update({ values: { conversation, serviceUrl } }, activity, card));
    const settled = update.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      await update;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}
