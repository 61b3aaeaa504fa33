import { conversationFields } from '../conversation/schema';
import { processFields } from '../process/schema';
import { resourceFields } from '../resource/schema';
import { reviewFields } from '../review/schema';
import { settingFields } from '../settings/schema';
import { unitFields } from '../unit/schema';
import type { Fields, ValuesOf, Words } from './field';
import { words } from './field';
import type { Rights } from './rights';
import { contributorsRead, ownEntries, serviceOnly, teamWrites } from './rights';

export interface ListFacts {
  /** Internal name: becomes the list's address and its entity type; never changed. */
  readonly name: string;
  readonly label: Words;
  readonly description: Words;
  readonly fields: Fields;
  /** Fields that the list's default view in SharePoint shows, in this order. */
  readonly view: readonly string[];
  /** What each group may do; SharePoint enforces it. */
  readonly rights: Rights;
}

/** Grows by one with every change that provisioning has to carry out; columns are added and widened, never dropped. */
export const schemaVersion = 2;

/** Every SharePoint list of the register. */
export const lists = {
  processes: {
    name: 'Processes',
    label: words('Prozesse', 'Processes'),
    description: words('Das Prozessregister: ein Eintrag je Prozess.', 'The process register: one item per process.'),
    fields: processFields,
    view: ['name', 'unit', 'owner', 'status', 'category', 'nextReview', 'lastReviewed'],
    rights: ownEntries,
  },
  units: {
    name: 'OrgUnits',
    label: words('Organisationseinheiten', 'Organisational units'),
    description: words('Der Gliederungsplan.', 'The organisation chart.'),
    fields: unitFields,
    view: ['number', 'name', 'shortName', 'parent', 'head'],
    rights: teamWrites,
  },
  resources: {
    name: 'Resources',
    label: words('Ressourcen', 'Resources'),
    description: words(
      'IT-Verfahren, Gebäude, Dienstleister, Personengruppen.',
      'IT systems, buildings, providers, staff groups.',
    ),
    fields: resourceFields,
    view: ['name', 'kind', 'operator', 'singlePointOfFailure'],
    rights: teamWrites,
  },
  reviews: {
    name: 'Reviews',
    label: words('Prüfanfragen', 'Review requests'),
    description: words('Eine Anfrage je fälliger Prüfung.', 'One request per due review.'),
    fields: reviewFields,
    // Who answered and when stands in the request alone: as columns of a list it would be a table of persons (LPVG NRW, § 72).
    view: ['title', 'process', 'dueOn', 'addressee', 'state', 'delivery', 'outcome'],
    rights: contributorsRead,
  },
  settings: {
    name: 'Settings',
    label: words('Einstellungen', 'Settings'),
    description: words('Regeln und Stand des Registers.', 'Rules and state of the register.'),
    fields: settingFields,
    view: ['title', 'value'],
    rights: teamWrites,
  },
  conversations: {
    name: 'Conversations',
    label: words('Unterhaltungen des Bots', 'Conversations of the bot'),
    description: words(
      'Wo der Bot wen erreicht; nur für den Dienst.',
      'Where the bot reaches whom; for the service only.',
    ),
    fields: conversationFields,
    view: ['title', 'person', 'endedOn'],
    rights: serviceOnly,
  },
} as const satisfies Record<string, ListFacts>;

export type ListKey = keyof typeof lists;
export const listKeys = Object.keys(lists) as ListKey[];
export type Values<Key extends ListKey> = ValuesOf<(typeof lists)[Key]['fields']>;
