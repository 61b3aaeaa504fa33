import { act, screen, waitFor } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import { nameAt } from '../../../../src/tab/copy';
import { useRegisterData } from '../../../../src/tab/shell/data';
import { Page } from '../../../../src/tab/shell/page';
import { aProcess } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

function Names() {
  const { table } = useRegisterData();
  return (
    <Page title="Probe">
      <ul>
        {Array.from(table.ids, (id, row) => (
          <li key={id}>{nameAt(table, row)}</li>
        ))}
      </ul>
    </Page>
  );
}

const open = () => renderTab(<Names />, { entries: { processes: [aProcess({ name: 'Hund anmelden' })] } });
const names = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const later = (minutes: number) => jest.spyOn(Date, 'now').mockReturnValue(new Date().getTime() + minutes * 60_000);
const comeBack = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')));

afterEach(() => jest.restoreAllMocks());

describe('The data on the screen', () => {
  it('says that it is fresh, and is read again on request', async () => {
    const { store, user } = await open();
    expect(screen.getByText(/Gerade abgeglichen/)).toBeTruthy();

    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'Hund abmelden' });
    await user.click(screen.getByRole('button', { name: 'Neu laden' }));

    await waitFor(() => expect(names()).toEqual(['Hund abmelden']));
  });

  it('is read again when somebody comes back to the window and another has changed something', async () => {
    const { store } = await open();
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'Hund abmelden' });

    await comeBack();

    await waitFor(() => expect(names()).toEqual(['Hund abmelden']));
  });

  it('is left alone when nobody has changed anything: one small question, no reading', async () => {
    const { store } = await open();
    const before = store.calls.length;

    await comeBack();

    await waitFor(() => expect(store.calls.slice(before)).toEqual(['changesSince']));
  });

  it('is not asked for while the window is hidden', async () => {
    const { store } = await open();
    const before = store.calls.length;
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

    await comeBack();

    expect(store.calls.length).toBe(before);
  });

  it('stays when reading it again fails, and says how old it is', async () => {
    const { store } = await open();
    store.fail(new Unavailable('away'));
    later(5);

    await comeBack();

    expect(
      await screen.findByText(/Der letzte Abgleich ist nicht gelungen\. Sie sehen den Stand von vorhin\./),
    ).toBeTruthy();
    expect(screen.getByText(/Vor 5 Minuten abgeglichen/)).toBeTruthy();
    expect(names()).toEqual(['Hund anmelden']);
  });

  it('says without a connection how old it is, and offers nothing that needs one', async () => {
    await open();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

    act(() => void window.dispatchEvent(new Event('offline')));

    expect(screen.getByText(/Keine Verbindung\. Sie sehen den Stand vom \d/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Neu laden' })).toBeNull();
    expect(names()).toEqual(['Hund anmelden']);
  });

  it('is asked for as soon as the connection is back', async () => {
    const { store } = await open();
    store.saveAs('jan.weiss@stadt.example', 'processes', 1, { name: 'Hund abmelden' });

    act(() => void window.dispatchEvent(new Event('online')));

    await waitFor(() => expect(names()).toEqual(['Hund abmelden']));
  });
});
