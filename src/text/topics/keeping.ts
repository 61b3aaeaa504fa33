import { formatNumber, plural } from '../format';

const de = {
  lists: {
    units: {
      title: 'Organisationseinheiten',
      intro: 'Der Gliederungsplan: wozu jede Einheit gehört, wer sie leitet, wie lange es sie gibt.',
      add: 'Einheit anlegen',
      none: 'Es gibt noch keine Organisationseinheit.',
      noneHint: 'Legen Sie die erste an; Prozesse brauchen eine Einheit.',
    },
    resources: {
      title: 'Ressourcen',
      intro: 'Wovon Prozesse abhängen: IT-Verfahren, Gebäude, Dienstleister, Personengruppen.',
      add: 'Ressource anlegen',
      none: 'Es gibt noch keine Ressource.',
      noneHint: 'Legen Sie an, was ausfallen kann und wen man dann anruft.',
    },
    synonyms: {
      title: 'Wörterbuch der Suche',
      intro: 'Alltagswörter, die zu den amtlichen führen. Viele kennt die Suche schon; hier stehen die Ihres Hauses.',
      add: 'Wort anlegen',
      none: 'Ihr Haus hat noch keine eigenen Wörter eingetragen.',
      noneHint: 'Tragen Sie ein, wie die Leute sagen: zu „Wohnberechtigungsschein“ etwa „WBS“ oder „Sozialwohnung“.',
    },
  },
  search: 'In dieser Liste suchen',
  nothing: (query: string) => `Nichts gefunden zu „${query}“.`,
  count: (count: number) => plural(count, 'de', { one: 'Ein Eintrag', other: `${formatNumber(count, 'de')} Einträge` }),
  processes: 'Prozesse',
  usedBy: (count: number) =>
    count === 0
      ? 'Kein Prozess hängt daran.'
      : plural(count, 'de', {
          one: 'Ein Prozess hängt daran.',
          other: `${formatNumber(count, 'de')} Prozesse hängen daran.`,
        }),
  showThem: 'Im Register zeigen',
  newTitle: 'Neuer Eintrag',
  save: 'Speichern',
  discard: 'Eingaben verwerfen',
  restored: 'Hier liegen Eingaben, die noch nicht gespeichert sind.',
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  created: (name: string) => `„${name}“ ist angelegt.`,
  clash: (who: string, label: string, value: string) =>
    `${who} hat inzwischen „${label}“ geändert: ${value}. In Ihrem Formular steht weiter Ihre Angabe; Speichern behält sie.`,
  takeTheirs: 'Die andere Angabe übernehmen',
  belowItself: 'Eine Einheit kann nicht unter sich selbst oder einer ihrer Untereinheiten liegen.',
  endsBeforeStart: 'Der letzte Tag liegt vor dem ersten.',
  readOnly: 'Diese Liste pflegt das Prozessteam. Fehlt etwas, geben Sie ihm Bescheid.',
  gone: 'Diesen Eintrag gibt es nicht mehr.',
  settings: {
    title: 'Einstellungen',
    intro: 'Was für das ganze Register gilt. Änderungen sehen alle sofort.',
    introduction: 'Begrüßung auf der Startseite',
    introductionHint: 'Ein, zwei Sätze des Prozessteams an alle; leer für keine.',
    sections: 'Abschnitte',
    sectionsHint:
      'Ausgeblendete Abschnitte fehlen auf Seiten und Formularen und zählen nicht zur Vollständigkeit. Was eingetragen ist, bleibt gespeichert.',
    shown: (section: string) => `„${section}“ zeigen`,
    always: 'immer sichtbar',
    weight: (section: string) => `Gewicht von „${section}“`,
    weights: 'Gewicht',
    share: (percent: number) => `${percent} % der Vollständigkeit`,
    team: 'Prozessteam für Erinnerungen',
    teamHint: 'Wen der Dienst fragt, wenn sonst niemand zu erreichen ist: Anmeldenamen, einer je Zeile.',
    wrongWeight: 'Bitte eine Zahl von 0 bis 1000 eingeben.',
    noWeight: 'Mindestens ein sichtbarer Abschnitt braucht ein Gewicht über 0.',
    wrongTeam: (name: string) => `„${name}“ ist kein Anmeldename wie vorname.name@stadt.de.`,
    saved: 'Die Einstellungen gelten jetzt.',
    unchanged: 'Es gibt nichts zu speichern.',
    overtaken:
      'Gerade hat jemand anders die Einstellungen geändert. Gespeichert ist noch nichts; bitte sehen Sie nach und speichern Sie noch einmal.',
    mayNot: 'Die Einstellungen sind Sache des Prozessteams.',
  },
};

