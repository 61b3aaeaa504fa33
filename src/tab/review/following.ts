import type { AnswerContext, AtOnce, RegisterStore, Stored } from '../../register';
import { isOfReview, planAtOnce, stepsAfter } from '../../register';
import type { Step } from './takeBack';

type Request = Stored<'reviews'>;

/** What an answer depends on, and what is known about other requests of the same process. */
export interface AnswerLaw extends AnswerContext, AtOnce {
  readonly rules: AtOnce['rules'];
  readonly requestsOf: (process: number) => Promise<readonly Request[]>;
}

/** Whoever is asked now, by new requests and by those that went to somebody else. */
export interface Followed {
  readonly opened: readonly Request[];
  readonly moved: readonly Step<'reviews'>[];
}

export const nothingFollows: Followed = { opened: [], moved: [] };

/**
 * Asks the next person at once, by the law of the round and under its keys, so that it is no matter which of the two comes
 * first. Null when it did not get through: then the next round does it.
 */
export async function followAtOnce(
  store: RegisterStore,
  answered: Request,
  process: Stored<'processes'>,
  law: AnswerLaw,
): Promise<Followed | null> {
  try {
    const known = (await law.requestsOf(process.id)).filter(({ id }) => id !== answered.id);
    const requests = [...known, answered].sort((left, right) => left.id - right.id);
    const { steps, open } = stepsAfter(planAtOnce([process], requests.filter(isAboutReview), law));
    const moved: Step<'reviews'>[] = [];
    for (const { request: before, changes } of steps) {
      moved.push({ before, after: await store.update('reviews', before, changes) });
    }
    const opened: Request[] = [];
    for (const opening of open) opened.push(await store.create('reviews', opening));
    return { opened, moved };
  } catch {
    return null;
  }
}

const isAboutReview = ({ values }: Request): boolean => isOfReview(values);
