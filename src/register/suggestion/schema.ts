import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText, reference, choice, date, person } = section('suggestion');

/** One list item per change request. Who sent it is SharePoint's own author; everybody reads it, and the form says so. */
export const suggestionFields = {
  title: text(
    'Title',
    ['Hinweis', 'Suggestion'],
    ['Worum es geht, in einem Satz.', 'What it is about, in a sentence.'],
    {
      required: 'draft',
    },
  ),
  process: reference(
    'SuggestedFor',
    'processes',
    ['Prozess', 'Process'],
    ['Welcher Prozess gemeint ist; leer, wenn einer fehlt.', 'Which process is meant; empty when one is missing.'],
    { indexed: true },
  ),
  wish: longText(
    'SuggestionText',
    ['Vorschlag', 'Proposal'],
    ['Was anders sein sollte und warum.', 'What should be different, and why.'],
    { required: 'draft', maximum: 4_000 },
  ),
  field: text(
    'SuggestedField',
    ['Angabe', 'Detail'],
    [
      'Welche Angabe des Eintrags gemeint ist; leer, wenn der ganze.',
      'Which detail of the entry is meant; empty when the whole.',
    ],
    { maximum: 64 },
  ),
  proposed: longText(
    'ProposedValue',
    ['Vorgeschlagener Wert', 'Proposed value'],
    ['Was dort stehen sollte, wie das Programm es aufschreibt.', 'What it should say, as the program writes it down.'],
  ),
  before: longText(
    'ValueBefore',
    ['Wert zuvor', 'Value before'],
    ['Was dort stand, als der Hinweis gegeben wurde.', 'What it said when the suggestion was made.'],
  ),
  state: choice(
    'SuggestionState',
    ['Stand', 'State'],
    ['Ob schon entschieden ist.', 'Whether it has been decided.'],
    { open: ['offen', 'Open'], accepted: ['angenommen', 'Accepted'], declined: ['abgelehnt', 'Declined'] },
    { required: 'draft', indexed: true },
  ),
  decisionReason: longText(
    'DecisionReason',
    ['Begründung', 'Reason'],
    ['Warum so entschieden wurde; zu jeder Ablehnung.', 'Why it was decided so; with every refusal.'],
    { maximum: 2_000 },
  ),
  decidedBy: person('DecidedBy', ['Entschieden von', 'Decided by'], ['Wer entschieden hat.', 'Who decided.']),
  decidedOn: date('DecidedOn', ['Entschieden am', 'Decided on'], ['Tag der Entscheidung.', 'Day of the decision.']),
};

export type SuggestionValues = ValuesOf<typeof suggestionFields>;
export type SuggestionState = NonNullable<SuggestionValues['state']>;
