import { methodNotAllowed, noSuchResource, SharePointError } from '../errors';
import { own } from '../json';
import { modeOf, type Mode } from '../odata/modes';
import { parsePath } from '../odata/path';
import { parseQuery } from '../odata/query';
import type { Site } from '../site/site';
import { refuseTooLarge } from './bodyLimit';
import { callOf, type Call, type RawRequest, type Verb } from './call';
import type { Identity } from './identity';
import { methodOf, type AskedRequest, type Observer } from './observe';
import { replyTo, replyToError, type Reply } from './reply';
import { act, walk, type Resource } from './resource';

/** Asked before each request and each part of a batch; null lets through. */
export type Throttle = (asked: AskedRequest) => { status: 429 | 503; retryAfterSeconds: number } | null;

/** `root` makes the entry point of the API for one call. */
export interface Dispatcher {
  readonly site: Site;
  readonly throttle: Throttle;
  readonly observe: Observer;
  /** Told when something may have been written, after its answer is made. */
  readonly written: () => void;
  readonly root: (call: Call) => Resource;
}

/** SharePoint's own limit is unknown; a URL that long fails on a tenant too, one way or another (MEM). */
const longestUrl = 8192;
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
    refuseTooLarge(request.body.length, path);
    const options = parseQuery(query);
    const call = callOf(site, request, { verb: verbOf(request), query: options, mode, ...identity });
    const run = () => act(walk(dispatcher.root(call), parsePath(path, options)), call.verb);
    return replyTo(call, call.verb === 'GET' ? run() : site.database.write(run));
  } catch (cause) {
    return replyToError(cause, mode);
  }
}

/** Refuses when the tenant would be tired: Retry-After in seconds (DOC), alone and inside a batch. Body believed (MEM). */
export function refuseWhenThrottled({ throttle }: Dispatcher, asked: AskedRequest): Reply | null {
  const refusal = throttle(asked);
  if (!refusal) return null;
  const error = new SharePointError(
    refusal.status,
    '-2147429894, Microsoft.SharePoint.Client.ThrottlingException',
    'The request has been throttled. Please try again later.',
    { 'Retry-After': String(refusal.retryAfterSeconds) },
  );
  return replyToError(error, 'minimalmetadata');
}

function verbOf(request: RawRequest): Verb {
  const verb = own(verbs, methodOf(request));
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
  // `/sites/x/Papers/a.txt/_api/contextinfo` is how a client asks which web a file is in; every address of the site leads to its one web.
  const end = path.toLowerCase().indexOf('/_api/');
  const isHere = `${path.slice(0, end)}/`.toLowerCase().startsWith(`${site.path}/`.toLowerCase());
  if (end < 0 || !isHere) throw noSuchResource(path);
  return [path.slice(end + '/_api/'.length), cut < 0 ? '' : url.slice(cut + 1)];
}
