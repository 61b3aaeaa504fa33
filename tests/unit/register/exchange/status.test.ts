/** A status comes along with the register's own exports only, and only where the entry may have it. */
import type { ImportMode, Stored } from '../../../../src/register';
import {
  exportTable,
  findHeader,
  planImport,
  processFieldNames,
  proposeMapping,
  runImport,
} from '../../../../src/register';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';

const today = '2026-03-01';
const units = [aUnit({ number: '32.1', name: 'Bürgerservice' }, 1)];
const team = { key: 'petra@stadt.example', groups: ['team'] };
const clerk = { key: 'olga@stadt.example', groups: [] };
const people = [{ key: 'olga@stadt.example', name: 'Olga Brandt', email: 'olga@stadt.example' }];
const whole = aProcess({
  ...{ name: 'Hund anmelden', unit: 1, summary: 'Kurz', category: 'core', owner: 'olga@stadt.example' },
  ...{ trigger: 'Antrag', result: 'Bescheid', steps: 'Antrag prüfen', legalBasis: '§ 1 HundeStG', status: 'released' },
});

function plan(exported: Stored<'processes'>, known: readonly Stored<'processes'>[], mode: ImportMode, editor = team) {
  const columns = processFieldNames.filter((name) => name !== 'origin');
  const { header, rows } = exportTable([exported], { units }, 'de', columns);
  const cells = [
    header,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.day ?? null) : cell))),
  ];
  const found = findHeader(cells);
  const mapping = proposeMapping(found.names);
  const sources = { units, people, processes: known };
  return planImport({ rows: cells, header: found, mapping, sources, unit: null, today, mode, editor });
}

test('a released entry is released in the register it is brought into', async () => {
  const planned = plan(whole, [], 'add');
  const store = createMemoryStore({ entries: { units } });

  await runImport({ store, plan: planned, today });

  expect((await store.all('processes')).map(({ values }) => values.status)).toEqual(['released']);
});

test('an entry that lacks what a release needs stays a draft, and the report says so', () => {
  const [row] = plan({ ...whole, values: { ...whole.values, summary: null } }, [], 'add').rows;

  expect(row?.values.status).toBeUndefined();
  expect(row?.adaptations.map(({ code }) => code)).toContain('statusStays');
});

test('only the process team retires by a file', () => {
  const retired = { ...whole, values: { ...whole.values, status: 'retired' as const } };

  expect(plan(retired, [whole], 'update', clerk).rows[0]).toMatchObject({ effect: 'same', changes: {} });
  expect(plan(retired, [whole], 'update', team).rows[0]?.changes.status).toBe('retired');
});

test('a status in a file of somebody else means nothing', () => {
  expect(proposeMapping(['Bezeichnung', 'Status'])).toEqual(['name', null]);
});
