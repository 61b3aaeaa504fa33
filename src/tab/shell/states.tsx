import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Texts } from '../../text';
import { useRegisterData } from './data';
import { errorText } from './errorText';
import { useSession } from './session';

export { Loading } from './loading';

/** Nothing is here: says so, and what to do about it. */
export function Empty({
  title,
  hint,
  action,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}

/** An error in a sentence; `retry` when trying again may help. */
export function Failed({
  title,
  error,
  retry,
}: {
  readonly title?: string;
  readonly error: unknown;
  readonly retry?: () => void;
}) {
  const { words } = useSession();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>} {errorText(error, words)}
      </MessageBarBody>
      {retry && <Retry words={words} retry={retry} />}
    </MessageBar>
  );
}

/** The register could not be read, or not be read again; says nothing where the line below the title says enough. */
export function LoadFailed({ error }: { readonly error: Error }) {
  const { words } = useSession();
  const { syncedAt, reload } = useRegisterData();
  const isOld = syncedAt !== null;
  // Who is offline knows it, and sees how old the data is.
  if (isOld && error.name === 'Unavailable') return null;
  return <Failed title={words.shell.loadFailed} error={error} retry={() => void reload()} />;
}

/** The button of a message bar that tries once more. */
export function Retry({ words, retry }: { readonly words: Texts; readonly retry: () => void }) {
  return (
    <MessageBarActions>
      <Button onClick={retry}>{words.shell.tryAgain}</Button>
    </MessageBarActions>
  );
}

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  emptyTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
