import type { Response } from 'express';

/** Server-sent events: tells the open chats of a conversation that it has changed. */
export interface Live {
  /** Keeps the answer open and writes to it until the reader goes away. */
  join(conversation: string, response: Response): void;
  /** The reader fetches the messages anew: nothing is lost when an event is. */
  changed(conversation: string): void;
  close(): void;
}

/** Proxies and browsers close a line that is silent for long. */
const heartbeatMilliseconds = 25_000;

export function liveUpdates(): Live {
  const readers = new Map<string, Set<Response>>();
  const timer = setInterval(() => tellAll(': still here\n\n'), heartbeatMilliseconds);
  timer.unref();
  const tellAll = (text: string) => {
    for (const group of readers.values()) for (const response of group) response.write(text);
  };
  return {
    join(conversation, response) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        Connection: 'keep-alive',
      });
      response.write('event: changed\ndata: {}\n\n');
      const group = readers.get(conversation) ?? new Set();
      readers.set(conversation, group.add(response));
      response.on('close', () => group.delete(response));
    },
    changed(conversation) {
      for (const response of readers.get(conversation) ?? []) response.write('event: changed\ndata: {}\n\n');
    },
    close() {
      clearInterval(timer);
      for (const group of readers.values()) for (const response of group) response.end();
      readers.clear();
    },
  };
}
