import type { Attached, ListKey, Stored, Values } from '../../../../src/register';
import { emptyValues, isWhole, lists, planMerge, runChange, undoChange } from '../../../../src/register';
import { aProcess, aReview, stored } from '../../../support/builders';
import type { Entries } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf, somebody } from '../../../support/memoryStore';

const today = '2026-11-22';
const stays = aProcess({ name: 'Hund anmelden' }, 1);
const goes = aProcess({ name: 'Hundesteuer festsetzen' }, 2);

const entry = <Key extends ListKey>(list: Key, id: number, values: Partial<Values<Key>>) =>
  stored<Values<ListKey>>(id, emptyValues(lists[list].fields, values as never)) as unknown as Stored<Key>;

const suggestion = (id: number, values: Partial<Values<'suggestions'>>) => entry('suggestions', id, values);
const analysis = (id: number, process: number) => entry('analyses', id, { title: `Analyse ${id}`, process });
const measure = (id: number, process: number) => entry('measures', id, { title: `Maßnahme ${id}`, process });
const drawing = (id: number, process: number) => entry('diagrams', id, { title: `Bild ${id}`, process });
const prepared = (id: number, process: number, dependsOn: readonly number[] = []) =>
  entry('preparedness', id, { title: `Vorsorge ${id}`, process, dependsOn });
const subscription = (id: number, process: number, active = true) =>
  entry('bookmarks', id, { title: `Abo ${id}`, kind: 'subscription', process, active });

function attachedTo(given: { readonly [Key in keyof Attached]?: unknown }): Attached {
  const nothing = { reviews: [], suggestions: [], analyses: [], measures: [], preparedness: [], diagrams: [] };
  return { ...nothing, bookmarks: [], ...given } as Attached;
}

const planned = (given: Parameters<typeof attachedTo>[0], may = rightsOf('team')) =>
  planMerge(
    { stays, goes, choices: {}, others: [], belongings: { attached: attachedTo(given), may } },
    { key: 'petra.lang@stadt.example', groups: ['team'] },
    today,
  );

const fatesOf = (given: Parameters<typeof attachedTo>[0], may = rightsOf('team')) =>
  planned(given, may).fates.map(({ list, kind, names }) => [list, kind, names.length]);

