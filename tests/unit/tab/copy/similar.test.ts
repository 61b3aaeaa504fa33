import { createSearch, createThesaurus, usualSynonyms } from '../../../../src/register';
import { similarTo } from '../../../../src/tab/copy/similar';

const names = [
  'Datenbank wiederherstellen',
  'Parkausweis ausstellen',
  'Backup zurückspielen',
  'Wohnsitz abmelden',
  'Auszahlung ausführen',
  'Tempo 8 einrichten',
  'Hund anmelden',
  'Personal einstellen',
  'Gewerbeanmeldung',
  'Kinderreisepass ausstellen',
  'Wohngeldantrag prüfen',
];
const search = createSearch(
  names.map((text, id) => ({ id, texts: [{ field: 'name', weight: 10, text }] })),
  createThesaurus(usualSynonyms()),
);
const similar = (name: string): readonly (string | undefined)[] =>
  similarTo(name, search, null, 3).map((id) => names[id]);

describe('Names that are alike', () => {
  it.each([
    'Bank stellen',
    'Zebra zählen',
    'Laternenmast 8 lackieren',
    '8 Bänke stellen',
    'Kegelbahn anmelden',
    'Xyz 8',
    'Grünfläche mähen',
    'Wohnung suchen',
  ])('are none for "%s": a verb or a number in common is not enough', (name) => {
    expect(similar(name)).toEqual([]);
  });

  it.each([
    ['Anmeldung eines Hundes', 'Hund anmelden'],
    ['Hund vorführen', 'Hund anmelden'],
    ['Bewilligung von Wohngeld', 'Wohngeldantrag prüfen'],
    ['Reisepass für ein Kind verlängern', 'Kinderreisepass ausstellen'],
    ['reisepass verlängern', 'Kinderreisepass ausstellen'],
    ['Gewerbe prüfen', 'Gewerbeanmeldung'],
    ['Antrag auf Wohngeld prüfen', 'Wohngeldantrag prüfen'],
    ['Hunde zählen', 'Hund anmelden'],
    ['einstellen', 'Personal einstellen'],
  ])('have what they are about in common: "%s" and "%s"', (name, other) => {
    expect(similar(name)).toContain(other);
  });

  it('need more than a few letters to tell, and leave out the entry itself', () => {
    expect(similar('Hu')).toEqual([]);
    expect(similarTo('Hund anmelden', search, names.indexOf('Hund anmelden'), 3)).toEqual([]);
  });
});
