import type { ValuesOf } from '../schema/field';
import { words } from '../schema/field';
import { section } from '../schema/make';

/** The sections of the form of a resource, in reading order. */
export const resourceSections = {
  what: { label: words('Was es ist', 'What it is') },
  failure: { label: words('Wenn es ausfällt', 'When it fails') },
} as const;

const { text, choice } = section('what');
const { text: textOnFailure, longText, yesNo } = section('failure');

/** What processes depend on. */
export const resourceFields = {
  name: text('Title', ['Name', 'Name'], ['Wie die Ressource heißt.', 'What the resource is called.'], {
    required: 'draft',
    searchable: true,
    indexed: true,
  }),
  kind: choice(
    'ResourceKind',
    ['Art', 'Kind'],
    ['Worum es sich handelt.', 'What it is.'],
    {
      system: ['IT-Verfahren', 'IT system'],
      building: ['Gebäude', 'Building'],
      provider: ['Dienstleister', 'Service provider'],
      staff: ['Personengruppe', 'Staff group'],
    },
    { required: 'draft', indexed: true },
  ),
  operator: textOnFailure('OperatedBy', ['Betreiber', 'Operator'], ['Wer sie betreibt.', 'Who runs it.']),
  contact: longText(
    'ContactDetails',
    ['Kontakt', 'Contact'],
    ['Wen man bei Störungen anruft.', 'Whom to call when it fails.'],
    { maximum: 1_000 },
  ),
  singlePointOfFailure: yesNo(
    'SinglePointOfFailure',
    ['Ohne Ersatz', 'Single point of failure'],
    ['Gibt es keinen Ersatz, wenn sie ausfällt?', 'Is there no substitute when it fails?'],
  ),
};

export type ResourceValues = ValuesOf<typeof resourceFields>;
