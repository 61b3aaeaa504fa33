import { HttpRequestError } from '@pnp/queryable';

/** What a refused request said, in SharePoint's shape. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

/** Waits for a PnPjs call to be refused and reads the refusal. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof HttpRequestError)) throw new Error(`Expected a refusal, got ${String(error ?? 'success')}.`);
  return readRefusal(error.response);
}

/** Reads the refusal out of a raw response. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const body = (await response.json()) as Record<string, { code: string; message: { value: string } }>;
  const inside = body['odata.error'] ?? body['error'];
  if (!inside) throw new Error(`Not SharePoint's shape: ${JSON.stringify(body)}`);
  return { status: response.status, code: inside.code, text: inside.message.value };
}
