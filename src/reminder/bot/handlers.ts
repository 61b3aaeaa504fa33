import type { App } from '@microsoft/teams.apps';
import type { Activity, AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { Day, Language, PersonKey } from '../../register';
import { languageOf, chatTexts } from '../../text';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import { giveAnswer, isGone, readClick } from './answering';
import type { Connector } from './connector';
import { cardMessage } from './connector';
import type { Contacts } from './contacts';
import { refreshedCard, type RefreshContext } from './refresh';
import { replyTo } from './talk';

export interface HandlerContext extends RefreshContext {
  readonly today: () => Day;
  readonly log: Log;
  readonly contacts: Contacts;
  readonly connector: Connector;
  /** Goes on after the answer is out; failures are logged. */
  readonly later: (name: string, work: () => Promise<unknown>) => void;
  /** Somebody else has to be asked now. */
  readonly passOn: () => void;
}

/** What an invoke is answered with. An exception would become an empty HTTP 500, so there is none. */
type CardAnswer =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: AdaptiveCard }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/** Connects the four things the bot listens to. */
export function handleWith(app: App, context: HandlerContext): void {
  app.on('install.add', ({ activity, send }) =>
    logged('bot.installFailed', context, async () => {
      if (activity.conversation.conversationType !== 'personal') return;
      const sender = await identify(activity, context, 'askAgain');
      if (sender?.isNew) await send(chatTexts(languageOf(activity.locale)).cards.welcome);
    }),
  );
  app.on('install.remove', ({ activity }) =>
    logged('bot.removeFailed', context, async () => {
      const directoryId = activity.from.aadObjectId;
      if (directoryId) await context.contacts.end(directoryId, context.today());
    }),
  );
  app.on('message', ({ activity, send }) =>
    logged('bot.messageFailed', context, async () => {
      const language = languageOf(activity.locale);
      const sender = await identify(activity, context);
      if (!sender) return void (await send(chatTexts(language).cards.unknownSender));
      const reply = await replyTo(activity.text, sender.person, language, context);
      await send(reply.kind === 'text' ? reply.text : cardMessage(reply.card));
    }),
  );
  app.on('card.action', async ({ activity }) => {
    const answer = await answerClick(activity, context);
    // The SDK's card type is the mutable twin of ours.
    return { status: 200, body: answer as AdaptiveCardActionResponse };
  });
}

type CardAction = Extract<Activity, { name: 'adaptiveCard/action' }>;

async function answerClick(activity: CardAction, context: HandlerContext): Promise<CardAnswer> {
  const language = languageOf(activity.locale);
  const words = chatTexts(language).cards;
  try {
    const { verb, data } = activity.value.action;
    const click = readClick(verb, data);
    if (!click) return failure(400, 'BadRequest', words.badRequest);
    const sender = await identify(activity, context);
    if (!sender) return failure(400, 'Forbidden', words.unknownSender);
    const today = context.today();
    const result = await giveAnswer(click, sender.person, activity.replyToId ?? null, { ...context, today });
    context.log('answer.given', { request: click.request, result: result.kind });
    if (result.kind === 'commentMissing') return failure(400, 'CommentMissing', words.changeMissing);
    if (result.kind === 'accepted' && result.passOn) context.passOn();
    const inHand = { activity: activity.replyToId ?? null, requests: click.card };
    const card = await refreshedCard(inHand, { person: sender.person, language }, context);
    updateMessage(activity, sender.directoryId, card, context);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  } catch (error) {
    context.log('answer.failed', failureFacts(error));
    return isGone(error) ? failure(400, 'NotFound', words.gone) : failure(500, 'Failed', words.failed);
  }
}

/** The answer alone was seen to revert in some clients; the message itself makes it last. */
function updateMessage(activity: CardAction, directoryId: string, card: AdaptiveCard, context: HandlerContext): void {
  const { replyToId } = activity;
  if (!replyToId) return;
  context.later('updateMessage', async () => {
    const contact = await context.contacts.byDirectoryId(directoryId);
    if (contact) await context.connector.update(contact, replyToId, card);
  });
}

interface Sender {
  readonly directoryId: string;
  readonly person: PersonKey;
  readonly isNew: boolean;
}

/**
 * Who is behind an activity: the sender's directory id, which the token vouches for, never anything in the message. The
 * id outlives the name of an account, so the person behind it is asked for anew with every installation.
 */
async function identify(
  activity: Activity,
  { contacts, connector }: HandlerContext,
  stored: 'believed' | 'askAgain' = 'believed',
): Promise<Sender | null> {
  const directoryId = activity.from.aadObjectId;
  if (!directoryId || !activity.serviceUrl) return null;
  const known = await contacts.byDirectoryId(directoryId);
  const knownPerson = known?.values.person ?? null;
  const isEnough = knownPerson !== null && stored === 'believed';
  const { serviceUrl, conversation, from } = activity;
  const person = isEnough
    ? knownPerson
    : ((await connector.personOf(serviceUrl, conversation.id, from.id)) ?? knownPerson);
  if (!person) return null;
  const language: Language = languageOf(activity.locale);
  const { isNew } = await contacts.remember(directoryId, person, {
    conversation: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenant: activity.conversation.tenantId ?? null,
    language: activity.locale ? language : (known?.values.language ?? null),
  });
  return { directoryId, person, isNew };
}

async function logged(event: string, { log }: HandlerContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(event, failureFacts(error));
  }
}

function failure(statusCode: 400 | 500, code: string, message: string): CardAnswer {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}
