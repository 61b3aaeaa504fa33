import { Unavailable } from '../../register';
import type { Delivery } from '../messenger';

/** What the connector answered; a status of null for no answer at all (time-out, broken connection). */
export interface ConnectorFailure {
  readonly status: number | null;
  /** The connector's own word, or the network's where nobody answered. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;
}

export const usualWaitSeconds = 30;
/** Codes of a connection that never came about: nothing was taken. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Reads the SDK's HTTP error by its shape; anything else is a defect and no connector failure. */
export function connectorFailure(error: unknown): ConnectorFailure | null {
  if (!isRecord(error) || error.isAxiosError !== true) return null;
  const response = isRecord(error.response) ? error.response : null;
  if (!response || typeof response.status !== 'number') {
    return { status: null, code: typeof error.code === 'string' ? error.code : '', retryAfterSeconds: null };
  }
  const headers = isRecord(response.headers) ? response.headers : {};
  return {
    status: response.status,
    code: codeIn(response.data),
    retryAfterSeconds: secondsOf(headers['retry-after']),
  };
}

/** The finer one of the two words that Teams has for a refusal: `{"subCode":"MessageWritesBlocked"}` beside an error's own code. */
function codeIn(data: unknown): string {
  const outer = isRecord(data) ? data : {};
  const inner = isRecord(outer.error) ? outer.error : {};
  const code = [inner.subCode, outer.subCode, inner.code].find((one) => typeof one === 'string' && one !== '');
  return typeof code === 'string' ? code : '';
}

/** The app is blocked for everybody, and may be allowed again tomorrow: it says nothing about the person. */
export const isForEverybody = ({ status, code }: ConnectorFailure): boolean =>
  status === 403 && code === 'BotDisabledByAdmin';

/** Words for a person who is there and wants, or may get, no messages. */
const blocking = new Set(['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotDisabledByAdmin']);

/**
 * What a failed attempt means. Only an answer that says «not taken» allows another attempt; a time-out, 408 or 5xx
 * leaves it open. 401 is no person's fault but the bot's own set-up: it ends the round.
 */
export function deliveryOf(failure: ConnectorFailure): Delivery {
  const { status, code, retryAfterSeconds } = failure;
  if (status === 401)
    throw new Unavailable(`the chat refuses the bot's own identity (401 ${code})`, { cause: failure });
  if (status === null && neverConnected.has(code)) return { state: 'later', afterSeconds: usualWaitSeconds };
  // 412 is an answer of something behind the connector: it was not carried out, and may be tried again.
  if (status === 412) return { state: 'later', afterSeconds: retryAfterSeconds ?? usualWaitSeconds };
  if (status === 429) return { state: 'later', afterSeconds: retryAfterSeconds ?? usualWaitSeconds };
  if (status === 413) return { state: 'undeliverable', reason: 'tooLarge' };
  if (status === 404) return { state: 'undeliverable', reason: 'gone' };
  if (status === 403) return { state: 'undeliverable', reason: blocking.has(code) ? 'blocked' : 'gone' };
  if (status === null || status === 408 || status >= 500) return { state: 'unknown' };
  return { state: 'undeliverable', reason: 'refused' };
}

/** What `Retry-After` says: seconds, or the moment from which to try again. */
export function secondsOf(header: unknown): number | null {
  const text = typeof header === 'string' ? header : '';
  if (/^\d+$/.test(text)) return Number(text);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : Math.max(0, Math.ceil((instant - Date.now()) / 1000));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
