import type { Day, Language, PersonKey, RegisterStore } from '../../register';
import { openRequestsOf } from '../../register';
import { formatDay, chatTexts } from '../../text';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { plain, shortened } from '../card/plain';
import type { RefreshContext } from './refresh';
import { cardFrom } from './refresh';

/** What the bot says back: a text, or a card. */
export type Reply =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'card'; readonly card: AdaptiveCard };

type Topic = 'due' | 'processes' | 'help';

const processesNamed = 10;
const phrases: readonly (readonly [Topic, RegExp])[] = [
  ['processes', /^(meine prozesse|prozesse|my processes|processes)$/],
  ['due', /^(fällig|faellig|was ist fällig|offen|due|open)$/],
];

/** A short friendly answer to what somebody writes; whatever is not understood gets the help. */
export async function replyTo(
  text: string,
  person: PersonKey,
  language: Language,
  context: RefreshContext,
): Promise<Reply> {
  const topic = topicOf(text);
  if (topic === 'due') return due(person, language, context);
  if (topic === 'processes') return { kind: 'text', text: await myProcesses(person, language, context.store) };
  return { kind: 'text', text: chatTexts(language).cards.help };
}

function topicOf(text: string): Topic {
  const words = text
    .toLowerCase()
    .replace(/[^\p{Letter}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return phrases.find(([, pattern]) => pattern.test(words))?.[0] ?? 'help';
}

async function due(person: PersonKey, language: Language, context: RefreshContext): Promise<Reply> {
  const reviews = await context.store.all('reviews');
  if (openRequestsOf(reviews, person).length === 0) return { kind: 'text', text: chatTexts(language).cards.nothingDue };
  return {
    kind: 'card',
    card: await cardFrom(reviews, { activity: null, requests: [] }, { person, language }, context),
  };
}

async function myProcesses(person: PersonKey, language: Language, store: RegisterStore): Promise<string> {
  const words = chatTexts(language).cards;
  const all = await store.all('processes');
  const mine = all
    .map(({ values }) => values)
    .filter(({ owner, deputy, status }) => (owner === person || deputy === person) && status !== 'retired')
    .sort((left, right) => byNextReview(left.nextReview, right.nextReview));
  if (mine.length === 0) return words.noProcesses;
  const lines = mine
    .slice(0, processesNamed)
    .map(({ name, nextReview }) =>
      words.processLine(shortened(plain(name ?? '')), nextReview && formatDay(nextReview, language)),
    );
  const more = mine.length - lines.length;
  return [words.myProcesses(mine.length), ...lines, ...(more > 0 ? [words.moreProcesses(more)] : [])].join('\n');
}

/** What is due first comes first; what has no date comes last. */
function byNextReview(left: Day | null, right: Day | null): number {
  return (left ?? '9999').localeCompare(right ?? '9999');
}
