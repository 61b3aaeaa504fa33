import { Button, Field as FieldFrame, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSession } from '../shell';
import type { RunState } from './useImportRun';

interface RunningProps {
  readonly run: Extract<RunState, { stage: 'running' }>;
  readonly onCancel: () => void;
}

/** How far the import is, and the way out. */
export function Running({ run: { done, total, cancelling }, onCancel }: RunningProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { running, progress, cancel, cancelling: ending } = words.importing;
  return (
    <div className={styles.running}>
      <FieldFrame
        label={running}
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
