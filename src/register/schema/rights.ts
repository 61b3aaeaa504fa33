import type { Words } from './field';
import { words } from './field';

/**
 * The groups of the SharePoint site. «Administration» is SharePoint's own site administrators and needs no group;
 * `service` is the account of the reminder.
 */
export const groups = {
  readers: {
    name: 'Prozessregister Lesende',
    description: words('Alle Beschäftigten: lesen und Entwürfe erfassen.', 'All staff: read and capture drafts.'),
  },
  contributors: {
    name: 'Prozessregister Erfassende',
    description: words(
      'Erfassende und Prozessverantwortliche: anlegen, ändern, importieren.',
      'Contributors and process owners: create, change, import.',
    ),
  },
  team: {
    name: 'Prozessteam',
    description: words('Das Prozessteam: alles im Register.', 'The process team: everything in the register.'),
  },
  crisis: { name: 'Krisenstab', description: words('Liest die Vorsorgedaten.', 'Reads the preparedness data.') },
  service: {
    name: 'Prozessregister Dienst',
    description: words('Das Konto des Erinnerungsdienstes.', 'The account of the reminder service.'),
  },
} as const satisfies Record<string, { name: string; description: Words }>;

export type Group = keyof typeof groups;

/**
 * What a group may do with a list. `capture` is add without edit; `keepRights` is read, and give single entries rights of their
 * own; nobody but a site administrator deletes.
 */
export type Level = 'none' | 'read' | 'capture' | 'edit' | 'keepRights';
export type Rights = Readonly<Record<Group, Level>>;

export const ownEntries: Rights = {
  readers: 'capture',
  contributors: 'edit',
  team: 'edit',
  crisis: 'read',
  service: 'edit',
};
/** Owners, who are contributors, answer in the app what the card asks; readers see neither requests nor answers. */
export const contributorsAnswer: Rights = {
  readers: 'none',
  contributors: 'edit',
  team: 'edit',
  crisis: 'none',
  service: 'edit',
};
export const teamWrites: Rights = {
  readers: 'read',
  contributors: 'read',
  team: 'edit',
  crisis: 'read',
  service: 'read',
};
export const serviceOnly: Rights = {
  readers: 'none',
  contributors: 'none',
  team: 'none',
  crisis: 'none',
  service: 'edit',
};
/** Suggestions come from everybody; owners, who are contributors, decide them: in the app, or by a card through the service. */
export const anybodySuggests: Rights = { ...ownEntries, crisis: 'capture', service: 'edit' };
/** Everybody keeps entries of their own; the list itself shows nobody those of others. */
export const ownOnly: Rights = { readers: 'edit', contributors: 'edit', team: 'edit', crisis: 'edit', service: 'none' };
/** What the process team alone keeps and the service has no business with. */
export const teamOnlyWrites: Rights = { ...teamWrites, service: 'none' };
/** Crisis data. Owners and deputies read their own entry through rights of the entry, which the service keeps. */
export const restricted: Rights = {
  readers: 'none',
  contributors: 'none',
  team: 'edit',
  crisis: 'read',
  service: 'keepRights',
};
