import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Field, Stored, Version } from '../../register';
import { processFields } from '../../register';
import { formatDay, formatInstant } from '../../text';
import { isRestorable, prepareRestore } from '../capture/restore';
import { describeValue, useNaming } from '../field';
import { Failed, Loading, navigate, useNotices, useRegisterData, useSession } from '../shell';
import { isWorthMarking, TextDifference } from './textDifference';
import type { Change, Event } from './timeline';
import { differences, timelineOf } from './timeline';

/** The latest events answer most questions. */
const shownFirst = 10;

interface HistoryViewProps {
  readonly entry: Stored<'processes'>;
  /** As on paper: all of it, and nothing to click. */
  readonly unfolded?: boolean;
}

/** Who changed what when, and who confirmed the entry: newest first. */
export function HistoryView({ entry, unfolded = false }: HistoryViewProps) {
  const { words } = useSession();
  const styles = useStyles();
  const [history, retry] = useHistory(entry);
  const [all, setAll] = useState(unfolded);
  if (history === 'loading') return <Loading text={words.process.historyLoading} />;
  if ('failed' in history) return <Failed title={words.process.historyFailed} error={history.failed} retry={retry} />;
  const events = timelineOf(history.versions, history.reviews, entry.id);
  return (
    <>
      <ol className={styles.events}>
        {events.slice(0, all ? undefined : shownFirst).map((event) => (
          <EventView key={event.key} event={event} entry={entry} readOnly={unfolded} />
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

interface EventViewProps {
  readonly event: Event;
  readonly entry: Stored<'processes'>;
  readonly readOnly: boolean;
}

function EventView({ event, entry, readOnly }: EventViewProps) {
  const { words, language } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const who = useId();
  const answeredOn = event.kind === 'answered' ? event.review.answeredOn : null;
  return (
    <li className={styles.event}>
      <p id={who} className={styles.who}>
        <strong>{personName(event.by) || words.people.somebody}</strong>,{' '}
        {answeredOn ? formatDay(answeredOn, language) : formatInstant(event.at, language)}
      </p>
      {event.kind === 'created' && <p className={styles.what}>{words.process.created}</p>}
      {event.kind === 'changed' && <Changes changes={event.changes} />}
      {event.kind !== 'answered' && !readOnly && <Restoring event={event} entry={entry} describedBy={who} />}
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

/** Field by field; in long texts the words themselves are marked. */
function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { language } = useSession();
  const styles = useStyles();
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt className={styles.label}>{fieldNamed(change.field).label[language]}</dt>
          <dd className={styles.values}>
            <Values {...change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ field, before, after }: Change) {
  const { words } = useSession();
  const naming = useNaming();
  const styles = useStyles();
  const facts = fieldNamed(field);
  if (facts.kind === 'longText' && isWorthMarking(before, after)) {
    return <TextDifference before={before} after={String(after)} />;
  }
  return (
    <>
      <span className={styles.before}>
        {words.process.before}: {describeValue(facts, before, naming)}
      </span>
      <span className={styles.value}>
        {words.process.after}: {describeValue(facts, after, naming)}
      </span>
    </>
  );
}

const fieldNamed = (name: string): Field => (processFields as Readonly<Record<string, Field>>)[name]!;

interface RestoringProps {
  readonly event: Extract<Event, { kind: 'created' | 'changed' }>;
  readonly entry: Stored<'processes'>;
  /** Element that says whose change it was, and when: the buttons are called the same at each. */
  readonly describedBy: string;
}

/** Brings back what stood there before this change, or all that stood there after it: as input in the form, to be looked at. */
function Restoring({ event, entry, describedBy }: RestoringProps) {
  const { words, me, language } = useSession();
  const { notify } = useNotices();
  const styles = useStyles();
  const undoing = event.changes.filter(isRestorable);
  const whole = differences(event.values, entry.values).filter(isRestorable);
  const restore = (changes: readonly Change[]) => {
    if (!prepareRestore(entry, changes, me.key)) return notify({ text: words.capture.storageForbidden, kind: 'error' });
    navigate({ screen: 'edit', id: entry.id, field: changes[0]?.field });
    // The form says it, too, but at its top, while the field is what the person gets to see.
    const labels = changes.map(({ field }) => fieldNamed(field).label[language]);
    notify({ text: words.page.restoredInForm(labels.join(', ')) });
  };
  if (!me.may.processes.edit || undoing.length + whole.length === 0) return null;
  return (
    <div className={styles.restoring}>
      {undoing.length > 0 && (
        <Button size="small" appearance="subtle" aria-describedby={describedBy} onClick={() => restore(undoing)}>
          {words.process.restorePrevious}
        </Button>
      )}
      {whole.length > 0 && (
        <Button size="small" appearance="subtle" aria-describedby={describedBy} onClick={() => restore(whole)}>
          {words.page.restoreState}
        </Button>
      )}
    </div>
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
  restoring: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});
