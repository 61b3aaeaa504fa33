import fc from 'fast-check';
import type { Field, FieldValue, ImportCell, Language } from '../../../../src/register';
import { directoryOf, parseCell, processFields, validateField } from '../../../../src/register';
import { formatNumber, formatShortDay } from '../../../../src/text';
import { aProcess, aUnit, stored } from '../../../support/builders';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'o.brandt@stadt.example' };
const paul = { key: 'paul.weiss@stadt.example', name: 'Paul Weiß', email: 'paul.weiss@stadt.example' };
const otherPaul = { key: 'paul.weiss2@stadt.example', name: 'Paul Weiß', email: 'paul.weiss2@stadt.example' };

const system = (id: number, name: string) =>
  stored(id, { name, kind: 'system', operator: null, contact: null, singlePointOfFailure: null });

const directory = directoryOf({
  units: [
    aUnit({ name: 'Bürgerservice', number: '32.1', shortName: 'BS' }, 1),
    aUnit({ name: 'Steuern und Abgaben', number: '22.1', shortName: null }, 2),
    aUnit({ name: 'Steuern und Abgaben', number: '3.21', shortName: null }, 3),
  ],
  resources: [system(7, 'Meldewesen Plus'), system(8, 'E-Akte')],
  processes: [aProcess({ name: 'Hund anmelden' }, 12)],
  people: [olga, paul, otherPaul],
});

function parse(name: keyof typeof processFields, cell: ImportCell) {
  const { value, remarks } = parseCell(cell, processFields[name], directory);
  return { value, codes: remarks.map(({ code }) => code) };
}

const taken = (value: FieldValue) => ({ value, codes: [] });

describe('text', () => {
  test.each([
    ['  Hund   anmelden ', 'Hund anmelden'],
    ['Hund\u200b an\u00admelden\ufeff', 'Hund anmelden'],
    ['Hund\nanmelden', 'Hund anmelden'],
    ['Hund\u00a0anmelden', 'Hund anmelden'],
    ['Hund\u0007 anmelden', 'Hund anmelden'],
  ])('%j loses what nobody sees, and that is reported', (cell, value) => {
    expect(parse('name', cell)).toEqual({ value, codes: ['cleaned'] });
  });

  test.each(['2/3', '1, 2/3', '<b>fett</b> & "mehr"', '👨‍👩‍👧 Familie', '=1+1', '-'])('%j stays as it is', (cell) => {
    expect(parse('serviceType', cell)).toEqual(taken(cell));
  });

  test('keeps the line breaks of a long text', () => {
    expect(parse('legalBasis', '§ 1 HundeG\r\n§ 2 HundeG')).toEqual(taken('§ 1 HundeG\n§ 2 HundeG'));
  });

  test('that is too long is shortened between two words', () => {
    const { value, codes } = parse('summary', 'Wort '.repeat(200));

    expect(codes).toContain('shortened');
    expect(String(value).length).toBeLessThanOrEqual(600);
    expect(String(value)).toMatch(/Wort…$/);
  });

  test('is never cut within a character', () => {
    expect(parse('trigger', '🐕'.repeat(200)).value).toBe(`${'🐕'.repeat(127)}…`);
  });
});

describe('service keys', () => {
  test.each<[ImportCell, string | null, readonly string[]]>([
    ['99012001000000', '99012001000000', []],
    [99_012_001_000_000, '99012001000000', []],
    ['99 012 001 000 000', '99012001000000', []],
    ['99012001000000; 99012001001000', '99012001000000\n99012001001000', []],
    ['nicht im LeiKa', null, ['notAKey']],
    ['99012001000000\nfolgt', '99012001000000', ['notAKey']],
    ['9,9012E+13', null, ['spoiltKey']],
    ['9.9E+13', null, ['spoiltKey']],
  ])('%j', (cell, value, codes) => {
    expect(parse('serviceKeys', cell)).toEqual({ value, codes });
  });
});

describe('numbers', () => {
  test.each<[keyof typeof processFields, ImportCell, FieldValue, readonly string[]]>([
    ['casesPerYear', '1.234', 1234, []],
    ['casesPerYear', '1,234', 1234, []],
    ['casesPerYear', '1 234', 1234, []],
    ['casesPerYear', 250, 250, []],
    ['leadDays', '2,5', 2.5, []],
    ['leadDays', '2.5', 2.5, []],
    ['leadDays', '1.234,5', 1234.5, []],
    ['leadDays', '1,234.5', 1234.5, []],
    ['fullTimeShare', '0,125', 0.13, ['rounded']],
    ['casesPerYear', 'viele', null, ['notANumber']],
    ['casesPerYear', '-3', null, ['tooSmall']],
    ['pain', '7', null, ['tooLarge']],
    ['casesPerYear', '-', null, []],
    ['casesPerYear', 'k. A.', null, []],
  ])('%s from %j', (name, cell, value, codes) => {
    expect(parse(name, cell)).toEqual({ value, codes });
  });
});

