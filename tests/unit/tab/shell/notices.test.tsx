import { screen } from '@testing-library/react';
import { Boundary } from '../../../../src/tab/shell/boundary';
import { useNotices } from '../../../../src/tab/shell/notices';
import { Failed } from '../../../../src/tab/shell/states';
import { renderTab } from '../../../support/renderTab';

describe('A notice', () => {
  function Saver({ undo }: { readonly undo: () => void }) {
    const { notify } = useNotices();
    return (
      <button onClick={() => notify({ text: 'Gespeichert', action: { label: 'Rückgängig', run: undo } })}>Los</button>
    );
  }

  it('is shown in a live region, and its action can be taken once', async () => {
    const undo = jest.fn();
    const { user } = await renderTab(<Saver undo={undo} />);
    await user.click(screen.getByRole('button', { name: 'Los' }));
    expect(screen.getByText('Gespeichert').closest('[aria-live]')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Rückgängig' }));

    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Gespeichert')).toBeNull();
  });

  it('can be closed', async () => {
    const { user } = await renderTab(<Saver undo={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Los' }));

    await user.click(screen.getByRole('button', { name: 'Schließen' }));

    expect(screen.queryByText('Gespeichert')).toBeNull();
  });
});

describe('A defect in a screen', () => {
  function Screen({ broken }: { readonly broken: () => boolean }) {
    if (broken()) throw new Error('defect');
    return <p>Inhalt</p>;
  }

  it('leaves a sentence and another try instead of a white page', async () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const { user } = await renderTab(
      <Boundary of="start" instead={(error, retry) => <Failed error={error} retry={retry} />}>
        <Screen broken={() => broken} />
      </Boundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Da ist etwas schiefgegangen');

    broken = false;
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    expect(screen.getByText('Inhalt')).toBeTruthy();
    silence.mockRestore();
  });
});
