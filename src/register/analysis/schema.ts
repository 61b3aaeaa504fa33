import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText, reference, choice } = section('analysis');

/** SharePoint's long text holds 63,999 characters; what is above this is refused before it is sent. */
const longestSteps = 60_000;

/** One list item per examination of a process. The steps are JSON of their own, see `steps.ts`. */
export const analysisFields = {
  title: text('Title', ['Analyse', 'Analysis'], ['Wie die Untersuchung heißt.', 'What the examination is called.'], {
    required: 'draft',
  }),
  process: reference(
    'AnalysedProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Welcher Prozess untersucht wird.', 'Which process is examined.'],
    { required: 'draft', indexed: true },
  ),
  state: choice(
    'AnalysisState',
    ['Stand', 'State'],
    ['Wie weit die Untersuchung ist.', 'How far the examination is.'],
    { planned: ['geplant', 'Planned'], running: ['läuft', 'Running'], finished: ['abgeschlossen', 'Finished'] },
    { required: 'draft', indexed: true },
  ),
  asIsSteps: longText(
    'AsIsSteps',
    ['Schritte heute', 'Steps today'],
    ['Der Ablauf, wie er heute ist.', 'The flow as it is today.'],
    { maximum: longestSteps },
  ),
  toBeSteps: longText(
    'ToBeSteps',
    ['Schritte künftig', 'Steps to be'],
    ['Der Ablauf, wie er werden soll.', 'The flow as it is to become.'],
    { maximum: longestSteps },
  ),
  workshops: longText(
    'Workshops',
    ['Workshops', 'Workshops'],
    [
      'Ein Termin je Zeile: Tag und Anlass, etwa 2027-03-01 Auftakt.',
      'One date per line: day and occasion, such as 2027-03-01 kick-off.',
    ],
    { maximum: 4_000, linePattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(\\s.*)?$' },
  ),
  participants: longText(
    'Participants',
    ['Beteiligte', 'Participants'],
    ['Wer mitgearbeitet hat: Einheiten und Funktionen, keine Namen.', 'Who took part: units and functions, no names.'],
    { maximum: 4_000 },
  ),
  findings: longText('Findings', ['Befund', 'Findings'], ['Was sich gezeigt hat.', 'What has come to light.'], {
    maximum: 20_000,
  }),
};

export type AnalysisValues = ValuesOf<typeof analysisFields>;
