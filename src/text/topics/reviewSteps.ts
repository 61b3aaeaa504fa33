import { formatNumber, plural } from '../format';

const entriesDe = (count: number) =>
  plural(count, 'de', { one: 'eine Anfrage', other: `${formatNumber(count, 'de')} Anfragen` });
const entriesEn = (count: number) =>
  plural(count, 'en', { one: 'one request', other: `${formatNumber(count, 'en')} requests` });

/** What the process team looks at and does with several requests at once. */
const de = {
  groups: {
    undeliverable: 'Nicht zustellbar',
    stuck: 'Niemand mehr zu fragen',
    unasked: 'Fällig, noch nicht gefragt',
    escalated: 'An Vertretung, Leitung oder Prozessteam weitergegeben',
    changing: 'Wartet auf eine Änderung',
    open: 'Offen',
    ownerless: 'Ohne Verantwortliche',
  },
  why: {
    undeliverable: 'Die Nachricht kam nicht an, und sonst ist niemand da. Benennen Sie jemanden, der übernimmt.',
    stuck: 'Alle, die zu fragen waren, hatten ihre Zeit. Fragen Sie erneut, oder benennen Sie jemand anderen.',
    unasked: 'Hier steht, warum noch niemand gefragt ist.',
    escalated: 'Die Zuständigen haben nicht geantwortet oder sind nicht erreichbar.',
    changing: 'Jemand hat „Änderung nötig“ gesagt. Wird nichts freigegeben, kommt die Frage nach 30 Tagen wieder.',
    open: 'Diese Fragen laufen; hier ist nichts zu tun.',
    ownerless: 'Diese Prozesse sind nicht fällig, aber niemand ist für sie benannt.',
  },
  unasked: {
    nextRound: 'wird mit dem nächsten Lauf gefragt',
    unfinished: 'Antwort liegt vor und wird mit dem nächsten Lauf eingetragen',
  },
  nobodyReachable: 'niemand erreichbar',
  noOwner: 'ohne Verantwortliche',
  overdue: 'überfällig',
  unit: 'Einheit',
  allUnits: 'Alle Einheiten',
  noUnit: 'Ohne Einheit',
  groupBy: 'Ordnen',
  orders: { trouble: 'nach Lage', unit: 'nach Einheit' },
  choose: (name: string) => `„${name}“ auswählen`,
  chooseAll: (group: string) => `Alle unter „${group}“ auswählen`,
  showAll: (count: number) => `Alle ${formatNumber(count, 'de')} zeigen`,
  selected: (count: number) => `${formatNumber(count, 'de')} ausgewählt`,
  clear: 'Auswahl aufheben',
  actions: {
    give: 'Jemand anderen fragen',
    again: 'Erneut fragen',
    close: 'Übergabe beenden',
    retire: 'Stilllegung bestätigen',
  },
  explain: {
    give: 'Die Person wird gefragt, ob sie den Prozess übernimmt. Bis sie annimmt, ändert sich am Eintrag nichts. Lehnt sie ab oder schweigt sie, geht die Frage zurück.',
    again:
      'Dieselbe Person bekommt die Frage noch einmal, mit dem nächsten Lauf. Mehr als eine neue Nachricht je Woche bekommt niemand.',
    close: 'Die Anfrage zur Übergabe endet; die bisherigen Verantwortlichen bleiben.',
    retire: 'Die Prozesse werden stillgelegt. Ihre Geschichte bleibt lesbar.',
  },
  who: 'Wer soll übernehmen?',
  reason: 'Warum? Das lesen die Verantwortlichen.',
  previewDone: 'Das wird geschrieben',
  previewLeft: 'Das bleibt, wie es ist',
  whyNot: {
    settled: 'schon erledigt',
    otherKind: 'passt nicht zu dieser Anfrage',
    ownAlready: 'ist schon verantwortlich oder gefragt',
    nobody: 'niemand benannt',
    putOff: 'wurde auf später verschoben',
    fourEyes: 'vier Augen: Sie haben die Stilllegung selbst vorgeschlagen',
    notYours: 'Sie stehen in den Einstellungen nicht im Prozessteam',
  },
  nothingToDo: 'Bei den ausgewählten Anfragen gibt es dafür nichts zu tun.',
  apply: (count: number) => `Für ${entriesDe(count)} schreiben`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  progress: (done: number, total: number) =>
    `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')} geschrieben …`,
  done: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Anfrage ist geschrieben.',
      other: `${formatNumber(count, 'de')} Anfragen sind geschrieben.`,
    }),
  failed: (count: number, names: string) =>
    `${plural(count, 'de', { one: 'Eine Anfrage', other: `${formatNumber(count, 'de')} Anfragen` })} hat inzwischen jemand geändert oder ließ sich nicht schreiben: ${names}.`,
  undone: 'Zurückgenommen. Die Anfragen stehen wieder wie vorher.',
};

