import { formatNumber, plural } from '../format';

const de = {
  label: 'Wege, Prozesse zu erfassen',
  names: {
    single: 'Einzeln',
    quick: 'Schnell',
    meeting: 'Als Liste',
    catalogue: 'Aus dem Katalog',
    copyOf: 'Als Kopie',
    full: 'Alle Angaben',
  },
  hints: {
    single: 'Ein Prozess mit den wichtigsten Angaben',
    quick: 'Bezeichnung, Einheit, Eingabetaste: einer nach dem anderen',
    meeting: 'Viele auf einmal: aus einer Besprechung oder aus Excel',
    catalogue: 'Leistungen des Katalogs für eine Einheit übernehmen',
    copyOf: 'Was eine andere Einheit schon beschrieben hat',
    full: 'Ein Prozess mit allen Abschnitten',
  },
  mayNotAdd: 'Sie können hier nichts erfassen: Dafür fehlt Ihnen das Recht. Bitte wenden Sie sich an das Prozessteam.',

  capturedHere: 'In dieser Sitzung erfasst',
  capturedCount: (count: number) =>
    plural(count, 'de', {
      one: 'In dieser Sitzung ein Entwurf erfasst',
      other: `In dieser Sitzung ${formatNumber(count, 'de')} Entwürfe erfasst`,
    }),
  takeBack: 'Zurücknehmen',
  takeBackNamed: (name: string) => `„${name}“ zurücknehmen`,
  takenBack: 'zurückgenommen',
  takenBackSaid: (name: string, number: string) =>
    `„${name}“ ist zurückgenommen: ${number} ist stillgelegt und bleibt lesbar.`,
  workedOnSince: (name: string) =>
    `„${name}“ wurde seitdem bearbeitet und ist deshalb nicht zurückgenommen. Bitte sehen Sie sich den Eintrag an.`,

  quickTitle: 'Schnell erfassen',
  quickIntro: 'Bezeichnung eingeben, Eingabetaste: Der Entwurf ist gespeichert, der nächste kann kommen.',
  quickSave: 'Speichern und nächster',
  quickKeeps: 'Die Einheit bleibt stehen.',
  waiting: (count: number) =>
    plural(count, 'de', {
      one: 'Ein Entwurf wird gespeichert …',
      other: `${formatNumber(count, 'de')} Entwürfe werden gespeichert …`,
    }),
  unsent: (count: number) =>
    plural(count, 'de', {
      one: 'Ein Entwurf ist noch nicht gespeichert. Er bleibt auf diesem Gerät, bis es gelingt:',
      other: `${formatNumber(count, 'de')} Entwürfe sind noch nicht gespeichert. Sie bleiben auf diesem Gerät, bis es gelingt:`,
    }),
  sendAgain: 'Noch einmal versuchen',
  dropNamed: (name: string) => `„${name}“ verwerfen`,

  tooLong: (maximum: number, length: number) =>
    `Eine Bezeichnung hat höchstens ${formatNumber(maximum, 'de')} Zeichen; das sind ${formatNumber(length, 'de')}. Nichts davon geht verloren:`,
  moveRest: 'Den Rest in die Kurzbeschreibung verschieben',

  copyTitle: 'Von einer anderen Einheit kopieren',
  copyIntro: 'Suchen Sie einen Prozess, der schon gut beschrieben ist. Sie passen ihn danach an.',
  copySearch: 'Welcher Prozess?',
  copyTakes: (fields: string) => `Übernommen werden: ${fields}.`,
  copyLeaves:
    'Nicht übernommen werden Einheit, Verantwortliche und Vertretung, Zahlen, Leistungsschlüssel, Prüftermine, Status und Qualitätssiegel: Sie gelten nur für den einen Eintrag.',
  copyThis: 'Kopieren',
  copyNamed: (name: string) => `„${name}“ kopieren`,
  copyNothing: 'Kein Prozess gefunden. Bitte suchen Sie mit anderen Wörtern.',
  copyFound: (count: number) =>
    plural(count, 'de', { one: 'Ein Treffer', other: `${formatNumber(count, 'de')} Treffer` }),
  copyFilled: (percent: number) => `zu ${percent} % vollständig`,

  servicesTitle: 'Passende Leistungen aus dem Katalog:',
  link: 'Verknüpfen',
  linked: 'Verknüpft',
  linkNamed: (name: string) => `Mit „${name}“ verknüpfen`,

  complete: (percent: number) => `Vollständigkeit: ${percent} %`,
  missingNext: 'Es fehlt noch:',
  nothingMissing: 'Es fehlt nichts mehr.',
};

