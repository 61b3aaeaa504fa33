import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Stored } from '../../register';
import { Empty, errorText, Failed, Loading, useIsOffline, useOffice } from '../shell';
import type { CatalogueKeeper, KeptCatalogue } from './catalogueKeeper';
import { openCatalogueKeeper } from './catalogueKeeper';
import { useCatalogueSession } from './catalogueSession';
import { EarlierCatalogues } from './earlierCatalogues';
import { Finished, Running, Undone } from './importOutcome';
import { PrepareCatalogue } from './prepareCatalogue';
import type { OpenedCatalogue } from './readCatalogueFile';
import { readCatalogueFile } from './readCatalogueFile';
import { UndoDialog } from './undoDialog';
import type { CatalogueData } from './useCatalogueData';
import { useCatalogueImport } from './useCatalogueImport';

interface ImportPartProps {
  readonly data: CatalogueData;
  readonly onWritten: () => void;
}

/** From a catalogue's file to its services: for those who may, once it is known what this device remembers. */
export function ImportPart(props: ImportPartProps) {
  const { words, me } = useCatalogueSession();
  const { siteUrl } = useOffice();
  const [keeper, setKeeper] = useState<CatalogueKeeper | null>(null);
  useEffect(() => {
    let isWanted = true;
    void openCatalogueKeeper(siteUrl, me.key).then((opened) => isWanted && setKeeper(opened));
    return () => void (isWanted = false);
  }, [siteUrl, me.key]);
  if (!me.may.catalogue.add || !me.may.catalogue.edit) return <Empty title={words.serviceCatalogue.mayNotImport} />;
  return keeper ? <Import {...props} keeper={keeper} /> : <Loading text={words.shell.loading} />;
}

type Chosen =
  | { readonly stage: 'none'; readonly problem?: string }
  | { readonly stage: 'reading'; readonly name: string }
  | {
      readonly stage: 'open';
      readonly file: OpenedCatalogue;
      /** As the site has it: what is written counts on it. */
      readonly existing: readonly Stored<'catalogue'>[];
      /** The interrupted run that goes on with this file. */
      readonly before: KeptCatalogue | null;
    };

function Import({ data, keeper, onWritten }: ImportPartProps & { readonly keeper: CatalogueKeeper }) {
  const { words } = useCatalogueSession();
  const offline = useIsOffline();
  const [asked, setAsked] = useState<KeptCatalogue | null>(null);
  const { chosen, open, openAgain, close } = useChosen();
  const { run, start, undo, cancel, reset } = useCatalogueImport(keeper, onWritten);
  const startOver = () => {
    close();
    reset();
  };
  const stage = () => {
    if (run.stage === 'running') return <Running {...run} onCancel={cancel} />;
    if (run.stage === 'undone') return <Undone run={run} onUndo={setAsked} onClose={startOver} />;
    if (run.stage === 'finished') {
      const resume = () => {
        reset();
        void openAgain(run.kept);
      };
      return <Finished run={run} onResume={resume} onUndo={setAsked} onClose={startOver} />;
    }
    if (chosen.stage === 'reading') return <Loading text={words.serviceCatalogue.reading(chosen.name)} />;
    if (chosen.stage === 'open') {
      const { file, existing, before } = chosen;
      return (
        <PrepareCatalogue
          file={file}
          existing={existing}
          data={data}
          onStart={(plan) => void start(file.name, plan, before)}
          onClose={startOver}
        />
      );
    }
    if (offline) return <Empty title={words.catalogueRuns.offline} hint={words.catalogueRuns.offlineHint} />;
    return (
      <>
        <ChooseFile problem={chosen.problem} onFile={(file) => void open(file)} />
        <EarlierCatalogues keeper={keeper} onUndo={setAsked} />
      </>
    );
  };
  return (
    <>
      {run.stage === 'stopped' && <Failed title={words.importing.stopped} error={run.error} />}
      {stage()}
      {asked && (
        <UndoDialog
          run={asked}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void undo(asked);
          }}
        />
      )}
    </>
  );
}

/** The file that somebody has chosen, with what the site has of the catalogue. */
function useChosen() {
  const { words, store } = useCatalogueSession();
  const [chosen, setChosen] = useState<Chosen>({ stage: 'none' });
  const opened = useRef<OpenedCatalogue | null>(null);
  const look = async (name: string, before: KeptCatalogue | null, read: () => Promise<OpenedCatalogue | string>) => {
    setChosen({ stage: 'reading', name });
    try {
      const [file, existing] = await Promise.all([read(), store.all('catalogue')]);
      if (typeof file === 'string') return setChosen({ stage: 'none', problem: `${name}: ${file}` });
      opened.current = file;
      setChosen({ stage: 'open', file, existing, before });
    } catch (error) {
      setChosen({ stage: 'none', problem: `${name}: ${errorText(error, words)}` });
    }
  };
  const open = (source: File) =>
    look(source.name, null, async () => {
      const { file, problem } = await readCatalogueFile(source, words.importing);
      return file ?? problem;
    });
  /** What was written is planned as the same: going on means planning the same file anew. */
  const openAgain = async (before: KeptCatalogue) => {
    const file = opened.current;
    if (file) await look(file.name, before, async () => file);
  };
  return { chosen, open, openAgain, close: () => setChosen({ stage: 'none' }) };
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

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  text: { margin: 0 },
  first: { alignSelf: 'flex-start' },
});
