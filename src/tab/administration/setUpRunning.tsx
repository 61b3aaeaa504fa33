import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { SetUpProgress } from '../../register';
import { lists } from '../../register';
import { administrationWords } from '../../text';
import { useSession } from '../shell';

interface SetUpRunningProps {
  readonly progress: SetUpProgress;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

/** The set-up at work: which list, how many are complete, and the way out. */
export function SetUpRunning({ progress: { list, done, total }, cancelling, cancel }: SetUpRunningProps) {
  const styles = useStyles();
  const { language } = useSession();
  const { setUp } = administrationWords(language);
  const atWork = list === null ? null : setUp.working(lists[list].label[language], done, total);
  const text = cancelling ? setUp.cancelling : (atWork ?? (done === 0 ? setUp.preparing : setUp.finishing));
  return (
    <div className={styles.running}>
      <p role="status" className={styles.line}>
        {text}
      </p>
      <ProgressBar value={done} max={total} aria-label={text} />
      <Button onClick={cancel} disabledFocusable={cancelling}>
        {setUp.cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
});
