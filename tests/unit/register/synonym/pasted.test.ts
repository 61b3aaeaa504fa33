import {
  createThesaurus,
  emptyValues,
  everydayWith,
  knownTo,
  lists,
  planWords,
  readPastedWords,
} from '../../../../src/register';
import { stored } from '../../../support/builders';

const word = (id: number, title: string, everyday: string) =>
  stored(id, emptyValues(lists.synonyms.fields, { title, everyday }));

describe('words pasted for the search', () => {
  it.each([
    ['Personalausweis; Ausweis, Perso', 'one line with a semicolon'],
    ['Personalausweis = Ausweis, Perso', 'one line with an equals sign'],
    ['Personalausweis\tAusweis, Perso', 'two columns'],
    ['Personalausweis\tAusweis\tPerso', 'a column for each word'],
    ['• Personalausweis; Ausweis; Perso', 'a line of a list'],
    ['Personalausweis;Ausweis,Perso, ausweis ,', 'with one said twice and one empty'],
  ])('are read from %j: %s', (text) => {
    expect(readPastedWords(text)).toEqual([{ official: 'Personalausweis', everyday: ['Ausweis', 'Perso'] }]);
  });

  it('are read line by line, whether all lines are complete or not', () => {
    expect(readPastedWords('Wohngeld; Mietzuschuss\n\nBauantrag\nHund = Vierbeiner')).toEqual([
      { official: 'Wohngeld', everyday: ['Mietzuschuss'] },
      { official: 'Bauantrag', everyday: [] },
      { official: 'Hund', everyday: ['Vierbeiner'] },
    ]);
  });

  it('make entries, add to those that are there, and point out what is known', () => {
    const entries = [word(7, 'Führerschein', 'Lappen\nFleppe'), word(8, 'Wohngeld', 'Mietzuschuss')];

    const plan = planWords(
      readPastedWords('Fuehrerschein; lappen, Pappe\nWohngeld; Mietzuschuss\nBauantrag; Baugenehmigung\nLeer'),
      entries,
    );

    expect(plan.map(({ state, everyday, already, entry }) => [state, everyday, already, entry?.id])).toEqual([
      ['more', ['Pappe'], ['lappen'], 7],
      ['known', [], ['Mietzuschuss'], 8],
      ['new', ['Baugenehmigung'], [], undefined],
      ['incomplete', [], [], undefined],
    ]);
    expect(everydayWith(plan[0]!)).toBe('Lappen\nFleppe\nPappe');
  });

  it('of one official word in two lines go into one entry', () => {
    const plan = planWords(readPastedWords('Bauantrag; Bauen\nBAUANTRAG; Hausbau, bauen'), []);

    expect(plan.map(({ state, everyday }) => [state, everyday])).toEqual([
      ['new', ['Bauen', 'Hausbau']],
      ['twice', ['Hausbau', 'bauen']],
    ]);
  });

  it('are refused where the list has no room for them', () => {
    const long = Array.from({ length: 900 }, (_, at) => `Wort${at}`).join(',');

    expect(planWords(readPastedWords(`Bauantrag;${long}`), []).map(({ state }) => state)).toEqual(['tooLong']);
    expect(planWords(readPastedWords(`${'x'.repeat(256)};kurz`), []).map(({ state }) => state)).toEqual(['tooLong']);
  });

  it('that say nothing but the official word again change nothing', () => {
    expect(planWords(readPastedWords('Wohngeld; wohngeld'), []).map(({ state }) => state)).toEqual(['incomplete']);
  });

  it('tell what the search knows by itself, in the direction in which it knows it', () => {
    const known = knownTo(createThesaurus([{ official: ['Personalausweis'], everyday: ['Perso', 'kleiner Ausweis'] }]));
    const plan = planWords(
      readPastedWords('personalausweis; perso, Kleiner Ausweis\nPersonalausweis; Plastikpappe\nReisepass; Perso, Pers'),
      [],
      known,
    );

    expect(plan.map(({ state, everyday, shipped }) => [state, everyday, shipped])).toEqual([
      ['new', ['Plastikpappe'], ['perso', 'Kleiner Ausweis']],
      ['twice', ['Plastikpappe'], []],
      ['new', ['Perso', 'Pers'], []],
    ]);
    expect(planWords(readPastedWords('Personalausweis; Perso'), [], known)[0]?.state).toBe('shipped');
  });
});
