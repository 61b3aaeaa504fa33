import { plural } from '../format';

/** Setting a register up on a site, for its first administrator. */
const de = {
  setUp: {
    title: 'Register einrichten',
    intro: 'Auf dieser Website gibt es noch kein Prozessregister. Sie können es jetzt einrichten.',
    introUnfinished: (standing: number, total: number) =>
      `Die Einrichtung ist noch nicht fertig: ${standing} von ${total} Listen stehen. Sie können sie jetzt fortsetzen.`,
    introOlder:
      'Das Register auf dieser Website ist älter als diese Fassung der App. Sie können es jetzt auf den neuen Stand bringen.',
    introComplete: (version: number) =>
      `Das Register ist eingerichtet (Stand ${version}). Sie können die Einrichtung noch einmal laufen lassen: Was fehlt, wird ergänzt.`,
    what: 'Das wird angelegt',
    lists: (lists: number, columns: number) => `${lists} Listen mit zusammen ${columns} Spalten`,
    columns: (count: number) => plural(count, 'de', { one: '1 Spalte', other: `${count} Spalten` }),
    standsAlready: 'steht schon',
    groups: (count: number) => `${count} Gruppen`,
    rights: 'Jede Liste bekommt eigene Rechte: Nur die Gruppen des Registers kommen an sie heran.',
    stays:
      'Was es auf der Website schon gibt, bleibt unverändert. Sie können jederzeit abbrechen und später fortsetzen.',
    team: 'Wer ist das Prozessteam?',
    teamHint:
      'Das Team darf alles im Register und wird gefragt, wenn sonst niemand antwortet. Sie können später weitere Personen aufnehmen.',
    teamAdd: 'Person suchen',
    teamChosen: 'Im Prozessteam',
    teamNobody: 'Noch niemand. Ohne Prozessteam bleiben Prüfungen liegen, auf die niemand antwortet.',
    remove: (name: string) => `${name} entfernen`,
    allStaff: 'Alle Beschäftigten dürfen das Register lesen und Entwürfe erfassen',
    start: 'Register einrichten',
    resume: 'Einrichtung fortsetzen',
    consent:
      'Dafür bittet die Anmeldung Sie einmal um mehr Rechte: Listen, Gruppen und Berechtigungen anzulegen. Im Alltag braucht die App sie nicht.',
    cancel: 'Abbrechen',
    cancelling: 'Wird nach der laufenden Liste abgebrochen …',
    preparing: 'Gruppen und Berechtigungsstufen werden angelegt …',
    finishing: 'Die Einrichtung wird abgeschlossen …',
    working: (list: string, done: number, total: number) =>
      `„${list}“ wird eingerichtet: ${done} von ${total} Listen sind fertig.`,
    states: { done: 'fertig', working: 'in Arbeit', waiting: 'steht noch aus' },
    cancelled: 'Die Einrichtung wurde abgebrochen. Was fertig ist, bleibt; Sie können jederzeit fortsetzen.',
    failed: 'Die Einrichtung ist nicht zu Ende gekommen. Was fertig ist, bleibt; Sie können fortsetzen.',
    done: 'Das Register ist eingerichtet.',
    doneNext: 'Nehmen Sie jetzt die Personen in ihre Gruppen auf. Das geschieht in SharePoint:',
    toRegister: 'Zum Register',
    mayNot:
      'SharePoint erlaubt Ihnen das nicht. Einrichten kann nur, wer die Website verwaltet und der App zugestimmt hat.',
    notYours: 'Hier ist nichts mehr zu tun. Ändern kann die Einrichtung nur, wer die Website verwaltet.',
    askTitle: 'Das Register ist noch nicht eingerichtet',
    ask: 'Entweder ist es hier noch nicht eingerichtet, oder Sie haben noch keinen Zugang. Bitte wenden Sie sich an die Personen, die diese Website verwalten:',
    askSite: 'Website in SharePoint öffnen',
  },
};

const en: typeof de = {
  setUp: {
    title: 'Set up the register',
    intro: 'There is no process register on this site yet. You can set it up now.',
    introUnfinished: (standing, total) =>
      `The set-up is not complete: ${standing} of ${total} lists stand. You can continue it now.`,
    introOlder: 'The register on this site is older than this version of the app. You can bring it up to date now.',
    introComplete: (version) =>
      `The register is set up (state ${version}). You can run the set-up once more: whatever is missing is added.`,
    what: 'This will be made',
    lists: (lists, columns) => `${lists} lists with ${columns} columns in all`,
    columns: (count) => plural(count, 'en', { one: '1 column', other: `${count} columns` }),
    standsAlready: 'there already',
    groups: (count) => `${count} groups`,
    rights: 'Every list gets rights of its own: only the groups of the register can reach it.',
    stays: 'What there is on the site already stays as it is. You can cancel at any time and continue later.',
    team: 'Who is the process team?',
    teamHint:
      'The team may do everything in the register and is asked when nobody else answers. You can add more people later.',
    teamAdd: 'Find a person',
    teamChosen: 'In the process team',
    teamNobody: 'Nobody yet. Without a process team, reviews that nobody answers are left lying.',
    remove: (name) => `Remove ${name}`,
    allStaff: 'All staff may read the register and capture drafts',
    start: 'Set up the register',
    resume: 'Continue the set-up',
    consent:
      'For this, the sign-in asks you once for more rights: to make lists, groups and permissions. The app does not need them in daily work.',
    cancel: 'Cancel',
    cancelling: 'Will stop after the current list …',
    preparing: 'Making groups and permission levels …',
    finishing: 'Completing the set-up …',
    working: (list, done, total) => `Setting up “${list}”: ${done} of ${total} lists are complete.`,
    states: { done: 'complete', working: 'in progress', waiting: 'waiting' },
    cancelled: 'The set-up was cancelled. What is complete stays; you can continue at any time.',
    failed: 'The set-up did not come to its end. What is complete stays; you can continue.',
    done: 'The register is set up.',
    doneNext: 'Now add people to their groups. This is done in SharePoint:',
    toRegister: 'To the register',
    mayNot:
      'SharePoint does not allow you to do this. Only those who administer the site and have consented to the app can set it up.',
    notYours: 'There is nothing left to do here. Only those who administer the site can change how it is set up.',
    askTitle: 'The register is not set up yet',
    ask: 'Either it has not been set up here, or you have no access yet. Please ask the people who administer this site:',
    askSite: 'Open the site in SharePoint',
  },
};

export const setUp = { de, en };
