import { randomUUID } from 'node:crypto';
import type { Live } from './live';
import type { ChannelPerson, People } from './person';
import { directoryIdOf } from './person';
import type { Conversation, MessageContent, Storage } from './storage';

export interface ChannelOptions {
  /** Path of the SQLite file; `:memory:` for a trial. */
  readonly databaseFile: string;
  readonly people: readonly ChannelPerson[];
  /** The bot's endpoint, such as `http://127.0.0.1:5310/api/messages`. */
  readonly botUrl: string;
  /** Shared with the bot of this process alone. */
  readonly secret: string;
  /** Where this router is reachable, such as `http://127.0.0.1:5310/channel`. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly now: () => Date;
}

export interface ChannelState {
  readonly options: ChannelOptions;
  readonly people: People;
  readonly storage: Storage;
  readonly live: Live;
}

/** The one chat between the person and the bot; made when it is first needed. */
export function conversationWith(person: ChannelPerson, { storage }: ChannelState): Conversation {
  const upn = person.userPrincipalName.toLowerCase();
  const known = storage.conversationOf(upn);
  if (known) return known;
  const conversation = { id: `a:${directoryIdOf(person)}`, upn };
  storage.addConversation(conversation);
  return conversation;
}

/** Keeps a message and tells the open chats; gives its id. */
export function addMessage(
  conversation: Conversation,
  author: 'bot' | 'person',
  content: MessageContent,
  { storage, live, options }: ChannelState,
): string {
  const id = randomUUID();
  storage.addMessage(conversation.id, { id, author, sentAt: options.now().toISOString(), content });
  live.changed(conversation.id);
  return id;
}

/** False when there is no such message. */
export function changeMessage(
  conversation: Conversation,
  id: string,
  content: MessageContent,
  { storage, live, options }: ChannelState,
): boolean {
  const isThere = storage.changeMessage(conversation.id, id, content, options.now().toISOString());
  if (isThere) live.changed(conversation.id);
  return isThere;
}
