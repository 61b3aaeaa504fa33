import { screen, waitFor, within } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import { QuickCapture } from '../../../../src/tab/capture/quick/quickCapture';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const entries = {
  units: [aUnit(), aUnit({ name: 'Bürgerservice', number: '33' }, 2)],
  processes: [aProcess({ name: 'Hund anmelden' })],
};

const nameBox = () => screen.getByRole('textbox', { name: /Bezeichnung/ });
const unitBox = () => screen.getByRole('combobox', { name: /Federführende Einheit/ });
const captured = () => screen.getByRole('region', { name: 'In dieser Sitzung erfasst' });

type User = Awaited<ReturnType<typeof renderTab>>['user'];

async function enter(user: User, into: HTMLElement, text: string) {
  await user.click(into);
  await user.paste(text);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('quick capture', () => {
  it('saves with Enter and goes on with the unit kept and the name empty', async () => {
    const { user, store } = await renderTab(<QuickCapture />, { entries });

    await enter(user, unitBox(), 'Bürgerservice');
    await enter(user, nameBox(), 'Reisepass ausstellen');
    await user.keyboard('{Enter}');
    await screen.findByText('In dieser Sitzung ein Entwurf erfasst');
    await enter(user, nameBox(), 'Ausweis verlängern');
    await user.keyboard('{Enter}');

    await screen.findByText('In dieser Sitzung 2 Entwürfe erfasst');
    expect(nameBox()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(nameBox());
    const links = within(captured()).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/process/3', '#/process/2']);
    const saved = await store.all('processes');
    expect(saved.slice(1).map(({ values }) => [values.name, values.unit, values.status])).toEqual([
      ['Reisepass ausstellen', 2, 'draft'],
      ['Ausweis verlängern', 2, 'draft'],
    ]);
  });

  it('says at the field what is missing and leads there', async () => {
    const { user } = await renderTab(<QuickCapture />, { entries });

    await enter(user, nameBox(), 'Reisepass ausstellen');
    await user.keyboard('{Enter}');

    await waitFor(() => expect(document.activeElement).toBe(unitBox()));
    expect(unitBox().getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what could not be saved over a reload, and saves it once', async () => {
    const store = createMemoryStore({ entries });
    const create = store.createMany.bind(store);
    jest.spyOn(store, 'createMany').mockImplementationOnce(async (list, creations) => {
      await create(list, creations);
      throw new Unavailable('no answer');
    });
    const first = await renderTab(<QuickCapture />, { store });
    await enter(first.user, unitBox(), 'Bürgerservice');
    await enter(first.user, nameBox(), 'Reisepass ausstellen');
    await first.user.keyboard('{Enter}');
    await screen.findByText(/Ein Entwurf ist noch nicht gespeichert/);
    first.unmount();

    await renderTab(<QuickCapture />, { store });

    await screen.findByText('In dieser Sitzung ein Entwurf erfasst');
    expect(await store.all('processes')).toHaveLength(2);
    expect(screen.queryByText(/noch nicht gespeichert/)).toBeNull();
  });

  it('takes back by retiring, never by deleting, and puts the name back into the box', async () => {
    const { user, store } = await renderTab(<QuickCapture />, { entries });
    await enter(user, unitBox(), '33');
    await enter(user, nameBox(), 'Reisepas ausstellen');
    await user.keyboard('{Enter}');

    await user.click(await screen.findByRole('button', { name: '„Reisepas ausstellen“ zurücknehmen' }));

    await screen.findByText(/P-000002 ist stillgelegt/);
    expect((await store.one('processes', 2)).values.status).toBe('retired');
    expect(nameBox()).toHaveProperty('value', 'Reisepas ausstellen');
  });

  it('takes nothing back that somebody has worked on since', async () => {
    const { user, store } = await renderTab(<QuickCapture />, { entries });
    await enter(user, unitBox(), '33');
    await enter(user, nameBox(), 'Reisepass ausstellen');
    await user.keyboard('{Enter}');
    const takeBack = await screen.findByRole('button', { name: /zurücknehmen/ });
    store.saveAs('kai.holz@stadt.example', 'processes', 2, { result: 'Pass' });

    await user.click(takeBack);

    await screen.findByText(/wurde seitdem bearbeitet und ist deshalb nicht zurückgenommen/);
    expect((await store.one('processes', 2)).values.status).toBe('draft');
  });

  it('offers readers no way to take back what they may not change', async () => {
    const { user } = await renderTab(<QuickCapture />, {
      entries,
      me: { groups: ['readers'], may: rightsOf('readers') },
    });
    await enter(user, unitBox(), '33');
    await enter(user, nameBox(), 'Reisepass ausstellen');
    await user.keyboard('{Enter}');

    await screen.findByText('In dieser Sitzung ein Entwurf erfasst');
    expect(screen.queryByRole('button', { name: /zurücknehmen/ })).toBeNull();
  });

  it('offers to move the rest of a long name into the description, and loses no letter', async () => {
    const { user, store } = await renderTab(<QuickCapture />, { entries });
    const long = Array.from({ length: 60 }, (_, index) => `Wort${index}`).join(' ');
    await enter(user, unitBox(), '33');
    await enter(user, nameBox(), long);

    await user.click(screen.getByRole('button', { name: 'Den Rest in die Kurzbeschreibung verschieben' }));
    await user.click(screen.getByRole('button', { name: 'Speichern und nächster' }));

    await screen.findByText('In dieser Sitzung ein Entwurf erfasst');
    const { name, summary } = (await store.one('processes', 2)).values;
    expect(name?.length).toBeLessThanOrEqual(255);
    expect(`${name} ${summary?.replace(/^… /, '')}`).toBe(long);
  });
});
