import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, choice, longText, yesNo } = section('resource');

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
  operator: text('OperatedBy', ['Betreiber', 'Operator'], ['Wer sie betreibt.', 'Who runs it.']),
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
