import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyToBatch } from '../batch/batch';
import { invalidRequest } from '../errors';
import { mostBytesOf } from './bodyLimit';
import type { RawRequest } from './call';
import { corsHeaders, preflight } from './cors';
import { dispatch, refuseWhenThrottled, type Dispatcher } from './dispatch';
import { demandDigest } from './digest';
import { journeys, shrink, type Distance, type Journey } from './distance';
import { identify } from './identity';
import { methodOf, type AskedRequest } from './observe';
import { replyToError, standingHeaders, type Reply } from './reply';
import { shakeHands } from '../subscriptions/handshake';

/** Nobody sends this much too much by accident; the rest of the stream is not even read. */
const slack = 14 * 1024 * 1024;

/** Listens on this machine only; resolves with the port in use. */
export function listen(
  dispatcher: Dispatcher,
  port: number,
  distance: Distance,
): Promise<{ server: Server; port: number }> {
  const depart = journeys(distance);
  const server = createServer({ maxHeaderSize: 65_536 }, (message, response) => {
    // Kept now: a message that was given up half read has lost its connection, which would stay open for ever.
    const { socket } = message;
    serve(dispatcher, message, response, depart).catch(() => socket.destroy());
  });
  server.on('clientError', (cause, socket) => {
    if (socket.writable) socket.end(malformedRequest(cause));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

async function serve(
  dispatcher: Dispatcher,
  message: IncomingMessage,
  response: ServerResponse,
  depart: () => Journey,
): Promise<void> {
  const journey = depart();
  const body = await readBody(message);
  await journey.there(body.length);
  // Who hung up on the way (or the site that was closed meanwhile) has no use for an answer.
  if (response.destroyed) return;
  const startedAt = performance.now();
  const request = requestOf(dispatcher, message, body);
  const asked = { method: methodOf(request), path: request.url, isPart: false };
  const reply = await answerAgreed(dispatcher, message, request, asked);
  const isSmall = journey.isNarrow && /\bgzip\b/i.test(request.header('accept-encoding') ?? '');
  const small = isSmall ? await shrink(reply) : reply;
  const sent = Buffer.byteLength(small.body);
  dispatcher.observe({ ...asked, status: reply.status, received: body.length, sent });
  if (asked.method !== 'GET') dispatcher.written();
  const headers = standingHeaders(startedAt);
  await journey.back(sent);
  send(response, small, headers, request.verb === 'OPTIONS');
}

/** A new subscription is answered after its receiver was asked; nothing else waits for anybody. */
async function answerAgreed(
  dispatcher: Dispatcher,
  message: IncomingMessage,
  request: RawRequest,
  asked: AskedRequest,
): Promise<Reply> {
  const reply = answer(dispatcher, message, request, asked);
  if (reply.handshake === undefined) return reply;
  return answer(dispatcher, message, { ...request, handshake: await shakeHands(reply.handshake) }, asked);
}

/** What Node cannot even parse (headers far too long, broken lines) still gets an answer in SharePoint's shape. */
function malformedRequest(cause: Error): string {
  const { body } = replyToError(invalidRequest(`Bad Request. ${cause.message}`), 'minimalmetadata');
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n${body.toString()}`;
}

function answer(dispatcher: Dispatcher, message: IncomingMessage, request: RawRequest, asked: AskedRequest): Reply {
  if (request.verb === 'OPTIONS') return preflight(request.header('access-control-request-headers'));
  try {
    const refusal = request.handshake ? null : refuseWhenThrottled(dispatcher, asked);
    if (refusal) return refusal;
    const identity = identify(dispatcher.site, request.header('authorization'), {
      remoteAddress: message.socket.remoteAddress,
      host: message.headers.host,
      origin: message.headers.origin,
      cookie: message.headers.cookie,
    });
    demandDigest(dispatcher.site, request, identity);
    const isBatch = /\/_api\/\$batch$/i.test(request.url);
    return isBatch ? replyToBatch(dispatcher, request, identity) : dispatch(dispatcher, request, identity);
  } catch (cause) {
    return replyToError(cause, 'minimalmetadata');
  }
}

function requestOf({ site }: Dispatcher, message: IncomingMessage, body: Buffer): RawRequest {
  const host = message.headers.host ?? '';
  const isPlain = /^[\w.-]+(:\d+)?$/.test(host);
  return {
    verb: message.method ?? 'GET',
    url: message.url ?? site.path,
    host: isPlain ? host : `127.0.0.1:${message.socket.localPort ?? 0}`,
    header: (name) => headerOf(message, name),
    body,
  };
}

function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const most = mostBytesOf(message.url ?? '') + slack;
  let size = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > most) throw new Error('The request is far too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  reply: Reply,
  headers: Readonly<Record<string, string>>,
  isPreflight: boolean,
): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  const length = reply.status === 204 ? {} : { 'Content-Length': String(body.length) };
  const cors = isPreflight ? {} : corsHeaders(reply.status);
  response.writeHead(reply.status, { ...headers, ...cors, ...reply.headers, ...length });
  response.end(body);
}
