import { createSearch, createThesaurus, usualSynonyms } from '../../../../src/register';
import type { Thesaurus } from '../../../../src/register';

const names = [
  'Fahrerlaubnis erteilen',
  'Hundesteuer festsetzen',
  'Restabfall abholen',
  'Führerschein umtauschen',
  'Kfz-Zulassung ändern',
  'Eheschließung vollziehen',
  'Wohnsitz ummelden',
];
const entries = names.map((text, id) => ({ id, texts: [{ field: 'name', weight: 10, text }] }));
const found = (query: string, groups = usualSynonyms()) =>
  createSearch(entries, createThesaurus(groups))
    .find(query)
    .map(({ id }) => names[id]);

describe('Everyday words', () => {
  it('find the official ones, below what is called as was typed', () => {
    expect(found('Führerschein').slice(0, 2)).toEqual(['Führerschein umtauschen', 'Fahrerlaubnis erteilen']);
  });

  it.each(['Mülltonne', 'muelltonne', 'Müllabfuhr', 'Müll abholen', 'Mültonne'])('find it as %s, too', (query) => {
    expect(found(query)[0]).toBe('Restabfall abholen');
  });

  it('find inside of compounds', () => {
    expect(found('Autozulassung')).toContain('Kfz-Zulassung ändern');
  });

  it.each([
    ['heiraten', 'Eheschließung vollziehen'],
    ['umziehen', 'Wohnsitz ummelden'],
    ['Auto kaufen', 'Kfz-Zulassung ändern'],
    ['dog tax', 'Hundesteuer festsetzen'],
    ['driving licence', 'Fahrerlaubnis erteilen'],
  ])('are verbs and English words, too: %s', (query, name) => {
    expect(found(query)).toContain(name);
  });

  it('say which of several words was taken for another', () => {
    const text = 'Fahrerlaubnis bei Verlust ersetzen';
    const entry = { id: 1, texts: [{ field: 'name', weight: 10, text }] };
    const [hit] = createSearch([entry], createThesaurus(usualSynonyms())).find('Lappen Verlust');

    expect(hit?.because).toEqual({ asked: 'Lappen', meant: 'Fahrerlaubnis' });
  });

  it('say which word was taken for which', () => {
    const [hit] = createSearch(entries, createThesaurus(usualSynonyms())).find('Mülltonne');

    expect(hit?.because).toEqual({ asked: 'Mülltonne', meant: 'Restabfall' });
    expect(hit?.marks).toEqual([[0, 10]]);
  });

  it('give no reason where the typed word itself stands', () => {
    const [hit] = createSearch(entries, createThesaurus(usualSynonyms())).find('Führerschein');

    expect(hit?.because).toBeUndefined();
  });

  it('are those of the team, too', () => {
    const own = { official: ['Hundesteuer'], everyday: ['Wuffabgabe'] };

    expect(found('Wuffabgabe', [own])).toEqual(['Hundesteuer festsetzen']);
    expect(found('Wuffabgabe')).not.toContain('Hundesteuer festsetzen');
  });

  it('of the team come before words that only begin like the typed one, those of every city after them', () => {
    const synonyms = [{ official: ['Personalausweis'], everyday: ['Perso'] }];
    const called = ['Obdachlose Person unterbringen', 'Personalausweis für Deutsche ausstellen'];
    const register = called.map((text, id) => ({ id, texts: [{ field: 'name', weight: 10, text }] }));
    const first = (thesaurus: Thesaurus) => createSearch(register, thesaurus).find('Perso')[0]?.id;

    expect(first(createThesaurus([], synonyms))).toBe(1);
    expect(first(createThesaurus(synonyms))).toBe(0);
  });

  it.each([
    ['Ausweis verloren', 'Bestattung von Amts wegen'],
    ['verloren', 'Radweg bauen'],
    ['Verlust', 'Radweg bauen'],
    ['Strafzettel', 'Ticket für den Computer'],
    ['ausrechnen', 'Ehrung vorbereiten'],
    ['ausrechnen', 'Führungszeugnis weiterleiten'],
    ['Auszeichnung', 'Führungszeugnis weiterleiten'],
  ])('do not lead on to what has another meaning: "%s" to "%s"', (query, name) => {
    const entry = { id: 1, texts: [{ field: 'name', weight: 10, text: name }] };

    expect(createSearch([entry], createThesaurus(usualSynonyms())).find(query)).toEqual([]);
  });

  it('lead to another everyday word that has no other meaning', () => {
    const entry = { id: 1, texts: [{ field: 'name', weight: 10, text: 'Knöllchen schreiben' }] };

    const [hit] = createSearch([entry], createThesaurus(usualSynonyms())).find('Strafzettel');

    expect(hit?.because).toEqual({ asked: 'Strafzettel', meant: 'Knöllchen' });
  });

  it('come filled', () => {
    const groups = usualSynonyms();

    expect(groups.length).toBeGreaterThan(600);
    expect(groups.filter(({ official, everyday }) => official.length === 0 || everyday.length === 0)).toEqual([]);
  });
});
