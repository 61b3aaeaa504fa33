import { productArea, productAreaWords } from '../../../../src/register';

describe('The product area', () => {
  it.each([
    ['02 Sicherheit und Ordnung', '02'],
    ['02.03.01 Meldewesen', '02'],
    ['1.02.03 Meldewesen', '02'],
    ['020301 Meldewesen', '02'],
    ['12', '12'],
    ['Sicherheit und Ordnung', '02'],
    ['sicherheit  und ordnung: Meldewesen', '02'],
    ['Bürgerservice: Ausweise und Pässe', 'Bürgerservice'],
    ['Bauen / Wohnungsbau', 'Bauen'],
    ['Bauen – Wohnungsbau', 'Bauen'],
    ['Personenstand', 'Personenstand'],
    ['Kinder-, Jugend- und Familienhilfe', '06'],
    ['Kfz-Zulassung', 'Kfz-Zulassung'],
    ['111 Verwaltungssteuerung', '111 Verwaltungssteuerung'],
    ['2024 neu', '2024 neu'],
    ['18 Sonstiges', '18 Sonstiges'],
    [': :', ': :'],
  ])('of “%s” is %s', (product, area) => {
    expect(productArea(product)).toBe(area);
  });

  it.each([null, '', '  \n '])('of %j is none', (product) => {
    expect(productArea(product)).toBeNull();
  });

  it('is called by number and name when it is one of the budget', () => {
    expect(productAreaWords('02')).toEqual({ de: '02 Sicherheit und Ordnung', en: '02 Safety and order' });
    expect(productAreaWords('Personenstand').en).toBe('Personenstand');
    expect(productAreaWords('constructor').de).toBe('constructor');
  });
});
