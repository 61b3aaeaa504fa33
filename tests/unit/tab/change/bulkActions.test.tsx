import { screen, within } from '@testing-library/react';
import type { Stored, Values } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { BulkActions } from '../../../../src/tab/change';
import { aProcess, aReview, aUnit, stored } from '../../../support/builders';
import type { Entries } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);

const processes = [
  aProcess({ name: 'Hund anmelden', status: 'draft', category: null }, 1),
  aProcess({ name: 'Hund abmelden', status: 'draft', category: 'support' }, 2),
  aProcess({ name: 'Hundesteuer festsetzen', status: 'draft', category: 'core' }, 3),
  aProcess({ name: 'Mahnen', status: 'draft', predecessors: [2] }, 4),
];

async function selected(
  ids: readonly number[],
  groups: readonly ('team' | 'contributors')[] = ['team'],
  entries: readonly Stored<'processes'>[] = processes,
  more: Entries = {},
) {
  const store = createMemoryStore({
    entries: { units: [aUnit()], processes: entries, ...more },
    me: { groups: [...groups], may: rightsOf(...groups) },
  });
  const onDone = jest.fn();
  const view = await renderTab(<BulkActions ids={new Set(ids)} onDone={onDone} />, { store });
  const valueOf = async (id: number) => (await store.one('processes', id)).values;
  return { ...view, store, onDone, valueOf };
}

type View = Awaited<ReturnType<typeof selected>>;

