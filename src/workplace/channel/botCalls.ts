import { randomUUID } from 'node:crypto';
import type { ChannelPerson } from './person';
import { chatIdOf, directoryIdOf } from './person';
import { botSilent } from './refusal';
import type { ChannelState } from './state';
import type { Conversation } from './storage';

/** Clients give up after 10 to 15 seconds. */
const longestAnswerMilliseconds = 15_000;

type Part = Readonly<Record<string, unknown>>;

/** Posts an activity of this person to the bot, as Teams would, and gives its answer; `locale` is the client's. */
export async function tellBot(
  person: ChannelPerson,
  conversation: Conversation,
  part: Part,
  locale: string,
  { options }: ChannelState,
): Promise<unknown> {
  const activity = {
    id: randomUUID(),
    timestamp: options.now().toISOString(),
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: chatIdOf(person), aadObjectId: directoryIdOf(person), name: person.displayName, role: 'user' },
    recipient: { id: `28:${options.botId}`, role: 'bot' },
    conversation: { id: conversation.id, conversationType: 'personal', tenantId: options.tenantId },
    channelData: { tenant: { id: options.tenantId } },
    locale,
    ...part,
  };
  const response = await post(options.botUrl, options.secret, activity);
  if (!response.ok) throw botSilent(`The bot answered ${response.status}.`);
  const text = await response.text();
  return text === '' ? null : parsed(text);
}

async function post(url: string, secret: string, activity: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(longestAnswerMilliseconds),
    });
  } catch (cause) {
    throw botSilent(`The bot is not reachable: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
