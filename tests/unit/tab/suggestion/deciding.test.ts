import { emptyValues, lists, Unavailable } from '../../../../src/register';
import { acceptSuggestion, declineSuggestion } from '../../../../src/tab/suggestion/deciding';
import { aProcess, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';

const olga = { key: 'olga.brandt@stadt.example', groups: ['contributors' as const] };
const today = '2026-06-01';

function setUp(values: Parameters<typeof aProcess>[0] = {}) {
  const suggestion = stored(
    1,
    emptyValues(lists.suggestions.fields, {
      title: 'Zu „Auslöser“',
      wish: 'Bitte ändern',
      state: 'open',
      process: 1,
      field: 'trigger',
      before: '"alt"',
      proposed: '"neu"',
    }),
  );
  const seen = aProcess({ trigger: 'alt', ...values });
  const store = createMemoryStore({ entries: { processes: [seen], suggestions: [suggestion] }, me: olga });
  return { store, decision: { suggestion, seen, reason: null } };
}

describe('accepting a suggestion', () => {
  it('writes the entry, then marks the suggestion', async () => {
    const { store, decision } = setUp();

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'decided', process: { values: { trigger: 'neu', changedByOthers: null } } });
    expect((await store.one('suggestions', 1)).values).toMatchObject({ state: 'accepted', decidedBy: olga.key });
  });

  it('goes on where it was cut off: an entry written already is not written again', async () => {
    const { store, decision } = setUp();
    const update = jest.spyOn(store, 'update');
    update.mockImplementationOnce((list, entry, changes) => createThenCut(store, list, entry, changes));

    await expect(acceptSuggestion(store, decision, olga, today)).rejects.toThrow(Unavailable);
    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome.kind).toBe('decided');
    expect(await store.history('processes', 1)).toHaveLength(2);
  });

  it('takes in what somebody else has saved in other fields', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'processes', 1, { result: 'anders' });

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'decided', process: { values: { trigger: 'neu', result: 'anders' } } });
  });

  it('writes nothing that would lead the entry back to itself', async () => {
    const { store, decision } = setUp({ parent: null });
    const values = { ...decision.seen.values, name: 'Unten', parent: 1 };
    const below = await store.create('processes', { key: 'unten', values });
    const circle = { field: 'parent', before: 'null', proposed: String(below.id) };
    const suggestion = await store.update('suggestions', decision.suggestion, circle);

    const outcome = await acceptSuggestion(store, { ...decision, suggestion }, olga, today);

    expect(outcome).toMatchObject({ kind: 'unfit', problem: { code: 'circle' } });
    expect((await store.one('processes', 1)).values.parent).toBeNull();
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
  });

  it('writes nothing when the field has changed under the eyes of the person', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'processes', 1, { trigger: 'ganz anders' });

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'changedMeanwhile', process: { values: { trigger: 'ganz anders' } } });
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
    expect((await store.one('processes', 1)).values.trigger).toBe('ganz anders');
  });

  it('accepts the proposal over a later change that the person has seen', async () => {
    const { store, decision } = setUp({ trigger: 'ganz anders' });

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'decided', process: { values: { trigger: 'neu' } } });
  });

  it('leaves alone what somebody else has decided', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'suggestions', 1, { state: 'declined', decisionReason: 'Nein.' });

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'decidedByOthers', process: null });
    expect((await store.one('processes', 1)).values.trigger).toBe('alt');
  });

  it('is refused to somebody the entry no longer answers to', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'processes', 1, { owner: 'kai.holz@stadt.example' });

    const outcome = await acceptSuggestion(store, decision, olga, today);

    expect(outcome).toMatchObject({ kind: 'notMine', process: { values: { owner: 'kai.holz@stadt.example' } } });
    expect((await store.one('processes', 1)).values.trigger).toBe('alt');
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
  });

  it('is possible where somebody has emptied the state in the list', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'suggestions', 1, { state: null });

    expect((await acceptSuggestion(store, decision, olga, today)).kind).toBe('decided');
  });
});

describe('declining a suggestion', () => {
  it('keeps the reason for its author, and the entry as it is', async () => {
    const { store, decision } = setUp();

    await declineSuggestion(store, { ...decision, reason: 'Das Gesetz will es so.' }, olga, today);

    expect((await store.one('suggestions', 1)).values).toMatchObject({
      state: 'declined',
      decisionReason: 'Das Gesetz will es so.',
    });
    expect((await store.one('processes', 1)).values.trigger).toBe('alt');
  });

  it('is refused to somebody the entry no longer answers to', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'processes', 1, { owner: 'kai.holz@stadt.example' });

    const outcome = await declineSuggestion(store, { ...decision, reason: 'Nein.' }, olga, today);

    expect(outcome.kind).toBe('notMine');
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
  });

  it('does not overrule an acceptance that came first', async () => {
    const { store, decision } = setUp();
    store.saveAs('kai.holz@stadt.example', 'suggestions', 1, { state: 'accepted' });

    const outcome = await declineSuggestion(store, { ...decision, reason: 'Nein.' }, olga, today);

    expect(outcome.kind).toBe('decidedByOthers');
    expect((await store.one('suggestions', 1)).values.state).toBe('accepted');
  });
});

type Store = ReturnType<typeof createMemoryStore>;

/** The write arrives, its answer gets lost. */
async function createThenCut(store: Store, ...[list, entry, changes]: Parameters<Store['update']>): Promise<never> {
  store.saveAs(olga.key, list, entry.id, changes);
  throw new Unavailable('the connection broke');
}
