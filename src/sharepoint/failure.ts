import { Conflict, NotAllowed, NotFound, Refused, RegisterError, Unavailable } from '../register';

/** What SharePoint says about itself in an error answer. */
export interface SharePointFailure {
  readonly status: number;
  /** `<hresult>, <Type>`, empty when the body was none of SharePoint's. */
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds: number | null;
}

/** The only place that reads HTTP status codes: turns whatever a call threw into an error of the register. */
export function translated(error: unknown): Error {
  if (error instanceof RegisterError) return error;
  const failure = failureOf(error);
  const options = { cause: error };
  if (!failure) return isBrokenConnection(error) ? new Unavailable('no answer', options) : asError(error);
  const text = failure.message || `HTTP ${failure.status}`;
  switch (failure.status) {
    case 401:
    case 403:
      return new NotAllowed(text, options);
    case 404:
      return new NotFound(text, options);
    case 409:
    case 412:
      return new Conflict(text, options);
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
      return new Unavailable(text, options);
    default:
      return new Refused(text, options);
  }
}

const ofBatches = new WeakSet<object>();

/** Notes that a whole batch failed with this: it says nothing about what any part of the batch asked for. */
export function noteBatchFailure(error: unknown): void {
  if (typeof error === 'object' && error !== null) ofBatches.add(error);
}

/**
 * Whether SharePoint hasn't what was asked for, or keeps it from this person: 403 or 404 as the answer to this very question. A batch
 * refused as a whole doesn't tell, nor does 401: nobody was signed in.
 */
export function isHidden(error: unknown): boolean {
  const answer = error instanceof RegisterError ? error.cause : error;
  const status = failureOf(answer)?.status;
  return (status === 403 || status === 404) && !ofBatches.has(answer as object);
}

/** Status, code and text of a failed call of @pnp/sp; null when the call never got an answer. */
export function failureOf(error: unknown): SharePointFailure | null {
  const { status, message, response } = (error ?? {}) as { status?: unknown; message?: string; response?: Response };
  if (typeof status !== 'number') return null;
  return { status, ...bodyOf(message ?? ''), retryAfterSeconds: secondsOf(response?.headers?.get('Retry-After')) };
}

/** What speaks for asking again: SharePoint asked for patience, or nothing is known because the connection broke. */
export type Trouble = { readonly kind: 'busy'; readonly seconds: number | null } | { readonly kind: 'broken' };

/** Null for an answer that will not change by asking again. */
export function troubleOf(error: unknown): Trouble | null {
  const failure = failureOf(error);
  if (!failure) return isBrokenConnection(error) ? { kind: 'broken' } : null;
  return isBusy(failure.status) ? { kind: 'busy', seconds: failure.retryAfterSeconds } : null;
}

/** Whether an answer says «later», whatever was asked. */
export const isBusy = (status: number): boolean => [408, 429, 502, 503, 504].includes(status);

/** `Retry-After` names seconds or, rarely, a date (RFC 9110). */
function secondsOf(retryAfter: string | null | undefined): number | null {
  if (!retryAfter) return null;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - Date.now()) / 1000 : seconds;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

/** Whether SharePoint refused a value because the column has to be unique (hresult of §2.4, status 500). */
export function isDuplicate(error: unknown): boolean {
  const failure = error instanceof RegisterError ? failureOf(error.cause) : failureOf(error);
  return failure?.code.startsWith('-2130575169') ?? false;
}

// @pnp/queryable puts the body behind «::> » in the message and drops it from everywhere else.
function bodyOf(message: string): Pick<SharePointFailure, 'code' | 'message'> {
  const start = message.indexOf('::>');
  const text = start < 0 ? '' : message.slice(start + 3).trim();
  try {
    const body = JSON.parse(text) as Record<string, { code?: string; message?: { value?: string } | string }>;
    const error = body['odata.error'] ?? body['error'];
    const value = typeof error?.message === 'string' ? error.message : error?.message?.value;
    return { code: error?.code ?? '', message: value ?? '' };
  } catch {
    // Not JSON: a proxy's page or nothing. The status alone has to do.
    return { code: '', message: text.slice(0, 300) };
  }
}

// By name and text: an error of another realm, such as a worker's or a test's `fetch`, is no instance of this one's classes.
function isBrokenConnection(error: unknown): boolean {
  if (error instanceof RegisterError) return false;
  const { name, message } = (error ?? {}) as Partial<Error>;
  return name === 'TypeError' || /fetch|network|terminated|ECONN|socket/i.test(message ?? '');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
