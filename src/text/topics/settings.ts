import type { ReviewFallback, SettingName } from '../../register';
import { formatNumber, plural } from '../format';

const names = {
  hiddenSections: 'Ausgeblendete Abschnitte',
  sectionWeights: 'Gewichte der Abschnitte',
  priorityWeights: 'Gewichte der Priorität',
  hourlyRates: 'Stundensätze',
  processTeam: 'Prozessteam für Erinnerungen',
  introduction: 'Begrüßung auf der Startseite',
  serviceGroups: 'Zuordnung der Leistungen',
  reviewRules: 'Prüfung und Erinnerung',
} satisfies Record<SettingName, string>;

const fallbacks = {
  none: 'gar nicht: Die Anfrage steht nur im Register',
  activityFeed: 'im Aktivitätsfeed von Teams',
  mail: 'mit einer E-Mail',
} satisfies Record<ReviewFallback, string>;

const days = (count: number) => plural(count, 'de', { one: 'einem Tag', other: `${formatNumber(count, 'de')} Tagen` });

const de = {
  title: 'Einstellungen',
  intro: 'Was für das ganze Register gilt. Änderungen sehen alle sofort.',
  names,
  introductionHint: 'Ein, zwei Sätze des Prozessteams an alle; leer für keine.',
  sections: 'Abschnitte',
  sectionsHint:
    'Ausgeblendete Abschnitte fehlen auf Seiten, in Formularen, Spalten, Filtern und Karten und zählen nicht zur Vollständigkeit. Was eingetragen ist, bleibt gespeichert und steht in jedem Export.',
  shown: (section: string) => `„${section}“ zeigen`,
  always: 'immer sichtbar',
  weight: (section: string) => `Gewicht von „${section}“`,
  share: (percent: number) => `${percent} % der Vollständigkeit`,
  wrongWeight: 'Bitte eine Zahl von 0 bis 1000 eingeben.',
  noWeight: 'Mindestens ein sichtbarer Abschnitt braucht ein Gewicht über 0.',
  review: {
    noticeDays: 'Vorlauf in Tagen',
    noticeDaysHint: 'So viele Tage vor dem Prüftermin fragt das Register nach.',
    owner: 'Tage bis zur Vertretung',
    ownerHint: 'So lange hat die verantwortliche Person Zeit, ehe die Vertretung gefragt wird.',
    deputy: 'Tage bis zur Leitung',
    deputyHint: 'So lange hat die Vertretung Zeit, ehe die Leitung der Einheit gefragt wird.',
    head: 'Tage bis zum Prozessteam',
    headHint: 'So lange hat die Leitung Zeit, ehe das Prozessteam gefragt wird.',
    messagesFrom: 'Nachrichten ab (Uhr)',
    messagesFromHint: 'Volle Stunde von 0 bis 23. Davor schreibt der Dienst niemandem.',
    messagesUntil: 'Nachrichten bis (Uhr)',
    messagesUntilHint: 'Volle Stunde von 1 bis 24. Was danach fällig wird, kommt am nächsten Tag.',
    fallback: 'Wen der Chat nicht erreicht, den erreicht das Register …',
    fallbacks,
    releaseByHead: 'Für eine Freigabe muss auch die Leitung der Einheit zustimmen',
    inWords: (notice: number, total: number) =>
      `Damit fragt das Register mit ${days(notice)} Vorlauf; ohne Antwort landet die Frage nach ${days(total)} beim Prozessteam.`,
    wrongNumber: (least: number, most: number) => `Bitte eine ganze Zahl von ${least} bis ${most} eingeben.`,
    wrongHours: 'Das Ende muss nach dem Anfang liegen, sonst käme nie eine Nachricht an.',
  },
  priority: {
    hint: 'Wie stark jede Einschätzung zählt, wenn das Register ausrechnet, welche Prozesse zuerst untersucht werden sollten. 0 lässt sie weg.',
    none: 'Mindestens eine Einschätzung braucht ein Gewicht über 0.',
    share: (percent: number) => `${percent} % der Priorität`,
    example: (percent: number) =>
      `Beispiel: Ein Prozess mit hohem Leidensdruck (3) und niedrigen übrigen Werten (je 1) bekäme ${percent} von 100.`,
  },
  rates: {
    hint: 'Was eine Arbeitsstunde kostet, je Entgelt- oder Besoldungsgruppe. Damit rechnet das Register Personalkosten; wie die Gruppe geschrieben ist (EG 9a, E9a), ist gleich.',
    grade: 'Entgeltgruppe',
    euro: 'Euro je Stunde',
    gradeOf: (line: number) => `Entgeltgruppe, Zeile ${line}`,
    euroOf: (grade: string) => `Euro je Stunde für ${grade}`,
    unnamed: 'die neue Gruppe',
    add: 'Entgeltgruppe hinzufügen',
    remove: (grade: string) => `${grade} entfernen`,
    none: 'Noch ist kein Stundensatz hinterlegt; Personalkosten werden nicht berechnet.',
    wrongEuro: 'Bitte einen Betrag von 0 bis 1000 eingeben.',
    noGrade: 'Bitte die Gruppe nennen.',
    twice: (grade: string) => `„${grade}“ steht schon in einer anderen Zeile.`,
  },
  team: {
    hint: 'Wen der Dienst fragt, wenn sonst niemand zu erreichen ist.',
    add: 'Name oder E-Mail-Adresse',
    nobody: 'Noch ist niemand benannt.',
    chosen: 'Benannte Personen',
    remove: (name: string) => `${name} entfernen`,
    wrong: (name: string) => `„${name}“ ist kein Anmeldename. Bitte entfernen und die Person neu auswählen.`,
  },
  problems: {
    title: 'Im gespeicherten Stand stimmt etwas nicht; dafür gilt, was üblich ist:',
    row: (setting: string) => `„${setting}“ ist nicht lesbar.`,
    part: (setting: string, part: string) => `„${setting}“: Die Angabe „${part}“ passt nicht.`,
    daysAtLevel: 'Tage je Stufe',
    hint: 'Mit dem nächsten Speichern ist das behoben.',
  },
  restored: 'Hier liegen Eingaben, die noch nicht gespeichert sind.',
  saved: 'Die Einstellungen gelten jetzt.',
  unchanged: 'Es gibt nichts zu speichern.',
  overtaken: (parts: string) =>
    `Gerade hat jemand anders dasselbe geändert: ${parts}. Gespeichert ist noch nichts; in Ihrem Formular stehen weiter Ihre Angaben. Speichern Sie noch einmal, gelten Ihre.`,
  mayNot: 'Die Einstellungen sind Sache des Prozessteams.',
};

