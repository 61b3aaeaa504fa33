import type { Day, Language } from '../../register';
import { formatDay, formatNumber, plural } from '../format';

const processesDe = (count: number) =>
  plural(count, 'de', { one: '1 Prozess', other: `${formatNumber(count, 'de')} Prozesse` });
const processesEn = (count: number) =>
  plural(count, 'en', { one: '1 process', other: `${formatNumber(count, 'en')} processes` });
const unitsDe = (count: number) =>
  plural(count, 'de', { one: '1 Einheit', other: `${formatNumber(count, 'de')} Einheiten` });
const unitsEn = (count: number) => plural(count, 'en', { one: '1 unit', other: `${formatNumber(count, 'en')} units` });

/** The reorganisation assistant. */
const de = {
  title: 'Umgliederung',
  intro: 'Wenn Einheiten geteilt, zusammengelegt, umbenannt oder verschoben werden, zieht das Register mit.',
  noUnits: 'Es gibt noch keine Organisationseinheiten.',
  mayNot: 'Die Umgliederung ist Sache des Prozessteams.',
  kind: 'Was geschieht?',
  kinds: {
    split: 'Eine Einheit wird auf andere aufgeteilt',
    join: 'Mehrere Einheiten gehen in einer auf',
    change: 'Eine Einheit heißt anders oder gehört woandershin',
  },
  oldUnit: 'Bisherige Einheit',
  oldUnits: 'Bisherige Einheiten',
  day: 'Gilt ab',
  dayHint: 'Die bisherige Einheit endet am Tag davor. Die Prozesse werden sofort umgehängt.',
  dayHintLater:
    'Die bisherige Einheit endet am Tag davor. Bis dahin ändert sich nichts; ab dem Tag führt das Prozessteam die Umgliederung hier durch.',
  keep: 'Vormerken',
  untilThen: (day: string) =>
    `Bis zum ${day} bleibt alles, wie es ist. Vorgemerkt steht die Umgliederung hier für das ganze Prozessteam; offene Fragen lassen sich bis dahin klären.`,
  tooLong:
    'So viele einzeln zugeordnete Prozesse lassen sich nicht vormerken. Bitte mehr Regeln oder eine Einheit für alle übrigen wählen.',
  kept: (day: string) => `Die Umgliederung zum ${day} ist vorgemerkt.`,
  givenUp: (day: string) => `Die Umgliederung zum ${day} ist nicht mehr vorgemerkt.`,
  plannedAgain: 'Die Umgliederung ist wieder vorgemerkt wie vorher.',
  plannedNoMore: 'Die Umgliederung ist nicht mehr vorgemerkt.',
  plannedElsewhere: 'Jemand anders hat diese Umgliederung inzwischen geändert. So steht sie jetzt in der Liste.',
  planned: 'Vorgemerkt',
  plannedFor: (day: string, units: string) => `Zum ${day}: ${units}`,
  dayHasCome: 'Der Tag ist da: Bitte die Umgliederung ansehen und durchführen.',
  lookAt: 'Ansehen und ändern',
  carryOut: 'Ansehen und durchführen',
  giveUp: 'Nicht mehr vormerken',
  typedAgain: 'Ihre angefangene Umgliederung ist wieder da.',
  putAside: 'Was Sie begonnen haben, ist zur Seite gelegt.',
  dayWrong: 'Bitte einen Tag eingeben, zum Beispiel 01.01.2027.',
  created: 'Neue Einheiten',
  createdHint: 'Nur nötig, wenn es die Einheit im Register noch nicht gibt.',
  addUnit: 'Neue Einheit anlegen',
  removeUnit: (name: string) => `Neue Einheit ${name} weglassen`,
  unnamed: (number: number) => `Neue Einheit ${number}`,
  newMark: 'neu',
  who: 'Wer bekommt die Prozesse?',
  standard: 'Alle übrigen Prozesse bekommt',
  standardJoin: 'Alle Prozesse bekommt',
  rules: 'Regeln',
  rulesHint: 'Die erste Regel, die passt, gilt. Was Sie unten einzeln wählen, geht vor.',
  addRule: 'Regel hinzufügen',
  removeRule: 'Regel weglassen',
  ruleBy: 'Wenn',
  by: { name: 'der Name enthält', category: 'die Kategorie ist' },
  ruleWhat: 'Text',
  ruleTo: 'dann an',
  successor: 'Nachfolge für Untereinheiten und Beteiligungen',
  successorHint: 'Unter diese Einheit kommen die Untereinheiten; sie ist künftig an Prozessen anderer beteiligt.',
  children: 'Untereinheiten',
  nobody: 'Bitte wählen',
  usual: 'wie alle',
  preview: 'Vorschau',
  summary: (processes: number, taking: number, children: number) =>
    `${processesDe(processes)} ${processes === 1 ? 'wechselt' : 'wechseln'} die Einheit, bei ${formatNumber(taking, 'de')} ändert sich die Beteiligung, ${unitsDe(children)} ${children === 1 ? 'zieht' : 'ziehen'} um.`,
  perUnit: (name: string, count: number) => `${name}: ${processesDe(count)}`,
  ends: (name: string, day: Day) => `${name} endet am ${formatDay(day, 'de')} und bleibt lesbar.`,
  goesOn: 'Eine bisherige Einheit, die Prozesse behält, bleibt bestehen.',
  nothing: 'Es ist nichts zu ändern.',
  oneByOne: 'Prozesse einzeln zuordnen',
  searchProcess: 'Prozesse suchen',
  process: 'Prozess',
  toUnit: 'kommt zu',
  shown: (shown: number, total: number) => `${formatNumber(shown, 'de')} von ${formatNumber(total, 'de')}`,
  gaps: {
    notYet: (day: string) => `Die Umgliederung gilt erst ab dem ${day}.`,
    noOldUnit: 'Bitte die bisherige Einheit wählen.',
    noSuccessor: (children: number, taking: number) => {
      const others = taking === 1 ? 'Prozess' : 'Prozessen';
      const parts = [
        ...(children > 0 ? [`für ${unitsDe(children)} darunter`] : []),
        ...(taking > 0 ? [`für die Beteiligung an ${formatNumber(taking, 'de')} ${others} anderer Einheiten`] : []),
      ];
      return `Bitte wählen Sie oben, welche Einheit nachfolgt: ${parts.join(' und ')}.`;
    },
    openProcesses: (count: number) =>
      `${processesDe(count)} ${count === 1 ? 'hat' : 'haben'} noch keine neue Einheit: Bitte wählen Sie oben eine Einheit für alle übrigen oder hier für jeden einzeln.`,
    newUnit: (name: string, problem: string) => `${name}: ${problem}`,
    circle: (name: string) => `${name} läge unter sich selbst.`,
    endsAndReceives: (name: string) => `${name} endet und kann keine neue Einheit unter sich haben.`,
  },
  heads: {
    title: 'Leitung',
    leaves: (person: string, unit: string, day: Day) =>
      `${person} leitet „${unit}“ bis zum ${formatDay(day, 'de')}. Danach fragt das Register die Leitung der Einheit, die den jeweiligen Prozess bekommt.`,
    without: (unit: string) => `„${unit}“ hat noch keine Leitung.`,
    toNew: 'Bitte tragen Sie sie oben bei der neuen Einheit ein.',
    toKnown: 'Bitte tragen Sie sie bei der Einheit ein.',
    untilThen:
      'Bis dahin fragt das Register die Leitung der Einheit darüber und, wenn es auch die nicht gibt, das Prozessteam. Die Umgliederung muss darauf nicht warten.',
  },
  missing: 'Noch nicht fertig:',
  start: 'Umgliederung durchführen',
  save: 'Einheit ändern',
  done: (processes: number) => `Die Umgliederung ist durchgeführt; ${processesDe(processes)} umgehängt.`,
  changed: (name: string) => `Die Einheit „${name}“ ist geändert.`,
  resumeTitle: 'Eine Umgliederung ist noch nicht zu Ende.',
  resumeText: 'Was schon gespeichert ist, bleibt; der Rest wird fortgesetzt, nichts geschieht doppelt.',
  resume: 'Weitermachen',
  discard: 'Nicht fortsetzen',
  again: 'Weitere Umgliederung',
};

