import { formatNumber, plural } from '../format';

const de = {
  product: 'Prozessregister',
  skipToContent: 'Zum Inhalt',
  navigation: 'Bereiche',
  start: 'Start',
  register: 'Register',
  lookUp: 'Nachschlagen',
  capture: 'Prozess erfassen',
  captureShort: 'Erfassen',
  backTo: (name: string) => `Zurück: ${name}`,
  unknownAddress: 'Diese Adresse kennt das Register nicht. Sie sind auf der Startseite.',

  loading: 'Die Seite wird geladen …',
  takesLong:
    'Das dauert länger als sonst. Bitte prüfen Sie die Verbindung. Hilft Warten nicht, laden Sie die Seite neu; was Sie eingetippt haben, bleibt auf diesem Gerät.',
  reloadPage: 'Seite neu laden',
  signingIn: 'Anmeldung läuft …',
  loadingRegister: (count: number) =>
    count === 0
      ? 'Das Register wird geladen …'
      : `Das Register wird geladen … ${plural(count, 'de', { one: 'Ein Eintrag ist', other: `${formatNumber(count, 'de')} Einträge sind` })} schon da.`,
  syncedNow: 'Gerade abgeglichen',
  syncedMinutes: (minutes: number) =>
    `Vor ${plural(minutes, 'de', { one: '1 Minute', other: `${formatNumber(minutes, 'de')} Minuten` })} abgeglichen`,
  syncedAt: (instant: string) => `Abgeglichen: ${instant}`,
  offline: 'Keine Verbindung.',
  offlineSince: (instant: string) => `Keine Verbindung. Sie sehen den Stand vom ${instant}.`,
  offlineTitle: 'Sie sind offline',
  offlineHint:
    'Lesen und suchen können Sie weiter. Speichern geht erst wieder mit Verbindung; was Sie eintippen, bleibt auf diesem Gerät.',
  refreshFailed: 'Der letzte Abgleich ist nicht gelungen.',
  showingOldData: (age: string) => `Sie sehen den Stand von vorhin. ${age}.`,
  reload: 'Neu laden',
  tryAgain: 'Noch einmal versuchen',
  close: 'Schließen',
  loadFailed: 'Das Register konnte nicht geladen werden',
  screenFailed: 'Diese Seite kann gerade nicht angezeigt werden',
  screenNotFetched:
    'Sie ließ sich nicht laden. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite im Browser neu.',
  startFailed: 'Das Register konnte nicht gestartet werden',

  signInTitle: 'Bitte anmelden',
  signInWhy: 'Das Register liegt in SharePoint. Melden Sie sich mit Ihrem Dienstkonto an.',
  signInAgain: 'Ihre Anmeldung ist abgelaufen. Ihre Eingaben bleiben hier stehen.',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  copyStays:
    'Sie sind abgemeldet. Die Kopie des Registers ließ sich auf diesem Gerät aber nicht löschen. Versuchen Sie es noch einmal, oder löschen Sie in den Einstellungen des Browsers die Daten dieser Website.',
  signInErrors: {
    disabled:
      'Teams lässt die Anmeldung für diese App nicht zu. Bitte geben Sie diesen Hinweis an die Administration weiter: Die geschachtelte Anmeldung (Nested App Authentication) ist für die App abgeschaltet.',
    cancelled: 'Die Anmeldung wurde abgebrochen.',
    popupBlocked: 'Der Browser hat das Anmeldefenster blockiert. Bitte erlauben Sie Pop-ups für diese Seite.',
    timeout: 'Die Anmeldung hat zu lange gedauert.',
    offline: 'Es besteht keine Verbindung zur Anmeldung.',
    notAllowed:
      'Ihr Dienstkonto darf diese App noch nicht benutzen. Bitte geben Sie diesen Hinweis an die Administration weiter: Der App fehlt die Zustimmung oder Ihrem Konto die Zuweisung.',
    unexpected: 'Die Anmeldung ist nicht gelungen.',
  },
  technicalReason: (reason: string) => `Kennung für die Administration: ${reason}`,

  home: {
    title: (name: string) => `Guten Tag, ${name}`,
    intro: 'Was heute auf Sie wartet und welche Prozesse Ihre sind.',
    today: 'Heute für Sie',
    nothingToday: 'Heute wartet nichts auf Sie.',
    nothingTodayHint: 'Wenn eine Prüfung ansteht, finden Sie sie hier und als Karte im Chat.',
    mine: 'Meine Prozesse',
    mineCount: (all: number, overdue: number) => {
      const count = plural(all, 'de', { one: '1 Prozess', other: `${formatNumber(all, 'de')} Prozesse` });
      return overdue === 0
        ? `${count}, keiner überfällig.`
        : `${count}, davon ${formatNumber(overdue, 'de')} überfällig.`;
    },
    noneMine: 'Sie sind für keinen Prozess verantwortlich.',
    noneMineHint:
      'Ist einer davon Ihrer? Öffnen Sie ihn im Register und tragen Sie sich ein, oder fragen Sie das Prozessteam.',
    toRegister: 'Zum Register',
    asDeputy: 'Sie vertreten',
    showAll: (all: number) => `Alle ${formatNumber(all, 'de')} zeigen`,
    drafts: 'Meine Entwürfe',
    draftsHint: 'Angefangen, noch nicht freigegeben. Öffnen Sie einen Entwurf, um ihn weiter auszufüllen.',
  },
};

