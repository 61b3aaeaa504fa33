/** A Bot Framework connector that answers new messages as it is told: with a status, by breaking off, or not at all. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Trouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection breaks, before anything was taken or when the message is in the chat already. */
  | 'resetBefore'
  | 'resetAfter'
  /** The message is in the chat, and no answer ever comes. */
  | 'silence';

export interface Arrived {
  readonly path: string;
  readonly bytes: number;
  /** Whether the message stands in the chat. */
  readonly isTaken: boolean;
}

export interface TroubledConnector {
  readonly serviceUrl: string;
  /** New messages and conversations in the order in which they came. */
  readonly arrived: readonly Arrived[];
  /** What comes next is answered so; null lets it pass. */
  trouble(next: (asked: { readonly path: string; readonly bytes: number }) => Trouble | null): void;
  close(): Promise<void>;
}

export async function startTroubledConnector(): Promise<TroubledConnector> {
  const arrived: Arrived[] = [];
  let troubleWith: Parameters<TroubledConnector['trouble']>[0] = () => null;

  const answer = (request: IncomingMessage, response: ServerResponse, bytes: number): void => {
    const path = decodeURIComponent(request.url ?? '');
    const isNew = request.method === 'POST';
    const trouble = isNew ? troubleWith({ path, bytes }) : null;
    const isTaken =
      trouble === null ||
      trouble === 'resetAfter' ||
      trouble === 'silence' ||
      (trouble !== 'resetBefore' && isGood(trouble));
    if (isNew) arrived.push({ path, bytes, isTaken });
    if (trouble === 'silence') return;
    if (trouble === 'resetBefore' || trouble === 'resetAfter') return void request.socket.resetAndDestroy();
    const { status, headers, body } = trouble ?? { status: 201, body: `{"id":"card ${arrived.length}"}` };
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
  };
  const server: Server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => answer(request, response, bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    trouble: (next) => (troubleWith = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isGood = (trouble: Exclude<Trouble, string>): boolean => trouble.status < 300;
