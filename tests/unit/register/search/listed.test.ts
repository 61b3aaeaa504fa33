import { answering, spelledWords } from '../../../../src/register';

const finds = (query: string, text: string): boolean => answering(query)(spelledWords(text));

describe('a search in a short list', () => {
  it.each([
    ['buergerbuero', 'Bürgerbüro Mitte'],
    ['Burgerburo', 'Bürgerbüro Mitte'],
    ['BÜRGERBÜRO', 'Buergerbuero'],
    ['strasse', 'Straßenverkehr'],
    ['mitte bürger', 'Bürgerbüro Mitte'],
    ['steuer', 'Hundesteuerstelle'],
    ['22.1', '22.1 Steuern'],
    ['kfz-zulassung', 'KFZ Zulassung'],
    ['', 'alles'],
    ['  ', 'alles'],
  ])('finds with %j what says %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['hund katze', 'Hundesteuer'],
    ['er', 'Steuer'],
    ['2', '12 Steuern'],
  ])('does not find with %j what says %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});
