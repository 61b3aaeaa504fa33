import { screen, waitFor } from '@testing-library/react';
import { ReviewsScreen } from '../../../../src/tab/review/reviewsScreen';
import type { ReviewsShown } from '../../../../src/tab/shell';
import { aProcess, aReview, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const team = { ...kai, groups: ['team' as const], may: rightsOf('team') };
const owner = { ...olga, groups: ['contributors' as const], may: rightsOf('contributors') };

const five = [1, 2, 3, 4, 5].map((id) => aProcess({ name: `Prozess ${id}`, nextReview: '2027-01-01' }, id));

async function show(part: ReviewsShown, me: typeof team | typeof owner = team) {
  const store = createMemoryStore({
    entries: {
      units: [aUnit(), aUnit({ name: 'Kleine Stelle', number: '9' }, 2)],
      processes: [...five, aProcess({ name: 'Allein', unit: 2, owner: null }, 6)],
      reviews: [
        aReview({ process: 1, level: 'head' }),
        aReview({ process: 2, addressee: null, delivery: 'undeliverable', failure: 'blocked' }, 2),
      ],
    },
    people: [olga, kai],
    me,
  });
  return renderTab(<ReviewsScreen show={part} />, { store });
}

describe('the screen of the reviews', () => {
  it('lists what is open by what the team can do about it, with the reason of what was not delivered', async () => {
    await show('open');

    expect(await screen.findByRole('region', { name: 'Nicht zustellbar (1)' })).toBeTruthy();
    expect(screen.getByText('Bot gesperrt oder entfernt')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Ohne Verantwortliche (1)' }).textContent).toContain('Allein');
    expect(screen.getByRole('region', { name: /weitergegeben \(1\)/ }).textContent).toContain('Prozess 1');
  });

  it.each(['open', 'figures'] as const)('names no person in its part «%s»', async (part) => {
    const { container } = await show(part);

    await waitFor(() => expect(container.textContent).toMatch(/Nicht zustellbar|Fristgerecht geprüft/));
    for (const { name, key } of [olga, kai]) {
      expect(container.textContent).not.toContain(name);
      expect(container.textContent).not.toContain(key);
    }
  });

  it('shows units from five processes up only', async () => {
    const { container } = await show('figures');

    const table = await screen.findByRole('table', { name: /nach Einheiten ab fünf Prozessen/ });
    expect(table.textContent).toContain('Steuern und Abgaben');
    expect(container.textContent).not.toContain('Kleine Stelle');
  });
});

describe('handing processes over', () => {
  it('writes one request to each new owner, who then is waited for', async () => {
    const { user, store } = await show('handover', owner);

    await user.type(await screen.findByRole('combobox', { name: 'Jemand anderes soll übernehmen' }), 'Kai');
    await user.click(await screen.findByRole('option', { name: /Kai Holz/ }));
    await user.click(screen.getByRole('button', { name: 'Für alle einsetzen' }));
    expect(screen.getByText(/^5 Anfragen werden geschrieben/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Anfragen schreiben' }));

    expect(await screen.findByText('Die Anfragen sind geschrieben.')).toBeTruthy();
    const written = (await store.all('reviews')).filter(({ values }) => values.kind === 'handover');
    expect(written).toHaveLength(5);
    expect(written[0]?.values).toMatchObject({ proposed: kai.key, askedBy: olga.key, state: 'open' });
    expect((await store.one('processes', 1)).values.owner).toBe(olga.key);
    expect(await screen.findAllByText('Wartet auf Antwort von Kai Holz.')).toHaveLength(5);
  });
});
