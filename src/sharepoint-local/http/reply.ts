import { randomUUID } from 'node:crypto';
import { SharePointError } from '../errors';
import type { Answer } from '../odata/answer';
import { contentTypeOf, type Mode } from '../odata/modes';
import { renderAnswer } from '../odata/render';
import { HandshakeNeeded } from '../subscriptions/handshake';
import type { Call } from './call';

/** An answer on the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Address that has to agree before the request can be answered. */
  readonly handshake?: string;
}

/** Turns what an endpoint did into status, headers and body. */
export function replyTo(call: Call, answer: Answer): Reply {
  const body = renderAnswer(answer, call) ?? '';
  const type = typeOf(answer, call);
  const headers: Record<string, string> = body.length > 0 ? { 'Content-Type': type } : {};
  const element =
    answer.kind === 'entity' ? { ...answer.entity, isNew: answer.isNew } : answer.kind === 'row' ? answer : null;
  const etag = element?.etag ?? (answer.kind === 'done' || answer.kind === 'content' ? answer.etag : undefined);
  if (etag) headers['ETag'] = etag;
  const isNew = element?.isNew === true;
  if (element && isNew) headers['Location'] = `${call.api}${element.editLink}`;
  const status = answer.kind === 'done' ? answer.status : isNew ? 201 : 200;
  return { status, headers, body };
}

function typeOf(answer: Answer, { mode }: Call): string {
  if (answer.kind === 'text') return answer.contentType;
  return answer.kind === 'content' ? 'application/octet-stream' : contentTypeOf(mode);
}

/** Turns a refusal into SharePoint's shape; anything unforeseen is a fault of this room and says so without a stack. */
export function replyToError(cause: unknown, mode: Mode): Reply {
  const error = cause instanceof SharePointError ? cause : unforeseen(cause);
  const inside = { code: error.code, message: { lang: 'en-US', value: error.message } };
  const body = JSON.stringify(mode === 'verbose' ? { error: inside } : { 'odata.error': inside });
  const reply = { status: error.status, headers: { 'Content-Type': contentTypeOf(mode), ...error.headers }, body };
  return error instanceof HandshakeNeeded ? { ...reply, handshake: error.url } : reply;
}

function unforeseen(cause: unknown): SharePointError {
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new SharePointError(500, '-1, System.Exception', `A fault of the stand-in itself: ${what}`);
}

/** Headers SharePoint puts on every reply (REC). */
export function standingHeaders(startedAt: number): Record<string, string> {
  return {
    SPRequestGuid: randomUUID(),
    SPClientServiceRequestDuration: String(Math.max(1, Math.round(performance.now() - startedAt))),
    'X-SharePointHealthScore': '1',
    'X-SP-SERVERSTATE': 'ReadOnly=0',
    'Cache-Control': 'private, max-age=0',
    'X-Content-Type-Options': 'nosniff',
  };
}
