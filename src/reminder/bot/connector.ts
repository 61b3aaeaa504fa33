import { Client, type IMessageActivityInput } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import type { PersonKey } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { Contact } from './contacts';

/** A chat, and the connector that it is reached by. */
export interface Place {
  readonly values: Pick<Contact['values'], 'conversation' | 'serviceUrl'>;
}

/** The Bot Framework connector at the service address that a conversation came from; fails with the SDK's HTTP errors. */
export interface Connector {
  /** Both give the id of the message; null when the answer named none. */
  send(contact: Contact, card: AdaptiveCard): Promise<string | null>;
  update(place: Place, activity: string, card: AdaptiveCard): Promise<string>;
  /** Makes a new 1:1 chat with the person; gives its id, or null when the answer named none. */
  createConversation(contact: Contact): Promise<string | null>;
  /** The person behind a sender, by the directory that the connector asks; null when it names nobody. */
  personOf(serviceUrl: string, conversation: string, memberId: string): Promise<PersonKey | null>;
}

export function connectorOf(app: App, identity: { readonly botId: string; readonly tenantId: string }): Connector {
  const bot = { id: `28:${identity.botId}`, role: 'bot', name: '' } as const;
  const at = (serviceUrl: string) => new Client(serviceUrl.replace(/\/+$/, ''), app.api.http).conversations;
  const of = ({ values }: Place) => ({ api: at(values.serviceUrl ?? ''), id: values.conversation ?? '' });
  const message = (conversation: string, card: AdaptiveCard) => ({
    ...cardMessage(card),
    from: bot,
    conversation: { id: conversation, conversationType: 'personal' },
  });
  return {
    async send(contact, card) {
      const { api, id } = of(contact);
      return idIn(await api.createActivity(id, message(id, card)));
    },
    async update(place, activity, card) {
      const { api, id } = of(place);
      await api.updateActivity(id, activity, { ...message(id, card), id: activity });
      return activity;
    },
    async createConversation(contact) {
      const created = await of(contact).api.create({
        members: [{ id: contact.values.title ?? '', role: 'user' }],
        tenantId: identity.tenantId,
        channelData: { tenant: { id: identity.tenantId } },
      });
      return idIn(created);
    },
    async personOf(serviceUrl, conversation, memberId) {
      const member = await at(serviceUrl).getMemberById(conversation, encodeURIComponent(memberId));
      return member.userPrincipalName?.toLowerCase() ?? null;
    },
  };
}

/** The SDK promises an id; a proxy on the way may have answered something else, and the message is out all the same. */
function idIn(answer: unknown): string | null {
  const { id } = (typeof answer === 'object' && answer !== null ? answer : {}) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : null;
}

/** A message that carries one card. `summary` is what the notification says. */
export function cardMessage(card: AdaptiveCard): IMessageActivityInput {
  const message: IMessageActivityInput & { readonly summary: string } = {
    type: 'message',
    summary: card.fallbackText,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
  return message;
}
