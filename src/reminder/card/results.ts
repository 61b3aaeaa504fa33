/** Cards that only show: what a search found, what somebody answers for, one entry to share. */
import type { Stored } from '../../register';
import { lists, processNumber } from '../../register';
import type { AdaptiveCard, Container } from './adaptiveCard';
import type { CardFrame } from './entry';
import type { Desk } from './parts';
import { adaptiveCard, deskFor, facts, heading, openLink, quiet } from './parts';
import { said } from './plain';

type Process = Stored<'processes'>;

/** So many are named on a card. */
export const resultsShown = 8;

export interface ResultLine {
  readonly process: Process;
  readonly unit: string | null;
}

export interface ResultsView {
  readonly head: string;
  readonly lines: readonly ResultLine[];
  /** How many more there are. */
  readonly more: number;
  /** Whether the day of the next review stands beside each. */
  readonly withReview: boolean;
}

export function resultsCard(view: ResultsView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsBot;
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(`${view.head}.`),
    speak: view.head,
    body: [
      heading(view.head, 'medium'),
      ...view.lines.slice(0, resultsShown).map((line) => resultPart(line, view.withReview, desk)),
      ...(view.more > 0 ? [quiet(words.more(view.more))] : []),
    ],
    actions: [openLink(words.openRegister, frame.links.start)],
  });
}

function resultPart({ process, unit }: ResultLine, withReview: boolean, desk: Desk): Container {
  const name = said(process.values.name ?? processNumber(process.id));
  const { nextReview } = process.values;
  const review = withReview && nextReview ? desk.words.cardsBot.next(desk.day(nextReview)) : '';
  const about = [unit === null ? '' : said(unit), statusOf(process, desk), review].filter(Boolean).join(' · ');
  return {
    type: 'Container',
    separator: true,
    selectAction: openLink(desk.words.cardsBot.openOf(name), desk.links.process(process.id)),
    items: [{ ...heading(name, 'medium'), color: 'accent' }, quiet(about)],
  };
}

/** One entry as somebody shares it in a chat: no person is named, for guests may read there. */
export function entryCard({ process, unit }: ResultLine, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsBot;
  const name = said(process.values.name ?? '');
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(`${name}.`),
    speak: name,
    body: [
      heading(name, 'medium'),
      facts(
        { title: words.number, value: processNumber(process.id) },
        { title: desk.words.cardsFacts.unit, value: unit === null ? desk.words.cardsFacts.notGiven : said(unit) },
        { title: words.status, value: statusOf(process, desk) },
      ),
    ],
    actions: [openLink(desk.words.cardsFacts.open, desk.links.process(process.id))],
  });
}

/** What stands below a name in a list of results. */
export const lineBelow = ({ process, unit }: ResultLine, frame: CardFrame): string =>
  [processNumber(process.id), unit === null ? '' : said(unit), statusOf(process, deskFor(frame))]
    .filter(Boolean)
    .join(' · ');

function statusOf({ values: { status } }: Process, { language }: Desk): string {
  const choices = lists.processes.fields.status.choices;
  return status !== null && Object.hasOwn(choices, status) ? choices[status][language] : '';
}
