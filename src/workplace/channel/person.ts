import { createHash } from 'node:crypto';

/** A person of the local directory, as much of them as a chat needs; the stand-in's directory entries fit. */
export interface ChannelPerson {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly email?: string;
  /** False: has left. The chat refuses messages to them as Teams does. */
  readonly active?: boolean;
  readonly objectId?: string;
}

/** What the connector says about a member of a conversation. */
export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: 'user';
}

export interface People {
  readonly byUpn: (upn: string) => ChannelPerson | null;
  /** By the id of the directory or by the chat's own id, `29:…`. */
  readonly byId: (id: string) => ChannelPerson | null;
  readonly member: (person: ChannelPerson) => Member;
}

/** The directory id; made from the name where the directory gives none, the same at every start. */
export function directoryIdOf(person: ChannelPerson): string {
  if (person.objectId) return person.objectId.toLowerCase();
  const digest = createHash('sha256').update(person.userPrincipalName.toLowerCase()).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

export const chatIdOf = (person: ChannelPerson): string => `29:${directoryIdOf(person)}`;

export function peopleOf(people: readonly ChannelPerson[], tenantId: string): People {
  const byUpn = new Map(people.map((person) => [person.userPrincipalName.toLowerCase(), person]));
  const byId = new Map(people.map((person) => [directoryIdOf(person), person]));
  return {
    byUpn: (upn) => byUpn.get(upn.toLowerCase()) ?? null,
    byId: (id) => byId.get(id.replace(/^29:/, '').toLowerCase()) ?? null,
    member: (person) => ({
      id: chatIdOf(person),
      aadObjectId: directoryIdOf(person),
      name: person.displayName,
      email: person.email ?? person.userPrincipalName,
      userPrincipalName: person.userPrincipalName,
      tenantId,
      userRole: 'user',
    }),
  };
}
