import { screen, waitFor } from '@testing-library/react';
import { plannedReorganisationsIn, plannedReorganisationText } from '../../../../src/register';
import { ReorganisationScreen } from '../../../../src/tab/change';
import { keepDraft, newDraft } from '../../../../src/tab/change/reorganisationState';
import { aProcess, aUnit, stored } from '../../../support/builders';
import type { Entries } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);

beforeEach(() => localStorage.clear());

async function opened(group: 'team' | 'contributors' = 'team', more: Entries = {}) {
  const store = createMemoryStore({
    entries: {
      units: [aUnit({ number: '33', name: 'Bürgerdienste' }, 1), aUnit({ number: '34', name: 'Meldewesen' }, 2)],
      processes: [aProcess({ name: 'Pass ausstellen' }, 1), aProcess({ name: 'Wohnsitz melden' }, 2)],
      ...more,
    },
    me: { groups: [group], may: rightsOf(group) },
  });
  const view = await renderTab(<ReorganisationScreen />, { store, address: 'reorganisation' });
  const unitOf = async (id: number) => (await store.one('processes', id)).values.unit;
  return { ...view, store, unitOf };
}

async function choose({ user }: Awaited<ReturnType<typeof opened>>, label: string | RegExp, option: string) {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('The reorganisation assistant', () => {
  it('says what is missing, shows what comes of it, carries it out, and takes it back', async () => {
    const view = await opened();
    expect(await screen.findByText('Bitte die bisherige Einheit wählen.')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Neue Einheit anlegen' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nummer' })));
    await view.user.click(screen.getByRole('button', { name: /weglassen$/ }));
    expect(document.activeElement?.textContent).toBe('Neue Einheit anlegen');

    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');
    expect(await screen.findByText(/^2 Prozesse haben noch keine neue Einheit: Bitte wählen Sie/)).toBeTruthy();
    await choose(view, 'Alle übrigen Prozesse bekommt', '34 Meldewesen');
    expect(await screen.findByText('34 Meldewesen: 2 Prozesse')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Umgliederung durchführen' }));

    expect(
      (await screen.findAllByText('Die Umgliederung ist durchgeführt; 2 Prozesse umgehängt.')).length,
    ).toBeGreaterThan(0);
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([2, 2]);
    expect((await view.store.one('units', 1)).values.validTo).toBe('2026-05-31');
    expect(localStorage).toHaveLength(0);
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    expect(await screen.findByText(/^3 Einträge sind wieder wie vorher\./)).toBeTruthy();
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([1, 1]);
  });

  it('says who leads no longer, which unit nobody leads, who decides that, and what happens until then', async () => {
    const head = 'petra.lang@stadt.example';
    const units = [aUnit({ name: 'Bürgerdienste', head }, 1), aUnit({ number: '34', name: 'Meldewesen' }, 2)];
    const view = await opened('team', { units });
    await choose(view, 'Bisherige Einheit', '22.1 Bürgerdienste');
    await choose(view, 'Alle übrigen Prozesse bekommt', '34 Meldewesen');

    expect(await screen.findByText(/^Petra Lang leitet „Bürgerdienste“ bis zum 31\. Mai 2026\./)).toBeTruthy();
    expect(screen.getByText(/^„34 Meldewesen“ hat noch keine Leitung\./)).toBeTruthy();
    const where = screen.getByRole('link', { name: 'Bitte tragen Sie sie bei der Einheit ein.' });
    expect(where.getAttribute('href')).toBe('#/entry/units/2');
    expect(screen.getByText(/^Bis dahin fragt das Register die Leitung der Einheit darüber/)).toBeTruthy();
    expect(screen.queryByText(/noch offen/)).toBeNull();
  });

  it('keeps what was put in when the page is left, and brings it back', async () => {
    const view = await opened();
    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');
    view.unmount();

    const { user } = await opened();
    const unit = () => screen.findByRole('combobox', { name: 'Bisherige Einheit' });
    expect(await unit()).toHaveProperty('value', '33 Bürgerdienste');
    expect(await screen.findByText('Ihre angefangene Umgliederung ist wieder da.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(await unit()).toHaveProperty('value', '');
    expect(localStorage).toHaveLength(0);
  });

  it('goes on where it was interrupted', async () => {
    keepDraft('petra.lang@stadt.example', { ...newDraft('split', '2026-06-01'), old: [1], standard: 2, successor: 2 });
    const view = await opened();

    expect(await screen.findByText('Eine Umgliederung ist noch nicht zu Ende.')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Weitermachen' }));

    expect((await screen.findAllByText(/^Die Umgliederung ist durchgeführt/)).length).toBeGreaterThan(0);
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([2, 2]);
  });

  it('keeps one of a later day for the team, moves nothing until then, and takes keeping back', async () => {
    const view = await opened();
    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');
    await choose(view, 'Alle übrigen Prozesse bekommt', '34 Meldewesen');
    const day = screen.getByRole('textbox', { name: /Gilt ab/ });
    await view.user.clear(day);
    await view.user.click(day);
    await view.user.paste('01.07.2026');

    expect(screen.queryByRole('button', { name: 'Umgliederung durchführen' })).toBeNull();
    await view.user.click(await screen.findByRole('button', { name: 'Vormerken' }));

    expect(await screen.findByText('Zum 1. Juli 2026: 33 Bürgerdienste')).toBeTruthy();
    expect([await view.unitOf(1), await view.unitOf(2)]).toEqual([1, 1]);
    expect((await view.store.one('units', 1)).values.validTo).toBeNull();
    expect(plannedReorganisationsIn(await view.store.all('settings'))).toMatchObject([
      { day: '2026-07-01', old: [1], standard: 2 },
    ]);
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    expect(await screen.findByText('Die Umgliederung ist nicht mehr vorgemerkt.')).toBeTruthy();
    expect(screen.queryByText('Zum 1. Juli 2026: 33 Bürgerdienste')).toBeNull();
    // What was put in stands in the form again.
    expect(screen.getByRole('combobox', { name: 'Bisherige Einheit' })).toHaveProperty('value', '33 Bürgerdienste');
    expect(await screen.findByRole('button', { name: 'Vormerken' })).toBeTruthy();
  });

  it('asks for one whose day has come, shows it as things are now, carries it out, and puts it back with the undo', async () => {
    const draft = { ...newDraft('split', '2026-05-20'), old: [1], standard: 2, successor: 2 };
    const values = { title: draft.key, value: plannedReorganisationText(draft) };
    const view = await opened('team', { settings: [stored(1, values)] });

    expect(await screen.findByText('Der Tag ist da: Bitte die Umgliederung ansehen und durchführen.')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: /^Ansehen und durchführen/ }));
    expect(await screen.findByText('34 Meldewesen: 2 Prozesse')).toBeTruthy();
    await view.user.click(screen.getByRole('button', { name: 'Umgliederung durchführen' }));

    expect((await screen.findAllByText(/^Die Umgliederung ist durchgeführt/)).length).toBeGreaterThan(0);
    expect((await view.store.one('units', 1)).values.validTo).toBe('2026-05-19');
    await waitFor(async () => expect(plannedReorganisationsIn(await view.store.all('settings'))).toEqual([]));
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    expect(await screen.findByText('Zum 20. Mai 2026: 33 Bürgerdienste')).toBeTruthy();
    expect(await view.unitOf(1)).toBe(1);
  });

  it('tells that somebody else has changed the planned one, and shows how it stands now', async () => {
    const draft = { ...newDraft('split', '2026-07-01'), old: [1] };
    const row = (one: typeof draft) => ({ title: draft.key, value: plannedReorganisationText(one) });
    const view = await opened('team', { settings: [stored(1, row(draft))] });
    await screen.findByText('Zum 1. Juli 2026: 33 Bürgerdienste');
    view.store.saveAs('jan.weiss@stadt.example', 'settings', 1, row({ ...draft, day: '2026-08-01' }));

    await view.user.click(screen.getByRole('button', { name: /^Nicht mehr vormerken/ }));

    expect(await screen.findByText(/^Jemand anders hat diese Umgliederung inzwischen geändert/)).toBeTruthy();
    expect(await screen.findByText('Zum 1. August 2026: 33 Bürgerdienste')).toBeTruthy();
  });

  it('gives back what was begun when another one is opened', async () => {
    const draft = { ...newDraft('join', '2026-07-01'), old: [1], standard: 2 };
    const values = { title: draft.key, value: plannedReorganisationText(draft) };
    const view = await opened('team', { settings: [stored(1, values)] });
    await choose(view, 'Bisherige Einheit', '34 Meldewesen');

    await view.user.click(screen.getByRole('button', { name: /^Ansehen und ändern/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Mehrere Einheiten/ }).checked).toBe(true);
    await view.user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    expect(screen.getByRole('combobox', { name: 'Bisherige Einheit' }).textContent).toContain('34 Meldewesen');
  });

  it('renames a unit in its own entry', async () => {
    const view = await opened();
    await view.user.click(await screen.findByRole('radio', { name: /heißt anders/ }));
    await choose(view, 'Bisherige Einheit', '33 Bürgerdienste');

    const name = await screen.findByRole('textbox', { name: /^Name/ });
    await view.user.clear(name);
    await view.user.click(name);
    await view.user.paste('Bürgerservice');
    await view.user.click(screen.getByRole('button', { name: 'Einheit ändern' }));

    expect((await screen.findAllByText('Die Einheit „Bürgerservice“ ist geändert.')).length).toBeGreaterThan(0);
    expect((await view.store.one('units', 1)).values.name).toBe('Bürgerservice');
  });

  it('is for the process team', async () => {
    await opened('contributors');

    expect(screen.getByText('Die Umgliederung ist Sache des Prozessteams.')).toBeTruthy();
  });
});
