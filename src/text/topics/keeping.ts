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
  withBelow: (count: number) => `(${formatNumber(count, 'de')} mit Untereinheiten)`,
  ended: (day: string) => `aufgelöst zum ${day}`,
  ends: (day: string) => `endet am ${day}`,
  others: 'Listen',
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
  ending: {
    title: 'An dieser Einheit hängt noch etwas, wenn sie endet:',
    below: (count: number) =>
      plural(count, 'de', { one: 'eine Untereinheit', other: `${formatNumber(count, 'de')} Untereinheiten` }),
    processes: (count: number) =>
      plural(count, 'de', { one: 'ein Prozess', other: `${formatNumber(count, 'de')} Prozesse` }),
    hint: 'Bringen Sie das vorher unter; für alles in einem Zug gibt es den',
    assistant: 'Umgliederungs-Assistenten',
    saveAnyway: 'Trotzdem speichern',
  },
  trying: {
    label: 'Suche ausprobieren',
    hint: 'Zeigt, was ein Wort jetzt findet und warum. Neue Wörter wirken kurz nach dem Speichern.',
    found: (count: number, query: string) =>
      `„${query}“ findet ${plural(count, 'de', { one: 'einen Prozess', other: `${formatNumber(count, 'de')} Prozesse` })}.`,
    nothing: (query: string) => `„${query}“ findet nichts. Tragen Sie ein, wie es amtlich heißt.`,
  },
  paste: {
    open: 'Viele Wörter auf einmal einfügen',
    label: 'Wörter einfügen',
    hint: 'Je Zeile: amtliches Wort; Alltagswort, Alltagswort. Oder zwei Spalten aus Excel kopieren.',
    preview: 'Vorschau',
    official: 'Amtliches Wort',
    everyday: 'Neue Alltagswörter',
    whatHappens: 'Was geschieht',
    states: {
      new: 'wird angelegt',
      more: 'kommt zum vorhandenen Wort dazu',
      known: 'steht schon so in der Liste',
      shipped: 'schon bekannt: Die Suche findet das von sich aus.',
      twice: 'steht weiter oben schon; die Wörter kommen dort dazu',
      incomplete: 'unvollständig: Es braucht ein amtliches Wort und mindestens ein anderes.',
      tooLong: 'zu lang: Bitte auf mehrere Wörter verteilen.',
    },
    already: (words: string) => `(schon da: ${words})`,
    shipped: (words: string) => `(der Suche schon bekannt: ${words})`,
    summary: (toDo: number, rest: number) =>
      `${plural(toDo, 'de', { one: 'Eine Zeile wird', other: `${formatNumber(toDo, 'de')} Zeilen werden` })} übernommen${rest === 0 ? '' : `, ${plural(rest, 'de', { one: 'eine bleibt', other: `${formatNumber(rest, 'de')} bleiben` })} ohne Wirkung`}.`,
    write: (count: number) =>
      plural(count, 'de', { one: 'Ein Wort übernehmen', other: `${formatNumber(count, 'de')} Wörter übernehmen` }),
    writing: 'Die Wörter werden gespeichert.',
    close: 'Schließen',
    done: (count: number) =>
      plural(count, 'de', {
        one: 'Ein Wort ist gespeichert.',
        other: `${formatNumber(count, 'de')} Wörter sind gespeichert.`,
      }),
    failed: (done: number, failed: number) =>
      `${formatNumber(done, 'de')} gespeichert, ${formatNumber(failed, 'de')} nicht. Sie stehen noch hier; bitte versuchen Sie es noch einmal.`,
  },
  belowItself: 'Eine Einheit kann nicht unter sich selbst oder einer ihrer Untereinheiten liegen.',
  endsBeforeStart: 'Der letzte Tag liegt vor dem ersten.',
  readOnly: 'Diese Liste pflegt das Prozessteam. Fehlt etwas, geben Sie ihm Bescheid.',
  gone: 'Diesen Eintrag gibt es nicht mehr.',
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
  withBelow: (count) => `(${formatNumber(count, 'en')} with units below)`,
  ended: (day) => `dissolved on ${day}`,
  ends: (day) => `ends on ${day}`,
  others: 'Lists',
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
  ending: {
    title: 'Something still hangs on this unit when it ends:',
    below: (count) => plural(count, 'en', { one: 'one unit below', other: `${formatNumber(count, 'en')} units below` }),
    processes: (count) => plural(count, 'en', { one: 'one process', other: `${formatNumber(count, 'en')} processes` }),
    hint: 'Please find a place for it first; everything in one go is what the following is for: the',
    assistant: 'reorganisation assistant',
    saveAnyway: 'Save all the same',
  },
  trying: {
    label: 'Try a search',
    hint: 'Shows what a word finds now, and why. New words count shortly after saving.',
    found: (count, query) =>
      `“${query}” finds ${plural(count, 'en', { one: 'one process', other: `${formatNumber(count, 'en')} processes` })}.`,
    nothing: (query) => `“${query}” finds nothing. Enter what it is called officially.`,
  },
  paste: {
    open: 'Paste many words at once',
    label: 'Paste words',
    hint: 'On each line: official word; everyday word, everyday word. Or copy two columns from Excel.',
    preview: 'Preview',
    official: 'Official word',
    everyday: 'New everyday words',
    whatHappens: 'What happens',
    states: {
      new: 'will be added',
      more: 'joins the word that is there',
      known: 'stands in the list like this already',
      shipped: 'already known: the search finds it by itself.',
      twice: 'stands further up already; its words go there',
      incomplete: 'incomplete: it takes an official word and at least one other.',
      tooLong: 'too long: please spread it over several words.',
    },
    already: (words) => `(there already: ${words})`,
    shipped: (words) => `(already known to the search: ${words})`,
    summary: (toDo, rest) =>
      `${plural(toDo, 'en', { one: 'One line is', other: `${formatNumber(toDo, 'en')} lines are` })} taken over${rest === 0 ? '' : `, ${plural(rest, 'en', { one: 'one has', other: `${formatNumber(rest, 'en')} have` })} no effect`}.`,
    write: (count) =>
      plural(count, 'en', { one: 'Take over one word', other: `Take over ${formatNumber(count, 'en')} words` }),
    writing: 'The words are being saved.',
    close: 'Close',
    done: (count) =>
      plural(count, 'en', { one: 'One word is saved.', other: `${formatNumber(count, 'en')} words are saved.` }),
    failed: (done, failed) =>
      `${formatNumber(done, 'en')} saved, ${formatNumber(failed, 'en')} not. They are still here; please try once more.`,
  },
  belowItself: 'A unit can’t lie below itself or one of the units below it.',
  endsBeforeStart: 'The last day lies before the first.',
  readOnly: 'The process team looks after this list. If something is missing, tell them.',
  gone: 'This entry does not exist any more.',
};

export const keeping = { de, en };
