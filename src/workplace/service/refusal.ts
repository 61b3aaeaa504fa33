import type { ErrorRequestHandler } from 'express';

/** A request that a local service refuses, in the status and code of the real one. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What a service answers when it was not one of its own routes that refused. */
export interface Unplanned {
  readonly tooLarge: Refusal;
  readonly unreadable: Refusal;
  /** A defect: its insides stay here. */
  readonly failed: Refusal;
}

/** Every error leaves as `{ error: { code, message } }`, as from Graph and from the Bot Framework connector. */
export const errorAnswers =
  (unplanned: Unplanned): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return void next(error);
    const { status, code, message } = error instanceof Refusal ? error : fromParser(error, unplanned);
    response.status(status).json({ error: { code, message } });
  };

function fromParser(error: unknown, { tooLarge, unreadable, failed }: Unplanned): Refusal {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return tooLarge;
  return status === 400 ? unreadable : failed;
}
