import type { CatalogueValues, Day } from '../../register';
import { addDays } from '../../register';
import type { DemoUnitKey } from './units';

/** A service of the demo's catalogue. Keys and wordings are invented: no published catalogue numbers them like this. */
export interface DemoService {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  /** Demo keys of the processes that name it. */
  readonly processes: readonly string[];
  readonly withdrawnDaysAgo?: number;
}

interface More {
  readonly about?: string;
  readonly withdrawnDaysAgo?: number;
}

type Line = readonly [number: string, name: string, type: string, processes: string, more?: More];

/** `processes` are demo keys, parted by blanks; empty for a service that nobody has captured yet. */
const service = (group: string, [number, name, type, processes, more = {}]: Line): DemoService => ({
  key: `${group}${number.padStart(6, '0')}000`,
  name,
  type,
  processes: processes.split(' ').filter(Boolean),
  ...(more.about !== undefined && { description: more.about }),
  ...(more.withdrawnDaysAgo !== undefined && { withdrawnDaysAgo: more.withdrawnDaysAgo }),
});

/** Groups of matters, by the beginning of their keys; some belong to a unit as the process team has said. */
const groups: Readonly<Record<string, { readonly unit: DemoUnitKey | null; readonly services: readonly Line[] }>> = {
  '99901': {
    unit: 'buergerbuero',
    services: [
      ['11', 'Ausweis für Deutsche: Ausgabe', '2/3', 'personalausweis-ausstellen', { about: 'Perso, Ausweiskarte' }],
      ['12', 'Ausweis für Deutsche: Anzeige des Verlusts', '2/3', 'ausweisverlust-aufnehmen'],
      ['13', 'Online-Funktion des Ausweises: Einschalten', '2/3', 'online-ausweisfunktion-aktivieren'],
      ['21', 'Pass für Reisen: Ausgabe', '2/3', '', { about: 'Reisepass, auch im Expressverfahren' }],
      ['22', 'Pass für Reisen: vorläufige Ausgabe', '2/3', 'vorlaeufigen-reisepass-ausstellen'],
      ['23', 'Pass für Kinder: Ausgabe', '2/3', 'kinderreisepass-ausstellen', { withdrawnDaysAgo: 300 }],
      ['31', 'Wohnung: Anmeldung nach dem Umzug', '2/3', 'wohnung-anmelden', { about: 'Ummeldung, Zuzug' }],
      ['32', 'Wohnung: Abmeldung beim Wegzug ins Ausland', '2/3', 'wohnung-abmelden'],
      ['33', 'Bescheinigung über die gemeldete Wohnung', '2/3', 'meldebescheinigung-ausstellen'],
      ['34', 'Auskunft über die Anschrift einer Person', '2/3', 'melderegisterauskunft-erteilen'],
      ['35', 'Sperre der Auskunft über die Anschrift', '2/3', 'auskunftssperre-eintragen'],
      ['37', 'Wohnung: Bestätigung durch den Vermieter', '2/3', 'wohnung-anmelden', { withdrawnDaysAgo: 60 }],
      ['36', 'Auskunft über die eigenen Daten im Melderegister', '2/3', ''],
      ['41', 'Abschrift oder Unterschrift: Beglaubigung', '4', 'beglaubigung-erteilen'],
      ['42', 'Zeugnis über Straffreiheit: Annahme des Antrags', '2', 'fuehrungszeugnis-weiterleiten'],
      ['43', 'Fundsachen: Verwahrung und Rückgabe', '4', 'fundsache-verwahren'],
      ['51', 'Wahl per Brief: Ausgabe der Unterlagen', '2/3', 'wahlschein-ausstellen'],
    ],
  },
  '99902': {
    unit: 'standesamt',
    services: [
      ['11', 'Geburt eines Kindes: Eintragung', '2/3', 'geburt-beurkunden'],
      ['12', 'Geburt im Ausland: nachträgliche Eintragung', '2/3', 'auslandsgeburt-nachbeurkunden'],
      ['13', 'Vaterschaft: Anerkennung', '2/3', 'vaterschaftsanerkennung-beurkunden'],
      ['21', 'Heirat: Anmeldung', '2/3', ''],
      ['22', 'Heirat: Eintragung', '2/3', 'eheschliessung-beurkunden'],
      ['31', 'Todesfall: Eintragung', '2/3', 'sterbefall-beurkunden'],
      ['41', 'Urkunde aus den Personenstandsbüchern', '2/3', 'personenstandsurkunde-ausstellen'],
      ['42', 'Familienname: Erklärung', '2/3', 'namenserklaerung-entgegennehmen'],
    ],
  },
  '99903': {
    unit: 'ordnung',
    services: [
      ['11', 'Gewerbebetrieb: Anzeige des Beginns', '2/3', 'gewerbeanmeldung-bescheinigen'],
      ['12', 'Gewerbebetrieb: Anzeige einer Änderung', '2/3', ''],
      ['13', 'Gewerbebetrieb: Anzeige des Endes', '2/3', 'gewerbeabmeldung-bescheinigen'],
      ['14', 'Gewerbe auf Reisen: Karte', '2/3', 'reisegewerbekarte-erteilen'],
      ['21', 'Ausschank von Alkohol: Erlaubnis', '2/3', 'gaststaettenerlaubnis-erteilen'],
      ['22', 'Ausschank bei einem Fest: vorübergehende Erlaubnis', '2/3', ''],
      ['31', 'Gefährlicher Hund: Erlaubnis der Haltung', '2/3', 'haltung-gefaehrlicher-hunde-erlauben'],
    ],
  },
  '99904': {
    unit: 'verkehr',
    services: [
      ['11', 'Parken für Anwohnende: Ausweis', '2/3', 'bewohnerparkausweis-ausstellen'],
      ['12', 'Parken bei schwerer Behinderung: Ausweis', '2/3', 'schwerbehindertenparkausweis-ausstellen'],
      ['21', 'Straße außerhalb des Verkehrs nutzen: Erlaubnis', '2/3', 'sondernutzung-erlauben'],
      ['22', 'Halteverbot auf Zeit: Einrichtung', '4', 'halteverbot-einrichten'],
      ['31', 'Handwerksbetrieb: Ausnahme vom Parkverbot', '2/3', ''],
    ],
  },
  '99905': {
    unit: 'steuern',
    services: [
      ['11', 'Steuer für Hunde: Anmeldung', '4', 'hund-anmelden'],
      ['12', 'Steuer für Hunde: Festsetzung', '4', 'hundesteuer-festsetzen'],
      ['13', 'Steuer für Hunde: Abmeldung', '4', ''],
      ['21', 'Steuer auf Grundbesitz: Festsetzung', '2', 'grundsteuer-festsetzen'],
      ['22', 'Steuer auf Gewerbeertrag: Festsetzung', '2', 'gewerbesteuer-festsetzen'],
      ['31', 'Getränke in Einwegbechern: Abgabe', '4', '', { withdrawnDaysAgo: 120 }],
    ],
  },
  '99906': {
    unit: 'leistungen',
    services: [
      ['11', 'Zuschuss zur Miete', '2/3', 'wohngeld-bewilligen', { about: 'Mietzuschuss, Lastenzuschuss' }],
      ['12', 'Schein für eine geförderte Wohnung', '2/3', 'wohnberechtigungsschein-erteilen'],
      ['21', 'Lebensunterhalt im Alter', '2/3', 'grundsicherung-bewilligen'],
      ['22', 'Teilhabe von Kindern am Mittagessen und an Ausflügen', '2/3', 'bildung-und-teilhabe-bewilligen'],
      ['23', 'Zuschuss zu den Kosten der Pflege', '2/3', ''],
      ['31', 'Kosten einer Bestattung: Übernahme', '2/3', 'bestattungskosten-uebernehmen'],
    ],
  },
  '99907': {
    unit: 'jugend',
    services: [
      ['11', 'Platz in der Kindertagesbetreuung', '2/3', 'kitaplatz-vergeben'],
      ['12', 'Beitrag der Eltern zur Betreuung', '4', 'elternbeitrag-festsetzen'],
      ['13', 'Tagespflege von Kindern: Erlaubnis', '2/3', 'erlaubnis-kindertagespflege-erteilen'],
      ['21', 'Vorschuss auf den Unterhalt', '2/3', 'unterhaltsvorschuss-bewilligen'],
    ],
  },
  '99908': {
    unit: 'bauaufsicht',
    services: [
      ['11', 'Bau eines Hauses: Genehmigung', '2/3', 'baugenehmigung-erteilen bauantrag-papier-annehmen'],
      ['12', 'Bau eines Hauses: Auskunft vorab', '2/3', 'bauvorbescheid-erteilen'],
      ['13', 'Abriss eines Hauses: Anzeige', '2/3', 'abbruch-bestaetigen'],
      ['21', 'Akten früherer Bauten: Einsicht', '2/3', 'bauakte-einsehen'],
      ['22', 'Werbeanlage: Genehmigung', '2/3', ''],
    ],
  },
  '99909': {
    unit: null,
    services: [
      ['11', 'Geschützter Baum: Erlaubnis zum Fällen', '4', 'baumfaellung-genehmigen'],
      ['12', 'Grab: Erwerb eines Nutzungsrechts', '4', 'grabnutzungsrecht-verleihen'],
      ['21', 'Kind in der Grundschule anmelden', '2/3', 'kind-einschulen'],
      ['22', 'Fahrkarte für den Weg zur Schule', '4', 'schuelerfahrkarte-bewilligen'],
      ['31', 'Angeln: Schein', '2/3', 'fischereischein-erteilen'],
    ],
  },
};

