import { act, screen, waitFor, within } from '@testing-library/react';
import { NotAllowed, Unavailable } from '../../../../src/register';
import { CaptureForm } from '../../../../src/tab/capture/captureForm';
import { draftShelf } from '../../../../src/tab/capture/draftShelf';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { aProcess, aUnit } from '../../../support/builders';
import type { MemoryStore } from '../../../support/memoryStore';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const entries = {
  units: [aUnit(), aUnit({ name: 'Bürgerservice', number: '33' }, 2)],
  processes: [aProcess({ name: 'Hund anmelden', result: 'Hund ist angemeldet', category: 'core' })],
};

const kai = 'kai.holz@stadt.example';

const nameBox = () => screen.getByRole('textbox', { name: /Bezeichnung/ });
const unitBox = () => screen.getByRole('combobox', { name: /Federführende Einheit/ });
const saveButton = () => screen.getByRole('button', { name: 'Als Entwurf speichern' });

type User = Awaited<ReturnType<typeof renderTab>>['user'];

/** Typing at once, as from the clipboard: a keystroke at a time takes these tests too long. */
async function enter(user: User, into: HTMLElement, text: string) {
  await user.click(into);
  await user.paste(text);
}

async function fill(user: User, name: string) {
  await enter(user, nameBox(), name);
  await chooseUnit(user);
}

async function chooseUnit(user: User) {
  await enter(user, unitBox(), 'bürger');
  await user.click(await screen.findByRole('option', { name: /33 Bürgerservice/ }));
}

// Finding things by role in forms of this size is slow in jsdom, and the machine may be busy.
jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('capturing a process', () => {
  it('needs a name and a unit, and saves a draft', async () => {
    const { user, store } = await renderTab(<CaptureForm />, { entries });

    await fill(user, 'Reisepass ausstellen');
    await user.click(saveButton());

    const title = await screen.findByRole('heading', { name: /„Reisepass ausstellen“ ist als Entwurf P-000002/ });
    expect(document.activeElement).toBe(title);
    const saved = await store.one('processes', 2);
    expect(saved.values).toMatchObject({ name: 'Reisepass ausstellen', unit: 2, status: 'draft', cycleMonths: 12 });
    expect(saved.values.nextReview).toBe('2027-06-01');
  });

  it('says at the field what is missing, and leads there', async () => {
    const { user, store } = await renderTab(<CaptureForm />, { entries });

    await user.click(saveButton());

    await waitFor(() => expect(document.activeElement).toBe(nameBox()));
    expect(nameBox().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { description: /Bitte ausfüllen.*Objekt und Verb/ })).toBe(nameBox());
    expect(store.calls.filter((call) => call.startsWith('create'))).toEqual([]);
  });

  it('refuses a name of more than 255 characters with the count, and keeps it', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });
    const long = 'ä'.repeat(256);

    await user.click(nameBox());
    await user.paste(long);
    await user.tab();

    expect(nameBox()).toHaveProperty('value', long);
    expect(screen.getByRole('textbox', { description: /auf 255 Zeichen kürzen; es sind 256/ })).toBe(nameBox());
  });

  it('hints at better names and shows similar entries while typing', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });

    await enter(user, nameBox(), 'Hund bearbeiten');

    expect(await screen.findByText(/„bearbeiten“ passt auf jeden Prozess/)).toBeTruthy();
    const similar = await screen.findByRole('link', { name: 'Hund anmelden' });
    expect(similar.getAttribute('href')).toBe('#/process/1');
  });

  it('refuses a unit that is none, and keeps the text', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });

    await enter(user, nameBox(), 'Reisepass ausstellen');
    await enter(user, unitBox(), 'Abteilung Unbekannt');
    await user.click(saveButton());

    expect(unitBox()).toHaveProperty('value', 'Abteilung Unbekannt');
    expect(screen.getByRole('combobox', { description: /Diesen Eintrag gibt es nicht/ })).toBe(unitBox());
  });

  it('proposes the unit of last time for the next one', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });
    await fill(user, 'Reisepass ausstellen');
    await user.click(saveButton());

    await user.click(await screen.findByRole('button', { name: 'Nächsten Prozess erfassen' }));

    expect(nameBox()).toHaveProperty('value', '');
    expect(unitBox()).toHaveProperty('value', '33 Bürgerservice');
  });

  it('explains the difference between process and project in place', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });

    await user.click(screen.getByRole('button', { name: 'Prozess oder Projekt?' }));
    for (const no of screen.getAllByRole('radio', { name: 'Nein' })) await user.click(no);

    expect(screen.getByText(/Das klingt nach einem Projekt/)).toBeTruthy();
  });

  it('takes over how the work goes from a template, but neither its unit nor anybody’s name', async () => {
    const { user, store } = await renderTab(<CaptureForm from={1} />, { entries });
    await screen.findByDisplayValue('Hund anmelden');
    expect(unitBox()).toHaveProperty('value', '');
    await chooseUnit(user);

    await user.clear(nameBox());
    await enter(user, nameBox(), 'Katze anmelden');
    await user.click(saveButton());
    await screen.findByRole('heading', { name: /Katze anmelden/ });

    const { values } = await store.one('processes', 2);
    expect(values).toMatchObject({ result: 'Hund ist angemeldet', category: 'core', owner: null, status: 'draft' });
  });
});

