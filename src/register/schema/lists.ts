import { analysisFields } from '../analysis/schema';
import { bookmarkFields } from '../bookmark/schema';
import { catalogueFields } from '../catalogue/schema';
import { conversationFields } from '../conversation/schema';
import { diagramFields } from '../diagram/schema';
import { measureFields } from '../measure/schema';
import { preparednessFields } from '../preparedness/schema';
import { processFields } from '../process/schema';
import { resourceFields, resourceSections } from '../resource/schema';
import { reviewFields } from '../review/schema';
import { serviceStateFields } from '../serviceState/schema';
import { settingFields } from '../settings/schema';
import { suggestionFields } from '../suggestion/schema';
import { synonymFields } from '../synonym/schema';
import { unitFields, unitSections } from '../unit/schema';
import type { Fields, ValuesOf, Words } from './field';
import { words } from './field';
import type { Rights } from './rights';
import {
  anybodySuggests,
  contributorsAnswer,
  ownEntries,
  ownOnly,
  restricted,
  serviceOnly,
  teamOnlyWrites,
  teamWrites,
} from './rights';

/** A part of a form with a heading of its own. */
export interface FormSection {
  readonly label: Words;
  /** Waits folded in the form of a new entry, which is short without it. */
  readonly isLater?: true;
}

export interface ListFacts {
  /** Internal name: becomes the list's address and its entity type; never changed. */
  readonly name: string;
  /** A library holds files, its fields are their columns; without it, a list of entries. */
  readonly kind?: 'library';
  /** Each person reads and changes only what they have added themselves; site administrators see everything. */
  readonly isPersonal?: true;
  readonly label: Words;
  readonly description: Words;
  readonly fields: Fields;
  /** By the `section` of the fields; without it the few fields stand in the form one below the other. */
  readonly sections?: Readonly<Record<string, FormSection>>;
  /** Fields that the list's default view in SharePoint shows, in this order. */
  readonly view: readonly string[];
  /** What each group may do; SharePoint enforces it. */
  readonly rights: Rights;
}

/** Grows by one with every change that provisioning has to carry out; columns are added and widened, never dropped. */
export const schemaVersion = 5;

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
    sections: unitSections,
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
    sections: resourceSections,
    view: ['name', 'kind', 'operator', 'singlePointOfFailure'],
    rights: teamWrites,
  },
  reviews: {
    name: 'Reviews',
    label: words('Prüfanfragen', 'Review requests'),
    description: words('Was der Bot wen fragt, und die Antwort.', 'What the bot asks whom, and the answer.'),
    fields: reviewFields,
    // Who answered and when stands in the request alone: as columns of a list it would be a table of persons (LPVG NRW, § 72).
    view: ['title', 'process', 'dueOn', 'addressee', 'state', 'delivery', 'outcome'],
    rights: contributorsAnswer,
  },
  suggestions: {
    name: 'Suggestions',
    label: words('Hinweise', 'Suggestions'),
    description: words('Änderungswünsche; alle lesen sie.', 'Change requests; everybody reads them.'),
    fields: suggestionFields,
    view: ['title', 'process', 'state', 'decidedOn'],
    rights: anybodySuggests,
  },
  analyses: {
    name: 'Analyses',
    label: words('Analysen', 'Analyses'),
    description: words('Untersuchte Prozesse: heute und künftig.', 'Examined processes: today and to be.'),
    fields: analysisFields,
    view: ['title', 'process', 'state'],
    rights: teamOnlyWrites,
  },
  measures: {
    name: 'Measures',
    label: words('Maßnahmen', 'Measures'),
    description: words('Was verbessert wird und was es spart.', 'What is improved, and what it saves.'),
    fields: measureFields,
    view: ['title', 'process', 'kind', 'responsible', 'dueOn', 'state'],
    rights: teamOnlyWrites,
  },
  preparedness: {
    name: 'Preparedness',
    label: words('Vorsorge', 'Preparedness'),
    description: words(
      'Krisendaten; nur für Prozessteam und Krisenstab, und je Eintrag für die Verantwortlichen.',
      'Crisis data; for process team and crisis staff only, and each entry for its owner and deputy.',
    ),
    fields: preparednessFields,
    view: ['title', 'process', 'timeCritical', 'tolerableOutage', 'restartTime', 'substitute', 'lastExercise'],
    rights: restricted,
  },
  catalogue: {
    name: 'Catalogue',
    label: words('Leistungskatalog', 'Service catalogue'),
    description: words('Übernommene Leistungen zum Abgleich.', 'Imported services to compare with.'),
    fields: catalogueFields,
    view: ['name', 'key', 'type', 'source', 'asOf'],
    rights: teamOnlyWrites,
  },
  diagrams: {
    name: 'Diagrams',
    kind: 'library',
    label: words('Diagramme', 'Diagrams'),
    description: words(
      'Prozessmodelle und Handbücher; alle lesen sie.',
      'Process models and handbooks; everybody reads them.',
    ),
    fields: diagramFields,
    view: ['title', 'process', 'kind', 'asOf'],
    rights: teamOnlyWrites,
  },
  synonyms: {
    name: 'Synonyms',
    label: words('Wörterbuch', 'Thesaurus'),
    description: words('Wörter aus dem Alltag für amtliche.', 'Everyday words for official ones.'),
    fields: synonymFields,
    view: ['title', 'everyday'],
    rights: teamWrites,
  },
  bookmarks: {
    name: 'Bookmarks',
    isPersonal: true,
    label: words('Merkliste', 'Bookmarks'),
    description: words(
      'Ansichten und Abos; alle sehen nur die eigenen.',
      'Views and subscriptions; everybody sees only their own.',
    ),
    fields: bookmarkFields,
    view: ['title', 'kind', 'process', 'active'],
    rights: ownOnly,
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
  serviceState: {
    name: 'ServiceState',
    label: words('Stand des Dienstes', 'State of the service'),
    description: words('Notizen des Erinnerungsdienstes für sich selbst.', 'Notes of the reminder service to itself.'),
    fields: serviceStateFields,
    view: ['title'],
    rights: serviceOnly,
  },
} as const satisfies Record<string, ListFacts>;

export type ListKey = keyof typeof lists;
/** The same for code that treats every list alike. */
export const listFacts: Readonly<Record<ListKey, ListFacts>> = lists;
export const listKeys = Object.keys(lists) as ListKey[];
export type Values<Key extends ListKey> = ValuesOf<(typeof lists)[Key]['fields']>;
