import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { errorText } from '../../shell';
import { useCaptureSession } from '../captureSession';
import type { QuickState } from './useQuick';

/** What is on its way, and what could not be saved yet and why; nothing of it is lost. */
export function Unsent({ quick: { form, sending, refusals, sendWaiting, drop } }: { readonly quick: QuickState }) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const { outgoing } = form.draft;
  if (sending.running) return <p role="status">{words.ways.waiting(outgoing.length)}</p>;
  if (outgoing.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {sending.error !== null && <>{errorText(sending.error, words)} </>}
        {words.ways.unsent(outgoing.length)}
        <ul className={styles.list}>
          {outgoing.map(({ key, values }) => {
            const refusal = refusals.get(key);
            return (
              <li key={key} className={styles.line}>
                {values.name} {refusal && <span>({errorText(refusal, words)})</span>}{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.ways.dropNamed(values.name ?? '')}
                  onClick={() => drop(key)}
                >
                  {words.capture.discard}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void sendWaiting()}>{words.ways.sendAgain}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px' },
  line: { overflowWrap: 'anywhere' },
});
