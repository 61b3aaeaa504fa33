import type { SPFI } from '@pnp/sp';
import type { Call } from './connection';
import { answerOf, settleEach } from './connection';

const joined = new WeakMap<SPFI, JoinedCalls>();

/** Everything that uses one client travels together. */
export function joinedOf(client: SPFI): JoinedCalls {
  const known = joined.get(client) ?? new JoinedCalls(client);
  joined.set(client, known);
  return known;
}

interface Waiting {
  readonly call: Call<unknown>;
  readonly settle: (result: PromiseSettledResult<unknown>) => void;
}

/**
 * Lets small reads that are asked for in the same moment travel in one batch, whoever asks: who somebody is, what they may do, the
 * people and the first rows come with one round trip.
 */
class JoinedCalls {
  readonly #client: SPFI;
  #waiting: Waiting[] = [];

  constructor(client: SPFI) {
    this.#client = client;
  }

  /** Rejects with errors of the register. */
  async ask<Answer>(call: Call<Answer>): Promise<Answer> {
    const result = await new Promise<PromiseSettledResult<unknown>>((settle) => {
      this.#waiting.push({ call, settle });
      if (this.#waiting.length === 1) setTimeout(() => void this.#send(), 0);
    });
    return answerOf(result) as Answer;
  }

  async #send(): Promise<void> {
    const together = this.#waiting;
    this.#waiting = [];
    const results = await settleEach(
      this.#client,
      together.map(({ call }) => call),
    );
    for (const [index, { settle }] of together.entries()) settle(results[index]!);
  }
}
