import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import type { CardFrame, ReviewView } from './entry';
import { lightColor, lightText } from './light';
import type { Desk } from './parts';
import { adaptiveCard, buttons, deskFor, facts, heading, line, openLink, press, quiet, send, unfold } from './parts';
import { said } from './plain';
import {
  beforeLine,
  commentInput,
  dataOf,
  gapFacts,
  nameOf,
  noteLines,
  ways,
  personFact,
  roleLine,
  unitFact,
} from './single';
import { whoInputs } from './who';
import { inputs } from './verbs';

const changesNamed = 5;

/** One review with the facts to judge by, and the answers in the order of likelihood. */
export function singleReviewCard(view: ReviewView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const { words } = desk;
  const head = words.cards.question(nameOf(view));
  return adaptiveCard(frame.language, {
    fallback: words.cardsFacts.fallback(head),
    speak: head,
    body: [
      heading(head),
      ...roleLine(view, desk),
      line(lightText(view.light, view.dueOn, desk), { ...lightColor(view.light), spacing: 'small' }),
      facts(
        unitFact(view, desk),
        personFact(words.cardsFacts.owner, view.owner, desk),
        personFact(words.cardsFacts.deputy, view.deputy, desk),
        {
          title: words.cardsFacts.lastReviewed,
          value: view.lastReviewed ? desk.day(view.lastReviewed) : words.cardsFacts.never,
        },
        ...gapFacts(view.gaps, desk),
      ),
      ...beforeLine(view, desk),
      ...noteLines(view, desk),
      ...changeLines(view, desk),
      ...answerRows(view, desk),
    ],
    actions: ways(view, desk),
  });
}

function changeLines({ changes, lastReviewed }: ReviewView, desk: Desk): readonly Element[] {
  const words = desk.words.cardsReview;
  if (changes === null) return [];
  if (changes.length === 0) return lastReviewed === null ? [] : [quiet(words.unchanged)];
  const shown = changes.slice(0, changesNamed);
  const left = changes.length - shown.length;
  return [
    line(lastReviewed === null ? words.changedNever : words.changed, { weight: 'bolder' }),
    facts(
      ...shown.map(({ label, by, on }) => ({
        title: said(label, 60),
        value: desk.words.cardsFacts.byOn(by === null ? null : said(by, 80), on && desk.day(on)),
      })),
    ),
    ...(left > 0 ? [quiet(words.moreChanges(left))] : []),
  ];
}

/** In two rows: some clients cut off what does not fit into one. */
function answerRows(view: ReviewView, desk: Desk): readonly Element[] {
  const { cards, cardsReview: words } = desk.words;
  const data = dataOf(view);
  const { request, process } = view;
  const form = process === null ? [] : [openLink(words.changeForm, desk.links.edit(process))];
  return [
    buttons(
      press('confirmed', cards.confirm, data, { style: 'positive' }),
      unfold(
        cards.change,
        [quiet(words.changeHint), commentInput(inputs.comment(request), cards.changeLabel, cards.changeMissing)],
        send('changeNeeded', cards.changeSend, data),
        ...form,
      ),
    ),
    buttons(
      unfold(
        cards.notMine,
        [quiet(`${words.whoHint} ${words.whoNobody}`), ...whoInputs(request, desk)],
        send('notMine', cards.notMineSend, data),
      ),
      unfold(
        words.gone,
        [quiet(words.goneHint), commentInput(inputs.gone(request), words.goneLabel)],
        send('gone', words.goneSend, data),
      ),
      ...laterAction(view, desk),
    ),
  ];
}

function laterAction(view: ReviewView, { words: { cardsReview: words }, day }: Desk): readonly Action[] {
  if (view.delays.length === 0) return [];
  return [
    unfold(
      words.later,
      [quiet(view.isLastDelay ? words.laterLast : words.laterHint)],
      ...view.delays.map(({ weeks, until }) =>
        press('later', words.laterUntil(weeks, day(until)), { ...dataOf(view), weeks }),
      ),
    ),
  ];
}
