import type { ErrorRequestHandler } from 'express';

/** A request that the channel refuses, in the words and codes of the Bot Framework connector. */
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

export const badSyntax = (message: string): Refusal => new Refusal(400, 'BadSyntax', message);
export const unauthorized = (): Refusal => new Refusal(401, 'Unauthorized', 'Authorization has been denied.');
export const noConversation = (): Refusal => new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
export const noActivity = (): Refusal => new Refusal(404, 'ActivityNotFoundInConversation', 'Activity not found.');
export const notInRoster = (): Refusal =>
  new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const tooBig = (): Refusal => new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
/** No answer from the bot, or one that is none. */
export const botSilent = (message: string): Refusal => new Refusal(502, 'BotNotAnswering', message);

/** Every error of the channel leaves as `{ error: { code, message } }`; a defect as 500 without its insides. */
export const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return void next(error);
  const refusal = error instanceof Refusal ? error : fromParser(error);
  response.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } });
};

function fromParser(error: unknown): Refusal {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return tooBig();
  if (status === 400) return badSyntax('The body is not valid JSON.');
  return new Refusal(500, 'ServiceError', 'The local channel failed.');
}
