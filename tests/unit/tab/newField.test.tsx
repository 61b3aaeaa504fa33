/** One more line in a schema is enough for the tab, too: form, page, column, search in a list, and what the history calls it. */
import { screen, waitFor, within } from '@testing-library/react';
import type * as Quantities from '../../../src/register/process/fields/quantities';
import type * as Resource from '../../../src/register/resource/schema';
import type * as Make from '../../../src/register/schema/make';
import type { ProcessFieldName, ProcessValues } from '../../../src/register';
import { emptyValues, lists } from '../../../src/register';
import { EditForm } from '../../../src/tab/capture/editForm';
import { EntryScreen } from '../../../src/tab/lists/entryScreen';
import { ProcessPage } from '../../../src/tab/process/processPage';
import { possibleColumns } from '../../../src/tab/shell';
import { aProcess, aUnit, stored } from '../../support/builders';
import { createMemoryStore } from '../../support/memoryStore';
import { renderTab } from '../../support/renderTab';

jest.mock('../../../src/register/process/fields/quantities', () => {
  const actual = jest.requireActual<typeof Quantities>('../../../src/register/process/fields/quantities');
  const { section } = jest.requireActual<typeof Make>('../../../src/register/schema/make');
  const waitingDays = section('quantities').number(
    'WaitingDays',
    ['Wartetage', 'Days of waiting'],
    ['Wie lange Leute auf einen Termin warten.', 'How long people wait for an appointment.'],
  );
  return { ...actual, quantities: { ...actual.quantities, waitingDays } };
});

jest.mock('../../../src/register/resource/schema', () => {
  const actual = jest.requireActual<typeof Resource>('../../../src/register/resource/schema');
  const { section } = jest.requireActual<typeof Make>('../../../src/register/schema/make');
  const contract = section('what').text('Contract', ['Vertrag', 'Contract'], ['Aktenzeichen.', 'File number.'], {
    maximum: 20,
  });
  return { ...actual, resourceFields: { ...actual.resourceFields, contract } };
});

const name = 'waitingDays' as ProcessFieldName;
const entries = {
  units: [aUnit()],
  processes: [aProcess({ status: 'draft', [name]: 12 } as Partial<ProcessValues>)],
};

describe('a new field in a schema', () => {
  beforeEach(() => window.localStorage.clear());

  it('is asked for in the form, with its help, and saved', async () => {
    const store = createMemoryStore({ entries });
    const { user } = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });

    const input = screen.getByRole('textbox', { name: /^Wartetage/ });
    expect(screen.getByText('Wie lange Leute auf einen Termin warten.')).toBeTruthy();
    await user.clear(input);
    await user.type(input, '30');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await waitFor(async () => expect((await store.one('processes', 1)).values).toMatchObject({ [name]: 30 }));
  });

  it('stands on the page, and in the history by its label', async () => {
    const store = createMemoryStore({ entries });
    store.saveAs('olga.brandt@stadt.example', 'processes', 1, { [name]: 30 });
    await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });

    const history = within(await screen.findByRole('region', { name: 'Verlauf' }));
    expect(await history.findByText('Wartetage')).toBeTruthy();
    expect(history.getByText('vorher: 12')).toBeTruthy();
    expect(screen.getAllByText('Wartetage').length).toBeGreaterThan(1);
  });

  it('is asked for in the form of another list, refused by its bounds, and saved', async () => {
    const resource = stored(1, emptyValues(lists.resources.fields, { name: 'OK.EWO', kind: 'system' }));
    const store = createMemoryStore({ entries: { resources: [resource] } });
    const { user } = await renderTab(<EntryScreen list="resources" id={1} />, { store, address: 'entry/resources/1' });

    const input = screen.getByRole('textbox', { name: /^Vertrag/ });
    await user.click(input);
    await user.paste('1234/2027 Rahmenvertrag');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await user.clear(input);
    await user.paste('1234/2027');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await waitFor(async () =>
      expect((await store.one('resources', 1)).values).toMatchObject({ contract: '1234/2027' }),
    );
  });

  it('can be a column of the register', () => {
    expect(possibleColumns).toContain(name);
  });
});