/** What an own list of services says that the demo city has taken over. */
export const demoServices: readonly DemoService[] = Object.entries(groups).flatMap(([group, { services }]) =>
  services.map((line) => service(group, line)),
);

/** Which unit the services of a group belong to, as the demo's process team has said. */
export const demoServiceGroups: readonly (readonly [group: string, unit: DemoUnitKey])[] = Object.entries(
  groups,
).flatMap(([group, { unit }]) => (unit === null ? [] : [[group, unit] as const]));

/** The keys that a process names, one per line; null when none is known. */
export function demoServiceKeys(process: string): string | null {
  const named = demoServices.filter(({ processes }) => processes.includes(process));
  return named.map(({ key }) => key).join('\n') || null;
}

/** A service for a city that starts on `today`. */
export const serviceValuesOf = (demo: DemoService, today: Day): Partial<CatalogueValues> => ({
  name: demo.name,
  key: demo.key,
  type: demo.type,
  description: demo.description ?? null,
  // Not LeiKa, though its keys look alike: a list of LeiKa taken over later must not count these as dropped.
  source: 'other',
  asOf: addDays(today, -400),
  version: 'Musterliste Lindtal',
  withdrawnOn: demo.withdrawnDaysAgo === undefined ? null : addDays(today, -demo.withdrawnDaysAgo),
});
