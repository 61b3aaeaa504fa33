import { Button } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { wholeRegister } from '../address';
import { Arriving } from '../arriving';
import { fetched } from '../fetched';
import type { Route } from '../route';
import { navigate } from '../route';
import { useSession } from '../session';
import { showTour } from '../tourShown';
import { useShortcutKeys } from './listening';
import { askForSearch } from './searchFocus';
import type { ShortcutGroup } from './shortcuts';
import { useShortcuts } from './shortcuts';

const ShortcutDialog = fetched(async () => (await import('./shortcutDialog')).ShortcutDialog);

interface HelpButtonProps {
  /** The areas of the bar in their order: the digits lead there. */
  readonly areas: readonly { readonly to: Route; readonly name: string }[];
}

/** Makes the shortcuts of all screens work, and shows them under «?». */
export function HelpButton({ areas }: HelpButtonProps) {
  const { words, me } = useSession();
  const [open, setOpen] = useState(false);
  /** From then on the dialog stays: only one that closes by itself gives the page behind it back to readers and keys. */
  const [wanted, setWanted] = useState(false);
  const show = useCallback(() => {
    setWanted(true);
    setOpen(true);
  }, []);
  useShortcutKeys();
  useShortcuts(useEverywhere(areas, show));
  return (
    <>
      <Button
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={words.shortcuts.help}
        title={words.shortcuts.help}
        onClick={show}
      />
      {wanted && (
        <Arriving>
          <ShortcutDialog open={open} close={() => setOpen(false)}>
            <Button
              onClick={() => {
                setOpen(false);
                showTour(me.key, true);
                navigate({ screen: 'start' });
              }}
            >
              {words.shortcuts.showTour}
            </Button>
          </ShortcutDialog>
        </Arriving>
      )}
    </>
  );
}

function useEverywhere(areas: HelpButtonProps['areas'], show: () => void): ShortcutGroup {
  const { words, me } = useSession();
  const { may } = me;
  return useMemo(() => {
    const { everywhere, showThis, search, capture, goTo, undo } = words.shortcuts;
    const capturing = { keys: ['n'], does: capture, run: () => navigate({ screen: 'capture' }) };
    return {
      place: everywhere,
      shortcuts: [
        { keys: ['?'], does: showThis, run: show },
        { keys: ['/'], does: search, run: goToSearch },
        ...(may.processes.add ? [capturing] : []),
        ...areas.map(({ to, name }, index) => ({
          keys: [String(index + 1)],
          does: goTo(name),
          run: () => navigate(to),
        })),
        { keys: ['Control+z'], does: undo },
      ],
    };
  }, [words, may, areas, show]);
}

function goToSearch(): void {
  if (!askForSearch()) navigate(wholeRegister);
}
