import fc from 'fast-check';
import type { ImportRow } from '../../../../src/register';
import { findHeader, lists, planImport, proposeMapping, sourcesNeeded, validate } from '../../../../src/register';
import { aUnit } from '../../../support/builders';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const units = [aUnit({ number: '22.1' }, 1), aUnit({ number: '32.1', name: 'Bürgerservice' }, 2)];

function plan(rows: readonly ImportRow[], unit: number | null = 1) {
  const header = findHeader(rows);
  return planImport({ rows, header, mapping: proposeMapping(header.names), sources: { units }, unit });
}

describe('a row', () => {
  test('without a name is refused, with its number as a person counts', () => {
    const { rows } = plan([
      ['Bezeichnung', 'Typ'],
      ['A', '1'],
      [null, null],
      ['  ', '2'],
    ]);

    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(rows[1]?.refusal).toEqual({
      effect: 'refused',
      row: 4,
      column: 'Bezeichnung',
      code: 'emptyName',
      facts: {},
    });
  });

  test('goes to its own unit, else to the chosen one', () => {
    const { rows } = plan([
      ['Name', 'Einheit'],
      ['A', '32.1'],
      ['B', null],
      ['C', 'Hafenamt'],
    ]);

    expect(rows.map(({ values }) => values.unit)).toEqual([2, 1, 1]);
    expect(rows[2]?.adaptations).toMatchObject([{ column: 'Einheit', code: 'otherUnit', facts: { text: 'Hafenamt' } }]);
  });

  test('is refused when it names no unit and none is chosen', () => {
    const { rows } = plan(
      [
        ['Name', 'Einheit'],
        ['B', null],
      ],
      null,
    );

    expect(rows[0]?.refusal).toMatchObject({ code: 'noUnit', column: 'Einheit' });
  });

  test('with a name that is too long keeps the full name among the other names', () => {
    const long = `Antrag auf ${'sehr '.repeat(60)}lange Förderung`;
    const { rows } = plan([
      ['Bezeichnung', 'Synonyme'],
      [long, 'Förderung'],
    ]);

    expect(rows[0]?.values.name?.length).toBeLessThanOrEqual(255);
    expect(rows[0]?.values.otherNames).toBe(`${long}\nFörderung`);
    expect(rows[0]?.adaptations).toMatchObject([{ column: 'Bezeichnung', code: 'shortenedKept' }]);
  });

  test('with a bad optional value is taken without it', () => {
    const { rows } = plan([
      ['Name', 'Fälle im Jahr'],
      ['A', 'viele'],
    ]);

    expect(rows[0]?.values).toEqual({ name: 'A', unit: 1 });
    expect(rows[0]?.adaptations).toMatchObject([{ row: 2, column: 'Fälle im Jahr', code: 'notANumber' }]);
  });
});

describe('the creation key', () => {
  const keyOf = (header: readonly string[], row: ImportRow, unit = 1) => plan([header, row], unit).rows[0]!.key;

  test('does not depend on case, blanks or what else stands in the row', () => {
    const key = keyOf(['Name', 'Typ'], ['Hund anmelden', '1']);

    expect(keyOf(['Name', 'Typ'], [' HUND  ANMELDEN', '2'])).toBe(key);
  });

  test('differs by unit, service key, source number and name', () => {
    const header = ['Leistungsschlüssel', 'Name', 'Id'];
    const keys = [
      keyOf(header, ['99012001000000', 'A', '1']),
      keyOf(header, ['99012001000000', 'A', '1'], 2),
      keyOf(header, ['99012001001000', 'A', '1']),
      keyOf(header, ['99012001000000', 'B', '1']),
      keyOf(header, ['nicht im LeiKa', 'A', '1']),
      keyOf(header, ['nicht im LeiKa', 'A', '2']),
      keyOf(header, ['nicht im LeiKa', 'Straße', '2']),
      keyOf(header, ['nicht im LeiKa', 'Strasse', '2']),
    ];

    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(255);
  });

  test('is the same for two names exactly when they are the same but for case', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [first, second] = [`a${one}`, `a${other}`].map((text) => plan([['Name'], [text]]).rows[0]!);
        const folded = [first!, second!].map(({ values }) => values.name?.normalize('NFC').toLowerCase());
        expect(first!.key === second!.key).toBe(folded[0] === folded[1]);
      }),
    );
  });

  test('of a second identical row makes it a duplicate that names the first', () => {
    const { rows } = plan([['Name'], ['Hund anmelden'], ['B'], ['hund anmelden']]);

    expect(rows[2]?.refusal).toEqual({
      effect: 'duplicate',
      row: 4,
      column: '',
      code: 'duplicateRow',
      facts: { first: 2 },
    });
  });
});

test('the lists to be read follow from the columns', () => {
  expect(sourcesNeeded(['name', 'owner'])).toEqual({ people: true, resources: false, processes: false });
  expect(sourcesNeeded(['systems', 'predecessors', null])).toEqual({ people: false, resources: true, processes: true });
});

test('naughty strings are names like any other: what is visible in them stays', () => {
  const naughty = hasSharedData('naughty')
    ? (JSON.parse(new TextDecoder().decode(sharedFile('naughty/blns.json'))) as string[])
    : ['<script>alert(1)</script>', "'; DROP TABLE x", 'ﷺ', '👩🏽', '﹏﹏﹏', '$HOME', 'null', '=cmd'];

  const { rows } = plan([['Name', 'Kurzbeschreibung'], ...naughty.map((text) => [`x${text}x`, `x${text}x`])]);

  rows.forEach(({ row, values, refusal }) => {
    const original = `x${naughty[row - 2]}x`;
    const invisible = /[\s\u200b\u2060\ufeff\u00ad\u0000-\u001f\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029]+/gu;
    const visible = (text: string | null | undefined) => (text ?? '').replace(invisible, '');
    if (refusal) expect(refusal.code).toBe('duplicateRow');
    else if (original.length <= 255) expect(visible(values.name)).toBe(visible(original));
    if (!refusal && original.length <= 600) expect(visible(values.summary)).toBe(visible(original));
    expect(validate(lists.processes.fields, { ...values, status: 'draft', unit: 1 })).toEqual([]);
  });
  expect(rows).toHaveLength(naughty.length);
});
