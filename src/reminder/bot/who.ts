import type { Person, PersonKey, RegisterStore } from '../../register';
import type { Who } from './clicks';
import type { Connector } from './connector';
import type { Contacts } from './contacts';
import { connectorFailure } from './failure';

/** Whom somebody means: nobody, one person, or several or none that fit what was typed (null: what was chosen). */
export type Meant =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly person: PersonKey }
  | { readonly kind: 'unclear'; readonly typed: string | null; readonly matches: readonly Person[] };

interface WhoContext {
  readonly store: RegisterStore;
  readonly contacts: Contacts;
  readonly connector: Connector;
  /** The chat in which it was said. */
  readonly place: { readonly serviceUrl: string; readonly conversation: string };
}

const directoryId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was chosen counts before what was typed. Naming somebody gives them nothing: they have to accept. */
export async function whoIsMeant({ chosen, typed }: Who, context: WhoContext): Promise<Meant> {
  if (chosen !== null) {
    const person = directoryId.test(chosen) ? await byDirectoryId(chosen, context) : await byKey(chosen, context);
    if (person !== null) return { kind: 'person', person };
    if (typed === null) return { kind: 'unclear', typed: null, matches: [] };
  }
  return typed === null ? { kind: 'nobody' } : inWords(typed, context);
}

/** The clients' people picker gives ids of the directory; a chat's roster knows its own members only. */
async function byDirectoryId(id: string, context: WhoContext): Promise<PersonKey | null> {
  const known = await context.contacts.byDirectoryId(id.toLowerCase());
  if (known?.values.person) return known.values.person;
  const { serviceUrl, conversation } = context.place;
  try {
    return await context.connector.personOf(serviceUrl, conversation, id);
  } catch (error) {
    const failure = connectorFailure(error);
    // 403 and 404: not in this chat.
    if (!failure || failure.status === null || failure.status >= 429) throw error;
  }
  const [found, ...others] = await context.store.findPeople(id);
  return found && others.length === 0 ? found.key : null;
}

/** One of the matches that an earlier card has offered. */
async function byKey(key: string, { store }: WhoContext): Promise<PersonKey | null> {
  const found = await store.findPeople(key);
  return found.find((person) => person.key === key.toLowerCase())?.key ?? null;
}

async function inWords(typed: string, { store }: WhoContext): Promise<Meant> {
  const matches = await store.findPeople(typed);
  const wanted = typed.toLowerCase();
  const exact = matches.filter(({ key, name, email }) =>
    [key, name, email].some((text) => text.toLowerCase() === wanted),
  );
  const [only, ...others] = exact.length > 0 ? exact : matches;
  return only && others.length === 0 ? { kind: 'person', person: only.key } : { kind: 'unclear', typed, matches };
}
