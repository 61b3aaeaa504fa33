import type { Day, Finding, FindingCode, RepairKind } from '../../register';
import { formatDay, formatNumber } from '../format';
import { repairs } from './repairs';

type Facts = Finding['facts'];
/** What a sentence about a finding may name. */
export interface FindingNames {
  /** Label of the list in the reader's language; empty when it is about the site. */
  readonly list: string;
  /** Label of the column in the reader's language. */
  readonly column: string;
}
type Sentence = (facts: Facts, names: FindingNames) => string;
type Sentences = Readonly<Record<FindingCode, Sentence>>;
export type RepairSentences = Readonly<Record<RepairKind, Sentence>>;

const listing = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value));
const numberDe = (value: Facts[string] | undefined): string => formatNumber(Number(value), 'de');
const numberEn = (value: Facts[string] | undefined): string => formatNumber(Number(value), 'en');

const de: Sentences = {
  schemaUnnoted: () => 'Die Einrichtung ist nicht zu Ende geführt worden.',
  schemaOlder: ({ found, wanted }) =>
    `Die Website ist auf Stand ${found}, diese Fassung des Registers braucht Stand ${wanted}.`,
  schemaNewer: ({ found, wanted }) =>
    `Die Website ist auf Stand ${found}, diese Fassung des Registers kennt nur Stand ${wanted}. Bitte die App aktualisieren.`,
  listMissing: (_facts, { list }) => `Die Liste „${list}“ fehlt.`,
  groupMissing: ({ name }) => `Die Gruppe „${name}“ fehlt. Ihre Mitglieder kommen an nichts mehr heran.`,
  permissionLevelMissing: ({ name }) => `Die Berechtigungsstufe „${name}“ fehlt.`,
  permissionLevelAltered: ({ name }) =>
    `Die Berechtigungsstufe „${name}“ wurde verändert und erlaubt nun anderes als vorgesehen.`,
  groupNotLetIn: ({ name }) =>
    `Die Gruppe „${name}“ darf die Website nicht lesen und kommt darum nicht an das Register.`,
  rightsInherited: (_facts, { list }) =>
    `Für „${list}“ gelten die Rechte der Website statt eigener. Wer die Website bearbeiten darf, darf auch hier alles.`,
  levelTooHigh: ({ name }, { list }) => `Die Gruppe „${name}“ darf in „${list}“ mehr als vorgesehen.`,
  levelTooLow: ({ name }, { list }) => `Die Gruppe „${name}“ darf in „${list}“ weniger als vorgesehen.`,
  strangerHasRights: ({ name }, { list }) => `„${name}“ hat von Hand eigene Rechte in „${list}“ bekommen.`,
  entryHasOwnRights: (_facts, { list }) =>
    `Einzelne Einträge in „${list}“ haben eigene Rechte statt der Rechte der Liste. Sie sind vielleicht für andere offen oder für manche verborgen.`,
  columnMissing: (_facts, { column }) =>
    `Die Spalte „${column}“ fehlt. Diese Angabe kann niemand lesen oder speichern.`,
  columnOfOtherType: ({ type }, { column }) =>
    `Die Spalte „${column}“ hat einen anderen Typ (${type}) als vorgesehen. Sie muss von Hand umbenannt und neu angelegt werden.`,
  choicesRemoved: ({ choices }, { column }) => `In „${column}“ fehlen Auswahlwerte: ${listing(choices)}.`,
  boundsAltered: (_facts, { column }) => `In „${column}“ wurde geändert, wie lang oder groß eine Angabe sein darf.`,
  indexMissing: (_facts, { column }) =>
    `Für „${column}“ fehlt der Index. Ab 5.000 Einträgen findet SharePoint darüber nichts mehr.`,
  indexTooLate: ({ items }, { column }) =>
    `Für „${column}“ fehlt der Index, und bei ${numberDe(items)} Einträgen legt SharePoint keinen mehr an (Grenze: 20.000).`,
  notUnique: (_facts, { column }) => `„${column}“ darf doppelt vorkommen. So können Einträge zweimal entstehen.`,
  labelAltered: ({ label }, { column }) => `Die Spalte „${column}“ heißt in der Liste jetzt „${label}“.`,
  requiredByHand: (_facts, { column }) =>
    `„${column}“ ist in der Liste Pflicht. Entwürfe ohne diese Angabe lassen sich nicht mehr speichern.`,
  viewAltered: (_facts, { list }) => `Die Standardansicht von „${list}“ zeigt andere Spalten als vorgesehen.`,
  versionsNotKept: (_facts, { list }) => `In „${list}“ werden keine Versionen aufbewahrt. Der Verlauf geht verloren.`,
  tooFewVersions: ({ count, wanted }, { list }) =>
    `In „${list}“ werden nur ${numberDe(count)} statt ${numberDe(wanted)} Versionen je Eintrag aufbewahrt. Ältere gehen verloren.`,
  notKeptToOwn: (_facts, { list }) => `In „${list}“ sehen oder ändern alle auch die Einträge anderer.`,
  searchable: (_facts, { list }) =>
    `„${list}“ ist nur für wenige bestimmt, wird aber von der Suche in SharePoint erfasst.`,
  keyMissing: () =>
    'Einträge ohne technischen Schlüssel: von Hand in der Liste angelegt. Ein Import könnte sie doppeln.',
  keyTwice: () => 'Einträge mit demselben technischen Schlüssel wie ein älterer.',
  choiceByLabel: ({ value, label }, { column }) =>
    `In „${column}“ steht der Text „${value}“, von Hand eingetragen. Gemeint ist offenbar der Auswahlwert „${label}“.`,
  unknownChoice: ({ value }, { column }) => `In „${column}“ steht „${value}“. Diesen Wert gibt es nicht.`,
  valueMissing: (_facts, { column }) => `Es fehlt die Angabe „${column}“.`,
  oddValue: (_facts, { column }) =>
    `Die Angabe „${column}“ passt nicht zu den Regeln (zu lang, zu groß oder falsch geschrieben).`,
  deadReference: ({ target }, { column }) =>
    `„${column}“ zeigt auf einen Eintrag, den es nicht mehr gibt (Nr. ${target}).`,
  unitMissing: ({ target }, { column }) =>
    `„${column}“ zeigt auf etwas, das es nicht mehr gibt (Nr. ${target}). Bitte neu zuordnen.`,
  unitEnded: ({ target, end }, { column }) =>
    `„${column}“: Die Einheit Nr. ${target} gibt es seit dem ${formatDay(end as Day, 'de')} nicht mehr.`,
  personGone: ({ name }, { column }) =>
    `„${column}“: ${name} ist im Verzeichnis nicht mehr zu finden. Bitte jemand anderen eintragen.`,
  releasedPastTheTab: () =>
    'Freigegebene Einträge von Personen, die nur Entwürfe anlegen dürfen. Sie sind nicht über das Register entstanden.',
  manyEntries: ({ count, limit }, { list }) =>
    `„${list}“ hat ${numberDe(count)} Einträge. Über ${numberDe(limit)} schränkt SharePoint ein, was in seinen eigenen Ansichten geht.`,
  tooManyScopes: ({ count, limit }, { list }) =>
    `In „${list}“ haben ${numberDe(count)} Einträge eigene Rechte. Empfohlen sind höchstens ${numberDe(limit)}.`,
  rowTooWide: ({ count, limit }, { list }) =>
    `Die Spalten von „${list}“ brauchen ${numberDe(count)} von ${numberDe(limit)} Byte einer Zeile. Neue Spalten gehen bald nicht mehr.`,
  tooManyLookups: ({ count, limit }, { list }) =>
    `„${list}“ hat ${count} Spalten, die auf Personen oder andere Listen zeigen. Ansichten vertragen ${limit}.`,
  tooManyIndexes: ({ count, limit }, { list }) =>
    `„${list}“ hat ${count} Indizes. Mehr als ${limit} erlaubt SharePoint nicht.`,
};

