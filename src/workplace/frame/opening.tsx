import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import type { Words } from './words';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: '16px',
    padding: '16px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly words: Words;
  readonly problem: string | null;
  readonly onRetry: () => void;
}

/** Before anything is known: waiting for the service, or why it does not answer. */
export function Opening({ words, problem, onRetry }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      {problem === null ? (
        <Spinner label={words.opening} />
      ) : (
        <>
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
          <Button appearance="primary" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        </>
      )}
    </main>
  );
}
