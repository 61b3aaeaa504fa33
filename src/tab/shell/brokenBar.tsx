import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { errorText } from './errorText';
import { useOffice } from './office';
import { useSession } from './session';

/** The copy of the register does not work any more: says so, and opens the tab anew. Drafts are kept. */
export function BrokenBar() {
  const styles = useStyles();
  const { words, feed } = useSession();
  const { reopen } = useOffice();
  const broken = useSyncExternalStore(feed.onChange, () => feed.loaded().broken);
  if (broken === null) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{errorText(broken, words)}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={reopen}>{words.shell.reload}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({ bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` } });
