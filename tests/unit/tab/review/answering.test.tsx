import { screen, waitFor } from '@testing-library/react';
import type { ReviewValues } from '../../../../src/register';
import { RequestCards } from '../../../../src/tab/review/requestCards';
import { useRegisterData } from '../../../../src/tab/shell';
import { aProcess, aReview, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const owner = { ...olga, groups: ['contributors' as const], may: rightsOf('contributors') };

function Open() {
  return <RequestCards requests={useRegisterData().openReviews} />;
}

async function show(values: Partial<ReviewValues> = {}, me = owner) {
  const store = createMemoryStore({
    entries: { units: [aUnit()], processes: [aProcess()], reviews: [aReview({ kind: 'review', ...values })] },
    people: [olga, kai],
    me,
  });
  return renderTab(<Open />, { store, today: '2027-03-01' });
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('answering a review in the tab', () => {
  it('confirms the entry, says so in one line, and can be taken back', async () => {
    const { user, store } = await show();

    await user.click(button('Stimmt noch'));

    expect((await screen.findAllByText('Danke. Bestätigt bis 1. März 2028.')).length).toBeGreaterThan(0);
    expect((await store.one('reviews', 1)).values).toMatchObject({ state: 'answered', outcome: 'confirmed' });
    expect((await store.one('processes', 1)).values.lastReviewed).toBe('2027-03-01');

    await user.click(button('Rückgängig'));

    await waitFor(async () => expect((await store.one('reviews', 1)).values.state).toBe('open'));
    await waitFor(async () => expect((await store.one('processes', 1)).values.lastReviewed).toBe('2026-03-01'));
    expect(await screen.findByRole('button', { name: 'Stimmt noch' })).toBeTruthy();
  });

  it('asks what has to change, and keeps it as a suggestion', async () => {
    const { user, store } = await show();

    await user.click(button(/^Änderung nötig/));
    await user.click(button('Änderung melden'));
    expect(screen.getByText('Bitte schreiben Sie kurz, was geändert werden muss.')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'Neue Satzung');
    await user.click(button('Änderung melden'));

    await waitFor(async () => expect((await store.one('reviews', 1)).values.suggestion).toBe(1));
    expect((await store.one('suggestions', 1)).values).toMatchObject({
      wish: 'Neue Satzung',
      process: 1,
      state: 'open',
    });
    expect((await store.one('processes', 1)).values.status).toBe('changing');
  });

  it('keeps an answer that is too long, says so, and does not send it', async () => {
    const { user, store } = await show();
    await user.click(button(/^Änderung nötig/));
    await user.click(screen.getByRole('textbox'));
    await user.paste('x'.repeat(2_001));

    await user.click(button('Änderung melden'));

    expect(screen.getByText('Bitte auf 2.000 Zeichen kürzen; es sind 2.001.')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toHaveLength(2_001);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
    expect((await store.one('reviews', 1)).values.state).toBe('open');
  });

  it('passes the question on to whom somebody names', async () => {
    const { user, store } = await show();

    await user.click(button(/^Nicht meins/));
    await user.type(screen.getByRole('combobox'), 'Kai');
    await user.click(await screen.findByRole('option', { name: /Kai Holz/ }));
    await user.click(button('Weitergeben'));

    await waitFor(async () =>
      expect((await store.one('reviews', 1)).values).toMatchObject({ outcome: 'notMine', proposed: kai.key }),
    );
    expect((await screen.findAllByText(/Kai Holz wird gefragt/)).length).toBeGreaterThan(0);
  });

  it('reports that a process no longer exists without retiring it', async () => {
    const { user, store } = await show();

    await user.click(button(/^Gibt es nicht mehr/));
    await user.click(button('Dem Prozessteam melden'));

    await waitFor(async () => expect((await store.one('reviews', 1)).values.outcome).toBe('gone'));
    expect((await store.one('processes', 1)).values.status).toBe('released');
  });

  it('puts the question off and keeps it open', async () => {
    const { user, store } = await show();

    await user.click(button(/^Später/));
    await user.click(await screen.findByRole('menuitem', { name: 'Später: in vier Wochen' }));

    await waitFor(async () =>
      expect((await store.one('reviews', 1)).values).toMatchObject({ state: 'open', postponedUntil: '2027-03-29' }),
    );
    expect(await screen.findByText(/^Aufgeschoben bis/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Später/ })).toBeNull();
  });

  it('shows how it stands today when somebody else was faster', async () => {
    const { user, store } = await show();
    const request = await store.one('reviews', 1);
    const answered = { state: 'answered', outcome: 'confirmed', answeredBy: kai.key, openKey: 'closed:1' } as const;
    await store.update('reviews', request, answered);

    await user.click(button('Stimmt noch'));

    expect((await screen.findAllByText(/schon beantwortet: „Stimmt noch“, von Kai Holz/)).length).toBeGreaterThan(0);
    expect((await store.one('processes', 1)).values.lastReviewed).toBe('2026-03-01');
  });
});

describe('confirming several in the tab', () => {
  it('takes back all that nobody has built on since, and says that something is left', async () => {
    const ids = [1, 2, 3];
    const store = createMemoryStore({
      entries: {
        units: [aUnit()],
        processes: ids.map((id) => aProcess({ name: `Vorgang ${id}` }, id)),
        reviews: ids.map((id) => aReview({ kind: 'review', process: id }, id)),
      },
      people: [olga, kai],
      me: owner,
    });
    const { user } = await renderTab(<Open />, { store, today: '2027-03-01' });
    const reviewedOn = async (id: number) => (await store.one('processes', id)).values.lastReviewed;
    await user.click(button(/^Mehrere bestätigen/));
    for (const id of ids) await user.click(screen.getByRole('checkbox', { name: new RegExp(`^Vorgang ${id}`) }));
    await user.click(button('Ausgewählte bestätigen'));
    await screen.findByRole('button', { name: 'Rückgängig' });
    await store.update('processes', await store.one('processes', 1), { summary: 'Inzwischen ergänzt.' });

    await user.click(button('Rückgängig'));

    expect(await screen.findByText(/beruht\. Sie lässt sich nicht mehr zurücknehmen\./)).toBeTruthy();
    await waitFor(async () =>
      expect(await Promise.all(ids.map(reviewedOn))).toEqual(['2027-03-01', '2026-03-01', '2026-03-01']),
    );
    const states = await Promise.all(ids.map(async (id) => (await store.one('reviews', id)).values.state));
    expect(states).toEqual(['answered', 'open', 'open']);
  });
});

describe('answering a handover in the tab', () => {
  const asked = { kind: 'handover', proposed: kai.key, addressee: kai.key, openKey: 'handover:P-000001' } as const;
  const colleague = { ...kai, groups: ['contributors' as const], may: rightsOf('contributors') };

  it('makes who accepts the owner', async () => {
    const { user, store } = await show(asked, colleague);

    await user.click(button('Ja, ich übernehme'));

    await waitFor(async () => expect((await store.one('processes', 1)).values.owner).toBe(kai.key));
  });

  it('leaves the owner as they are when it is declined with a reason', async () => {
    const { user, store } = await show(asked, colleague);

    await user.click(button(/^Nein, nicht meins/));
    await user.type(screen.getByRole('textbox'), 'Gehört zum Ordnungsamt');
    await user.click(button('Begründung senden'));

    await waitFor(async () => expect((await store.one('reviews', 1)).values.outcome).toBe('declined'));
    expect((await store.one('processes', 1)).values.owner).toBe(olga.key);
  });
});
