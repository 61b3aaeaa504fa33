import { screen } from '@testing-library/react';
import { Tour } from '../../../../src/tab/start/tour';
import { keep } from '../../../../src/tab/shell/kept';
import { renderTab } from '../../../support/renderTab';

const title = 'Neu hier? Das Register in fünf Schritten';

describe('the tour', () => {
  beforeEach(() => window.localStorage.clear());

  it('leads through five steps, the next one with the focus, and is over for good then', async () => {
    const { user, unmount } = await renderTab(<Tour />);

    for (const step of [1, 2, 3, 4]) {
      expect(screen.getByText(`Schritt ${step} von 5`)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'Weiter' }));
    }
    expect(document.activeElement?.textContent).toContain('Schritt 5 von 5');
    await user.click(screen.getByRole('button', { name: 'Fertig' }));
    unmount();
    await renderTab(<Tour />);

    expect(screen.queryByRole('region', { name: title })).toBeNull();
  });

  it('can be skipped, and says where it is found again', async () => {
    const { user, session } = await renderTab(<Tour />);

    await user.click(screen.getByRole('button', { name: 'Überspringen' }));

    expect(screen.queryByRole('region', { name: title })).toBeNull();
    expect(screen.getByText('Den Rundgang finden Sie jederzeit unter dem Fragezeichen.')).toBeTruthy();
    expect(session.me).toBeDefined();
  });

  it('is shown to a colleague at the same device', async () => {
    keep('tour somebody.else@stadt.example', 'ended');

    await renderTab(<Tour />);

    expect(screen.getByRole('region', { name: title })).toBeTruthy();
  });
});
