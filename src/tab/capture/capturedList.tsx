import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { processNumber } from '../../register';
import { errorText, hrefOf, useNotices, useRegisterData } from '../shell';
import { useCaptureSession } from './captureSession';
import type { Captured } from './capturedHere';
import { useCapturedHere } from './capturedHere';

/** What was captured in this window: how many, each with its page and a way to take it back. */
export function CapturedList({ onTakenBack }: { readonly onTakenBack?: (captured: Captured) => void }) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const { list } = useCapturedHere();
  const valid = list.filter(({ takenBack }) => !takenBack);
  if (list.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.ways.capturedHere}>
      <h2 className={styles.title}>
        <span role="status">{words.ways.capturedCount(valid.length)}</span>
      </h2>
      <ol className={styles.list}>
        {list.map((captured) => (
          <Line key={captured.id} captured={captured} onTakenBack={onTakenBack} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly captured: Captured;
  readonly onTakenBack?: (captured: Captured) => void;
}

function Line({ captured, onTakenBack }: LineProps) {
  const { id, name, unit, takenBack } = captured;
  const { words, me } = useCaptureSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  const { isBusy, takeBack } = useTakingBack(onTakenBack);
  return (
    <li className={styles.line}>
      <span className={mergeClasses(styles.name, takenBack && styles.takenBack)}>
        <Link inline href={hrefOf({ screen: 'process', id })} title={name} className={styles.link}>
          {name}
        </Link>
        <span className={styles.small}>
          {[processNumber(id), unitName(unit)].filter(Boolean).join(' · ')}
          {takenBack && ` · ${words.ways.takenBack}`}
        </span>
      </span>
      {me.may.processes.edit && !takenBack && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          aria-label={words.ways.takeBackNamed(name)}
          onClick={() => void takeBack(captured)}
        >
          {words.ways.takeBack}
        </Button>
      )}
    </li>
  );
}

/** Nothing is ever deleted: what is taken back is retired, and stays readable under its number. */
function useTakingBack(onTakenBack?: (captured: Captured) => void) {
  const { store, words } = useCaptureSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const { markTakenBack } = useCapturedHere();
  const [isBusy, setBusy] = useState(false);
  const takeBack = async (captured: Captured): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      take('processes', await store.update('processes', captured, { status: 'retired' }));
      markTakenBack(captured.id);
      onTakenBack?.(captured);
      notify({ text: words.ways.takenBackSaid(captured.name, processNumber(captured.id)), kind: 'info' });
    } catch (error) {
      const isOvertaken = error instanceof Error && error.name === 'Conflict';
      const text = isOvertaken ? words.ways.workedOnSince(captured.name) : errorText(error, words);
      notify({ text, kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, takeBack };
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '960px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  // A name of 255 characters takes two lines; the whole of it is one click, or one look at the tip, away.
  link: {
    display: '-webkit-box',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  takenBack: { textDecorationLine: 'line-through' },
});
