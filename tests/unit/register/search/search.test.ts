import { createSearch, createThesaurus, searchEntryOf } from '../../../../src/register';
import type { Hit, SearchEntry } from '../../../../src/register';
import { aProcess } from '../../../support/builders';

const named = (...names: string[]): readonly SearchEntry[] =>
  names.map((text, n) => ({ id: n + 1, texts: [{ field: 'name', weight: 10, text }] }));
const found = (names: string[], query: string): string[] =>
  createSearch(named(...names))
    .find(query)
    .map(({ id }) => names[id - 1] ?? '');
const marked = (text: string, query: string): string[] => {
  const hit = createSearch(named(text)).find(query)[0];
  return (hit?.marks ?? []).map(([start, end]) => text.slice(start, end));
};

describe('Search', () => {
  it('finds a word inside a compound', () => {
    expect(found(['Hundesteuer festsetzen', 'Reisepass ausstellen'], 'steuer')).toEqual(['Hundesteuer festsetzen']);
  });

  it('finds a compound by its words typed apart', () => {
    expect(found(['Hundesteuer', 'Hundehaltung', 'Steuererklärung'], 'hund steuer')[0]).toBe('Hundesteuer');
  });

  it('finds words that stand apart by the compound', () => {
    const names = ['Steuer für Hunde', 'Steuer für Zweitwohnungen'];

    expect(found(names, 'Hundesteuer')).toEqual(['Steuer für Hunde']);
  });

  it('finds a hyphenated word written together, and the other way round', () => {
    expect(found(['KFZ-Zulassung'], 'kfzzulassung')).toHaveLength(1);
    expect(found(['E-Akte einführen'], 'eakte')).toHaveLength(1);
    expect(found(['Gewerbeummeldung'], 'Gewerbe-Ummeldung')).toHaveLength(1);
  });

  it.each(['gebühr', 'GEBÜHR', 'gebuehr', 'gebuhr', 'gebu\u0308hr'])('finds "Abfallgebühr" by "%s"', (query) => {
    expect(found(['Abfallgebühr', 'Abfallkalender'], query)).toEqual(['Abfallgebühr']);
  });

  it.each(['straße', 'strasse', 'STRASSE'])('finds "Straßenschaden" and "Strassenfest" by "%s"', (query) => {
    expect(found(['Straßenschaden', 'Strassenfest', 'Parkfest'], query)).toHaveLength(2);
  });

  it('finds other endings of a word', () => {
    expect(found(['Hund anmelden'], 'Hunde')).toHaveLength(1);
    expect(found(['Anmeldung von Hunden'], 'Hund anmelden')).toHaveLength(1);
    expect(found(['Reisepass ausstellen'], 'Reisepässe')).toHaveLength(1);
    expect(found(['Bäume fällen'], 'Baum')).toHaveLength(1);
  });

  it.each(['Riesepass', 'Reisepas', 'Reiisepass', 'Reizepass', 'Rsepass'])('forgives the slip in "%s"', (query) => {
    expect(found(['Reisepass ausstellen', 'Hund anmelden'], query)).toEqual(['Reisepass ausstellen']);
  });

  it.each([
    ['Weg', 'Bestattung von Amts wegen'],
    ['gefunden', 'Ablagerungen beseitigen'],
  ])('does not take "%s" for a piece of a word that it has nothing to do with: %s', (query, name) => {
    expect(found([name], query)).toEqual([]);
  });

  it('does not take the second half of an umlaut for the beginning of a word', () => {
    expect(found(['Führungszeugnis weiterleiten', 'Sportlerehrung'], 'Ehrung')).toEqual(['Sportlerehrung']);
  });

  it.each([
    ['wegen', 'Bestattung von Amts wegen'],
    ['Ehrung', 'Sportlerehrung durchführen'],
    ['Eröffnung', 'Neueröffnung anzeigen'],
    ['Erlaubnis', 'Bauerlaubnis für Öfen'],
  ])('finds "%s" in "%s"', (query, name) => {
    expect(found([name], query)).toEqual([name]);
  });

  it('forgives a slip in one of several words', () => {
    expect(found(['Hund anmelden', 'Hund abmelden', 'Gewerbe anmelden'], 'hund anmeldne')[0]).toBe('Hund anmelden');
  });

  it('asks for every word of the query; where few entries have them all, the nearest of the others follow', () => {
    const search = createSearch(named('Hund anmelden', 'Gewerbe anmelden', 'Reisepass ausstellen'));

    const hits = search.find('gewerbe anmelden');

    expect(hits.map(({ id, isNear }) => ({ id, isNear }))).toEqual([
      { id: 2, isNear: undefined },
      { id: 1, isNear: true },
    ]);
  });

  it('leaves it at the entries that have every word where they are many', () => {
    const whole = Array.from({ length: 6 }, (_none, n) => `Gewerbe anmelden ${n}`);

    expect(found([...whole, 'Hund anmelden'], 'gewerbe anmelden')).toEqual(whole);
  });

  it.each([
    ['Sterbebüro', 'Sterbeurkunde ausstellen'],
    ['Adressermittlung', 'Adresse ändern'],
    ['Handwerkerausweis', 'Parkausweis erteilen'],
  ])('shows for "%s", which stands nowhere, what shares a piece of it: "%s"', (query, name) => {
    const search = createSearch(named('Wohngeld bewilligen', name));

    expect(search.find(query)).toMatchObject([{ id: 2, isNear: true }]);
  });

  it('lets no verb come near by the beginning of a compound that stands nowhere', () => {
    const thesaurus = createThesaurus([{ official: ['Fahrerlaubnis'], everyday: ['Führerschein'] }]);
    const names = ['Meldekartei führen', 'Auszahlung ausführen', 'Fischereischein erteilen'];

    const hits = createSearch(named(...names), thesaurus).find('Führerschein');

    expect(hits.map(({ id }) => id)).toEqual([3]);
  });

  it.each(['zeppelin 1', 'zeppelin x', '<img src=x onerror=zeppelin(1)>'])(
    'lets nothing come near by the lone letter or digit of "%s"',
    (query) => {
      const keyed = createSearch([
        { id: 1, texts: [{ field: 'key', weight: 10, text: '10 1 x' }] },
        { id: 2, texts: [{ field: 'name', weight: 10, text: 'Zeppelin anmelden' }] },
      ]);

      expect(found(['Hund anmelden 1 x'], query)).toEqual([]);
      expect(keyed.find(query).map(({ id }) => id)).toEqual([2]);
    },
  );

  it('finds by a lone letter or digit together with what belongs to it', () => {
    expect(found(['Fahrerlaubnis Klasse B', 'Fahrerlaubnis Klasse C'], 'klasse b')[0]).toBe('Fahrerlaubnis Klasse B');
    expect(found(['Raum 1', 'Raum 2'], '1')).toEqual(['Raum 1']);
  });

  it('shows what shares a piece also of a compound whose two words stand apart and never together', () => {
    const names = [
      'Wohngeld bewilligen',
      'Lebensmittelbetrieb eintragen',
      'Lebensmittel prüfen',
      'Kontrolle der Heime',
    ];

    expect(found(names, 'Lebensmittelkontrolle')).toEqual(expect.arrayContaining(names.slice(1)));
  });

  it('shows what comes nearest when no entry has every word', () => {
    const search = createSearch(named('Hund anmelden', 'Reisepass ausstellen'));

    expect(search.find('hund zeppelin')).toMatchObject([{ id: 1, isNear: true }]);
    expect(search.find('hund')[0]?.isNear).toBeUndefined();
  });

  it('overlooks articles and prepositions unless nothing else is asked for', () => {
    expect(found(['Hund anmelden'], 'die Anmeldung von einem Hund')).toEqual(['Hund anmelden']);
    expect(found(['Lehrerin oder Lehrer anerkennen', 'Abfall, der verbracht werden soll'], 'Lehrer werden')).toEqual([
      'Lehrerin oder Lehrer anerkennen',
    ]);
    expect(found(['Antrag auf Auskunft'], 'auf')).toEqual(['Antrag auf Auskunft']);
  });

  it('puts the very word before its beginning, and that before its inside', () => {
    const names = ['Verpackungssteuerung', 'Steuerberatung', 'Steuer'];

    expect(found(names, 'steuer')).toEqual(['Steuer', 'Steuerberatung', 'Verpackungssteuerung']);
  });

  it('puts a short name before a long one that also has the word', () => {
    expect(found(['Reisepass für ein Kind ausstellen', 'Reisepass ausstellen'], 'reisepass')[0]).toBe(
      'Reisepass ausstellen',
    );
  });

  it('keeps the given order among equals', () => {
    expect(found(['Hund A', 'Hund B', 'Hund C'], 'hund')).toEqual(['Hund A', 'Hund B', 'Hund C']);
  });

  it.each(['', '   ', '§§', '—', '"*'])('finds nothing for "%s"', (query) => {
    expect(found(['Hund anmelden'], query)).toEqual([]);
  });

  it('is empty over an empty register', () => {
    expect(createSearch([]).find('Hund')).toEqual([]);
  });

  it('gives the same answer when asked again', () => {
    const search = createSearch(named('Hund anmelden', 'Hundesteuer', 'Hund abmelden'));
    const ask = (query: string): readonly Pick<Hit, 'id' | 'score'>[] =>
      search.find(query).map(({ id, score }) => ({ id, score }));
    const first = ask('hund anmelden');

    ask('steuer');
    ask('xyz');

    expect(ask('hund anmelden')).toEqual(first);
  });
});

