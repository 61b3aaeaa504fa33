/** A site on which somebody has asked «fällig»: their card is in the chat, and everything on it can be clicked. */
import { directoryIdOf } from '../../src/workplace/channel/person';
import type { ListKey, RequestKind, ReviewValues, Stored, SuggestionValues } from '../../src/register';
import { emptyValues, lists } from '../../src/register';
import type { Button } from './cards';
import { buttonsOf, textsOf } from './cards';
import { aProcess, aReview, aUnit, stored } from './builders';
import type { MemoryStore } from './memoryStore';
import { createMemoryStore } from './memoryStore';
import type { ReminderSite, ReminderSiteOptions } from './reminderSite';
import { dieter, directory, helga, olga, petra, secret, startReminderSite, tenantId } from './reminderSite';

export interface AnswersSite extends ReminderSite {
  readonly memory: MemoryStore;
  /** Asks for the card; gives what it says. */
  card(upn: string): Promise<readonly string[]>;
  /** What the latest card of the chat says now. */
  texts(upn: string): Promise<readonly string[]>;
  buttons(upn: string): Promise<readonly Button[]>;
  /** A message as a client of another language sends it. */
  invokeMessage(upn: string, text: string, locale: string): Promise<void>;
  /** Searches from the field in which messages are written, as the channel's client does. */
  query(upn: string, parameters: object, more?: object): Promise<QueryAnswer>;
  /** Posts an invoke to the bot itself as this person, past the channel's client; gives the bot's answer. */
  invoke(upn: string, part: object): Promise<unknown>;
  /** Clicks the first such button of the latest card, or the one about the request. */
  press(
    upn: string,
    verb: string,
    more?: object,
    request?: number,
  ): Promise<{ readonly kind: string; readonly text?: string }>;
}

export interface QueryAnswer {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly content: unknown;
    readonly preview: { readonly content: { readonly title: string } };
  }[];
}

interface Register {
  readonly processes?: readonly Stored<'processes'>[];
  readonly reviews?: readonly Stored<'reviews'>[];
  readonly suggestions?: readonly Stored<'suggestions'>[];
  readonly settings?: Readonly<Record<string, string>>;
}

export function answersStore({ processes, reviews, suggestions = [], settings = {} }: Register = {}): MemoryStore {
  const rows = Object.entries({ processTeam: petra, ...settings }).map(([title, value], index) =>
    stored(index + 1, emptyValues(lists.settings.fields, { title, value })),
  );
  const people = directory.map(({ userPrincipalName: key, displayName: name }) => ({ key, name, email: key }));
  return createMemoryStore({
    entries: {
      processes: processes ?? [aProcess({ deputy: dieter })],
      reviews: reviews ?? [
        aReview({ kind: 'review', ownerThen: olga, openKey: 'open:P-000001', levelSince: '2027-02-15' }),
      ],
      suggestions,
      units: [aUnit({ head: helga })],
      settings: rows,
    },
    people,
  });
}

export const request = (kind: RequestKind, values: Partial<ReviewValues> = {}, id = 1): Stored<'reviews'> =>
  aReview({ kind, openKey: `${kind}:P-000001`, addressee: olga, ...values }, id);

export const aSuggestion = (values: Partial<SuggestionValues> = {}, id = 1): Stored<'suggestions'> =>
  stored(
    id,
    emptyValues(lists.suggestions.fields, {
      ...{ title: 'Neuer Name', process: 1, wish: 'Kürzer wäre besser.', state: 'open', ...values },
    }),
  );

export async function startAnswersSite(
  register: Register = {},
  options: Omit<ReminderSiteOptions, 'store'> = {},
): Promise<AnswersSite> {
  const memory = answersStore(register);
  const site = await startReminderSite({ store: memory, remindsAtOnce: false, ...options });
  for (const { userPrincipalName } of directory) await site.channel.installFor(userPrincipalName);
  await site.bot.idle();
  return onSite(site, memory);
}

export function onSite(site: ReminderSite, memory: MemoryStore): AnswersSite {
  const latest = async (upn: string) => {
    const found = (await site.chat(upn).messages()).findLast(({ content }) => content.card !== null);
    if (!found) throw new Error(`no card for ${upn}`);
    return { id: found.id, card: found.content.card };
  };
  const texts = async (upn: string) => textsOf((await latest(upn)).card);
  return {
    ...site,
    memory,
    texts,
    async card(upn) {
      await site.chat(upn).say('fällig');
      return texts(upn);
    },
    query: async (upn, parameters, more = {}) => {
      const response = await fetch(`${site.origin}/channel/chat/query`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer local.${upn}` },
        body: JSON.stringify({ command: 'find', parameters, ...more }),
      });
      return (await response.json()) as QueryAnswer;
    },
    invokeMessage: async (upn, text, locale) => {
      await post(site, upn, { type: 'message', text, locale });
      await site.bot.idle();
    },
    invoke: async (upn, part) => JSON.parse(await post(site, upn, part)) as unknown,
    buttons: async (upn) => buttonsOf((await latest(upn)).card),
    async press(upn, verb, more = {}, about) {
      const { id, card } = await latest(upn);
      const found = buttonsOf(card).find(
        (one) => one.verb === verb && (about === undefined || one.data.request === about),
      );
      if (!found) throw new Error(`no button ${verb}`);
      return site.chat(upn).click(id, verb, { ...found.data, ...more });
    },
  };
}

/** The values of one entry as they are now. */
export async function valuesOf<Key extends ListKey>(site: ReminderSite, list: Key, id = 1) {
  return (await site.store.one(list, id)).values;
}

async function post(site: ReminderSite, upn: string, part: object): Promise<string> {
  const aadObjectId = directoryIdOf(directory.find(({ userPrincipalName }) => userPrincipalName === upn)!);
  const response = await fetch(`${site.origin}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      ...{ type: 'invoke', id: 'one', channelId: 'msteams', locale: 'de-DE', serviceUrl: `${site.origin}/channel` },
      from: { id: `29:${aadObjectId}`, aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...part,
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the bot answered ${response.status} ${text}`);
  return text;
}
