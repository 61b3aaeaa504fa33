import { act, screen, waitFor, within } from '@testing-library/react';
import type { Day } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { CopyEngine } from '../../../../src/tab/copy/engine';
import { keysAndRest, pastedKeys } from '../../../../src/tab/field/serviceKeys';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const dogs = '99102013060000';
const passport = '99091001001000';
const gone = '99091001009000';
const unknown = '99555001001000';

const service = (id: number, name: string, key: string, withdrawnOn: Day | null = null) =>
  stored(id, emptyValues(lists.catalogue.fields, { name, key, source: 'leika', withdrawnOn }));

async function openForm(serviceKeys: string | null, isCatalogued = true) {
  const catalogue = [
    service(1, 'Hundesteuer Anmeldung', dogs),
    service(2, 'Reisepass Ausstellung', passport),
    service(3, 'Kinderpass Ausstellung', gone, '2026-01-01'),
  ];
  const processes = [aProcess({ serviceKeys, status: 'draft' })];
  const entries = { units: [aUnit()], processes, ...(isCatalogued && { catalogue }) };
  const store = createMemoryStore({ entries });
  const { user } = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });
  await user.click(await screen.findByRole('button', { name: 'Bearbeiten: In Kürze' }));
  const form = within(await screen.findByRole('region', { name: 'In Kürze' }));
  // What is empty is folded away.
  if (serviceKeys === null) await user.click(await form.findByRole('button', { name: /Angaben ergänzen$/ }));
  const save = async () => {
    await user.click(form.getByRole('button', { name: 'Speichern' }));
  };
  return { user, form, save, saved: async () => (await store.one('processes', 1)).values.serviceKeys };
}

// A whole form is typed into: a busy machine takes its time.
jest.setTimeout(90_000);

describe('choosing services for a process', () => {
  beforeEach(() => localStorage.clear());

  it('finds them by words and takes several, with the keyboard alone', async () => {
    const { user, form, save, saved } = await openForm(null);
    const box = await form.findByRole('combobox', { name: /^Leistungsschlüssel/ });

    await user.type(box, 'Hundesteuer');
    await screen.findByRole('option', { name: /^Hundesteuer Anmeldung/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(box, '99091');
    await screen.findByRole('option', { name: /^Reisepass Ausstellung/ });
    expect(screen.queryByRole('option', { name: /^Kinderpass/ })).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}{Escape}');
    await save();

    await screen.findAllByText(new RegExp(passport));
    expect(await saved()).toBe(`${dogs}\n${passport}`);
  });

  it('says what each key means, and keeps those that the catalogue does not know', async () => {
    const { user, form, save, saved } = await openForm(`${unknown}\n${gone}\n${passport}`);

    const chosen = within(await form.findByLabelText('Gewählte Leistungen'));
    expect(chosen.queryByText('nicht im Katalog')).not.toBeNull();
    expect(chosen.queryByText(`${gone}, im Katalog entfallen`)).not.toBeNull();
    await user.click(chosen.getByText('Reisepass Ausstellung'));
    await save();

    await screen.findAllByText(new RegExp(unknown));
    expect(await saved()).toBe(`${unknown}\n${gone}`);
  });

  it('takes keys that are typed or pasted, however they are parted', async () => {
    const { user, form, save, saved } = await openForm(null);
    const box = await form.findByRole('combobox', { name: /^Leistungsschlüssel/ });

    await user.click(box);
    await user.paste(`${dogs}${passport}`);
    await user.type(box, unknown);
    await user.tab();
    await save();

    await screen.findAllByText(new RegExp(unknown));
    expect(await saved()).toBe(`${dogs}\n${passport}\n${unknown}`);
  });

  it('keeps what is no key, and says so instead of saving it', async () => {
    const { user, form, save, saved } = await openForm(dogs);
    const box = await form.findByRole<HTMLInputElement>('combobox', { name: /^Leistungsschlüssel/ });

    await user.type(box, 'Angelschein');
    await user.tab();
    await save();

    expect(box.value).toBe('Angelschein');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(await saved()).toBe(dogs);
  });

  it('keeps the focus of who was led to it while the catalogue was on its way', async () => {
    const store = createMemoryStore({
      entries: {
        units: [aUnit()],
        processes: [aProcess({ serviceKeys: null })],
        catalogue: [service(1, 'Hundesteuer Anmeldung', dogs)],
      },
    });
    const { session } = await renderTab(<p />, { store });
    let arrive: (services: Awaited<ReturnType<typeof session.copy.allServices>>) => void = () => undefined;
    const known = await session.copy.allServices();
    jest.spyOn(CopyEngine.prototype, 'allServices').mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    await renderTab(<EditForm id={1} field="serviceKeys" />, { store });
    const typed = await screen.findByRole('textbox', { name: /^Leistungsschlüssel/ });
    await waitFor(() => expect(document.activeElement).toBe(typed));

    await act(async () => arrive(known));

    expect(document.activeElement).toBe(await screen.findByRole('combobox', { name: /^Leistungsschlüssel/ }));
    jest.restoreAllMocks();
  });

  it('is a text of lines as long as there is no catalogue', async () => {
    const { user, form, save, saved } = await openForm(null, false);

    await user.type(form.getByRole('textbox', { name: /^Leistungsschlüssel/ }), `${dogs}{Enter}${passport}`);
    await save();

    await screen.findAllByText(new RegExp(passport));
    expect(await saved()).toBe(`${dogs}\n${passport}`);
  });
});

describe('keys in a text', () => {
  it('are told from words', () => {
    expect(pastedKeys(`${dogs}, ${passport}\n`)).toEqual([dogs, passport]);
    expect(pastedKeys(dogs)).toEqual([]);
    expect(pastedKeys(`Pass ${dogs} ${passport}`)).toEqual([]);
    expect(keysAndRest(`Pass ${dogs}`)).toEqual({ keys: [dogs], rest: 'Pass' });
    expect(keysAndRest('Pass  und Ausweis')).toEqual({ keys: [], rest: 'Pass  und Ausweis' });
  });
});
