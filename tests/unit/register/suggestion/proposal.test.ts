import type { Fields, FieldValue } from '../../../../src/register';
import {
  acceptedChanges,
  applicationOf,
  decided,
  emptyValues,
  isProposable,
  lists,
  mayDecide,
  processFields,
  proposalProblem,
  readProposal,
  writeProposal,
} from '../../../../src/register';
import { processValues } from '../../../support/builders';

const suggestion = (values: Record<string, unknown>) =>
  emptyValues(lists.suggestions.fields, { title: 'Zu „Auslöser“', wish: 'Bitte ändern', state: 'open', ...values });
const olga = { key: 'olga.brandt@stadt.example', groups: ['contributors'] };
const kai = { key: 'kai.holz@stadt.example', groups: ['contributors'] };

describe('a proposed value', () => {
  it('comes back as it was written, whatever the kind of its field', () => {
    const values: Readonly<Record<string, FieldValue>> = {
      trigger: 'Antrag „geht“ ein\n</script>',
      casesPerYear: 1.5,
      electronicFile: false,
      nextReview: '2027-03-01',
      owner: 'olga.brandt@stadt.example',
      unit: 7,
      systems: [3, 4],
      channels: ['letter', 'online'],
      category: 'core',
      deputy: null,
      predecessors: [],
    };

    for (const [name, value] of Object.entries(values)) {
      expect(readProposal((processFields as Fields)[name]!, writeProposal(value))).toEqual(value);
    }
  });

  it('is none when somebody has spoilt it by hand in the list', () => {
    expect(readProposal(processFields.casesPerYear, '"viele"')).toBeUndefined();
    expect(readProposal(processFields.systems, '3')).toBeUndefined();
    expect(readProposal(processFields.systems, '[null]')).toBeUndefined();
    expect(readProposal(processFields.trigger, 'ohne Anführung')).toBeUndefined();
  });

  it('is asked for only where people type: neither the status nor what the rules set', () => {
    expect(isProposable('trigger')).toBe(true);
    expect(isProposable('status')).toBe(false);
    expect(isProposable('lastReviewed')).toBe(false);
    expect(isProposable('constructor')).toBe(false);
  });
});

describe('what accepting would do', () => {
  const about = suggestion({ field: 'trigger', before: '"alt"', proposed: '"neu"' });

  it('applies while the entry still says what it said', () => {
    expect(applicationOf(about, processValues({ trigger: 'alt' }))).toEqual({
      kind: 'apply',
      field: 'trigger',
      before: 'alt',
      now: 'alt',
      proposed: 'neu',
    });
  });

  it('is done already when the entry says so', () => {
    expect(applicationOf(about, processValues({ trigger: 'neu' }))).toMatchObject({ kind: 'stands' });
  });

  it('needs a look when somebody has changed the field since', () => {
    expect(applicationOf(about, processValues({ trigger: 'ganz anders' }))).toMatchObject({
      kind: 'changedMeanwhile',
      before: 'alt',
      now: 'ganz anders',
      proposed: 'neu',
    });
  });

  it('is up to a person when there are only words, or nobody can read the proposal', () => {
    expect(applicationOf(suggestion({}), processValues()).kind).toBe('free');
    expect(applicationOf(suggestion({ field: 'status', proposed: '"retired"' }), processValues()).kind).toBe(
      'unreadable',
    );
    expect(applicationOf(suggestion({ field: 'trigger', proposed: '{}' }), processValues()).kind).toBe('unreadable');
  });

  it('never empties what a released entry needs', () => {
    expect(proposalProblem('trigger', null, processValues(), 1)).toMatchObject({ code: 'required' });
    expect(proposalProblem('trigger', null, processValues({ status: 'draft' }), 1)).toBeNull();
  });

  it('never points from an entry to itself', () => {
    expect(proposalProblem('parent', 7, processValues(), 7)).toEqual({ code: 'ownReference' });
    expect(proposalProblem('supersededBy', 7, processValues(), 7)).toEqual({ code: 'ownReference' });
    expect(proposalProblem('predecessors', [3, 7], processValues(), 7)).toEqual({ code: 'ownReference' });
    expect(proposalProblem('parent', 7, processValues(), 8)).toBeNull();
    expect(proposalProblem('unit', 7, processValues(), 7)).toBeNull();
  });

  it('keeps the seal when owner, deputy or team accept, and breaks it for anybody else', () => {
    const process = processValues({ deputy: 'dora.deputy@stadt.example' });

    expect(acceptedChanges('trigger', 'neu', process, olga, '2026-06-01')).toEqual({ trigger: 'neu' });
    expect(acceptedChanges('trigger', 'neu', process, kai, '2026-06-01')).toEqual({
      trigger: 'neu',
      changedByOthers: '2026-06-01',
    });
  });
});

describe('a decision', () => {
  it('is for owner, deputy and process team; about no entry, for the team alone', () => {
    expect(mayDecide(processValues(), olga)).toBe(true);
    expect(mayDecide(processValues(), kai)).toBe(false);
    expect(mayDecide(null, olga)).toBe(false);
    expect(mayDecide(null, { ...kai, groups: ['team'] })).toBe(true);
  });

  it('says who, when and why, without blanks around the reason', () => {
    expect(decided('declined', '  so ist es Gesetz ', olga.key, '2026-06-01')).toEqual({
      state: 'declined',
      decisionReason: 'so ist es Gesetz',
      decidedBy: olga.key,
      decidedOn: '2026-06-01',
    });
  });
});
