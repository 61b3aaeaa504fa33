import { formatNumber, plural } from '../format';

const german = (count: number, one: string, other: string) =>
  plural(count, 'de', { one: `1 ${one}`, other: `${formatNumber(count, 'de')} ${other}` });
const english = (count: number, one: string, other: string) =>
  plural(count, 'en', { one: `1 ${one}`, other: `${formatNumber(count, 'en')} ${other}` });

/** The steps of an import in the tab: header, matching, kinds of change, running, taking back. */
const de = {
  headerRow: 'Zeile mit den Überschriften',
  headerRowOption: (row: number, names: string) => `Zeile ${row}: ${names}`,
  remembered: 'Zuordnung übernommen, die Sie für diese Überschriften schon einmal gewählt haben.',
  forgetMapping: 'Zuordnung neu vorschlagen',
  exportFile: 'Diese Datei stammt aus dem Register: Jedes Zeichen wird übernommen, wie es dasteht.',
  planning: (percent: number) => `Vorschau wird erstellt: ${percent} %`,
  loadingEntries: (done: number, total: number) =>
    `Vorhandene Einträge werden verglichen: ${formatNumber(done, 'de')} von ${formatNumber(total, 'de')}`,
  mode: 'Was soll geschehen?',
  modes: {
    add: 'Nur neue Einträge anlegen',
    addAndUpdate: 'Neue anlegen und vorhandene aktualisieren',
    update: 'Nur vorhandene aktualisieren',
  },
  erase: 'Leere Zellen leeren auch die Angabe im Register',
  eraseHint: 'Sonst bleibt stehen, was im Register steht.',
  matchBy: 'Vorhandene Einträge erkennen an',
  matchRules: {
    processNumber: 'Prozess-ID',
    sourceId: 'Nummer in der Quelle',
    serviceKeys: 'Leistungsschlüssel',
    name: 'Bezeichnung und Einheit',
  },
  questions: 'Unbekannte Einheiten, Personen und Verweise',
  questionsHint: 'Jede Angabe wird einmal entschieden und gilt für alle ihre Zeilen, auch beim nächsten Import.',
  openQuestions: (count: number) =>
    `Noch nicht entschieden: ${german(count, 'Einheit, Person oder anderer Verweis', 'Einheiten, Personen oder andere Verweise')}. Was offen bleibt, wird weggelassen.`,
  question: (text: string) => `„${text}“ ist gemeint als`,
  questionRows: (count: number) => german(count, 'Zeile', 'Zeilen'),
  lists: { units: 'Einheit', resources: 'IT-Verfahren oder Ressource', processes: 'Prozess', people: 'Person' },
  ambiguous: 'mehrere passen',
  unknown: 'unbekannt',
  undecided: 'noch offen: wird weggelassen',
  leaveOut: 'weglassen',
  suggested: 'Vorschläge',
  all: 'Alle',
  searchPeople: 'Person suchen',
  searching: 'Wird gesucht …',
  nobodyFound: 'Niemand gefunden',
  moreQuestions: (count: number) => `${german(count, 'weitere Angabe', 'weitere Angaben')} zeigen`,
  effects: {
    new: 'neu',
    changed: 'geändert',
    same: 'unverändert',
    present: 'schon vorhanden',
    refused: 'nicht übernommen',
  },
  counts: (count: Readonly<Record<'new' | 'changed' | 'same' | 'present' | 'refused' | 'problems', number>>) =>
    [
      `${german(count.new, 'Eintrag ist', 'Einträge sind')} neu`,
      ...(count.changed > 0 ? [german(count.changed, 'wird geändert', 'werden geändert')] : []),
      ...(count.same > 0 ? [german(count.same, 'bleibt unverändert', 'bleiben unverändert')] : []),
      ...(count.present > 0 ? [german(count.present, 'ist schon vorhanden', 'sind schon vorhanden')] : []),
      ...(count.refused > 0 ? [`${german(count.refused, 'Zeile wird', 'Zeilen werden')} nicht übernommen`] : []),
      count.problems === 0 ? 'keine Zeile mit Hinweisen' : `${german(count.problems, 'Zeile', 'Zeilen')} mit Hinweisen`,
    ].join(', '),
  show: 'Zeigen',
  showAll: (count: number) => `Alle Zeilen (${formatNumber(count, 'de')})`,
  showEffect: (effect: string, count: number) => `Nur ${effect} (${formatNumber(count, 'de')})`,
  showProblems: (count: number) => `Nur Zeilen mit Hinweisen (${formatNumber(count, 'de')})`,
  showReason: (reason: string, count: number) => `${reason} (${formatNumber(count, 'de')})`,
  nextProblem: 'Nächster Hinweis',
  previousProblem: 'Voriger Hinweis',
  noRows: 'Keine Zeile passt zu dieser Auswahl.',
  columns: { row: 'Zeile', effect: 'Was geschieht', name: 'Bezeichnung', details: 'Änderungen und Hinweise' },
  recognisedBy: (rule: string) => `erkannt an: ${rule}`,
  difference: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  nothing: '(leer)',
  linkTo: (field: string, row: number) => `${field}: Eintrag aus Zeile ${row}`,
  start: (created: number, changed: number) =>
    [
      ...(created > 0 ? [`${german(created, 'Entwurf', 'Entwürfe')} anlegen`] : []),
      ...(changed > 0 ? [`${german(changed, 'Eintrag', 'Einträge')} ändern`] : []),
    ].join(' und ') || 'Nichts zu übernehmen',
  earlier: 'Importe auf diesem Gerät',
  earlierHint: 'Von hier aus setzen Sie einen Import fort oder nehmen ihn zurück.',
  earlierFacts: (day: string, created: number, changed: number) =>
    `${day}: ${formatNumber(created, 'de')} angelegt, ${formatNumber(changed, 'de')} geändert`,
  states: { running: 'unterbrochen', finished: 'fertig', undone: 'zurückgenommen' },
  resume: 'Fortsetzen',
  resumeOf: (file: string) => `Import von ${file} fortsetzen`,
  forget: 'Aus der Liste nehmen',
  forgetOf: (file: string) => `Import von ${file} aus der Liste nehmen`,
  undo: 'Import zurücknehmen',
  undoOf: (file: string) => `Import zurücknehmen: ${file}`,
  undoTitle: 'Import zurücknehmen?',
  undoText: (created: number, changed: number) =>
    [
      ...(created > 0
        ? [`${german(created, 'angelegter Entwurf wird', 'angelegte Entwürfe werden')} stillgelegt.`]
        : []),
      ...(changed > 0
        ? [
            `${german(changed, 'geänderter Eintrag bekommt', 'geänderte Einträge bekommen')} die früheren Angaben zurück.`,
          ]
        : []),
      'Gelöscht wird nichts. Was andere seither geändert haben, bleibt stehen. Ein neuer Import derselben Datei holt alles wieder.',
    ].join(' '),
  keep: 'Nicht zurücknehmen',
  undoing: 'Der Import wird zurückgenommen',
  undone: (retired: number, restored: number) => {
    const parts = [
      ...(retired > 0 ? [`${german(retired, 'Entwurf', 'Entwürfe')} stillgelegt`] : []),
      ...(restored > 0 ? [`${german(restored, 'Eintrag', 'Einträge')} mit früheren Angaben`] : []),
    ];
    return `Zurückgenommen: ${parts.join(', ') || 'nichts'}.`;
  },
  left: (numbers: readonly string[], count: number) =>
    `${german(count, 'Eintrag', 'Einträge')} inzwischen von anderen geändert und stehen gelassen: ${numbers.join(', ')}${count > numbers.length ? ' …' : ''}`,
  undoFailed: (count: number) => `${german(count, 'Eintrag ließ', 'Einträge ließen')} sich nicht zurücknehmen.`,
  undoOpen: (count: number) =>
    `SharePoint antwortet gerade nicht: ${german(count, 'Eintrag ist', 'Einträge sind')} noch offen. Bitte nehmen Sie den Import später noch einmal zurück.`,
  undoNote: (day: string) => `Import zurückgenommen am ${day}`,
  origin: (file: string, row: string, day: string, id: string) => `${file}, Zeile ${row}, Import vom ${day} (${id})`,
  reportXlsx: 'Bericht als Excel-Datei',
  reportCsv: 'Bericht als CSV',
  stays: 'Sie können das Fenster schließen: Der Import lässt sich später hier fortsetzen.',
  notKept: 'Dieses Gerät kann den Stand nicht aufbewahren: Bitte lassen Sie das Fenster bis zum Ende offen.',
};

