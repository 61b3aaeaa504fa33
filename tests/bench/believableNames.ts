/** Words of an invented administration. All names of people and places are made up. */
const objects = (
  'Abfallgebühr Anwohnerparkausweis Bauantrag Baumfällung Bewohnerversammlung Brandschau Denkmalschutz Ehefähigkeitszeugnis ' +
  'Eheurkunde Elternbeitrag Feuerstättenschau Fischereischein Friedhofsgebühr Führungszeugnis Fundsache Gaststättenerlaubnis ' +
  'Geburtsurkunde Gewerbeanmeldung Gewerbesteuer Grabnutzung Grundsteuer Grünfläche Hausnummer Hortplatz Hundesteuer ' +
  'Jagdschein Jubilarehrung Kindertagespflege Kirmesplatz Kitaplatz Kleingarten Ladenöffnung Lärmbeschwerde Lebenspartnerschaft ' +
  'Meldebescheinigung Namensänderung Niederschlagswasser Personalausweis Pflegegeld Plakatierung Reisegewerbe Reisepass ' +
  'Rückbürgschaft Sammelunterkunft Schulbuch Schülerbeförderung Sondernutzung Spielplatz Sterbeurkunde Straßenbaum ' +
  'Straßenreinigung Übergangsgeld Überhangmandat Unterhaltsvorschuss Vergnügungssteuer Versammlung Waffenschein Wahlschein ' +
  'Wasserzähler Wohngeld Wohnraumförderung Zählerstand Zuwendung Zweitwohnung'
).split(' ');
const actions = (
  'abmelden abrechnen ändern anmelden ausstellen beantragen bewilligen einziehen erstatten erteilen festsetzen genehmigen ' +
  'kündigen mahnen prüfen stunden überwachen verlängern vergeben widerrufen'
).split(' ');
const circumstances =
  ',für Vereine,für Jugendliche,für Betriebe,bei Umzug,im Eilfall,nach Widerspruch,von Amts wegen,mit Ortstermin,bei Verlust'.split(
    ',',
  );
const places = ',Altstadt,Nordufer,Südhang,Lindenau'.split(',');
const firstNames =
  'Ada Bernd Carla Deniz Emre Frieda Georg Hülya Ines Jörg Katrin Lars Mira Nuri Olga Paul Rosa Sven Tülin Uwe Vera'.split(
    ' ',
  );
const lastNames =
  'Ahlers Brandt Citak Dornbusch Eilers Feldmann Gröning Hansen Ibrahim Jessen Köster Lübbers Möller Nolte Öztürk Petersen Rügge Sanders Thiele Ulrich Voss Wilke Yildiz Ziegler'.split(
    ' ',
  );

const at = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** A name by its number; the first 64,000 are all different. */
export function processName(n: number): string {
  const [object, action] = [at(objects, n), at(actions, Math.floor(n / objects.length))];
  const rest = Math.floor(n / (objects.length * actions.length));
  return [object, at(circumstances, rest), at(places, Math.floor(rest / circumstances.length)), action]
    .filter(Boolean)
    .join(' ');
}

export const personName = (n: number): string => `${at(firstNames, n)} ${at(lastNames, Math.floor(n / 7))}`;
export const unitName = (n: number): string => `${at(objects, n * 5)} und ${at(objects, n * 11 + 3)}`;
