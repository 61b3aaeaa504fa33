import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';
import { emergency } from './fields/emergency';
import { impact } from './fields/impact';

const { text, reference, choice } = section('preparedness');

/**
 * One list item per process with crisis data, readable by few: columns can't be protected, so it is a list of its own. No dates of
 * birth or retirement, no reasons: the horizon says when knowledge may be lost, nothing about whom.
 */
export const preparednessFields = {
  title: text('Title', ['Bezeichnung', 'Name'], ['Wie der Prozess heißt.', 'What the process is called.'], {
    required: 'draft',
  }),
  process: reference(
    'PreparedProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Für welchen Prozess vorgesorgt wird.', 'Which process it prepares for.'],
    { required: 'draft', indexed: true },
  ),
  ...impact,
  ...emergency,
  knowledgeLoss: choice(
    'KnowledgeLoss',
    ['Wissensverlust-Horizont', 'Horizon of knowledge loss'],
    [
      'Wann Wissen verloren gehen könnte; schätzt die Leitung der Einheit, ohne Gründe.',
      'When knowledge could be lost; estimated by the head of unit, without reasons.',
    ],
    {
      under1: ['unter 1 Jahr', 'Under 1 year'],
      from1to3: ['1 bis 3 Jahre', '1 to 3 years'],
      from3to5: ['3 bis 5 Jahre', '3 to 5 years'],
      over5: ['über 5 Jahre', 'Over 5 years'],
      noAnswer: ['keine Angabe', 'No answer'],
    },
  ),
} as const;

export type PreparednessValues = ValuesOf<typeof preparednessFields>;
