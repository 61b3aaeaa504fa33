import type { SPFI } from '@pnp/sp';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/profiles';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { translated } from './failure';

/** Hands out a bearer token for SharePoint; asked for every request, so it has to cache. */
export type TokenSource = () => Promise<string>;

/** A @pnp/sp client for one site that signs every request with a bearer token; no request digest is needed then. */
export function connect(siteUrl: string, token: TokenSource): SPFI {
  const client = spfi(siteUrl).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse());
  return client.using((instance) => {
    instance.on.auth.replace(async (url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${await token()}` };
      return [url, init];
    });
    return instance;
  });
}

/** SharePoint takes 100 parts a batch. */
export const largestBatch = 100;

/**
 * Runs calls as the children of one `$batch` and returns their answers; the first failing child fails the whole.
 * Even a single call goes this way when its failure has to be understood: SharePoint sends error answers without CORS
 * headers, so that a browser sees 403, 404 and 412 as a broken connection. A child's status travels inside a 200.
 */
export async function inBatch<Answers extends readonly unknown[]>(
  client: SPFI,
  calls: (batch: SPFI) => { readonly [Index in keyof Answers]: Promise<Answers[Index]> },
): Promise<Answers> {
  return (await settledInBatch(client, calls)).map(answerOf) as unknown as Answers;
}

/** The same, but each child tells for itself how it ended; fails only when the batch as a whole gets no answer. */
export async function settledInBatch<Answer>(
  client: SPFI,
  calls: (batch: SPFI) => readonly Promise<Answer>[],
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const [batch, execute] = client.batched({ maxRequests: largestBatch });
  const children = Promise.allSettled(calls(batch));
  try {
    await execute();
  } catch (error) {
    throw translated(error);
  }
  return children;
}

function answerOf(child: PromiseSettledResult<unknown>): unknown {
  if (child.status === 'rejected') throw translated(child.reason);
  return child.value;
}
