import type { IMessageActivity } from '@microsoft/teams.api';
import { chatTexts, languageOf } from '../../text';
import { supersededCard } from '../card/states';
import { failureFacts } from '../failureFacts';
import type { CardUpdates } from './cardUpdates';
import { cardMessage } from './connector';
import { identify, originOf, type SenderContext } from './sender';
import type { StandingContext } from './standing';
import { replyTo } from './talk';
import type { Log } from '../log';

export interface ChatContext extends StandingContext, SenderContext {
  readonly log: Log;
  readonly updates: CardUpdates;
  readonly later: (name: string, work: () => Promise<unknown>) => void;
}

type Send = (message: string | ReturnType<typeof cardMessage>) => Promise<{ readonly id: string }>;

/** Answers a message. Nobody is left without an answer because SharePoint gives none. */
export async function sendReply(activity: IMessageActivity, send: Send, context: ChatContext): Promise<void> {
  const language = languageOf(activity.locale);
  const words = chatTexts(language);
  try {
    const origin = originOf(activity);
    const sender = await identify(origin, context);
    if (!sender) return void (await send(words.cards.unknownSender));
    const reply = await replyTo(activity.text ?? '', { person: sender.person, language }, context);
    if (reply.kind === 'text') return void (await send(reply.text));
    const { id } = await send(cardMessage(reply.card));
    if (reply.isDigest && id) context.later('digest', () => supersede(sender.directoryId, id));
  } catch (error) {
    context.log('bot.messageFailed', failureFacts(error));
    await send(words.cardsBot.busy);
  }

  /** A question must not stand open in two cards: the older one points to the newer. */
  async function supersede(directoryId: string, id: string): Promise<void> {
    const older = await context.contacts.moveDigest(directoryId, id);
    const { serviceUrl, conversation } = activity;
    if (older === null || older === id || !serviceUrl) return;
    const at = { conversation: conversation.id, serviceUrl, activity: older };
    await context.updates.put(at, supersededCard(language, context.links.start));
  }
}
