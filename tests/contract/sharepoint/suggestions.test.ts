import { NotAllowed, writeProposal } from '../../../src/register';
import { acceptSuggestion, declineSuggestion } from '../../../src/tab/suggestion/deciding';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';

const today = '2026-06-01';
const owner = { key: people.owner, groups: ['contributors' as const] };
const reader = { key: people.reader, groups: ['readers' as const] };

describe('suggestions in the lists of SharePoint', () => {
  let site: RegisterSite;
  beforeAll(async () => {
    site = await startRegisterSite();
  });
  afterAll(() => site.close());

  async function suggested() {
    const unit = await site
      .storeOf('team')
      .create('units', { key: 'unit 1', values: { name: 'Steuern', number: '22' } });
    const seen = await site.storeOf('owner').create('processes', {
      key: crypto.randomUUID(),
      values: {
        name: 'Hundesteuer festsetzen',
        unit: unit.id,
        owner: people.owner,
        status: 'draft',
        trigger: 'Antrag',
      },
    });
    const suggestion = await site.storeOf('reader').create('suggestions', {
      key: crypto.randomUUID(),
      values: {
        title: 'Zu „Auslöser“',
        wish: 'Nur noch online.',
        state: 'open',
        process: seen.id,
        field: 'trigger',
        before: writeProposal('Antrag'),
        proposed: writeProposal('Onlineantrag „geht“ ein\n<b>'),
      },
    });
    return { seen, suggestion, reason: null };
  }

  it('come from any reader, whose name SharePoint itself keeps', async () => {
    const { suggestion } = await suggested();

    const read = await site.storeOf('owner').one('suggestions', suggestion.id);

    expect(read.createdBy).toBe(people.reader);
    expect(read.values).toMatchObject({ field: 'trigger', proposed: writeProposal('Onlineantrag „geht“ ein\n<b>') });
  });

  it('are decided by the owner: the entry changes, the seal stays, the suggestion says by whom', async () => {
    const decision = await suggested();

    const outcome = await acceptSuggestion(site.storeOf('owner'), decision, owner, today);

    expect(outcome).toMatchObject({
      kind: 'decided',
      process: { values: { trigger: 'Onlineantrag „geht“ ein\n<b>', changedByOthers: null } },
      suggestion: {
        values: { state: 'accepted', decidedBy: people.owner, decidedOn: today },
        createdBy: people.reader,
      },
    });
  });

  it('are refused to a reader by SharePoint, whatever the screen shows', async () => {
    const decision = await suggested();
    const asReader = site.storeOf('reader');

    // A reader's own tab doesn't even ask; one that says it is the owner's is refused by SharePoint.
    expect(await acceptSuggestion(asReader, decision, reader, today)).toMatchObject({ kind: 'notMine' });
    await expect(acceptSuggestion(asReader, decision, owner, today)).rejects.toThrow(NotAllowed);
    await expect(declineSuggestion(asReader, { ...decision, reason: 'Nein.' }, owner, today)).rejects.toThrow(
      NotAllowed,
    );

    const read = site.storeOf('team');
    expect((await read.one('processes', decision.seen.id)).values.trigger).toBe('Antrag');
    expect((await read.one('suggestions', decision.suggestion.id)).values.state).toBe('open');
  });

  it('are applied once when two decide at the same moment', async () => {
    const decision = await suggested();
    const team = { key: people.team, groups: ['team' as const] };

    const outcomes = await Promise.all([
      acceptSuggestion(site.storeOf('owner'), decision, owner, today),
      acceptSuggestion(site.storeOf('team'), decision, team, today),
    ]);

    expect(outcomes.map(({ kind }) => kind)).toContain('decided');
    expect(await site.storeOf('team').history('processes', decision.seen.id)).toHaveLength(2);
    expect((await site.storeOf('team').one('suggestions', decision.suggestion.id)).values.state).toBe('accepted');
  });

  it('never overwrite what somebody has changed in the field meanwhile', async () => {
    const decision = await suggested();
    await site.storeOf('team').update('processes', decision.seen, { trigger: 'Anruf' });

    const outcome = await acceptSuggestion(site.storeOf('owner'), decision, owner, today);

    expect(outcome).toMatchObject({ kind: 'changedMeanwhile', process: { values: { trigger: 'Anruf' } } });
  });
});
