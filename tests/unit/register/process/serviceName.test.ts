import { processNameOf } from '../../../../src/register';

describe('the name of a process for a service', () => {
  it.each([
    ['Abbruchgenehmigung Erteilung', 'Abbruchgenehmigung erteilen'],
    [
      'Prozesskostenhilfe Bewilligung für die Zwangsvollstreckung',
      'Prozesskostenhilfe für die Zwangsvollstreckung bewilligen',
    ],
    ['Trennungsunterhalt Festsetzung', 'Trennungsunterhalt festsetzen'],
    ['Tarifregister Führung', 'Tarifregister führen'],
  ])('says what is done with %s', (service, name) => {
    expect(processNameOf(service)).toBe(name);
  });

  it.each([
    'Jagdschein',
    'Wasserbuch Einsicht gewähren',
    'Teilnahme am Integrationskurs Informationserteilung',
    'Vormund',
  ])('leaves %s as it is', (service) => {
    expect(processNameOf(service)).toBe(service);
  });
});
