import { screen, waitFor } from '@testing-library/react';
import { emptyValues, lists } from '../../../../src/register';
import { ReviewsScreen } from '../../../../src/tab/review/reviewsScreen';
import type { ReviewsShown } from '../../../../src/tab/shell';
import { aProcess, aReview, aUnit, stored } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const team = { ...kai, groups: ['team' as const], may: rightsOf('team') };
const owner = { ...olga, groups: ['contributors' as const], may: rightsOf('contributors') };

const five = [1, 2, 3, 4, 5].map((id) => aProcess({ name: `Prozess ${id}`, nextReview: '2027-01-01' }, id));

const usual = [
  aReview({ process: 1, level: 'head' }),
  aReview({ process: 2, addressee: null, delivery: 'undeliverable', failure: 'blocked' }, 2),
];

async function show(part: ReviewsShown, me: typeof team | typeof owner = team, reviews = usual) {
  const store = createMemoryStore({
    entries: {
      units: [aUnit(), aUnit({ name: 'Kleine Stelle', number: '9' }, 2)],
      processes: [...five, aProcess({ name: 'Allein', unit: 2, owner: null }, 6)],
      reviews,
      settings: [stored(1, emptyValues(lists.settings.fields, { title: 'processTeam', value: kai.key }))],
    },
    people: [olga, kai],
    me,
  });
  return renderTab(<ReviewsScreen show={part} />, { store, today: '2027-01-04' });
}

describe('the screen of the reviews', () => {
  it('lists what is open by what the team can do about it, with the reason of what was not delivered', async () => {
    await show('open');

    expect(await screen.findByRole('region', { name: 'Nicht zustellbar (1)' })).toBeTruthy();
    expect(screen.getByText('Bot gesperrt oder entfernt')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Fällig, noch nicht gefragt (3)' }).textContent).toContain(
      'wird mit dem nächsten Lauf gefragt',
    );
    expect(screen.getByRole('region', { name: 'Ohne Verantwortliche (1)' }).textContent).toContain('Allein');
    expect(screen.getByRole('region', { name: /weitergegeben \(1\)/ }).textContent).toContain('Prozess 1');
  });

  it('says what nobody is left to ask about, and orders by unit', async () => {
    const { user } = await show('open', team, [
      aReview({
        ...{ kind: 'review', level: 'team', addressee: kai.key, ownerThen: olga.key },
        ...{ delivery: 'sent', levelSince: '2026-01-01' },
      }),
    ]);

    expect(await screen.findByRole('region', { name: 'Niemand mehr zu fragen (1)' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ordnen' }), 'nach Einheit');

    expect((await screen.findByRole('region', { name: 'Steuern und Abgaben (5)' })).textContent).toContain(
      'Niemand mehr zu fragen',
    );
  });

  it('asks somebody else to take over what was selected, after showing it, and takes that back', async () => {
    const { user, store } = await show('open', team, [
      aReview({ kind: 'review', ownerThen: olga.key, delivery: 'sent' }),
      aReview({ kind: 'release', process: 2, openKey: 'release:P-000002' }, 2),
    ]);

    await user.click(await screen.findByRole('checkbox', { name: 'Alle unter „Offen“ auswählen' }));
    await user.click(screen.getByRole('button', { name: 'Jemand anderen fragen …' }));
    await user.type(await screen.findByRole('combobox', { name: /^Wer soll übernehmen/ }), 'Kai');
    await user.click(await screen.findByRole('option', { name: /Kai Holz/ }));
    expect(screen.getByRole('region', { name: 'Das wird geschrieben' }).textContent).toContain('Prozess 1');
    expect(screen.getByRole('region', { name: 'Das bleibt, wie es ist' }).textContent).toContain('Prozess 2');
    await user.click(screen.getByRole('button', { name: 'Für eine Anfrage schreiben' }));

    const request = async () => (await store.one('reviews', 1)).values;
    await waitFor(async () =>
      expect(await request()).toMatchObject({
        kind: 'handover',
        proposed: kai.key,
        addressee: kai.key,
        askedBy: kai.key,
      }),
    );
    expect((await store.one('processes', 1)).values.owner).toBe(olga.key);
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect(await request()).toMatchObject({ kind: 'review', proposed: null }));
  });

  it('asks again whoever has been silent', async () => {
    const { user, store } = await show('open', team, [aReview({ kind: 'review', delivery: 'sent' })]);

    await user.click(await screen.findByRole('checkbox', { name: '„Prozess 1“ auswählen' }));
    await user.click(screen.getByRole('button', { name: 'Erneut fragen …' }));
    await user.click(await screen.findByRole('button', { name: 'Für eine Anfrage schreiben' }));

    await waitFor(async () => expect((await store.one('reviews', 1)).values).toMatchObject({ delivery: 'waiting' }));
  });

  it('confirms retirements, but not those that the same person has proposed', async () => {
    const gone = (id: number, askedBy: string) =>
      aReview({ kind: 'retirement', process: id, level: 'team', openKey: `open:P-00000${id}`, askedBy }, id);
    const { user, store } = await show('open', team, [gone(1, olga.key), gone(2, kai.key)]);

    await user.click(await screen.findByRole('checkbox', { name: /^Alle unter „.*weitergegeben“ auswählen$/ }));
    await user.click(screen.getByRole('button', { name: 'Stilllegung bestätigen …' }));
    expect((await screen.findByRole('region', { name: 'Das bleibt, wie es ist' })).textContent).toContain('vier Augen');
    await user.click(screen.getByRole('button', { name: 'Für eine Anfrage schreiben' }));

    await waitFor(async () => expect((await store.one('processes', 1)).values.status).toBe('retired'));
    expect((await store.one('processes', 2)).values.status).toBe('released');
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
    await waitFor(async () => expect((await store.one('processes', 1)).values.status).toBe('released'));
  });

  it('ends a handover with a reason, and the question goes back to the review at once', async () => {
    const { user, store } = await show('open', team, [
      aReview({ kind: 'handover', proposed: kai.key, addressee: kai.key, dueOn: '2027-01-01' }),
    ]);

    await user.click(await screen.findByRole('checkbox', { name: '„Prozess 1“ auswählen' }));
    await user.click(screen.getByRole('button', { name: 'Übergabe beenden …' }));
    await user.type(await screen.findByRole('textbox', { name: /^Warum/ }), 'Kai wechselt das Amt.');
    await user.click(screen.getByRole('button', { name: 'Für eine Anfrage schreiben' }));

    await waitFor(async () => expect((await store.one('reviews', 1)).values.outcome).toBe('declined'));
    await waitFor(async () => {
      const open = (await store.all('reviews')).filter(({ values }) => values.state === 'open');
      expect(open.map(({ values }) => [values.kind, values.note])).toEqual([['review', 'Kai wechselt das Amt.']]);
    });
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
