/** What buttons are called on the wire, what they carry, and where what was typed lies: one place for cards and bot. */

/** The answer buttons of one request carry `RequestData`; the others say what they carry. */
export const verbs = [
  'confirmed',
  'changeNeeded',
  'notMine',
  'gone',
  'later',
  'accepted',
  'declined',
  'details',
  'page',
  'confirmSelected',
] as const;
export type Verb = (typeof verbs)[number];

/** Weeks by which a review can be put off. */
export const delays = [1, 4] as const;
export type Weeks = (typeof delays)[number];

/** Opaque numbers only: they come back from the client, so nothing in them is believed. */
export interface CardData {
  /** The requests that the card shows, `17.18.19`. */
  readonly card: string;
}
export interface RequestData extends CardData {
  readonly request: number;
  /** With `later` only. */
  readonly weeks?: Weeks;
  /** With `details` only: the page that leads there. */
  readonly page?: number;
}
/**
 * Names of inputs. Clients want them unique over a whole card, the folded parts included, so each answer of a request has
 * its own.
 */
export const inputs = {
  /** What has to change, or why it is declined; a card never offers both. */
  comment: (request: number): string => `comment-${request}`,
  /** Why the process no longer exists. */
  gone: (request: number): string => `gone-${request}`,
  /** Who is in charge, chosen: from the directory (directory id) or from `WhoView.matches` (its value). */
  who: (request: number): string => `who-${request}`,
  /** Who is in charge, in words: a name or an e-mail address. */
  whoText: (request: number): string => `whoText-${request}`,
  /** Requests to confirm at once, as clients send several choices: `17,18`. */
  selected: 'selected',
} as const;

/** Chosen in the place of a person when none of the matches is meant: `whoText` counts then. */
export const noneOfThese = 'none';

/** The comment that goes with an answer as it came from the client; null when there is none or the answer takes none. */
export function commentIn(fields: Readonly<Record<string, unknown>>, verb: Verb, request: number): string | null {
  const id = commentInputs[verb]?.(request);
  const typed = id === undefined ? undefined : fields[id];
  return typeof typed === 'string' && typed.trim() !== '' ? typed : null;
}

const commentInputs: Partial<Record<Verb, (request: number) => string>> = {
  changeNeeded: inputs.comment,
  declined: inputs.comment,
  gone: inputs.gone,
  notMine: inputs.whoText,
};
