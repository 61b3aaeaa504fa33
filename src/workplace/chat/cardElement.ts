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

/** Somebody of the directory, as the people picker offers them. */
export interface DirectoryPerson {
  readonly objectId: string;
  readonly name: string;
}

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
export function drawCard(
  json: string,
  typed: ReadonlyMap<string, string>,
  events: CardEvents,
  directory: readonly DirectoryPerson[],
): DrawnCard | null {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) events.onOpenUrl(action.url);
    if (action instanceof ExecuteAction) events.onExecute(action.verb ?? '', action.data ?? {});
  };
  const context = new SerializationContext(Versions.v1_5);
  card.parse(prepared(JSON.parse(json), typed, directory), context);
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

/** What this chat adds to a card: what was typed before, and the people of the directory where a card asks for them. */
function prepared(part: unknown, typed: ReadonlyMap<string, string>, directory: readonly DirectoryPerson[]): unknown {
  if (Array.isArray(part)) return part.map((one) => prepared(one, typed, directory));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [name, prepared(value, typed, directory)] as const);
  const copied: Record<string, unknown> = Object.fromEntries(entries);
  if ('choices.data' in copied)
    copied.choices = directory.map(({ objectId, name }) => ({ title: name, value: objectId }));
  const isInput = typeof copied.type === 'string' && copied.type.startsWith('Input.');
  const before = isInput && typeof copied.id === 'string' ? typed.get(copied.id) : undefined;
  return before === undefined ? copied : { ...copied, value: before };
}
