import { act, screen, waitFor, within } from '@testing-library/react';
import { NotAllowed, Unavailable } from '../../../../src/register';
import { draftShelf } from '../../../../src/tab/capture/draftShelf';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { aProcess, aUnit } from '../../../support/builders';
import type { MemoryStoreOptions } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const kai = { key: 'kai.holz@stadt.example', name: 'Kai Holz', email: 'kai.holz@stadt.example' };
const complete = {
  summary: 'Setzt die Steuer fest.',
  trigger: 'Anmeldung geht ein',
  result: 'Bescheid ist zugestellt',
  steps: 'Anmeldung prüfen\nSteuer festsetzen',
};

async function edit(
  values: Parameters<typeof aProcess>[0] = {},
  options: MemoryStoreOptions & { field?: string } = {},
) {
  const { field, ...more } = options;
  const entries = { units: [aUnit()], processes: [aProcess({ ...complete, ...values })] };
  const store = createMemoryStore({ entries, people: [olga, kai], ...more });
  const update = jest.spyOn(store, 'update');
  const view = await renderTab(<EditForm id={1} field={field} />, { store, address: 'edit/1' });
  await screen.findByRole('textbox', { name: /Bezeichnung/ });
  return { ...view, store, update, again: () => renderTab(<EditForm id={1} />, { store, address: 'edit/1' }) };
}

const box = (name: RegExp) => screen.getByRole('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Speichern' });
const valuesOf = async ({ store }: Awaited<ReturnType<typeof edit>>) => (await store.one('processes', 1)).values;

type User = Awaited<ReturnType<typeof renderTab>>['user'];

/** Typing at once, as from the clipboard: a keystroke at a time takes these tests too long. */
async function enter(user: User, into: HTMLElement, text: string) {
  await user.click(into);
  await user.paste(text);
}

