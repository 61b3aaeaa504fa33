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
import { useSyncExternalStore } from 'react';
import type { Texts } from '../../text';
import type { SignIn, SignInState, TokenPurpose } from './signIn';

interface SignInBarProps {
  /** Null while the code for it is still on its way. */
  readonly signIn: SignIn | null;
  readonly words: Texts;
  /** The very first sign-in, as against one that has run out while working. */
  readonly first?: boolean;
  /** Shown while nothing is asked. */
  readonly children?: ReactNode;
}

const calm: SignInState = { waits: 'nothing' };
const never = () => () => undefined;

/** Asks for the click that a sign-in window needs. Everything around it stays as it is, typed text above all. */
export function SignInBar({ signIn, words, first = false, children }: SignInBarProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(signIn?.onChange ?? never, signIn?.state ?? (() => calm));
  if (!signIn || state.waits === 'nothing') return children;
  const { problem, reason, purpose } = state;
  return (
    <div className={styles.bar}>
      <MessageBar intent={problem ? 'error' : 'info'} layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{words.shell.signInTitle}</MessageBarTitle> {whyOf(purpose, first, words)}
          {problem && problem !== 'interaction' && <p>{words.shell.signInErrors[problem]}</p>}
          {problem && problem !== 'cancelled' && <p className={styles.reason}>{words.shell.technicalReason(reason)}</p>}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" onClick={() => void signIn.signInByClick()}>
            {words.shell.signIn}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function whyOf(purpose: TokenPurpose, first: boolean, words: Texts): string {
  if (purpose === 'manage') return words.upkeep.signInToManage;
  return first ? words.shell.signInWhy : words.shell.signInAgain;
}

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalM} 0` },
  reason: { color: tokens.colorNeutralForeground3 },
});
