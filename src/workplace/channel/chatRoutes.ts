import { Router, type Request } from 'express';
import { tellBot } from './botCalls';
import { isAdaptiveCard, record } from './content';
import type { ChannelPerson } from './person';
import { badSyntax, botSilent, noActivity, notInRoster, unauthorized } from './refusal';
import type { ChannelState } from './state';
import { addMessage, changeMessage, conversationWith } from './state';
import type { Conversation } from './storage';

const longestText = 2_000;

/** What an action on a card comes to, for the client that invoked it. */
export type InvokeOutcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** The client's side of the channel: the chat of the person who is signed in with `Bearer local.<upn>`. */
export function chatRoutes(state: ChannelState): Router {
  const router = Router();
  const { storage, live } = state;
  router.get('/messages', (request, response) => {
    const { person, conversation } = chatOf(request, state);
    const isInstalled = !storage.hasRemoved(person.userPrincipalName);
    response.set('Cache-Control', 'no-store').json({ messages: storage.messages(conversation.id), isInstalled });
  });
  router.get('/stream', (request, response) => {
    live.join(chatOf(request, state).conversation.id, response);
  });
  router.post('/messages', async (request, response) => {
    const { person, conversation } = installedChatOf(request, state);
    const { text, locale } = record(request.body);
    if (typeof text !== 'string' || text.trim() === '' || text.length > longestText) throw badSyntax('No text.');
    const id = addMessage(conversation, 'person', { text, card: null }, state);
    await tellBot(person, conversation, { type: 'message', id, text, textFormat: 'plain' }, localeOf(locale), state);
    response.status(201).json({ id });
  });
  // Teams says the language with everything it tells the bot; here the person has chosen another one.
  router.post('/language', async (request, response) => {
    const { person, conversation } = chatOf(request, state);
    const { locale } = record(request.body);
    const isInstalled = !storage.hasRemoved(person.userPrincipalName);
    const part = { type: 'installationUpdate', action: 'add' };
    if (isInstalled) await tellBot(person, conversation, part, localeOf(locale), state);
    response.status(204).end();
  });
  // As Teams does it when somebody removes the app or adds it again: the bot hears of it, and reaches them or not.
  router.post('/app', async (request, response) => {
    const { person, conversation } = chatOf(request, state);
    const { isInstalled, locale } = record(request.body);
    if (typeof isInstalled !== 'boolean') throw badSyntax('Installed or not?');
    if (isInstalled) storage.setRemoved(person.userPrincipalName, false);
    const part = { type: 'installationUpdate', action: isInstalled ? 'add' : 'remove' };
    await tellBot(person, conversation, part, localeOf(locale), state);
    if (!isInstalled) storage.setRemoved(person.userPrincipalName, true);
    live.changed(conversation.id);
    response.status(204).end();
  });
  router.post('/query', async (request, response) => {
    response.json(await query(request, state));
  });
  router.post('/invoke', async (request, response) => {
    response.json(await invoke(request, state));
  });
  return router;
}

/** A search from the field in which messages are written: the bot's answer as the client gets it. */
async function query(request: Request, state: ChannelState): Promise<unknown> {
  const { person, conversation } = installedChatOf(request, state);
  const { command, parameters, skip, count, locale } = record(request.body);
  if (typeof command !== 'string') throw badSyntax('No command.');
  const given = Object.entries(record(parameters)).map(([name, value]) => ({ name, value }));
  const part = {
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: command, parameters: given, queryOptions: { skip: skip ?? 0, count: count ?? 25 } },
  };
  return record(await tellBot(person, conversation, part, localeOf(locale), state)).composeExtension ?? null;
}

async function invoke(request: Request, state: ChannelState): Promise<InvokeOutcome> {
  const { person, conversation } = installedChatOf(request, state);
  const { message, verb, data, locale } = record(request.body);
  if (typeof message !== 'string' || typeof verb !== 'string') throw badSyntax('No message or no verb.');
  if (!state.storage.message(conversation.id, message)?.content.card) throw noActivity();
  const part = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message,
    value: { action: { type: 'Action.Execute', verb, data: record(data) }, trigger: 'manual' },
  };
  const answer = await tellBot(person, conversation, part, localeOf(locale), state);
  return settled(answer, conversation, message, state);
}

/** A card takes the place of the one that was clicked; everything else is for the person to read. */
function settled(answer: unknown, conversation: Conversation, message: string, state: ChannelState): InvokeOutcome {
  const { type, value } = record(answer);
  if (type === 'application/vnd.microsoft.card.adaptive' && isAdaptiveCard(value)) {
    changeMessage(conversation, message, { text: null, card: value }, state);
    return { kind: 'card' };
  }
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(value) };
  const sentence = record(value).message;
  if (type === 'application/vnd.microsoft.error' && typeof sentence === 'string') {
    return { kind: 'error', text: sentence };
  }
  throw botSilent('The answer of the bot is none that a card action can have.');
}

/** Nothing reaches the bot from whom has removed the app. */
function installedChatOf(request: Request, state: ChannelState): ReturnType<typeof chatOf> {
  const chat = chatOf(request, state);
  if (state.storage.hasRemoved(chat.person.userPrincipalName)) throw notInRoster();
  return chat;
}

function chatOf(request: Request, state: ChannelState): { person: ChannelPerson; conversation: Conversation } {
  const upn = /^Bearer local\.(.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const person = upn ? state.people.byUpn(upn) : null;
  if (!person || person.active === false) throw unauthorized();
  return { person, conversation: conversationWith(person, state) };
}

const localeOf = (locale: unknown): string => (locale === 'en' ? 'en-GB' : 'de-DE');
