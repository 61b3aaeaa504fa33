import { screen, waitFor, within } from '@testing-library/react';
import { SharedStart } from '../../../../src/tab/start/sharedStart';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

/** Waits until everything has been looked up. */
async function open(options: RenderTabOptions = {}) {
  const tab = await renderTab(<SharedStart />, { address: 'start', ...options });
  await waitFor(() => expect(screen.queryAllByText(/(wird nachgelesen|werden herausgesucht)/)).toEqual([]));
  return tab;
}
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The start page of a channel', () => {
  it('shows how the register stands, each number with the way to its entries', async () => {
    await open({ entries: { processes: [aProcess({ nextReview: '2026-05-01' })], units: [aUnit()] } });

    const state = section('Stand des Registers');

    const overdue = within(state.getByRole('row', { name: /überfällig/ }));
    expect(overdue.getByRole('cell').textContent).toBe('1');
    expect(overdue.getByRole('link').getAttribute('href')).toMatch(/^#\/register\?.*light=red/);
    expect(state.getAllByRole('table')).toHaveLength(3);
  });

  it('tells what was changed last, in words and by nobody', async () => {
    const store = createMemoryStore({ entries: { processes: [aProcess({ name: 'Hund anmelden' }, 7)] } });
    store.saveAs('olga.brandt@stadt.example', 'processes', 7, { summary: 'Neu beschrieben.' });
    await open({ store });

    expect(await screen.findByText('Geändert: Kurzbeschreibung')).toBeTruthy();
    const changes = section('Zuletzt geändert');
    expect(changes.getByRole('link', { name: 'Hund anmelden' }).getAttribute('href')).toBe('#/process/7');
    expect(document.body.textContent).not.toContain('olga.brandt');
  });

  it('names units nobody has captured for, with a way to begin, and entries without an owner', async () => {
    const processes = [aProcess({ name: 'Hund anmelden', owner: null, unit: 1 }, 7)];
    const units = [aUnit({}, 1), aUnit({ name: 'Friedhöfe', shortName: 'FB 67', number: '67' }, 2)];
    await open({ entries: { processes, units } });

    const help = section('Hier fehlt noch Hilfe');

    expect(help.getByText('67 Friedhöfe')).toBeTruthy();
    const begin = help.getByRole('link', { name: 'Prozesse für „FB 67“ erfassen' });
    expect(begin.getAttribute('href')).toBe('#/fromCatalogue?unit=2');
    expect(help.getByRole('link', { name: 'Hund anmelden' })).toBeTruthy();
  });

  it('leads to all of them when there are many', async () => {
    const processes = Array.from({ length: 7 }, (_one, index) => aProcess({ owner: null }, index + 1));
    await open({ entries: { processes, units: [aUnit()] } });

    const all = section('Hier fehlt noch Hilfe').getByRole('link', { name: 'Alle 7 im Register zeigen' });

    expect(all.getAttribute('href')).toBe('#/register?owner=-');
  });

  it('says what to do when nothing is there yet, and nothing to those who may not do it', async () => {
    const { unmount } = await open();
    const empty = section('Stand des Registers');
    expect(empty.getByText('Noch steht kein Prozess im Register.')).toBeTruthy();
    expect(empty.getByRole('link', { name: 'Prozess erfassen' }).getAttribute('href')).toBe('#/capture');
    unmount();

    const may = { ...rightsOf('readers'), processes: { read: true, add: false, edit: false } };
    await open({ me: { groups: ['readers'], may } });

    expect(screen.queryByRole('link', { name: 'Prozess erfassen' })).toBeNull();
  });
});
