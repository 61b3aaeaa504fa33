import type { ProcessValues, Stored, UnitValues } from '../../../../src/register';
import { createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import { createRegisterModel, viewRegister } from '../../../../src/tab/register/model';
import type { RegisterFilters, RegisterSort } from '../../../../src/tab/shell/address';
import { aProcess, aUnit } from '../../../support/builders';

const names: Readonly<Record<string, string>> = { 'a@stadt.example': 'Ada Ahrens', 'z@stadt.example': 'Zoe Zander' };

function aModel(processes: readonly Partial<ProcessValues>[], units: readonly Partial<UnitValues>[] = []) {
  const stored: readonly Stored<'units'>[] = units.map((unit, index) => aUnit(unit, index + 1));
  const entries = processes.map((values, index) => aProcess(values, index + 1));
  const data = {
    table: tableOf(entries, 'de', createAlphabet('de')),
    units: stored,
    unitName: (id: number | null) => stored.find((unit) => unit.id === id)?.values.name ?? '',
    personName: (key: string | null) => (key === null ? '' : (names[key] ?? key)),
  };
  return createRegisterModel(data, '2026-06-01', 'de');
}

type Asked = { found?: readonly number[]; near?: number; filters?: RegisterFilters; sort?: RegisterSort | null };

/** Names of the rows shown; `found` are the rows that a search has found, best first. */
function shown(model: ReturnType<typeof aModel>, { found, near = 0, filters = {}, sort = null }: Asked = {}) {
  const hits = found ? { rows: Uint32Array.from(found), near, version: model.table.version } : null;
  return Array.from(viewRegister(model, hits, filters, sort).indices, (index) => model.row(index)?.name);
}

describe('The register', () => {
  it('stands in the order of the alphabet, umlauts where people look for them', () => {
    const model = aModel([{ name: 'Zelt genehmigen' }, { name: 'Öl entsorgen' }, { name: 'Ofen abnehmen' }]);

    expect(shown(model)).toEqual(['Ofen abnehmen', 'Öl entsorgen', 'Zelt genehmigen']);
  });

  it('sorts by the day a review is due, entries outside the cycle last in either direction', () => {
    const model = aModel([
      { name: 'später', nextReview: '2027-03-01' },
      { name: 'stillgelegt', status: 'retired' },
      { name: 'überfällig', nextReview: '2026-01-01' },
    ]);

    expect(shown(model, { sort: { column: 'light', descending: false } })).toEqual([
      'überfällig',
      'später',
      'stillgelegt',
    ]);
    expect(shown(model, { sort: { column: 'light', descending: true } })).toEqual([
      'später',
      'überfällig',
      'stillgelegt',
    ]);
  });

  it('sorts by names of people, not by their keys, and puts the ownerless last', () => {
    const model = aModel([
      { name: 'eins', owner: null },
      { name: 'zwei', owner: 'z@stadt.example' },
      { name: 'drei', owner: 'a@stadt.example' },
    ]);

    expect(shown(model, { sort: { column: 'owner', descending: false } })).toEqual(['drei', 'zwei', 'eins']);
  });

  it('shows a unit with everything below it, and counts it so', () => {
    const model = aModel(
      [
        { name: 'oben', unit: 1 },
        { name: 'unten', unit: 2 },
        { name: 'anderswo', unit: 3 },
      ],
      [{ name: 'Amt' }, { name: 'Abteilung', parent: 1 }, { name: 'Anderes Amt' }],
    );

    const { counts } = viewRegister(model, null, {}, null);

    expect(shown(model, { filters: { unit: ['1'] } })).toEqual(['oben', 'unten']);
    expect(Object.fromEntries(counts('unit'))).toEqual({ 1: 2, 2: 1, 3: 1 });
  });

  it('counts for each facet what its values would bring, given the others', () => {
    const model = aModel([
      { name: 'a', category: 'core', status: 'released' },
      { name: 'b', category: 'core', status: 'draft' },
      { name: 'c', category: 'support', status: 'draft' },
    ]);

    const { counts, indices } = viewRegister(model, null, { category: ['core'], status: ['draft'] }, null);

    expect(indices).toHaveLength(1);
    expect(Object.fromEntries(counts('category'))).toEqual({ core: 1, support: 1 });
    expect(Object.fromEntries(counts('status'))).toEqual({ draft: 1, released: 1 });
  });

  it('finds entries without an owner', () => {
    const model = aModel([{ name: 'verwaist', owner: null }, { name: 'betreut' }]);

    expect(shown(model, { filters: { owner: ['-'] } })).toEqual(['verwaist']);
  });

  it('lists several values of a facet together', () => {
    const model = aModel([
      { name: 'a', category: 'core' },
      { name: 'b', category: 'support' },
      { name: 'c', category: 'management' },
    ]);

    expect(shown(model, { filters: { category: ['core', 'management'] } })).toEqual(['a', 'c']);
  });

  it('orders by relevance while searching, unless an order is chosen', () => {
    const model = aModel([
      { name: 'Abgaben für Hunde erheben' },
      { name: 'Hund anmelden' },
      { name: 'Katze anmelden' },
    ]);

    expect(shown(model, { found: [1, 0] })).toEqual(['Hund anmelden', 'Abgaben für Hunde erheben']);
    expect(shown(model, { found: [1, 0], sort: { column: 'name', descending: false } })).toEqual([
      'Abgaben für Hunde erheben',
      'Hund anmelden',
    ]);
  });

  it('shows last what only comes near, and in a chosen order only where nothing else was found', () => {
    const model = aModel([{ name: 'Abfall abholen' }, { name: 'Hund anmelden' }, { name: 'Katze anmelden' }]);
    const byName = { column: 'name', descending: false } as const;

    expect(shown(model, { found: [2, 1, 0], near: 2 })).toEqual(['Katze anmelden', 'Hund anmelden', 'Abfall abholen']);
    expect(shown(model, { found: [2, 1, 0], near: 2, sort: byName })).toEqual(['Katze anmelden']);
    expect(shown(model, { found: [2, 1], near: 2, sort: byName })).toEqual(['Hund anmelden', 'Katze anmelden']);
  });

  it('refuses rows that were found in another state of the table', () => {
    const stale = { rows: Uint32Array.from([0]), near: 0, version: 'another' };

    expect(() => viewRegister(aModel([{}]), stale, {}, null)).toThrow('another table');
  });

  it('shows a status that somebody typed into the list by hand, and that it is none', () => {
    const model = aModel([{ status: 'geprüft' as ProcessValues['status'] }]);

    expect(model.row(0)?.status).toBe('geprüft (unbekannter Wert)');
    expect(shown(model, { filters: { status: ['geprüft'] } })).toHaveLength(1);
  });

  it('keeps the very same line over a refresh that leaves it alone', () => {
    const [before, after] = [aModel([{ name: 'Hund anmelden' }]), aModel([{ name: 'Hund anmelden' }])];

    expect(after.row(0)).toBe(before.row(0));
    expect(aModel([{ name: 'Hund abmelden' }]).row(0)).not.toBe(before.row(0));
  });
});
