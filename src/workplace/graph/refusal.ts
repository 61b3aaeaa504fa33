import { errorAnswers, Refusal } from '../service/refusal';

export const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);
export const badToken = (message: string): Refusal => new Refusal(401, 'InvalidAuthenticationToken', message);
export const forbidden = (code: string, message: string): Refusal => new Refusal(403, code, message);
export const notFound = (code: string, message: string): Refusal => new Refusal(404, code, message);

/** In the words of Graph. */
export const answerGraphErrors = errorAnswers({
  tooLarge: new Refusal(413, 'RequestEntityTooLarge', 'The request is too large.'),
  unreadable: badRequest('Unable to read JSON request payload.'),
  failed: new Refusal(500, 'generalException', 'The local Graph failed.'),
});
