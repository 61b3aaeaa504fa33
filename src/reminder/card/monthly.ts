import { mayShowFigure } from '../../register';
import type { AdaptiveCard, Container } from './adaptiveCard';
import type { CardFrame, MonthlyView, UnitFigures } from './entry';
import type { Desk } from './parts';
import { adaptiveCard, deskFor, heading, line, openLink, quiet } from './parts';
import { said } from './plain';

/** So many units are on the card; all of them are in the report. */
export const unitsShown = 8;

/**
 * The month's figures for a head of unit or the team. By unit from five processes up and without a sum over all units: it
 * would give away what a small one leaves out (§ 72(3) LPVG NRW).
 */
export function monthlyCard(view: MonthlyView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsMonthly;
  const some = view.units.filter(({ processes }) => processes > 0);
  const large = some.filter(({ processes }) => mayShowFigure('unit', processes, true));
  const tooFew = some.length - large.length;
  const shown = large.slice(0, unitsShown);
  const more = large.length - shown.length;
  const head = words.head(desk.month(view.month));
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(`${head}.`),
    speak: `${head}. ${words.reader[view.reader]}`,
    body: [
      heading(head),
      line(words.reader[view.reader]),
      ...shown.map((unit) => unitPart(unit, desk)),
      ...(more > 0 ? [quiet(words.more(more))] : []),
      ...(tooFew > 0 ? [quiet(words.tooFew(tooFew))] : []),
      quiet(words.noPersons),
    ],
    actions: [openLink(words.openReport, frame.links.report)],
  });
}

function unitPart(figures: UnitFigures, desk: Desk): Container {
  const words = desk.words.cardsMonthly;
  const { unit, processes, inTime, due, open } = figures;
  const troubles = (['escalated', 'unreachable', 'ownerless'] as const)
    // What is nought needs no words: what is left stands out.
    .filter((trouble) => figures[trouble] > 0)
    .map((trouble) => words[trouble](figures[trouble]));
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      heading(words.unit(said(unit), words.processes(processes)), 'medium'),
      line([words.inTime(inTime, due), words.open(open), ...troubles].join(', '), { spacing: 'small' }),
    ],
  };
}