const en: typeof de = {
  product: 'Process register',
  skipToContent: 'Skip to content',
  navigation: 'Areas',
  start: 'Start',
  register: 'Register',
  lookUp: 'Look up',
  capture: 'Capture a process',
  captureShort: 'Capture',
  backTo: (name) => `Back: ${name}`,
  unknownAddress: 'The register does not know this address. You are on the start page.',

  loading: 'Loading the page …',
  takesLong:
    'This takes longer than usual. Please check the connection. If waiting does not help, reload the page; what you have typed stays on this device.',
  reloadPage: 'Reload the page',
  signingIn: 'Signing in …',
  loadingRegister: (count) =>
    count === 0
      ? 'Loading the register …'
      : `Loading the register … ${plural(count, 'en', { one: 'One entry is', other: `${formatNumber(count, 'en')} entries are` })} already here.`,
  syncedNow: 'Just synchronised',
  syncedMinutes: (minutes) =>
    `Synchronised ${plural(minutes, 'en', { one: '1 minute', other: `${formatNumber(minutes, 'en')} minutes` })} ago`,
  syncedAt: (instant) => `Synchronised: ${instant}`,
  offline: 'No connection.',
  offlineSince: (instant) => `No connection. You see the state of ${instant}.`,
  offlineTitle: 'You are offline',
  offlineHint:
    'You can go on reading and searching. Saving needs a connection again; what you type stays on this device.',
  refreshFailed: 'The last synchronisation did not succeed.',
  showingOldData: (age) => `You see an earlier state. ${age}.`,
  reload: 'Reload',
  tryAgain: 'Try again',
  close: 'Close',
  loadFailed: 'The register could not be loaded',
  screenFailed: 'This page cannot be shown at the moment',
  screenNotFetched:
    'It could not be loaded. Please check the connection and try again. If that does not help, reload the page in the browser.',
  startFailed: 'The register could not be started',

  signInTitle: 'Please sign in',
  signInWhy: 'The register is kept in SharePoint. Sign in with your work account.',
  signInAgain: 'Your sign-in has expired. What you entered stays here.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  copyStays:
    'You are signed out. But the copy of the register on this device could not be deleted. Try again, or delete the data of this website in the settings of the browser.',
  signInErrors: {
    disabled:
      'Teams does not allow this app to sign you in. Please pass this on to your administrators: nested app authentication is switched off for the app.',
    cancelled: 'The sign-in was cancelled.',
    popupBlocked: 'The browser has blocked the sign-in window. Please allow pop-ups for this page.',
    timeout: 'The sign-in took too long.',
    offline: 'There is no connection to the sign-in service.',
    notAllowed:
      'Your work account may not use this app yet. Please pass this on to your administrators: the app lacks consent, or your account is not assigned to it.',
    unexpected: 'The sign-in did not succeed.',
  },
  technicalReason: (reason) => `Code for your administrators: ${reason}`,

  home: {
    title: (name) => `Hello, ${name}`,
    intro: 'What waits for you today, and which processes are yours.',
    today: 'Today for you',
    nothingToday: 'Nothing waits for you today.',
    nothingTodayHint: 'When a review is due, you find it here and as a card in the chat.',
    mine: 'My processes',
    mineCount: (all, overdue) => {
      const count = plural(all, 'en', { one: '1 process', other: `${formatNumber(all, 'en')} processes` });
      return overdue === 0 ? `${count}, none overdue.` : `${count}, ${formatNumber(overdue, 'en')} overdue.`;
    },
    noneMine: 'You are not in charge of any process.',
    noneMineHint: 'Is one of them yours? Open it in the register and enter yourself, or ask the process team.',
    toRegister: 'To the register',
    asDeputy: 'You are the deputy',
    showAll: (all) => `Show all ${formatNumber(all, 'en')}`,
    drafts: 'My drafts',
    draftsHint: 'Started, not released yet. Open a draft to go on filling it in.',
  },
};

export const shell = { de, en };
