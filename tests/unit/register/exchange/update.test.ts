/** What an import makes of entries that exist, of rows that refer to each other, and of names that are nearly right. */
import type { ImportMode, ImportRow, Stored } from '../../../../src/register';
import { findHeader, nearest, planImport, proposeMapping, runImport, splitName } from '../../../../src/register';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';

const today = '2026-03-01';
const units = [aUnit({ number: '32.1', name: 'Bürgerservice' }, 1)];

function plan(
  rows: readonly ImportRow[],
  processes: readonly Stored<'processes'>[],
  more: { readonly mode?: ImportMode; readonly erase?: boolean } = {},
) {
  const header = findHeader(rows);
  const mapping = proposeMapping(header.names);
  return planImport({ rows, header, mapping, sources: { units, processes }, unit: 1, today, ...more });
}

/** As the form keeps a long name: its beginning as name, what follows as description. */
function splitParts(text: string) {
  const { name, rest } = splitName(text);
  return { name, summary: `… ${rest}` };
}

describe('an empty cell', () => {
  const before = { name: 'Hund anmelden', unit: 1, summary: 'alt', casesPerYear: 7 };
  const rows = [
    ['Bezeichnung', 'Kurzbeschreibung', 'Fälle im Jahr'],
    ['Hund anmelden', '', 9],
  ];

  test('leaves the field as it is', () => {
    const [row] = plan(rows, [aProcess({ ...before, status: 'draft' })], { mode: 'update' }).rows;

    expect(row).toMatchObject({ effect: 'changed', changes: { casesPerYear: 9 }, before: { casesPerYear: 7 } });
    expect(row?.changes).not.toHaveProperty('summary');
  });

  test('empties the field where that is wanted', () => {
    const [row] = plan(rows, [aProcess({ ...before, status: 'draft' })], { mode: 'update', erase: true }).rows;

    expect(row?.changes).toEqual({ casesPerYear: 9, summary: null });
    expect(row?.before).toEqual({ casesPerYear: 7, summary: 'alt' });
  });

  test('never takes from a released entry what its release needs', () => {
    const released = aProcess({ ...before, owner: 'olga@stadt.example', status: 'released' });
    const file = [
      ['Prozess-ID', 'Bezeichnung', 'Verantwortlich'],
      ['P-000001', 'Hund anmelden', ''],
    ];

    const [row] = plan(file, [released], { mode: 'update', erase: true }).rows;

    expect(row?.changes).toEqual({});
    expect(row?.adaptations.map(({ code }) => code)).toEqual(['neededByRelease']);
  });
});

describe('a name that was shortened', () => {
  const long = `${'Lang '.repeat(60)}Ende`;
  const [first] = plan([['Bezeichnung'], [long]], []).rows;
  const imported = aProcess({ ...first!.values, status: 'draft' });
  const captured = aProcess({ name: splitName(long).name, unit: 1, summary: `${long}\nkurz`, status: 'draft' });
  const quick = aProcess({ ...splitParts(long), unit: 1, status: 'draft' });
  const bare = aProcess({ name: splitName(long).name, unit: 1, status: 'draft' });

  test.each([
    ['an import', imported],
    ['a list', captured],
    ['a form', quick],
    ['somebody who kept nothing more', bare],
  ])('is recognised in full, stored by %s', (_by, stored) => {
    for (const name of [long, long.toUpperCase()]) {
      expect(plan([['Bezeichnung'], [name]], [stored]).rows).toMatchObject([{ effect: 'present', entry: { id: 1 } }]);
    }
  });

  test('is another one than a long name that begins the same way', () => {
    const other = `${'Lang '.repeat(60)}anderes Ende`;

    expect(plan([['Bezeichnung'], [other]], [imported]).rows[0]?.effect).toBe('new');
  });

  test('stays as it is when its row is brought in again', () => {
    const file = [['Bezeichnung'], [long]];

    for (const stored of [imported, captured, quick]) {
      expect(plan(file, [stored], { mode: 'update', erase: true }).rows[0]).toMatchObject({
        effect: 'same',
        changes: {},
      });
    }
  });

  test('keeps what somebody has added to the other names', () => {
    const stored = aProcess({ name: splitName(long).name, unit: 1, otherNames: 'Zweitname', status: 'draft' });

    const [row] = plan([['Bezeichnung'], [long]], [stored], { mode: 'update' }).rows;

    expect(row?.changes).toEqual({ otherNames: `${long}\nZweitname` });
  });

  test('leaves the other names as they are where the full text finds no room', () => {
    const stored = aProcess({ name: splitName(long).name, unit: 1, otherNames: 'x'.repeat(3_900), status: 'draft' });

    const [row] = plan([['Bezeichnung'], [long]], [stored], { mode: 'update' }).rows;

    expect(row).toMatchObject({ effect: 'same', changes: {} });
  });
});

describe('rows that refer to each other', () => {
  const file = [
    ['Bezeichnung', 'Vorgänger'],
    ['Antrag prüfen', 'Bescheid senden'],
    ['Bescheid senden', 'Akte schließen'],
    ['Akte schließen', 'Antrag prüfen'],
  ];

  test('in the round of a year are all written, and then point at each other', async () => {
    const store = createMemoryStore({ entries: { units } });

    const report = await runImport({ store, plan: plan(file, []), today });

    expect(report.totals).toMatchObject({ created: 3, open: 0, failed: 0 });
    const made = await store.all('processes');
    const idOf = (name: string) => made.find(({ values }) => values.name === name)?.id;
    expect(Object.fromEntries(made.map(({ values }) => [values.name, values.predecessors]))).toEqual({
      'Antrag prüfen': [idOf('Bescheid senden')],
      'Bescheid senden': [idOf('Akte schließen')],
      'Akte schließen': [idOf('Antrag prüfen')],
    });
  });

  test('a second time change nothing', async () => {
    const store = createMemoryStore({ entries: { units } });
    await runImport({ store, plan: plan(file, []), today });

    const again = plan(file, await store.all('processes'), { mode: 'addAndUpdate' });

    expect(again.rows.map(({ effect }) => effect)).toEqual(['same', 'same', 'same']);
  });
});

describe('the nearest names', () => {
  const entries = ['Ordnung und Verkehr', 'Steuern und Abgaben', 'Bürgerservice', 'Feuerwehr'].map((name) => ({
    key: name,
    names: [name],
  }));

  test.each([
    ['Ordnungsamt', 'Ordnung und Verkehr'],
    ['Steueramt', 'Steuern und Abgaben'],
    ['Buergerservise', 'Bürgerservice'],
    ['Amt für Feuerwehr', 'Feuerwehr'],
  ])('of %s begin with %s', (text, first) => {
    expect(nearest(text, entries, 3)[0]).toBe(first);
  });

  test('are none where nothing is alike', () => {
    expect(nearest('Zoo', entries, 3)).toEqual([]);
  });
});
