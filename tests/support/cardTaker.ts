/** The end of the chat that takes cards, and tells which questions they asked of whom. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TakenCard {
  readonly conversation: string;
  readonly activity: string;
  /** Ids of the requests that the card asks about. */
  readonly requests: readonly number[];
}

export interface CardTaker {
  readonly serviceUrl: string;
  /** New messages, in their order; what is put in the place of one is not among them. */
  readonly cards: readonly TakenCard[];
  close(): Promise<void>;
}

/** `onCard` is called when a card is there and before its answer sets out. */
export async function startCardTaker(onCard: () => void = () => undefined): Promise<CardTaker> {
  const cards: TakenCard[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, conversation = '', activity = ''] =
        /^\/v3\/conversations\/([^/]+)\/activities\/?([^/]*)$/.exec(request.url ?? '') ?? [];
      const id = request.method === 'POST' ? `card ${cards.length + 1}` : decodeURIComponent(activity);
      if (request.method === 'POST') {
        const requests = requestsIn(Buffer.concat(chunks).toString());
        cards.push({ conversation: decodeURIComponent(conversation), activity: id, requests });
        onCard();
      }
      response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cards,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** From what its buttons send. */
const requestsIn = (message: string): readonly number[] => [
  ...new Set([...message.matchAll(/"request":(\d+)/g)].map(([, id]) => Number(id))),
];
