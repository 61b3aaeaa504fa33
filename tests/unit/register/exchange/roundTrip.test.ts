/** Export → import is the identity, through real files. */
import fc from 'fast-check';
import type {
  Field,
  FieldKind,
  FieldValue,
  Language,
  ProcessFieldName,
  ProcessValues,
  Stored,
} from '../../../../src/register';
import {
  addDays,
  emptyValues,
  exportCsv,
  exportTable,
  jsonEntry,
  jsonFile,
  findHeader,
  importTargets,
  isEmpty,
  lists,
  planImport,
  processFieldNames,
  processFields,
  proposeMapping,
  sameValue,
  validate,
  validateField,
} from '../../../../src/register';
import { readSpreadsheet, writeWorkbook } from '../../../../src/spreadsheet';
import { aUnit, stored } from '../../../support/builders';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

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

const units = [
  aUnit({ number: '32.1', name: 'Bürgerservice' }, 1),
  aUnit({ number: '3.21', name: 'Bürgerservice' }, 2),
  aUnit({ number: null, name: 'Hafen; Markt' }, 3),
  aUnit({ number: null, name: 'Hafen; Markt' }, 4),
];
const resources = [1, 2, 3].map((id) =>
  stored(id, emptyValues(lists.resources.fields, { name: id === 3 ? 'OK.EWO' : 'Rathaus; I', kind: 'system' })),
);
const people = ['olga.brandt@stadt.example', 'o.lgabrandt@stadt.example'].map((key) => ({
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
  return field.required === 'draft' ? sound : fc.option(sound, { nil: null });
}

const aRegister: fc.Arbitrary<readonly Stored<'processes'>[]> = fc.tuple(
  ...Array.from({ length: sizeOfRegister }, (_, index) =>
    fc
      .record(Object.fromEntries(processFieldNames.map((name) => [name, anyValue(name, index + 1)])))
      // A source number tells them apart where names and keys don't; retired ones are only found by their number.
      .map((values) => ({ ...values, sourceId: `q${index}`, origin: null }))
      .map((values) => stored(index + 1, emptyValues(processFields, values as unknown as Partial<ProcessValues>))),
  ),
);

type Carry = (processes: readonly Stored<'processes'>[], language: Language) => Promise<Uint8Array>;
const tableOf = (processes: readonly Stored<'processes'>[], language: Language) =>
  exportTable(processes, { units, resources, processes }, language);
const carriers: readonly (readonly [string, Carry])[] = [
  [
    'a workbook',
    async (processes, language) => {
      const { header, rows } = tableOf(processes, language);
      return writeWorkbook([{ name: 'Prozesse', rows: [header, ...rows] }]);
    },
  ],
  ['CSV', async (processes, language) => new TextEncoder().encode(exportCsv(tableOf(processes, language), language))],
  [
    'JSON',
    async (processes) => {
      const entries = processes.map(jsonEntry({ units, resources, processes })).map((entry) => JSON.stringify(entry));
      return new TextEncoder().encode(jsonFile(entries, '2026-03-01'));
    },
  ],
];

async function planOf(bytes: Uint8Array, processes: readonly Stored<'processes'>[], mode: 'add' | 'update') {
  const reading = await readSpreadsheet(bytes);
  if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
  const { rows, encoding } = reading.sheet;
  const header = findHeader(rows);
  const mapping = proposeMapping(header.names);
  const sources = { units, resources, people, processes };
  return planImport({
    rows,
    header,
    mapping,
    sources,
    unit: null,
    mode,
    isText: encoding !== 'xlsx' && encoding !== 'json',
    erase: true,
    today: '2026-03-01',
    editor: { key: 'team@stadt.example', groups: ['team'] },
  });
}

const isReleasable = (values: Partial<ProcessValues>): boolean =>
  validate(processFields, { status: 'released', ...values }, 'release').length === 0;

const languages: readonly Language[] = ['de', 'en'];
describe.each(carriers)('an export as %s', (_name, carry) => {
  test.each(languages)('read by its own register changes nothing (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(aRegister, async (processes) => {
        const bytes = await carry(processes, language);

        const plan = await planOf(bytes, processes, 'update');

        expect(plan.rows.map(({ effect, changes, adaptations }) => ({ effect, changes, adaptations }))).toEqual(
          processes.map(() => ({ effect: 'same', changes: {}, adaptations: [] })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(languages)('read by an empty register gives the same values (%s)', async (language) => {
    const fields = importTargets.filter((target) => target !== 'processNumber');
    await fc.assert(
      fc.asyncProperty(aRegister, async (processes) => {
        const bytes = await carry(processes, language);

        const { rows } = await planOf(bytes, [], 'add');

        // Rows of a unit with the same name and the same keys are one entry; the source number tells these apart.
        for (const [index, { values }] of processes.entries()) {
          const row = rows[index]!;
          // A status that asks for more than the entry holds is a draft's.
          const isComplete = ['draft', 'retired'].includes(values.status!) || isReleasable(row.values);
          expect(row.values.status ?? 'draft').toBe(isComplete ? values.status : 'draft');
          const linked = (name: ProcessFieldName) =>
            row.links.filter(({ field }) => field === name).map(({ row }) => row - 1);
          for (const name of fields) {
            const found = linked(name).length > 0 ? linked(name) : row.values[name];
            const field: Field = processFields[name];
            const back = field.kind === 'reference' && Array.isArray(found) ? found[0] : found;
            if (!sameValue(isEmpty(back) ? null : back, isEmpty(values[name]) ? null : values[name])) {
              throw new Error(
                `${name}: ${JSON.stringify(values[name])} became ${JSON.stringify(back)} ${JSON.stringify(row.adaptations)} ${JSON.stringify(row.refusal)}`,
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
