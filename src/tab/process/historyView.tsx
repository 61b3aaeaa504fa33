import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Field, Stored, Version } from '../../register';
import { processFields } from '../../register';
import { formatDay, formatInstant } from '../../text';
import { isRestorable, prepareRestore } from '../capture/restore';
import { describeValue, useNaming } from '../field';
import { Failed, Loading, navigate, useNotices, useRegisterData, useSession } from '../shell';
import type { Change, Event } from './timeline';
import { timelineOf } from './timeline';

/** The latest events answer most questions. */
const shownFirst = 10;

/** Who changed what when, and who confirmed the entry: newest first. */
export function HistoryView({ entry }: { readonly entry: Stored<'processes'> }) {
  const { words } = useSession();
  const styles = useStyles();
  const [history, retry] = useHistory(entry);
  const [all, setAll] = useState(false);
  if (history === 'loading') return <Loading text={words.process.historyLoading} />;
  if ('failed' in history) return <Failed title={words.process.historyFailed} error={history.failed} retry={retry} />;
  const events = timelineOf(history.versions, history.reviews, entry.id);
  return (
    <>
      <ol className={styles.events}>
        {events.slice(0, all ? undefined : shownFirst).map((event) => (
          <EventView key={event.key} event={event} entry={entry} />
        ))}
      </ol>
      {!all && events.length > shownFirst && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {words.process.showAll}
        </Button>
      )}
    </>
  );
}

type History =
  | 'loading'
  | { readonly failed: unknown }
  | { readonly versions: readonly Version<'processes'>[]; readonly reviews: readonly Stored<'reviews'>[] };

/** Read again with every new version of the entry, and when a request is opened or answered. */
function useHistory({ id, etag }: Stored<'processes'>): readonly [History, () => void] {
  const { store, copy } = useSession();
  const { openReviews } = useRegisterData();
  const [history, setHistory] = useState<History>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (next: History) => {
      if (current) setHistory(next);
    };
    Promise.all([store.history('processes', id), copy.reviewsOf(id)]).then(
      ([versions, reviews]) => settle({ versions, reviews }),
      (failed: unknown) => settle({ failed }),
    );
    return () => {
      current = false;
    };
  }, [store, copy, id, etag, openReviews, attempt]);
  const retry = () => {
    setHistory('loading');
    setAttempt((count) => count + 1);
  };
  return [history, retry];
}

function EventView({ event, entry }: { readonly event: Event; readonly entry: Stored<'processes'> }) {
  const { words, language } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const answeredOn = event.kind === 'answered' ? event.review.answeredOn : null;
  return (
    <li className={styles.event}>
      <p className={styles.who}>
        <strong>{personName(event.by) || words.people.somebody}</strong>,{' '}
        {answeredOn ? formatDay(answeredOn, language) : formatInstant(event.at, language)}
      </p>
      {event.kind === 'created' && <p className={styles.what}>{words.process.created}</p>}
      {event.kind === 'changed' && <Changes changes={event.changes} entry={entry} />}
      {event.kind === 'answered' && (
        <p className={styles.what}>
          {words.process.answered[event.review.outcome]}
          {event.review.comment && (
            <span className={styles.value}> – {words.process.comment(event.review.comment)}</span>
          )}
        </p>
      )}
    </li>
  );
}

interface ChangesProps {
  readonly changes: readonly Change[];
  readonly entry: Stored<'processes'>;
}

function Changes({ changes, entry }: ChangesProps) {
  const { words, language, me } = useSession();
  const { notify } = useNotices();
  const naming = useNaming();
  const styles = useStyles();
  const restore = () => {
    if (prepareRestore(entry, changes, me.key)) navigate({ screen: 'edit', id: entry.id });
    else notify({ text: words.capture.storageForbidden, kind: 'error' });
  };
  return (
    <>
      <dl className={styles.changes}>
        {changes.map(({ field, before, after }) => {
          const facts = (processFields as Readonly<Record<string, Field>>)[field]!;
          return (
            <div key={field} className={styles.change}>
              <dt className={styles.label}>{facts.label[language]}</dt>
              <dd className={styles.values}>
                <span className={styles.before}>
                  {words.process.before}: {describeValue(facts, before, naming)}
                </span>
                <span className={styles.value}>
                  {words.process.after}: {describeValue(facts, after, naming)}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
      {me.may.processes.edit && changes.some(isRestorable) && (
        <Button size="small" appearance="subtle" onClick={restore}>
          {words.process.restorePrevious}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  events: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  event: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  who: { margin: 0 },
  what: { margin: 0 },
  changes: { margin: 0 },
  change: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 220px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
  values: { display: 'flex', flexDirection: 'column', margin: 0 },
  before: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-line' },
  value: { whiteSpace: 'pre-line' },
  more: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});
