import type { EntryReaders, Me } from '../../../../src/register';
import { groups, lists, mayReadPreparedness, ownReaders, rightsToChange } from '../../../../src/register';

const owner = 'olga.brandt@stadt.example';
const deputy = 'dieter.kuhn@stadt.example';
const critical = { process: 1, timeCritical: true } as const;
const process = { owner, deputy };
const someone = (key: string, more: Partial<Me> = {}) => ({ key, groups: [], administrator: false, ...more });

describe('who reads a preparedness entry for themselves', () => {
  it('is owner and deputy of a time-critical process, each once', () => {
    expect(ownReaders(critical, process)).toEqual([owner, deputy]);
    expect(ownReaders(critical, { owner: 'Olga.Brandt@stadt.example', deputy: owner })).toEqual([owner]);
    expect(ownReaders(critical, { owner: null, deputy })).toEqual([deputy]);
  });

  it.each([false, null])('is nobody while the process is not marked as time-critical (%s)', (timeCritical) => {
    expect(ownReaders({ process: 1, timeCritical }, process)).toEqual([]);
  });

  it('is nobody when the process is unknown', () => {
    expect(ownReaders(critical, undefined)).toEqual([]);
  });
});

describe('who may read a preparedness entry', () => {
  it.each(Object.keys(groups) as (keyof typeof groups)[])('goes by the table of the list for the group %s', (group) => {
    const expected = lists.preparedness.rights[group] !== 'none';

    expect(mayReadPreparedness(someone('x', { groups: [group] }), critical, process)).toBe(expected);
  });

  it('are the process team and the crisis staff, never readers and contributors', () => {
    expect(lists.preparedness.rights).toMatchObject({
      readers: 'none',
      contributors: 'none',
      team: 'edit',
      crisis: 'read',
    });
  });

  it('are owner and deputy of this process and no other', () => {
    expect(mayReadPreparedness(someone(owner), critical, process)).toBe(true);
    expect(mayReadPreparedness(someone(deputy.toUpperCase()), critical, process)).toBe(true);
    expect(mayReadPreparedness(someone(owner), critical, { owner: deputy, deputy: null })).toBe(false);
    expect(mayReadPreparedness(someone('x', { administrator: true }), critical, process)).toBe(true);
  });
});

describe('what has to change at the entries', () => {
  const entry = (id: number, timeCritical = true) => ({ id, values: { process: id, timeCritical } });
  const readers = (people: readonly string[], followsGroups = true): EntryReaders => ({ people, followsGroups });
  const change = (present: ReadonlyMap<number, EntryReaders>, ...entries: ReturnType<typeof entry>[]) =>
    rightsToChange(entries, () => process, present);

  it('is nothing when everybody has what the law says', () => {
    const present = new Map([[1, readers([deputy, owner])]]);

    expect(change(present, entry(1), entry(2, false))).toEqual([]);
  });

  it('is to give what is missing', () => {
    expect(change(new Map(), entry(1))).toEqual([{ id: 1, readers: [owner, deputy] }]);
    expect(change(new Map([[1, readers([owner])]]), entry(1))).toEqual([{ id: 1, readers: [owner, deputy] }]);
  });

  it('is to take what somebody has no longer, before anything is given', () => {
    const present = new Map([[2, readers([owner, deputy, 'former@stadt.example'])]]);

    expect(change(present, entry(1), entry(2)).map(({ id }) => id)).toEqual([2, 1]);
  });

  it('is to follow the list again when a process is time-critical no more', () => {
    expect(change(new Map([[1, readers([owner])]]), entry(1, false))).toEqual([{ id: 1, readers: null }]);
  });

  it('is to set right again what somebody changed about the groups by hand', () => {
    const present = new Map([[1, readers([owner, deputy], false)]]);

    expect(change(present, entry(1))).toEqual([{ id: 1, readers: [owner, deputy] }]);
  });
});
