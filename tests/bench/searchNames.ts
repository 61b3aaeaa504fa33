import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real German service names lie beside the project on the developers' machines only. */
const realNames = resolve('..', 'shared', 'data', 'registers', 'real_services_de.jsonl');

export const hasRealNames = (): boolean => existsSync(realNames);

export function readRealNames(): readonly string[] {
  const lines = readFileSync(realNames, 'utf8').trim().split('\n');
  return [...new Set(lines.map((line) => (JSON.parse(line) as { name: string }).name))];
}

const compounds =
  'Abfallgebühr Abfallkalender Bauantrag Baumschutz Bauplatz Bürgerbüro Bürgerbegehren Eheurkunde Fischereischein Fundbüro ' +
  'Gaststättenerlaubnis Geburtsurkunde Gewerbesteuer Grabnutzung Grundsteuer Grundstück Hundesteuer Hundehaltung Jagdschein ' +
  'Kindertagespflege Kinderausweis Marktgebühr Marktplatz Parkausweis Parkgebühr Personalausweis Pflegegeld Pflegekind ' +
  'Reisepass Reisegewerbe Schülerausweis Schülerbeförderung Spielplatz Sterbeurkunde Straßenreinigung Straßenbaum ' +
  'Tagespflege Vergnügungssteuer Waffenschein Wahlschein Wohngeld Wohngebäude Übergangsgeld Rückbürgschaft';
const words =
  'Abfall Gebühr Kalender Bau Antrag Baum Schutz Platz Bürger Büro Begehren Ehe Urkunde Schein Fund Gaststätte Erlaubnis ' +
  'Geburt Gewerbe Steuer Grab Nutzung Grund Stück Hund Haltung Jagd Kinder Ausweis Markt Park Person Pflege Geld Kind Reise ' +
  'Pass Schüler Beförderung Spiel Straße Reinigung Waffe Wahl Gebäude Übergang Bürgschaft';
const actions =
  'anmelden abmelden ändern ausstellen beantragen bewilligen erteilen festsetzen genehmigen prüfen verlängern widerrufen ' +
  'zurückfordern erstatten überwachen';

/** Invented names for machines without the real ones: fewer, and less alike. */
export function inventedNames(): readonly string[] {
  const all = actions.split(' ');
  return `${compounds} ${words}`.split(' ').map((object, n) => `${object} ${all[n % all.length]}`);
}