const en: typeof de = {
  headerRow: 'Row with the headings',
  headerRowOption: (row, names) => `Row ${row}: ${names}`,
  remembered: 'Using the assignment that you chose for these headings before.',
  forgetMapping: 'Propose the assignment anew',
  exportFile: 'This file comes from the register: every character is taken as it stands.',
  planning: (percent) => `Preparing the preview: ${percent}%`,
  loadingEntries: (done, total) =>
    `Comparing existing entries: ${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
  mode: 'What shall happen?',
  modes: {
    add: 'Only create new entries',
    addAndUpdate: 'Create new ones and update existing ones',
    update: 'Only update existing ones',
  },
  erase: 'Empty cells also empty the field in the register',
  eraseHint: 'Otherwise what stands in the register stays.',
  matchBy: 'Recognise existing entries by',
  matchRules: {
    processNumber: 'Process ID',
    sourceId: 'Number in the source',
    serviceKeys: 'Service key',
    name: 'Name and unit',
  },
  questions: 'Unknown units, people and references',
  questionsHint: 'Each is decided once and counts for all its rows, in the next import, too.',
  openQuestions: (count) =>
    `${english(count, 'unit, person or other reference is', 'units, people and other references are')} still undecided: what stays open is left out.`,
  question: (text) => `“${text}” means`,
  questionRows: (count) => english(count, 'row', 'rows'),
  lists: { units: 'Unit', resources: 'IT system or resource', processes: 'Process', people: 'Person' },
  ambiguous: 'several fit',
  unknown: 'unknown',
  undecided: 'still open: is left out',
  leaveOut: 'leave out',
  suggested: 'Suggestions',
  all: 'All',
  searchPeople: 'Search for a person',
  searching: 'Searching …',
  nobodyFound: 'Nobody found',
  moreQuestions: (count) => `Show ${english(count, 'more', 'more')}`,
  effects: {
    new: 'new',
    changed: 'changed',
    same: 'unchanged',
    present: 'already there',
    refused: 'not taken',
  },
  counts: (count) =>
    [
      `${english(count.new, 'entry is', 'entries are')} new`,
      ...(count.changed > 0 ? [`${formatNumber(count.changed, 'en')} will be changed`] : []),
      ...(count.same > 0 ? [`${formatNumber(count.same, 'en')} stay as they are`] : []),
      ...(count.present > 0 ? [english(count.present, 'is already there', 'are already there')] : []),
      ...(count.refused > 0 ? [`${english(count.refused, 'row is', 'rows are')} not taken`] : []),
      count.problems === 0 ? 'no row with remarks' : `${english(count.problems, 'row', 'rows')} with remarks`,
    ].join(', '),
  show: 'Show',
  showAll: (count) => `All rows (${formatNumber(count, 'en')})`,
  showEffect: (effect, count) => `Only ${effect} (${formatNumber(count, 'en')})`,
  showProblems: (count) => `Only rows with remarks (${formatNumber(count, 'en')})`,
  showReason: (reason, count) => `${reason} (${formatNumber(count, 'en')})`,
  nextProblem: 'Next remark',
  previousProblem: 'Previous remark',
  noRows: 'No row fits this choice.',
  columns: { row: 'Row', effect: 'What happens', name: 'Name', details: 'Changes and remarks' },
  recognisedBy: (rule) => `recognised by: ${rule}`,
  difference: (field, before, after) => `${field}: ${before} → ${after}`,
  nothing: '(empty)',
  linkTo: (field, row) => `${field}: entry of row ${row}`,
  start: (created, changed) =>
    [
      ...(created > 0 ? [`Create ${english(created, 'draft', 'drafts')}`] : []),
      ...(changed > 0 ? [`${created > 0 ? 'change' : 'Change'} ${english(changed, 'entry', 'entries')}`] : []),
    ].join(' and ') || 'Nothing to take over',
  earlier: 'Imports on this device',
  earlierHint: 'Continue an import from here, or take it back.',
  earlierFacts: (day, created, changed) =>
    `${day}: ${formatNumber(created, 'en')} created, ${formatNumber(changed, 'en')} changed`,
  states: { running: 'interrupted', finished: 'finished', undone: 'taken back' },
  resume: 'Continue',
  resumeOf: (file) => `Continue: ${file}`,
  forget: 'Remove from the list',
  forgetOf: (file) => `Remove from the list: ${file}`,
  undo: 'Take the import back',
  undoOf: (file) => `Take the import back: ${file}`,
  undoTitle: 'Take the import back?',
  undoText: (created, changed) =>
    [
      ...(created > 0 ? [`${english(created, 'created draft is', 'created drafts are')} retired.`] : []),
      ...(changed > 0
        ? [`${english(changed, 'changed entry gets', 'changed entries get')} the former values back.`]
        : []),
      'Nothing is deleted. What others have changed since stays. Another import of the same file brings everything back.',
    ].join(' '),
  keep: 'Do not take back',
  undoing: 'Taking the import back',
  undone: (retired, restored) => {
    const parts = [
      ...(retired > 0 ? [`${english(retired, 'draft', 'drafts')} retired`] : []),
      ...(restored > 0 ? [`${english(restored, 'entry', 'entries')} back to what was there before`] : []),
    ];
    return `Taken back: ${parts.join(', ') || 'nothing'}.`;
  },
  left: (numbers, count) =>
    `${english(count, 'entry', 'entries')} changed by others meanwhile and left: ${numbers.join(', ')}${count > numbers.length ? ' …' : ''}`,
  undoFailed: (count) => `${english(count, 'entry', 'entries')} could not be taken back.`,
  undoOpen: (count) =>
    `SharePoint is not answering at the moment: ${english(count, 'entry is', 'entries are')} still open. Please take the import back again later.`,
  undoNote: (day) => `import taken back on ${day}`,
  origin: (file, row, day, id) => `${file}, row ${row}, import of ${day} (${id})`,
  reportXlsx: 'Report as an Excel file',
  reportCsv: 'Report as CSV',
  stays: 'You may close the window: the import can be continued here later.',
  notKept: 'This device cannot keep the progress: please leave the window open until the end.',
};

export const importSteps = { de, en };
