/** What an observer is told about one request, after it was answered and before the answer leaves. */
export interface SeenRequest {
  /** As it came in, tunnelled verbs in capitals: `GET`, `MERGE`. */
  readonly method: string;
  /** Path and query as sent; a part of a batch names its own. */
  readonly path: string;
  readonly status: number;
  /** Bytes of the body that came in. */
  readonly received: number;
  /** Bytes of the body that goes out, compressed if it is. */
  readonly sent: number;
  /** True for a request inside a batch; the batch itself is seen too, after its parts. */
  readonly isPart: boolean;
}

export type Observer = (seen: SeenRequest) => void;

/** What a throttle may decide by. */
export type AskedRequest = Pick<SeenRequest, 'method' | 'path' | 'isPart'>;

/** The verb meant, tunnelled or not. */
export function methodOf(request: { readonly verb: string; header(name: string): string | undefined }): string {
  const tunneled = request.verb === 'POST' ? request.header('x-http-method') : undefined;
  return (tunneled ?? request.verb).toUpperCase();
}
