import { screen, within } from '@testing-library/react';
import type { Stored } from '../../../../src/register';
import { BulkActions } from '../../../../src/tab/change';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);

const processes = [
  aProcess({ name: 'Hund anmelden', status: 'draft', category: null }, 1),
  aProcess({ name: 'Hund abmelden', status: 'draft', category: 'support' }, 2),
  aProcess({ name: 'Hundesteuer festsetzen', status: 'draft', category: 'core' }, 3),
  aProcess({ name: 'Mahnen', status: 'draft', predecessors: [2] }, 4),
];

async function selected(ids: readonly number[], groups: readonly ('team' | 'contributors')[] = ['team']) {
  const store = createMemoryStore({
    entries: { units: [aUnit()], processes: processes as readonly Stored<'processes'>[] },
    me: { groups: [...groups], may: rightsOf(...groups) },
  });
  const onDone = jest.fn();
  const view = await renderTab(<BulkActions ids={new Set(ids)} onDone={onDone} />, { store });
  const valueOf = async (id: number) => (await store.one('processes', id)).values;
  return { ...view, store, onDone, valueOf };
}

type View = Awaited<ReturnType<typeof selected>>;

async function chooseCategory({ user }: View, category: string) {
  await user.click(screen.getByRole('button', { name: 'Gemeinsam ändern' }));
  await user.click(await screen.findByRole('combobox', { name: 'Was soll geändert werden?' }));
  await user.click(await screen.findByRole('option', { name: 'Kategorie' }));
  await user.click(await screen.findByRole('combobox', { name: /^Kategorie/ }));
  await user.click(await screen.findByRole('option', { name: category }));
}

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

  it('names what somebody else has changed meanwhile, and overwrites it only when told to', async () => {
    const view = await selected([1, 2]);
    await chooseCategory(view, 'Kernprozess');
    view.store.saveAs('jan.weiss@stadt.example', 'processes', 2, { category: 'management' });

    await view.user.click(await screen.findByRole('button', { name: '2 Einträge ändern' }));

    expect(
      await screen.findByText(/„Hund abmelden“: .* hat inzwischen „Kategorie“ geändert: Führungsprozess\./),
    ).toBeTruthy();
    expect((await view.valueOf(2)).category).toBe('management');
    await view.user.click(screen.getByRole('button', { name: 'Trotzdem ändern' }));
    expect(await screen.findByText('2 Einträge sind geändert.')).toBeTruthy();
    expect((await view.valueOf(2)).category).toBe('core');
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

    const choice = await screen.findByRole('radiogroup', { name: 'Kategorie' });
    expect(within(choice).getByRole<HTMLInputElement>('radio', { name: /geht auf/ }).checked).toBe(true);
    expect(screen.getByText('1 Eintrag verweist künftig auf den Eintrag, der bleibt:')).toBeTruthy();
    const dialog = within(screen.getByRole('dialog'));
    await view.user.click(dialog.getByRole('button', { name: 'Zusammenführen' }));

    expect(await screen.findByText('„Hund abmelden“ ist in „Hund anmelden“ aufgegangen.')).toBeTruthy();
    expect(await view.valueOf(1)).toMatchObject({ category: 'support', otherNames: 'Hund abmelden' });
    expect(await view.valueOf(2)).toMatchObject({ status: 'retired', supersededBy: 1 });
    expect((await view.valueOf(4)).predecessors).toEqual([1]);
  });
});
