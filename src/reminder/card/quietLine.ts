import type { Element } from './adaptiveCard';
import type { SettledEntry } from './entry';
import type { Desk } from './parts';
import { buttons, press, quiet, send, unfold } from './parts';
import { said } from './plain';
import { commentInput } from './single';
import { inputs } from './verbs';

/** What became of a request, in one line; of one that the reader has just confirmed also the way to take that back. */
export function settledLines(entry: SettledEntry, card: string, desk: Desk): readonly Element[] {
  const text = quiet(settledText(entry, desk));
  if (entry.kind === 'movedOn' && entry.mayAnswer) {
    const { answerMyself, answerMyselfOn } = desk.words.cardsSettled;
    const data = { request: entry.request, card, page: 1 };
    return [text, buttons(press('details', answerMyself, data, { tooltip: answerMyselfOn(said(entry.name, 40)) }))];
  }
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
    case 'movedOn':
      return movedText(entry, name, words.cardsSettled);
    default:
      return words.cards[entry.kind](name);
  }
}

function movedText(
  { to, level, mayAnswer }: Extract<SettledEntry, { kind: 'movedOn' }>,
  name: string,
  words: Desk['words']['cardsSettled'],
): string {
  const place = words.place[level ?? 'team'];
  const text = words.movedOn(name, to === null ? place : `${said(to, 80)} (${place})`);
  return mayAnswer ? `${text} ${words.stillYours}` : text;
}

function answerLine({ asked, outcome }: Extract<SettledEntry, { kind: 'answered' }>, words: Desk['words']) {
  const isDecision = outcome === 'accepted' || outcome === 'declined';
  if (asked === 'review' || !isDecision) return words.cards.answered[outcome];
  return words.cardsSettled.decided[asked][outcome];
}
