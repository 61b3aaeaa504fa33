import { changeEdit, changesOf, mergeEdit, startEdit, takeTheirs } from '../../../../src/tab/capture/editing';
import { aProcess } from '../../../support/builders';

const contributor = { key: 'kai.holz@stadt.example', groups: ['contributors'] as const };
const owner = { key: 'olga.brandt@stadt.example', groups: ['contributors'] as const };
const today = '2026-11-22';

const newer = (values: Parameters<typeof aProcess>[0]) => ({ ...aProcess(values), etag: '"other,2"' });

describe('an edit', () => {
  it('writes only what was changed', () => {
    const draft = changeEdit(startEdit(aProcess(), null), 'trigger', '  Anmeldung geht ein ');

    expect(changesOf(draft, owner, today)).toEqual({ trigger: 'Anmeldung geht ein' });
  });

  it('writes nothing when a field is as before again', () => {
    const start = startEdit(aProcess({ trigger: 'Anmeldung' }), null);

    const draft = changeEdit(changeEdit(start, 'trigger', 'Antrag'), 'trigger', 'Anmeldung');

    expect(draft.entered).toEqual({});
    expect(changesOf(draft, contributor, today)).toEqual({});
  });

  it('marks a foreign edit', () => {
    const draft = changeEdit(startEdit(aProcess(), null), 'trigger', 'Anmeldung');

    expect(changesOf(draft, contributor, today)).toEqual({ trigger: 'Anmeldung', changedByOthers: today });
  });

  it('confirms with a release by the owner', () => {
    const draft = changeEdit(startEdit(aProcess({ status: 'changing' }), null), 'status', 'released');

    expect(changesOf(draft, owner, today)).toMatchObject({ status: 'released', lastReviewed: today });
  });
});

describe('an edit that was kept on the device', () => {
  const kept = changeEdit(startEdit(aProcess({ trigger: 'alt' }), null), 'trigger', 'neu');

  it('goes on where it stopped', () => {
    expect(startEdit(aProcess({ trigger: 'alt' }), kept)).toBe(kept);
  });

  it('moves on to the newer version when the other change touched other fields', () => {
    const draft = startEdit(newer({ trigger: 'alt', result: 'Bescheid' }), kept);

    expect(draft.base.values.result).toBe('Bescheid');
    expect(draft.entered).toEqual({ trigger: 'neu' });
  });

  it('stays on its own version when both changed the same, so that the person is asked when saving', () => {
    expect(startEdit(newer({ trigger: 'anders' }), kept)).toBe(kept);
  });

  it('is not mistaken for an edit of another entry that has the same id', () => {
    const other = { ...aProcess(), createdAt: '2027-01-01T00:00:00Z' };

    expect(startEdit(other, kept).entered).toEqual({});
  });
});

describe('two edits brought together', () => {
  const mine = changeEdit(startEdit(aProcess({ trigger: 'alt' }), null), 'trigger', 'meins');

  it('keep mine where both changed, until the other version is chosen', () => {
    const merged = mergeEdit(mine, newer({ trigger: 'ihres', result: 'Bescheid' }));

    expect(merged).toMatchObject({ clashes: ['trigger'], taken: ['result'], draft: { entered: { trigger: 'meins' } } });
    expect(takeTheirs(merged.draft, ['trigger']).entered).toEqual({});
  });
});
