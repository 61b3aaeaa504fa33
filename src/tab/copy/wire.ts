import type { TransferHandler } from 'comlink';
import { transfer, transferHandlers } from 'comlink';
import type { ChangeResult, CreationResult, ListKey, SearchColumns } from '../../register';
import type { News } from './copy';
import type { ErrorFacts } from './errorFacts';
import { errorFacts, errorOf } from './errorFacts';
import { buffersOf } from './tableOf';

interface Thrown {
  readonly value: unknown;
}

/**
 * Errors keep their class on the way between threads. To be called on both sides; what the library does by itself leaves a plain
 * error, of which nobody could tell a conflict from a defect.
 */
export function keepErrorClasses(): void {
  const usual = transferHandlers.get('throw');
  if (!usual) throw new Error('comlink has no handler for errors');
  const handler: TransferHandler<Thrown, ErrorFacts> = {
    canHandle: (value): value is Thrown => usual.canHandle(value),
    serialize: ({ value }) => [errorFacts(value), []],
    deserialize: (facts) => {
      throw errorOf(facts);
    },
  };
  transferHandlers.set('throw', handler);
}

/** A result as it crosses: an error inside of an answer would lose its class, too. */
export type Sent<Result> =
  Exclude<Result, { outcome: 'failed' }> | { readonly outcome: 'failed'; readonly error: ErrorFacts };

type AnyResult = CreationResult<ListKey> | ChangeResult<ListKey>;

export const sentResult = <Result extends AnyResult>(result: Result): Sent<Result> =>
  result.outcome === 'failed'
    ? { outcome: 'failed', error: errorFacts(result.error) }
    : (result as Exclude<Result, { outcome: 'failed' }>);

export const receivedResult = <Result extends AnyResult>(result: Sent<Result>): Result =>
  (result.outcome === 'failed' ? { outcome: 'failed', error: errorOf(result.error) } : result) as Result;

/** News ready to be sent: the columns of the table change hands instead of being copied where they are waited for. */
export function packed(news: News): News {
  const { table } = news.front;
  if (!table) return news;
  // The sender goes on working with its own.
  const copy = structuredClone(table);
  return transfer({ ...news, front: { ...news.front, table: copy } }, buffersOf(copy));
}

/** What of an index can change hands instead of being copied. */
export const buffersIn = ({ vocabulary, ...columns }: SearchColumns): ArrayBuffer[] =>
  [vocabulary.letters.words, vocabulary.numbers.words, ...Object.values(columns)].flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
