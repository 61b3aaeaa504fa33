import { act, screen, waitFor } from '@testing-library/react';
import { lists, Unavailable } from '../../../../src/register';
import { CaptureForm } from '../../../../src/tab/capture/captureForm';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { writtenOnline } from '../../../../src/tab/shell/offline';
import { OfflineBar } from '../../../../src/tab/shell/offlineBar';
import { texts } from '../../../../src/text';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const { shell, errors, capture } = texts('de');
const drafts = { processes: [aProcess({ status: 'draft' })], units: [aUnit()] };
const entries = { processes: [aProcess({ name: 'Hund anmelden' })], units: [aUnit()] };

/** The device says that it has no network, or has one again. */
function connection(isThere: boolean): void {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
  act(() => void window.dispatchEvent(new Event(isThere ? 'online' : 'offline')));
}

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('Without a network', () => {
  it('the frame says what goes on and what has to wait, until there is one again', async () => {
    await renderTab(<OfflineBar />, { entries });
    expect(screen.queryByText(shell.offlineTitle)).toBeNull();

    connection(false);
    expect(screen.getByText(shell.offlineTitle)).toBeTruthy();

    connection(true);
    expect(screen.queryByText(shell.offlineTitle)).toBeNull();
  });

  it('an entry can be read as the device has it', async () => {
    const store = createMemoryStore({ entries });
    const one = jest.spyOn(store, 'one').mockRejectedValue(new Unavailable('offline'));
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

    await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });

    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Hund anmelden');
    expect(one).toHaveBeenCalled();
  });

  it('a change is refused with a clear sentence, and what was typed stays and is saved later', async () => {
    const { user, store } = await renderTab(<EditForm id={1} />, { entries: drafts, address: 'edit/1' });
    const box = await screen.findByLabelText(new RegExp(lists.processes.fields.result.label.de));
    connection(false);

    await user.type(box, 'Hundemarke');
    await user.click(screen.getAllByRole('button', { name: capture.save })[0]!);

    expect(await screen.findByText(new RegExp(errors.offline))).toBeTruthy();
    expect((box as HTMLInputElement).value).toBe('Hundemarke');
    expect(store.calls).not.toContain('update processes');
    connection(true);
    await user.click(screen.getAllByRole('button', { name: capture.save })[0]!);
    await waitFor(() => expect(store.calls).toContain('update processes'));
  });

  it('a new entry is refused before it is under way, and what was typed stays', async () => {
    const { user, store } = await renderTab(<CaptureForm />, { entries, address: 'capture' });
    const name = screen.getByLabelText(new RegExp(`^${lists.processes.fields.name.label.de}`));
    await user.type(name, 'Katze anmelden');
    await user.type(
      screen.getByRole('combobox', { name: new RegExp(lists.processes.fields.unit.label.de, 'i') }),
      '22',
    );
    await user.click(await screen.findByRole('option', { name: /Steuern/ }));
    connection(false);

    await user.click(screen.getByRole('button', { name: capture.saveDraft }));

    expect(await screen.findByText(new RegExp(errors.offline))).toBeTruthy();
    expect((name as HTMLInputElement).value).toBe('Katze anmelden');
    expect(store.calls.filter((call) => call.startsWith('create'))).toEqual([]);
    expect(JSON.stringify({ ...localStorage })).not.toContain('\\"sent\\":true');
  });

  it('nothing is written by any way', async () => {
    const store = createMemoryStore({ entries });
    const writing = writtenOnline(store);
    connection(false);

    await expect(writing.create('processes', { key: 'k', values: {} })).rejects.toBeInstanceOf(Unavailable);
    await expect(writing.createMany('processes', [])).rejects.toBeInstanceOf(Unavailable);
    await expect(writing.update('processes', { id: 1, etag: '' }, {})).rejects.toBeInstanceOf(Unavailable);
    expect(store.calls).toEqual([]);
  });
});
