import type { Access } from '../security/access';
import type { Site } from '../site/site';
import type { Principal } from '../users/principals';
import { parseBody, type Body } from '../odata/input';
import type { Mode } from '../odata/modes';
import type { Query } from '../odata/query';
import type { Handshake } from '../subscriptions/handshake';
import { readSelection, type Selection } from '../odata/selection';

export type Verb = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';

/** A request as it came in, alone or out of a batch. */
export interface RawRequest {
  readonly verb: string;
  /** Path and query, still encoded. */
  readonly url: string;
  /** `127.0.0.1:4711`: addresses in answers name the host the client asked. */
  readonly host: string;
  header(name: string): string | undefined;
  readonly body: Buffer;
  /** How the receiver of a new subscription answered, once it was asked. */
  readonly handshake?: Handshake;
}

/** One understood request of one person. */
export interface Call {
  readonly site: Site;
  readonly verb: Verb;
  readonly query: Query;
  readonly selection: Selection;
  readonly mode: Mode;
  /** `http://host/sites/x` */
  readonly webUrl: string;
  /** `http://host/sites/x/_api/` */
  readonly api: string;
  readonly ifMatch: string | undefined;
  readonly handshake: Handshake | undefined;
  readonly person: Principal;
  readonly access: Access;
  body(): Body;
  /** The body as it came, for uploads: they claim to be JSON (§1). */
  bytes(): Buffer;
}

/** Puts a call together; $select and $expand are read once, the body only when wanted. */
export function callOf(
  site: Site,
  request: RawRequest,
  parts: Pick<Call, 'verb' | 'query' | 'mode' | 'person' | 'access'>,
): Call {
  const webUrl = `http://${request.host}${site.path}`;
  return {
    ...parts,
    site,
    webUrl,
    api: `${webUrl}/_api/`,
    selection: readSelection(parts.query),
    ifMatch: request.header('if-match'),
    handshake: request.handshake,
    bytes: () => request.body,
    body: () => parseBody(request.body.toString('utf8'), request.header('content-type') ?? ''),
  };
}
