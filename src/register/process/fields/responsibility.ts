import { section } from '../../schema/make';

const { text, person, reference, references } = section('responsibility');

/** Who answers for the process. */
export const responsibility = {
  unit: reference(
    'ResponsibleUnit',
    'units',
    ['Federführende Einheit', 'Responsible unit'],
    ['Die Einheit, die für das Ergebnis einsteht.', 'The unit that answers for the result.'],
    { required: 'draft', indexed: true },
  ),
  participatingUnits: references(
    'ParticipatingUnits',
    'units',
    ['Beteiligte Einheiten', 'Participating units'],
    ['Einheiten, die mitarbeiten.', 'Units that take part.'],
  ),
  owner: person(
    'ProcessOwner',
    ['Prozessverantwortliche*r', 'Process owner'],
    ['Die Person, die den Eintrag bestätigt und ändert.', 'The person who confirms and changes the entry.'],
    { required: 'release', indexed: true },
  ),
  deputy: person(
    'DeputyOwner',
    ['Vertretung', 'Deputy'],
    ['Wer die verantwortliche Person vertritt.', 'Who stands in for the owner.'],
  ),
  contact: person(
    'ContactPerson',
    ['Fachansprechperson', 'Subject contact'],
    ['Wer fachliche Fragen beantwortet.', 'Who answers questions about the subject.'],
  ),
  externalParties: text(
    'ExternalParties',
    ['Externe Beteiligte', 'External parties'],
    ['Andere Behörden, Dienstleister, Gutachter.', 'Other authorities, providers, experts.'],
  ),
};
