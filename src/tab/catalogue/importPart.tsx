import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { catalogueReportRows, csvText } from '../../register';
import { download } from '../import/download';
import { Empty, errorText, Failed, Loading } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { PrepareCatalogue } from './prepareCatalogue';
import type { OpenedCatalogue } from './readCatalogueFile';
import { readCatalogueFile } from './readCatalogueFile';
import type { CatalogueData } from './useCatalogueData';
import type { CatalogueRun } from './useCatalogueImport';
import { useCatalogueImport } from './useCatalogueImport';

interface ImportPartProps {
  readonly data: CatalogueData;
  readonly onWritten: () => void;
}

type Chosen =
  | { readonly stage: 'none'; readonly problem?: string }
  | { readonly stage: 'reading'; readonly name: string }
  | { readonly stage: 'open'; readonly file: OpenedCatalogue };

/** From a catalogue's file to its services: look at what changes, take it over, take it back. */
export function ImportPart({ data, onWritten }: ImportPartProps) {
  const { words, me } = useCatalogueSession();
  const { serviceCatalogue: said } = words;
  const [chosen, setChosen] = useState<Chosen>({ stage: 'none' });
  const { run, start, undo, cancel, reset } = useCatalogueImport(onWritten);
  if (!me.may.catalogue.add || !me.may.catalogue.edit) return <Empty title={said.mayNotImport} />;
  const open = async (source: File) => {
    setChosen({ stage: 'reading', name: source.name });
    try {
      const { file, problem } = await readCatalogueFile(source, words.importing);
      setChosen(file ? { stage: 'open', file } : { stage: 'none', problem: `${source.name}: ${problem}` });
    } catch (error) {
      setChosen({ stage: 'none', problem: `${source.name}: ${errorText(error, words)}` });
    }
  };
  const close = () => {
    reset();
    setChosen({ stage: 'none' });
  };
  if (run.stage === 'running') return <Running {...run} onCancel={cancel} />;
  if (run.stage === 'finished' || run.stage === 'undone') {
    // What was written is planned as the same: going on means planning the same file again.
    return <Finished run={run} onResume={reset} onUndo={(outcomes) => void undo(outcomes)} onClose={close} />;
  }
  return (
    <>
      {run.stage === 'stopped' && <Failed title={words.importing.stopped} error={run.error} />}
      {chosen.stage === 'reading' && <Loading text={said.reading(chosen.name)} />}
      {chosen.stage === 'none' && <ChooseFile problem={chosen.problem} onFile={(file) => void open(file)} />}
      {chosen.stage === 'open' && (
        <PrepareCatalogue file={chosen.file} data={data} onStart={(plan) => void start(plan)} onClose={close} />
      )}
    </>
  );
}

function ChooseFile({ problem, onFile }: { readonly problem?: string; readonly onFile: (file: File) => void }) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { serviceCatalogue: said } = words;
  return (
    <div className={styles.part}>
      {problem && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.text}>{said.fileHint}</p>
      <Button appearance="primary" className={styles.first} onClick={() => input.current?.click()}>
        {said.chooseFile}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.json"
        aria-label={said.fileLabel}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was corrected.
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </div>
  );
}

type RunningProps = Extract<CatalogueRun, { stage: 'running' }> & { readonly onCancel: () => void };

function Running({ isUndo, done, total, onCancel }: RunningProps) {
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

type Done = Extract<CatalogueRun, { stage: 'finished' | 'undone' }>;

interface FinishedProps {
  readonly run: Done;
  readonly onResume: () => void;
  readonly onUndo: (outcomes: Extract<Done, { stage: 'finished' }>['report']['outcomes']) => void;
  readonly onClose: () => void;
}

function Finished({ run, onResume, onUndo, onClose }: FinishedProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  if (run.stage === 'undone') {
    const { undone, left, open } = run.report;
    return (
      <div className={styles.part}>
        <p role="status">{said.undone(undone, left)}</p>
        {open.length > 0 && <Button onClick={() => onUndo(open)}>{said.resume}</Button>}
        <Button onClick={onClose}>{said.otherFile}</Button>
      </div>
    );
  }
  const { plan, report } = run;
  const save = () => {
    const rows = catalogueReportRows(plan, said, report.failed);
    download(said.reportFile, csvText(rows), 'text/csv;charset=utf-8');
  };
  const written = report.outcomes.filter(({ isOurs }) => isOurs);
  return (
    <div className={styles.part}>
      <p role="status">{said.done(report.added, report.changed)}</p>
      {report.open > 0 && <p className={styles.text}>{said.cutOff(report.open)}</p>}
      {report.failed.length > 0 && <p className={styles.text}>{said.failed(report.failed.length)}</p>}
      <div className={styles.bar}>
        {report.open > 0 && (
          <Button appearance="primary" onClick={onResume}>
            {said.resume}
          </Button>
        )}
        <Button onClick={save}>{said.report}</Button>
        {written.length > 0 && <Button onClick={() => onUndo(written)}>{said.undo}</Button>}
        <Button onClick={onClose}>{said.otherFile}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  text: { margin: 0 },
  first: { alignSelf: 'flex-start' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});
