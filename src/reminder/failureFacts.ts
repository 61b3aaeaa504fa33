/** What a log line may say about an error. Its text may hold names of accounts or pieces of tokens, and stays out. */
export interface FailureFacts {
  readonly error: string | null;
  /** HTTP status, where one is at the bottom of it. */
  readonly status: number | null;
}

/** The kind of error, and the status that it, its answer or its cause carries. */
export function failureFacts(error: unknown): FailureFacts & Readonly<Record<string, string | number | null>> {
  return { error: error instanceof Error ? error.name : null, status: statusOf(error) };
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { status, response, cause } = error as Readonly<Record<'status' | 'response' | 'cause', unknown>>;
  return typeof status === 'number' ? status : (statusOf(response) ?? statusOf(cause));
}