const en: typeof de = {
  title: 'Reorganisation',
  intro: 'When units are split, joined, renamed or moved, the register follows.',
  noUnits: 'There are no organisational units yet.',
  mayNot: 'Reorganising is up to the process team.',
  kind: 'What happens?',
  kinds: {
    split: 'One unit is divided among others',
    join: 'Several units become one',
    change: 'A unit gets another name or another place',
  },
  oldUnit: 'Present unit',
  oldUnits: 'Present units',
  day: 'Valid from',
  dayHint: 'The present unit ends on the day before. The processes are moved at once.',
  dayHintLater:
    'The present unit ends on the day before. Until then nothing changes; from that day on the process team carries the reorganisation out here.',
  keep: 'Keep for that day',
  untilThen: (day) =>
    `Until ${day} everything stays as it is. Once kept, the whole process team finds the reorganisation here; what is still open can be decided until then.`,
  tooLong:
    'So many processes assigned one by one can’t be kept. Please choose more rules, or a unit that all others go to.',
  kept: (day) => `The reorganisation of ${day} is kept.`,
  givenUp: (day) => `The reorganisation of ${day} is no longer kept.`,
  plannedAgain: 'The reorganisation is kept as before.',
  plannedNoMore: 'The reorganisation is no longer kept.',
  plannedElsewhere: 'Somebody else has changed this reorganisation meanwhile. The list shows how it stands now.',
  planned: 'Kept for later',
  plannedFor: (day, units) => `On ${day}: ${units}`,
  dayHasCome: 'The day has come: please look at the reorganisation and carry it out.',
  lookAt: 'Look at and change',
  carryOut: 'Look at and carry out',
  giveUp: 'Keep no longer',
  typedAgain: 'The reorganisation you had begun is back.',
  putAside: 'What you had begun has been put aside.',
  dayWrong: 'Please enter a day, such as 01/01/2027.',
  created: 'New units',
  createdHint: 'Only needed when the register does not have the unit yet.',
  addUnit: 'Add a new unit',
  removeUnit: (name) => `Leave out new unit ${name}`,
  unnamed: (number) => `New unit ${number}`,
  newMark: 'new',
  who: 'Who gets the processes?',
  standard: 'All other processes go to',
  standardJoin: 'All processes go to',
  rules: 'Rules',
  rulesHint: 'The first rule that fits counts. What you choose one by one below comes first.',
  addRule: 'Add a rule',
  removeRule: 'Leave out rule',
  ruleBy: 'If',
  by: { name: 'the name contains', category: 'the category is' },
  ruleWhat: 'Text',
  ruleTo: 'then to',
  successor: 'Follows for units below and for taking part',
  successorHint: 'Units below come to lie under this unit; it takes part in processes of others from now on.',
  children: 'Units below',
  nobody: 'Please choose',
  usual: 'as all',
  preview: 'Preview',
  summary: (processes, taking, children) =>
    `${processesEn(processes)} will change the unit, who takes part will change in ${formatNumber(taking, 'en')}, ${unitsEn(children)} will move.`,
  perUnit: (name, count) => `${name}: ${processesEn(count)}`,
  ends: (name, day) => `${name} ends on ${formatDay(day, 'en')} and stays readable.`,
  goesOn: 'A present unit that keeps processes goes on.',
  nothing: 'There is nothing to change.',
  oneByOne: 'Assign processes one by one',
  searchProcess: 'Search processes',
  process: 'Process',
  toUnit: 'goes to',
  shown: (shown, total) => `${formatNumber(shown, 'en')} of ${formatNumber(total, 'en')}`,
  gaps: {
    notYet: (day) => `The reorganisation is not valid before ${day}.`,
    noOldUnit: 'Please choose the present unit.',
    noSuccessor: (children, taking) => {
      const parts = [
        ...(children > 0 ? [`for ${unitsEn(children)} below`] : []),
        ...(taking > 0 ? [`for taking part in ${processesEn(taking)} of other units`] : []),
      ];
      return `Please choose above which unit follows: ${parts.join(' and ')}.`;
    },
    openProcesses: (count) =>
      `${processesEn(count)} ${count === 1 ? 'has' : 'have'} no new unit yet: please choose one for all others above, or one for each here.`,
    newUnit: (name, problem) => `${name}: ${problem}`,
    circle: (name) => `${name} would lie below itself.`,
    endsAndReceives: (name) => `${name} ends and cannot have a new unit below it.`,
  },
  heads: {
    title: 'Heads of unit',
    leaves: (person, unit, day) =>
      `${person} leads “${unit}” until ${formatDay(day, 'en')}. After that the register asks the head of the unit that gets the process.`,
    without: (unit) => `“${unit}” has no head yet.`,
    toNew: 'Please enter one above, at the new unit.',
    toKnown: 'Please enter one at the unit.',
    untilThen:
      'Until then the register asks the head of the unit above and, if there is none either, the process team. The reorganisation need not wait for it.',
  },
  missing: 'Not ready yet:',
  start: 'Carry out the reorganisation',
  save: 'Change unit',
  done: (processes) => `The reorganisation is done; ${processesEn(processes)} moved.`,
  changed: (name) => `The unit “${name}” has been changed.`,
  resumeTitle: 'A reorganisation is not finished yet.',
  resumeText: 'What is saved stays; the rest is continued, nothing happens twice.',
  resume: 'Continue',
  discard: 'Do not continue',
  again: 'Another reorganisation',
};

export const reorganisation: Readonly<Record<Language, typeof de>> = { de, en };
