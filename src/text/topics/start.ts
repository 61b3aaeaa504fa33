import type { Day, Language } from '../../register';
import { formatDay } from '../format';

/** What the commands print: progress, and one sentence for whatever keeps them from working. */
const de = {
  stepStandIn: (port: number) => `2/5 SharePoint-Nachbildung starten (Port ${port}) …`,
  stepProvision: '3/5 Listen, Spalten und Rechte einrichten …',
  provisionStart: 'Listen, Spalten und Rechte einrichten …',
  stepProvisioned: (steps: number) =>
    steps === 0 ? '    Alles ist schon eingerichtet.' : `    ${steps} Schritte ausgeführt.`,
  stepDemo: '4/5 Beispielstadt anlegen …',
  demoProgress: (done: number, total: number) => `    ${done} von ${total} Einträgen`,
  stepDemoThere: (count: number) => `    Das Register enthält schon ${count} Prozesse.`,
  stepBot: '5/5 Bot und Erinnerungen starten …',
  ready: (url: string, day: Day, language: Language) =>
    `Fertig. Der Arbeitsplatz zeigt den ${formatDay(day, language)}.\n\n    ${url}\n\nBeenden mit Strg+C.`,
  playgroundReady: (url: string) =>
    `Das Microsoft 365 Agents Playground steht daneben; Aylin Demirci antwortet dort auf ihre Karten:\n\n    ${url}\n`,
  playgroundMissing: 'Das Playground ist nicht installiert. Bitte «npm install» ausführen.',
  playgroundSilent: (url: string) =>
    `Das Playground antwortet unter ${url} nicht. Bitte mit PLAYGROUND_PORT=<Nummer> einen freien Port wählen.`,
  stopping: 'Wird beendet …',
  portTaken: (port: number, variable: string) =>
    `Port ${port} ist schon belegt. Bitte das andere Programm beenden oder mit ${variable}=<Nummer> einen freien Port wählen.`,
  badPort: (variable: string, value: string) =>
    `${variable}=${value} ist keine Portnummer. Bitte eine Zahl von 1 bis 65535 angeben.`,
  samePort: 'PORT und SHAREPOINT_PORT sind gleich. Bitte zwei verschiedene Ports angeben.',
  folderUnwritable: (folder: string) =>
    `In den Ordner ${folder} kann nicht geschrieben werden. Bitte die Rechte ändern oder mit DATA_DIR=<Ordner> einen anderen wählen.`,
  dataInUse: (folder: string) =>
    `Die Daten in ${folder} sind gerade in Gebrauch. Bitte den anderen Arbeitsplatz beenden oder mit DATA_DIR=<Ordner> einen anderen Ordner wählen.`,
  unexpected: (reason: string) => `Der Start ist gescheitert: ${reason}`,
  notInProduction:
    'Die SharePoint-Nachbildung kennt keine echten Anmeldungen und startet nicht mit NODE_ENV=production. Bitte ohne diese Einstellung starten.',
  badDay: (text: string) => `„${text}“ ist kein Tag. Bitte als JJJJ-MM-TT angeben, zum Beispiel 2027-02-01.`,
  unknownCommand: (name: string) => `Den Befehl „${name}“ gibt es nicht.`,
  usage: `Befehle:
  npm run cli -- provision [--team KONTO,…] [--readers all|GRUPPE] [--service KONTO]
  npm run cli -- check [--repair] [--json]
  npm run cli -- import DATEI --unit EINHEIT [--map DATEI] [--dry-run] [--report DATEI]
  npm run cli -- import --catalogue DATEI [--source leika|kgst|ozg|other] [--as-of JJJJ-MM-TT] [--part] [--dry-run] [--report DATEI]
  npm run cli -- remind [--today JJJJ-MM-TT] [--dry-run] [--json] [--app ID]
  npm run cli -- export --out DATEI.xlsx|.csv|.json|.pdf [--language de|en]
  npm run cli -- export --full --out DATEI.zip
  npm run cli -- import --full DATEI.zip
  npm run cli -- tenant-check [--record DATEI]
Wo und als wer, bei jedem Befehl:
  (ohne --site)  die SharePoint-Nachbildung dieses Rechners, auf Wunsch mit --as KONTO
  --site https://MANDANT.sharepoint.com/sites/NAME --tenant ID --client ID --certificate DATEI
  --site https://MANDANT.sharepoint.com/sites/NAME --tenant ID --client ID --device`,
  badOption: (reason: string) => `Diese Angabe passt nicht: ${reason}`,
  siteSilent: 'SharePoint antwortet unter dieser Adresse nicht. Läuft «npm start» oder «npm run sharepoint»?',
  nothingThere:
    'Unter dieser Adresse gibt es kein Register. Bitte --site prüfen oder zuerst «npm run cli -- provision» ausführen.',
  notAllowedThere: (person: string) =>
    `${person} darf das dort nicht. Bitte mit --as KONTO ein Konto mit dem nötigen Recht angeben.`,
  provisionStep: (action: 'created' | 'changed', name: string) =>
    `  ${action === 'created' ? 'angelegt' : 'geändert'}: ${name}`,
  provisioned: (steps: number, version: number) =>
    steps === 0
      ? `Alles ist auf dem Stand ${version}; nichts zu tun.`
      : `${steps} Schritte ausgeführt; Stand ${version}.`,
  standInUsage: `npm run sharepoint -- [Angaben]
  --port NUMMER             Adresse auf diesem Rechner (sonst SHAREPOINT_PORT)
  --data ORDNER             wo die Daten liegen (sonst DATA_DIR)
  --empty                   ohne Listen und Beispielstadt
  --admin KONTO             wer die Website verwaltet
  --people DATEI            Personenliste statt der Beispielpersonen
  --throttle ANTEIL[,SEK]   weist einen Teil der Anfragen mit 429 oder 503 ab, zum Beispiel 0.2,5
  --latency MS              lässt jeden Aufruf so lange unterwegs sein, zum Beispiel 300`,
  badLatency: (text: string, most: number) =>
    `--latency ${text} passt nicht. Bitte ganze Millisekunden von 0 bis ${most} angeben, zum Beispiel --latency 300.`,
  badThrottle: (text: string, mostSeconds: number) =>
    `--throttle ${text} passt nicht. Bitte den Anteil der abgewiesenen Anfragen (größer als 0, höchstens 1) angeben, auf Wunsch mit der Wartezeit in Sekunden (höchstens ${mostSeconds}), zum Beispiel --throttle 0.2,5.`,
  standInReady: (url: string) => `SharePoint-Nachbildung bereit: ${url}`,
  badPeople: (file: string) =>
    `${file} ist keine Personenliste. Erwartet wird JSON: [{"userPrincipalName": "…", "displayName": "…"}, …].`,
  remindDone: (opened: number, sent: number) => `${opened} Anfragen eröffnet, ${sent} Karten gesendet.`,
  remindDryRun: 'Probelauf: Es wurde nichts geschrieben und nichts gesendet.',
  remindElsewhere:
    'Der Erinnerungsdienst ist gerade an einer anderen Stelle bei der Arbeit. Versuchen Sie es in einigen Minuten noch einmal.',
  remindLater: (count: number) =>
    `${count} Nachrichten warten auf den nächsten Lauf, weil der Chat um Geduld bat oder jetzt keine Zeit für Nachrichten ist.`,
  remindUnreachable: (count: number) => `${count} fällige Prozesse ohne erreichbare Person.`,
  remindStuck: (count: number) => `${count} Anfragen liegen bei der letzten Stufe und bleiben ohne Antwort.`,
  remindFailed: (reason: string) => `Der Lauf ist gescheitert und wird beim nächsten Mal fortgesetzt: ${reason}`,
  tokenSecretMissing: 'Der Bot dieses Rechners ist nicht eingerichtet. Bitte zuerst «npm start» ausführen.',
};

