/**
 * What people say, and words of the names that answer it: any of these names in the top ten is a hit. Written from general
 * knowledge, beside the thesaurus and not out of it: several are put otherwise than it puts them. Those for which a register has
 * no such name are not asked.
 */
const pairs = `
neuer Ausweis: personalausweis
Perso verloren: personalausweis
Pass fürs Baby: reisepass, kinderreisepass
ich ziehe um: ummeld, anmeldung, wohnsitz, umzug
Adresse ändern: ummeld, adress, anschrift, wohnsitz
heiraten: eheschließ
Hochzeit anmelden: eheschließ
Oma gestorben: sterbe
Auto anmelden: zulass
Auto abmelden: außerbetrieb, abmeld
Wunschnummer: kennzeichen
Nummernschild: kennzeichen
Lappen weg: fahrerlaubnis, führerschein
Fahrzeugschein: zulassungsbescheinigung
Anwohner parken: bewohnerpark
Strafzettel bezahlen: verwarn, bußgeld, ordnungswidrig
Haus bauen: bau
Haus abreißen: abbruch, abriss, beseitigung
Müllabfuhr: abfall, müll
gelbe Tonne: wertstoff, verpackung, abfall
Baum fällen: baum
laute Nachbarn: lärm, ruhe
Hund anmelden: hund
Angelschein: fischerei
Kneipe eröffnen: gaststätte
Laden aufmachen: gewerbe
Firma gründen: gewerbe
Kindergartenplatz: kindertages, kita
Tagesmutter: kindertagespflege, tagespflege
Vater zahlt nicht: unterhalt
Zuschuss zur Miete: wohngeld, miet
Sozialwohnung: wohnberechtigung
Hartz IV: grundsicherung, bürgergeld, arbeitslosengeld
Behindertenausweis: schwerbehindert
Briefwahlunterlagen: briefwahl, wahlschein
Deutscher werden: einbürger
Visum verlängern: aufenthalt, visum
Flohmarkt: markt, standplatz
Demo anmelden: versammlung
Leumundszeugnis: führungszeugnis
Pistole kaufen: waffe
Kirche austreten: kirchenaustritt
Schulbücher: lernmittel, schulbuch
driving licence: fahrerlaubnis, führerschein
passport: reisepass
birth certificate: geburt
marriage: ehe
dog tax: hund
building permit: baugenehmigung, bauantrag
parking permit: parkausweis, park
`;

export interface EverydayQuery {
  readonly query: string;
  /** Places in the list of names. */
  readonly target: readonly number[];
}

export function everydayQueries(names: readonly string[]): readonly EverydayQuery[] {
  const lower = names.map((name) => name.toLowerCase());
  return pairs
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [query = '', words = ''] = line.split(': ');
      const meant = words.split(', ');
      const target = lower.flatMap((name, at) => (meant.some((word) => name.includes(word)) ? [at] : []));
      return target.length > 0 ? [{ query, target }] : [];
    });
}
