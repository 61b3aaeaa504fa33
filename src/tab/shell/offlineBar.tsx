import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useIsOffline } from './offline';
import { useSession } from './session';

/** Says what goes on without a network and what has to wait; gone as soon as there is one again. */
export function OfflineBar() {
  const styles = useStyles();
  const { words } = useSession();
  if (!useIsOffline()) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{words.shell.offlineTitle}</MessageBarTitle> {words.shell.offlineHint}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});