const en: Sentences = {
  schemaUnnoted: () => 'The set-up has not been completed.',
  schemaOlder: ({ found, wanted }) =>
    `The site is at state ${found}, this version of the register needs state ${wanted}.`,
  schemaNewer: ({ found, wanted }) =>
    `The site is at state ${found}, this version of the register only knows state ${wanted}. Please update the app.`,
  listMissing: (_facts, { list }) => `The list “${list}” is missing.`,
  groupMissing: ({ name }) => `The group “${name}” is missing. Its members cannot reach anything any more.`,
  permissionLevelMissing: ({ name }) => `The permission level “${name}” is missing.`,
  permissionLevelAltered: ({ name }) =>
    `The permission level “${name}” was altered and now allows something else than intended.`,
  groupNotLetIn: ({ name }) => `The group “${name}” may not read the site and so cannot reach the register.`,
  rightsInherited: (_facts, { list }) =>
    `“${list}” has the rights of the site instead of its own. Whoever may edit the site may do everything here, too.`,
  levelTooHigh: ({ name }, { list }) => `The group “${name}” may do more in “${list}” than intended.`,
  levelTooLow: ({ name }, { list }) => `The group “${name}” may do less in “${list}” than intended.`,
  strangerHasRights: ({ name }, { list }) => `“${name}” was given rights of their own in “${list}” by hand.`,
  entryHasOwnRights: (_facts, { list }) =>
    `Single entries in “${list}” have rights of their own instead of those of the list. They may be open to others or hidden from some.`,
  columnMissing: (_facts, { column }) => `The column “${column}” is missing. Nobody can read or save this field.`,
  columnOfOtherType: ({ type }, { column }) =>
    `The column “${column}” has another type (${type}) than intended. It has to be renamed and made anew by hand.`,
  choicesRemoved: ({ choices }, { column }) => `Choices are missing from “${column}”: ${listing(choices)}.`,
  boundsAltered: (_facts, { column }) => `How long or large “${column}” may be was changed.`,
  indexMissing: (_facts, { column }) =>
    `“${column}” has no index. From 5,000 entries on SharePoint finds nothing by it any more.`,
  indexTooLate: ({ items }, { column }) =>
    `“${column}” has no index, and with ${numberEn(items)} entries SharePoint does not make one any more (limit: 20,000).`,
  notUnique: (_facts, { column }) => `“${column}” may hold the same value twice. Entries could come into being twice.`,
  labelAltered: ({ label }, { column }) => `The column “${column}” is now called “${label}” in the list.`,
  requiredByHand: (_facts, { column }) =>
    `“${column}” is mandatory in the list. Drafts without it can no longer be saved.`,
  viewAltered: (_facts, { list }) => `The standard view of “${list}” shows other columns than intended.`,
  versionsNotKept: (_facts, { list }) => `No versions are kept in “${list}”. The history gets lost.`,
  tooFewVersions: ({ count, wanted }, { list }) =>
    `Only ${numberEn(count)} instead of ${numberEn(wanted)} versions of an entry are kept in “${list}”. Older ones get lost.`,
  notKeptToOwn: (_facts, { list }) => `In “${list}”, everybody sees or changes the entries of others, too.`,
  searchable: (_facts, { list }) => `“${list}” is meant for few, but the search in SharePoint takes it in.`,
  keyMissing: () => 'Entries without a technical key: made in the list by hand. An import could make them twice.',
  keyTwice: () => 'Entries with the same technical key as an older one.',
  choiceByLabel: ({ value, label }, { column }) =>
    `“${column}” holds the text “${value}”, typed in by hand. It seems to mean the choice “${label}”.`,
  unknownChoice: ({ value }, { column }) => `“${column}” holds “${value}”. There is no such value.`,
  valueMissing: (_facts, { column }) => `The field “${column}” is empty.`,
  oddValue: (_facts, { column }) => `The field “${column}” does not fit the rules (too long, too large or misspelt).`,
  deadReference: ({ target }, { column }) => `“${column}” points at an entry that no longer exists (no. ${target}).`,
  unitMissing: ({ target }, { column }) =>
    `“${column}” points at something that no longer exists (no. ${target}). Please assign it anew.`,
  unitEnded: ({ target, end }, { column }) =>
    `“${column}”: unit no. ${target} ended on ${formatDay(end as Day, 'en')}.`,
  personGone: ({ name }, { column }) =>
    `“${column}”: ${name} is no longer in the directory. Please name somebody else.`,
  releasedPastTheTab: () =>
    'Released entries by people who may only make drafts. They were not made through the register.',
  manyEntries: ({ count, limit }, { list }) =>
    `“${list}” has ${numberEn(count)} entries. Above ${numberEn(limit)} SharePoint limits what its own views can do.`,
  tooManyScopes: ({ count, limit }, { list }) =>
    `${numberEn(count)} entries of “${list}” have rights of their own. At most ${numberEn(limit)} are advised.`,
  rowTooWide: ({ count, limit }, { list }) =>
    `The columns of “${list}” take ${numberEn(count)} of ${numberEn(limit)} bytes of a row. New columns will soon be refused.`,
  tooManyLookups: ({ count, limit }, { list }) =>
    `“${list}” has ${count} columns that point at people or other lists. Views bear ${limit}.`,
  tooManyIndexes: ({ count, limit }, { list }) =>
    `“${list}” has ${count} indexes. SharePoint allows no more than ${limit}.`,
};

/** What was found, and what its repair will do, each as a sentence. */
export const findings = {
  de: { sentences: de, repairs: repairs.de },
  en: { sentences: en, repairs: repairs.en },
};
