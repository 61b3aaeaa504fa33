import { lowerFirst } from './hint';

/** Nouns of the verbs that say nothing. */
const emptyNouns: ReadonlySet<string> = new Set(
  'Bearbeitung Durchführung Abwicklung Erledigung Vornahme Abarbeitung Behandlung Verwaltung Management Handling'.split(
    ' ',
  ),
);
export const isEmptyNoun = (word: string): boolean => emptyNouns.has(word);

/** Nouns that are cut off a compound without a doubt. */
export const cuttable =
  /^(\p{Lu}[\p{L}-]{2,})(festsetzung|erteilung|ausstellung|anmeldung|abmeldung|ummeldung|bewilligung|verlängerung|vergabe|beschaffung|beseitigung|erhebung|erstellung|auszahlung|abrechnung)$/u;
/** Longer ones are compounds: no verb of the language is made of them. */
const longestAction = 17;

/** They end like an action and are a thing. */
const things =
  /^(.*(wohnung|zeitung|satzung|sitzung|abteilung|rechnung|verordnung|leistung|einrichtung|dienstanweisung|richtung|siedlung|stellung)|Ordnung|Beziehung|Meinung|Kreuzung|Nahrung|Kleidung|Heizung|Bedingung|Gattung|Umgebung|Bevölkerung|Regierung|Verwaltung|Versicherung|Versammlung|Quittung|Stiftung|Festung|Währung|Bildung)$/iu;
/** Actions all the same. */
const actions =
  /(ausstellung|einstellung|feststellung|bestellung|erstellung|herstellung|umstellung|abrechnung|berechnung|sicherstellung|zustellung|freistellung)$/iu;

/** Nouns of actions that don't end in -ung. */
const irregular: Readonly<Record<string, string>> = {
  Vergabe: 'vergeben',
  Ausgabe: 'ausgeben',
  Rückgabe: 'zurückgeben',
  Abgabe: 'abgeben',
  Weitergabe: 'weitergeben',
  Annahme: 'annehmen',
  Aufnahme: 'aufnehmen',
  Abnahme: 'abnehmen',
  Rücknahme: 'zurücknehmen',
  Inbetriebnahme: 'in Betrieb nehmen',
  Kauf: 'kaufen',
  Verkauf: 'verkaufen',
  Ankauf: 'ankaufen',
  Erwerb: 'erwerben',
  Einzug: 'einziehen',
  Entzug: 'entziehen',
  Widerruf: 'widerrufen',
  Erlass: 'erlassen',
  Versand: 'versenden',
  Abschluss: 'abschließen',
  Austausch: 'austauschen',
  Umtausch: 'umtauschen',
  Ersatz: 'ersetzen',
  Verleih: 'verleihen',
  Transport: 'transportieren',
  Kontrolle: 'kontrollieren',
  Analyse: 'analysieren',
  Pflege: 'pflegen',
  Rückzahlung: 'zurückzahlen',
  Rückforderung: 'zurückfordern',
};

/** The verb of a noun for an action: «Erteilung» → «erteilen», «Verlängerung» → «verlängern»; null for anything else. */
export function verbOf(noun: string): string | null {
  if (Object.hasOwn(irregular, noun)) return irregular[noun]!;
  if (emptyNouns.has(noun) || !/^\p{Lu}\p{Ll}{3,}ung$/u.test(noun)) return null;
  if (noun.length > longestAction || cuttable.test(noun)) return null;
  if (things.test(noun) && !actions.test(noun)) return null;
  return infinitive(lowerFirst(noun).replace(/ung$/, ''));
}

function infinitive(stem: string): string {
  // änder·n, regel·n, but sanier·en, leer·en, sperr·en.
  if (/[^ier]er$|[^e]el$/.test(stem)) return `${stem}n`;
  // Sammlung → sammeln, Ermittlung → ermitteln, but Zahlung → zahlen, Einstellung → einstellen, Teilung → teilen.
  if (/[^lhraeiouäöü]l$/.test(stem)) return `${stem.slice(0, -1)}eln`;
  return `${stem}en`;
}
