import type { SPFI } from '@pnp/sp';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import { BrowserFetch, DefaultParse, HttpRequestError } from '@pnp/queryable';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/profiles';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { isBusy, noteBatchFailure, translated, troubleOf } from './failure';
import type { Signal } from './patience';
import { Patience, pauseAfter } from './patience';

const patiences = new WeakMap<SPFI, Patience>();
const impatients = new WeakMap<SPFI, SPFI>();

/** Hands out a bearer token for SharePoint; asked for every request, so it has to cache. */
export type TokenSource = () => Promise<string>;

/**
 * A @pnp/sp client for one site that signs every request with a bearer token; no request digest is needed then. A single call waits
 * and repeats by itself; what this room runs through `settleEach` and `readPage` waits there, where more is known.
 */
export function connect(siteUrl: string, token: TokenSource): SPFI {
  const { origin } = new URL(siteUrl);
  const client = spfi(siteUrl).using(DefaultHeaders(), DefaultInit(), BrowserFetch(), DefaultParse());
  const patience = new Patience();
  client.using((instance) => {
    instance.on.auth.replace(async (url: URL, init: RequestInit) => {
      // Addresses of next pages come with answers; the token stays with the site all the same.
      if (url.origin !== origin) throw new Error(`The token is for ${origin}, not for ${url.origin}.`);
      init.headers = { ...init.headers, Authorization: `Bearer ${await token()}` };
      return [url, init];
    });
    instance.on.send.replace((url: URL, init: RequestInit) => patience.insist(() => fetched(url, init)));
    return instance;
  });
  patiences.set(client, patience);
  return client;
}

/** The same client without patience of its own. */
export function impatient(client: SPFI): SPFI {
  const known = impatients.get(client) ?? spfi(client).using(BrowserFetch());
  impatients.set(client, known);
  return known;
}

async function fetched(url: URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (isBusy(response.status)) throw await HttpRequestError.init(response);
  return response;
}

/** SharePoint takes 100 parts a batch. */
export const largestBatch = 100;
/** SharePoint takes about 2 MB a batch; half of that leaves room for headers. */
const largestBatchBytes = 1_000_000;
/** Headers and address of one part, at most. */
const bytesOfAPart = 500;

/** The patience of a client that `connect` made; another client gets one of its own. */
export function patienceOf(client: SPFI): Patience {
  const patience = patiences.get(client) ?? new Patience();
  patiences.set(client, patience);
  return patience;
}

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

/**
 * The same, but each child tells for itself how it ended; fails only when the batch as a whole gets no answer. Sent again as a whole
 * while SharePoint asks every child to wait; `settleEach` sends them again one by one.
 */
export async function settledInBatch<Answer>(
  client: SPFI,
  calls: (batch: SPFI) => readonly Promise<Answer>[],
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const patience = patienceOf(client);
  for (let attempt = 1; ; attempt++) {
    const children = await patience.insist(() => send(client, calls));
    const waits = children.map((child) => waitOf(child, attempt));
    if (children.length === 0 || waits.includes(null)) return children;
    patience.rest(Math.max(...waits.map(Number)));
  }
}

/** A call that can be made again. */
export type Call<Answer> = (batch: SPFI) => Promise<Answer>;

export interface Asking<Answer> {
  readonly signal?: Signal;
  /** The calls depend on each other: one that has to wait takes those behind it along. */
  readonly isSequence?: boolean;
  /** What the call at this place sends as JSON; without it calls send next to nothing. */
  readonly contentOf?: (index: number) => unknown;
  /** Called after each batch with the number of calls settled so far. */
  readonly onSettled?: (count: number, last: readonly PromiseSettledResult<Answer>[]) => void;
}

/**
 * Makes calls in as few batches as 100 parts and 1 MB allow, one result per call in their order. Calls that SharePoint asks to wait
 * are made again, together with the next ones, after the longest wait it named. When a batch as a whole gets no answer, or the
 * signal ends it, every call that is still open is rejected with that error. Never rejects itself.
 */
export async function settleEach<Answer>(
  client: SPFI,
  calls: readonly Call<Answer>[],
  { signal, isSequence = false, contentOf, onSettled }: Asking<Answer> = {},
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const patience = patienceOf(client);
  const results: PromiseSettledResult<Answer>[] = new Array(calls.length);
  let open = calls.map((_, index) => ({
    index,
    attempt: 1,
    bytes: contentOf ? bytesOf(contentOf(index)) : 0,
  }));
  let settled = 0;
  while (open.length > 0) {
    const part = open.slice(0, fitting(open));
    const sent = await sentOrLost(
      patience,
      client,
      part.map(({ index }) => calls[index]!),
      signal,
    );
    if ('lost' in sent) {
      for (const { index } of open) results[index] = { status: 'rejected', reason: sent.lost };
      return results;
    }
    const { children } = sent;
    const again: typeof open = [];
    let wait = 0;
    for (const [place, child] of children.entries()) {
      const told = waitOf(child, part[place]!.attempt);
      const isBehind = isSequence && again.length > 0;
      if (told === null && !isBehind) results[part[place]!.index] = child;
      else again.push({ ...part[place]!, attempt: part[place]!.attempt + 1 });
      wait = Math.max(wait, told ?? 0);
    }
    patience.rest(wait);
    settled += part.length - again.length;
    open = [...again, ...open.slice(part.length)];
    onSettled?.(settled, children);
  }
  return results;
}

/** The answers of `settleEach`; the first failing call fails the whole. */
export async function askEach<Answers extends readonly unknown[]>(
  client: SPFI,
  calls: { readonly [Index in keyof Answers]: Call<Answers[Index]> },
  asking: Asking<unknown> = {},
): Promise<Answers> {
  return (await settleEach<unknown>(client, calls, asking)).map(answerOf) as unknown as Answers;
}

/** The answer of a settled call, or its failure as an error of the register. */
export function answerOf<Answer>(child: PromiseSettledResult<Answer>): Answer {
  if (child.status === 'rejected') throw translated(child.reason);
  return child.value;
}

async function sentOrLost<Answer>(
  patience: Patience,
  client: SPFI,
  calls: readonly Call<Answer>[],
  signal: Signal,
): Promise<{ readonly children: readonly PromiseSettledResult<Answer>[] } | { readonly lost: unknown }> {
  try {
    return { children: await patience.insist(() => send(client, (batch) => calls.map((call) => call(batch))), signal) };
  } catch (lost) {
    return { lost };
  }
}

async function send<Answer>(
  client: SPFI,
  calls: (batch: SPFI) => readonly Promise<Answer>[],
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const [batch, execute] = impatient(client).batched({ maxRequests: largestBatch });
  const children = Promise.allSettled(calls(batch));
  try {
    await execute();
  } catch (error) {
    noteBatchFailure(error);
    throw error;
  }
  return children;
}

function waitOf(child: PromiseSettledResult<unknown>, attempt: number): number | null {
  const isBusy = child.status === 'rejected' && troubleOf(child.reason)?.kind === 'busy';
  return isBusy ? pauseAfter(child.reason, attempt) : null;
}

const utf8 = new TextEncoder();

const bytesOf = (content: unknown): number => utf8.encode(JSON.stringify(content)).length;

/** How many of the next calls one batch holds; at least one, whatever its size. */
function fitting(open: readonly { readonly bytes: number }[]): number {
  let bytes = 0;
  const most = Math.min(largestBatch, open.length);
  for (let count = 0; count < most; count++) {
    bytes += open[count]!.bytes + bytesOfAPart;
    if (bytes > largestBatchBytes && count > 0) return count;
  }
  return most;
}
