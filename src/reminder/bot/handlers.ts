import type { App } from '@microsoft/teams.apps';
import type { Activity, AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { Language } from '../../register';
import { NotFound } from '../../register';
import { chatTexts, languageOf } from '../../text';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { keptCard } from '../card/states';
import { failureFacts } from '../failureFacts';
import type { CardAnswer } from './cardAnswer';
import { cardAnswer, failure } from './cardAnswer';
import type { CardUpdates } from './cardUpdates';
import type { Click } from './clicks';
import { isWriting, readClick } from './clicks';
import type { ClickContext } from './clickWork';
import { commentMissing } from './clickWork';
import { sendReply } from './chat';
import { answerQuery } from './extension';
import type { KeptClick } from './inbox';
import type { Keeping, Patience } from './keeping';
import { within } from './patience';
import { identify, originOf } from './sender';
import { detailsNow, digestNow } from './standing';

export interface HandlerContext extends ClickContext {
  readonly keeping: Keeping<CardAnswer>;
  readonly updates: CardUpdates;
  readonly patience: Patience;
  /** Goes on after the answer is out; failures are logged. */
  readonly later: (name: string, work: () => Promise<unknown>) => void;
}

/** Connects what the bot listens to. */
export function handleWith(app: App, context: HandlerContext): void {
  app.on('install.add', ({ activity, send }) =>
    logged('bot.installFailed', context, async () => {
      if (activity.conversation.conversationType !== 'personal') return;
      const sender = await identify(originOf(activity), context, 'askAgain');
      if (sender?.isNew) await send(chatTexts(languageOf(activity.locale)).cardsBot.welcome);
    }),
  );
  app.on('install.remove', ({ activity }) =>
    logged('bot.removeFailed', context, async () => {
      const { directoryId } = originOf(activity);
      if (directoryId) await context.contacts.end(directoryId, context.today());
    }),
  );
  app.on('message', ({ activity, send }) =>
    logged('bot.messageFailed', context, () => sendReply(activity, (reply) => send(reply), context)),
  );
  app.on('card.action', async ({ activity }) => {
    const answer = await answerClick(activity, context);
    // The SDK's card type is the mutable twin of ours.
    return { status: 200, body: answer as AdaptiveCardActionResponse };
  });
  app.on('message.ext.query', async ({ activity }) => ({
    status: 200,
    body: await answerQuery(activity, context),
  }));
}

type CardAction = Extract<Activity, { name: 'adaptiveCard/action' }>;

async function answerClick(activity: CardAction, context: HandlerContext): Promise<CardAnswer> {
  const language = languageOf(activity.locale);
  const { verb, data } = activity.value.action;
  const click = readClick(verb, data);
  if (!click) return failure(400, 'BadRequest', chatTexts(language).cards.badRequest);
  try {
    return isWriting(click) ? await keepAndWrite(click, activity, context) : await look(click, activity, context);
  } catch (error) {
    context.log('answer.failed', failureFacts(error));
    return failureOf(error, language);
  }
}

/** What a click comes to that could not be written for good. */
export function failureOf(error: unknown, language: Language): CardAnswer {
  const words = chatTexts(language).cards;
  if (error instanceof NotFound) return failure(400, 'NotFound', words.gone);
  return failure(500, 'Failed', words.failed);
}

async function keepAndWrite(
  click: Extract<Click, { kind: 'answer' | 'later' | 'confirmSelected' }>,
  activity: CardAction,
  context: HandlerContext,
): Promise<CardAnswer> {
  const language = languageOf(activity.locale);
  const needsComment = click.kind === 'answer' && (click.outcome === 'changeNeeded' || click.outcome === 'declined');
  if (needsComment && click.comment === null) return commentMissing(click, language);
  const { conversation, directoryId, locale, serviceUrl } = originOf(activity);
  if (!directoryId || !serviceUrl) return failure(400, 'Forbidden', chatTexts(language).cards.unknownSender);
  const { verb, data } = activity.value.action;
  const kept = {
    ...{ conversation, directoryId, locale, serviceUrl },
    verb: String(verb),
    data: data as KeptClick['data'],
    activity: activity.replyToId ?? null,
  };
  const answer = await context.keeping.take(kept);
  const shown = answer === 'kept' ? cardAnswer(keptFor(click, kept.verb, language, context)) : answer;
  if (shown.statusCode === 200) updateMessage(activity, shown.value, context);
  return shown;
}

function keptFor(click: Click, verb: string, language: Language, { copy, links }: HandlerContext): AdaptiveCard {
  const request = copy.isLoaded && 'request' in click ? copy.all('reviews').get(click.request)?.values : undefined;
  const process = request?.process ? copy.all('processes').get(request.process) : undefined;
  const about = process ? { id: process.id, name: process.values.name ?? '' } : null;
  const answer = verb as Parameters<typeof keptCard>[0]['answer'];
  return keptCard({ process: about, answer }, { language, links });
}

/** Turns the page, or looks closer: nothing is written, so nothing is kept. */
async function look(
  click: Extract<Click, { kind: 'page' | 'details' }>,
  activity: CardAction,
  context: HandlerContext,
): Promise<CardAnswer> {
  const language = languageOf(activity.locale);
  const card = await within(context.patience.answerWithin, cardFor());
  if (card === 'late') return failure(500, 'Busy', chatTexts(language).cardsBot.busy);
  if (card === null) return failure(400, 'Forbidden', chatTexts(language).cards.unknownSender);
  updateMessage(activity, card, context);
  return cardAnswer(card);

  async function cardFor(): Promise<AdaptiveCard | null> {
    const sender = await identify(originOf(activity), context);
    if (!sender) return null;
    const viewer = { person: sender.person, language };
    const hand = { activity: activity.replyToId ?? null, requests: click.card };
    if (click.kind === 'page') return digestNow({ ...hand, page: click.page }, viewer, context);
    return detailsNow(click.request, click.page, hand, viewer, context);
  }
}

/** The answer alone was seen to revert in some clients; the message itself makes it last. */
function updateMessage(activity: CardAction, card: AdaptiveCard, context: HandlerContext): void {
  const { replyToId, serviceUrl, conversation } = activity;
  if (!replyToId || !serviceUrl) return;
  const at = { conversation: conversation.id, serviceUrl, activity: replyToId };
  context.later('updateMessage', () => context.updates.put(at, card));
}

async function logged(event: string, { log }: HandlerContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(event, failureFacts(error));
  }
}
