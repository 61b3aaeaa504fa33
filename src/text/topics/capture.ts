import type { ProcessQuestion, ProcessVerdict } from '../../register';
import { formatNumber, plural } from '../format';

const questionsDe: Readonly<Record<ProcessQuestion, string>> = {
  repeats: 'Läuft das immer wieder ab?',
  sameTrigger: 'Beginnt es jedes Mal mit demselben Anlass?',
  sameResult: 'Endet es jedes Mal mit demselben Ergebnis?',
  sameSteps: 'Sind die Schritte jedes Mal im Wesentlichen gleich?',
  lastingResponsibility: 'Ist dauerhaft dieselbe Einheit dafür zuständig?',
};

const verdictsDe: Readonly<Record<ProcessVerdict, string>> = {
  open: 'Bitte beantworten Sie alle fünf Fragen.',
  process:
    'Das ist ein Prozess: Er läuft immer wieder ab und hat einen festen Anfang und ein festes Ende. Bitte erfassen.',
  project:
    'Das klingt nach einem Projekt: Es geschieht einmal und hat ein eigenes Ziel. Es gehört nicht in dieses Register.',
  unclear: 'Das ist nicht eindeutig. Erfassen Sie es als Entwurf; das Prozessteam hilft bei der Einordnung.',
};

const questionsEn: typeof questionsDe = {
  repeats: 'Does it happen again and again?',
  sameTrigger: 'Does it start for the same reason each time?',
  sameResult: 'Does it end with the same result each time?',
  sameSteps: 'Are the steps essentially the same each time?',
  lastingResponsibility: 'Is the same unit always in charge of it?',
};

const verdictsEn: typeof verdictsDe = {
  open: 'Please answer all five questions.',
  process: 'This is a process: it happens again and again, with a fixed start and a fixed end. Please capture it.',
  project:
    'This sounds like a project: it happens once and has a goal of its own. It does not belong in this register.',
  unclear: 'This is not clear. Capture it as a draft; the process team helps to decide.',
};

