import type { Language } from '../../register';
import { formatNumber, plural } from '../format';

const entriesDe = (count: number) =>
  plural(count, 'de', { one: '1 Eintrag', other: `${formatNumber(count, 'de')} Einträge` });
const entriesEn = (count: number) =>
  plural(count, 'en', { one: '1 entry', other: `${formatNumber(count, 'en')} entries` });
const areDe = (count: number) => (count === 1 ? 'ist' : 'sind');
const areEn = (count: number) => (count === 1 ? 'is' : 'are');

/** An entry as a sentence names it: two may be called the same. */
export interface Named {
  readonly name: string;
  readonly number: string;
}

/** Changing many entries at once, and merging two. */
const de = {
  selected: (count: number) => `${entriesDe(count)} ausgewählt`,
  changeTogether: 'Gemeinsam ändern',
  merge: 'Zusammenführen',
  clearSelection: 'Auswahl aufheben',
  bulkTitle: (count: number) => `${entriesDe(count)} gemeinsam ändern`,
  reading: 'Die Einträge werden gelesen …',
  field: 'Was soll geändert werden?',
  chooseField: 'Feld wählen',
  mode: 'Wie?',
  modes: { set: 'ersetzen', add: 'hinzufügen', remove: 'entfernen' },
  emptyHint: 'Bleibt das Feld leer, wird es bei allen geleert.',
  cycleHint: 'Der neue Prüfzyklus gilt ab der nächsten Bestätigung; schon festgelegte Prüftage bleiben.',
  preview: 'Vorschau',
  entry: 'Eintrag',
  before: 'vorher',
  after: 'nachher',
  sum: (changes: number, same: number, refused: number) =>
    [
      `${entriesDe(changes)} ${changes === 1 ? 'wird' : 'werden'} geändert`,
      ...(same > 0 ? [`${formatNumber(same, 'de')} schon so`] : []),
      ...(refused > 0 ? [`${formatNumber(refused, 'de')} nicht möglich`] : []),
    ].join(' · '),
  same: 'ist schon so',
  statusClosed: 'Dieser Schritt ist vom jetzigen Status aus nicht möglich oder nur dem Prozessteam erlaubt.',
  breaksSeal:
    'Einträge, für die Sie nicht verantwortlich sind, verlieren ihr Qualitätssiegel, bis sie bestätigt werden.',
  moreRows: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
  apply: (count: number) => `${entriesDe(count)} ändern`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  running: 'Die Änderungen werden gespeichert.',
  progress: (done: number, total: number) => `${formatNumber(done, 'de')} von ${formatNumber(total, 'de')}`,
  cancelling: 'Wird angehalten. Was gespeichert ist, bleibt.',
  done: (count: number) => `${entriesDe(count)} ${areDe(count)} geändert.`,
  notWhole: (done: number, open: number) =>
    `${entriesDe(done)} ${areDe(done)} geändert, ${formatNumber(open, 'de')} noch nicht.`,
  whatNow: 'Was noch offen ist:',
  clash: (name: string, who: string, field: string, { theirs, mine }: { theirs: string; mine: string }) =>
    `„${name}“: ${who} hat inzwischen „${field}“ geändert: ${theirs}. Mit Ihrer Änderung stünde dort: ${mine}.`,
  editedSince: (name: string, who: string) =>
    `„${name}“: ${who} hat den Eintrag inzwischen bearbeitet. Bitte ansehen, bevor er freigegeben wird.`,
  planAnew: 'Mit dem heutigen Stand noch einmal',
  lookAgain: 'Diese Einträge hat inzwischen jemand bearbeitet. So stehen sie jetzt da; geschrieben ist noch nichts.',
  changedSince: (who: string, field: string, before: string, now: string) =>
    `Seither von ${who} geändert, ${field}: vorher ${before}, jetzt ${now}`,
  quoted: (name: string) => `„${name}“`,
  circle: (names: string) => `Der Eintrag käme über ${names} wieder zu sich selbst zurück.`,
  failedEntry: (name: string, reason: string) => `„${name}“: ${reason}`,
  notBegun: (count: number) => `${entriesDe(count)} noch nicht begonnen.`,
  overwrite: 'Trotzdem ändern',
  rest: 'Rest noch einmal versuchen',
  mergeTitle: 'Zwei Einträge zusammenführen',
  chooseOther: 'Mit welchem Eintrag?',
  whoStays: 'Welcher Eintrag bleibt?',
  stays: 'bleibt',
  goes: 'geht auf',
  both: 'beides',
  mergeIntro:
    'Der andere Eintrag wird stillgelegt und verweist auf diesen. Sein Name bleibt als Synonym, seine Schlüssel kommen dazu. Der Verlauf beider Einträge bleibt lesbar.',
  mergeFields: 'Worin sich die beiden unterscheiden',
  oneSided: (count: number) =>
    count === 1
      ? '1 Angabe steht nur bei einem der beiden und bleibt erhalten'
      : `${formatNumber(count, 'de')} Angaben stehen nur bei einem der beiden und bleiben erhalten`,
  noDifference: 'Bis auf Name und Nummer sagen beide dasselbe.',
  result: 'So sieht der Eintrag danach aus',
  moved: (count: number) =>
    count === 0
      ? 'Kein anderer Eintrag verweist auf den, der aufgeht.'
      : `${entriesDe(count)} ${count === 1 ? 'verweist' : 'verweisen'} künftig auf den Eintrag, der bleibt:`,
  intoRetired:
    'Der Eintrag, der bleiben soll, ist stillgelegt. Wählen Sie den anderen oder nehmen Sie ihn erst wieder auf.',
  onlyTeam: 'Zusammenführen kann nur das Prozessteam, weil ein Eintrag dabei stillgelegt wird.',
  mergeProblem: (field: string, problem: string) => `${field}: ${problem}`,
  mergeNow: 'Zusammenführen',
  merged: (gone: Named, stays: Named) =>
    `„${gone.name}“ (${gone.number}) ist in „${stays.name}“ (${stays.number}) aufgegangen.`,
  mergedReason: (stays: string, number: string) => `Zusammengeführt mit „${stays}“ (${number}).`,
};

