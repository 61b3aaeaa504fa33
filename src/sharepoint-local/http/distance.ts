import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Reply } from './reply';

/** A number, or a question asked anew for every call. */
export type Setting = number | (() => number);

/** How far away the site seems to be. Counts for the whole call over HTTP, never for the parts of a batch. */
export interface Distance {
  /** Milliseconds a call spends on its way, half before it is worked on and half after. */
  readonly latency: Setting;
  /** Bits per second of the line that all calls share; `Infinity` is none. */
  readonly bandwidth: Setting;
}

/** The way of one call to the site and back. */
export interface Journey {
  /** Resolves when `bytes` have reached the site. */
  there(bytes: number): Promise<void>;
  /** Resolves when `bytes` have reached the client. */
  back(bytes: number): Promise<void>;
  /** Whether bytes cost time; only then a tenant's compression pays. */
  readonly isNarrow: boolean;
}

const compress = promisify(gzip);
/** Shorter ones go as they are. */
const worthCompressing = 1400;
const compressed = new WeakMap<Buffer, Promise<Buffer>>();

/**
 * Makes the way to the site: every call settles the settings for itself, all queue on one line per direction. Throws a
 * `RangeError` for a negative or absent number, of a function when it is asked.
 */
export function journeys(distance: Distance): () => Journey {
  for (const [name, setting] of Object.entries(distance)) {
    if (typeof setting === 'number') amount(setting, name);
  }
  const line = { up: 0, down: 0 };
  return () => {
    const latency = amount(distance.latency, 'latency');
    const bandwidth = amount(distance.bandwidth, 'bandwidth');
    const travel = async (direction: 'up' | 'down', bytes: number) => {
      const now = performance.now();
      line[direction] = Math.max(now, line[direction]) + (bytes * 8 * 1000) / bandwidth;
      const wait = line[direction] - now + latency / 2;
      // The connection keeps the process alive; a call nobody waits for any more must not.
      if (wait > 0) await pause(wait, undefined, { ref: false });
    };
    return {
      there: (bytes) => travel('up', bytes),
      back: (bytes) => travel('down', bytes),
      isNarrow: Number.isFinite(bandwidth),
    };
  };
}

/** As a tenant sends it to a client that takes gzip. A page that is answered again is not compressed again. */
export async function shrink(reply: Reply): Promise<Reply> {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  if (body.length < worthCompressing) return reply;
  const known = compressed.get(body) ?? compress(body, { level: 4 });
  compressed.set(body, known);
  return {
    ...reply,
    headers: { ...reply.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
    body: await known,
  };
}

function amount(setting: Setting, name: string): number {
  const value = typeof setting === 'number' ? setting : setting();
  const isGood = name === 'latency' ? value >= 0 && Number.isFinite(value) : value > 0;
  if (!isGood) throw new RangeError(`A ${name} of ${value} is impossible.`);
  return value;
}
