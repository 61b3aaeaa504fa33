import type { ProcessValues, Stored } from '../../../../src/register';
import { mergeFields, planMerge } from '../../../../src/register';
import { aProcess } from '../../../support/builders';

const today = '2026-11-22';
const team = { key: 'petra.lang@stadt.example', groups: ['team'] };
type Process = Stored<'processes'>;

const stays = (values: Partial<ProcessValues> = {}) => aProcess({ name: 'Hund anmelden', ...values }, 1);
const goes = (values: Partial<ProcessValues> = {}) => aProcess({ name: 'Hundesteuer festsetzen', ...values }, 2);
const plan = (left: Process, right: Process, more: Partial<Parameters<typeof planMerge>[0]> = {}, editor = team) =>
  planMerge({ stays: left, goes: right, choices: {}, others: [], ...more }, editor, today);

/** What the register holds after a plan. */
function carriedOut(entries: readonly Process[], { steps }: ReturnType<typeof planMerge>): readonly Process[] {
  return entries.map((entry) => {
    const changes = steps.flat().filter(({ id }) => id === entry.id);
    return changes.reduce(
      (now, { values }) => ({ ...now, values: { ...now.values, ...values } as ProcessValues }),
      entry,
    );
  });
}

describe('Merging two entries into one', () => {
  it('keeps the keys of both and makes the other name a synonym', () => {
    const { result } = plan(
      stays({ serviceKeys: '99102013104000', otherNames: 'Hundemeldung' }),
      goes({ serviceKeys: '99102013104000\n99102013101000', otherNames: 'Hundeabgabe\nHund anmelden' }),
    );

    expect(result.name).toBe('Hund anmelden');
    expect(result.serviceKeys).toBe('99102013104000\n99102013101000');
    expect(result.otherNames).toBe('Hundemeldung\nHundeabgabe\nHundesteuer festsetzen');
  });

  it('keeps the first name as a synonym where the other one is chosen', () => {
    const { result } = plan(stays(), goes(), { choices: { name: 'goes' } });

    expect(result).toMatchObject({ name: 'Hundesteuer festsetzen', otherNames: 'Hund anmelden' });
  });

  it('fills what is empty from the other, keeps its own where both say something, and joins lists', () => {
    const left = stays({ owner: null, category: 'core', systems: [1], summary: 'meins' });
    const right = goes({ owner: 'jan.weiss@stadt.example', category: 'support', systems: [2], summary: 'anders' });

    expect(plan(left, right).result).toMatchObject({
      owner: 'jan.weiss@stadt.example',
      category: 'core',
      systems: [1, 2],
      summary: 'meins',
    });
    expect(
      plan(left, right, { choices: { category: 'goes', systems: 'stays', summary: 'both' } }).result,
    ).toMatchObject({
      category: 'support',
      systems: [1],
      summary: 'meins\nanders',
    });
  });

  it('asks only about fields in which they differ, never about what the rules set', () => {
    const fields = mergeFields(stays({ lastReviewed: '2026-01-01', status: 'draft' }), goes({ summary: 'anders' }));

    expect(fields.map(({ name }) => name)).toEqual(['name', 'summary']);
    expect(fields[1]).toMatchObject({ sides: ['stays', 'goes'], usual: 'goes' });
  });

  it('moves what referred to the other, and refers to neither of them itself', () => {
    const others = [
      aProcess({ predecessors: [2, 1, 9] }, 3),
      aProcess({ parent: 2 }, 4),
      aProcess({ supersededBy: 2, status: 'retired' }, 5),
      aProcess({ parent: 9 }, 6),
    ];
    const left = stays({ parent: 2, predecessors: [2, 7] });
    const right = goes({ parent: 8, predecessors: [1, 6] });

    const merged = plan(left, right, { others });

    expect(merged.result).toMatchObject({ parent: 8, predecessors: [7, 6] });
    expect(merged.moved.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(merged.steps[1]).toMatchObject([
      { id: 3, values: { predecessors: [1, 9] } },
      { id: 4, values: { parent: 1 } },
      { id: 5, values: { supersededBy: 1 } },
    ]);
  });

  it('retires the other one last of all, and says who stays', () => {
    const { steps } = plan(stays(), goes());

    expect(steps.at(-1)).toMatchObject([{ id: 2, values: { status: 'retired', supersededBy: 1 } }]);
  });

  it('merges nothing into what is retired', () => {
    expect(plan(stays({ status: 'retired' }), goes()).isIntoRetired).toBe(true);
    expect(plan(stays(), goes({ status: 'retired' })).isIntoRetired).toBe(false);
  });

  it('leaves retiring to the process team', () => {
    const olga = { key: 'olga.brandt@stadt.example', groups: ['contributors'] };

    expect(plan(stays(), goes(), {}, olga).mayRetire).toBe(false);
    expect(plan(stays(), goes()).mayRetire).toBe(true);
  });

  it('names what would be wrong with the entry that stays, and not what was wrong before', () => {
    const long = (letter: string) => Array.from({ length: 30 }, (_, index) => letter.repeat(99) + index).join('\n');

    const { problems } = plan(stays({ otherNames: long('a') }), goes({ otherNames: long('b') }));

    expect(problems).toMatchObject([{ field: 'otherNames', code: 'tooLong' }]);
  });

  it('has nothing left to do once it is done', () => {
    const entries = [
      stays({ systems: [1], parent: 2, otherNames: 'Hundemeldung' }),
      goes({ systems: [2], parent: 1, predecessors: [1], serviceKeys: '99102013104000' }),
      aProcess({ predecessors: [2], parent: 2 }, 3),
    ];
    const merge = (from: readonly Process[]) => plan(from[0]!, from[1]!, { others: from.slice(2) });

    const after = carriedOut(entries, merge(entries));

    expect(merge(after).steps).toEqual([]);
    for (const { id, values } of after.filter((entry) => entry.id !== 2)) {
      expect([id, values.parent, ...values.predecessors]).not.toContain(2);
    }
  });
});
