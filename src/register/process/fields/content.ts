import { section } from '../../schema/make';

const { text, longText, choices, references } = section('content');

/** What happens, from trigger to result. */
export const content = {
  trigger: text(
    'TriggerEvent',
    ['Auslöser', 'Trigger'],
    [
      'Womit beginnt der Prozess? Zum Beispiel: „Antrag geht ein“.',
      'What starts it? For example: “application arrives”.',
    ],
    { required: 'release' },
  ),
  inputs: longText(
    'Inputs',
    ['Eingaben', 'Inputs'],
    ['Was vorliegen muss: Unterlagen, Daten, Entscheidungen.', 'What has to be there: papers, data, decisions.'],
  ),
  result: text(
    'ResultText',
    ['Ergebnis', 'Result'],
    [
      'Was am Ende da ist. Zum Beispiel: „Reisepass ausgehändigt“.',
      'What is there in the end. For example: “passport handed over”.',
    ],
    { required: 'release', searchable: true },
  ),
  audience: choices('Audience', ['Adressat', 'For whom'], ['Für wen das Ergebnis ist.', 'Whom the result is for.'], {
    citizens: ['Bürgerinnen und Bürger', 'Citizens'],
    companies: ['Unternehmen', 'Companies'],
    administration: ['Verwaltung', 'Administration'],
  }),
  legalBasis: longText(
    'LegalBasis',
    ['Rechtsgrundlagen', 'Legal basis'],
    ['Gesetz und Paragraf, eine Angabe je Zeile.', 'Act and section, one per line.'],
    { searchable: true },
  ),
  forms: longText(
    'Forms',
    ['Formulare und Links', 'Forms and links'],
    [
      'Vordrucke, Onlinedienste und Ablageorte, eine Angabe je Zeile.',
      'Forms, online services and places, one per line.',
    ],
  ),
  steps: longText(
    'Steps',
    ['Ablauf in Schritten', 'Steps'],
    ['Wer macht was wann: ein Schritt je Zeile.', 'Who does what, when: one step per line.'],
    { required: 'release', searchable: true },
  ),
  raci: longText(
    'RaciRoles',
    ['Rollen (RACI)', 'Roles (RACI)'],
    [
      'Welche Einheiten, Stellen oder Rollen welchen Teil daran haben; freiwillig.',
      'Which units, posts or roles have which part in it; optional.',
    ],
    { maximum: 4_000, lines: 'raci' },
  ),
  predecessors: references(
    'Predecessors',
    'processes',
    ['Vorgänger', 'Predecessors'],
    ['Prozesse, deren Ergebnis hier gebraucht wird.', 'Processes whose result is needed here.'],
  ),
};
