import type { Action, AdaptiveCard, Element, Fact } from './adaptiveCard';
import type { CardFrame, SuggestionView } from './entry';
import type { Desk } from './parts';
import { adaptiveCard, buttons, deskFor, facts, heading, line, openLink, press } from './parts';
import { said } from './plain';
import { dataOf, declineAction, nameOf, noteLines, ways, roleLine, unitFact } from './single';

const wishLength = 600;
const valueLength = 300;

/** Asks for a decision about a suggestion: what it says now, what is proposed, and by whom. */
export function suggestionCard(view: SuggestionView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsDecision.suggestion;
  const head = view.process === null ? words.headAlone(said(view.title)) : words.head(nameOf(view));
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(head),
    speak: `${head}. ${said(view.title)}`,
    body: [
      heading(head),
      ...roleLine(view, desk),
      facts(
        view.process === null ? null : { title: words.title, value: said(view.title) },
        { title: words.from, value: view.from === null ? desk.words.cardsFacts.somebody : said(view.from, 80) },
        view.sentOn && { title: words.sentOn, value: desk.day(view.sentOn) },
        view.process === null ? null : unitFact(view, desk),
      ),
      ...(view.change ? [facts(...valueFacts(view.change, desk))] : []),
      ...wishLines(view),
      ...noteLines(view, desk),
      ...(view.isOutdated ? [line(words.outdated, { weight: 'bolder' })] : []),
      buttons(...yes(view, desk), declineAction(view, words.decline, words.reasonLabel, desk)),
    ],
    actions: ways(view, desk),
  });
}

function valueFacts({ label, now, proposed }: NonNullable<SuggestionView['change']>, { words }: Desk): readonly Fact[] {
  const { detail, now: nowTitle, proposed: proposedTitle, empty } = words.cardsDecision.suggestion;
  const value = (text: string | null) => (text === null || text.trim() === '' ? empty : said(text, valueLength));
  return [
    { title: detail, value: said(label, 60) },
    { title: nowTitle, value: value(now) },
    { title: proposedTitle, value: value(proposed) },
  ];
}

const wishLines = ({ wish }: SuggestionView): readonly Element[] =>
  wish === null || wish.trim() === '' ? [] : [line(said(wish, wishLength))];

function yes(view: SuggestionView, { words, links }: Desk): readonly Action[] {
  const { accept, compare } = words.cardsDecision.suggestion;
  if (!view.isOutdated) return [press('accepted', accept, dataOf(view), { style: 'positive' })];
  return [openLink(compare, view.process === null ? links.suggestions : links.process(view.process))];
}
