import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useRoute } from './route';
import { useSession } from './session';

export interface Notice {
  readonly text: string;
  readonly kind?: 'success' | 'info' | 'warning' | 'error';
  /** What the person can do about it, such as undoing. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Milliseconds after which it goes although there is something to do, because that can be done elsewhere, too. */
  readonly shownFor?: number;
}

export interface Notices {
  /** Said by screen readers, not shown: a count that changed, a state reached. Gone when another screen is shown. */
  readonly announce: (text: string) => void;
  /** Shown over the page and said; errors stay until closed, the rest for a while. */
  readonly notify: (notice: Notice) => void;
  /** Takes a notice away that is no longer true; nothing happens when another one stands there. */
  readonly withdraw: (notice: Notice) => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** How long a notice stays: long enough to read twice (WCAG 2.2.1 does not apply, nothing is lost with it). */
const shownFor = 8_000;

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices outside of the frame');
  return notices;
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useSaid();
  const [notice, setNotice] = useState<Notice | null>(null);
  const close = useCallback(() => setNotice(null), []);
  const notices = useMemo<Notices>(
    () => ({
      announce: setSaid,
      notify: setNotice,
      withdraw: (wrong) => setNotice((shown) => (shown === wrong ? null : shown)),
    }),
    [setSaid],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <div className={styles.said} role="status" aria-live="polite">
        {said}
      </div>
      <div className={styles.place} aria-live="polite">
        {notice && <NoticeBar notice={notice} close={close} />}
      </div>
    </NoticesContext>
  );
}

/** What was said last, as long as the screen that said it is shown: readers come upon it later, too. */
function useSaid() {
  const { screen } = useRoute();
  const [said, setSaid] = useState('');
  const [saidOn, setSaidOn] = useState(screen);
  // While drawing, not afterwards: what the new screen says as it appears is kept.
  if (saidOn !== screen) {
    setSaidOn(screen);
    setSaid('');
  }
  return [said, setSaid] as const;
}

function NoticeBar({ notice, close }: { readonly notice: Notice; readonly close: () => void }) {
  const { words } = useSession();
  const { text, kind = 'success', action, shownFor: time } = notice;
  useEffect(() => {
    if (!time && (kind === 'error' || action)) return;
    const timer = window.setTimeout(close, time ?? shownFor);
    return () => window.clearTimeout(timer);
  }, [notice, kind, action, time, close]);
  return (
    <MessageBar intent={kind} layout="multiline" politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={words.shell.close} icon={<DismissRegular />} onClick={close} />
        }
      >
        {action && (
          <Button
            onClick={() => {
              close();
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  place: {
    position: 'fixed',
    zIndex: 1_000,
    right: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    left: tokens.spacingHorizontalL,
    maxWidth: '560px',
    marginLeft: 'auto',
    boxShadow: tokens.shadow16,
    // What a form is saved with stays free; on a phone its bar has two lines or three.
    ':global(body:has([data-bottom-bar]))': { bottom: '80px', '@media (max-width: 640px)': { bottom: '116px' } },
  },
});
