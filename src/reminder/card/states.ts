/** Cards that ask nothing: what became of the only request, an answer that waits, a newer card further down. */
import type { Language } from '../../register';
import { chatTexts } from '../../text';
import type { AdaptiveCard } from './adaptiveCard';
import type { CardFrame, SettledEntry } from './entry';
import { adaptiveCard, deskFor, facts, heading, line, openLink, quiet } from './parts';
import { said } from './plain';
import { settledLines, settledText } from './quietLine';
import type { Verb } from './verbs';

/** What a single card becomes when it is answered and nothing else waits. */
export function settledCard(entry: SettledEntry, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const text = settledText(entry, desk);
  const { process, request } = entry;
  const url = process === null ? frame.links.suggestions : frame.links.process(process);
  return adaptiveCard(frame.language, {
    fallback: text,
    speak: text,
    body: settledLines(entry, String(request), desk),
    actions: [openLink(desk.words.cardsFacts.open, url)],
  });
}

export interface KeptView {
  /** Null when SharePoint can't be asked for it. */
  readonly process: { readonly id: number; readonly name: string } | null;
  readonly answer: Exclude<Verb, 'page' | 'details'>;
}

/** SharePoint can't be reached: the answer is kept and will be written. Nothing is asked again meanwhile. */
export function keptCard({ process, answer }: KeptView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsSettled;
  return adaptiveCard(frame.language, {
    fallback: `${words.keptHead}. ${words.keptText}`,
    speak: `${words.keptHead}. ${words.keptText}`,
    body: [
      heading(words.keptHead, 'medium'),
      line(words.keptText),
      facts(process === null ? null : { title: words.keptAbout, value: said(process.name) }, {
        title: words.keptAnswer,
        value: words.answer[answer],
      }),
    ],
    actions: [openLink(words.openRegister, process === null ? frame.links.start : frame.links.process(process.id))],
  });
}

/** What an older card becomes when a newer one stands further down. */
export function supersededCard(language: Language, start?: string): AdaptiveCard {
  const words = chatTexts(language);
  const text = words.cards.superseded;
  return adaptiveCard(language, {
    fallback: text,
    speak: text,
    body: [quiet(text)],
    actions: start === undefined ? [] : [openLink(words.cardsSettled.openRegister, start)],
  });
}
