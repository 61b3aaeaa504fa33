import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Texts } from '../../text';
import { formatInstant } from '../../text';
import { useRegisterData } from './data';
import { useIsOffline } from './offline';
import { useSession } from './session';

/** The thin line under the title: how fresh the data is, and whether there is a connection. */
export function SyncLine() {
  const styles = useStyles();
  const { words, language } = useSession();
  const { state, syncedAt, table, reload } = useRegisterData();
  const minutes = useMinutesSince(syncedAt);
  const offline = useIsOffline();
  const instant = syncedAt === null ? '' : formatInstant(syncedAt, language);
  const age = minutes === null ? '' : ageText(minutes, instant, words);
  const isOld = typeof state === 'object' && syncedAt !== null;
  const parts = [
    ...(state === 'loading' && syncedAt === null ? [words.shell.loadingRegister(table.ids.length)] : []),
    ...(offline && syncedAt !== null ? [words.shell.offlineSince(instant)] : []),
    ...(offline && syncedAt === null ? [words.shell.offline] : []),
    ...(!offline && isOld ? [words.shell.refreshFailed, words.shell.showingOldData(age)] : []),
    ...(!offline && !isOld ? [age] : []),
  ];
  return (
    <p className={styles.line}>
      {parts.filter(Boolean).join(' ')}{' '}
      {state !== 'loading' && !offline && (
        <Link as="button" className={styles.reload} onClick={() => void reload()}>
          {words.shell.reload}
        </Link>
      )}
    </p>
  );
}

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

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '@media print': { display: 'none' },
  },
  reload: { fontSize: tokens.fontSizeBase200 },
});
