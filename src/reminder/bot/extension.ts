import type { IMessageExtensionQueryInvokeActivity, MessagingExtensionResponse } from '@microsoft/teams.api';
import type { Language } from '../../register';
import { chatTexts, languageOf } from '../../text';
import type { CardLinks } from '../card/entry';
import { said } from '../card/plain';
import type { ResultLine } from '../card/results';
import { entryCard, lineBelow } from '../card/results';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';
import type { Contacts } from './contacts';
import type { Copy } from './copy';
import type { Found } from './finding';
import { find, mine } from './finding';
import type { Patience } from './keeping';
import { within } from './patience';
import { originOf } from './sender';

export interface ExtensionContext {
  readonly copy: Copy;
  readonly contacts: Contacts;
  readonly links: CardLinks;
  readonly patience: Patience;
  readonly log: Log;
}

/** As the manifest names them. */
const command = 'find';
const parameter = 'search';
/** A page of results, when the client asks for no other number; more than this it never gets. */
const usualCount = 15;
const mostCount = 25;

/** Searches the register from the field in which messages are written; the gate has checked the tenant. */
export async function answerQuery(
  activity: IMessageExtensionQueryInvokeActivity,
  context: ExtensionContext,
): Promise<MessagingExtensionResponse> {
  const language = languageOf(activity.locale);
  const words = chatTexts(language).cardsBot;
  const query = queryIn(activity.value);
  if (query === null) return message(words.notFound(''));
  try {
    const found = await within(context.patience.answerWithin, search(query, activity, context));
    if (found === 'late') return message(words.busy);
    if (found.lines.length === 0) return message(query.text === '' ? words.help : words.notFound(said(query.text, 60)));
    return results(found.lines, language, context.links);
  } catch (error) {
    context.log('search.failed', failureFacts(error));
    return message(words.busy);
  }
}

interface Query {
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** Null for a command that is none of ours. Everything in it came from the client. */
function queryIn(value: IMessageExtensionQueryInvokeActivity['value']): Query | null {
  if (value.commandId !== command) return null;
  const parameters: unknown = value.parameters;
  const given = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
  const text = given
    .map((one) => (one ?? {}) as { readonly name?: unknown; readonly value?: unknown })
    .find(({ name }) => name === parameter)?.value;
  const { skip, count } = value.queryOptions ?? {};
  return {
    text: typeof text === 'string' ? text.trim() : '',
    skip: wholeNumber(skip, 0, 10_000),
    count: Math.max(1, wholeNumber(count, usualCount, mostCount)),
  };
}

const wholeNumber = (value: unknown, otherwise: number, most: number): number =>
  Number.isInteger(value) && Number(value) >= 0 ? Math.min(Number(value), most) : otherwise;

/** Before anything is typed: what the person answers for. */
async function search(
  { text, skip, count }: Query,
  activity: IMessageExtensionQueryInvokeActivity,
  { copy, contacts }: ExtensionContext,
): Promise<Found> {
  if (text !== '') return find(text, skip, count, copy);
  const { directoryId } = originOf(activity);
  const contact = directoryId ? await contacts.byDirectoryId(directoryId) : null;
  const person = contact?.values.person ?? null;
  return person === null || skip > 0 ? { lines: [], total: 0 } : mine(person, count, copy);
}

const message = (text: string): MessagingExtensionResponse => ({ composeExtension: { type: 'message', text } });

function results(lines: readonly ResultLine[], language: Language, links: CardLinks): MessagingExtensionResponse {
  const frame = { language, links };
  const attachments = lines.map((line) => ({
    contentType: 'application/vnd.microsoft.card.adaptive' as const,
    // The SDK's card type is the mutable twin of ours.
    content: entryCard(line, frame) as never,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail' as const,
      content: { title: said(line.process.values.name ?? ''), text: lineBelow(line, frame) },
    },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}
