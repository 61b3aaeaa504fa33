import { act, screen, waitFor, within } from '@testing-library/react';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { useRoute } from '../../../../src/tab/shell/route';
import { aProcess } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { renderTab } from '../../../support/renderTab';

function Routed() {
  const route = useRoute();
  return route.screen === 'register' ? <RegisterScreen route={route} /> : <p>{`woanders: ${route.screen}`}</p>;
}

const processes = [aProcess({ name: 'Hundesteuer festsetzen' }, 1), aProcess({ name: 'Reisepass ausstellen' }, 2)];
const open = () => renderTab(<Routed />, { entries: { processes }, address: 'register' });
const box = () => screen.getByRole<HTMLInputElement>('searchbox');

beforeEach(() => giveLayout());
afterEach(() => jest.restoreAllMocks());

describe('A search that no entry answers in full', () => {
  it('shows what comes nearest, and says that it does', async () => {
    const { user } = await open();

    await user.type(box(), 'hund zeppelin');

    const summary = await screen.findByText(/Kein Eintrag passt genau/);
    expect(summary.textContent).toContain('1 von 2');
  });
});

describe('The address of a search', () => {
  it('leaves no step for each letter', async () => {
    const { user } = await open();
    const steps = window.history.length;

    await user.type(box(), 'hund');

    await waitFor(() => expect(window.location.hash).toBe('#/register?search=hund'));
    expect(window.history.length).toBe(steps);
  });

  it('is complete when the person narrows down right after typing', async () => {
    const { user } = await open();
    // Behind an open pop-over it is hidden from readers.
    const input = box();

    await user.type(input, 'hund');
    const filters = screen.getByRole('group', { name: 'Eingrenzen' });
    await user.click(within(filters).getByRole('button', { name: 'Kategorie' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Kernprozess (1)' }));

    expect(window.location.hash).toBe('#/register?search=hund&category=core');
    expect(input.value).toBe('hund');
  });

  it('is written when the person leaves while it is still to come', async () => {
    const { user, unmount } = await open();

    await user.type(box(), 'hund');
    unmount();

    expect(window.location.hash).toBe('#/register?search=hund');
  });

  it('empties the box when it is taken back to the whole register', async () => {
    const { user } = await open();
    await user.type(box(), 'hund');

    await act(async () => {
      window.history.pushState(null, '', '#/register');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });

    expect(box().value).toBe('');
    expect(screen.getByText('2 Prozesse')).toBeTruthy();
  });
});