const de = {
  raciHint: 'Eine Angabe je Zeile',
  raciOther: 'Ohne Zuordnung',
  raciManyAccountable: 'Verantworten sollte es genau eine Stelle.',
  title: 'Prozess erfassen',
  intro: 'Bezeichnung und Einheit genügen für einen Entwurf. Alles andere kann später wachsen.',
  fromTemplate: (name: string, count: number) =>
    `Vorlage: „${name}“. ${plural(count, 'de', { one: 'Eine weitere Angabe wird', other: `${count} weitere Angaben werden` })} übernommen.`,
  saveDraft: 'Als Entwurf speichern',
  saving: 'Wird gespeichert …',
  mayNotAdd: 'Sie können hier nichts erfassen: Dafür fehlt Ihnen das Recht. Bitte wenden Sie sich an das Prozessteam.',
  savedTitle: (name: string, number: string) => `„${name}“ ist als Entwurf ${number} gespeichert.`,
  savedBefore: (name: string, number: string) => `„${name}“ ist schon gespeichert: ${number}.`,
  notYetSaved: (name: string, number: string, fields: string) =>
    `„${name}“ ist als ${number} gespeichert. Davon noch nicht gespeichert sind Ihre letzten Eingaben zu: ${fields}.`,
  notYetSavedReasons: {
    typedLater: 'Bitte speichern Sie noch einmal.',
    mayNotEdit:
      'Für eine Änderung fehlt Ihnen das Recht. Bitte wenden Sie sich an das Prozessteam. Ihre Eingaben bleiben auf diesem Gerät, bis Sie sie verwerfen.',
    overtaken:
      'Der Eintrag wurde seitdem bearbeitet. Bitte öffnen Sie ihn und übertragen Sie dort Ihre Eingaben; hier bleiben sie stehen.',
  },
  laidIntoEdit: (name: string) =>
    `„${name}“ war schon gespeichert und wurde seitdem bearbeitet. Ihre letzten Eingaben stehen im Formular des Eintrags und sind noch nicht gespeichert.`,
  typedSince: 'Was Sie seitdem geschrieben haben, ist noch nicht gespeichert.',
  savedHint: 'Wie soll es weitergehen?',
  continue: 'Weiter ausfüllen',
  next: 'Nächsten Prozess erfassen',
  view: 'Ansehen',
  similarTitle: 'Gibt es das schon? Ähnliche Einträge:',
  similarUse: (name: string) => `„${name}“ als Vorlage verwenden`,
  useTemplate: 'Als Vorlage verwenden',
  questionsLink: 'Prozess oder Projekt?',
  questionsIntro: 'Fünf Fragen helfen bei der Unterscheidung. Ihre Antworten werden nicht gespeichert.',
  questions: questionsDe,
  verdicts: verdictsDe,

  yes: 'Ja',
  no: 'Nein',
  unanswered: 'keine Angabe',
  counter: (length: number, maximum: number) =>
    `${formatNumber(length, 'de')} von ${formatNumber(maximum, 'de')} Zeichen`,
  dayPattern: 'TT.MM.JJJJ',
  neededForRelease: '(nötig für die Freigabe)',
  addReference: 'Suchen und hinzufügen',
  chosen: 'Ausgewählt',
  remove: 'entfernen',
  clear: 'Auswahl leeren',
  showSuggestions: 'Vorschläge zeigen',
  noneFound: 'Nichts gefunden.',
  moreFound: (count: number) =>
    plural(count, 'de', { one: 'Ein weiterer Treffer', other: `${formatNumber(count, 'de')} weitere Treffer` }) +
    ': bitte weitertippen.',

  editTitle: (name: string) => `${name} bearbeiten`,
  save: 'Speichern',
  leave: 'Zurück ohne Speichern',
  keptHint: 'Ihre Eingaben bleiben auf diesem Gerät erhalten, bis Sie speichern oder verwerfen.',
  nothingChanged: 'Es ist nichts geändert.',
  changedCount: (count: number) =>
    plural(count, 'de', { one: 'Eine Angabe geändert', other: `${count} Angaben geändert` }),
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  savedMerged: (name: string, who: string) =>
    `„${name}“ ist gespeichert. Die Änderungen von ${who} sind ebenfalls enthalten.`,
  mayNotEdit:
    'Sie können diesen Eintrag lesen, aber nicht ändern. Ändern dürfen Erfassende, Prozessverantwortliche und das Prozessteam.',
  foreignHint:
    'Sie sind weder verantwortlich noch Vertretung: Nach dem Speichern ruht das Qualitätssiegel, bis der Eintrag bestätigt wird.',
  releaseConfirms: 'Mit der Freigabe gilt der Eintrag als heute geprüft.',
  retireByTeam: 'Stilllegen und wieder aufnehmen kann das Prozessteam.',
  moreFields: (count: number) =>
    plural(count, 'de', { one: 'Eine weitere Angabe ergänzen', other: `${count} weitere Angaben ergänzen` }),
  problemCount: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Angabe fehlt oder stimmt nicht:',
      other: `${count} Angaben fehlen oder stimmen nicht:`,
    }),
  sections: 'Abschnitte',
  section: 'Abschnitt',
  gap: 'hier fehlt etwas',
  problem: 'bitte prüfen',

  restored: (when: string) => `Ihre nicht gespeicherten Eingaben vom ${when} sind wieder da.`,
  restoredToo: 'Auch was Sie früher eingegeben und noch nicht gespeichert haben, ist wieder da.',
  discard: 'Verwerfen',
  discarded: 'Die Eingaben sind verworfen.',
  undo: 'Rückgängig',
  otherDrafts: 'Angefangene Eingaben auf diesem Gerät:',
  unnamed: 'Ohne Bezeichnung',
  fromDay: (when: string) => `vom ${when}`,
  resume: 'Weiterschreiben',
  resumeNamed: (name: string) => `${name} weiterschreiben`,
  discardNamed: (name: string) => `${name} verwerfen`,
  storageFull:
    'Der Zwischenspeicher dieses Browsers ist voll. Ihre Eingaben gehen verloren, wenn Sie die Seite schließen: Bitte speichern Sie bald.',
  storageForbidden:
    'Dieser Browser erlaubt kein Zwischenspeichern. Ihre Eingaben gehen verloren, wenn Sie die Seite schließen: Bitte speichern Sie bald.',

  conflictTitle: 'Zwei Fassungen',
  conflictIntro: (who: string, when: string) =>
    `${who} hat am ${when} gespeichert, während Sie geschrieben haben. Bitte wählen Sie je Angabe, was gelten soll. Bis dahin geht nichts verloren.`,
  mine: 'Meine Fassung',
  theirs: (who: string) => `Fassung von ${who}`,
  allMine: 'Überall meine Fassung',
  allTheirs: (who: string) => `Überall die Fassung von ${who}`,
  before: 'Vorher',
  takenOver: 'Ohne Rückfrage übernommen, weil nur dort geändert:',
  saveChoice: 'Auswahl speichern',
  backToForm: 'Zurück zum Formular',
  chooseAll: (count: number) =>
    plural(count, 'de', { one: 'Noch eine Angabe wählen.', other: `Noch ${count} Angaben wählen.` }),
};