describe('A hit', () => {
  it('marks the part of a word that was asked for', () => {
    expect(marked('Die Hundesteuer festsetzen', 'steuer')).toEqual(['steuer']);
    expect(marked('Hundesteuer', 'hunde steuer')).toEqual(['Hundesteuer']);
  });

  it('marks the right letters where one letter became two', () => {
    expect(marked('Größere Straßenschäden', 'schaeden')).toEqual(['schäden']);
    expect(marked('Größere Straßenschäden', 'strassen')).toEqual(['Straßen']);
    expect(marked('Größere Straßenschäden', 'schad')).toEqual(['schäd']);
    expect(marked('Mu\u0308llgebu\u0308hr', 'gebuehr')).toEqual(['gebu\u0308hr']);
  });

  it('marks the whole word where a similar one was meant', () => {
    expect(marked('Reisepass ausstellen', 'Riesepass')).toEqual(['Reisepass']);
    expect(marked('Hund anmelden', 'Anmeldung')).toEqual(['anmelden']);
  });

  it('marks both words that a compound was split into', () => {
    expect(marked('Steuer für Hunde', 'Hundesteuer')).toEqual(['Steuer', 'Hunde']);
  });

  it('names the field that answers best', () => {
    const process = aProcess({ name: 'Abgabe festsetzen', otherNames: 'Hundesteuer', summary: 'Wer einen Hund hält.' });

    const [hit] = createSearch([searchEntryOf(process)]).find('hundesteuer');

    expect(hit).toMatchObject({ id: 1, field: 'otherNames', marks: [[0, 11]] });
  });
});

