import { Dropdown, Option } from '@fluentui/react-components';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useMemo } from 'react';
import { HelpButton } from '../../../../../src/tab/shell/shortcuts/helpButton';
import { keyName } from '../../../../../src/tab/shell/shortcuts/listening';
import { useShortcuts } from '../../../../../src/tab/shell/shortcuts/shortcuts';
import { switchSingleKeys } from '../../../../../src/tab/shell/shortcuts/singleKeys';
import { renderTab } from '../../../../support/renderTab';

const areas = [
  { to: { screen: 'start' }, name: 'Start' },
  { to: { screen: 'import' }, name: 'Import' },
] as const;

/** A screen with a key of its own, a field, and a part that takes a key for itself. */
function Stage({ pressed = () => undefined }: { readonly pressed?: (key: string) => void }) {
  useShortcuts(
    useMemo(() => ({ place: 'Bühne', shortcuts: [shortcut('n', pressed), shortcut('Control+b', pressed)] }), [pressed]),
  );
  return (
    <>
      <HelpButton areas={areas} />
      <input aria-label="Feld" />
      <button onKeyDown={(event) => event.preventDefault()}>Gitter</button>
      <button>Knopf</button>
      <Dropdown aria-label="Einheit">
        <Option>10 Personal</Option>
      </Dropdown>
    </>
  );
}

/** A screen whose keys are arrows. */
function ArrowStage() {
  useShortcuts(
    useMemo(
      () => ({ place: 'Bühne', shortcuts: [{ keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'Bis hierhin' }] }),
      [],
    ),
  );
  return <HelpButton areas={areas} />;
}

/** What stands before each explanation, without what only the other half of the people gets. */
function keysIn(dialog: HTMLElement, without: string): readonly (string | null)[] {
  return [...dialog.querySelectorAll('dt')].map((term) => {
    const copy = term.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(without)) part.remove();
    return copy.textContent;
  });
}
const shownOnly = 'kbd > :not([aria-hidden])';
const heardOnly = '[aria-hidden="true"]';

const shortcut = (key: string, pressed: (key: string) => void) => ({
  keys: [key],
  does: `Taste ${key}`,
  run: () => pressed(key),
});

describe('keyboard shortcuts', () => {
  beforeEach(() => switchSingleKeys(true));

  it('run what the screen last shown has for the key', async () => {
    const pressed = jest.fn();
    const { user } = await renderTab(<Stage pressed={pressed} />, { address: 'start' });

    await user.keyboard('n');
    await user.keyboard('2');

    expect(pressed.mock.calls).toEqual([['n']]);
    expect(window.location.hash).toBe('#/import');
  });

  it('leave keys to whoever is typing, and to a part that takes them', async () => {
    const pressed = jest.fn();
    const { user } = await renderTab(<Stage pressed={pressed} />);

    await user.type(screen.getByLabelText('Feld'), 'n');
    act(() => screen.getByRole('button', { name: 'Gitter' }).focus());
    await user.keyboard('n');

    expect(pressed).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Feld')).toHaveProperty('value', 'n');
  });

  it('leave letters to a list in which they find an entry, and run what has a modifier', async () => {
    const pressed = jest.fn();
    const { user } = await renderTab(<Stage pressed={pressed} />, { address: 'start' });
    act(() => screen.getByRole('combobox', { name: 'Einheit' }).focus());

    await user.keyboard('n2{Control>}b{/Control}');

    expect(pressed.mock.calls).toEqual([['Control+b']]);
    expect(window.location.hash).toBe('#/start');
  });

  it('stand under «?», each with what it does, and those of a single key can be switched off', async () => {
    const pressed = jest.fn();
    const { user } = await renderTab(<Stage pressed={pressed} />);

    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Tastenkürzel' });
    const stage = within(dialog).getByRole('heading', { name: 'Bühne' }).parentElement;
    await user.click(within(dialog).getByRole('switch'));
    await user.click(within(dialog).getByRole('button', { name: 'Schließen' }));
    await user.keyboard('n');
    await user.keyboard('{Control>}b{/Control}');

    expect(stage?.textContent).toContain('Strg+BTaste Control+b');
    expect(pressed.mock.calls).toEqual([['Control+b']]);
  });

  it.each([
    [
      'de',
      'Strg+Z',
      'Umschalt+↑ oder Umschalt+↓',
      'Umschalt+Pfeil nach oben oder Umschalt+Pfeil nach unten',
      'Fragezeichen',
    ],
    ['en', 'Ctrl+Z', 'Shift+↑ or Shift+↓', 'Shift+Up arrow or Shift+Down arrow', 'Question mark'],
  ] as const)(
    'name keys as they are printed, and say signs as words to readers (%s)',
    async (language, undo, seen, heard, sign) => {
      const { user } = await renderTab(<ArrowStage />, { language });

      await user.keyboard('?');
      const dialog = await screen.findByRole('dialog');

      expect(keysIn(dialog, shownOnly)).toEqual(expect.arrayContaining([undo, seen, '?', '/', 'n']));
      expect(keysIn(dialog, heardOnly)).toEqual(expect.arrayContaining([undo, heard, sign]));
    },
  );

  it('leave the focus where it was when «?» is closed again', async () => {
    const { user } = await renderTab(<Stage />);
    const button = screen.getByRole('button', { name: 'Knopf' });
    act(() => button.focus());
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Tastenkürzel' });

    await user.keyboard('{Escape}');

    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('are gone with the screen that had them', async () => {
    const pressed = jest.fn();
    const first = await renderTab(<Stage pressed={pressed} />);
    first.unmount();
    const { user } = await renderTab(<HelpButton areas={areas} />);

    await user.keyboard('n');

    expect(pressed).not.toHaveBeenCalled();
    expect(window.location.hash).toBe('#/capture');
  });

  it.each([
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'Home', shiftKey: true }, 'Shift+Home'],
    [{ key: 'z', metaKey: true }, 'Control+z'],
    [{ key: '1', altKey: true }, 'Alt+1'],
  ])('are named as the keys say: %j', (event, name) => {
    expect(keyName(new KeyboardEvent('keydown', event))).toBe(name);
  });
});