const enNames: typeof names = {
  hiddenSections: 'Hidden sections',
  sectionWeights: 'Weights of the sections',
  priorityWeights: 'Weights of the priority',
  hourlyRates: 'Hourly rates',
  processTeam: 'Process team for reminders',
  introduction: 'Greeting on the start page',
  serviceGroups: 'Assignment of services',
  reviewRules: 'Review and reminder',
};

const enDays = (count: number) => plural(count, 'en', { one: 'one day', other: `${formatNumber(count, 'en')} days` });

const en: typeof de = {
  title: 'Settings',
  intro: 'What holds for the whole register. Everybody sees changes at once.',
  names: enNames,
  introductionHint: 'One or two sentences of the process team to everybody; empty for none.',
  sections: 'Sections',
  sectionsHint:
    'Hidden sections are left out on pages, in forms, columns, filters and maps, and don’t count for the completeness. What has been entered stays stored and is part of every export.',
  shown: (section) => `Show “${section}”`,
  always: 'always shown',
  weight: (section) => `Weight of “${section}”`,
  share: (percent) => `${percent}% of the completeness`,
  wrongWeight: 'Please enter a number from 0 to 1000.',
  noWeight: 'At least one shown section needs a weight above 0.',
  review: {
    noticeDays: 'Days of notice',
    noticeDaysHint: 'The register asks this many days before the review is due.',
    owner: 'Days until the deputy',
    ownerHint: 'How long the owner has before the deputy is asked.',
    deputy: 'Days until the head of unit',
    deputyHint: 'How long the deputy has before the head of unit is asked.',
    head: 'Days until the process team',
    headHint: 'How long the head of unit has before the process team is asked.',
    messagesFrom: 'Messages from (hour)',
    messagesFromHint: 'A full hour from 0 to 23. Before it, the service writes to nobody.',
    messagesUntil: 'Messages until (hour)',
    messagesUntilHint: 'A full hour from 1 to 24. What falls due later comes the next day.',
    fallback: 'Whom the chat doesn’t reach, the register reaches …',
    fallbacks: {
      none: 'not at all: the request only stands in the register',
      activityFeed: 'in the activity feed of Teams',
      mail: 'by e-mail',
    },
    releaseByHead: 'A release needs the head of unit to agree as well',
    inWords: (notice, total) =>
      `So the register asks with ${enDays(notice)} of notice; without an answer the question reaches the process team after ${enDays(total)}.`,
    wrongNumber: (least, most) => `Please enter a whole number from ${least} to ${most}.`,
    wrongHours: 'The end must come after the beginning, or no message would ever arrive.',
  },
  priority: {
    hint: 'How much each rating counts when the register works out which processes to examine first. 0 leaves it out.',
    none: 'At least one rating needs a weight above 0.',
    share: (percent) => `${percent}% of the priority`,
    example: (percent) =>
      `For example, a process with high pain (3) and low other ratings (1 each) would get ${percent} of 100.`,
  },
  rates: {
    hint: 'What an hour of work costs, by pay grade. The register works out staff costs with it; how the grade is written (EG 9a, E9a) makes no difference.',
    grade: 'Pay grade',
    euro: 'Euro per hour',
    gradeOf: (line) => `Pay grade, line ${line}`,
    euroOf: (grade) => `Euro per hour for ${grade}`,
    unnamed: 'the new grade',
    add: 'Add a pay grade',
    remove: (grade) => `Remove ${grade}`,
    none: 'No hourly rate is kept yet; staff costs are not worked out.',
    wrongEuro: 'Please enter an amount from 0 to 1000.',
    noGrade: 'Please name the grade.',
    twice: (grade) => `“${grade}” stands in another line already.`,
  },
  team: {
    hint: 'Whom the service asks when nobody else can be reached.',
    add: 'Name or e-mail address',
    nobody: 'Nobody is named yet.',
    chosen: 'People named',
    remove: (name) => `Remove ${name}`,
    wrong: (name) => `“${name}” is no sign-in name. Please remove it and choose the person anew.`,
  },
  problems: {
    title: 'Something is wrong in what is stored; the usual holds instead:',
    row: (setting) => `“${setting}” can’t be read.`,
    part: (setting, part) => `“${setting}”: what stands at “${part}” doesn’t fit.`,
    daysAtLevel: 'days per level',
    hint: 'Saving puts it right.',
  },
  restored: 'Something was entered here that is not saved yet.',
  saved: 'The settings hold from now on.',
  unchanged: 'There is nothing to save.',
  overtaken: (parts) =>
    `Somebody else has just changed the same: ${parts}. Nothing is saved yet; your form still holds your version. Save once more to let yours hold.`,
  mayNot: 'The settings are for the process team.',
};

export const settings = { de, en };
