import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Texts } from '../../text';
import { formatInstant } from '../../text';
import { useRegisterData } from './data';
import { useSession } from './session';

/** The thin line under the title: how fresh the data is, and whether there is a connection. */
export function SyncLine() {
  const styles = useStyles();
  const { words, language } = useSession();
  const { state, syncedAt, processes, reload } = useRegisterData();
  const minutes = useMinutesSince(syncedAt);
  const online = useSyncExternalStore(watchConnection, () => navigator.onLine);
  const age = minutes === null || syncedAt === null ? '' : ageText(minutes, formatInstant(syncedAt, language), words);
  const parts = [
    ...(online ? [] : [words.shell.offline]),
    ...(state === 'loading' && syncedAt === null ? [words.shell.loadingRegister(processes.length)] : []),
    ...(isFailed(state) && syncedAt ? [words.shell.refreshFailed, words.shell.showingOldData(age)] : [age]),
  ];
  return (
    <p className={styles.line}>
      {parts.filter(Boolean).join(' ')}{' '}
      {state !== 'loading' && (
        <Link as="button" className={styles.reload} onClick={() => void reload()}>
          {words.shell.reload}
        </Link>
      )}
    </p>
  );
}

const isFailed = (state: unknown): boolean => typeof state === 'object';

function ageText(minutes: number, instant: string, words: Texts): string {
  if (minutes < 1) return words.shell.syncedNow;
  return minutes < 60 ? words.shell.syncedMinutes(minutes) : words.shell.syncedAt(instant);
}

/** Whole minutes, counted on by a clock that ticks only while somebody looks. */
function useMinutesSince(instant: string | null): number | null {
  return useSyncExternalStore(everyMinute, () =>
    instant === null ? null : Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 60_000)),
  );
}

function everyMinute(tick: () => void): () => void {
  const timer = window.setInterval(tick, 20_000);
  return () => window.clearInterval(timer);
}

function watchConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  reload: { fontSize: tokens.fontSizeBase200 },
});