const en: typeof de = {
  label: 'Ways to capture processes',
  names: {
    single: 'One by one',
    quick: 'Quick',
    meeting: 'As a list',
    catalogue: 'From the catalogue',
    copyOf: 'As a copy',
    full: 'All details',
  },
  hints: {
    single: 'One process with its most important details',
    quick: 'Name, unit, Enter: one after the other',
    meeting: 'Many at once: from a meeting or from Excel',
    catalogue: 'Take over services of the catalogue for a unit',
    copyOf: 'What another unit has described already',
    full: 'One process with all sections',
  },
  mayNotAdd: 'You cannot capture anything here: you do not have the right. Please ask the process team.',

  capturedHere: 'Captured in this session',
  capturedCount: (count) =>
    plural(count, 'en', {
      one: 'One draft captured in this session',
      other: `${formatNumber(count, 'en')} drafts captured in this session`,
    }),
  takeBack: 'Take back',
  takeBackNamed: (name) => `Take back “${name}”`,
  takenBack: 'taken back',
  takenBackSaid: (name, number) => `“${name}” is taken back: ${number} is retired and stays readable.`,
  workedOnSince: (name) =>
    `“${name}” has been edited since and is therefore not taken back. Please have a look at the entry.`,

  quickTitle: 'Quick capture',
  quickIntro: 'Type a name, press Enter: the draft is saved, the next one can come.',
  quickSave: 'Save and next',
  quickKeeps: 'The unit stays.',
  waiting: (count) =>
    plural(count, 'en', {
      one: 'One draft is being saved …',
      other: `${formatNumber(count, 'en')} drafts are being saved …`,
    }),
  unsent: (count) =>
    plural(count, 'en', {
      one: 'One draft is not saved yet. It stays on this device until that succeeds:',
      other: `${formatNumber(count, 'en')} drafts are not saved yet. They stay on this device until that succeeds:`,
    }),
  sendAgain: 'Try again',
  dropNamed: (name) => `Discard “${name}”`,

  tooLong: (maximum, length) =>
    `A name has at most ${formatNumber(maximum, 'en')} characters; these are ${formatNumber(length, 'en')}. Nothing of it gets lost:`,
  moveRest: 'Move the rest into the short description',

  copyTitle: 'Copy from another unit',
  copyIntro: 'Look for a process that is described well already. You adapt it afterwards.',
  copySearch: 'Which process?',
  copyTakes: (fields) => `Taken over: ${fields}.`,
  copyLeaves:
    'Not taken over are unit, owner and deputy, figures, service keys, review dates, status and quality seal: they belong to the one entry only.',
  copyThis: 'Copy',
  copyNamed: (name) => `Copy “${name}”`,
  copyNothing: 'No process found. Please search with other words.',
  copyFound: (count) => plural(count, 'en', { one: 'One match', other: `${formatNumber(count, 'en')} matches` }),
  copyFilled: (percent) => `${percent} % complete`,

  servicesTitle: 'Matching services of the catalogue:',
  link: 'Link',
  linked: 'Linked',
  linkNamed: (name) => `Link to “${name}”`,

  complete: (percent) => `Completeness: ${percent} %`,
  missingNext: 'Still missing:',
  nothingMissing: 'Nothing is missing any more.',
};

/** The ways to capture beside the form: quick, as a list, from the catalogue, as a copy. */
export const ways = { de, en };
