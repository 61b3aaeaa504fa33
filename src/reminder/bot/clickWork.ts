import type { Language } from '../../register';
import { Conflict, mayAnswer, NotAllowed, NotFound, Unavailable } from '../../register';
import { chatTexts, languageOf } from '../../text';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { whoCard } from '../card/who';
import type { Log } from '../log';
import { requestView } from '../view/entries';
import { giveAnswer, putOff } from './answering';
import type { CardAnswer } from './cardAnswer';
import { cardAnswer, failure } from './cardAnswer';
import type { AnswerClick, WritingClick } from './clicks';
import { isWriting, readClick } from './clicks';
import { connectorFailure } from './failure';
import type { KeptClick } from './inbox';
import type { SenderContext } from './sender';
import { identify, originOfKept } from './sender';
import type { Hand, StandingContext, Viewer } from './standing';
import { detailsNow, digestNow, sourceFor } from './standing';
import type { Meant } from './who';
import { whoIsMeant } from './who';

export interface ClickContext extends StandingContext, SenderContext {
  readonly log: Log;
  /** Somebody else has to be asked about this process now. */
  readonly passOn: (process: number) => void;
}

/** Whether an error of the work passes by itself, so that the click is kept. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unavailable || error instanceof Conflict || error instanceof NotAllowed) return true;
  const chat = connectorFailure(error);
  return chat !== null && (chat.status === null || chat.status === 401 || chat.status === 408 || chat.status >= 429);
}

/** Writes what was clicked, and gives the card as it stands after that. Twice does the same as once. */
export async function writeClick(kept: KeptClick, context: ClickContext): Promise<CardAnswer> {
  const language = languageOf(kept.locale ?? undefined);
  const words = chatTexts(language).cards;
  const click = readClick(kept.verb, kept.data);
  if (!click || !isWriting(click)) return failure(400, 'BadRequest', words.badRequest);
  const sender = await identify(originOfKept(kept), context);
  if (!sender) return failure(400, 'Forbidden', words.unknownSender);
  await context.copy.refresh();
  const viewer = { person: sender.person, language };
  return writers[click.kind](click as never, { kept, viewer, context });
}

/** What stands, for a click that could not be written for good after its card has said «kept». */
export async function standingFor(kept: KeptClick, context: ClickContext): Promise<AdaptiveCard | null> {
  const click = readClick(kept.verb, kept.data);
  const sender = await identify(originOfKept(kept), context);
  if (!click || !sender) return null;
  const viewer = { person: sender.person, language: languageOf(kept.locale ?? undefined) };
  return digestNow({ activity: kept.activity, requests: click.card }, viewer, context);
}

interface Work {
  readonly kept: KeptClick;
  readonly viewer: Viewer;
  readonly context: ClickContext;
}

type Writer<Kind extends WritingClick['kind']> = (
  click: Extract<WritingClick, { kind: Kind }>,
  work: Work,
) => Promise<CardAnswer>;

const writers: { readonly [Kind in WritingClick['kind']]: Writer<Kind> } = {
  answer: writeAnswer,
  later: async (click, { kept, viewer, context }) => {
    const result = await putOff(click, viewer.person, kept.activity, { ...context, today: context.today() });
    context.log('answer.given', { request: click.request, result: result.kind });
    const hand = handOf(click, kept);
    if (result.kind !== 'noMorePostponing') return cardAnswer(await digestNow(hand, viewer, context));
    return cardAnswer(await detailsNow(click.request, null, hand, viewer, context));
  },
  confirmSelected: async (click, { kept, viewer, context }) => {
    for (const request of click.selected) {
      const answer = {
        ...click,
        kind: 'answer',
        request,
        outcome: 'confirmed',
        comment: null,
        proposed: null,
      } as const;
      try {
        const result = await giveAnswer(answer, viewer.person, kept.activity, { ...context, today: context.today() });
        context.log('answer.given', { request, result: result.kind });
      } catch (error) {
        // Somebody has deleted it from the list; the others were chosen all the same.
        if (!(error instanceof NotFound)) throw error;
      }
    }
    return cardAnswer(await digestNow({ ...handOf(click, kept), page: click.page }, viewer, context));
  },
};

async function writeAnswer(click: AnswerClick, work: Work): Promise<CardAnswer> {
  const { kept, viewer, context } = work;
  const hand = handOf(click, kept);
  const meant: Meant =
    click.outcome === 'notMine' ? await whoIsMeant(click.who, { ...context, place: kept }) : { kind: 'nobody' };
  const again = meant.kind === 'unclear' ? await askAgain(click, meant, work) : null;
  if (again) return cardAnswer(again);
  const given = { ...click, proposed: meant.kind === 'person' ? meant.person : null };
  const result = await giveAnswer(given, viewer.person, kept.activity, { ...context, today: context.today() });
  context.log('answer.given', { request: click.request, result: result.kind });
  switch (result.kind) {
    case 'commentMissing':
      return commentMissing(click, viewer.language);
    case 'incomplete':
    case 'changedMeanwhile':
      return cardAnswer(await detailsNow(click.request, null, hand, viewer, context));
    case 'accepted': {
      const process = context.copy.all('reviews').get(click.request)?.values.process ?? null;
      if (result.passOn && process !== null) context.passOn(process);
      break;
    }
  }
  return cardAnswer(await digestNow(hand, viewer, context));
}

/** What needs a comment says so before anything is kept: SharePoint need not be asked. */
export function commentMissing(click: AnswerClick, language: Language): CardAnswer {
  const words = chatTexts(language);
  const message = click.outcome === 'declined' ? words.cardsFacts.reasonMissing : words.cards.changeMissing;
  return failure(400, 'CommentMissing', message);
}

const handOf = (click: WritingClick, kept: KeptClick): Hand => ({ activity: kept.activity, requests: click.card });

/** The card that asks whom was meant; null when it is no longer for this person to say. */
async function askAgain(
  { request: id }: AnswerClick,
  { typed, matches }: Extract<Meant, { kind: 'unclear' }>,
  { viewer, context }: Work,
): Promise<AdaptiveCard | null> {
  const request = await context.store.one('reviews', id);
  const source = await sourceFor([request], context);
  const process = source.process(request.values.process ?? 0)?.values ?? null;
  if (request.values.state !== 'open' || !mayAnswer(request.values, process, viewer.person, source.team)) return null;
  const view = {
    ...requestView(request, source),
    backTo: null,
    note: null,
    noteBy: null,
    typed: typed ?? chatTexts(viewer.language).cardsBot.chosenPerson,
    matches: matches.map(({ key, name, email }) => ({ value: key, name, detail: email === name ? null : email })),
  };
  return whoCard(view, { language: viewer.language, links: context.links });
}
