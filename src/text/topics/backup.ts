import type { Language } from '../../register';
import { formatNumber, plural } from '../format';

/** `1 Eintrag`, `1.200 Einträge` */
const counted = (count: number, language: Language, one: string, other: string): string =>
  `${formatNumber(count, language)} ${plural(count, language, { one, other })}`;

/** What the command line says about keeping a copy of the whole register, and bringing it back. */
const de = {
  exportUsage: 'npm run cli -- export --full --out DATEI.zip [--site ADRESSE]',
  exportFileUsage:
    'npm run cli -- export --out DATEI.xlsx|.csv|.json|.pdf [--language de|en] [--site ADRESSE]\nnpm run cli -- export --full --out DATEI.zip [--site ADRESSE]',
  fileExported: (processes: number, file: string) =>
    `${counted(processes, 'de', 'Prozess steht', 'Prozesse stehen')} in ${file}. Die Datei enthält Namen von Beschäftigten und keine Vorsorgedaten.`,
  restoreUsage: 'npm run cli -- import --full DATEI.zip [--site ADRESSE]',
  listRead: (list: string, items: number) => `  ${list}: ${items}`,
  exported: (entries: number, files: number, file: string) =>
    `${counted(entries, 'de', 'Eintrag', 'Einträge')} und ${counted(files, 'de', 'Datei', 'Dateien')} stehen in ${file}. Die Sicherung enthält auch die Vorsorgedaten: Bitte geschützt aufbewahren.`,
  exportStopped: 'Abgebrochen. Es gibt keine Sicherung.',
  unwritable: (file: string, reason: string) => `${file} kann nicht geschrieben werden: ${reason}`,
  notEverything: (reason: string) =>
    `Dieses Konto darf nicht alle Listen lesen, und eine lückenhafte Sicherung sähe vollständig aus. Bitte als Administrator*in der Website ausführen (${reason}).`,
  unreadable: (file: string) =>
    `${file} ist keine vollständige Sicherung: Die Datei fehlt, ist abgeschnitten oder kein ZIP.`,
  restored: (list: string, done: number, total: number) => `  ${list}: ${done} von ${total}`,
  restoreDone: (items: number) => `${counted(items, 'de', 'Eintrag', 'Einträge')} zurückgespielt.`,
  restoreStopped: 'Angehalten. Derselbe Befehl macht dort weiter.',
  unknownPeople: (people: readonly string[]) =>
    `${counted(people.length, 'de', 'Konto kennt', 'Konten kennt')} dieses Verzeichnis nicht; ihre Felder bleiben leer: ${people.join(', ')}`,
  lostReferences: (count: number) =>
    `${counted(count, 'de', 'Verweis zeigte', 'Verweise zeigten')} auf Einträge, die nicht in der Sicherung sind, und ${count === 1 ? 'bleibt' : 'bleiben'} leer.`,
  olderSchema: 'Die Sicherung ist von einem älteren Stand. Bitte jetzt «npm run cli -- provision» ausführen.',
  notABackup: (path: string) =>
    `Das ist keine Sicherung des Registers: ${path} fehlt darin, ist unlesbar oder verändert.`,
  newer: (backup: number, program: number) =>
    `Die Sicherung hat den Stand ${backup}, dieses Programm kennt ihn nur bis ${program}. Bitte zuerst das Programm aktualisieren.`,
  notEmpty: (list: string, id: number) =>
    `Die Liste «${list}» ist nicht leer (Eintrag ${id}). Eine Sicherung kann nur in ein leeres Register zurück: Bitte eine neue Website einrichten.`,
  numbersGone: (list: string, id: number) =>
    `In der Liste «${list}» ist die Nummer ${id} schon vergeben gewesen und kommt nicht wieder. Bitte eine neue Website einrichten.`,
};

const en: typeof de = {
  exportUsage: 'npm run cli -- export --full --out FILE.zip [--site URL]',
  exportFileUsage:
    'npm run cli -- export --out FILE.xlsx|.csv|.json|.pdf [--language de|en] [--site URL]\nnpm run cli -- export --full --out FILE.zip [--site URL]',
  fileExported: (processes, file) =>
    `${counted(processes, 'en', 'process is', 'processes are')} in ${file}. The file holds names of employees and no preparedness data.`,
  restoreUsage: 'npm run cli -- import --full FILE.zip [--site URL]',
  listRead: (list, items) => `  ${list}: ${items}`,
  exported: (entries, files, file) =>
    `${counted(entries, 'en', 'entry', 'entries')} and ${counted(files, 'en', 'file', 'files')} are in ${file}. The backup holds the preparedness data, too: please keep it safe.`,
  exportStopped: 'Cancelled. There is no backup.',
  unwritable: (file, reason) => `${file} can't be written: ${reason}`,
  notEverything: (reason) =>
    `This account may not read all lists, and an incomplete backup would look complete. Please run it as an administrator of the site (${reason}).`,
  unreadable: (file) => `${file} is no whole backup: the file is missing, cut off or no ZIP.`,
  restored: (list, done, total) => `  ${list}: ${done} of ${total}`,
  restoreDone: (items) => `${counted(items, 'en', 'entry', 'entries')} restored.`,
  restoreStopped: 'Stopped. The same command goes on from there.',
  unknownPeople: (people) =>
    `${counted(people.length, 'en', 'account is', 'accounts are')} unknown to this directory; their fields stay empty: ${people.join(', ')}`,
  lostReferences: (count) =>
    `${counted(count, 'en', 'reference', 'references')} pointed to entries that are not in the backup and ${count === 1 ? 'stays' : 'stay'} empty.`,
  olderSchema: 'The backup is from an older version. Please run “npm run cli -- provision” now.',
  notABackup: (path) => `This is no backup of the register: ${path} is missing in it, unreadable or altered.`,
  newer: (backup, program) =>
    `The backup has version ${backup}, this program knows up to ${program}. Please update the program first.`,
  notEmpty: (list, id) =>
    `The list “${list}” is not empty (entry ${id}). A backup can only go into an empty register: please set up a new site.`,
  numbersGone: (list, id) =>
    `In the list “${list}” number ${id} has been given out before and does not come back. Please set up a new site.`,
};

export const backup = { de, en };
