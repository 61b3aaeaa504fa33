import type { ErrorRequestHandler } from 'express';

/** A call that the local Graph refuses, as Graph does: `{ error: { code, message } }`. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);
export const badToken = (message: string): GraphRefusal => new GraphRefusal(401, 'InvalidAuthenticationToken', message);
export const forbidden = (code: string, message: string): GraphRefusal => new GraphRefusal(403, code, message);
export const notFound = (code: string, message: string): GraphRefusal => new GraphRefusal(404, code, message);

/** A defect leaves as 500 without its insides. */
export const answerGraphErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return void next(error);
  const refusal = error instanceof GraphRefusal ? error : fromParser(error);
  response.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } });
};

function fromParser(error: unknown): GraphRefusal {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return new GraphRefusal(413, 'RequestEntityTooLarge', 'The request is too large.');
  if (status === 400) return badRequest('Unable to read JSON request payload.');
  return new GraphRefusal(500, 'generalException', 'The local Graph failed.');
}
