import { formatNumber } from '../format';

const de = {
  usage:
    'Aufruf: npm run cli -- import --catalogue DATEI [--source leika|kgst|ozg|other] [--as-of JJJJ-MM-TT] [--version TEXT] [--part] [--map DATEI] [--sheet BLATT] [--dry-run] [--site ADRESSE] [--report DATEI] [--language de|en]',
  wrongSource: (source: string, known: readonly string[]) =>
    `--source ${source} gibt es nicht. Es gibt: ${known.join(', ')}`,
  wrongDay: (text: string) => `--as-of ${text} ist kein Tag. Bitte so schreiben: 2026-03-01`,
  noName: (headers: readonly string[]) =>
    `Keine Spalte ist als Leistung erkannt. Bitte ordnen Sie mit --map zu, etwa { "Überschrift": "name" }. Überschriften der Datei: ${headers.join(', ')}`,
  wrongMap: (targets: readonly string[]) =>
    `Die Zuordnung muss die Form { "Überschrift in der Datei": "Ziel" } haben. Ziele sind ${targets.join(', ')}; null lässt eine Spalte weg.`,
  taken: (catalogue: string, day: string, version: string) => `Katalog ${catalogue}, Stand ${day}, Fassung ${version}`,
  effect: (effect: string, count: number) => `${effect}: ${formatNumber(count, 'de')}`,
  line: (effect: string, service: string) => `${effect}: ${service}`,
  more: (count: number) => `… und ${formatNumber(count, 'de')} weitere.`,
  remark: (row: number, reason: string) => `Zeile ${row}: ${reason}`,
  dryRun: 'Probelauf: Nichts wurde geschrieben.',
  noUndo:
    'Dieser Befehl nimmt nichts zurück: Was zuvor dastand, merkt sich nur der Import im Register, unter «Leistungskatalog». Die frühere Fassung lässt sich von hier aus noch einmal importieren.',
};

const en: typeof de = {
  usage:
    'Usage: npm run cli -- import --catalogue FILE [--source leika|kgst|ozg|other] [--as-of YYYY-MM-DD] [--version TEXT] [--part] [--map FILE] [--sheet SHEET] [--dry-run] [--site URL] [--report FILE] [--language de|en]',
  wrongSource: (source, known) => `There is no --source ${source}. There are: ${known.join(', ')}`,
  wrongDay: (text) => `--as-of ${text} is no day. Please write it like this: 2026-03-01`,
  noName: (headers) =>
    `No column is known as the service. Please assign one with --map, such as { "Heading": "name" }. Headings in the file: ${headers.join(', ')}`,
  wrongMap: (targets) =>
    `The map has to be { "Heading in the file": "target" }. Targets are ${targets.join(', ')}; null leaves a column out.`,
  taken: (catalogue, day, version) => `Catalogue ${catalogue}, as of ${day}, version ${version}`,
  effect: (effect, count) => `${effect}: ${formatNumber(count, 'en')}`,
  line: (effect, service) => `${effect}: ${service}`,
  more: (count) => `… and ${formatNumber(count, 'en')} more.`,
  remark: (row, reason) => `Row ${row}: ${reason}`,
  dryRun: 'Trial: nothing has been written.',
  noUndo:
    'This command takes nothing back: only the import in the register, under “Service catalogue”, remembers what stood there before. The earlier version can be imported again from here.',
};

/** The import of a catalogue on the command line. */
export const catalogueCommand = { de, en };
