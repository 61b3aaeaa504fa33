import { NotAllowed, Unavailable } from './errors';

type Result = { readonly outcome: 'failed'; readonly error: Error } | { readonly outcome: string };

/**
 * The results of writing many entries, or none when the connection broke and nothing is known. Rejects for a missing right, which no
 * second run heals.
 */
export async function knownResults<Written extends Result>(
  write: () => Promise<readonly Written[]>,
): Promise<readonly Written[]> {
  try {
    const results = await write();
    for (const result of results) {
      if ('error' in result && result.error instanceof NotAllowed) throw result.error;
    }
    return results;
  } catch (error) {
    if (error instanceof Unavailable) return [];
    throw error;
  }
}

/** Whether nothing is known of the entry: it was not reached, or the connection broke. */
export const isOpen = (result: Result | undefined): boolean =>
  !result || ('error' in result && result.error instanceof Unavailable);
