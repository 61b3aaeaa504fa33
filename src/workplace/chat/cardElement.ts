import {
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  Versions,
  type Input,
} from 'adaptivecards';
import { hostConfig } from './hostConfig';

export interface CardEvents {
  readonly onExecute: (verb: string, data: object) => void;
  readonly onOpenUrl: (url: string) => void;
}

/** A drawn card: its element, and what has been typed into it. */
export interface DrawnCard {
  readonly element: HTMLElement;
  readonly typed: () => ReadonlyMap<string, string>;
}

// Texts stay texts: the register's names are never read as Markdown, let alone as HTML.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

/** Draws a card with the real renderer; null when it is none. What was typed before is put back into inputs of the same name. */
export function drawCard(json: string, typed: ReadonlyMap<string, string>, events: CardEvents): DrawnCard | null {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) events.onOpenUrl(action.url);
    if (action instanceof ExecuteAction) events.onExecute(action.verb ?? '', action.data ?? {});
  };
  const context = new SerializationContext(Versions.v1_5);
  card.parse(withTyped(JSON.parse(json), typed), context);
  const isTooNew = card.version.compareTo(Versions.v1_5) > 0;
  const element = isTooNew ? undefined : card.render();
  if (!element) return null;
  // The renderer takes a language for invalid every second time (its pattern keeps a position): set it here.
  element.lang = languageOf(json);
  return {
    element,
    typed: () => new Map(card.getAllInputs().flatMap((input) => typedInto(input))),
  };
}

function languageOf(json: string): string {
  const { lang } = JSON.parse(json) as { readonly lang?: unknown };
  return typeof lang === 'string' ? lang : '';
}

function typedInto(input: Input): [string, string][] {
  const value: unknown = input.value;
  return input.id && typeof value === 'string' && value !== '' ? [[input.id, value]] : [];
}

function withTyped(part: unknown, typed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((one) => withTyped(one, typed));
  if (typeof part !== 'object' || part === null) return part;
  const copied = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTyped(value, typed)]));
  const text = copied.type === 'Input.Text' && typeof copied.id === 'string' ? typed.get(copied.id) : undefined;
  return text === undefined ? copied : { ...copied, value: text };
}
