import { certainty, certaintyHelp } from '../schema/certainty';
import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, longText, reference, choice, person, date, number } = section('measure');

const hours = { decimals: 1, unit: { de: 'Stunden im Jahr', en: 'hours a year' } };

/** One list item per improvement. Savings are hours of work a year, expected and realised, each with its certainty. */
export const measureFields = {
  title: text('Title', ['Maßnahme', 'Measure'], ['Was getan wird, in einem Satz.', 'What is done, in a sentence.'], {
    required: 'draft',
  }),
  process: reference(
    'ImprovedProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Welcher Prozess besser wird.', 'Which process gets better.'],
    { required: 'draft', indexed: true },
  ),
  analysis: reference(
    'FromAnalysis',
    'analyses',
    ['Analyse', 'Analysis'],
    ['Aus welcher Untersuchung sie stammt.', 'Which examination it comes from.'],
    { indexed: true },
  ),
  kind: choice(
    'MeasureKind',
    ['Art', 'Kind'],
    ['Wie der Prozess besser wird.', 'How the process gets better.'],
    {
      omit: ['Wegfall', 'Leave out'],
      simplify: ['Vereinfachung', 'Simplify'],
      digitise: ['Digitalisierung', 'Digitise'],
      organise: ['Organisation und Zuständigkeit', 'Organisation and responsibility'],
      train: ['Schulung und Anleitung', 'Training and guidance'],
      other: ['Sonstiges', 'Other'],
    },
    { required: 'draft', indexed: true },
  ),
  description: longText(
    'MeasureText',
    ['Beschreibung', 'Description'],
    ['Was genau geschieht.', 'What exactly happens.'],
    { maximum: 4_000 },
  ),
  responsible: person(
    'MeasureOwner',
    ['Verantwortlich', 'Responsible'],
    ['Wer dafür sorgt, dass es geschieht.', 'Who sees to it that it happens.'],
    { indexed: true },
  ),
  dueOn: date('MeasureDue', ['Fällig am', 'Due on'], ['Bis wann es geschehen soll.', 'By when it is to happen.'], {
    indexed: true,
  }),
  state: choice(
    'MeasureState',
    ['Stand', 'State'],
    ['Wie weit die Maßnahme ist.', 'How far the measure is.'],
    {
      proposed: ['vorgeschlagen', 'Proposed'],
      decided: ['beschlossen', 'Decided'],
      running: ['in Arbeit', 'In progress'],
      done: ['umgesetzt', 'Done'],
      dropped: ['verworfen', 'Dropped'],
    },
    { required: 'draft', indexed: true },
  ),
  expectedSaving: number(
    'ExpectedSaving',
    ['Erwartete Ersparnis', 'Expected saving'],
    ['Wie viel Arbeitszeit sie sparen soll.', 'How much working time it is to save.'],
    hours,
  ),
  expectedCertainty: choice(
    'ExpectedCertainty',
    ['Erwartete Ersparnis: Sicherheit', 'Expected saving: certainty'],
    certaintyHelp,
    certainty,
  ),
  realisedSaving: number(
    'RealisedSaving',
    ['Erreichte Ersparnis', 'Realised saving'],
    ['Wie viel Arbeitszeit sie wirklich spart.', 'How much working time it really saves.'],
    hours,
  ),
  realisedCertainty: choice(
    'RealisedCertainty',
    ['Erreichte Ersparnis: Sicherheit', 'Realised saving: certainty'],
    certaintyHelp,
    certainty,
  ),
};

export type MeasureValues = ValuesOf<typeof measureFields>;