const en: typeof de = {
  stepStandIn: (port) => `2/5 Starting the SharePoint stand-in (port ${port}) …`,
  stepProvision: '3/5 Setting up lists, columns and rights …',
  provisionStart: 'Setting up lists, columns and rights …',
  stepProvisioned: (steps) => (steps === 0 ? '    Everything is set up already.' : `    ${steps} steps done.`),
  stepDemo: '4/5 Filling the demo city …',
  demoProgress: (done, total) => `    ${done} of ${total} entries`,
  stepDemoThere: (count) => `    The register already holds ${count} processes.`,
  stepBot: '5/5 Starting the bot and the reminders …',
  ready: (url, day, language) =>
    `Ready. The workplace shows ${formatDay(day, language)}.\n\n    ${url}\n\nStop with Ctrl+C.`,
  playgroundReady: (url) =>
    `The Microsoft 365 Agents Playground stands beside it; Aylin Demirci answers her cards there:\n\n    ${url}\n`,
  playgroundMissing: 'The Playground is not installed. Please run “npm install”.',
  playgroundSilent: (url) =>
    `The Playground does not answer at ${url}. Please choose a free port with PLAYGROUND_PORT=<number>.`,
  stopping: 'Stopping …',
  portTaken: (port, variable) =>
    `Port ${port} is taken. Please stop the other program, or choose a free port with ${variable}=<number>.`,
  badPort: (variable, value) => `${variable}=${value} is no port number. Please give a number from 1 to 65535.`,
  samePort: 'PORT and SHAREPOINT_PORT are the same. Please give two different ports.',
  folderUnwritable: (folder) =>
    `The folder ${folder} can't be written to. Please change its permissions, or choose another with DATA_DIR=<folder>.`,
  dataInUse: (folder) =>
    `The data in ${folder} are in use. Please stop the other workplace, or choose another folder with DATA_DIR=<folder>.`,
  unexpected: (reason) => `The start failed: ${reason}`,
  notInProduction:
    'The SharePoint stand-in knows no real sign-ins and does not start with NODE_ENV=production. Please start without that setting.',
  badDay: (text) => `“${text}” is no day. Please give it as YYYY-MM-DD, for example 2027-02-01.`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  usage: `Commands:
  npm run cli -- provision [--team ACCOUNT,…] [--readers all|GROUP] [--service ACCOUNT]
  npm run cli -- check [--repair] [--json]
  npm run cli -- import FILE --unit UNIT [--map FILE] [--dry-run] [--report FILE]
  npm run cli -- import --catalogue FILE [--source leika|kgst|ozg|other] [--as-of YYYY-MM-DD] [--part] [--dry-run] [--report FILE]
  npm run cli -- remind [--today YYYY-MM-DD] [--dry-run] [--json] [--app ID]
  npm run cli -- export --out FILE.xlsx|.csv|.json|.pdf [--language de|en]
  npm run cli -- export --full --out FILE.zip
  npm run cli -- import --full FILE.zip
  npm run cli -- tenant-check [--record FILE]
Where and as whom, for every command:
  (without --site)  the SharePoint stand-in of this machine, if you like with --as ACCOUNT
  --site https://TENANT.sharepoint.com/sites/NAME --tenant ID --client ID --certificate FILE
  --site https://TENANT.sharepoint.com/sites/NAME --tenant ID --client ID --device`,
  badOption: (reason) => `This does not fit: ${reason}`,
  siteSilent: 'SharePoint does not answer at this address. Is “npm start” or “npm run sharepoint” running?',
  nothingThere: 'There is no register at this address. Please check --site, or run “npm run cli -- provision” first.',
  notAllowedThere: (person) => `${person} may not do this there. Please give an account that may with --as ACCOUNT.`,
  provisionStep: (action, name) => `  ${action}: ${name}`,
  provisioned: (steps, version) =>
    steps === 0 ? `Everything is at version ${version}; nothing to do.` : `${steps} steps done; version ${version}.`,
  standInUsage: `npm run sharepoint -- [options]
  --port NUMBER             address on this machine (otherwise SHAREPOINT_PORT)
  --data FOLDER             where the data lie (otherwise DATA_DIR)
  --empty                   without lists and demo city
  --admin ACCOUNT           who administers the site
  --people FILE             list of people instead of the demo people
  --throttle SHARE[,SEC]    refuses a share of the requests with 429 or 503, for example 0.2,5
  --latency MS              keeps every call on its way for that long, for example 300`,
  badLatency: (text, most) =>
    `--latency ${text} does not fit. Please give whole milliseconds from 0 to ${most}, for example --latency 300.`,
  badThrottle: (text, mostSeconds) =>
    `--throttle ${text} does not fit. Please give the share of requests to refuse (more than 0, at most 1), if you like with the seconds to wait (at most ${mostSeconds}), for example --throttle 0.2,5.`,
  standInReady: (url) => `SharePoint stand-in ready: ${url}`,
  badPeople: (file) =>
    `${file} is no list of people. Expected is JSON: [{"userPrincipalName": "…", "displayName": "…"}, …].`,
  remindDone: (opened, sent) => `${opened} requests opened, ${sent} cards sent.`,
  remindDryRun: 'Dry run: nothing was written and nothing was sent.',
  remindElsewhere: 'The reminder service is at work somewhere else right now. Please try again in a few minutes.',
  remindLater: (count) =>
    `${count} messages wait for the next run, because the chat asked for patience or this is no time for messages.`,
  remindUnreachable: (count) => `${count} due processes without anybody who can be reached.`,
  remindStuck: (count) => `${count} requests have reached the last level and stay without an answer.`,
  remindFailed: (reason) => `The round failed and will be continued next time: ${reason}`,
  tokenSecretMissing: 'The bot of this machine is not set up. Please run “npm start” first.',
};

export const start = { de, en };
