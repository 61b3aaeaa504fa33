import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, reference, choice, date } = section('diagram');

/** Columns of the document library; the files themselves are uploaded. Everybody reads it: preparedness has no place here. */
export const diagramFields = {
  title: text('Title', ['Titel', 'Title'], ['Was die Datei zeigt.', 'What the file shows.']),
  process: reference(
    'DrawnProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Welcher Prozess gezeichnet ist.', 'Which process is drawn.'],
    { indexed: true },
  ),
  kind: choice(
    'FileKind',
    ['Art', 'Kind'],
    ['Worum es sich handelt.', 'What it is.'],
    { bpmn: ['Prozessmodell (BPMN 2.0)', 'Process model (BPMN 2.0)'], handbook: ['Handbuch', 'Handbook'] },
    { indexed: true },
  ),
  asOf: date('FileDate', ['Stand', 'As of'], ['Von welchem Tag der Inhalt ist.', 'Of which day the content is.']),
};

export type DiagramValues = ValuesOf<typeof diagramFields>;
