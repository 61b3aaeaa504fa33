import type { BulkChange } from '../../../../src/register';
import { bulkFields, bulkModes, bulkPlan, planBulk, processFields } from '../../../../src/register';
import { aProcess } from '../../../support/builders';

const today = '2026-11-22';
const team = { key: 'petra.lang@stadt.example', groups: ['team'] };
const stranger = { key: 'jan.weiss@stadt.example', groups: ['contributors'] };

const planned = (
  change: Omit<BulkChange, 'mode'> & Partial<BulkChange>,
  values: Parameters<typeof aProcess>[0] = {},
  editor = team,
) => planBulk([aProcess(values)], { mode: 'set', ...change }, editor, today)[0]!;

describe('A change of many entries at once', () => {
  it('offers what one value for many makes sense for, and nothing the rules set or every entry has of its own', () => {
    expect(bulkFields).toEqual(
      expect.arrayContaining(['owner', 'deputy', 'unit', 'cycleMonths', 'status', 'category', 'systems', 'product']),
    );
    for (const name of ['name', 'summary', 'steps', 'lastReviewed', 'changedByOthers', 'trigger'] as const) {
      expect(bulkFields).not.toContain(name);
    }
    for (const name of bulkFields) expect(processFields[name]).not.toHaveProperty('automatic');
  });

  it('writes the field and says what stood there', () => {
    const row = planned({ field: 'unit', value: 7 });

    expect(row).toMatchObject({ outcome: 'changes', before: 1, after: 7 });
    expect(row.update).toMatchObject({ list: 'processes', id: 1, before: { unit: 1 }, values: { unit: 7 } });
  });

  it('leaves an entry that holds the value already', () => {
    expect(planned({ field: 'unit', value: 1 })).toMatchObject({ outcome: 'same', update: null });
  });

  it('marks the edit of somebody who does not answer for the entry, and lets it be taken back with the rest', () => {
    const row = planned({ field: 'unit', value: 7 }, {}, stranger);

    expect(row.update).toMatchObject({
      before: { unit: 1, changedByOthers: null },
      values: { unit: 7, changedByOthers: today },
    });
  });

  it.each([
    ['takes the way that leads there', 'draft', 'review', team, 'changes'],
    ['refuses a way that does not exist', 'released', 'draft', team, 'refused'],
    ['retires nobody in bulk: that asks for a reason', 'draft', 'retired', team, 'refused'],
    ['takes nothing retired up again in bulk', 'retired', 'changing', team, 'refused'],
  ] as const)('%s', (_title, from, to, editor, outcome) => {
    const row = planned({ field: 'status', value: to }, { status: from }, { ...editor, groups: [...editor.groups] });

    expect(row).toMatchObject({ outcome, isStatusClosed: outcome === 'refused' });
  });

  it('refuses to release what is not complete, and names every field that is missing', () => {
    const row = planned({ field: 'status', value: 'released' }, { status: 'review', owner: null });

    expect(row.outcome).toBe('refused');
    expect(row.problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['owner', 'summary', 'steps']));
  });

  it('confirms what it releases, as a single edit does', () => {
    const whole = {
      summary: 'Kurz',
      trigger: 'Antrag',
      result: 'Bescheid',
      steps: 'prüfen',
      status: 'review',
    } as const;

    expect(planned({ field: 'status', value: 'released' }, whole).update?.values).toMatchObject({
      status: 'released',
      lastReviewed: today,
      nextReview: '2027-11-22',
    });
  });

  it('does not take from a released entry what it needs, and leaves old oddities of other fields alone', () => {
    expect(planned({ field: 'owner', value: null })).toMatchObject({
      outcome: 'refused',
      problems: [{ field: 'owner', code: 'required' }],
    });
    expect(planned({ field: 'owner', value: null }, { status: 'draft' })).toMatchObject({ outcome: 'changes' });
    expect(planned({ field: 'unit', value: 7 }, { serviceType: 'x'.repeat(99) })).toMatchObject({ outcome: 'changes' });
    expect(planned({ field: 'cycleMonths', value: 99 })).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'tooLarge' }],
    });
  });

  it('adds to what an entry has several of, takes away from it, or puts all anew', () => {
    const values = { systems: [1, 2] };

    expect(bulkModes('systems')).toEqual(['add', 'set', 'remove']);
    expect(bulkModes('owner')).toEqual(['set']);
    expect(planned({ field: 'systems', mode: 'add', value: [2, 3] }, values).after).toEqual([1, 2, 3]);
    expect(planned({ field: 'systems', mode: 'remove', value: [2, 3] }, values).after).toEqual([1]);
    expect(planned({ field: 'systems', mode: 'set', value: [3] }, values).after).toEqual([3]);
    expect(planned({ field: 'systems', mode: 'add', value: [2] }, values).outcome).toBe('same');
  });

  it('does not let an entry refer to itself', () => {
    expect(planned({ field: 'predecessors', mode: 'add', value: [1] })).toMatchObject({ outcome: 'refused' });
    expect(planned({ field: 'parent', value: 1 })).toMatchObject({ outcome: 'refused' });
  });

  it('refuses whoever would lie above itself over entries that are there, and names the way', () => {
    const register = [aProcess({}, 1), aProcess({ parent: 1 }, 2), aProcess({ parent: 2 }, 3), aProcess({}, 4)];

    const rows = planBulk(
      [register[0]!, register[1]!, register[3]!],
      { field: 'parent', mode: 'set', value: 3 },
      team,
      today,
      register,
    );

    expect(rows.map(({ entry, outcome, circle }) => [entry.id, outcome, circle])).toEqual([
      [1, 'refused', [3, 2]],
      [2, 'refused', [3]],
      [4, 'changes', null],
    ]);
  });

  it('refuses a circle of two in one go', () => {
    const pair = [aProcess({ supersededBy: 2 }, 1), aProcess({}, 2)];

    const rows = planBulk(pair, { field: 'supersededBy', mode: 'set', value: 1 }, team, today);

    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(rows[1]).toMatchObject({ circle: [1] });
  });

  it('takes the rounds of a year among what comes before, but not that each of two comes before the other', () => {
    const round = [aProcess({ predecessors: [3] }, 1), aProcess({ predecessors: [1] }, 2), aProcess({}, 3)];
    const outcomeOf = (value: number) =>
      planBulk([round[2]!], { field: 'predecessors', mode: 'add', value: [value] }, team, today, round)[0]?.outcome;

    expect(outcomeOf(2)).toBe('changes');
    expect(outcomeOf(1)).toBe('refused');
  });

  it('lets a circle that is there be opened, and is not stopped by one elsewhere', () => {
    const register = [aProcess({ parent: 2 }, 1), aProcess({ parent: 1 }, 2), aProcess({}, 3)];
    const outcomeOf = (id: number, value: number | null) =>
      planBulk([register[id - 1]!], { field: 'parent', mode: 'set', value }, team, today, register)[0]?.outcome;

    expect(outcomeOf(1, 3)).toBe('changes');
    expect(outcomeOf(1, null)).toBe('changes');
    expect(outcomeOf(3, 1)).toBe('changes');
  });

  it('has nothing left to do once it is done', () => {
    const change: BulkChange = { field: 'unit', mode: 'set', value: 7 };
    const entries = [aProcess({}, 1), aProcess({ unit: 7 }, 2)];
    const { steps } = bulkPlan(planBulk(entries, change, team, today));
    expect(steps.flat().map(({ id }) => id)).toEqual([1]);

    const after = entries.map((entry) => ({ ...entry, values: { ...entry.values, unit: 7 } }));

    expect(bulkPlan(planBulk(after, change, team, today)).steps.flat()).toEqual([]);
  });
});