// Finding things by role in forms of this size is slow in jsdom, and the machine may be busy.
jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('editing a process', () => {
  it('writes only the changed field, and returns to the page', async () => {
    const view = await edit();

    await view.user.clear(box(/Auslöser/));
    await enter(view.user, box(/Auslöser/), 'Antrag geht ein');
    await view.user.click(save());

    expect(await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.')).toBeTruthy();
    expect(view.update.mock.calls[0]?.[2]).toEqual({ trigger: 'Antrag geht ein' });
    expect(window.location.hash).toBe('#/process/1');
  });

  it('shows what is filled or needed, and folds the rest behind one button', async () => {
    const { user } = await edit();
    expect(screen.queryByRole('textbox', { name: 'Fälle im Jahr' })).toBeNull();

    const heading = screen.getByRole('heading', { name: 'Zahlen' });
    await user.click(within(heading.closest('section')!).getByRole('button', { name: '9 weitere Angaben ergänzen' }));

    expect(await screen.findByRole('textbox', { name: 'Fälle im Jahr' })).toBeTruthy();
  });

  it('leads to the field the person came for', async () => {
    await edit({}, { field: 'casesPerYear' });

    const cases = screen.getByRole('textbox', { name: 'Fälle im Jahr' });
    await waitFor(() => expect(document.activeElement).toBe(cases));
  });

  it('leads to a field once more when its section was folded meanwhile', async () => {
    const { user } = await edit({ inputs: null });
    const link = await screen.findByRole('button', { name: 'Eingaben' });
    const heading = () => screen.getByRole('button', { name: 'Wer macht was wann', expanded: true });
    const isThere = () => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Eingaben/ }));
    await user.click(link);
    await waitFor(isThere);

    await user.click(heading());
    await user.click(link);

    await waitFor(isThere);
    expect(heading()).toBeTruthy();
  });

  it('does not save what would lead the entry back to itself, and says over which entries', async () => {
    const [above, below] = [aProcess({ ...complete, status: 'draft' }, 1), aProcess({ name: 'Unten', parent: 1 }, 2)];
    const entries = { units: [aUnit()], processes: [above, below] };
    // As a restored version does: what was there before stands in the form as unsaved input.
    draftShelf(olga.key).keepEdit({ base: above, entered: { parent: 2 }, savedAt: '2026-06-01T08:00:00Z' });
    const view = await edit({}, { entries, me: { key: olga.key } });

    await view.user.click(save());

    const said = await screen.findAllByText(/Der Eintrag käme so zu sich selbst zurück: über P-000002 Unten/);
    expect(said.length).toBeGreaterThan(0);
    expect(view.update).not.toHaveBeenCalled();

    await view.user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    await waitFor(() => expect(screen.queryByText(/zu sich selbst zurück/)).toBeNull());
  });

  it('understands numbers as they are written in German', async () => {
    const view = await edit({}, { field: 'leadDays' });

    await enter(view.user, box(/Durchlaufzeit/), '1.500,5');
    await view.user.click(save());

    await waitFor(async () => expect((await valuesOf(view)).leadDays).toBe(1500.5));
  });

  it('keeps a number and a day that can’t be read, and says why at the field', async () => {
    const view = await edit({}, { field: 'leadDays' });

    await enter(view.user, box(/Durchlaufzeit/), 'drei Wochen');
    await view.user.clear(box(/Nächste Prüfung/));
    await enter(view.user, box(/Nächste Prüfung/), '31.02.2027');
    await view.user.click(save());

    expect(box(/Durchlaufzeit/)).toHaveProperty('value', 'drei Wochen');
    expect(screen.getByRole('textbox', { description: /Bitte eine Zahl eingeben/ })).toBe(box(/Durchlaufzeit/));
    expect(box(/Nächste Prüfung/)).toHaveProperty('value', '31.02.2027');
    expect(screen.getByRole('textbox', { description: /Diesen Tag gibt es nicht/ })).toBe(box(/Nächste Prüfung/));
    expect(view.update).not.toHaveBeenCalled();
  });

  it('finds people in the directory, and refuses a text that names nobody', async () => {
    const view = await edit();
    const owner = screen.getByRole('combobox', { name: /Prozessverantwortliche/ });

    await view.user.clear(owner);
    await enter(view.user, owner, 'Kai');
    await view.user.click(await screen.findByRole('option', { name: /Kai Holz.*kai\.holz@stadt\.example/ }));
    expect(owner).toHaveProperty('value', 'Kai Holz');

    await view.user.clear(owner);
    await enter(view.user, owner, 'Niemand Bekanntes');
    await view.user.click(save());
    expect(screen.getByRole('combobox', { description: /Diese Person kennt das Verzeichnis nicht/ })).toBe(owner);
    expect(owner).toHaveProperty('value', 'Niemand Bekanntes');
  });

  it('takes a person who was typed in full without choosing from the list', async () => {
    const view = await edit();
    const owner = screen.getByRole('combobox', { name: /Prozessverantwortliche/ });

    await view.user.clear(owner);
    await enter(view.user, owner, 'kai holz');
    await screen.findByRole('option', { name: /Kai Holz/ });
    await view.user.click(box(/Bezeichnung/));
    await view.user.click(save());

    await waitFor(async () => expect((await valuesOf(view)).owner).toBe(kai.key));
  });
});