const en: typeof de = {
  lists: {
    units: {
      title: 'Organisational units',
      intro: 'The organisation chart: what each unit belongs to, who leads it, how long it exists.',
      add: 'Add a unit',
      none: 'There is no organisational unit yet.',
      noneHint: 'Add the first one; processes need a unit.',
    },
    resources: {
      title: 'Resources',
      intro: 'What processes depend on: IT systems, buildings, service providers, staff groups.',
      add: 'Add a resource',
      none: 'There is no resource yet.',
      noneHint: 'Add what can fail, and whom to call then.',
    },
    synonyms: {
      title: 'Dictionary of the search',
      intro: 'Everyday words that lead to official ones. Search knows many already; these are your own.',
      add: 'Add a word',
      none: 'Your administration has not entered words of its own yet.',
      noneHint: 'Enter what people say: “WBS” or “Sozialwohnung” for “Wohnberechtigungsschein”.',
    },
  },
  search: 'Search in this list',
  nothing: (query) => `Nothing found for “${query}”.`,
  count: (count) => plural(count, 'en', { one: 'One entry', other: `${formatNumber(count, 'en')} entries` }),
  processes: 'Processes',
  usedBy: (count) =>
    count === 0
      ? 'No process depends on it.'
      : plural(count, 'en', {
          one: 'One process depends on it.',
          other: `${formatNumber(count, 'en')} processes depend on it.`,
        }),
  showThem: 'Show in the register',
  newTitle: 'New entry',
  save: 'Save',
  discard: 'Discard what was entered',
  restored: 'Something was entered here that is not saved yet.',
  saved: (name) => `“${name}” is saved.`,
  created: (name) => `“${name}” is added.`,
  clash: (who, label, value) =>
    `${who} has changed “${label}” meanwhile: ${value}. Your form still holds your version; saving keeps it.`,
  takeTheirs: 'Take the other version',
  belowItself: 'A unit can’t lie below itself or one of the units below it.',
  endsBeforeStart: 'The last day lies before the first.',
  readOnly: 'The process team looks after this list. If something is missing, tell them.',
  gone: 'This entry does not exist any more.',
  settings: {
    title: 'Settings',
    intro: 'What holds for the whole register. Everybody sees changes at once.',
    introduction: 'Greeting on the start page',
    introductionHint: 'One or two sentences of the process team to everybody; empty for none.',
    sections: 'Sections',
    sectionsHint:
      'Hidden sections are left out on pages and forms and don’t count for the completeness. What has been entered stays stored.',
    shown: (section) => `Show “${section}”`,
    always: 'always shown',
    weight: (section) => `Weight of “${section}”`,
    weights: 'Weight',
    share: (percent) => `${percent}% of the completeness`,
    team: 'Process team for reminders',
    teamHint: 'Whom the service asks when nobody else can be reached: sign-in names, one per line.',
    wrongWeight: 'Please enter a number from 0 to 1000.',
    noWeight: 'At least one shown section needs a weight above 0.',
    wrongTeam: (name) => `“${name}” is no sign-in name such as first.last@city.example.`,
    saved: 'The settings hold from now on.',
    unchanged: 'There is nothing to save.',
    overtaken:
      'Somebody else has just changed the settings. Nothing is saved yet; please look again and save once more.',
    mayNot: 'The settings are for the process team.',
  },
};

export const keeping = { de, en };