describe('Search over processes', () => {
  const register = [
    searchEntryOf(aProcess({ name: 'Reisepass ausstellen', serviceKeys: '99115004012000' }, 12), {
      unitName: 'Bürgerbüro',
      ownerName: 'Olga Brandt',
      systemNames: ['MESO', 'Dokumentenprüfer'],
    }),
    searchEntryOf(aProcess({ name: 'Personalausweis ausstellen', steps: '12 Fotos sortieren' }, 120)),
    searchEntryOf(aProcess({ name: 'Hund anmelden', summary: 'Kein Reisepass nötig.' }, 3)),
  ];
  const ids = (query: string): number[] =>
    createSearch(register)
      .find(query)
      .map(({ id }) => id);

  it.each(['P-000012', 'p-12', 'P12', 'P-00012', '12', '000012'])('finds the process number by "%s"', (query) => {
    expect(ids(query)[0]).toBe(12);
  });

  it('stays calm while the zeros of a number are typed', () => {
    expect(ids('P-')).toHaveLength(3);
    expect(ids('P-00')).toHaveLength(3);
  });

  it('finds a service key and its beginning', () => {
    expect(ids('99115004012000')).toEqual([12]);
    expect(ids('99115')).toEqual([12]);
    expect(ids('115004')).toEqual([]);
  });

  it('finds unit, owner and IT systems by name', () => {
    expect(ids('buergerbuero')).toEqual([12]);
    expect(ids('brandt')).toEqual([12]);
    expect(ids('meso')).toEqual([12]);
    expect(createSearch(register).find('meso')[0]?.field).toBe('systems');
  });

  it('counts the name more than anything else', () => {
    expect(ids('reisepass')).toEqual([12, 3]);
  });

  it.each([
    ['Perso', 'Obdachlose Person unterbringen'],
    ['Hunde', 'Hundesteuer'],
    ['Perso', 'Persona'],
    ['Persona', 'Personal'],
  ])('puts the very word "%s" among the other names before "%s"', (query, name) => {
    const otherNames = `Aufgabe mit einer langen Bezeichnung\nnoch eine lange Bezeichnung\n${query}`;
    const both = [searchEntryOf(aProcess({ name }, 1)), searchEntryOf(aProcess({ name: 'Abgabe', otherNames }, 2))];

    const hits = createSearch(both).find(query);

    expect(hits.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('asks for words wherever in the entry they stand', () => {
    expect(ids('reisepass brandt')[0]).toBe(12);
  });
});
