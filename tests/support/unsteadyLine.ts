/** A line to a stand-in that can break: before a call arrives, or after it was worked on and before its answer is back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A number is a status: somebody on the way answers with it, in SharePoint's place and words of their own. */
export type Fate = 'arrives' | 'lost on the way' | 'answer lost' | number;

export interface UnsteadyLine {
  /** The site as seen through the line. */
  readonly siteUrl: string;
  /** Decides what becomes of each call from now on. */
  decide(fate: (call: { readonly method: string; readonly path: string }) => Fate): void;
  close(): Promise<void>;
}

export async function openLine(siteUrl: string): Promise<UnsteadyLine> {
  const target = new URL(siteUrl);
  let decide: Parameters<UnsteadyLine['decide']>[0] = () => 'arrives';
  const server = createServer((incoming, response) => {
    const fate = decide({ method: incoming.method ?? '', path: incoming.url ?? '' });
    if (fate === 'lost on the way') return void incoming.socket.destroy();
    if (typeof fate === 'number') return void incoming.resume().on('end', () => response.writeHead(fate).end());
    forward(incoming, target, (answer, body) => {
      if (fate === 'answer lost') return void incoming.socket.destroy();
      relay(answer, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    siteUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}`,
    decide: (fate) => (decide = fate),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The host that the client meant stays, as behind a real proxy: addresses in answers then lead through the line again. */
function forward(incoming: IncomingMessage, target: URL, then: (answer: IncomingMessage, body: Buffer) => void): void {
  const { method, url: path, headers } = incoming;
  const outgoing = request({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => then(answer, Buffer.concat(chunks)));
  });
  outgoing.on('error', () => incoming.socket.destroy());
  incoming.pipe(outgoing);
}

function relay(answer: IncomingMessage, body: Buffer, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  response.end(body);
}
