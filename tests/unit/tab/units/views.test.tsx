import { act, screen, within } from '@testing-library/react';
import type { RegisterFilters } from '../../../../src/tab/shell';
import { useRegisterData } from '../../../../src/tab/shell';
import { LetterView } from '../../../../src/tab/units/letterView';
import { UnitView } from '../../../../src/tab/units/unitView';
import { aProcess, aUnit } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { renderTab } from '../../../support/renderTab';

const entries = {
  processes: [
    ...[1, 2, 3, 4].map((id) => aProcess({ name: `Amt ${id}`, unit: 2, nextReview: '2026-05-01' }, id)),
    aProcess({ name: 'Ärger schlichten', unit: 1 }, 5),
    aProcess({ name: 'Zelt genehmigen', unit: null }, 6),
  ],
  units: [aUnit({ number: '3', name: 'Ordnung' }, 1), aUnit({ number: '32', name: 'Markt', parent: 1 }, 2)],
};

interface Heard {
  readonly filters: RegisterFilters[];
  readonly opened: number[];
  readonly letters: string[];
}

function Views({
  heard,
  filters,
  letter,
}: {
  readonly heard: Heard;
  readonly filters: RegisterFilters;
  readonly letter: string | null;
}) {
  const { table } = useRegisterData();
  const view = {
    table,
    rows: Uint32Array.from(table.ids.keys()),
    filters,
    onFilter: (more: RegisterFilters) => void heard.filters.push(more),
    onOpen: (id: number) => void heard.opened.push(id),
  };
  return letter === null ? (
    <UnitView {...view} />
  ) : (
    <LetterView {...view} at={letter} onAt={(one) => heard.letters.push(one)} />
  );
}

async function renderView(letter: string | null, filters: RegisterFilters = {}) {
  const heard: Heard = { filters: [], opened: [], letters: [] };
  const tab = await renderTab(<Views heard={heard} filters={filters} letter={letter} />, { entries });
  return { ...tab, heard };
}

const lines = () => screen.getAllByRole('treeitem').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe('The units on the screen', () => {
  it('count processes, and reviews only from five processes up', async () => {
    await renderView(null);

    expect(lines()).toEqual([
      '3 Ordnung5 Prozesse, davon 1 direkt4 überfällig1 gültig',
      '32 Markt4 Prozesseunter fünf Prozessen: ohne Prüfzahlen',
      'ohne Einheit1 Prozess1 gültig',
    ]);
  });

  it('say nothing of reviews while narrowed to a person', async () => {
    await renderView(null, { owner: ['olga.brandt@stadt.example'] });

    expect(lines()[0]).toBe('3 Ordnung5 Prozesse, davon 1 direkt');
  });

  it('fold, move and narrow by keys', async () => {
    const { user, heard } = await renderView(null);
    const [top] = screen.getAllByRole('treeitem');
    act(() => top?.focus());

    await user.keyboard('{ArrowLeft}');
    expect(lines()).toHaveLength(2);
    expect(top?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('32 Markt');
    await user.keyboard('{Enter}{End} ');

    expect(heard.filters).toEqual([{ unit: ['2'] }, { unit: ['-'] }]);
  });

  it('fold at their sign and narrow at their name by click', async () => {
    const { user, heard } = await renderView(null);
    const [top] = screen.getAllByRole('treeitem');
    const sign = top?.querySelector('[data-fold]');
    if (!sign) throw new Error('nothing to fold');

    await user.click(sign);
    expect(lines()).toHaveLength(2);
    await user.click(screen.getByText('3 Ordnung'));

    expect(heard.filters).toEqual([{ unit: ['1'] }]);
  });
});

describe('The alphabet on the screen', () => {
  beforeEach(() => giveLayout());
  afterEach(() => jest.restoreAllMocks());

  it('lists the processes of a letter with Ä under A, and offers the letters that lead somewhere', async () => {
    const { user, heard } = await renderView('A');

    const names = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(names).toEqual(['Amt 1', 'Amt 2', 'Amt 3', 'Amt 4', 'Ärger schlichten']);
    const index = within(screen.getByRole('navigation', { name: 'Anfangsbuchstaben' }));
    expect(index.getByRole('button', { name: 'B: keine Prozesse' })).toHaveProperty('disabled', true);
    await user.click(index.getByRole('button', { name: 'Z: 1 Prozess' }));
    await user.click(screen.getByRole('link', { name: 'Ärger schlichten' }));

    expect(heard).toMatchObject({ letters: ['Z'], opened: [5] });
  });

  it('begins with the first letter that has processes', async () => {
    await renderView('Q');

    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('A 5 Prozesse');
  });
});
