/** Export → import is the identity, through the files that people take along. */
import fc from 'fast-check';
import type { ExportColumn, Field, Language, ProcessFieldName, ProcessValues } from '../../../../src/register';
import {
  emptyValues,
  exportFigures,
  findHeader,
  importTargets,
  isEmpty,
  lists,
  planImport,
  processFieldNames,
  processFields,
  proposeMapping,
  sameValue,
  usualSettings,
  validate,
} from '../../../../src/register';
import { exportFile } from '../../../../src/report';
import { readSpreadsheet } from '../../../../src/spreadsheet';
import type { Register } from '../../../support/anyRegister';
import { aRegister, people } from '../../../support/anyRegister';
import { aProcess, aUnit, stored } from '../../../support/builders';

const today = '2026-03-01';
const formats = ['xlsx', 'csv', 'json'] as const;
type Columns = readonly ExportColumn[] | null;

const exported = (
  { processes, ...of }: Register,
  { format, language, columns = null }: { format: (typeof formats)[number]; language: Language; columns?: Columns },
) =>
  exportFile({
    ...{ format, language, columns, today, processes, ...of, settings: usualSettings, place: '', chosen: null },
    processNames: processes.map(({ id, values }) => ({ id, name: values.name ?? '' })),
    personNames: Object.fromEntries(people.map(({ key, name }) => [key, name])),
  });

async function planOf(bytes: Uint8Array, register: Register, mode: 'add' | 'update') {
  const reading = await readSpreadsheet(bytes);
  if (!('sheet' in reading)) throw new Error(reading.unreadable.code);
  const { rows, encoding } = reading.sheet;
  const header = findHeader(rows);
  return planImport({
    rows,
    header,
    mapping: proposeMapping(header.names),
    sources: { ...register, people },
    unit: null,
    mode,
    isText: encoding !== 'xlsx' && encoding !== 'json',
    erase: true,
    today,
    editor: { key: 'team@stadt.example', groups: ['team'] },
  });
}

const isReleasable = (values: Partial<ProcessValues>): boolean =>
  validate(processFields, { status: 'released', ...values }, 'release').length === 0;

const languages: readonly Language[] = ['de', 'en'];

test.each(['-', 'k. A.', '#N/A'])(
  'a unit and a system called “%s” are found again, though tables mean nothing by it',
  async (name) => {
    const register: Register = {
      units: [aUnit({ name, number: null })],
      resources: [stored(1, emptyValues(lists.resources.fields, { name, kind: 'system' }))],
      processes: [aProcess({ unit: 1, systems: [1], owner: null })],
    };

    const [row] = (await planOf(await exported(register, { format: 'csv', language: 'de' }), register, 'update')).rows;

    expect(row).toMatchObject({ effect: 'same', changes: {}, values: { unit: 1, systems: [1] } });
  },
);
const figures = Object.keys(exportFigures) as ExportColumn[];
const columns: fc.Arbitrary<Columns> = fc.option(fc.shuffledSubarray([...processFieldNames, ...figures]));

describe.each(formats)('an export as %s', (format) => {
  test.each(languages)('read by its own register changes nothing (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(aRegister, columns, async (register, columns) => {
        const bytes = await exported(register, { format, language, columns });

        const plan = await planOf(bytes, register, 'update');

        expect(plan.rows.map(({ effect, changes, adaptations }) => ({ effect, changes, adaptations }))).toEqual(
          register.processes.map(() => ({ effect: 'same', changes: {}, adaptations: [] })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(languages)('read by an empty register gives the same values (%s)', async (language) => {
    const fields = importTargets.filter((target) => target !== 'processNumber');
    await fc.assert(
      fc.asyncProperty(aRegister, async (register) => {
        const bytes = await exported(register, { format, language });

        const { rows } = await planOf(bytes, { ...register, processes: [] }, 'add');

        // Rows of a unit with the same name and the same keys are one entry; the source number tells these apart.
        for (const [index, { values }] of register.processes.entries()) {
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