const en: typeof de = {
  selected: (count) => `${entriesEn(count)} selected`,
  changeTogether: 'Change together',
  merge: 'Merge',
  clearSelection: 'Clear selection',
  bulkTitle: (count) => `Change ${entriesEn(count)} together`,
  reading: 'Reading the entries …',
  field: 'What is to be changed?',
  chooseField: 'Choose a field',
  mode: 'How?',
  modes: { set: 'replace', add: 'add', remove: 'remove' },
  emptyHint: 'If the field stays empty, it is emptied in all of them.',
  cycleHint: 'The new cycle holds from the next confirmation on; review days already set stay.',
  preview: 'Preview',
  entry: 'Entry',
  before: 'before',
  after: 'after',
  sum: (changes, same, refused) =>
    [
      `${entriesEn(changes)} will change`,
      ...(same > 0 ? [`${formatNumber(same, 'en')} like that already`] : []),
      ...(refused > 0 ? [`${formatNumber(refused, 'en')} not possible`] : []),
    ].join(' · '),
  same: 'is like that already',
  statusClosed: 'This step is not possible from the present status, or is for the process team only.',
  breaksSeal: 'Entries that you do not answer for lose their quality seal until they are confirmed.',
  moreRows: (count) => `and ${formatNumber(count, 'en')} more`,
  apply: (count) => `Change ${entriesEn(count)}`,
  cancel: 'Cancel',
  close: 'Close',
  running: 'The changes are being saved.',
  progress: (done, total) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
  cancelling: 'Stopping. What is saved stays.',
  done: (count) => `${entriesEn(count)} ${areEn(count)} changed.`,
  notWhole: (done, open) => `${entriesEn(done)} ${areEn(done)} changed, ${formatNumber(open, 'en')} not yet.`,
  whatNow: 'What is left:',
  clash: (name, who, field, { theirs, mine }) =>
    `“${name}”: ${who} has changed “${field}” meanwhile: ${theirs}. With your change it would say: ${mine}.`,
  editedSince: (name, who) =>
    `“${name}”: ${who} has edited the entry meanwhile. Please look at it before it is released.`,
  planAnew: 'Once more, from what is there now',
  lookAgain: 'Somebody has edited these entries meanwhile. This is how they stand now; nothing is written yet.',
  changedSince: (who, field, before, now) => `Changed since by ${who}, ${field}: was ${before}, now ${now}`,
  quoted: (name) => `“${name}”`,
  circle: (names) => `The entry would lead back to itself through ${names}.`,
  failedEntry: (name, reason) => `“${name}”: ${reason}`,
  notBegun: (count) => `${entriesEn(count)} not begun yet.`,
  overwrite: 'Change all the same',
  rest: 'Try the rest again',
  mergeTitle: 'Merge two entries',
  chooseOther: 'With which entry?',
  whoStays: 'Which entry stays?',
  stays: 'stays',
  goes: 'is merged in',
  both: 'both',
  mergeIntro:
    'The other entry is retired and points to this one. Its name stays as a synonym, its keys are added. The history of both entries stays readable.',
  mergeFields: 'Where the two differ',
  oneSided: (count) =>
    count === 1
      ? '1 detail stands in only one of the two and is kept'
      : `${formatNumber(count, 'en')} details stand in only one of the two and are kept`,
  noDifference: 'Except for name and number, both say the same.',
  result: 'The entry afterwards',
  moved: (count) =>
    count === 0
      ? 'No other entry refers to the one that is merged in.'
      : `${entriesEn(count)} will refer to the entry that stays:`,
  intoRetired: 'The entry that is to stay is retired. Choose the other one, or take it up again first.',
  onlyTeam: 'Only the process team can merge, because one entry is retired.',
  mergeProblem: (field, problem) => `${field}: ${problem}`,
  mergeNow: 'Merge',
  merged: (gone, stays) => `“${gone.name}” (${gone.number}) has been merged into “${stays.name}” (${stays.number}).`,
  mergedReason: (stays, number) => `Merged with “${stays}” (${number}).`,
};

export const change: Readonly<Record<Language, typeof de>> = { de, en };
