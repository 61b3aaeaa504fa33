import type { Day, Language } from '../../register';
import type { ChatTexts } from '../../text';
import { chatTexts, formatDay, formatMonth } from '../../text';
import type {
  Action,
  ActionSet,
  AdaptiveCard,
  Element,
  Execute,
  Fact,
  FactSet,
  OpenUrl,
  ShowCard,
  TextBlock,
} from './adaptiveCard';
import type { CardFrame } from './entry';
import type { Verb } from './verbs';

/** What every builder is given: the words of the reader's language, days in it, and where links lead. */
export interface Desk extends CardFrame {
  readonly words: ChatTexts;
  readonly day: (day: Day) => string;
  readonly month: (day: Day) => string;
}

export function deskFor(frame: CardFrame): Desk {
  const { language } = frame;
  return {
    ...frame,
    words: chatTexts(language),
    day: (day) => formatDay(day, language),
    month: (day) => formatMonth(day, language),
  };
}

interface CardParts {
  /** What a client says that can draw no cards. */
  readonly fallback: string;
  /** What a client reads aloud. */
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

export function adaptiveCard(language: Language, { fallback, speak, body, actions = [] }: CardParts): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: fallback,
    speak,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

export const heading = (text: string, size: 'medium' | 'large' = 'large'): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  size,
  weight: 'bolder',
  style: 'heading',
});

export const line = (text: string, more: Partial<Pick<TextBlock, 'color' | 'spacing' | 'weight'>> = {}): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});

export const quiet = (text: string): TextBlock => ({ ...line(text, { spacing: 'small' }), isSubtle: true });

/** The facts that have a value. */
export function facts(...given: readonly (Fact | null)[]): FactSet {
  return { type: 'FactSet', facts: given.filter((fact) => fact !== null) };
}

export const buttons = (...actions: readonly Action[]): ActionSet => ({ type: 'ActionSet', actions });

/** A button whose answer takes along what was typed. */
export const send = (verb: Verb, title: string, data: object, more: Partial<Execute> = {}): Execute => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...more,
});

/** A button that needs nothing typed, and takes nothing along. */
export const press = (verb: Verb, title: string, data: object, more: Partial<Execute> = {}): Execute =>
  send(verb, title, data, { associatedInputs: 'none', ...more });

export const unfold = (title: string, body: readonly Element[], ...actions: readonly Action[]): ShowCard => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body, actions },
});

export const openLink = (title: string, url: string, tooltip?: string): OpenUrl => ({
  type: 'Action.OpenUrl',
  title,
  url,
  ...(tooltip === undefined ? {} : { tooltip }),
});
