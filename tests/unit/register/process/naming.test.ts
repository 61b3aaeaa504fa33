import { namingHint } from '../../../../src/register';

describe('the hint on a German name', () => {
  it.each(['Reisepass ausstellen', 'Hundesteuer festsetzen', 'Baugenehmigung erteilen', 'Kita-Platz vermitteln'])(
    'is silent for %s',
    (name) => {
      expect(namingHint(name, 'de')).toBeNull();
    },
  );

  it('asks for a telling verb instead of «bearbeiten» and «durchführen»', () => {
    expect(namingHint('Antrag bearbeiten', 'de')).toEqual({ code: 'emptyVerb', word: 'bearbeiten' });
    expect(namingHint('Vergabe durchführen', 'de')?.code).toBe('emptyVerb');
  });

  it.each(['Hundesteuer', 'Ausstellung Reisepass', 'Anmeldung eines Hundes'])('misses the verb in %s', (name) => {
    expect(namingHint(name, 'de')?.code).toBe('noVerb');
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
    expect(namingHint('Registration of dogs', 'en')?.code).toBe('noVerb');
  });
});
