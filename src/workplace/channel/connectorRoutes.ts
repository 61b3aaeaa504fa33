import { timingSafeEqual } from 'node:crypto';
import { Router, type Request, type RequestHandler } from 'express';
import { contentOf, record } from './content';
import type { ChannelPerson } from './person';
import { badSyntax, noActivity, noConversation, notInRoster, unauthorized } from './refusal';
import type { ChannelState } from './state';
import { addMessage, changeMessage, conversationWith } from './state';
import type { Conversation } from './storage';

/** The Bot Framework connector, `v3/conversations`: as much of it as a bot in personal chats calls. */
export function connectorRoutes(state: ChannelState): Router {
  const router = Router();
  const { people, storage, live } = state;
  router.use(onlyTheBot(state.options.secret));
  router.post('/conversations', (request, response) => {
    const conversation = conversationWith(onlyMember(request.body, state), state);
    response.status(201).json({ id: conversation.id, serviceUrl: state.options.serviceUrl });
  });
  router.post('/conversations/:conversation/activities', (request, response) => {
    const { conversation } = reachable(request, state);
    if (record(request.body).type === 'typing') return void response.status(201).json({ id: '' });
    response.status(201).json({ id: addMessage(conversation, 'bot', contentOf(request.body), state) });
  });
  router.put('/conversations/:conversation/activities/:activity', (request, response) => {
    const { conversation } = reachable(request, state);
    const id = String(request.params.activity);
    if (!changeMessage(conversation, id, contentOf(request.body), state)) throw noActivity();
    response.status(200).json({ id });
  });
  router.delete('/conversations/:conversation/activities/:activity', (request, response) => {
    const { conversation } = reachable(request, state);
    if (!storage.deleteMessage(conversation.id, String(request.params.activity))) throw noActivity();
    live.changed(conversation.id);
    response.status(200).end();
  });
  router.get('/conversations/:conversation/members', (request, response) => {
    response.json([people.member(reachable(request, state).person)]);
  });
  router.get('/conversations/:conversation/members/:member', (request, response) => {
    const { person } = reachable(request, state);
    if (people.byId(String(request.params.member)) !== person) throw notInRoster();
    response.json(people.member(person));
  });
  return router;
}

/** The SDK wants a token of three parts; the last one is the secret. */
function onlyTheBot(secret: string): RequestHandler {
  const wanted = Buffer.from(secret);
  return (request, _response, next) => {
    const token = /^Bearer [^.]+\.[^.]+\.([^.]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const given = Buffer.from(token);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw unauthorized();
    next();
  };
}

function reachable(
  request: Request,
  { people, storage }: ChannelState,
): { conversation: Conversation; person: ChannelPerson } {
  const conversation = storage.conversation(String(request.params.conversation));
  if (!conversation) throw noConversation();
  const person = people.byUpn(conversation.upn);
  if (!person || person.active === false || storage.hasRemoved(conversation.upn)) throw notInRoster();
  return { conversation, person };
}

function onlyMember(body: unknown, { people, options, storage }: ChannelState): ChannelPerson {
  const { members, tenantId } = record(body);
  if (tenantId !== options.tenantId) throw badSyntax('The tenant is not this one.');
  if (!Array.isArray(members) || members.length !== 1) throw badSyntax('A personal chat has one member.');
  const person = people.byId(String(record(members[0]).id));
  if (!person || person.active === false || storage.hasRemoved(person.userPrincipalName)) throw notInRoster();
  return person;
}
