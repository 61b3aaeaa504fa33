import type { Field, FieldValue } from '../../../../src/register';
import { lists, listKeys, processFields, validate, validateField } from '../../../../src/register';
import { processValues } from '../../../support/builders';

describe('validation', () => {
  it('lets a draft pass with name, unit and status', () => {
    expect(validate(lists.processes.fields, { name: 'Hund anmelden', unit: 3, status: 'draft' })).toEqual([]);
  });

  it('names what a release needs beyond a draft', () => {
    const problems = validate(lists.processes.fields, { name: 'Hund anmelden', unit: 3, status: 'draft' }, 'release');

    expect(problems.map(({ field }) => field)).toEqual(['summary', 'category', 'trigger', 'result', 'steps', 'owner']);
    expect(problems.every(({ code }) => code === 'required')).toBe(true);
  });

  it.each(listKeys)('refuses a text that is too long in every text field of %s, and says how long it is', (list) => {
    const texts = Object.entries<Field>(lists[list].fields).filter(
      ([, { kind }]) => kind === 'text' || kind === 'longText',
    );
    const bound = ([name, field]: [string, Field]) => ({
      name,
      maximum: (field as { readonly maximum: number }).maximum,
    });

    for (const [name, maximum] of texts.map(bound).map((one) => [one.name, one.maximum] as const)) {
      const problem = validateField(lists[list].fields[name as never], 'a'.repeat(maximum + 45), 'draft');

      expect([name, problem]).toEqual([name, { code: 'tooLong', facts: { maximum, length: maximum + 45 } }]);
    }
  });

  it.each<[keyof typeof processFields, FieldValue, string | null]>([
    ['name', 'a'.repeat(255), null],
    ['name', 'a'.repeat(256), 'tooLong'],
    ['name', '   ', 'required'],
    ['name', 'a\u0007b', 'controlCharacter'],
    ['name', 'half \ud83d a smile', 'controlCharacter'],
    ['name', 'a whole 😀', null],
    ['product', '\u2060'.repeat(256), 'tooLong'],
    ['product', '\u2060', null],
    ['name', '<script>alert(1)</script>', null],
    ['serviceKeys', '99012001000000\n99012001001000', null],
    ['serviceKeys', '9901200100000', 'wrongLine'],
    ['category', 'core', null],
    ['category', 'Kernprozess', 'unknownChoice'],
    ['category', 'toString', 'unknownChoice'],
    ['audience', ['citizens', 'nobody'], 'unknownChoice'],
    ['casesPerYear', 12.5, 'tooManyDecimals'],
    ['casesPerYear', -1, 'tooSmall'],
    ['cycleMonths', 61, 'tooLarge'],
    ['leadDays', 1.5, null],
    ['casesPerYear', Number.NaN, 'notANumber'],
    ['nextReview', '2026-02-30', 'notADay'],
    ['nextReview', '9999-12-31', 'dayOutOfRange'],
    ['nextReview', '2199-12-31', null],
    ['name', '\u200b\u200b', 'required'],
    ['name', 'Familie 👩‍👧 beraten', null],
    ['unit', 0, 'unknownReference'],
    ['systems', [1, 2.5], 'unknownReference'],
    ['electronicFile', false, null],
  ])('of %s with %j says %s', (name, value, code) => {
    expect(validateField(processFields[name], value)?.code ?? null).toBe(code);
  });

  it('accepts what the builders make, so that tests start from valid entries', () => {
    expect(validate(lists.processes.fields, processValues())).toEqual([]);
  });
});

describe('the schema', () => {
  it.each(listKeys)('keeps within what SharePoint holds: %s', (key) => {
    const fields = Object.values(lists[key].fields);
    const columns = fields.map(({ column }) => column);

    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
    expect(columns.every((name) => /^[A-Z][A-Za-z0-9]{1,31}$/.test(name))).toBe(true);
    expect(fields.filter(({ indexed, unique }) => indexed || unique).length).toBeLessThanOrEqual(19);
    expect(
      fields.filter(({ kind }) => ['person', 'reference', 'references'].includes(kind)).length,
    ).toBeLessThanOrEqual(10);
    expect(lists[key].view.every((name) => name in lists[key].fields)).toBe(true);
  });

  it.each(listKeys)('says every label and help in both languages: %s', (key) => {
    for (const { label, help } of Object.values(lists[key].fields)) {
      for (const text of [label.de, label.en, help.de, help.en]) expect(text.trim()).not.toBe('');
    }
  });
});