const en: typeof de = {
  raciHint: 'One per line',
  raciOther: 'Without a part',
  raciManyAccountable: 'Exactly one should answer for it.',
  title: 'Capture a process',
  intro: 'Name and unit are enough for a draft. Everything else can grow later.',
  fromTemplate: (name, count) =>
    `Template: “${name}”. ${plural(count, 'en', { one: 'One more detail is', other: `${count} more details are` })} taken over.`,
  saveDraft: 'Save as draft',
  saving: 'Saving …',
  mayNotAdd: 'You cannot capture anything here: you do not have the right. Please ask the process team.',
  savedTitle: (name, number) => `“${name}” is saved as draft ${number}.`,
  savedBefore: (name, number) => `“${name}” is saved already: ${number}.`,
  notYetSaved: (name, number, fields) =>
    `“${name}” is saved as ${number}. Not saved yet is what you entered last for: ${fields}.`,
  notYetSavedReasons: {
    typedLater: 'Please save once more.',
    mayNotEdit:
      'You do not have the right to change it. Please ask the process team. What you entered stays on this device until you discard it.',
    overtaken:
      'The entry has been edited since. Please open it and carry over what you entered; it stays here until then.',
  },
  laidIntoEdit: (name) =>
    `“${name}” was saved already and has been edited since. What you entered last stands in the form of the entry and is not saved yet.`,
  typedSince: 'What you have written since is not saved yet.',
  savedHint: 'How do you want to go on?',
  continue: 'Fill in more',
  next: 'Capture the next process',
  view: 'View',
  similarTitle: 'Does it exist already? Similar entries:',
  similarUse: (name) => `Use “${name}” as a template`,
  useTemplate: 'Use as template',
  questionsLink: 'Process or project?',
  questionsIntro: 'Five questions help to tell them apart. Your answers are not kept.',
  questions: questionsEn,
  verdicts: verdictsEn,

  yes: 'Yes',
  no: 'No',
  unanswered: 'not stated',
  counter: (length, maximum) => `${formatNumber(length, 'en')} of ${formatNumber(maximum, 'en')} characters`,
  dayPattern: 'DD/MM/YYYY',
  neededForRelease: '(needed for release)',
  addReference: 'Search and add',
  chosen: 'Chosen',
  remove: 'remove',
  clear: 'Clear the choice',
  showSuggestions: 'Show suggestions',
  noneFound: 'Nothing found.',
  moreFound: (count) =>
    plural(count, 'en', { one: 'One more match', other: `${formatNumber(count, 'en')} more matches` }) +
    ': please type on.',

  editTitle: (name) => `Edit ${name}`,
  save: 'Save',
  leave: 'Back without saving',
  keptHint: 'What you enter stays on this device until you save or discard it.',
  nothingChanged: 'Nothing is changed.',
  changedCount: (count) => plural(count, 'en', { one: 'One detail changed', other: `${count} details changed` }),
  saved: (name) => `“${name}” is saved.`,
  savedMerged: (name, who) => `“${name}” is saved. The changes by ${who} are included.`,
  mayNotEdit: 'You can read this entry, but not change it. Contributors, process owners and the process team can.',
  foreignHint:
    'You are neither owner nor deputy: after saving, the quality seal is suspended until the entry is confirmed.',
  releaseConfirms: 'With its release, the entry counts as reviewed today.',
  retireByTeam: 'The process team can retire entries and take them back.',
  moreFields: (count) => plural(count, 'en', { one: 'Add one more detail', other: `Add ${count} more details` }),
  problemCount: (count) =>
    plural(count, 'en', { one: 'One detail is missing or wrong:', other: `${count} details are missing or wrong:` }),
  sections: 'Sections',
  section: 'Section',
  gap: 'something is missing',
  problem: 'please check',

  restored: (when) => `What you entered on ${when} and did not save is back.`,
  restoredToo: 'What you entered earlier and have not saved yet is back, too.',
  discard: 'Discard',
  discarded: 'What you entered is discarded.',
  undo: 'Undo',
  otherDrafts: 'Begun on this device:',
  unnamed: 'No name yet',
  fromDay: (when) => `from ${when}`,
  resume: 'Continue',
  resumeNamed: (name) => `Continue ${name}`,
  discardNamed: (name) => `Discard ${name}`,
  storageFull: 'The storage of this browser is full. What you enter is lost when you close the page: please save soon.',
  storageForbidden:
    'This browser does not allow anything to be kept. What you enter is lost when you close the page: please save soon.',

  conflictTitle: 'Two versions',
  conflictIntro: (who, when) =>
    `${who} saved on ${when} while you were writing. Please choose for each detail what shall count. Until then nothing is lost.`,
  mine: 'My version',
  theirs: (who) => `Version by ${who}`,
  allMine: 'My version everywhere',
  allTheirs: (who) => `The version by ${who} everywhere`,
  before: 'Before',
  takenOver: 'Taken over without asking, because changed only there:',
  saveChoice: 'Save choice',
  backToForm: 'Back to the form',
  chooseAll: (count) =>
    plural(count, 'en', { one: 'One more detail to choose.', other: `${count} more details to choose.` }),
};

export const capture = { de, en };
