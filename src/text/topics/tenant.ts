import type { Language } from '../../register';
import { formatInstant } from '../format';

/** Signing in to a tenant from the command line: what is asked for, and one sentence for whatever is refused. */
const de = {
  badSite: (site: string) =>
    `„${site}“ ist keine Adresse einer SharePoint-Website. Bitte als https://MANDANT.sharepoint.com/sites/NAME angeben, ohne Seite und ohne Fragezeichen.`,
  onlyLocal: (option: string) => `${option} gilt nur für SharePoint auf diesem Rechner. Bitte bei --site weglassen.`,
  onlyTenant: (option: string) =>
    `${option} braucht eine Website in Microsoft 365. Bitte mit --site https://MANDANT.sharepoint.com/sites/NAME angeben.`,
  missing: (option: string) =>
    `Für eine Website in Microsoft 365 fehlt ${option}. Gebraucht werden --tenant, --client und entweder --certificate DATEI oder --device.`,
  twoWays: 'Bitte nur eine Anmeldung angeben: entweder --certificate DATEI oder --device.',
  badTenant: (text: string) =>
    `--tenant „${text}“ ist weder eine Verzeichnis-ID (00000000-0000-…) noch ein Domänenname wie stadt.onmicrosoft.com.`,
  badClient: (text: string) =>
    `--client „${text}“ ist keine Anwendungs-ID der Form 00000000-0000-0000-0000-000000000000.`,
  device: (address: string, code: string) =>
    `Zum Anmelden bitte ${address} öffnen und den Code ${code} eingeben. Warte auf die Anmeldung …`,
  application: (id: string) => `Die Anwendung ${id}`,
  yourAccount: 'Das angemeldete Konto',
  certificate: {
    unreadable: (file: string) => `Die Zertifikatsdatei ${file} fehlt oder kann nicht gelesen werden.`,
    pfx: (file: string) =>
      `${file} ist eine PFX-Datei. Bitte einmal umwandeln: openssl pkcs12 -in DATEI.pfx -out DATEI.pem -nodes`,
    noCertificate: (file: string) =>
      `In ${file} steht kein lesbares Zertifikat (-----BEGIN CERTIFICATE-----). Gebraucht wird eine PEM-Datei mit Zertifikat und privatem Schlüssel.`,
    noKey: (file: string) =>
      `In ${file} steht kein lesbarer privater Schlüssel. Gebraucht wird eine PEM-Datei mit Zertifikat und privatem Schlüssel.`,
    passphraseMissing: (file: string) =>
      `Der Schlüssel in ${file} ist durch ein Kennwort geschützt. Bitte in der Umgebungsvariablen CERTIFICATE_PASSPHRASE angeben.`,
    passphraseWrong: (file: string) =>
      `Das Kennwort in CERTIFICATE_PASSPHRASE öffnet den Schlüssel in ${file} nicht. Bitte prüfen.`,
    notRsa: (file: string) =>
      `Der Schlüssel in ${file} ist kein RSA-Schlüssel mit mindestens 2048 Bit. Bitte ein neues Zertifikat ausstellen.`,
    mismatch: (file: string) =>
      `Schlüssel und Zertifikat in ${file} gehören nicht zusammen. Bitte die passende Datei angeben.`,
    notYetValid: (file: string, from: string, language: Language) =>
      `Das Zertifikat in ${file} gilt erst ab ${formatInstant(from, language)}. Bitte die Uhr des Rechners prüfen.`,
    expired: (file: string, until: string, language: Language) =>
      `Das Zertifikat in ${file} ist am ${formatInstant(until, language)} abgelaufen. Bitte ein neues ausstellen und bei der App-Registrierung hinterlegen.`,
  },
  refused: {
    unknownTenant: 'Microsoft kennt diesen Mandanten nicht. Bitte --tenant prüfen.',
    unknownApplication: 'Diese Anwendung gibt es im Mandanten nicht. Bitte --client und --tenant prüfen.',
    unknownSite: 'Der Mandant kennt diese SharePoint-Adresse nicht. Bitte --site prüfen.',
    consent:
      'Der Anwendung fehlt die Zustimmung. Bitte im Entra Admin Center unter „API-Berechtigungen“ die SharePoint-Berechtigung eintragen und die Administratorzustimmung erteilen.',
    certificate:
      'Die App-Registrierung kennt dieses Zertifikat nicht. Bitte den öffentlichen Teil unter „Zertifikate & Geheimnisse“ hochladen und --client prüfen.',
    clock: 'Die Uhr dieses Rechners geht falsch; darum wird die Anmeldung abgelehnt. Bitte die Uhr stellen.',
    deviceNotAllowed:
      'Diese App-Registrierung lässt die Anmeldung mit Gerätecode nicht zu. Bitte unter „Authentifizierung“ öffentliche Clientflows zulassen.',
    declined: 'Die Anmeldung wurde abgelehnt. Bitte den Befehl noch einmal starten.',
    expired: 'Der Code ist abgelaufen, bevor jemand sich angemeldet hat. Bitte den Befehl noch einmal starten.',
    account: 'Dieses Konto darf die Anwendung nicht benutzen. Bitte mit einem Konto des Mandanten anmelden.',
    policy:
      'Eine Richtlinie für bedingten Zugriff verbietet diese Anmeldung. Bitte ein Zertifikat benutzen oder die Richtlinie prüfen.',
    noConnection: 'Microsofts Anmeldedienst ist nicht zu erreichen. Bitte Netz und Proxy prüfen.',
    foreignToken: 'Die Anmeldung gilt für eine andere Adresse als die Website. Bitte --site prüfen.',
  },
  refusedOther: (code: string) =>
    `Microsoft hat die Anmeldung abgelehnt (${code}). Was die Nummer bedeutet, steht unter https://login.microsoftonline.com/error.`,
  silent: 'SharePoint antwortet unter dieser Adresse nicht. Bitte --site und das Netz prüfen.',
  notAllowed: (who: string) =>
    `${who} darf das dort nicht. Welche Berechtigung gebraucht wird, steht in docs/admin/README.de.md.`,
  notAllowedToProvision: (who: string) =>
    `${who} darf dort keine Listen, Gruppen und Rechte einrichten. Eine Anwendung mit Sites.Selected braucht dafür die Rolle fullcontrol auf der Website, ein Konto muss Websitesammlungsadministrator sein (docs/admin/README.de.md).`,
  badMember: (option: string, text: string) =>
    `${option}: „${text}“ ist weder eine Anmeldung wie name@stadt.de noch die Objekt-ID einer Gruppe.`,
  needsGuid: (option: string) =>
    `${option} all braucht --tenant als Verzeichnis-ID (00000000-0000-…), nicht als Domänennamen.`,
  cardsNeedCertificate:
    'Karten sendet nur der Bot selbst. Bitte --certificate DATEI und --app ID angeben oder mit --dry-run nur nachsehen.',
};

