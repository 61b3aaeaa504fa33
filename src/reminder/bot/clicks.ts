import type { ReviewOutcome } from '../../register';
import { lists } from '../../register';
import { pageSize } from '../card/digest';
import type { Verb, Weeks } from '../card/verbs';
import { commentIn, delays, inputs, noneOfThese } from '../card/verbs';

/** What every click says about the card that it was made on. */
interface OnCard {
  /** The requests that the card showed; the clicked one comes last. */
  readonly card: readonly number[];
}
interface OnRequest extends OnCard {
  readonly request: number;
}

/** Whom «not mine» names: as chosen, or in words; null for nobody. */
export interface Who {
  readonly chosen: string | null;
  readonly typed: string | null;
}

export type AnswerClick = OnRequest & {
  readonly kind: 'answer';
  readonly outcome: ReviewOutcome;
  readonly comment: string | null;
  readonly who: Who;
};

/** A click that writes something, and is kept until it is written. */
export type WritingClick =
  | AnswerClick
  | (OnRequest & { readonly kind: 'later'; readonly weeks: Weeks })
  | (OnCard & { readonly kind: 'confirmSelected'; readonly selected: readonly number[]; readonly page: number });

export type Click =
  | WritingClick
  | (OnCard & { readonly kind: 'page'; readonly page: number })
  | (OnRequest & { readonly kind: 'details'; readonly page: number | null });

/** More ids than any card of ours carries are somebody's invention. */
const mostRequests = 60;
const longestWho = 200;

/** What a button says, or null when it is none of ours. Everything in it came from the client. */
export function readClick(verb: unknown, data: unknown): Click | null {
  const fields = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const card = idsIn(fields.card, '.');
  if (card === null || typeof verb !== 'string') return null;
  const page = pageIn(fields.page);
  if (verb === 'page') return page === null ? null : { kind: 'page', page, card };
  if (verb === 'confirmSelected') return selectionIn(fields, card, page);
  const { request } = fields;
  if (!isId(request)) return null;
  const on = { request, card: [...card.filter((id) => id !== request), request] };
  if (verb === 'details') return { kind: 'details', ...on, page };
  if (verb === 'later') {
    const weeks = delays.find((one) => one === fields.weeks);
    return weeks === undefined ? null : { kind: 'later', ...on, weeks };
  }
  if (!Object.hasOwn(lists.reviews.fields.outcome.choices, verb)) return null;
  const outcome = verb as ReviewOutcome & Verb;
  const who = outcome === 'notMine' ? whoIn(fields, request) : nobody;
  const comment = outcome === 'notMine' ? null : commentIn(fields, outcome, request);
  return { kind: 'answer', ...on, outcome, comment, who };
}

export const isWriting = (click: Click): click is WritingClick => click.kind !== 'page' && click.kind !== 'details';

const nobody: Who = { chosen: null, typed: null };

function whoIn(fields: Readonly<Record<string, unknown>>, request: number): Who {
  const chosen = textIn(fields[inputs.who(request)]);
  const typed = textIn(fields[inputs.whoText(request)]);
  return { chosen: chosen === noneOfThese ? null : chosen, typed };
}

function selectionIn(
  fields: Readonly<Record<string, unknown>>,
  card: readonly number[],
  page: number | null,
): WritingClick | null {
  const chosen = idsIn(fields[inputs.selected], ',');
  // Only what the card showed: nothing is confirmed that nobody has seen.
  const selected = chosen?.filter((id) => card.includes(id)) ?? [];
  if (selected.length === 0 || selected.length > pageSize) return null;
  return { kind: 'confirmSelected', selected, card, page: page ?? 1 };
}

function idsIn(value: unknown, mark: '.' | ','): readonly number[] | null {
  if (typeof value !== 'string' || value.length > mostRequests * 10) return null;
  const ids = value.split(mark).map((part) => (/^\d{1,9}$/.test(part.trim()) ? Number(part) : 0));
  return ids.length <= mostRequests && ids.every(isId) ? [...new Set(ids)] : null;
}

const pageIn = (value: unknown): number | null => (isId(value) && value < 100_000 ? value : null);

function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().slice(0, longestWho) : '';
  return text === '' ? null : text;
}

const isId = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;
