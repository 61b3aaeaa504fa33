import type { Answer, PersonKey, RegisterStore, ReviewValues, Stored } from '../../register';
import { actionOf, giveAnswer } from './answering';
import type { AnswerLaw } from './following';
import { nothingFollows } from './following';
import type { Action } from './takeBack';

type Request = Stored<'reviews'>;

/** What is written for one request: fields of the request itself, or an answer with all that it means. */
export type TeamWrite = { readonly request: Request } & (
  | { readonly kind: 'writes'; readonly changes: Partial<ReviewValues> }
  | { readonly kind: 'answers'; readonly answer: Answer }
);

export interface TeamOutcome {
  readonly written: readonly Action[];
  /** Changed by somebody since, or not got through. */
  readonly failed: readonly Request[];
}

interface RunOptions {
  readonly me: PersonKey;
  readonly law: AnswerLaw;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes what the preview has shown: plain changes in batches, answers one after the other because each means more. */
export async function runTeamStep(
  store: RegisterStore,
  writes: readonly TeamWrite[],
  { me, law, onProgress }: RunOptions,
): Promise<TeamOutcome> {
  const plain = writes.flatMap((write) => (write.kind === 'writes' ? [write] : []));
  const answers = writes.flatMap((write) => (write.kind === 'answers' ? [write] : []));
  const written: Action[] = [];
  const failed: Request[] = [];
  const results = await store.updateMany(
    'reviews',
    plain.map(({ request: { id, etag }, changes }) => ({ id, etag, values: changes })),
    { onProgress: (done) => onProgress(done, writes.length) },
  );
  plain.forEach(({ request }, at) => {
    const result = results[at];
    if (result?.outcome !== 'updated') return void failed.push(request);
    written.push({ request: { before: request, after: result.entry }, process: null, followed: nothingFollows });
  });
  for (const [at, { request, answer }] of answers.entries()) {
    const outcome = await giveAnswer(store, request.id, answer, me, law).catch(() => null);
    if (outcome?.kind === 'written') written.push(actionOf(outcome));
    else failed.push(request);
    onProgress(plain.length + at + 1, writes.length);
  }
  return { written, failed };
}
