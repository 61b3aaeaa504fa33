import type { Day, ProcessValues } from '../../../../src/register';
import { addDays, dayNumber, qualitySeal, reviewLight } from '../../../../src/register';
import { factsAt, isSealedAt, lightAt, nameAt, rowOf } from '../../../../src/tab/copy';
import { buffersOf, createAlphabet, tableOf } from '../../../../src/tab/copy/tableOf';
import { aProcess } from '../../../support/builders';

const aTable = (...processes: ReturnType<typeof aProcess>[]) => tableOf(processes, 'de', createAlphabet('de'));

describe('The table of processes', () => {
  it('finds a row by its id, and none for what it does not have', () => {
    const table = aTable(aProcess({}, 3), aProcess({}, 7), aProcess({}, 20));

    expect([3, 7, 20].map((id) => rowOf(table, id))).toEqual([0, 1, 2]);
    expect([1, 8, 99, null].map((id) => rowOf(table, id))).toEqual([-1, -1, -1, -1]);
  });

  it('holds names of any letters, empty ones, too', () => {
    const names = ['Öl entsorgen', '', '👩‍🚒 retten', 'Zelt'];
    const table = aTable(...names.map((name, index) => aProcess({ name: name || null }, index + 1)));

    expect(names.map((_, row) => nameAt(table, row))).toEqual(names);
  });

  it('says of every day the same as the rules say of the entry', () => {
    const entries: readonly Partial<ProcessValues>[] = [
      {},
      { lastReviewed: null },
      { cycleMonths: null, lastReviewed: null },
      { status: 'retired' },
      { status: 'draft' },
      { nextReview: null },
      { changedByOthers: '2026-04-01' },
    ];
    const processes = entries.map((values, index) => aProcess(values, index + 1));
    const table = aTable(...processes);
    const days = Array.from({ length: 500 }, (_, number): Day => addDays('2026-01-01', number));
    for (const today of days) {
      const number = dayNumber(today);
      for (const [row, { values }] of processes.entries()) {
        expect(lightAt(table, row, number)).toBe(reviewLight(values, today));
        expect(isSealedAt(table, row, number)).toBe(qualitySeal(values, today).sealed);
      }
    }
  });

  it('gives the facts of an entry without reading it', () => {
    const table = aTable(aProcess({ name: 'Hund anmelden', unit: null, deputy: 'jan@stadt.example' }, 5));

    expect(factsAt(table, 0, dayNumber('2026-06-01'))).toEqual({
      id: 5,
      name: 'Hund anmelden',
      unit: null,
      owner: 'olga.brandt@stadt.example',
      deputy: 'jan@stadt.example',
      savedBy: null,
      status: 'released',
      review: { light: 'green', due: '2027-03-01', isConfirmed: true, isRetired: false },
    });
  });

  it('changes hands as a whole', () => {
    const table = aTable(aProcess({ name: 'Hund anmelden' }, 1));

    const received = structuredClone(table, { transfer: buffersOf(table) });

    expect(nameAt(received, 0)).toBe('Hund anmelden');
    expect(table.ids).toHaveLength(0);
  });
});

describe('The alphabet', () => {
  it('ranks by the rules of German, equal names alike, nothing last', () => {
    const { nameRanks, namePlaces } = createAlphabet('de').ranksOf(['Zelt', 'Öl', '', 'Ofen', 'Öl']);

    expect([...nameRanks]).toEqual([2, 1, 3, 0, 1]);
    expect(namePlaces).toBe(3);
  });

  it('ranks the same whether names come at once or one after the other', () => {
    const names = ['Zelt 10', 'Zelt 9', 'Ärger', 'Arbeit', 'öl', 'Öl'];
    const slowly = createAlphabet('de');
    for (let count = 1; count < names.length; count++) slowly.ranksOf(names.slice(0, count));

    expect(slowly.ranksOf(names)).toEqual(createAlphabet('de').ranksOf(names));
  });
});
