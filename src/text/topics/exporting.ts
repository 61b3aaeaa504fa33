import { formatNumber, plural } from '../format';

const processes = (count: number) =>
  plural(count, 'de', { one: '1 Prozess', other: `${formatNumber(count, 'de')} Prozesse` });
const inEnglish = (count: number) =>
  plural(count, 'en', { one: '1 process', other: `${formatNumber(count, 'en')} processes` });

/** Taking the register along as a file. */
const de = {
  title: 'Prozesse exportieren',
  which: 'Was soll in die Datei?',
  shown: (count: number) => `Aktuelle Ansicht: ${processes(count)}`,
  all: (count: number) => `Ganzes Register: ${processes(count)}`,
  format: 'Als was?',
  formats: {
    xlsx: 'Excel-Arbeitsmappe (.xlsx)',
    csv: 'Tabelle als Text (.csv)',
    json: 'Für andere Programme (.json)',
    pdf: 'Registerbericht zum Lesen und Drucken (.pdf)',
  },
  hints: {
    xlsx: 'Mit Filtern, echten Datums- und Zahlenwerten. Lässt sich wieder importieren.',
    csv: 'Mit Semikolon getrennt, wie das deutsche Excel es erwartet. Lässt sich wieder importieren.',
    json: 'Felder und Auswahlwerte mit ihren festen Schlüsseln, unabhängig von der Sprache.',
    pdf: 'Deckblatt, Inhaltsverzeichnis und ein Steckbrief je Prozess, nach Einheiten geordnet.',
  },
  columns: 'Welche Angaben?',
  allFields: 'Alle Angaben',
  chosenColumns: (count: number) => `Nur die Spalten der Ansicht (${formatNumber(count, 'de')})`,
  language: 'Sprache der Datei',
  languages: { de: 'Deutsch', en: 'Englisch' },
  people:
    'Die Datei enthält Namen oder Anmeldenamen von Beschäftigten. Bitte geben Sie sie nur an Stellen weiter, die diese Angaben für ihre Aufgabe brauchen, und löschen Sie sie danach.',
  preparedness: 'Angaben zur Vorsorge sind nie enthalten.',
  start: 'Exportieren',
  cancel: 'Abbrechen',
  close: 'Schließen',
  collecting: (done: number, total: number) =>
    `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')} Prozessen gesammelt`,
  writing: 'Die Datei wird geschrieben …',
  writingShare: (percent: number) => `Die Datei wird geschrieben: ${formatNumber(percent, 'de')} %`,
  layingOut: (count: number) =>
    count > 500
      ? `Die Seiten werden gesetzt. Bei ${processes(count)} dauert das einige Minuten; Sie können in einem anderen Fenster weiterarbeiten.`
      : 'Die Seiten werden gesetzt …',
  done: (file: string, count: number) =>
    `${file} ist fertig: ${processes(count)}. Sie finden die Datei bei Ihren Downloads.`,
  again: 'Noch einmal herunterladen',
  failed: 'Der Export hat nicht geklappt. Im Register ist nichts verändert; bitte versuchen Sie es noch einmal.',
  missing: (count: number) =>
    plural(count, 'de', {
      one: '1 Prozess wurde inzwischen entfernt und fehlt in der Datei.',
      other: `${formatNumber(count, 'de')} Prozesse wurden inzwischen entfernt und fehlen in der Datei.`,
    }),
  sheet: 'Prozesse',
  fileName: 'Prozessregister',
  profileTitle: 'Steckbrief als PDF',
  report: {
    title: 'Prozessregister',
    subtitle: (count: number) => `Registerbericht mit ${germanReport(count)}`,
    profile: 'Steckbrief eines Prozesses',
    asOf: (day: string) => `Stand: ${day}`,
    filters: 'Auswahl',
    everything: 'Alle Prozesse des Registers',
    contents: 'Inhalt',
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    noUnit: 'Ohne Einheit',
    light: 'Prüfung',
    completeness: 'Vollständigkeit',
    seal: 'Qualitätssiegel',
    sealed: 'vorhanden',
    notSealed: 'nicht vorhanden',
    people: 'Enthält Namen von Beschäftigten: nur für den dienstlichen Gebrauch.',
    nothing: 'Noch keine weiteren Angaben.',
    gone: (id: number) => `nicht mehr vorhanden (#${id})`,
  },
};

function germanReport(count: number): string {
  return plural(count, 'de', { one: '1 Prozess', other: `${formatNumber(count, 'de')} Prozessen` });
}

const en: typeof de = {
  title: 'Export processes',
  which: 'What goes into the file?',
  shown: (count) => `Current view: ${inEnglish(count)}`,
  all: (count) => `Whole register: ${inEnglish(count)}`,
  format: 'As what?',
  formats: {
    xlsx: 'Excel workbook (.xlsx)',
    csv: 'Table as text (.csv)',
    json: 'For other programs (.json)',
    pdf: 'Register report to read and print (.pdf)',
  },
  hints: {
    xlsx: 'With filters and real dates and numbers. Can be imported again.',
    csv: 'Separated by semicolons, as German Excel expects. Can be imported again.',
    json: 'Fields and choices by their fixed keys, whatever the language.',
    pdf: 'Cover, contents and a profile of every process, arranged by unit.',
  },
  columns: 'Which details?',
  allFields: 'All details',
  chosenColumns: (count) => `Only the columns of the view (${formatNumber(count, 'en')})`,
  language: 'Language of the file',
  languages: { de: 'German', en: 'English' },
  people:
    'The file holds names or sign-in names of employees. Please pass it on only to those who need them for their work, and delete it afterwards.',
  preparedness: 'Preparedness data is never included.',
  start: 'Export',
  cancel: 'Cancel',
  close: 'Close',
  collecting: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} processes collected`,
  writing: 'Writing the file …',
  writingShare: (percent) => `Writing the file: ${formatNumber(percent, 'en')} %`,
  layingOut: (count) =>
    count > 500
      ? `Setting the pages. With ${inEnglish(count)} this takes some minutes; you can go on working in another window.`
      : 'Setting the pages …',
  done: (file, count) => `${file} is ready: ${inEnglish(count)}. You find the file among your downloads.`,
  again: 'Download once more',
  failed: 'The export did not work. Nothing in the register has changed; please try again.',
  missing: (count) =>
    plural(count, 'en', {
      one: '1 process has been removed meanwhile and is missing in the file.',
      other: `${formatNumber(count, 'en')} processes have been removed meanwhile and are missing in the file.`,
    }),
  sheet: 'Processes',
  fileName: 'Process register',
  profileTitle: 'Profile as PDF',
  report: {
    title: 'Process register',
    subtitle: (count) => `Register report with ${inEnglish(count)}`,
    profile: 'Profile of a process',
    asOf: (day) => `As of ${day}`,
    filters: 'Selection',
    everything: 'All processes of the register',
    contents: 'Contents',
    page: (page, pages) => `Page ${page} of ${pages}`,
    noUnit: 'Without a unit',
    light: 'Review',
    completeness: 'Completeness',
    seal: 'Quality seal',
    sealed: 'given',
    notSealed: 'not given',
    people: 'Holds names of employees: for official use only.',
    nothing: 'No further details yet.',
    gone: (id) => `no longer there (#${id})`,
  },
};

export const exporting = { de, en };
