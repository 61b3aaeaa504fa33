import type { Language } from '../../register';
import { lists } from '../../register';
import type { ChatTexts } from '../../text';
import { formatDay, chatTexts } from '../../text';
import type { Action, ActionData, AdaptiveCard, Element, TextBlock } from './adaptiveCard';
import type { CardEntry } from './entry';
import { plain, shortened } from './plain';

/** So many questions are shown at once; the others follow as these are answered. */
export const questionsShown = 5;
/** Quiet lines of what is done; older ones are summed up, so that the card stays below the 28 KB that a chat takes. */
export const linesShown = 3;

export interface CardFrame {
  readonly language: Language;
  /** Deep link to the process in the app's tab. */
  readonly tabLink: (processId: number) => string;
  /** Open requests of the card that are not among the entries. */
  readonly more: number;
  /** The same for what is settled. */
  readonly settled: number;
}

interface QuestionFrame extends CardFrame {
  readonly onCard: string;
}
type Question = Extract<CardEntry, { kind: 'question' }>;
type Quiet = Exclude<CardEntry, Question>;

/** The card of one person: questions first, then one quiet line for everything that is done. */
export function reviewCard(entries: readonly CardEntry[], frame: CardFrame): AdaptiveCard {
  const words = chatTexts(frame.language).cards;
  const questions = entries.filter((entry): entry is Question => entry.kind === 'question');
  const done = entries.filter((entry): entry is Quiet => entry.kind !== 'question');
  const quiet = done.slice(-linesShown);
  const settled = frame.settled + done.length - quiet.length;
  const shown = questions.slice(0, questionsShown);
  const more = frame.more + questions.length - shown.length;
  const waiting = shown.length + more;
  const isSingle = waiting === 1 && shown.length === 1;
  const head = heading(shown, waiting, words);
  const lines = quiet.map((entry) => quietLine(quietText(entry, frame.language)));
  const only = entries.length === 1 && settled === 0 ? entries[0] : undefined;
  const onCard = [...shown, ...quiet].map(({ request }) => request).join('.');
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: frame.language,
    fallbackText: waiting === 0 ? words.allDone : words.fallback(waiting),
    speak: head ?? quiet.map((entry) => quietText(entry, frame.language)).join(' '),
    body: [
      ...(head === null ? [] : [title(head, 'large')]),
      ...shown.flatMap((question) => questionPart(question, { ...frame, onCard }, words, isSingle)),
      ...(more > 0 ? [quietLine(words.more(more))] : []),
      ...lines,
      ...(settled > 0 ? [quietLine(words.settled(settled))] : []),
    ],
    ...(only && waiting === 0 ? { actions: [openLink(only.process, frame, words)] } : {}),
  };
}

/** What an older card becomes when a newer one stands further down. */
export function supersededCard(language: Language): AdaptiveCard {
  const text = chatTexts(language).cards.superseded;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: text,
    speak: text,
    body: [quietLine(text)],
  };
}

function heading(shown: readonly Question[], waiting: number, words: ChatTexts['cards']): string | null {
  if (waiting === 0) return null;
  return waiting === 1 && shown[0] ? words.question(displayName(shown[0])) : words.several(waiting);
}

function questionPart(
  question: Question,
  frame: QuestionFrame,
  words: ChatTexts['cards'],
  isSingle: boolean,
): Element[] {
  const role = question.level && words.role[question.level];
  const items: Element[] = [
    ...(isSingle ? [] : [title(words.question(displayName(question)), 'medium')]),
    ...(role ? [quietLine(role)] : []),
    {
      type: 'FactSet',
      facts: [
        { title: words.unit, value: shortened(plain(question.unit ?? words.unknownUnit)) },
        {
          title: words.lastReviewed,
          value: question.lastReviewed ? formatDay(question.lastReviewed, frame.language) : words.never,
        },
        { title: words.dueOn, value: question.dueOn ? formatDay(question.dueOn, frame.language) : words.unknownUnit },
      ],
    },
    { type: 'ActionSet', actions: answers(question, frame, words) },
  ];
  return isSingle ? items : [{ type: 'Container', separator: true, spacing: 'large', items }];
}

function answers(question: Question, frame: QuestionFrame, words: ChatTexts['cards']): Action[] {
  const data: ActionData = { request: question.request, card: frame.onCard };
  const maxLength = lists.reviews.fields.comment.maximum;
  const comment = { type: 'Input.Text', id: commentId(question.request), isMultiline: true, maxLength } as const;
  return [
    { type: 'Action.Execute', title: words.confirm, verb: 'confirmed', data, style: 'positive' },
    showCard(
      words.change,
      { ...comment, label: words.changeLabel, isRequired: true, errorMessage: words.changeMissing },
      { type: 'Action.Execute', title: words.changeSend, verb: 'changeNeeded', data },
    ),
    showCard(
      words.notMine,
      // Ids are unique over the whole card, so each of the two comments has its own.
      { ...comment, id: whoId(question.request), label: words.notMineLabel },
      { type: 'Action.Execute', title: words.notMineSend, verb: 'notMine', data },
    ),
    openLink(question.process, frame, words),
  ];
}

/** Name of the input in which the person says what has to change. */
export const commentId = (request: number): string => `comment-${request}`;
/** Name of the input in which the person says who is in charge. */
export const whoId = (request: number): string => `who-${request}`;

function showCard(label: string, input: Element, send: Action): Action {
  return { type: 'Action.ShowCard', title: label, card: { type: 'AdaptiveCard', body: [input], actions: [send] } };
}

function openLink(process: number, frame: CardFrame, words: ChatTexts['cards']): Action {
  return { type: 'Action.OpenUrl', title: words.open, url: frame.tabLink(process) };
}

function quietText(entry: Quiet, language: Language): string {
  const words = chatTexts(language).cards;
  if (entry.kind !== 'answered') return words[entry.kind](displayName(entry));
  const by = entry.by === null ? words.unknownPerson : shortened(plain(entry.by));
  return words.answered[entry.outcome](displayName(entry), by, entry.on ? formatDay(entry.on, language) : '');
}

const displayName = (entry: CardEntry): string => shortened(plain(entry.name));
const title = (text: string, size: 'medium' | 'large'): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  size,
  weight: 'bolder',
  style: 'heading',
});
const quietLine = (text: string): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  isSubtle: true,
  spacing: 'small',
});
