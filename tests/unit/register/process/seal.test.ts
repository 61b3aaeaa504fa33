import { day, foreignEdit, qualitySeal } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const today = day('2026-06-01');

describe('the quality seal', () => {
  it('is there for a released process that was confirmed within its period', () => {
    expect(qualitySeal(processValues(), today)).toEqual({ sealed: true, reason: 'valid' });
  });

  it.each([
    ['notReleased', { status: 'draft' }],
    ['notReleased', { status: 'review' }],
    ['changing', { status: 'changing' }],
    ['retired', { status: 'retired', changedByOthers: '2026-05-01' }],
    ['changedByOthers', { changedByOthers: '2026-05-01' }],
    ['neverConfirmed', { lastReviewed: null }],
    ['overdue', { nextReview: '2026-06-01' }],
  ] as const)('is broken with the reason %s', (reason, values) => {
    expect(qualitySeal(processValues(values), today)).toEqual({ sealed: false, reason });
  });
});

describe('an edit by somebody else', () => {
  const process = processValues({ owner: 'o@x.example', deputy: 'd@x.example' });

  it.each([
    ['the owner', { key: 'o@x.example', groups: [] }],
    ['the deputy', { key: 'd@x.example', groups: [] }],
    ['the process team', { key: 't@x.example', groups: ['team'] }],
  ])('is not one by %s', (_who, editor) => {
    expect(foreignEdit(process, editor, today)).toEqual({});
  });

  it('marks the day, which breaks the seal', () => {
    expect(foreignEdit(process, { key: 'c@x.example', groups: ['contributors'] }, today)).toEqual({
      changedByOthers: today,
    });
  });
});