describe('releasing', () => {
  it('asks for what a release needs, all at once', async () => {
    const { user, update } = await edit({ status: 'draft', summary: null, steps: null });

    await user.click(screen.getByRole('combobox', { name: /Status/ }));
    await user.click(await screen.findByRole('option', { name: 'freigegeben' }));
    await user.click(save());

    expect(await screen.findByText(/2 Angaben fehlen oder stimmen nicht/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(box(/Kurzbeschreibung/)));
    expect(update).not.toHaveBeenCalled();
  });

  it('by the process team counts as confirmation, and says so beforehand', async () => {
    const view = await edit({ status: 'changing', changedByOthers: '2026-05-05' });

    await view.user.click(screen.getByRole('combobox', { name: /Status/ }));
    await view.user.click(await screen.findByRole('option', { name: 'freigegeben' }));
    expect(screen.getByText(/Mit der Freigabe gilt der Eintrag als heute geprüft/)).toBeTruthy();
    await view.user.click(save());

    await waitFor(async () =>
      expect(await valuesOf(view)).toMatchObject({
        status: 'released',
        lastReviewed: '2026-06-01',
        nextReview: '2027-06-01',
        changedByOthers: null,
      }),
    );
  });

  it('is not broken off unnoticed by a foreign edit: the seal is said to rest', async () => {
    const me = { ...kai, groups: ['contributors'] as const, may: rightsOf('contributors') };
    const view = await edit({}, { me });

    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    expect(screen.getByText(/ruht das Qualitätssiegel/)).toBeTruthy();
    await view.user.click(save());

    await waitFor(async () => expect((await valuesOf(view)).changedByOthers).toBe('2026-06-01'));
  });
});

describe('two people at the same entry', () => {
  it('are joined without asking when they changed different fields', async () => {
    const view = await edit();
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    view.store.saveAs(kai.key, 'processes', 1, { result: 'Bescheid liegt vor' });

    await view.user.click(save());

    expect(await screen.findByText(/Die Änderungen von Kai Holz sind ebenfalls enthalten/)).toBeTruthy();
    expect(await valuesOf(view)).toMatchObject({
      trigger: 'Anmeldung geht ein oder Abmeldung',
      result: 'Bescheid liegt vor',
    });
  });

  it('see both versions of a field both changed, and choose; nothing is lost', async () => {
    const view = await edit();
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    await enter(view.user, box(/Ergebnis/), ' und bezahlt');
    view.store.saveAs(kai.key, 'processes', 1, { trigger: 'Antrag', result: 'Akte geschlossen', inputs: 'Formular' });

    await view.user.click(save());
    const trigger = await screen.findByRole('radiogroup', { name: 'Auslöser' });
    expect(screen.getByText('Eingaben: Formular')).toBeTruthy();
    await view.user.click(within(trigger).getByRole('radio', { name: /Meine Fassung.*oder Abmeldung/ }));
    const result = screen.getByRole('radiogroup', { name: 'Ergebnis' });
    await view.user.click(within(result).getByRole('radio', { name: /Fassung von Kai Holz.*Akte geschlossen/ }));
    await view.user.click(screen.getByRole('button', { name: 'Auswahl speichern' }));

    await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.');
    expect(await valuesOf(view)).toMatchObject({
      trigger: 'Anmeldung geht ein oder Abmeldung',
      result: 'Akte geschlossen',
      inputs: 'Formular',
    });
  });

  it('can go back to the form with everything they typed, and are asked again when saving', async () => {
    const view = await edit();
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    view.store.saveAs(kai.key, 'processes', 1, { trigger: 'Antrag' });
    await view.user.click(save());

    await view.user.click(await screen.findByRole('button', { name: 'Zurück zum Formular' }));
    expect(box(/Auslöser/)).toHaveProperty('value', 'Anmeldung geht ein oder Abmeldung');
    await view.user.click(save());

    expect(await screen.findByRole('heading', { name: 'Zwei Fassungen' })).toBeTruthy();
    expect((await valuesOf(view)).trigger).toBe('Antrag');
  });

  it('cannot save the choice before every field is chosen', async () => {
    const view = await edit();
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    view.store.saveAs(kai.key, 'processes', 1, { trigger: 'Antrag' });
    await view.user.click(save());

    await view.user.click(await screen.findByRole('button', { name: 'Auswahl speichern' }));

    expect(screen.getByText('Noch eine Angabe wählen.')).toBeTruthy();
    expect((await valuesOf(view)).trigger).toBe('Antrag');
  });
});

describe('typing on while a change is being saved', () => {
  /** A change of the trigger whose answer waits until it is let go. */
  async function saving() {
    const store = createMemoryStore({
      entries: { units: [aUnit()], processes: [aProcess(complete)] },
      people: [olga, kai],
    });
    const write = store.update.bind(store);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    jest.spyOn(store, 'update').mockImplementationOnce(async (...change) => {
      await gate;
      return write(...change);
    });
    const view = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });
    await screen.findByRole('textbox', { name: /Bezeichnung/ });
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    await view.user.click(save());
    return { ...view, answer: () => open() };
  }

  it('keeps what was typed as unsaved, says so, and saves it with the next try', async () => {
    const { user, store, session, answer } = await saving();
    await enter(user, box(/Ergebnis/), ' und bezahlt');

    answer();

    expect(await screen.findByText(/gespeichert.*seitdem geschrieben.*noch nicht/)).toBeTruthy();
    expect(document.activeElement).toBe(box(/Ergebnis/));
    expect(screen.getByText('Eine Angabe geändert')).toBeTruthy();
    expect(draftShelf(session.me.key).edit(1)?.entered).toEqual({ result: 'Bescheid ist zugestellt und bezahlt' });
    await user.click(save());
    await waitFor(() => expect(window.location.hash).toBe('#/process/1'));
    expect((await store.one('processes', 1)).values).toMatchObject({
      trigger: 'Anmeldung geht ein oder Abmeldung',
      result: 'Bescheid ist zugestellt und bezahlt',
    });
    expect(draftShelf(session.me.key).edit(1)).toBeNull();
  });

  it('is asked about together with the rest when somebody else has changed the same', async () => {
    const { user, store, answer } = await saving();
    await enter(user, box(/Ergebnis/), ' und bezahlt');
    store.saveAs(kai.key, 'processes', 1, { trigger: 'Antrag', result: 'Akte geschlossen' });

    answer();

    const result = await screen.findByRole('radiogroup', { name: 'Ergebnis' });
    expect(within(result).getByRole('radio', { name: /Meine Fassung.*und bezahlt/ })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Auslöser' })).toBeTruthy();
  });

  it('in the same form opened anew stays on the device', async () => {
    const { store, session, unmount, answer } = await saving();
    unmount();
    const { user } = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });
    await enter(user, await screen.findByRole('textbox', { name: /Ergebnis/ }), ' und bezahlt');

    await act(async () => answer());

    await waitFor(async () => expect(await store.history('processes', 1)).toHaveLength(2));
    expect(draftShelf(session.me.key).edit(1)?.entered).toHaveProperty('result');
  });
});

