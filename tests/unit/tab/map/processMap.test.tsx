import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { emptyValues, lists } from '../../../../src/register';
import type { RegisterFilters } from '../../../../src/tab/shell';
import { useRegisterData } from '../../../../src/tab/shell';
import type { Lens } from '../../../../src/tab/shell';
import { ProcessMap } from '../../../../src/tab/map/processMap';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const entries = {
  processes: [
    aProcess({ name: 'Hund anmelden', product: '02 Ordnung', nextReview: '2026-05-20' }, 1),
    aProcess({ name: 'Katze anmelden', product: '02 Ordnung', pain: 3 }, 2),
    aProcess({ name: 'Haushalt planen', category: 'management', product: null }, 3),
  ],
  units: [aUnit()],
};

interface Heard {
  readonly filters: RegisterFilters[];
  readonly opened: number[];
  readonly lenses: Lens[];
}

function Map({
  heard,
  lens,
  filters = {},
}: {
  readonly heard: Heard;
  readonly lens: Lens;
  readonly filters?: RegisterFilters;
}) {
  const { table } = useRegisterData();
  const [at, setAt] = useState<string | null>(null);
  return (
    <ProcessMap
      table={table}
      rows={Uint32Array.from(table.ids.keys())}
      filters={filters}
      lens={lens}
      at={at}
      onAt={setAt}
      onLens={(one) => heard.lenses.push(one)}
      onFilter={(more) => heard.filters.push(more)}
      onOpen={(id) => heard.opened.push(id)}
    />
  );
}

async function renderMap(lens: Lens = 'review', filters: RegisterFilters = {}, hidden: readonly string[] = []) {
  const heard: Heard = { filters: [], opened: [], lenses: [] };
  const settings = emptyValues(lists.settings.fields, { title: 'hiddenSections', value: JSON.stringify(hidden) });
  const tab = await renderTab(<Map heard={heard} lens={lens} filters={filters} />, {
    entries: { ...entries, settings: [stored(1, settings)] },
  });
  await screen.findByRole('list', { name: 'Legende' });
  return { ...tab, heard };
}

const box = () => screen.getByRole('listbox', { name: /02 Sicherheit und Ordnung, Kernprozesse: 2 Prozesse/ });

describe('The process map on the screen', () => {
  it('shows bands from management to core, and boxes by product area', async () => {
    await renderMap();

    const bands = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(bands).toEqual(['Führungsprozesse 1 Prozess', 'Kernprozesse 2 Prozesse']);
    expect(screen.getByRole('region', { name: 'ohne Produktbereich, Führungsprozesse: 1 Prozess' })).toBeTruthy();
  });

  it('tells its colours in words, with numbers, and narrows to a class', async () => {
    const { user, heard } = await renderMap();

    await user.click(screen.getByRole('button', { name: 'Nur „überfällig“ zeigen: 1' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Einfärben nach' }), 'Wissensrisiko');

    expect(heard.filters).toEqual([{ light: ['red'] }]);
    expect(heard.lenses).toEqual(['knowledgeRisk']);
  });

  it('keeps review numbers of a person to itself', async () => {
    await renderMap('review', { owner: ['olga.brandt@stadt.example'] });

    expect(screen.getByRole('button', { name: 'Nur „überfällig“ zeigen' })).toBeTruthy();
    expect(screen.getByText(/von Personen nie/)).toBeTruthy();
  });

  it('lets keys choose a process, says it, and opens it', async () => {
    const { user, heard } = await renderMap();
    act(() => box().focus());
    expect(
      within(box()).getByRole('option', { name: /^Hund anmelden, seit 12 Tagen überfällig|^Hund anmelden, / }),
    ).toBeTruthy();

    await user.keyboard('{ArrowRight}');
    const option = within(box()).getByRole('option', { name: /^Katze anmelden, / });
    expect(option.getAttribute('aria-posinset')).toBe('2');
    expect(option.getAttribute('aria-setsize')).toBe('2');
    expect(box().getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');

    expect(heard.opened).toEqual([2]);
  });

  it('narrows to a box or a band', async () => {
    const { user, heard } = await renderMap();

    await user.click(screen.getByRole('button', { name: 'Nur „02 Sicherheit und Ordnung“ zeigen' }));
    await user.click(screen.getByRole('button', { name: 'Nur „ohne Produktbereich“ zeigen' }));
    await user.click(screen.getByRole('button', { name: 'Nur „Führungsprozesse“ zeigen' }));

    expect(heard.filters).toEqual([
      { category: ['core'], productArea: ['02'] },
      { category: ['management'], productArea: ['-'] },
      { category: ['management'] },
    ]);
  });

  it('shows a box large, and leads back to where one was', async () => {
    const { user, heard } = await renderMap();

    await user.click(screen.getByTitle('„02 Sicherheit und Ordnung“ groß zeigen'));

    expect(screen.getAllByRole('listbox')).toEqual([box()]);
    const back = screen.getByRole('button', { name: 'Ganze Karte' });
    expect(document.activeElement).toBe(back);
    expect(screen.getByRole('button', { name: /^Nur „überfällig“ zeigen/ })).toBeTruthy();
    await user.click(back);
    expect(screen.getAllByRole('listbox')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByTitle('„02 Sicherheit und Ordnung“ groß zeigen'));
    expect(heard.filters).toEqual([]);
  });

  it('folds boxes', async () => {
    const { user } = await renderMap();

    await user.click(screen.getByRole('button', { name: '02 Sicherheit und Ordnung', expanded: true }));

    expect(screen.getAllByRole('listbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Alle zuklappen' }));
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Alle aufklappen' }));
    expect(screen.getAllByRole('listbox')).toHaveLength(2);
  });

  it('has the same as a table', async () => {
    const { user } = await renderMap('priority');

    await user.click(screen.getByRole('button', { name: 'Als Tabelle' }));

    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      ...['Kategorie', 'Produktbereich', 'hohe Priorität', 'mittlere Priorität', 'niedrige Priorität'],
      ...['nicht bewertet', 'Prozesse'],
    ]);
    expect(cells(/02 Sicherheit/)).toEqual(['Kernprozesse', '1', '0', '0', '1', '2']);
  });

  it('follows a change in the register', async () => {
    const { session } = await renderMap();
    const entry = entries.processes[2];
    if (!entry) throw new Error('no entry');

    await act(() =>
      session.copy.take('processes', { ...entry, etag: '"2"', values: { ...entry.values, category: 'support' } }),
    );

    expect(await screen.findByRole('heading', { name: /Unterstützungsprozesse/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Führungsprozesse/ })).toBeNull();
  });
});

describe('The map of a register with hidden sections', () => {
  const offered = () =>
    within(screen.getByRole('combobox'))
      .getAllByRole('option')
      .map((option) => option.textContent);

  it('offers no lens of theirs', async () => {
    await renderMap('review', {}, ['digital', 'knowledge']);

    expect(offered()).toEqual(['Prüfung', 'Vollständigkeit', 'Priorität']);
  });

  it('keeps the lens that a link asks for among the choices, so that it can be left', async () => {
    await renderMap('knowledgeRisk', {}, ['digital', 'knowledge']);

    expect(offered()).toEqual(['Prüfung', 'Vollständigkeit', 'Priorität', 'Wissensrisiko']);
  });
});
