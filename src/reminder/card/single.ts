/** What the cards about one request have in common. */
import type { Action, Element, Fact, TextInput } from './adaptiveCard';
import type { Gaps, SingleView } from './entry';
import type { Desk } from './parts';
import { line, openLink, press, quiet, send, unfold } from './parts';
import { said } from './plain';
import type { RequestData } from './verbs';
import { inputs } from './verbs';
import { lists } from '../../register';

const gapsNamed = 3;
const noteLength = 600;

export const nameOf = ({ name }: Pick<SingleView, 'name'>): string => said(name);

export const dataOf = ({ request }: Pick<SingleView, 'request'>): RequestData => ({ request, card: String(request) });

/** In which role the reader is asked. */
export function roleLine({ level }: Pick<SingleView, 'level'>, { words }: Desk): readonly Element[] {
  const role = level && words.cards.role[level];
  return role ? [quiet(role)] : [];
}

export function unitFact({ unit }: Pick<SingleView, 'unit'>, { words }: Desk): Fact {
  return { title: words.cardsFacts.unit, value: unit === null ? words.cardsFacts.notGiven : said(unit) };
}

export function personFact(title: string, person: string | null, { words }: Desk): Fact {
  return { title, value: person === null ? words.cardsFacts.nobody : said(person, 80) };
}

/** How complete the entry is, and the gaps worth filling first. */
export function gapFacts({ percent, missing }: Gaps, desk: Desk): readonly (Fact | null)[] {
  const { complete, percent: filled, missing: title } = desk.words.cardsFacts;
  return [
    { title: complete, value: filled(percent) },
    missing.length === 0 ? null : { title, value: named(missing, desk) },
  ];
}

/** A few of several names, and how many more there are: `Auslöser, Ergebnis und 4 weitere Angaben`. */
export function named(
  names: readonly string[],
  { words }: Desk,
  more: (count: number) => string = words.cardsFacts.more,
): string {
  const shown = names.slice(0, gapsNamed).map((name) => said(name, 60));
  const left = names.length - shown.length;
  const all = left > 0 ? [...shown, more(left)] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${words.cardsFacts.and} ${last}`;
}

/** What those said who were asked before. */
export function noteLines({ note, noteBy }: Pick<SingleView, 'note' | 'noteBy'>, { words }: Desk): readonly Element[] {
  if (note === null || note.trim() === '') return [];
  const title = noteBy === null ? words.cardsFacts.note : words.cardsFacts.noteBy(said(noteBy, 80));
  return [line(title, { weight: 'bolder' }), { ...line(said(note, noteLength)), spacing: 'small' }];
}

/** Who had the question before; where they left a word, that says it. */
export function beforeLine({ note, noteBy }: Pick<SingleView, 'note' | 'noteBy'>, { words }: Desk): readonly Element[] {
  return noteBy === null || (note ?? '').trim() !== '' ? [] : [quiet(words.cardsFacts.before(said(noteBy, 80)))];
}

/**
 * Below the answers: the link into the tab that every card has, for clients whose buttons fail, and the way back to the
 * list from which the card was opened.
 */
export function ways(view: SingleView, desk: Desk): readonly Action[] {
  const { process, request, backTo } = view;
  const { cardsFacts: words } = desk.words;
  const open = openLink(words.open, process === null ? desk.links.suggestions : desk.links.process(process));
  if (backTo === null) return [open];
  return [open, press('page', words.back, { card: String(request), page: backTo })];
}

export function commentInput(id: string, label: string, missing?: string): TextInput {
  const maxLength = lists.reviews.fields.comment.maximum;
  const required = missing === undefined ? {} : ({ isRequired: true, errorMessage: missing } as const);
  return { type: 'Input.Text', id, label, isMultiline: true, maxLength, ...required };
}

/** The way to say no: with a reason, always. */
export function declineAction(
  view: SingleView,
  title: string,
  reasonLabel: string,
  { words: { cardsFacts: words } }: Desk,
): Action {
  return unfold(
    title,
    [commentInput(inputs.comment(view.request), reasonLabel, words.reasonMissing)],
    send('declined', words.declineSend, dataOf(view)),
  );
}
