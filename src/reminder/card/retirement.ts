import type { AdaptiveCard } from './adaptiveCard';
import type { CardFrame, RetirementView } from './entry';
import { adaptiveCard, buttons, deskFor, facts, heading, line, press, quiet } from './parts';
import { said } from './plain';
import { dataOf, declineAction, named, nameOf, noteLines, ways, personFact, unitFact } from './single';

/** Asks the process team to confirm that a process no longer exists; whoever reported it is not asked (four eyes). */
export function retirementCard(view: RetirementView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsDecision.retirement;
  const { byOn, owner } = desk.words.cardsFacts;
  const head = words.head(nameOf(view));
  const reported = byOn(view.from === null ? null : said(view.from, 80), view.reportedOn && desk.day(view.reportedOn));
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(head),
    speak: head,
    body: [
      heading(head),
      facts(
        unitFact(view, desk),
        personFact(owner, view.owner, desk),
        reported === '' ? null : { title: words.reported, value: reported },
        view.neededBy.length === 0
          ? null
          : { title: words.neededBy, value: named(view.neededBy, desk, words.moreNeeding) },
      ),
      ...noteLines(view, desk),
      view.isOwnReport ? line(words.own) : quiet(words.fourEyes),
      ...(view.isOwnReport
        ? []
        : [
            buttons(
              press('accepted', words.accept, dataOf(view), { style: 'positive' }),
              declineAction(view, words.decline, words.reasonLabel, desk),
            ),
          ]),
    ],
    actions: ways(view, desk),
  });
}
