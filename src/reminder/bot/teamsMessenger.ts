import type { Day } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { Delivery, Messenger } from '../messenger';
import type { Connector } from './connector';
import type { Contact, Contacts } from './contacts';
import { connectorFailure, deliveryOf, usualWaitSeconds } from './failure';

interface Options {
  readonly contacts: Contacts;
  readonly connector: Connector;
  readonly today: () => Day;
}

/** Sends through the Bot Framework connector, one attempt each. Who turns out to be unreachable is noted as such. */
export function teamsMessenger({ contacts, connector, today }: Options): Messenger {
  const noteEnd = async (contact: Contact, delivery: Delivery) => {
    const isGone = delivery.state === 'undeliverable' && (delivery.reason === 'gone' || delivery.reason === 'blocked');
    if (isGone) await contacts.end(contact.values.title ?? '', today());
    return delivery;
  };
  return {
    async send(to, card) {
      const contact = await contacts.byPerson(to);
      if (!contact) return { state: 'undeliverable', reason: 'gone' };
      const first = await attempt(() => connector.send(contact, card));
      if (!isConversationLost(first)) return noteEnd(contact, first.delivery);
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
  readonly status: number | null;
}

/** 404 means the conversation is gone, not yet the person: it may be made anew, once. */
const isConversationLost = ({ status }: Attempt): boolean => status === 404;

async function sendToNewConversation(
  contact: Contact,
  card: AdaptiveCard,
  contacts: Contacts,
  connector: Connector,
): Promise<Delivery> {
  const created = await attempt(() => connector.createConversation(contact));
  // Whatever became of the conversation, no card was in it.
  if (created.delivery.state === 'unknown') return { state: 'later', afterSeconds: usualWaitSeconds };
  if (created.delivery.state !== 'sent') return created.delivery;
  await contacts.move(contact.values.title ?? '', created.delivery.activity);
  const moved = { ...contact, values: { ...contact.values, conversation: created.delivery.activity } };
  return (await attempt(() => connector.send(moved, card))).delivery;
}

/** `work` gives the id of what the connector made; without one it was taken, but nobody knows as what. */
async function attempt(work: () => Promise<string | null>): Promise<Attempt> {
  try {
    const activity = await work();
    return { delivery: activity ? { state: 'sent', activity } : { state: 'unknown' }, status: 200 };
  } catch (error) {
    const failure = connectorFailure(error);
    if (!failure) throw error;
    return { delivery: deliveryOf(failure), status: failure.status };
  }
}
