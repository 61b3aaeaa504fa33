import { Button, Field as FieldFrame, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useImportSession } from './importSession';
import type { RunningState } from './useImportRun';

interface RunningProps {
  readonly run: RunningState;
  readonly isKept: boolean;
  readonly onCancel: () => void;
}

/** How far the import or its undoing is, and the way out. */
export function Running({ run: { what, done, total, cancelling }, isKept, onCancel }: RunningProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { running, progress, cancel, cancelling: ending } = words.importing;
  const { undoing, stays, notKept } = words.importSteps;
  return (
    <div className={styles.running}>
      <FieldFrame
        label={what === 'undo' ? undoing : running}
        hint={isKept ? stays : notKept}
        validationState="none"
        validationMessage={cancelling ? ending : progress(done, total)}
      >
        <ProgressBar value={done} max={Math.max(1, total)} />
      </FieldFrame>
      <Button className={styles.cancel} disabledFocusable={cancelling} onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '720px' },
  cancel: { alignSelf: 'flex-start' },
});