const en: typeof de = {
  badSite: (site) =>
    `“${site}” is no address of a SharePoint site. Please give it as https://TENANT.sharepoint.com/sites/NAME, without a page and without a question mark.`,
  onlyLocal: (option) => `${option} is for SharePoint on this machine only. Please leave it out with --site.`,
  onlyTenant: (option) =>
    `${option} needs a site in Microsoft 365. Please give it with --site https://TENANT.sharepoint.com/sites/NAME.`,
  missing: (option) =>
    `${option} is missing for a site in Microsoft 365. Needed are --tenant, --client and either --certificate FILE or --device.`,
  twoWays: 'Please give one way to sign in only: either --certificate FILE or --device.',
  badTenant: (text) =>
    `--tenant “${text}” is neither a directory id (00000000-0000-…) nor a domain name such as city.onmicrosoft.com.`,
  badClient: (text) => `--client “${text}” is no application id like 00000000-0000-0000-0000-000000000000.`,
  device: (address, code) => `To sign in, please open ${address} and enter the code ${code}. Waiting for the sign-in …`,
  application: (id) => `The application ${id}`,
  yourAccount: 'The account that signed in',
  certificate: {
    unreadable: (file) => `The certificate file ${file} is missing or can't be read.`,
    pfx: (file) => `${file} is a PFX file. Please convert it once: openssl pkcs12 -in FILE.pfx -out FILE.pem -nodes`,
    noCertificate: (file) =>
      `${file} holds no readable certificate (-----BEGIN CERTIFICATE-----). Needed is a PEM file with certificate and private key.`,
    noKey: (file) => `${file} holds no readable private key. Needed is a PEM file with certificate and private key.`,
    passphraseMissing: (file) =>
      `The key in ${file} is protected by a passphrase. Please give it in the environment variable CERTIFICATE_PASSPHRASE.`,
    passphraseWrong: (file) =>
      `The passphrase in CERTIFICATE_PASSPHRASE does not open the key in ${file}. Please check it.`,
    notRsa: (file) => `The key in ${file} is no RSA key of at least 2048 bits. Please issue a new certificate.`,
    mismatch: (file) => `Key and certificate in ${file} do not belong together. Please give the file that fits.`,
    notYetValid: (file, from, language) =>
      `The certificate in ${file} is valid from ${formatInstant(from, language)} only. Please check this machine's clock.`,
    expired: (file, until, language) =>
      `The certificate in ${file} expired on ${formatInstant(until, language)}. Please issue a new one and add it to the app registration.`,
  },
  refused: {
    unknownTenant: 'Microsoft does not know this tenant. Please check --tenant.',
    unknownApplication: 'There is no such application in the tenant. Please check --client and --tenant.',
    unknownSite: 'The tenant does not know this SharePoint address. Please check --site.',
    consent:
      'The application lacks consent. Please add the SharePoint permission under “API permissions” in the Entra admin centre and grant admin consent.',
    certificate:
      'The app registration does not know this certificate. Please upload its public part under “Certificates & secrets” and check --client.',
    clock: "This machine's clock is wrong, and so the sign-in is refused. Please set the clock.",
    deviceNotAllowed:
      'This app registration does not allow signing in with a device code. Please allow public client flows under “Authentication”.',
    declined: 'The sign-in was declined. Please start the command again.',
    expired: 'The code expired before anybody signed in. Please start the command again.',
    account: 'This account may not use the application. Please sign in with an account of the tenant.',
    policy: 'A conditional access policy forbids this sign-in. Please use a certificate, or have the policy checked.',
    noConnection: "Microsoft's sign-in service can't be reached. Please check the network and the proxy.",
    foreignToken: 'The sign-in is for another address than the site. Please check --site.',
  },
  refusedOther: (code) =>
    `Microsoft refused the sign-in (${code}). https://login.microsoftonline.com/error says what the number means.`,
  silent: 'SharePoint does not answer at this address. Please check --site and the network.',
  notAllowed: (who) => `${who} may not do this there. docs/admin/README.en.md names the permission that is needed.`,
  notAllowedToProvision: (who) =>
    `${who} may not set up lists, groups and rights there. An application with Sites.Selected needs the role fullcontrol on the site, an account has to be a site collection administrator (docs/admin/README.en.md).`,
  badMember: (option, text) =>
    `${option}: “${text}” is neither a sign-in such as name@city.example nor the object id of a group.`,
  needsGuid: (option) => `${option} all needs --tenant as a directory id (00000000-0000-…), not as a domain name.`,
  cardsNeedCertificate:
    'Only the bot itself sends cards. Please give --certificate FILE and --app ID, or only have a look with --dry-run.',
};

export const tenant = { de, en };
