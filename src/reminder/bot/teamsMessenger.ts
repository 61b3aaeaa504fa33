import type { Day } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { Delivery, Messenger } from '../messenger';
import type { Connector } from './connector';
import type { Contact, Contacts } from './contacts';
import type { ConnectorFailure } from './failure';
import { connectorFailure, deliveryOf, isForEverybody, usualWaitSeconds } from './failure';

interface Options {
  readonly contacts: Contacts;
  readonly connector: Connector;
  readonly today: () => Day;
}

/** Sends through the Bot Framework connector, one attempt each. Who turns out to be unreachable is noted as such. */
export function teamsMessenger({ contacts, connector, today }: Options): Messenger {
  const noteEnd = async (contact: Contact, { delivery, failure }: Attempt) => {
    const isGone = delivery.state === 'undeliverable' && (delivery.reason === 'gone' || delivery.reason === 'blocked');
    if (isGone && !(failure && isForEverybody(failure))) await contacts.end(contact.values.title ?? '', today());
    return delivery;
  };
  return {
    async send(to, card) {
      const contact = await contacts.byPerson(to);
      if (!contact) return { state: 'undeliverable', reason: 'gone' };
      const first = await attempt(() => connector.send(contact, card));
      if (!isConversationLost(first)) return noteEnd(contact, first);
      return noteEnd(contact, await sendToNewConversation(contact, card, contacts, connector));
    },
    async update(to, activity, card) {
      const contact = await contacts.byPerson(to);
      if (!contact) return { state: 'undeliverable', reason: 'gone' };
      // The message may be deleted while the person is still there: a failed update says nothing about the person.
      return (await attempt(() => connector.update(contact, activity, card))).delivery;
    },
  };
}

interface Attempt {
  readonly delivery: Delivery;
  readonly failure: ConnectorFailure | null;
}

/** 404 means the conversation is gone, not yet the person: it may be made anew, once. */
const isConversationLost = ({ failure }: Attempt): boolean => failure?.status === 404;

async function sendToNewConversation(
  contact: Contact,
  card: AdaptiveCard,
  contacts: Contacts,
  connector: Connector,
): Promise<Attempt> {
  const created = await attempt(() => connector.createConversation(contact));
  // Whatever became of the conversation, no card was in it.
  if (created.delivery.state === 'unknown')
    return { ...created, delivery: { state: 'later', afterSeconds: usualWaitSeconds } };
  if (created.delivery.state !== 'sent') return created;
  await contacts.move(contact.values.title ?? '', created.delivery.activity);
  const moved = { ...contact, values: { ...contact.values, conversation: created.delivery.activity } };
  return attempt(() => connector.send(moved, card));
}

/** `work` gives the id of what the connector made; without one it was taken, but nobody knows as what. */
async function attempt(work: () => Promise<string | null>): Promise<Attempt> {
  try {
    const activity = await work();
    return { delivery: activity ? { state: 'sent', activity } : { state: 'unknown' }, failure: null };
  } catch (error) {
    const failure = connectorFailure(error);
    if (!failure) throw error;
    return { delivery: deliveryOf(failure), failure };
  }
}
