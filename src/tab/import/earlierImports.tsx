import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { formatShortDay } from '../../text';
import { useImportSession } from './importSession';
import type { ImportKeeper, KeptRun } from './keeper';
import { UndoButton } from './undoButton';

interface EarlierImportsProps {
  readonly keeper: ImportKeeper;
  readonly onResume: (run: KeptRun) => void;
  readonly onUndo: (run: KeptRun) => void;
}

/** What was imported from this device, to be continued or taken back. */
export function EarlierImports({ keeper, onResume, onUndo }: EarlierImportsProps) {
  const styles = useStyles();
  const { words, language } = useImportSession();
  const { earlier, earlierHint, earlierFacts, states, resume, resumeOf, forget, forgetOf } = words.importSteps;
  const [runs, setRuns] = useState<readonly KeptRun[]>([]);
  const id = useId();
  useEffect(() => {
    let isWanted = true;
    void keeper.runs().then((kept) => isWanted && setRuns(kept));
    return () => void (isWanted = false);
  }, [keeper]);
  const drop = async (run: KeptRun) => {
    await keeper.drop(run.id);
    setRuns(await keeper.runs());
  };
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {earlier}
      </h2>
      <p className={styles.hint}>{earlierHint}</p>
      <ul className={styles.list}>
        {runs.map((run) => (
          <li key={run.id} className={styles.run}>
            <div className={styles.facts}>
              <div>
                {run.file} <Badge appearance="outline">{states[run.state]}</Badge>
              </div>
              <div className={styles.hint}>
                {earlierFacts(formatShortDay(run.day, language), run.created, run.updated)}
              </div>
            </div>
            {run.state === 'running' && (
              <Button appearance="primary" aria-label={resumeOf(run.file)} onClick={() => onResume(run)}>
                {resume}
              </Button>
            )}
            {run.state !== 'undone' && <UndoButton run={run} onUndo={onUndo} />}
            <Button appearance="subtle" aria-label={forgetOf(run.file)} onClick={() => void drop(run)}>
              {forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  run: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  facts: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
});
