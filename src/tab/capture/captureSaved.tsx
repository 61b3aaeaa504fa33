import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Stored } from '../../register';
import { processNumber } from '../../register';
import { navigate, useSession } from '../shell';

interface CaptureSavedProps {
  readonly entry: Stored<'processes'>;
  readonly onNext: () => void;
}

/** The draft is safe; how shall it go on? */
export function CaptureSaved({ entry: { id, values }, onNext }: CaptureSavedProps) {
  const { words, me } = useSession();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const mayEdit = me.may.processes.edit;
  // An entry that an earlier try left may have been released by now.
  const said = values.status === 'draft' ? words.capture.savedTitle : words.capture.savedBefore;
  return (
    <section className={styles.saved}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        <CheckmarkCircleFilled aria-hidden className={styles.mark} />
        {said(values.name ?? '', processNumber(id))}
      </h2>
      <p className={styles.hint}>{words.capture.savedHint}</p>
      <div className={styles.actions}>
        {mayEdit && (
          <Button appearance="primary" onClick={() => navigate({ screen: 'edit', id })}>
            {words.capture.continue}
          </Button>
        )}
        <Button appearance={mayEdit ? 'secondary' : 'primary'} onClick={onNext}>
          {words.capture.next}
        </Button>
        <Button onClick={() => navigate({ screen: 'process', id })}>{words.capture.view}</Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  saved: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '720px',
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  mark: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  hint: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