async function choose({ user }: View, field: string, value: string) {
  await user.click(screen.getByRole('button', { name: 'Gemeinsam ändern' }));
  await user.click(await screen.findByRole('combobox', { name: 'Was soll geändert werden?' }));
  await user.click(await screen.findByRole('option', { name: field }));
  await user.click(await screen.findByRole('combobox', { name: new RegExp(`^${field}`) }));
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${value}`) }));
}

const chooseCategory = (view: View, category: string) => choose(view, 'Kategorie', category);

/** Complete enough to be released. */
const complete = {
  status: 'review',
  summary: 'Kurz',
  trigger: 'Antrag',
  result: 'Bescheid',
  steps: 'prüfen',
  changedByOthers: '2026-05-01',
} as const;

describe('Changing selected entries together', () => {
  it('shows before and after, changes them, and takes it back', async () => {
    const view = await selected([1, 2, 3]);
    await chooseCategory(view, 'Kernprozess');

    expect(await screen.findByText('2 Einträge werden geändert · 1 schon so')).toBeTruthy();
    const row = screen.getByRole('row', { name: /Hund abmelden/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Unterstützungsprozess', 'Kernprozess']);
    await view.user.click(screen.getByRole('button', { name: '2 Einträge ändern' }));

    expect(await screen.findByText('2 Einträge sind geändert.')).toBeTruthy();
    expect(view.onDone).toHaveBeenCalledTimes(1);
    expect([(await view.valueOf(1)).category, (await view.valueOf(2)).category]).toEqual(['core', 'core']);
    // Without layout, what the closed dialog had hidden from readers stays so here; the journey in the browser looks at that.
    await view.user.click(await screen.findByRole('button', { name: 'Rückgängig', hidden: true }));
    expect(await screen.findByText('2 Einträge sind wieder wie vorher.')).toBeTruthy();
    expect([(await view.valueOf(1)).category, (await view.valueOf(2)).category]).toEqual([null, 'support']);
  });

  it('offers no field of a section that the process team has hidden', async () => {
    const hidden = emptyValues(lists.settings.fields, { title: 'hiddenSections', value: '["digital"]' });
    const view = await selected([1], ['team'], processes, { settings: [stored(1, hidden as Values<'settings'>)] });

    await view.user.click(screen.getByRole('button', { name: 'Gemeinsam ändern' }));
    await view.user.click(await screen.findByRole('combobox', { name: 'Was soll geändert werden?' }));

    expect(await screen.findByRole('option', { name: 'Kategorie' })).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Zugangskanäle' })).toBeNull();
    expect(screen.queryByText('Digitaler Stand')).toBeNull();
  });

  it('names what somebody else has changed meanwhile, and overwrites it only when told to', async () => {
    const view = await selected([1, 2]);
    await chooseCategory(view, 'Kernprozess');
    view.store.saveAs('jan.weiss@stadt.example', 'processes', 2, { category: 'management' });

    await view.user.click(await screen.findByRole('button', { name: '2 Einträge ändern' }));

    expect(
      await screen.findByText(
        /„Hund abmelden“: .* hat inzwischen „Kategorie“ geändert: Führungsprozess\. .*: Kernprozess\./,
      ),
    ).toBeTruthy();
    expect((await view.valueOf(2)).category).toBe('management');
    await view.user.click(screen.getByRole('button', { name: 'Trotzdem ändern' }));
    expect(await screen.findByText('2 Einträge sind geändert.')).toBeTruthy();
    expect((await view.valueOf(2)).category).toBe('core');
  });

  it('releases what somebody has edited meanwhile only once it was shown as it stands now', async () => {
    const view = await selected([1], ['team'], [aProcess({ name: 'Hund anmelden', ...complete }, 1)]);
    await choose(view, 'Status', 'freigegeben');
    view.store.saveAs('jan.weiss@stadt.example', 'processes', 1, { summary: 'Ganz anders' });

    await view.user.click(await screen.findByRole('button', { name: '1 Eintrag ändern' }));

    expect(await screen.findByText(/„Hund anmelden“: .* hat den Eintrag inzwischen bearbeitet\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Trotzdem ändern' })).toBeNull();
    await view.user.click(screen.getByRole('button', { name: 'Mit dem heutigen Stand noch einmal' }));
    expect(await screen.findByText(/Kurzbeschreibung: vorher Kurz, jetzt Ganz anders$/)).toBeTruthy();
    expect((await view.valueOf(1)).status).toBe('review');
    await view.user.click(screen.getByRole('button', { name: '1 Eintrag ändern' }));
    expect(await screen.findByText('1 Eintrag ist geändert.')).toBeTruthy();
    expect(await view.valueOf(1)).toMatchObject({ status: 'released', summary: 'Ganz anders' });
  });

  it('does not release what lacks something by now', async () => {
    const view = await selected([1], ['team'], [aProcess({ name: 'Hund anmelden', ...complete }, 1)]);
    await choose(view, 'Status', 'freigegeben');
    view.store.saveAs('jan.weiss@stadt.example', 'processes', 1, { summary: null });
    await view.user.click(await screen.findByRole('button', { name: '1 Eintrag ändern' }));

    await view.user.click(await screen.findByRole('button', { name: 'Mit dem heutigen Stand noch einmal' }));

    expect(await screen.findByText('0 Einträge werden geändert · 1 nicht möglich')).toBeTruthy();
    expect((await view.valueOf(1)).status).toBe('review');
  });

  it('refuses a parent process through which an entry would come back to itself, and says so', async () => {
    const view = await selected(
      [1, 3],
      ['team'],
      [
        aProcess({ name: 'Hund anmelden', status: 'draft' }, 1),
        aProcess({ name: 'Hund abmelden', status: 'draft', parent: 1 }, 2),
        aProcess({ name: 'Mahnen', status: 'draft' }, 3),
      ],
    );
    await view.user.click(screen.getByRole('button', { name: 'Gemeinsam ändern' }));
    await view.user.click(await screen.findByRole('combobox', { name: 'Was soll geändert werden?' }));
    await view.user.click(await screen.findByRole('option', { name: 'Übergeordneter Prozess' }));
    await view.user.click(await screen.findByRole('combobox', { name: /^Übergeordneter Prozess/ }));
    await view.user.paste('Hund abmelden');
    await view.user.click(await screen.findByRole('option', { name: /^Hund abmelden/ }));

    expect(await screen.findByText('1 Eintrag wird geändert · 1 nicht möglich')).toBeTruthy();
    expect(screen.getByText('Der Eintrag käme über „Hund abmelden“ wieder zu sich selbst zurück.')).toBeTruthy();
  });

  it('offers merging for two entries, to the process team', async () => {
    await selected([1, 2]);

    expect(screen.getByRole('button', { name: 'Zusammenführen' })).toBeTruthy();
  });

  it.each([
    ['three entries', [1, 2, 3], ['team']],
    ['somebody outside of the team', [1, 2], ['contributors']],
  ] as const)('does not offer merging for %s', async (_what, ids, groups) => {
    await selected(ids, groups);

    expect(screen.queryByRole('button', { name: 'Zusammenführen' })).toBeNull();
  });

  it('merges: shows both sides, moves what refers to the other, and retires it', async () => {
    const view = await selected([1, 2]);
    await view.user.click(screen.getByRole('button', { name: 'Zusammenführen' }));

    const folded = await screen.findByRole('button', { name: /nur bei einem der beiden/ });
    expect(screen.queryByRole('radiogroup', { name: 'Kategorie' })).toBeNull();
    await view.user.click(folded);
    const choice = await screen.findByRole('radiogroup', { name: 'Kategorie' });
    expect(within(choice).getByRole<HTMLInputElement>('radio', { name: /geht auf/ }).checked).toBe(true);
    expect(screen.getByText('1 Eintrag verweist künftig auf den Eintrag, der bleibt:')).toBeTruthy();
    const dialog = within(screen.getByRole('dialog'));
    await view.user.click(dialog.getByRole('button', { name: 'Zusammenführen' }));

    expect(
      await screen.findByText('„Hund abmelden“ (P-000002) ist in „Hund anmelden“ (P-000001) aufgegangen.'),
    ).toBeTruthy();
    expect(await view.valueOf(1)).toMatchObject({ category: 'support', otherNames: 'Hund abmelden' });
    expect(await view.valueOf(2)).toMatchObject({ status: 'retired', supersededBy: 1 });
    expect((await view.valueOf(4)).predecessors).toEqual([1]);
  });

  it('says what becomes of what belongs to the entry that is merged in, moves it, and takes it back', async () => {
    const measure = (id: number, process: number): Stored<'measures'> =>
      stored(id, emptyValues(lists.measures.fields, { title: `Formular ${id}`, process }) as Values<'measures'>);
    const analysis = (id: number, process: number): Stored<'analyses'> =>
      stored(id, emptyValues(lists.analyses.fields, { title: `Analyse ${id}`, process }) as Values<'analyses'>);
    const view = await selected([1, 2], ['team'], processes, {
      measures: [measure(1, 2)],
      analyses: [analysis(1, 1), analysis(2, 2)],
      reviews: [aReview({ process: 2 }, 1)],
    });
    await view.user.click(screen.getByRole('button', { name: 'Zusammenführen' }));

    const belongings = within(await screen.findByRole('region', { name: 'Was am aufgehenden Eintrag hängt' }));
    expect(belongings.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Prüfanfragen: 1 offene wird zurückgezogen (Hundesteuer festsetzen)',
      'Analysen: 1 bleibt beim stillgelegten Eintrag, weil der bleibende schon etwas hat; bitte selbst übertragen (Analyse 2)',
      'Maßnahmen: 1 geht auf den bleibenden über (Formular 1)',
    ]);
    const dialog = within(screen.getByRole('dialog'));
    await view.user.click(dialog.getByRole('button', { name: 'Zusammenführen' }));
    expect(
      await screen.findByText('„Hund abmelden“ (P-000002) ist in „Hund anmelden“ (P-000001) aufgegangen.'),
    ).toBeTruthy();
    expect((await view.store.one('measures', 1)).values.process).toBe(1);
    expect((await view.store.one('reviews', 1)).values.state).toBe('withdrawn');
    expect((await view.store.one('analyses', 2)).values.process).toBe(2);

    await view.user.click(await screen.findByRole('button', { name: 'Rückgängig', hidden: true }));

    expect(await screen.findByText('5 Einträge sind wieder wie vorher.')).toBeTruthy();
    expect((await view.store.one('measures', 1)).values.process).toBe(2);
    expect((await view.store.one('reviews', 1)).values.state).toBe('open');
  });
});
