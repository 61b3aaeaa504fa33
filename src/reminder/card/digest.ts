import { lists } from '../../register';
import type { AdaptiveCard, Container, Element } from './adaptiveCard';
import type { CardFrame, DigestView, DueEntry, SettledEntry } from './entry';
import { lightColor, lightText } from './light';
import type { Desk } from './parts';
import { adaptiveCard, buttons, deskFor, heading, line, openLink, press, quiet, send, unfold } from './parts';
import { said } from './plain';
import { settledLines, settledText } from './quietLine';
import { inputs } from './verbs';

/** So many requests are on one page. */
export const pageSize = 5;
/** Quiet lines of what is settled; older ones are summed up, so that the card stays below the 28 KB that a chat takes. */
export const settledShown = 3;

export const pagesOf = (waiting: number): number => Math.max(1, Math.ceil(waiting / pageSize));

/** The part of a list that a page shows; a page that isn't there (any more) becomes the nearest one. The first is 1. */
export function pageOf<Item>(items: readonly Item[], page: number): { page: number; items: readonly Item[] } {
  const nearest = Math.min(Math.max(1, Math.trunc(page) || 1), pagesOf(items.length));
  return { page: nearest, items: items.slice((nearest - 1) * pageSize, nearest * pageSize) };
}

/** The card with all that waits for one person, five at a time, and a quiet line for what is settled. */
export function digestCard(view: DigestView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsDigest;
  const entries = view.entries.slice(0, pageSize);
  const settled = view.settled.slice(-settledShown);
  const card = [...entries, ...settled].map(({ request }) => request).join('.');
  const more = view.moreSettled + view.settled.length - settled.length;
  const head = view.waiting === 0 ? doneHead(settled, desk) : words.head(view.waiting);
  const lines = settled.map((entry) => settledText(entry, desk));
  return adaptiveCard(frame.language, {
    fallback: view.waiting === 0 ? [head, ...lines].join(' ') : words.fallback(view.waiting),
    speak: view.waiting === 0 ? [head, ...lines].join(' ') : head,
    body: [
      heading(head),
      ...entries.map((entry) => entryPart(entry, card, view.page, desk)),
      ...severalPart(entries, card, view.page, desk),
      ...pagePart(view, card, desk),
      ...settledPart(settled, more, card, desk),
    ],
    actions: [openLink(words.openAll, frame.links.start)],
  });
}

/** Thanks go to whoever has answered; whom a question has left has answered nothing. */
function doneHead(settled: readonly SettledEntry[], { words }: Desk): string {
  const isAnswered = settled.some((entry) => entry.kind === 'kept' || (entry.kind === 'answered' && entry.isOwn));
  const isLeft = settled.some(({ kind }) => kind === 'movedOn' || kind === 'elsewhere');
  return isAnswered && !isLeft ? words.cards.allDone : words.cards.nothingDue;
}

function settledPart(settled: readonly SettledEntry[], more: number, card: string, desk: Desk): readonly Element[] {
  const items = [
    ...settled.flatMap((entry) => settledLines(entry, card, desk)),
    ...(more > 0 ? [quiet(desk.words.cards.settled(more))] : []),
  ];
  return items.length === 0 ? [] : [{ type: 'Container', separator: true, spacing: 'medium', items }];
}

function entryPart(entry: DueEntry, card: string, page: number, desk: Desk): Container {
  const words = desk.words.cardsDigest;
  const { request } = entry;
  const name = said(entry.name);
  // Enough to tell one button from another of the same title.
  const briefly = said(entry.name, 40);
  const role = entry.level && desk.words.cards.role[entry.level];
  const details = { request, card, page };
  const actions =
    entry.kind === 'review'
      ? [
          press('confirmed', words.confirm, { request, card }, { tooltip: words.confirmThis(briefly) }),
          press('details', words.details, details, { tooltip: words.detailsOf(briefly) }),
        ]
      : [press('details', words.decide, details, { tooltip: words.decideOn(briefly) })];
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      linkedName(entry, name, desk),
      quiet([kindName(entry, desk), entry.unit === null ? '' : said(entry.unit)].filter(Boolean).join(' · ')),
      what(entry, desk),
      ...(role ? [quiet(role)] : []),
      ...before(entry, desk),
      buttons(...actions),
    ],
  };
}

/** The name leads into the tab. A link in the text would be Markdown, and what the register says is never that. */
function linkedName({ process }: DueEntry, name: string, { words, links }: Desk): Container {
  const url = process === null ? links.suggestions : links.process(process);
  return {
    type: 'Container',
    selectAction: openLink(words.cardsDigest.openOf(name), url),
    items: [{ ...heading(name, 'medium'), color: 'accent' }],
  };
}

const kindName = ({ kind }: DueEntry, { language }: Desk): string => lists.reviews.fields.kind.choices[kind][language];

function what({ kind, light, dueOn, from }: DueEntry, desk: Desk): Element {
  if (kind === 'review') return line(lightText(light, dueOn, desk), { ...lightColor(light), spacing: 'small' });
  return line(desk.words.cardsDigest.ask[kind](from === null ? null : said(from, 80)), { spacing: 'small' });
}

function before({ kind, from }: DueEntry, { words }: Desk): readonly Element[] {
  return kind === 'review' && from !== null ? [quiet(words.cardsFacts.before(said(from, 30)))] : [];
}

/** Several confirmed with one click, each of them chosen: nothing is preselected, and nothing can be sent blindly. */
function severalPart(entries: readonly DueEntry[], card: string, page: number, desk: Desk): readonly Element[] {
  const words = desk.words.cardsDigest;
  const reviews = entries.filter(({ kind }) => kind === 'review');
  if (reviews.length < 2) return [];
  const choices = reviews.map(({ request, name }) => ({ title: said(name), value: String(request) }));
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'medium',
      items: [
        buttons(
          unfold(
            words.several,
            [
              quiet(words.severalHint),
              {
                type: 'Input.ChoiceSet',
                id: inputs.selected,
                label: words.severalLabel,
                isMultiSelect: true,
                style: 'expanded',
                wrap: true,
                isRequired: true,
                errorMessage: words.severalMissing,
                choices,
              },
            ],
            send('confirmSelected', words.severalSend, { card, page }),
          ),
        ),
      ],
    },
  ];
}

function pagePart(
  { page, waiting }: DigestView,
  card: string,
  { words: { cardsDigest: words } }: Desk,
): readonly Element[] {
  const pages = pagesOf(waiting);
  if (pages === 1) return [];
  const turn = (title: string, to: number) => press('page', title, { card, page: to });
  const turns = [
    ...(page > 1 ? [turn(words.previous, page - 1)] : []),
    ...(page < pages ? [turn(words.next, page + 1)] : []),
  ];
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'medium',
      items: [quiet(words.page(page, pages)), buttons(...turns)],
    },
  ];
}