const en: typeof de = {
  groups: {
    undeliverable: 'Undeliverable',
    stuck: 'Nobody left to ask',
    unasked: 'Due, not asked yet',
    escalated: 'Passed on to deputy, head or process team',
    changing: 'Waiting for a change',
    open: 'Open',
    ownerless: 'Without an owner',
  },
  why: {
    undeliverable: 'The message did not arrive, and nobody else is there. Name somebody to take over.',
    stuck: 'Everybody there was to ask has had their time. Ask again, or name somebody else.',
    unasked: 'Here is why nobody has been asked yet.',
    escalated: 'Those in charge did not answer or can’t be reached.',
    changing: 'Somebody said “needs a change”. If nothing is released, the question comes back after 30 days.',
    open: 'These questions are under way; there is nothing to do here.',
    ownerless: 'These processes are not due, but nobody is named for them.',
  },
  unasked: {
    nextRound: 'asked with the next run',
    unfinished: 'answered; it is entered with the next run',
  },
  nobodyReachable: 'nobody reachable',
  noOwner: 'without an owner',
  overdue: 'overdue',
  unit: 'Unit',
  allUnits: 'All units',
  noUnit: 'Without a unit',
  groupBy: 'Order',
  orders: { trouble: 'by state', unit: 'by unit' },
  choose: (name) => `Select “${name}”`,
  chooseAll: (group) => `Select all under “${group}”`,
  showAll: (count) => `Show all ${formatNumber(count, 'en')}`,
  selected: (count) => `${formatNumber(count, 'en')} selected`,
  clear: 'Clear the selection',
  actions: {
    give: 'Ask somebody else',
    again: 'Ask again',
    close: 'End the handover',
    retire: 'Confirm the retirement',
  },
  explain: {
    give: 'The person is asked whether they take the process over. Until they accept, nothing changes in the entry. If they decline or stay silent, the question goes back.',
    again:
      'The same person gets the question once more, with the next run. Nobody gets more than one new message a week.',
    close: 'The request to hand over ends; the present owners stay.',
    retire: 'The processes are retired. Their history stays readable.',
  },
  who: 'Who is to take over?',
  reason: 'Why? The owners read this.',
  previewDone: 'This is written',
  previewLeft: 'This stays as it is',
  whyNot: {
    settled: 'settled already',
    otherKind: 'does not fit this request',
    ownAlready: 'is in charge or asked already',
    nobody: 'nobody named',
    putOff: 'was put off until later',
    fourEyes: 'four eyes: you proposed the retirement yourself',
    notYours: 'the settings don’t name you on the process team',
  },
  nothingToDo: 'There is nothing to do about the selected requests.',
  apply: (count) => `Write for ${entriesEn(count)}`,
  cancel: 'Cancel',
  close: 'Close',
  progress: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} written …`,
  done: (count) =>
    plural(count, 'en', {
      one: 'One request is written.',
      other: `${formatNumber(count, 'en')} requests are written.`,
    }),
  failed: (count, names) =>
    `${plural(count, 'en', { one: 'One request was', other: `${formatNumber(count, 'en')} requests were` })} changed by somebody meanwhile, or could not be written: ${names}.`,
  undone: 'Taken back. The requests stand as before.',
};

export const reviewSteps = { de, en };
