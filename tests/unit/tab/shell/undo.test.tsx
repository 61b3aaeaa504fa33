import { Input } from '@fluentui/react-components';
import { act, screen } from '@testing-library/react';
import { Unavailable } from '../../../../src/register';
import type { UndoOffer } from '../../../../src/tab/shell';
import { useSession, useUndo } from '../../../../src/tab/shell';
import { aProcess } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

function Doer({ offer }: { readonly offer: UndoOffer }) {
  const undo = useUndo();
  const { store } = useSession();
  return (
    <>
      <button onClick={() => undo.offer(offer)}>tun</button>
      <button onClick={() => void store.create('processes', { key: 'k', values: { name: 'Neu' } })}>schreiben</button>
      <Input aria-label="Text" />
    </>
  );
}

async function done(undo: UndoOffer['undo'] = async () => 'Es ist wie vorher.') {
  const spy = jest.fn(undo);
  const view = await renderTab(<Doer offer={{ done: 'Es ist getan.', undo: spy }} />, {
    entries: { processes: [aProcess()] },
  });
  await view.user.click(screen.getByText('tun'));
  return { ...view, undo: spy };
}

const button = () => screen.queryByRole('button', { name: 'Rückgängig' });

describe('Undoing the last action', () => {
  it('says what was done, takes it back by the button, and says what became of it', async () => {
    const { user, undo } = await done();
    expect(screen.getByText('Es ist getan.')).toBeTruthy();

    await user.click(button()!);

    expect(await screen.findByText('Es ist wie vorher.')).toBeTruthy();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(button()).toBeNull();
  });

  it('takes it back by Ctrl+Z, once', async () => {
    const { user, undo } = await done();

    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Es ist wie vorher.');
    await user.keyboard('{Control>}z{/Control}');

    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('leaves Ctrl+Z to a text field that has the focus', async () => {
    const { user, undo } = await done();

    await user.click(screen.getByLabelText('Text'));
    await user.keyboard('{Control>}z{/Control}');

    expect(undo).not.toHaveBeenCalled();
    expect(button()).toBeTruthy();
  });

  it('is gone after the next action', async () => {
    const { user, undo } = await done();

    await user.click(screen.getByText('schreiben'));
    await act(async () => undefined);
    await user.keyboard('{Control>}z{/Control}');

    expect(button()).toBeNull();
    expect(undo).not.toHaveBeenCalled();
  });

  it('says why it did not work, and can be tried again', async () => {
    let fails = true;
    const { user, undo } = await done(async () => {
      if (fails) throw new Unavailable('no answer');
      return 'Es ist wie vorher.';
    });

    await user.click(button()!);
    expect(await screen.findByText(/^Das ließ sich noch nicht rückgängig machen\./)).toBeTruthy();
    fails = false;
    await user.click(button()!);

    expect(await screen.findByText('Es ist wie vorher.')).toBeTruthy();
    expect(undo).toHaveBeenCalledTimes(2);
  });
});
