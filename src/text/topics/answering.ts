import { formatNumber, plural } from '../format';

/** Answering in the tab what the bot asks; the questions and answers themselves are the cards' own words. */
const de = {
  dueOn: (day: string) => `Fällig am ${day}.`,
  postponed: (day: string) => `Aufgeschoben bis ${day}. Antworten können Sie trotzdem jederzeit.`,
  working: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  who: 'Wer ist zuständig? (freiwillig)',
  whoUnread:
    'Diese Person ist nicht im Verzeichnis. Bitte wählen Sie jemanden aus der Liste, oder lassen Sie das Feld leer.',
  laterWeeks: { 1: 'Später: in einer Woche', 4: 'Später: in vier Wochen' },
  commentMissing: 'Bitte schreiben Sie kurz, worum es geht.',
  done: {
    changeNeeded: 'Danke. Was zu ändern ist, steht jetzt als Hinweis beim Prozess.',
    notMine: 'Danke. Es wird die nächste Stelle gefragt.',
    gone: 'Danke. Das Prozessteam bestätigt, dass es den Prozess nicht mehr gibt.',
    accepted: 'Danke. Ihre Zustimmung ist gespeichert.',
    declined: 'Danke. Ihre Ablehnung ist gespeichert.',
  },
  passedTo: (name: string) => `Danke. ${name} wird gefragt und nimmt an oder lehnt ab.`,
  owns: 'Danke. Sie sind jetzt für diesen Prozess verantwortlich.',
  retired: 'Der Prozess ist stillgelegt.',
  released: 'Der Eintrag ist freigegeben.',
  agreed: 'Danke. Jetzt wird noch die Leitung der Einheit gefragt.',
  notReleased: 'Der Eintrag bleibt ein Entwurf. Ihre Begründung ist gespeichert.',
  putOff: (day: string) => `Gut. Bis zum ${day} fragt niemand nach.`,
  severalDone: (count: number) =>
    plural(count, 'de', {
      one: 'Danke. Ein Eintrag ist bestätigt.',
      other: `Danke. ${formatNumber(count, 'de')} Einträge sind bestätigt.`,
    }),
  confirmedNamed: (name: string, day: string) => `„${name}“: bestätigt bis ${day}.`,
  askedLater: 'Gefragt wird mit dem nächsten Lauf der Prüfungen.',
  askedInstead: (who: string) =>
    `Inzwischen ist ${who} gefragt. Als Verantwortliche oder Vertretung können Sie weiterhin antworten.`,
  unfinished: 'Ihre Antwort ist gespeichert. Der Eintrag selbst wird mit dem nächsten Lauf der Prüfungen nachgezogen.',
  answered: (outcome: string, by: string) =>
    `Das ist schon beantwortet: „${outcome}“, von ${by}. Ihre Antwort wird nicht mehr gebraucht.`,
  withdrawn: 'Diese Frage hat sich erledigt. Ihre Antwort wird nicht mehr gebraucht.',
  foreign: (who: string) => `Diese Frage liegt nicht mehr bei Ihnen. Gefragt ist jetzt: ${who}.`,
  unfit: 'Diese Antwort passt nicht mehr zur Frage. Hier steht der heutige Stand.',
  noMorePostponing: 'Sie haben schon zweimal aufgeschoben. Bitte geben Sie eine der anderen Antworten.',
  changedMeanwhile: 'Die Angabe wurde inzwischen geändert. Bitte vergleichen Sie die Werte.',
  incomplete: (fields: string) => `Für die Freigabe fehlt noch: ${fields}.`,
  undone: 'Ihre Antwort ist zurückgenommen. Die Frage ist wieder offen.',
  notUndone: 'Inzwischen ist etwas geschehen, das auf Ihrer Antwort beruht. Sie lässt sich nicht mehr zurücknehmen.',
};

const en: typeof de = {
  dueOn: (day) => `Due on ${day}.`,
  postponed: (day) => `Put off until ${day}. You can answer at any time.`,
  working: 'Saving …',
  cancel: 'Cancel',
  who: 'Who is in charge? (optional)',
  whoUnread: 'This person is not in the directory. Please choose somebody from the list, or leave the field empty.',
  laterWeeks: { 1: 'Later: in one week', 4: 'Later: in four weeks' },
  commentMissing: 'Please write briefly what it is about.',
  done: {
    changeNeeded: 'Thank you. What has to change is now a suggestion for the process.',
    notMine: 'Thank you. The next in line is asked.',
    gone: 'Thank you. The process team confirms that the process no longer exists.',
    accepted: 'Thank you. Your agreement is saved.',
    declined: 'Thank you. Your refusal is saved.',
  },
  passedTo: (name) => `Thank you. ${name} is asked, and accepts or declines.`,
  owns: 'Thank you. You are now in charge of this process.',
  retired: 'The process is retired.',
  released: 'The entry is released.',
  agreed: 'Thank you. Now the head of the unit is asked.',
  notReleased: 'The entry stays a draft. Your reason is saved.',
  putOff: (day) => `All right. Nobody asks until ${day}.`,
  severalDone: (count) =>
    plural(count, 'en', {
      one: 'Thank you. One entry is confirmed.',
      other: `Thank you. ${formatNumber(count, 'en')} entries are confirmed.`,
    }),
  confirmedNamed: (name, day) => `“${name}”: confirmed until ${day}.`,
  askedLater: 'They are asked with the next run of the reviews.',
  askedInstead: (who) => `Meanwhile ${who} is asked. As owner or deputy you can still answer.`,
  unfinished: 'Your answer is saved. The entry itself follows with the next run of the reviews.',
  answered: (outcome, by) => `This has been answered: “${outcome}”, by ${by}. Your answer is no longer needed.`,
  withdrawn: 'This question is settled. Your answer is no longer needed.',
  foreign: (who) => `This question is no longer with you. Asked now: ${who}.`,
  unfit: 'This answer no longer fits the question. Here is how it stands today.',
  noMorePostponing: 'You have put it off twice already. Please give one of the other answers.',
  changedMeanwhile: 'The detail has been changed meanwhile. Please compare the values.',
  incomplete: (fields) => `Missing before it can be released: ${fields}.`,
  undone: 'Your answer is taken back. The question is open again.',
  notUndone: 'Meanwhile something has happened that builds on your answer. It can no longer be taken back.',
};

export const answering = { de, en };
