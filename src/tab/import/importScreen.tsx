import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Empty, Failed, Loading, Page, useOffice, useRegisterData, wholeRegister } from '../shell';
import { useImportSession } from './importSession';
import { EarlierImports } from './earlierImports';
import { FilePicker } from './filePicker';
import type { ImportKeeper, KeptRun } from './keeper';
import { openImportKeeper } from './keeper';
import { Outcome } from './outcome';
import { Prepare } from './prepare';
import { Running } from './running';
import { UndoDialog } from './undoButton';
import { Undone } from './undone';
import { useImportRun } from './useImportRun';
import { useDroppedFile } from './useDroppedFile';
import { useOpenFile } from './useOpenFile';

/** From a table to drafts: choose a file, look at what would happen, start, see what happened. */
export function ImportScreen() {
  const { words, me } = useImportSession();
  const data = useRegisterData();
  const { importing } = words;
  return (
    <Page title={importing.title} intro={importing.intro} back={{ to: wholeRegister, name: importing.back }}>
      {!me.may.processes.edit && <Empty title={importing.mayNot} />}
      {me.may.processes.edit && typeof data.state === 'object' && data.syncedAt === null && (
        <Failed title={words.shell.loadFailed} error={data.state.failed} retry={() => void data.reload()} />
      )}
      {me.may.processes.edit && data.syncedAt === null && data.state === 'loading' && (
        <Loading text={words.shell.loadingRegister(data.table.ids.length)} />
      )}
      {/* References can only be found once everything they may point to has been read. */}
      {me.may.processes.edit && data.syncedAt !== null && <Import />}
    </Page>
  );
}

function Import() {
  const { me, words } = useImportSession();
  const { siteUrl } = useOffice();
  const [keeper, setKeeper] = useState<ImportKeeper | null>(null);
  useEffect(() => {
    let isWanted = true;
    void openImportKeeper(siteUrl, me.key).then((opened) => isWanted && setKeeper(opened));
    return () => void (isWanted = false);
  }, [siteUrl, me.key]);
  return keeper ? <Importing keeper={keeper} /> : <Loading text={words.shell.loading} />;
}

function Importing({ keeper }: { readonly keeper: ImportKeeper }) {
  const [asked, setAsked] = useState<KeptRun | null>(null);
  const importing = useImportRun(keeper);
  return (
    <>
      <Stage keeper={keeper} importing={importing} onUndo={setAsked} />
      <UndoDialog run={asked} onConfirm={(run) => void importing.undo(run)} onClose={() => setAsked(null)} />
    </>
  );
}

interface StageProps {
  readonly keeper: ImportKeeper;
  readonly importing: ReturnType<typeof useImportRun>;
  readonly onUndo: (run: KeptRun) => void;
}

function Stage({ keeper, importing, onUndo }: StageProps) {
  const { words } = useImportSession();
  const { state, open, setHeaderRow, close } = useOpenFile(keeper);
  const { state: run, start, resume, cancel, reset } = importing;
  const startOver = () => {
    close();
    reset();
  };
  useDroppedFile((file) => {
    // What is being written is seen to its end first.
    if (run.stage === 'running') return;
    reset();
    void open(file);
  });
  if (run.stage === 'running') return <Running run={run} isKept={keeper.isLasting} onCancel={cancel} />;
  if (run.stage === 'undone') return <Undone {...run} onUndo={onUndo} onClose={startOver} />;
  if (run.stage === 'finished') {
    return <Outcome {...run} onContinue={() => void resume(run.run)} onUndo={onUndo} onClose={startOver} />;
  }
  return (
    <>
      {run.stage === 'stopped' && <Failed title={words.importing.stopped} error={run.error} />}
      {state.stage === 'refused' && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {state.name}: {state.reason}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.stage === 'reading' && <Loading text={words.importing.reading(state.name)} />}
      {(state.stage === 'none' || state.stage === 'refused') && (
        <>
          <FilePicker onFile={(file) => void open(file)} />
          <EarlierImports keeper={keeper} onResume={(kept) => void resume(kept)} onUndo={onUndo} />
        </>
      )}
      {state.stage === 'open' && (
        <Prepare
          key={`${state.file.source.name} ${state.file.sheet.sheetName} ${state.file.header.index}`}
          file={state.file}
          keeper={keeper}
          kept={state.kept}
          onStart={(plan) => void start(state.file.source.name, plan)}
          onSheet={(name) => void open(state.file.source, name)}
          onHeader={(index) => void setHeaderRow(state.file, index)}
          onClose={startOver}
        />
      )}
    </>
  );
}