describe('What belongs to an entry that is merged into another one', () => {
  it('goes with it: open suggestions, measures, analysis, preparedness, diagram and own subscription', () => {
    const plan = planned({
      suggestions: [suggestion(1, { title: 'Falsch', process: 2, state: 'open' })],
      analyses: [analysis(1, 2)],
      measures: [measure(1, 2), measure(2, 9)],
      preparedness: [prepared(1, 2, [1, 7])],
      diagrams: [drawing(1, 2)],
      bookmarks: [subscription(1, 2)],
    });

    expect(plan.fates.map(({ list, kind }) => [list, kind])).toEqual([
      ['suggestions', 'moves'],
      ['analyses', 'moves'],
      ['measures', 'moves'],
      ['preparedness', 'moves'],
      ['diagrams', 'moves'],
      ['bookmarks', 'moves'],
    ]);
    const written = plan.steps.flat().filter(({ list }) => list !== 'processes');
    expect(written.map(({ list, id }) => [list, id])).toEqual([
      ['suggestions', 1],
      ['analyses', 1],
      ['measures', 1],
      ['preparedness', 1],
      ['diagrams', 1],
      ['bookmarks', 1],
    ]);
    for (const { values } of written) expect(values).toMatchObject({ process: 1 });
    expect(written[3]?.values).toMatchObject({ title: 'Hund anmelden', dependsOn: [7] });
  });

  it('is retired only after everything has moved', () => {
    const lists = planned({ measures: [measure(1, 2)] }).steps.map((step) => step.map(({ list }) => list));

    expect(lists).toEqual([['processes'], ['measures'], ['processes']]);
  });

  it('stays where the entry that stays has its own, and is named', () => {
    const given = {
      analyses: [analysis(1, 1), analysis(2, 2)],
      preparedness: [prepared(1, 1), prepared(2, 2)],
      diagrams: [drawing(1, 1), drawing(2, 2)],
    };

    expect(planned(given).fates).toEqual([
      { list: 'analyses', kind: 'staysBesideOther', names: ['Analyse 2'] },
      { list: 'preparedness', kind: 'staysBesideOther', names: ['Vorsorge 2'] },
      { list: 'diagrams', kind: 'staysBesideOther', names: ['Bild 2'] },
    ]);
    expect(
      planned(given)
        .steps.flat()
        .every(({ list }) => list === 'processes'),
    ).toBe(true);
  });

  it('keeps decided suggestions with the entry they were decided for', () => {
    expect(fatesOf({ suggestions: [suggestion(1, { title: 'Alt', process: 2, state: 'accepted' })] })).toEqual([
      ['suggestions', 'staysDecided', 1],
    ]);
  });

  it('withdraws open review requests and frees their key', () => {
    const { fates, steps } = planned({
      reviews: [aReview({ process: 2 }, 5), aReview({ process: 2, state: 'answered' }, 6)],
    });

    expect(fates).toMatchObject([{ list: 'reviews', kind: 'withdrawn' }]);
    expect(steps.flat().filter(({ list }) => list === 'reviews')).toMatchObject([
      { id: 5, values: { state: 'withdrawn', openKey: 'closed:P-000002:5' } },
    ]);
  });

  it('lets preparedness of others need the entry that stays', () => {
    const { steps } = planned({ preparedness: [prepared(3, 1, [2, 7]), prepared(4, 9, [2, 1])] });

    expect(steps.flat().filter(({ list }) => list === 'preparedness')).toMatchObject([
      { id: 3, values: { dependsOn: [7] } },
      { id: 4, values: { dependsOn: [1] } },
    ]);
  });

  it.each([
    ['moves the subscription', [subscription(1, 2)], [['moves', 1]]],
    ['ends it where there is another one', [subscription(1, 2), subscription(2, 1)], [['ends', 1]]],
    [
      'wakes the one that was given up',
      [subscription(1, 2), subscription(2, 1, false)],
      [
        ['moves', 1],
        ['ends', 1],
      ],
    ],
  ])('%s', (_title, bookmarks, fates) => {
    expect(fatesOf({ bookmarks }).map(([, kind, count]) => [kind, count])).toEqual(fates);
  });

  it('says what the person may not see or change, and leaves it', () => {
    const may = { ...rightsOf('team'), measures: { read: true, add: false, edit: false } };
    const given = { preparedness: null, measures: [measure(1, 2)] };

    expect(fatesOf(given, may)).toEqual([
      ['measures', 'staysForbidden', 1],
      ['preparedness', 'unseen', 0],
    ]);
    expect(
      planned(given, may)
        .steps.flat()
        .every(({ list }) => list === 'processes'),
    ).toBe(true);
  });

  it('is carried out, stops before retiring where somebody was faster, goes on, and is taken back', async () => {
    const given = {
      reviews: [aReview({ process: 2, openKey: 'open:P-000002' }, 1)],
      suggestions: [suggestion(1, { title: 'Falsch', process: 2, state: 'open' })],
      measures: [measure(1, 2)],
    };
    const store = createMemoryStore({ entries: { processes: [stays, goes], ...given } as Entries, me: somebody() });
    const plan = planned(given);
    store.saveAs('jan.weiss@stadt.example', 'measures', 1, { process: 7 });

    const first = await runChange(store, plan);
    expect(first.failed).toMatchObject([{ update: { list: 'measures' }, now: { values: { process: 7 } } }]);
    expect((await store.one('processes', 2)).values.status).toBe('released');
    store.saveAs('jan.weiss@stadt.example', 'measures', 1, { process: 2 });
    const second = await runChange(store, plan);

    expect(isWhole(second)).toBe(true);
    expect((await store.one('measures', 1)).values.process).toBe(1);
    expect((await store.one('processes', 2)).values.status).toBe('retired');
    await undoChange(store, second.done);
    expect((await store.one('measures', 1)).values.process).toBe(2);
    expect((await store.one('suggestions', 1)).values.process).toBe(2);
    expect((await store.one('reviews', 1)).values).toMatchObject({ state: 'open', openKey: 'open:P-000002' });
    expect((await store.one('processes', 2)).values).toMatchObject({ status: 'released', supersededBy: null });
  });
});
