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

/** Status, code and text of a failed call of @pnp/sp; null when the call never got an answer. */
export function failureOf(error: unknown): SharePointFailure | null {
  if (!(error instanceof Error)) return null;
  const { status, response } = error as Error & { status?: unknown; response?: Response };
  if (typeof status !== 'number') return null;
  const retryAfter = Number(response?.headers?.get('Retry-After') ?? NaN);
  return {
    status,
    ...bodyOf(error.message),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  };
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

function isBrokenConnection(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && /fetch|network|ECONN|socket/i.test(error.message));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
