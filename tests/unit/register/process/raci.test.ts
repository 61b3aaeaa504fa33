import * as fc from 'fast-check';
import type { Raci } from '../../../../src/register';
import { raciInWords, raciOf, raciParts, raciText } from '../../../../src/register';

const nobody: Raci = { R: [], A: [], C: [], I: [], other: [] };

describe('who has which part in a process', () => {
  it('is read from letters in front of names, one line after another', () => {
    const raci = raciOf('R: Bürgerbüro\r\nA: Leitung Bürgerservice\n\nC: Datenschutz\nI: Kasse');

    expect(raci).toEqual({
      ...nobody,
      R: ['Bürgerbüro'],
      A: ['Leitung Bürgerservice'],
      C: ['Datenschutz'],
      I: ['Kasse'],
    });
  });

  it.each(['R, A: Bürgerbüro', 'R/A: Bürgerbüro', 'RA: Bürgerbüro', 'R + A : Bürgerbüro', 'R und A: Bürgerbüro'])(
    'may be two parts at once: %s',
    (line) => {
      expect(raciOf(line)).toEqual({ ...nobody, R: ['Bürgerbüro'], A: ['Bürgerbüro'] });
    },
  );

  it.each([
    ['Responsible: Bürgerbüro', 'R'],
    ['führt durch: Bürgerbüro', 'R'],
    ['Accountable: Bürgerbüro', 'A'],
    ['Consulted: Bürgerbüro', 'C'],
    ['Is told: Bürgerbüro', 'I'],
    ['Wird informiert (I): Bürgerbüro', 'I'],
  ] as const)('may be named in words: %s', (line, part) => {
    expect(raciOf(line)[part]).toEqual(['Bürgerbüro']);
  });

  it('is the same for several names in a line, each taken once', () => {
    expect(raciOf('R: Bürgerbüro; Standesamt; Bürgerbüro').R).toEqual(['Bürgerbüro', 'Standesamt']);
  });

  it('leaves a line that names no part as it is', () => {
    expect(raciOf('Das klärt der Einzelfall\nAbteilung: Sport\nR:')).toEqual({
      ...nobody,
      other: ['Das klärt der Einzelfall', 'Abteilung: Sport', 'R:'],
    });
  });

  it('is written in words in the order of the letters', () => {
    const text = 'A: Leitung\nR: Bürgerbüro\nR: Standesamt\nnach Absprache';

    expect(raciInWords(text, 'de')).toBe('Führt durch: Bürgerbüro; Standesamt\nVerantwortet: Leitung\nnach Absprache');
    expect(raciInWords(text, 'en')).toBe('Does it: Bürgerbüro; Standesamt\nAnswers for it: Leitung\nnach Absprache');
  });

  it('is nothing for an empty text, and an empty text for nobody', () => {
    expect(raciOf(null)).toEqual(nobody);
    expect(raciOf(' \n ')).toEqual(nobody);
    expect(raciText(nobody)).toBeNull();
  });

  it('is the same when what was read is written and read again', () => {
    const head = fc.constantFrom('R: ', 'A:', 'R/C: ', 'I , A: ', 'Consulted: ', 'sonst: ', '');
    const line = fc.tuple(head, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const raci = raciOf(lines.join('\n'));

        expect(raciOf(raciText(raci))).toEqual(raci);
      }),
    );
  });

  it('has a name in both languages for every letter', () => {
    for (const { de, en } of Object.values(raciParts))
      expect([de, en]).toEqual([expect.any(String), expect.any(String)]);
  });
});
