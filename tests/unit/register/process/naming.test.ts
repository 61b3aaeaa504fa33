import { namingHint } from '../../../../src/register';

describe('the hint on a German name', () => {
  it.each([
    'Reisepass ausstellen',
    'Hundesteuer festsetzen',
    'Baugenehmigung erteilen',
    'Kita-Platz vermitteln',
    'BAföG bewilligen',
    'OZG-Leistung veröffentlichen',
    'Wohnsitz an-, um- und abmelden',
    'Umsatzsteuer nach § 2b UStG anmelden',
  ])('is silent for %s', (name) => {
    expect(namingHint(name, 'de')).toBeNull();
  });

  it('asks for a telling verb instead of «bearbeiten» and «durchführen»', () => {
    expect(namingHint('Antrag bearbeiten', 'de')).toEqual({ code: 'emptyVerb', word: 'bearbeiten' });
    expect(namingHint('Vergabe durchführen', 'de')?.code).toBe('emptyVerb');
  });

  it.each(['Bearbeitung von Bauanträgen', 'Durchführung der Kommunalwahl', 'Abwicklung von Schadensfällen'])(
    'asks for a telling verb in %s as well',
    (name) => {
      expect(namingHint(name, 'de')).toEqual({ code: 'emptyVerb', word: name.split(' ')[0] });
    },
  );

  it.each([
    ['Erteilung von Baugenehmigungen', 'Baugenehmigungen erteilen'],
    ['Erteilung einer Baugenehmigung', 'Baugenehmigung erteilen'],
    ['Die Ausstellung von Reisepässen', 'Reisepässe ausstellen'],
    ['Ausstellung des Reisepasses', 'Reisepass ausstellen'],
    ['Ausstellung eines Führungszeugnisses', 'Führungszeugnis ausstellen'],
    ['Ausstellung Reisepass', 'Reisepass ausstellen'],
    ['Ausstellen von Personalausweisen', 'Personalausweise ausstellen'],
    ['Anmeldung eines Hundes', 'Hund anmelden'],
    ['Anmeldung eines Gewerbes', 'Gewerbe anmelden'],
    ['Festsetzung der Hundesteuer', 'Hundesteuer festsetzen'],
    ['Änderung von Bebauungsplänen', 'Bebauungspläne ändern'],
    ['Verlängerung von Aufenthaltserlaubnissen', 'Aufenthaltserlaubnisse verlängern'],
    ['Ermittlung von Erben', 'Erben ermitteln'],
    ['Zahlung von Beiträgen', 'Beiträge zahlen'],
    ['Sanierung von Schulgebäuden', 'Schulgebäude sanieren'],
    ['Vergabe von Aufträgen', 'Aufträge vergeben'],
    ['Erteilung und Verlängerung von Aufenthaltstiteln', 'Aufenthaltstitel erteilen und verlängern'],
    ['Erteilung von verkehrsrechtlichen Anordnungen', 'Verkehrsrechtliche Anordnungen erteilen'],
    ['Ausstellung eines Reisepasses für Kinder', 'Reisepass für Kinder ausstellen'],
    ['Zulassung von Fahrzeugen und Anhängern', 'Fahrzeuge und Anhänger zulassen'],
    ['Reisepass: Ausstellung', 'Reisepass ausstellen'],
    ['Hundesteuerfestsetzung', 'Hundesteuer festsetzen'],
    ['Baugenehmigungserteilung', 'Baugenehmigung erteilen'],
    ['Gewerbeanmeldung', 'Gewerbe anmelden'],
  ])('turns %s into %s', (name, proposal) => {
    expect(namingHint(name, 'de')).toMatchObject({ code: 'nominal', proposal });
  });

  it('has a better name even where the verb says nothing', () => {
    expect(namingHint('Prüfung der Jahresrechnung durchführen', 'de')).toEqual({
      code: 'emptyVerb',
      word: 'durchführen',
      proposal: 'Jahresrechnung prüfen',
    });
  });

  it.each(['Vermietung von Musikinstrumenten-Xylophonen', 'Satzung der Stadt', 'Hundesteuer', 'Wohnung der Familie'])(
    'proposes nothing for %s, where grammar is not certain',
    (name) => {
      expect(namingHint(name, 'de')).toMatchObject({ code: 'noVerb' });
      expect(namingHint(name, 'de')?.proposal).toBeUndefined();
    },
  );

  it('recommends the one case instead of the many', () => {
    expect(namingHint('Baugenehmigungen erteilen', 'de')).toEqual({
      code: 'plural',
      word: 'Baugenehmigungen',
      proposal: 'Baugenehmigung erteilen',
    });
  });

  it.each([
    ['AUB ausstellen', 'AUB'],
    ['Verl. des Parkausweises eintragen', 'Verl.'],
  ])('asks to write out the abbreviation in %s', (name, word) => {
    expect(namingHint(name, 'de')).toEqual({ code: 'abbreviation', word });
  });

  it('calms down capitals', () => {
    expect(namingHint('HUND ANMELDEN', 'de')).toMatchObject({ code: 'capitals', proposal: 'Hund anmelden' });
  });

  it('never proposes what it would hint at as without a verb again', () => {
    for (const name of ['Erteilung von Baugenehmigungen', 'Anmeldung eines Hundes', 'Zahlung von Beiträgen']) {
      const proposal = namingHint(name, 'de')?.proposal ?? '';
      expect([undefined, 'plural']).toContain(namingHint(proposal, 'de')?.code);
    }
  });

  it('waits until there is something to look at', () => {
    expect(namingHint('', 'de')).toBeNull();
    expect(namingHint('Hu', 'de')).toBeNull();
    expect(namingHint('!!!!!!', 'de')).toBeNull();
  });
});

describe('the hint on an English name', () => {
  it('expects the verb in front', () => {
    expect(namingHint('Issue passport', 'en')).toBeNull();
    expect(namingHint('Handle application', 'en')?.code).toBe('emptyVerb');
    expect(namingHint('Processing of applications', 'en')?.code).toBe('emptyVerb');
    expect(namingHint('Passport', 'en')?.code).toBe('noVerb');
  });

  it.each([
    ['Registration of dogs', 'Register dogs'],
    ['Issuance of a passport', 'Issue passport'],
    ['Granting building permits', 'Grant building permits'],
  ])('turns %s into %s', (name, proposal) => {
    expect(namingHint(name, 'en')).toMatchObject({ code: 'nominal', proposal });
  });
});
