import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyToBatch } from '../batch/batch';
import { invalidRequest } from '../errors';
import type { RawRequest } from './call';
import { corsHeaders, preflight } from './cors';
import { dispatch, refuseWhenThrottled, type Dispatcher } from './dispatch';
import { identify } from './identity';
import { replyToError, standingHeaders, type Reply } from './reply';

/** Nobody sends more than this by accident; the rest of the stream is not even read. */
const mostBytes = 16 * 1024 * 1024;

/** Listens on this machine only; resolves with the port in use. */
export function listen(dispatcher: Dispatcher, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer({ maxHeaderSize: 65_536 }, (message, response) => {
    const startedAt = performance.now();
    answer(dispatcher, message).then(
      (reply) => send(response, reply, message, startedAt),
      () => message.destroy(),
    );
  });
  server.on('clientError', (cause, socket) => {
    if (socket.writable) socket.end(malformedRequest(cause));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
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

async function answer(dispatcher: Dispatcher, message: IncomingMessage): Promise<Reply> {
  if (message.method === 'OPTIONS') return preflight(headerOf(message, 'access-control-request-headers'));
  const body = await readBody(message);
  try {
    const refusal = refuseWhenThrottled(dispatcher);
    if (refusal) return refusal;
    const request = requestOf(dispatcher, message, body);
    const identity = identify(dispatcher.site, request.header('authorization'), {
      remoteAddress: message.socket.remoteAddress,
      host: message.headers.host,
      origin: message.headers.origin,
    });
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
  let size = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > mostBytes) throw new Error('The request is far too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply, message: IncomingMessage, startedAt: number): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  const length = reply.status === 204 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(reply.status, {
    ...standingHeaders(startedAt),
    ...(message.method === 'OPTIONS' ? {} : corsHeaders(reply.status)),
    ...reply.headers,
    ...length,
  });
  response.end(body);
}
