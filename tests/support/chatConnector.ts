/** A stand-in for the Bot Framework connector that takes cards, as slowly as a test likes. */
import express from 'express';
import type { AddressInfo } from 'node:net';

export interface SentCard {
  readonly conversation: string;
  readonly authorization: string;
}

export interface ChatConnector {
  readonly serviceUrl: string;
  readonly cards: readonly SentCard[];
  /** From now on cards wait for their answer; gives what lets them go. */
  hold(): () => void;
  /** Settles when that many cards have come. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startChatConnector(): Promise<ChatConnector> {
  const cards: SentCard[] = [];
  let free: Promise<void> = Promise.resolve();
  let tell = () => {};
  const web = express();
  web.post('/v3/conversations/:conversation/activities', (request, response) => {
    const { conversation } = request.params;
    const number = cards.push({ conversation, authorization: request.headers.authorization ?? '' });
    tell();
    void free.then(() => response.status(201).json({ id: `activity-${number}` }));
  });
  const server = web.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cards,
    hold() {
      let release = () => {};
      free = new Promise<void>((resolve) => (release = resolve));
      return release;
    },
    arrived: (count) =>
      new Promise((resolve) => {
        tell = () => void (cards.length >= count && resolve());
        tell();
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
