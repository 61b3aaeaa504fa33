import type { MessageContent } from './storage';
import { badSyntax, tooBig } from './refusal';

/** What Teams takes, in UTF-16 as it counts. */
const largestMessageBytes = 28 * 1024;
const cardType = 'application/vnd.microsoft.card.adaptive';

/** What the chat shows of an activity that the bot sends; anything it can't show is refused, not dropped. */
export function contentOf(activity: unknown): MessageContent {
  const { type, text, attachments } = record(activity);
  if (type !== 'message') throw badSyntax(`Activities of type '${String(type)}' are not supported.`);
  if (JSON.stringify(activity).length * 2 > largestMessageBytes) throw tooBig();
  const card = cardOf(attachments);
  const plain = typeof text === 'string' && text.trim() !== '' ? text : null;
  if (plain === null && card === null) throw badSyntax('The activity has neither text nor a card.');
  return { text: plain, card };
}

export function isAdaptiveCard(value: unknown): value is Readonly<Record<string, unknown>> {
  const card = record(value);
  return card.type === 'AdaptiveCard' && Array.isArray(card.body);
}

function cardOf(attachments: unknown): MessageContent['card'] {
  if (attachments === undefined) return null;
  if (!Array.isArray(attachments) || attachments.length > 1) throw badSyntax('A message carries one attachment.');
  if (attachments.length === 0) return null;
  const { contentType, content } = record(attachments[0]);
  if (contentType !== cardType) throw badSyntax(`Attachments of type '${String(contentType)}' are not supported.`);
  if (!isAdaptiveCard(content)) throw badSyntax('The attachment is no Adaptive Card.');
  return content;
}

/** The value as an object whose fields are still to be checked; anything else as an empty one. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
