import type { AdaptiveCard } from './adaptiveCard';
import type { CardFrame, HandoverView } from './entry';
import { lightText } from './light';
import { adaptiveCard, buttons, deskFor, facts, heading, line, press } from './parts';
import { said } from './plain';
import { dataOf, declineAction, gapFacts, nameOf, noteLines, ways, personFact, unitFact } from './single';

/** Asks the person who was named whether they take a process over. */
export function handoverCard(view: HandoverView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsDecision.handover;
  const head = words.head(nameOf(view));
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(head),
    speak: head,
    body: [
      heading(head),
      facts(
        unitFact(view, desk),
        view.from === null ? null : { title: words.from, value: said(view.from, 80) },
        personFact(words.ownerNow, view.owner, desk),
        { title: desk.words.cardsFacts.review, value: lightText(view.light, view.dueOn, desk) },
        ...gapFacts(view.gaps, desk),
      ),
      ...noteLines(view, desk),
      line(words.stays(view.owner === null ? null : said(view.owner, 80))),
      buttons(
        press('accepted', words.accept, dataOf(view), { style: 'positive' }),
        declineAction(view, words.decline, words.reasonLabel, desk),
      ),
    ],
    actions: ways(view, desk),
  });
}
