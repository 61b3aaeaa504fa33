import { Unavailable } from '../../register';
import type { TokenSource } from '../connection';

/** One question and its answer, as a recording keeps it: no token, no headers but those that a client reads. */
export interface Exchange {
  readonly method: string;
  /** Below the site, with the query. */
  readonly path: string;
  readonly sent: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; the text itself when it is none; null when there is none. */
  readonly answer: unknown;
}

export interface Question {
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Sent as X-HTTP-Method with a POST, as browsers' clients do. */
  readonly verb?: 'MERGE' | 'DELETE' | 'PUT';
  readonly accept?: string;
  readonly contentType?: string;
}

const kept = ['etag', 'location', 'content-type', 'retry-after'];
const patience = 60_000;
const attempts = 4;

/** Asks a site over plain HTTP, without the client library in between, and keeps what was said. */
export class Conversation {
  readonly siteUrl: string;
  readonly exchanges: Exchange[] = [];
  readonly #token: TokenSource;

  constructor(siteUrl: string, token: TokenSource) {
    this.siteUrl = siteUrl.replace(/\/+$/, '');
    this.#token = token;
  }

  /** Path of the site without the host, `/sites/x`. */
  get sitePath(): string {
    return new URL(this.siteUrl).pathname.replace(/\/+$/, '');
  }

  read(path: string, question: Question = {}): Promise<Exchange> {
    return this.#ask('GET', path, question);
  }

  write(path: string, body: unknown, question: Question = {}): Promise<Exchange> {
    return this.#ask('POST', path, { body, ...question });
  }

  async #ask(method: string, path: string, question: Question): Promise<Exchange> {
    const response = await this.#patiently(method, path, question);
    const exchange: Exchange = {
      method: question.verb ?? method,
      path,
      sent: question.body ?? null,
      status: response.status,
      headers: headersOf(response),
      answer: parsed(await response.text()),
    };
    this.exchanges.push(exchange);
    return exchange;
  }

  /** A site that says «later» is asked again, up to four times: its answer says nothing about the assumption. */
  async #patiently(method: string, path: string, question: Question): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(method, path, question);
      if ((response.status !== 429 && response.status !== 503) || attempt === attempts) return response;
      const wait = Number(response.headers.get('Retry-After') ?? NaN);
      await new Promise((resolve) => setTimeout(resolve, (Number.isFinite(wait) ? wait : 2 ** attempt) * 1000));
    }
  }

  async #send(method: string, path: string, { body, ifMatch, verb, accept, contentType }: Question): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: accept ?? 'application/json',
      Authorization: `Bearer ${await this.#token()}`,
      'Content-Type': contentType ?? 'application/json;charset=utf-8',
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
      ...(verb === undefined ? {} : { 'X-HTTP-Method': verb }),
    };
    const payload = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const signal = AbortSignal.timeout(patience);
    try {
      return await fetch(`${this.siteUrl}/_api/${path}`, { method, headers, body: payload, signal });
    } catch (error) {
      throw new Unavailable('no answer', { cause: error });
    }
  }
}

function headersOf(response: Response): Record<string, string> {
  const entries = kept.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // a multipart answer, or a page of something in between: kept as it is
  }
}
