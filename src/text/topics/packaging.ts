/** What `npm run package` prints: where the app package lies, or what has to be put right first. */
const de = {
  usage:
    'npm run package [-- --out DATEI]\nBaut das App-Paket für Teams. Was eingesetzt wird, steht in manifest/README.md.',
  built: (file: string, kilobytes: number) => `App-Paket gebaut: ${file} (${kilobytes} KB)`,
  example: (names: string) =>
    `Achtung: Das Paket enthält Beispielwerte und lässt sich so nicht in Teams hochladen. Für ein echtes Paket bitte setzen: ${names}.`,
  refused: (count: number) =>
    count === 1
      ? 'Das App-Paket wurde nicht gebaut. Bitte eine Sache beheben:'
      : `Das App-Paket wurde nicht gebaut. Bitte ${count} Dinge beheben:`,
  badOption: (reason: string) => `Diese Angabe passt nicht: ${reason}`,
  unreadable: (file: string) => `${file} fehlt oder kann nicht gelesen werden.`,
  notJson: (file: string, reason: string) => `${file} ist kein gültiges JSON: ${reason}`,
  missingSetting: (name: string) => `${name} ist nicht gesetzt. Entweder alle Werte angeben oder keinen.`,
  badGuid: (name: string, value: string) =>
    `${name}=${value} ist keine Kennung der Form 00000000-0000-0000-0000-000000000000.`,
  badDomain: (name: string, value: string) =>
    `${name}: „${value}“ ist kein Domänenname. Bitte ohne https:// und ohne Pfad angeben, zum Beispiel register.stadt.example.`,
  badUrl: (name: string, value: string) => `${name}: „${value}“ ist keine Adresse, die mit https:// beginnt.`,
  emptySetting: (name: string) => `${name} ist leer.`,
  unknownGap: (place: string, name: string) =>
    `manifest.template.json: ${place} verlangt \${${name}}, einen Wert, den es nicht gibt.`,
  missingText: (file: string, key: string) => `${file}: Der Text „${key}“ fehlt oder ist leer.`,
  unusedText: (file: string, key: string) => `${file}: Den Text „${key}“ verwendet die Vorlage nicht.`,
  misplacedText: (place: string, key: string) =>
    `manifest.template.json: Unter ${place} steht der Text „${key}“; er muss so heißen wie die Stelle, an der er steht.`,
  missingLanguage: (file: string) => `manifest.template.json nennt die Sprachdatei ${file} nicht genau einmal.`,
  wrongSchema: (version: string) =>
    `manifest.template.json: $schema und manifestVersion müssen die Version ${version} nennen.`,
  schema: (file: string, reason: string) => `${file} widerspricht dem Schema von Microsoft: ${reason}`,
  foreignAddress: (place: string, address: string) =>
    `${place}: Die Domäne von ${address} steht nicht unter validDomains.`,
  iconFormat: (file: string) => `${file} ist kein PNG mit 8 Bit je Farbe.`,
  iconSize: (file: string, size: string, wanted: string) =>
    `${file} hat ${size} Bildpunkte; gebraucht werden ${wanted}.`,
  outlineColours: (file: string) => `${file} darf nur Weiß auf durchsichtigem Grund enthalten.`,
  outlineEmpty: (file: string) => `${file} braucht beides: eine weiße Zeichnung und durchsichtigen Grund.`,
  colourTransparent: (file: string) => `${file} muss bis zum Rand gefüllt sein, ohne durchsichtige Stellen.`,
};

const en: typeof de = {
  usage:
    'npm run package [-- --out FILE]\nBuilds the app package for Teams. manifest/README.md says what is filled in.',
  built: (file, kilobytes) => `App package built: ${file} (${kilobytes} KB)`,
  example: (names) =>
    `Note: the package holds example values and can't be uploaded to Teams like this. For a real one please set: ${names}.`,
  refused: (count) =>
    count === 1
      ? 'The app package was not built. Please put one thing right:'
      : `The app package was not built. Please put ${count} things right:`,
  badOption: (reason) => `This does not fit: ${reason}`,
  unreadable: (file) => `${file} is missing or can't be read.`,
  notJson: (file, reason) => `${file} is no valid JSON: ${reason}`,
  missingSetting: (name) => `${name} is not set. Please give either all values or none.`,
  badGuid: (name, value) => `${name}=${value} is no identifier like 00000000-0000-0000-0000-000000000000.`,
  badDomain: (name, value) =>
    `${name}: “${value}” is no domain name. Please leave out https:// and any path, for example register.city.example.`,
  badUrl: (name, value) => `${name}: “${value}” is no address that starts with https://.`,
  emptySetting: (name) => `${name} is empty.`,
  unknownGap: (place, name) => `manifest.template.json: ${place} asks for \${${name}}, a value that does not exist.`,
  missingText: (file, key) => `${file}: the text “${key}” is missing or empty.`,
  unusedText: (file, key) => `${file}: the template does not use the text “${key}”.`,
  misplacedText: (place, key) =>
    `manifest.template.json: ${place} holds the text “${key}”; a text has to be named after the place where it stands.`,
  missingLanguage: (file) => `manifest.template.json does not name the language file ${file} exactly once.`,
  wrongSchema: (version) => `manifest.template.json: $schema and manifestVersion have to name version ${version}.`,
  schema: (file, reason) => `${file} contradicts Microsoft's schema: ${reason}`,
  foreignAddress: (place, address) => `${place}: the domain of ${address} is not among validDomains.`,
  iconFormat: (file) => `${file} is no PNG with 8 bits per colour.`,
  iconSize: (file, size, wanted) => `${file} measures ${size} pixels; ${wanted} are needed.`,
  outlineColours: (file) => `${file} may hold nothing but white on a transparent ground.`,
  outlineEmpty: (file) => `${file} needs both: a white drawing and a transparent ground.`,
  colourTransparent: (file) => `${file} has to be filled to its edges, without transparent places.`,
};

export const packaging = { de, en };
