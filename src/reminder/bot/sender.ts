import type { Activity } from '@microsoft/teams.api';
import type { PersonKey } from '../../register';
import { languageOf } from '../../text';
import type { Connector } from './connector';
import type { Contacts } from './contacts';
import type { KeptClick } from './inbox';

export interface Sender {
  readonly directoryId: string;
  readonly person: PersonKey;
  readonly isNew: boolean;
}

/** What an activity, or a kept click, says about who sent it and where they can be reached. */
export interface Origin {
  /** What the verified token vouches for. */
  readonly directoryId: string | null;
  /** As the chat calls the sender; their directory id does as well. */
  readonly memberId: string;
  readonly conversation: string;
  readonly isPersonal: boolean;
  readonly serviceUrl: string | null;
  readonly locale: string | null;
}

export function originOf(activity: Activity): Origin {
  const { conversation, from, locale, serviceUrl } = activity;
  return {
    directoryId: from.aadObjectId?.toLowerCase() ?? null,
    memberId: from.id,
    conversation: conversation.id,
    isPersonal: conversation.conversationType === 'personal' || conversation.conversationType === undefined,
    serviceUrl: serviceUrl ?? null,
    locale: locale ?? null,
  };
}

export const originOfKept = ({ conversation, directoryId, locale, serviceUrl }: KeptClick): Origin => ({
  ...{ conversation, directoryId, locale, serviceUrl },
  memberId: directoryId,
  // Cards with questions stand in chats with one person only.
  isPersonal: true,
});

export interface SenderContext {
  readonly contacts: Contacts;
  readonly connector: Connector;
  readonly tenantId: string;
}

/**
 * Who is behind an activity: the sender's directory id, which the token vouches for, never anything in the message. The
 * id outlives the name of an account, so the person behind it is asked for anew with every installation.
 */
export async function identify(
  { directoryId, memberId, conversation, isPersonal, serviceUrl, locale }: Origin,
  { contacts, connector, tenantId: tenant }: SenderContext,
  stored: 'believed' | 'askAgain' = 'believed',
): Promise<Sender | null> {
  if (!directoryId || !serviceUrl) return null;
  const known = await contacts.byDirectoryId(directoryId);
  const knownPerson = known?.values.person ?? null;
  const isEnough = knownPerson !== null && stored === 'believed';
  const person = isEnough
    ? knownPerson
    : ((await connector.personOf(serviceUrl, conversation, memberId)) ?? knownPerson);
  if (!person) return null;
  if (!isPersonal) return { directoryId, person, isNew: false };
  const language = locale === null ? (known?.values.language ?? null) : languageOf(locale);
  const reference = { conversation, serviceUrl, tenant, language };
  const { isNew } = await contacts.remember(directoryId, person, reference);
  return { directoryId, person, isNew };
}
