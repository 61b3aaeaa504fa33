import { chatTexts } from '../../text';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { said } from '../card/plain';
import { resultsCard, resultsShown } from '../card/results';
import { waitingFor } from '../view/digest';
import { find, mine } from './finding';
import type { StandingContext, Viewer } from './standing';
import { digestNow } from './standing';

/** What the bot says back: a text, or a card. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly isDigest: boolean };

type Topic = 'due' | 'processes' | 'help' | 'search';

const phrases: readonly (readonly [Topic, RegExp])[] = [
  ['processes', /^(meine )?prozesse$|^(my )?processes$/],
  ['due', /^(was ist )?(fällig|faellig|offen)$|^(what is )?(due|open)$/],
  ['help', /^(hilfe|help|hallo|hello|hi|moin|guten (tag|morgen|abend))?$/],
];

/** A short friendly answer to what somebody writes; what is no command is looked up in the register. */
export async function replyTo(text: string, viewer: Viewer, context: StandingContext): Promise<Reply> {
  switch (topicOf(text)) {
    case 'due':
      return due(viewer, context);
    case 'processes':
      return myProcesses(viewer, context);
    case 'search':
      return searched(text, viewer, context);
    default:
      return { kind: 'text', text: chatTexts(viewer.language).cardsBot.help };
  }
}

function topicOf(text: string): Topic {
  const words = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return phrases.find(([, pattern]) => pattern.test(words))?.[0] ?? 'search';
}

async function due(viewer: Viewer, context: StandingContext): Promise<Reply> {
  const { copy, today } = context;
  await copy.refresh();
  if (waitingFor([...copy.all('reviews').values()], viewer.person, today()).length === 0) {
    return { kind: 'text', text: chatTexts(viewer.language).cards.nothingDue };
  }
  const card = await digestNow({ activity: null, requests: [] }, viewer, context);
  return { kind: 'card', card, isDigest: true };
}

async function myProcesses({ person, language }: Viewer, { copy, links }: StandingContext): Promise<Reply> {
  const words = chatTexts(language);
  const { lines, total } = await mine(person, resultsShown, copy);
  if (total === 0) return { kind: 'text', text: words.cards.noProcesses };
  const view = { head: words.cardsBot.mine(total), lines, more: total - lines.length, withReview: true };
  return { kind: 'card', card: resultsCard(view, { language, links }), isDigest: false };
}

async function searched(text: string, { language }: Viewer, { copy, links }: StandingContext): Promise<Reply> {
  const words = chatTexts(language).cardsBot;
  const query = said(text, 60);
  const { lines, total } = await find(text, 0, resultsShown, copy);
  if (total === 0) return { kind: 'text', text: words.notFound(query) };
  const view = { head: words.found(total, query), lines, more: total - lines.length, withReview: false };
  return { kind: 'card', card: resultsCard(view, { language, links }), isDigest: false };
}
