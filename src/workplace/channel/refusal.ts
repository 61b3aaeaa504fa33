import { errorAnswers, Refusal } from '../service/refusal';

export const badSyntax = (message: string): Refusal => new Refusal(400, 'BadSyntax', message);
export const unauthorized = (): Refusal => new Refusal(401, 'Unauthorized', 'Authorization has been denied.');
export const noConversation = (): Refusal => new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
export const noActivity = (): Refusal => new Refusal(404, 'ActivityNotFoundInConversation', 'Activity not found.');
export const notInRoster = (): Refusal =>
  new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const tooBig = (): Refusal => new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
/** No answer from the bot, or one that is none. */
export const botSilent = (message: string): Refusal => new Refusal(502, 'BotNotAnswering', message);

/** In the words of the Bot Framework connector. */
export const answerErrors = errorAnswers({
  tooLarge: tooBig(),
  unreadable: badSyntax('The body is not valid JSON.'),
  failed: new Refusal(500, 'ServiceError', 'The local channel failed.'),
});
