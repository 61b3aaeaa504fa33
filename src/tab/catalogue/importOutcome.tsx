import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { catalogueReportRows, csvText } from '../../register';
import { download } from '../import/download';
import type { KeptCatalogue } from './catalogueKeeper';
import { useCatalogueSession } from './catalogueSession';
import type { CatalogueRun } from './useCatalogueImport';

type RunningProps = Extract<CatalogueRun, { stage: 'running' }> & { readonly onCancel: () => void };

/** How far an import or its undoing is, and the way out. */
export function Running({ isUndo, done, total, onCancel }: RunningProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  return (
    <div className={styles.part}>
      <Field
        label={isUndo ? said.undoing : said.running}
        validationState="none"
        validationMessage={said.progress(done, total)}
      >
        <ProgressBar value={done} max={Math.max(1, total)} />
      </Field>
      <Button className={styles.first} onClick={onCancel}>
        {said.cancel}
      </Button>
    </div>
  );
}

type Done<Stage> = Extract<CatalogueRun, { stage: Stage }>;

interface UndoneProps {
  readonly run: Done<'undone'>;
  readonly onUndo: (kept: KeptCatalogue) => void;
  readonly onClose: () => void;
}

/** What taking a catalogue back has done, and what it has left. */
export function Undone({ run: { kept, report }, onUndo, onClose }: UndoneProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  return (
    <div className={styles.part}>
      <Result text={said.undone(report.undone, report.left)} />
      {report.open > 0 && <p className={styles.text}>{words.catalogueRuns.undoOpen(report.open)}</p>}
      <div className={styles.bar}>
        {report.open > 0 && (
          <Button appearance="primary" onClick={() => onUndo(kept)}>
            {said.resume}
          </Button>
        )}
        <Button onClick={onClose}>{said.otherFile}</Button>
      </div>
    </div>
  );
}

interface FinishedProps extends Omit<UndoneProps, 'run'> {
  readonly run: Done<'finished'>;
  readonly onResume: () => void;
}

/** What an import has written, what it has not, and the ways on. */
export function Finished({ run, onResume, onUndo, onClose }: FinishedProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const { kept, plan, report } = run;
  const save = () => {
    const rows = catalogueReportRows(plan, said, report.failed);
    download(said.reportFile, csvText(rows), 'text/csv;charset=utf-8');
  };
  return (
    <div className={styles.part}>
      <Result text={said.done(kept.added, kept.changed)} />
      {report.open > 0 && <p className={styles.text}>{said.cutOff(report.open)}</p>}
      {report.failed.length > 0 && <p className={styles.text}>{said.failed(report.failed.length)}</p>}
      <div className={styles.bar}>
        {report.open > 0 && (
          <Button appearance="primary" onClick={onResume}>
            {said.resume}
          </Button>
        )}
        <Button onClick={save}>{said.report}</Button>
        {kept.added + kept.changed > 0 && <Button onClick={() => onUndo(kept)}>{said.undo}</Button>}
        <Button onClick={onClose}>{said.otherFile}</Button>
      </div>
    </div>
  );
}

/** The button that had the focus is gone: the sentence that says what became of it gets it. */
function Result({ text }: { readonly text: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.result}>
      {text}
    </h2>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  text: { margin: 0 },
  result: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  first: { alignSelf: 'flex-start' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});