describe('days', () => {
  test.each(['01.03.2027', '1.3.2027', '01/03/2027', '2027-03-01', '2027-03-01 09:30', '01.03.2027 14:38', 46_447])(
    '%j is the first of March 2027',
    (cell) => expect(parse('nextReview', cell)).toEqual(taken('2027-03-01')),
  );

  test.each(['30.02.2027', 'bald', '03/2027', 12])('%j is no day', (cell) => {
    expect(parse('nextReview', cell)).toEqual({ value: null, codes: ['notADay'] });
  });
});

describe('choices', () => {
  test.each([
    ['category', 'Kernprozess', 'core', []],
    ['category', 'core process', 'core', []],
    ['category', 'core', 'core', []],
    ['category', 'Kern', 'core', []],
    ['documentation', 'keine', 'none', []],
    ['category', 'Nebenprozess', null, ['unknownChoice']],
    ['audience', 'Bürger; Unternehmen', ['citizens', 'companies'], []],
    ['audience', 'Bürgerinnen und Bürger, Verwaltung', ['citizens', 'administration'], []],
    ['channels', 'online\nFax', ['online'], ['unknownChoice']],
  ] as const)('%s from %j', (name, cell, value, codes) => {
    expect(parse(name, cell)).toEqual({ value, codes });
  });
});

describe('yes and no', () => {
  test.each([
    ['ja', true],
    ['X', true],
    [true, true],
    [1, true],
    ['No', false],
    ['FALSCH', false],
  ])('%j', (cell, value) => expect(parse('electronicFile', cell)).toEqual(taken(value)));

  test('anything else is left out', () => {
    expect(parse('electronicFile', 'teilweise')).toEqual({ value: null, codes: ['notYesOrNo'] });
  });
});

describe('people and references', () => {
  test.each([
    ['owner', 'Olga.Brandt@Stadt.example', olga.key, []],
    ['owner', 'o.brandt@stadt.example', olga.key, []],
    ['owner', 'Olga Brandt', olga.key, []],
    ['owner', 'Brandt, Olga', olga.key, []],
    ['owner', 'Paul Weiss', null, ['ambiguousPerson']],
    ['owner', 'Nina Niemand', null, ['unknownPerson']],
    ['unit', '32.1', 1, []],
    ['unit', '3.21', 3, []],
    ['unit', 'buergerservice', 1, []],
    ['unit', 'BS', 1, []],
    ['unit', 'Steuern und Abgaben', null, ['ambiguousReference']],
    ['unit', 'Hafenamt', null, ['unknownReference']],
    ['parent', 'P-000012', 12, []],
    ['parent', 'Hund anmelden', 12, []],
    ['parent', 'P-000099', null, ['unknownReference']],
    ['systems', 'Meldewesen Plus; E-Akte', [7, 8], []],
    ['systems', 'E-Akte\nTabelle', [8], ['unknownReference']],
  ] as const)('%s from %j', (name, cell, value, codes) => {
    expect(parse(name, cell)).toEqual({ value, codes });
  });
});

describe('whatever a cell holds', () => {
  const fields = Object.values<Field>(processFields);
  const cells = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));

  test('the value that is taken passes validation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), cells, (field, cell) => {
        const { value } = parseCell(cell, field, directory);
        expect(validateField({ ...field, required: undefined }, value)).toBeNull();
      }),
    );
  });

  test('what the register displays is read back as the same number and the same day', () => {
    const languages = fc.constantFrom<Language>('de', 'en');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), languages, (number, language) => {
        expect(parse('casesPerYear', formatNumber(number, language)).value).toBe(number);
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        languages,
        (date, language) => {
          const day = date.toISOString().slice(0, 10) as `${number}-${number}-${number}`;
          expect(parse('nextReview', formatShortDay(day, language)).value).toBe(day);
        },
      ),
    );
  });

  test('every choice is read back from its label in both languages', () => {
    for (const field of fields) {
      if (field.kind !== 'choice' && field.kind !== 'choices') continue;
      for (const [key, label] of Object.entries(field.choices)) {
        const expected = field.kind === 'choice' ? key : [key];
        expect(parseCell(label.de, field, directory).value).toEqual(expected);
        expect(parseCell(label.en, field, directory).value).toEqual(expected);
      }
    }
  });
});
