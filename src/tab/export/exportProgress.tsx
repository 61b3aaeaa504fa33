import { Field, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { errorText } from '../shell';
import { useExportSession } from './exportSession';
import type { ExportState } from './useExport';

/** How far the export is, and what became of it. */
export function ExportProgress({ state }: { readonly state: Exclude<ExportState, { stage: 'choosing' }> }) {
  const { words } = useExportSession();
  const styles = useStyles();
  const { exporting } = words;
  switch (state.stage) {
    case 'collecting':
      return (
        <Field validationState="none" validationMessage={exporting.collecting(state.done, state.total)}>
          <ProgressBar value={state.done} max={Math.max(1, state.total)} aria-label={exporting.title} />
        </Field>
      );
    case 'writing': {
      const { share, count, format } = state;
      const waiting = format === 'pdf' ? exporting.layingOut(count) : exporting.writing;
      const text = share === null ? waiting : exporting.writingShare(Math.floor(share * 100));
      return (
        <Field validationState="none" validationMessage={text}>
          <ProgressBar value={share ?? undefined} aria-label={exporting.title} />
        </Field>
      );
    }
    case 'done':
      return (
        <div className={styles.done} role="status">
          <MessageBar intent={state.missing > 0 ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>
              {exporting.done(state.name, state.count)} {state.missing > 0 && exporting.missing(state.missing)}
            </MessageBarBody>
          </MessageBar>
        </div>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {exporting.failed} {errorText(state.error, words)}
          </MessageBarBody>
        </MessageBar>
      );
  }
}

const useStyles = makeStyles({
  done: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});
