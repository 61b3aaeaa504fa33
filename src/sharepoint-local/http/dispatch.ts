import { invalidRequest, methodNotAllowed, noSuchResource, SharePointError } from '../errors';
import { own } from '../json';
import type { Answer } from '../odata/answer';
import { modeOf, type Mode } from '../odata/modes';
import { parsePath } from '../odata/path';
import { parseQuery } from '../odata/query';
import type { Site } from '../site/site';
import { callOf, type Call, type RawRequest, type Verb } from './call';
import type { Identity } from './identity';
import { replyTo, replyToError, type Reply } from './reply';
import { act, walk, type Resource } from './resource';

/** Asked before each request and each part of a batch. */
export type Throttle = () => { status: 429 | 503; retryAfterSeconds: number } | null;

/** `root` makes the entry point of the API for one call. */
export interface Dispatcher {
  readonly site: Site;
  readonly throttle: Throttle;
  readonly root: (call: Call) => Resource;
}

/** SharePoint's own limit is unknown; a URL that long fails on a tenant too, one way or another (MEM). */
const longestUrl = 8192;
/** "However a maximum of 2097152 bytes is allowed" (pnpjs#2980, #3207). */
export const largestBody = 2_097_152;

const verbs: Readonly<Record<string, Verb>> = {
  GET: 'GET',
  POST: 'POST',
  MERGE: 'MERGE',
  PATCH: 'MERGE',
  PUT: 'PUT',
  DELETE: 'DELETE',
};

/** Answers one request of somebody already let in; never throws. */
export function dispatch(dispatcher: Dispatcher, request: RawRequest, identity: Identity): Reply {
  let mode: Mode = 'minimalmetadata';
  try {
    mode = modeOf(request.header('accept'));
    const { site } = dispatcher;
    const [path, query] = cutUrl(site, request.url);
    if (request.body.length > largestBody) throw tooLarge(request.body.length);
    const options = parseQuery(query);
    const call = callOf(site, request, { verb: verbOf(request), query: options, mode, ...identity });
    const run = () => act(walk(dispatcher.root(call), parsePath(path, options)), call.verb);
    return replyTo(call, call.verb === 'GET' ? run() : write(site, run));
  } catch (cause) {
    return replyToError(cause, mode);
  }
}

/** Refuses when the tenant would be tired; the reply is the same alone and inside a batch. */
export function refuseWhenThrottled({ throttle }: Dispatcher): Reply | null {
  const refusal = throttle();
  if (!refusal) return null;
  const error = new SharePointError(
    refusal.status,
    '-2147429894, Microsoft.SharePoint.Client.ThrottlingException',
    'The request has been throttled. Please try again later.',
    {
      'Retry-After': String(refusal.retryAfterSeconds),
    },
  );
  return replyToError(error, 'minimalmetadata');
}

function write(site: Site, run: () => Answer): Answer {
  try {
    return site.database.write(run);
  } finally {
    site.memory.answers.clear();
  }
}

function verbOf(request: RawRequest): Verb {
  const tunneled = request.verb === 'POST' ? request.header('x-http-method') : undefined;
  const verb = own(verbs, (tunneled ?? request.verb).toUpperCase());
  if (!verb) throw methodNotAllowed(request.verb);
  return verb;
}

/** Path below `_api/` and query, both still encoded. */
function cutUrl(site: Site, url: string): [path: string, query: string] {
  if (url.length > longestUrl)
    throw new SharePointError(
      414,
      '-1, System.Web.HttpException',
      'The length of the URL for this request exceeds the configured maxUrlLength value.',
    );
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const prefix = `${site.path}/_api/`;
  if (!path.toLowerCase().startsWith(prefix.toLowerCase())) throw noSuchResource(path);
  return [path.slice(prefix.length), cut < 0 ? '' : url.slice(cut + 1)];
}

function tooLarge(bytes: number): SharePointError {
  return invalidRequest(
    'The maximum number of bytes allowed to be read from the stream has been exceeded. ' +
      `After the last read operation, a total of ${bytes} bytes has been read from the stream; however a maximum of ${largestBody} bytes is allowed.`,
  );
}