describe('what was typed', () => {
  it('is there again after the screen was left, with its time', async () => {
    const first = await renderTab(<CaptureForm />, { entries });
    await enter(first.user, nameBox(), 'Hund abmelden');
    first.unmount();

    await renderTab(<CaptureForm />, { entries });

    expect(nameBox()).toHaveProperty('value', 'Hund abmelden');
    expect(screen.getByText(/Ihre nicht gespeicherten Eingaben vom .* sind wieder da/)).toBeTruthy();
  });

  it('is offered in another window, without taking it away from the first', async () => {
    const first = await renderTab(<CaptureForm />, { entries });
    await enter(first.user, nameBox(), 'Hund abmelden');
    first.unmount();
    sessionStorage.clear();

    const { user } = await renderTab(<CaptureForm />, { entries });
    expect(nameBox()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Hund abmelden weiterschreiben' }));

    expect(nameBox()).toHaveProperty('value', 'Hund abmelden');
  });

  it('can be discarded, and discarding undone', async () => {
    const first = await renderTab(<CaptureForm />, { entries });
    await enter(first.user, nameBox(), 'Hund abmelden');
    first.unmount();
    const { user } = await renderTab(<CaptureForm />, { entries });

    await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(nameBox()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    expect(nameBox()).toHaveProperty('value', 'Hund abmelden');
  });

  it('stays when saving fails, with a sentence that says what to do', async () => {
    const { user, store } = await renderTab(<CaptureForm />, { entries });
    await fill(user, 'Reisepass ausstellen');
    store.fail(new NotAllowed('403'));

    await user.click(saveButton());

    expect(await screen.findByText(/Dafür fehlt Ihnen das Recht/)).toBeTruthy();
    expect(nameBox()).toHaveProperty('value', 'Reisepass ausstellen');
  });

  it('is gone from the device once it is saved', async () => {
    const { user } = await renderTab(<CaptureForm />, { entries });
    await fill(user, 'Reisepass ausstellen');

    await user.click(saveButton());
    await screen.findByRole('heading', { name: /Reisepass ausstellen/ });

    expect(kept()).toEqual([]);
  });

  it('warns when this device keeps nothing', async () => {
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { user } = await renderTab(<CaptureForm />, { entries });

    await enter(user, nameBox(), 'H');

    expect(screen.getByText(/Zwischenspeicher dieses Browsers ist voll/)).toBeTruthy();
    refuse.mockRestore();
  });
});

/** The entry arrives, the answer does not. */
function loseNextAnswer(store: MemoryStore): void {
  const create = store.createMany.bind(store);
  jest.spyOn(store, 'createMany').mockImplementationOnce(async (list, creations) => {
    await create(list, creations);
    throw new Unavailable('no answer');
  });
}

/** The next answer waits until it is let go. */
function holdNextAnswer(store: MemoryStore): () => void {
  const create = store.createMany.bind(store);
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  jest.spyOn(store, 'createMany').mockImplementationOnce(async (list, creations) => {
    const results = await create(list, creations);
    await gate;
    return results;
  });
  return () => open();
}

const resultBox = () => screen.getByRole('textbox', { name: /Ergebnis/ });
const kept = () => Object.keys(localStorage).filter((name) => name.includes('draft'));

/** A first try whose answer is lost. */
async function tryInVain(user: User, store: MemoryStore) {
  await fill(user, 'Reisepass ausstellen');
  loseNextAnswer(store);
  await user.click(saveButton());
  await screen.findByText(/SharePoint antwortet gerade nicht/);
}

describe('saving once more after a lost answer', () => {
  it('creates the entry once, and with what was changed meanwhile', async () => {
    const store = createMemoryStore({ entries });
    const { user } = await renderTab(<CaptureForm />, { store });
    await tryInVain(user, store);

    await enter(user, resultBox(), 'Pass ausgehändigt');
    await user.click(saveButton());
    await screen.findByRole('heading', { name: /ist als Entwurf P-000002/ });

    const all = await store.all('processes');
    expect(all).toHaveLength(2);
    expect(all[1]?.values.result).toBe('Pass ausgehändigt');
  });

  it('creates it once even when the page was reloaded in between', async () => {
    const store = createMemoryStore({ entries });
    const first = await renderTab(<CaptureForm />, { store });
    await tryInVain(first.user, store);
    first.unmount();

    const { user } = await renderTab(<CaptureForm />, { store });
    await user.click(saveButton());
    await screen.findByRole('heading', { name: /ist als Entwurf P-000002/ });

    expect(await store.all('processes')).toHaveLength(2);
  });

  it('leaves an entry alone that others have completed since', async () => {
    const store = createMemoryStore({ entries });
    const { user } = await renderTab(<CaptureForm />, { store });
    await tryInVain(user, store);
    const completed = store.saveAs(kai, 'processes', 2, { owner: kai, result: 'Pass', status: 'released' });

    await user.click(saveButton());

    expect(await screen.findByRole('heading', { name: /„Reisepass ausstellen“ ist schon gespeichert/ })).toBeTruthy();
    expect(await store.one('processes', 2)).toEqual(completed);
    expect(kept()).toEqual([]);
  });

  it('lays what was typed since into the form of an entry that others have completed', async () => {
    const store = createMemoryStore({ entries });
    const { user, unmount } = await renderTab(<CaptureForm />, { store, address: 'capture' });
    await tryInVain(user, store);
    const completed = store.saveAs(kai, 'processes', 2, { owner: kai, result: 'Pass', status: 'released' });
    await enter(user, screen.getByRole('textbox', { name: /Kurzbeschreibung/ }), 'Stellt Pässe aus.');

    await user.click(saveButton());

    expect(await screen.findByText(/wurde seitdem bearbeitet.*noch nicht gespeichert/)).toBeTruthy();
    expect(window.location.hash).toBe('#/edit/2');
    expect(await store.one('processes', 2)).toEqual(completed);
    unmount();
    await renderTab(<EditForm id={2} />, { store });
    expect(await screen.findByDisplayValue('Stellt Pässe aus.')).toBeTruthy();
    expect(screen.getByText('Eine Angabe geändert')).toBeTruthy();
    expect(screen.getByDisplayValue('Pass')).toBeTruthy();
  });

  it('asks when others have changed the same field since', async () => {
    const store = createMemoryStore({ entries });
    const { user, unmount } = await renderTab(<CaptureForm />, { store, address: 'capture' });
    await tryInVain(user, store);
    store.saveAs(kai, 'processes', 2, { result: 'Pass' });
    await enter(user, resultBox(), 'Pass ausgehändigt');
    await user.click(saveButton());
    await screen.findByText(/wurde seitdem bearbeitet/);
    unmount();

    const again = await renderTab(<EditForm id={2} />, { store });
    await again.user.click(await screen.findByRole('button', { name: 'Speichern' }));

    expect(await screen.findByRole('heading', { name: 'Zwei Fassungen' })).toBeTruthy();
    expect((await store.one('processes', 2)).values.result).toBe('Pass');
  });

  it('takes nothing away from what another window saved for the same draft', async () => {
    const store = createMemoryStore({ entries });
    const { user } = await renderTab(<CaptureForm />, { store });
    await fill(user, 'Reisepass ausstellen');
    const key = kept()[0]!.split(' ').at(-1)!;
    const values = { name: 'Reisepass ausstellen', unit: 2, result: 'Pass', status: 'draft' } as const;
    await store.create('processes', { key, values });
    await enter(user, screen.getByRole('textbox', { name: /Kurzbeschreibung/ }), 'Stellt Pässe aus.');

    await user.click(saveButton());
    await screen.findByRole('heading', { name: /ist als Entwurf P-000002/ });

    expect((await store.one('processes', 2)).values).toMatchObject({ result: 'Pass', summary: 'Stellt Pässe aus.' });
  });
});

describe('typing on while the entry is being saved', () => {
  it('keeps what was typed, says so, and saves it with the next try', async () => {
    const store = createMemoryStore({ entries });
    const { user } = await renderTab(<CaptureForm />, { store });
    await fill(user, 'Reisepass ausstellen');
    const answer = holdNextAnswer(store);
    await user.click(saveButton());
    await enter(user, resultBox(), 'Pass ausgehändigt');

    answer();

    expect(await screen.findByText(/P-000002 gespeichert.*noch nicht gespeichert.*: Ergebnis/)).toBeTruthy();
    expect(resultBox()).toHaveProperty('value', 'Pass ausgehändigt');
    expect(document.activeElement).toBe(resultBox());
    expect(kept()).toHaveLength(1);
    await user.click(saveButton());
    await screen.findByRole('heading', { name: /ist als Entwurf P-000002/ });
    expect((await store.one('processes', 2)).values.result).toBe('Pass ausgehändigt');
    expect(kept()).toEqual([]);
  });

  it('in the same draft opened anew keeps that draft on the device', async () => {
    const store = createMemoryStore({ entries });
    const first = await renderTab(<CaptureForm />, { store });
    await fill(first.user, 'Reisepass ausstellen');
    const answer = holdNextAnswer(store);
    await first.user.click(saveButton());
    first.unmount();
    const { user, session } = await renderTab(<CaptureForm />, { store });
    await enter(user, resultBox(), 'Pass ausgehändigt');

    await act(async () => answer());

    expect(draftShelf(session.me.key).captures()).toMatchObject([{ entered: { result: 'Pass ausgehändigt' } }]);
  });
});

describe('a reader', () => {
  it('may capture a draft, but is not led into editing', async () => {
    const me = { groups: ['readers'] as const, may: rightsOf('readers') };
    const { user } = await renderTab(<CaptureForm />, { entries, me });
    await fill(user, 'Reisepass ausstellen');
    await user.click(saveButton());

    const saved = await screen.findByRole('heading', { name: /Reisepass ausstellen/ });
    const panel = within(saved.closest('section')!);
    expect(panel.queryByRole('button', { name: 'Weiter ausfüllen' })).toBeNull();
    expect(panel.getByRole('button', { name: 'Ansehen' })).toBeTruthy();
  });

  it('hears what was not saved of the input after a lost answer, and keeps it', async () => {
    const me = { groups: ['readers'] as const, may: rightsOf('readers') };
    const store = createMemoryStore({ entries, me });
    const { user } = await renderTab(<CaptureForm />, { store });
    await tryInVain(user, store);
    await enter(user, resultBox(), 'Pass ausgehändigt');

    await user.click(saveButton());

    expect(
      await screen.findByText(/P-000002 gespeichert.*noch nicht gespeichert.*: Ergebnis.*fehlt Ihnen das Recht/),
    ).toBeTruthy();
    expect(resultBox()).toHaveProperty('value', 'Pass ausgehändigt');
    expect(kept()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Ansehen' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(kept()).toEqual([]);
  });

  it('without the right to add hears why before typing', async () => {
    await renderTab(<CaptureForm />, { entries, me: { groups: ['crisis'], may: rightsOf('crisis') } });

    expect(screen.getByText(/Sie können hier nichts erfassen/)).toBeTruthy();
    expect(saveButton()).toHaveProperty('disabled', true);
  });
});
