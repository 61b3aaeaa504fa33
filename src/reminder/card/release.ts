import type { Action, AdaptiveCard } from './adaptiveCard';
import type { CardFrame, ReleaseView } from './entry';
import type { Desk } from './parts';
import { adaptiveCard, buttons, deskFor, facts, heading, line, openLink, press, quiet } from './parts';
import { said } from './plain';
import {
  dataOf,
  declineAction,
  gapFacts,
  nameOf,
  named,
  noteLines,
  ways,
  personFact,
  roleLine,
  unitFact,
} from './single';

/** Asks owner or head of unit to release an entry; says what is missing where it can't be released yet. */
export function releaseCard(view: ReleaseView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsDecision.release;
  const { owner, deputy } = desk.words.cardsFacts;
  const head = words.head(nameOf(view));
  const { agreed } = view;
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(head),
    speak: head,
    body: [
      heading(head),
      ...roleLine(view, desk),
      ...(agreed ? [line(words.agreed(said(agreed.by, 80), agreed.on && desk.day(agreed.on)))] : []),
      facts(
        unitFact(view, desk),
        personFact(owner, view.owner, desk),
        personFact(deputy, view.deputy, desk),
        view.savedBy === null ? null : { title: words.savedBy, value: said(view.savedBy, 80) },
        // What a release needs is named below: the same labels twice would confuse.
        ...gapFacts(view.lacks.length > 0 ? { ...view.gaps, missing: [] } : view.gaps, desk),
      ),
      ...noteLines(view, desk),
      ...(view.lacks.length > 0
        ? [line(words.lacks, { weight: 'bolder' }), line(named(view.lacks, desk), { spacing: 'small' })]
        : [quiet(words.hint)]),
      buttons(...yes(view, desk), declineAction(view, words.decline, words.reasonLabel, desk)),
    ],
    actions: ways(view, desk),
  });
}

function yes(view: ReleaseView, { words, links }: Desk): readonly Action[] {
  const { accept, complete } = words.cardsDecision.release;
  if (view.lacks.length === 0) return [press('accepted', accept, dataOf(view), { style: 'positive' })];
  return view.process === null ? [] : [openLink(complete, links.edit(view.process))];
}
