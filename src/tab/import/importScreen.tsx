import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ImportPlan } from '../../register';
import { Empty, Failed, Loading, Page, useRegisterData, useSession, wholeRegister } from '../shell';
import { FilePicker } from './filePicker';
import { Outcome } from './outcome';
import { Prepare } from './prepare';
import { Running } from './running';
import { useImportRun } from './useImportRun';
import { useOpenFile } from './useOpenFile';

/** From a table to drafts: choose a file, look at what would happen, start, see what happened. */
export function ImportScreen() {
  const { words, me } = useSession();
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
  const { words } = useSession();
  const { state, open, close } = useOpenFile();
  const { state: run, start, cancel, reset } = useImportRun();
  const plan = useRef<ImportPlan | null>(null);
  const begin = (next: ImportPlan | null) => {
    plan.current = next;
    if (next) void start(next);
  };
  const startOver = () => {
    close();
    reset();
  };
  if (run.stage === 'running') return <Running run={run} onCancel={cancel} />;
  if (run.stage === 'finished') {
    return <Outcome report={run.report} onContinue={() => begin(plan.current)} onClose={startOver} />;
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
      {(state.stage === 'none' || state.stage === 'refused') && <FilePicker onFile={(file) => void open(file)} />}
      {state.stage === 'open' && (
        <Prepare
          key={`${state.file.source.name} ${state.file.sheet.sheetName}`}
          file={state.file}
          onStart={begin}
          onSheet={(name) => void open(state.file.source, name)}
          onClose={startOver}
        />
      )}
    </>
  );
}
