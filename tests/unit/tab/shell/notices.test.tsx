import { act, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { wholeRegister } from '../../../../src/tab/shell/address';
import { Boundary } from '../../../../src/tab/shell/boundary';
import { useNotices } from '../../../../src/tab/shell/notices';
import { navigate, useRoute } from '../../../../src/tab/shell/route';
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

describe('What only readers hear', () => {
  /** Says something wherever it is asked to, and in the import as soon as it is shown. */
  function Screens() {
    const { announce } = useNotices();
    const { screen: name } = useRoute();
    useEffect(() => {
      if (name === 'import') announce('Vorschau fertig');
    }, [name, announce]);
    return <button onClick={() => announce('3 Prozesse ausgewählt')}>Los</button>;
  }
  const said = () => document.querySelector('[role="status"]')?.textContent;

  it('is gone with the screen that said it, for good', async () => {
    const { user } = await renderTab(<Screens />, { address: 'register' });
    await user.click(screen.getByRole('button', { name: 'Los' }));
    expect(said()).toBe('3 Prozesse ausgewählt');

    act(() => navigate({ screen: 'start' }));
    expect(said()).toBe('');
    act(() => navigate(wholeRegister));
    expect(said()).toBe('');
  });

  it('is what the new screen says at once', async () => {
    const { user } = await renderTab(<Screens />, { address: 'register' });
    await user.click(screen.getByRole('button', { name: 'Los' }));

    act(() => navigate({ screen: 'import' }));

    expect(said()).toBe('Vorschau fertig');
  });

  it('stays while the same screen only shows something else', async () => {
    const { user } = await renderTab(<Screens />, { address: 'register' });
    await user.click(screen.getByRole('button', { name: 'Los' }));

    act(() => navigate({ ...wholeRegister, search: 'hund' }));

    expect(said()).toBe('3 Prozesse ausgewählt');
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
