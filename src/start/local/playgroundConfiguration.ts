import { localIdentifiers } from './identifiers';

export interface PlaygroundPerson {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly objectId: string;
}

/** The Playground refuses a configuration with more or fewer. */
export const playgroundOthers = 5;

/** Id of the person's chat with the bot. */
export const chatOf = (person: PlaygroundPerson): string => `playground-${person.objectId}`;

/**
 * The Playground's own configuration file; JSON is YAML too. `id` is the directory id, because the Playground finds the
 * members of a chat by nothing else. The names of its properties are spelt as it spells them.
 */
export function playgroundConfiguration(person: PlaygroundPerson, others: readonly PlaygroundPerson[]): string {
  const { tenantId, botId } = localIdentifiers;
  const configuration = {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Prozessregister' },
    currentUser: user(person),
    users: others.slice(0, playgroundOthers).map(user),
    personalChat: { id: chatOf(person) },
    groupChat: { id: 'playground-group', name: 'Gruppe' },
    team: {
      id: 'playground-team',
      name: 'Team',
      aadGroupId: '5d0c1a7e-2f4b-4c83-9a61-000000000900',
      channels: [{ id: 'playground-channel', name: 'Allgemein' }],
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

function user({ userPrincipalName, displayName, objectId }: PlaygroundPerson) {
  const [givenName = displayName, ...rest] = displayName.split(' ');
  return {
    id: objectId,
    name: displayName,
    userPrincipleName: userPrincipalName,
    aadObjectId: objectId,
    givenName,
    surname: rest.join(' ') || givenName,
    email: userPrincipalName,
  };
}