describe('unsaved input', () => {
  it('survives a refusal, with a sentence', async () => {
    const view = await edit();
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    view.store.fail(new NotAllowed('403'));

    await view.user.click(save());

    expect(await screen.findByText(/Dafür fehlt Ihnen das Recht/)).toBeTruthy();
    expect(box(/Auslöser/)).toHaveProperty('value', 'Anmeldung geht ein oder Abmeldung');
  });

  it('is written once when the answer to the first try was lost', async () => {
    const view = await edit();
    const update = view.store.update.bind(view.store);
    await enter(view.user, box(/Auslöser/), ' oder Abmeldung');
    view.update.mockImplementationOnce(async (list, entry, changes) => {
      await update(list, entry, changes);
      throw new Unavailable('no answer');
    });
    await view.user.click(save());
    await screen.findByText(/SharePoint antwortet gerade nicht/);

    await view.user.click(save());

    expect(await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.')).toBeTruthy();
    expect(await view.store.history('processes', 1)).toHaveLength(2);
  });

  it('is there again after a reload, half-typed values included, and can be discarded and fetched back', async () => {
    const first = await edit({}, { field: 'leadDays' });
    await enter(first.user, box(/Durchlaufzeit/), 'drei Wochen');
    first.unmount();

    const { user } = await first.again();
    expect(await screen.findByDisplayValue('drei Wochen')).toBeTruthy();
    expect(screen.getByText(/Ihre nicht gespeicherten Eingaben vom .* sind wieder da/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(screen.queryByDisplayValue('drei Wochen')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
    expect(screen.getByDisplayValue('drei Wochen')).toBeTruthy();
  });

  it('of one window outlives what another window of the same person saves', async () => {
    const first = await edit();
    const person = first.session.me.key;
    sessionStorage.clear();
    const second = draftShelf(person);
    const entered = { summary: 'Neu gefasst.' };
    second.keepEdit({ base: await first.store.one('processes', 1), entered, savedAt: '2026-06-01T00:00:00Z' });

    await enter(first.user, box(/Ergebnis/), ' und bezahlt');
    await first.user.click(save());
    await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.');
    first.unmount();

    await first.again();
    expect(await screen.findByDisplayValue('Neu gefasst.')).toBeTruthy();
    expect(screen.getByDisplayValue('Bescheid ist zugestellt und bezahlt')).toBeTruthy();
  });

  it('in a duplicated window does not overwrite what the first one types', async () => {
    const { user, session, unmount } = await edit();
    const first = draftShelf(session.me.key);
    const duplicate = draftShelf(session.me.key);
    await enter(user, box(/Kurzbeschreibung/), ' Neu.');
    const base = aProcess(complete);

    duplicate.keepEdit({ base, entered: { result: 'Bescheid' }, savedAt: '2026-06-01T00:00:00Z' });
    duplicate.keepEdit({ base, entered: {}, savedAt: '2026-06-01T00:00:00Z' });

    unmount();
    expect(first.edit(1)?.entered).toEqual({ summary: 'Setzt die Steuer fest. Neu.' });
  });

  it('replaces the whole choice where one stood', async () => {
    const { user } = await edit();
    const unit = screen.getByRole('combobox', { name: /Einheit/ });
    const before = (unit as HTMLInputElement).value;
    expect(before).not.toBe('');

    await user.click(unit);
    await user.paste('Bürgerbüro');

    expect(unit).toHaveProperty('value', 'Bürgerbüro');
  });
});
