import type { ReorganisationDraft } from '../../../../src/register';
import {
  fitsIntoSetting,
  isComing,
  plannedReorganisationsIn,
  plannedReorganisationText,
  planReorganisation,
} from '../../../../src/register';
import { aProcess, aUnit } from '../../../support/builders';

const draft: ReorganisationDraft = {
  key: 'reorganisation:a',
  kind: 'split',
  day: '2027-01-01',
  old: [1],
  created: [{ standIn: -1, values: { name: 'Personalservice' } }],
  standard: -1,
  rules: [{ by: 'name', what: 'Pass', to: 2 }],
  oneByOne: { 7: 2 },
  successor: null,
  children: {},
};
const row = (title: string, value: string) => ({ values: { title, value } });
const kept = (one: ReorganisationDraft) => row(one.key, plannedReorganisationText(one));

describe('A reorganisation kept for a later day', () => {
  it('comes back as it was, the earliest first', () => {
    const earlier = { ...draft, key: 'reorganisation:b', day: '2026-12-01' } as const;

    expect(plannedReorganisationsIn([row('introduction', 'Hallo'), kept(draft), kept(earlier)])).toEqual([
      earlier,
      draft,
    ]);
  });

  it('is gone once it is carried out or given up', () => {
    expect(plannedReorganisationsIn([row(draft.key, plannedReorganisationText(null))])).toEqual([]);
  });

  it.each([
    ['no JSON', 'x'],
    ['another day', JSON.stringify({ ...draft, day: 'bald' })],
    ['units that are no numbers', JSON.stringify({ ...draft, old: ['1'] })],
    ['rules without a unit', JSON.stringify({ ...draft, rules: [{ by: 'name', what: '' }] })],
    ['new units that would be old ones', JSON.stringify({ ...draft, created: [{ standIn: 3, values: {} }] })],
    ['nothing to go to', JSON.stringify({ ...draft, oneByOne: { 7: null } })],
  ])('is left out when somebody has edited it into %s', (_what, value) => {
    expect(plannedReorganisationsIn([row(draft.key, value)])).toEqual([]);
  });

  it('is not carried out before its day, and on it', () => {
    const organised = { units: [aUnit({}, 1), aUnit({}, 2)], processes: [aProcess({ unit: 1 }, 7)] };
    const gapsOn = (today: '2026-12-31' | '2027-01-01') =>
      planReorganisation(draft, organised, { key: 'petra.lang@stadt.example', groups: ['team'] }, today).gaps;

    expect(isComing(draft, '2026-12-31')).toBe(true);
    expect(gapsOn('2026-12-31')).toContainEqual({ kind: 'notYet', day: '2027-01-01' });
    expect(isComing(draft, '2027-01-01')).toBe(false);
    expect(gapsOn('2027-01-01').map(({ kind }) => kind)).not.toContain('notYet');
  });

  it('is refused when it says more than a setting holds', () => {
    const many = Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [index, 2]));

    expect(fitsIntoSetting(draft)).toBe(true);
    expect(fitsIntoSetting({ ...draft, oneByOne: many })).toBe(false);
  });
});
