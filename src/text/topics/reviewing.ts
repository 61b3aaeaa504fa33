import { formatNumber, plural } from '../format';

/** The screen of the reviews: what stands open, how the units stand, and handing processes over. */
const de = {
  title: 'Prüfungen',
  intro:
    'Was offen ist, wie die Einheiten stehen, und wer Prozesse übernimmt. Zu einzelnen Personen gibt es keine Zahlen.',
  parts: 'Bereiche',
  part: { open: 'Offen', figures: 'Stand', handover: 'Übergabe' },
  reading: 'Wird gelesen …',
  nothing: 'Hier ist nichts offen.',
  byUnit: 'Fristgerecht geprüft, nach Einheiten ab fünf Prozessen',
  unit: 'Einheit',
  processes: 'Prozesse',
  inTime: 'fristgerecht',
  noUnits: 'Noch hat keine Einheit fünf Prozesse im Prüfzyklus.',
  all: {
    withOwner: 'bei den Verantwortlichen',
    escalated: 'weitergegeben an Vertretung, Leitung oder Prozessteam',
    unreachable: 'niemand erreichbar',
    owned: 'mit Verantwortlichen',
    ownerless: 'ohne Verantwortliche',
  },
  openNow: (count: number) => `Offene Prüfungen: ${formatNumber(count, 'de')}`,
  named: (count: number) => `Prozesse im Prüfzyklus: ${formatNumber(count, 'de')}`,
  share: (inTime: number, all: number) => `${formatNumber(inTime, 'de')} von ${formatNumber(all, 'de')}`,
  overdue: 'überfällig',
  leaving: 'Wer geht oder wechselt?',
  leavingHint:
    'Danach sehen Sie alle Prozesse dieser Person mit einem Vorschlag, wer sie übernimmt. Wer übernehmen soll, wird gefragt.',
  own: 'Hier geben Sie Ihre eigenen Prozesse ab. Bis jemand annimmt, bleiben Sie verantwortlich.',
  nothingTheirs: 'Im Register ist diese Person für keinen Prozess zuständig.',
  other: 'Jemand anderes soll übernehmen',
  forAll: 'Für alle einsetzen',
  role: { owner: 'verantwortlich', deputy: 'Vertretung' },
  stays: 'bleibt, wie es ist',
  to: (name: string) => `Neu für „${name}“`,
  reason: { deputy: 'Vertretung', colleague: 'ähnliche Prozesse', head: 'Leitung' },
  waits: (name: string) => `Wartet auf Antwort von ${name}.`,
  refused: (name: string, why: string) => `${name} hat abgelehnt: ${why}`,
  note: 'Was sollten die Neuen wissen? (freiwillig)',
  preview: (asks: number, changes: number) =>
    [
      plural(asks, 'de', {
        one: 'Eine Anfrage wird geschrieben',
        other: `${formatNumber(asks, 'de')} Anfragen werden geschrieben`,
      }),
      plural(changes, 'de', {
        one: 'eine Vertretung gleich eingetragen',
        other: `${formatNumber(changes, 'de')} Vertretungen gleich eingetragen`,
      }),
    ].join(', ') + '.',
  send: 'Anfragen schreiben',
  progress: (done: number, total: number) =>
    `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')} geschrieben …`,
  stop: 'Anhalten',
  stopped: 'Angehalten. Was geschrieben ist, bleibt; noch einmal starten setzt fort.',
  failed: (count: number) =>
    plural(count, 'de', {
      one: 'Eine Angabe ließ sich nicht schreiben.',
      other: `${formatNumber(count, 'de')} Angaben ließen sich nicht schreiben.`,
    }) + ' Noch einmal starten setzt fort.',
  sent: 'Die Anfragen sind geschrieben.',
};

const en: typeof de = {
  title: 'Reviews',
  intro: 'What is open, how the units stand, and who takes processes over. There are no figures about single people.',
  parts: 'Parts',
  part: { open: 'Open', figures: 'State', handover: 'Handover' },
  reading: 'Reading …',
  nothing: 'Nothing is open here.',
  byUnit: 'Reviewed in time, by units with five processes or more',
  unit: 'Unit',
  processes: 'Processes',
  inTime: 'in time',
  noUnits: 'No unit has five processes in the review cycle yet.',
  all: {
    withOwner: 'with the owners',
    escalated: 'passed on to deputy, head or process team',
    unreachable: 'nobody reachable',
    owned: 'with an owner',
    ownerless: 'without an owner',
  },
  openNow: (count) => `Open reviews: ${formatNumber(count, 'en')}`,
  named: (count) => `Processes in the review cycle: ${formatNumber(count, 'en')}`,
  share: (inTime, all) => `${formatNumber(inTime, 'en')} of ${formatNumber(all, 'en')}`,
  overdue: 'overdue',
  leaving: 'Who leaves or changes?',
  leavingHint:
    'You then see all processes of this person, each with a proposal who takes it over. Whoever is to take over is asked.',
  own: 'Here you hand over your own processes. Until somebody accepts, you stay in charge.',
  nothingTheirs: 'This person is in charge of no process in the register.',
  other: 'Somebody else is to take over',
  forAll: 'Use for all',
  role: { owner: 'owner', deputy: 'deputy' },
  stays: 'stays as it is',
  to: (name) => `New for “${name}”`,
  reason: { deputy: 'deputy', colleague: 'similar processes', head: 'head of unit' },
  waits: (name) => `Waiting for ${name} to answer.`,
  refused: (name, why) => `${name} declined: ${why}`,
  note: 'What should the new ones know? (optional)',
  preview: (asks, changes) =>
    [
      plural(asks, 'en', { one: 'One request is written', other: `${formatNumber(asks, 'en')} requests are written` }),
      plural(changes, 'en', {
        one: 'one deputy entered at once',
        other: `${formatNumber(changes, 'en')} deputies entered at once`,
      }),
    ].join(', ') + '.',
  send: 'Write the requests',
  progress: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} written …`,
  stop: 'Stop',
  stopped: 'Stopped. What is written stays; starting again continues.',
  failed: (count) =>
    plural(count, 'en', {
      one: 'One item could not be written.',
      other: `${formatNumber(count, 'en')} items could not be written.`,
    }) + ' Starting again continues.',
  sent: 'The requests are written.',
};

export const reviewing = { de, en };
