import type { Element } from './adaptiveCard';
import type { SettledEntry } from './entry';
import type { Desk } from './parts';
import { buttons, quiet, send, unfold } from './parts';
import { said } from './plain';
import { commentInput } from './single';
import { inputs } from './verbs';

/** What became of a request, in one line; of one that the reader has just confirmed also the way to take that back. */
export function settledLines(entry: SettledEntry, card: string, desk: Desk): readonly Element[] {
  const text = quiet(settledText(entry, desk));
  if (entry.kind !== 'answered' || entry.outcome !== 'confirmed' || !entry.mayChange) return [text];
  const { changeLabel, changeMissing, changeSend } = desk.words.cards;
  return [
    text,
    buttons(
      unfold(
        desk.words.cardsReview.instead,
        [commentInput(inputs.comment(entry.request), changeLabel, changeMissing)],
        send('changeNeeded', changeSend, { request: entry.request, card }),
      ),
    ),
  ];
}

export function settledText(entry: SettledEntry, { words, day }: Desk): string {
  const name = said(entry.name);
  switch (entry.kind) {
    case 'answered': {
      const by = entry.by === null ? words.cards.unknownPerson : said(entry.by, 80);
      return answerLine(entry, words)(name, by, entry.on ? day(entry.on) : words.cardsSettled.unknownDay);
    }
    case 'postponed':
      return words.cardsSettled.postponed(name, day(entry.until));
    case 'kept':
      return words.cardsSettled.kept(name);
    default:
      return words.cards[entry.kind](name);
  }
}

function answerLine({ asked, outcome }: Extract<SettledEntry, { kind: 'answered' }>, words: Desk['words']) {
  const isDecision = outcome === 'accepted' || outcome === 'declined';
  if (asked === 'review' || !isDecision) return words.cards.answered[outcome];
  return words.cardsSettled.decided[asked][outcome];
}
