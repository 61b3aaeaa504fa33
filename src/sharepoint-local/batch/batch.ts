import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { invalidRequest, methodNotAllowed } from '../errors';
import type { RawRequest } from '../http/call';
import { dispatch, refuseWhenThrottled, type Dispatcher } from '../http/dispatch';
import type { Identity } from '../http/identity';
import { replyToError, type Reply } from '../http/reply';
import { runWithin } from './bounded';
import { parseBatch, type Part } from './parts';

/** 100 parts (pnpcore#284). */
const mostParts = 100;
/** 2 MB for the request as a whole (pnpjs#3207). */
const mostBytes = 2_097_152;

/** 64 MB for the answers together; where a tenant stops is not known. */
const mostAnswered = 67_108_864;

/** Runs every part in order as the same person. A failing part fails alone: change sets are not transactional (DOC). */
export function replyToBatch(dispatcher: Dispatcher, request: RawRequest, identity: Identity): Reply {
  try {
    if (request.verb !== 'POST') throw methodNotAllowed(request.verb);
    if (request.body.length > mostBytes) {
      throw invalidRequest(
        'The maximum number of bytes allowed to be read from the stream has been exceeded. ' +
          `After the last read operation, a total of ${request.body.length} bytes has been read from the stream; however a maximum of ${mostBytes} bytes is allowed.`,
      );
    }
    const parts = parseBatch(request.body.toString('utf8'), request.header('content-type') ?? '');
    // Text believed (MEM); the number is not.
    if (parts.length > mostParts)
      throw invalidRequest(
        `The maximum number of query operations allowed in a batch (${mostParts}) has been exceeded.`,
      );
    // One transaction with a savepoint per part: what the reply reports is on disk before the reply leaves, with one fsync.
    const replies = dispatcher.site.database.write(() =>
      runWithin(parts, mostAnswered, (part) => runPart(dispatcher, request, identity, part), answerTooLong),
    );
    return assemble(replies);
  } catch (cause) {
    return replyToError(cause, 'minimalmetadata');
  }
}

function runPart(dispatcher: Dispatcher, outer: RawRequest, identity: Identity, part: Part): Reply {
  const asked = { method: part.verb, path: part.url, isPart: true };
  const reply = refuseWhenThrottled(dispatcher, asked) ?? answerPart(dispatcher, outer, identity, part);
  const sent = Buffer.byteLength(reply.body);
  dispatcher.observe({ ...asked, status: reply.status, received: Buffer.byteLength(part.body), sent });
  return reply;
}

function answerPart(dispatcher: Dispatcher, outer: RawRequest, identity: Identity, part: Part): Reply {
  try {
    const request: RawRequest = {
      verb: part.verb,
      url: pathOf(part.url, outer),
      host: outer.host,
      header: (name) => part.headers.get(name),
      body: Buffer.from(part.body, 'utf8'),
    };
    return dispatch(dispatcher, request, identity);
  } catch (cause) {
    return replyToError(cause, 'minimalmetadata');
  }
}

/** What was not run because the answers before it are long enough (text MEM). */
function answerTooLong(): Reply {
  const text = `The maximum number of bytes of a batch's answer (${mostAnswered}) has been reached; this part was not run.`;
  return replyToError(invalidRequest(text), 'minimalmetadata');
}

/** Parts name absolute URLs; all must target the site of the batch (DOC). */
function pathOf(url: string, outer: RawRequest): string {
  const match = /^https?:\/\/([^/]+)(\/.*)$/i.exec(url);
  if (!match) throw invalidRequest(`The URL '${url}' of a batch part is not absolute.`);
  if (match[1]?.toLowerCase() !== outer.host.toLowerCase())
    throw invalidRequest('All requests in a batch must target the same site.');
  return match[2] ?? '/';
}

function assemble(replies: readonly Reply[]): Reply {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = replies.flatMap((reply) => [
    Buffer.from(`--${boundary}\r\n${printHead(reply)}`),
    Buffer.from(reply.body),
    Buffer.from('\r\n'),
  ]);
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function printHead(reply: Reply): string {
  const headers = Object.entries(reply.headers).map(([name, value]) => `${name.toUpperCase()}: ${value}`);
  const isEmpty = reply.body.length === 0;
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? 'Unknown'}`,
    ...(isEmpty ? ['CONTENT-TYPE: application/json;odata=minimalmetadata;streaming=true;charset=utf-8'] : []),
    ...headers,
    '',
    '',
  ].join('\r\n');
}
