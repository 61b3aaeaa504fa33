import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { useRoute } from '../../../../src/tab/shell/route';
import { aProcess } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { renderTab } from '../../../support/renderTab';

function Routed() {
  const route = useRoute();
  return route.screen === 'register' ? <RegisterScreen route={route} /> : <p>{`Seite ${JSON.stringify(route)}`}</p>;
}

const names = ['Angelschein ausstellen', 'Hundesteuer festsetzen', 'Reisepass ausstellen'];
const entries = { processes: names.map((name, index) => aProcess({ name }, index + 1)) };
const open = (address = 'register') => renderTab(<Routed />, { entries, address });
const rows = () => screen.getAllByRole('row').slice(1);
const shown = () => rows().map((row) => within(row).getByRole('link').textContent);
const cell = (line: number) => within(rows()[line]!).getAllByRole('gridcell')[1]!;
const click = (element: Element) => act(async () => fireEvent.click(element, { detail: 1 }));
const pageOf = (id: number) => screen.findByText(`Seite {"screen":"process","id":${id}}`);

async function search(text: string) {
  await act(async () => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } }));
  await waitFor(() => expect(shown()).toEqual(['Reisepass ausstellen']));
}

beforeEach(() => giveLayout());
afterEach(() => jest.restoreAllMocks());

describe('A click in a list that changes under the pointer', () => {
  it('opens the entry that was pressed, not the one that has come into its place', async () => {
    await open();

    fireEvent.pointerDown(cell(0));
    await search('reisepass');
    await click(cell(0));

    expect(await pageOf(1)).toBeTruthy();
  });

  it('opens what was seen when the press came, though it is heard only after the list has changed', async () => {
    await open();
    const pressedAt = performance.now();
    await search('reisepass');

    // The head of the list is 36 pixels high, each line 44: within the second. jsdom's own pointer events have no place.
    const place = 100 + 36 + 44 + 20;
    const press = createEvent.pointerDown(cell(0));
    Object.defineProperties(press, { timeStamp: { value: pressedAt }, clientY: { value: place } });
    fireEvent(cell(0), press);
    await click(cell(0));

    expect(await pageOf(2)).toBeTruthy();
  });

  it('opens what stands there now for a press that came later, and for a click without one', async () => {
    const { unmount } = await open();
    await search('reisepass');

    fireEvent.pointerDown(cell(0));
    await click(cell(0));
    expect(await pageOf(3)).toBeTruthy();
    unmount();

    await open('register?search=hundesteuer');
    await waitFor(() => expect(shown()).toEqual(['Hundesteuer festsetzen']));
    fireEvent.click(cell(0));
    expect(await pageOf(2)).toBeTruthy();
  });

  it('selects nothing that has left the list', async () => {
    await open();
    const box = () => within(rows()[0]!).getByRole('checkbox');

    fireEvent.pointerDown(box());
    await search('reisepass');
    await click(box());
    expect(box()).toHaveProperty('checked', false);

    fireEvent.pointerDown(box());
    await click(box());
    await waitFor(() => expect(box()).toHaveProperty('checked', true));
  });
});
