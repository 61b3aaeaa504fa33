/** Whole registers for properties: any values that the fields take, and any names of what they refer to. */
import fc from 'fast-check';
import type { Field, FieldKind, FieldValue, ProcessFieldName, ProcessValues, Stored } from '../../src/register';
import {
  addDays,
  emptyValues,
  isEmpty,
  lists,
  processFieldNames,
  processFields,
  validateField,
} from '../../src/register';
import { aUnit, stored } from './builders';
import { hasSharedData, sharedFile } from './sharedData';

const naughty: readonly string[] = hasSharedData('naughty')
  ? (JSON.parse(new TextDecoder().decode(sharedFile('naughty/blns.json'))) as string[])
  : ['=1+1', '<script>alert(1)</script>', 'Ω≈ç√', '🎉', '_x000D_', "'=1", '\t', 'a\u200bb'];
const dangerous = [
  '=1+1',
  '+49 1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  "'",
  '|cmd',
  '"',
  '""=1',
  ';',
  'a;b',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '_x0041_',
  '&lt;',
  ']]>',
  ' a ',
  '00123',
  '1e5',
  '2026-01-01',
  'ja',
  '-',
  '#N/A',
];

export const people = ['olga.brandt@stadt.example', 'o.lgabrandt@stadt.example'].map((key) => ({
  key,
  name: 'Olga Brandt',
  email: key,
}));
const sizeOfRegister = 4;

/** As long as a name may be, and longer than one: every text field takes those that fit. */
const long = [
  'ß'.repeat(255),
  `${'Sehr langer Name '.repeat(15).trim()}!`,
  '🎉 '.repeat(100).trim(),
  '=1+1 '.repeat(60).trim(),
];

const anyText = fc.oneof(
  fc.constantFrom(...naughty, ...dangerous, ...long),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const valuesOfKind: {
  readonly [Kind in FieldKind]: (field: Extract<Field, { kind: Kind }>) => fc.Arbitrary<FieldValue>;
} = {
  text: (field) => anyText.filter((text) => !text.includes('\n') && validateField(field, text) === null),
  longText: (field) =>
    field.linePattern
      ? fc
          .array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 3 })
          .map((keys) => keys.map((key) => `99${String(key).padStart(12, '0')}`).join('\n'))
      : fc.array(anyText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n').slice(0, field.maximum)),
  choice: ({ choices }) => fc.constantFrom(...Object.keys(choices)),
  choices: ({ choices }) => fc.subarray(Object.keys(choices), { minLength: 1 }),
  number: ({ minimum, maximum, decimals }) =>
    fc.integer({ min: minimum * 10 ** decimals, max: maximum * 10 ** decimals }).map((one) => one / 10 ** decimals),
  date: () => fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1920-01-01', days)),
  person: () => fc.constantFrom(...people.map(({ key }) => key)),
  reference: ({ target }) => fc.integer({ min: 1, max: target === 'resources' ? 3 : 4 }),
  references: ({ target }) => fc.subarray(target === 'resources' ? [1, 2, 3] : [1, 2, 3, 4], { minLength: 1 }),
  yesNo: () => fc.boolean(),
};

/** In which order references go, across that of the ids: rows refer to later and to earlier ones. */
const placeOf = (id: number): number => [2, 4, 1, 3].indexOf(id);

const nothing: Readonly<Record<string, FieldValue>> = emptyValues(processFields);

function anyValue(name: ProcessFieldName, id: number): fc.Arbitrary<FieldValue> {
  const field: Field = processFields[name];
  const some = (valuesOfKind[field.kind] as (field: Field) => fc.Arbitrary<FieldValue>)(field).filter(
    (value) => !isEmpty(value) && validateField({ ...field, required: undefined }, value) === null,
  );
  // Nothing leads back to itself; the import says so and leaves it out.
  const isAfter = (one: unknown): boolean => placeOf(one as number) > placeOf(id);
  const sound =
    'target' in field && field.target === 'processes'
      ? some.map((value) => (Array.isArray(value) ? value.filter(isAfter) : isAfter(value) ? value : null))
      : some;
  return field.required === 'draft' ? sound : fc.option(sound, { nil: nothing[name] });
}

/** Names that are mistaken for numbers, for each other, or for what stands between two of them. */
const names = [
  'Bürgerservice',
  'Hafen; Markt',
  '32.1 Bürgerservice',
  '32.1',
  'P-000001',
  'Bau [#2]',
  '[#1]',
  '- ',
  'k. A.',
  'OK.EWO',
];
const numbers = ['32.1', '3.21', '32', '0032', 'B 1', '1e5', '=1+1', '-', 'Hafen'];
const aName = (field: Field) =>
  fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: valuesOfKind.text(field as never) },
    )
    .filter((value) => !isEmpty(value) && validateField(field, value) === null) as fc.Arbitrary<string>;

const someUnits = fc.tuple(
  ...[1, 2, 3, 4].map((id) =>
    fc
      .record({
        name: aName(lists.units.fields.name),
        number: fc.option(fc.constantFrom(...numbers), { nil: null }),
        shortName: fc.option(aName(lists.units.fields.shortName), { nil: null }),
      })
      .map((values) => aUnit(values, id)),
  ),
);
const someResources = fc.tuple(
  ...[1, 2, 3].map((id) =>
    fc
      .record({ name: aName(lists.resources.fields.name), kind: fc.constantFrom('system', 'building') })
      .map((values) => stored(id, emptyValues(lists.resources.fields, values))),
  ),
);

const someProcesses: fc.Arbitrary<readonly Stored<'processes'>[]> = fc.tuple(
  ...Array.from({ length: sizeOfRegister }, (_, index) =>
    fc
      .record(Object.fromEntries(processFieldNames.map((name) => [name, anyValue(name, index + 1)])))
      // A source number tells them apart where names and keys don't; retired ones are only found by their number.
      .map((values) => ({ ...values, sourceId: `q${index}`, origin: null }))
      .map((values) => stored(index + 1, emptyValues(processFields, values as unknown as Partial<ProcessValues>))),
  ),
);

export interface Register {
  readonly units: readonly Stored<'units'>[];
  readonly resources: readonly Stored<'resources'>[];
  readonly processes: readonly Stored<'processes'>[];
}

export const aRegister: fc.Arbitrary<Register> = fc.record({
  units: someUnits,
  resources: someResources,
  processes: someProcesses,
});
