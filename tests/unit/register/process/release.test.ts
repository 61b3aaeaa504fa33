import { choosableStatuses, confirmationByRelease } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const owner = { key: 'olga.brandt@stadt.example', groups: ['contributors'] };
const contributor = { key: 'kai.holz@stadt.example', groups: ['contributors'] };
const team = { key: 'tom.weiss@stadt.example', groups: ['team'] };

describe('releasing an entry', () => {
  const before = processValues({ status: 'changing', lastReviewed: '2026-03-01', changedByOthers: '2026-05-05' });
  const after = { ...before, status: 'released' as const };

  it.each([
    ['the owner', owner],
    ['the process team', team],
  ])('confirms it when %s does it', (_who, editor) => {
    const added = confirmationByRelease(before, after, editor, '2026-11-22');

    expect(added).toEqual({ lastReviewed: '2026-11-22', nextReview: '2027-11-22', changedByOthers: null });
  });

  it('confirms nothing when somebody else does it', () => {
    expect(confirmationByRelease(before, after, contributor, '2026-11-22')).toEqual({});
  });

  it('confirms nothing when the entry was released before', () => {
    expect(confirmationByRelease(after, after, owner, '2026-11-22')).toEqual({});
  });

  it('counts the first owner as owner where nobody owned the entry', () => {
    const unowned = processValues({ status: 'draft', owner: null });
    const released = { ...unowned, status: 'released' as const, owner: contributor.key };

    expect(confirmationByRelease(unowned, released, contributor, '2026-11-22')).toHaveProperty('lastReviewed');
  });

  it('does not let somebody make an entry their own and confirm it in one go', () => {
    const taken = { ...after, owner: contributor.key };

    expect(confirmationByRelease(before, taken, contributor, '2026-11-22')).toEqual({});
  });

  it('keeps a day for the next review that was typed in the same edit', () => {
    const typed = { ...after, nextReview: '2027-01-31' as const };

    expect(confirmationByRelease(before, typed, owner, '2026-11-22').nextReview).toBe('2027-01-31');
  });
});

describe('the way of the status', () => {
  it('leads a draft to agreement and release', () => {
    expect(choosableStatuses('draft', owner)).toEqual(['draft', 'review', 'released']);
  });

  it('reopens a released entry only as «being changed»', () => {
    expect(choosableStatuses('released', owner)).toEqual(['released', 'changing']);
  });

  it('leaves retiring and taking back to the process team', () => {
    expect(choosableStatuses('released', team)).toContain('retired');
    expect(choosableStatuses('retired', owner)).toEqual(['retired']);
    expect(choosableStatuses('retired', team)).toEqual(['retired', 'changing']);
  });

  it('starts somewhere sensible for an entry without a status', () => {
    expect(choosableStatuses(null, owner)[0]).toBe('draft');
  });
});
