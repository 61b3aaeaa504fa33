import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Follows the connections of a server and gives the way to end them: idle ones are cut, busy ones get their answer, which says
 * `Connection: close`, and go with it. Node's own `closeIdleConnections` looks once, and leaves alone what has never asked
 * anything: a proxy's spare connections would outlast the time there is for stopping.
 */
export function closingOf(server: Server): () => Promise<void> {
  const open = new Map<Socket, Set<ServerResponse>>();
  let isClosing = false;

  server.on('connection', (socket: Socket) => {
    open.set(socket, new Set());
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    const answers = open.get(socket);
    answers?.add(response);
    if (isClosing) sayGoodbye(response);
    response.once('close', () => {
      answers?.delete(response);
      if (isClosing && answers?.size === 0) socket.destroySoon();
    });
  });

  return () =>
    new Promise((resolve) => {
      isClosing = true;
      server.close(() => resolve());
      for (const [socket, answers] of open) {
        for (const response of answers) sayGoodbye(response);
        if (answers.size === 0) socket.destroy();
      }
    });
}

function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
