import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Texts } from '../../text';
import { texts } from '../../text';
import { RegisterDataProvider } from './dataProvider';
import { errorText } from './errorText';
import { Frame } from './frame';
import type { Host, HostTheme } from './host';
import { NoticesProvider } from './notices';
import type { Opening, OpeningParts } from './opening';
import { languageFor, openTab } from './opening';
import { SessionContext } from './session';
import { SignInBar } from './signInBar';
import { Loading, Retry } from './states';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** The whole tab, from the first picture to the last screen. */
export function Tab({ parts }: { readonly parts: OpeningParts }) {
  const styles = useStyles();
  const [opening, setOpening] = useState<Opening>({ phase: 'connecting' });
  const open = useCallback(() => void openTab(parts, setOpening), [parts]);
  useEffect(open, [open]);
  const host = opening.phase === 'connecting' ? undefined : opening.host;
  const language = languageFor(parts.configuration, host);
  const theme = useHostTheme(host);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => host?.ready(), [host]);
  return (
    <FluentProvider theme={themes[theme]} className={styles.tab} data-theme={theme}>
      <OpeningView opening={opening} words={texts(language)} retry={open} />
    </FluentProvider>
  );
}

interface OpeningViewProps {
  readonly opening: Opening;
  readonly words: Texts;
  readonly retry: () => void;
}

function OpeningView({ opening, words, retry }: OpeningViewProps) {
  switch (opening.phase) {
    case 'connecting':
      return <Loading text={words.shell.loading} />;
    case 'signingIn':
      return (
        <SignInBar signIn={opening.signIn} words={words} first>
          <Loading text={words.shell.signingIn} />
        </SignInBar>
      );
    case 'failed':
      return <OpeningFailed error={opening.error} words={words} retry={retry} />;
    case 'open':
      return (
        <SessionContext value={opening.session}>
          <RegisterDataProvider>
            <NoticesProvider>
              <Frame signInBar={<SignInBar signIn={opening.signIn} words={words} />} />
            </NoticesProvider>
          </RegisterDataProvider>
        </SessionContext>
      );
  }
}

function OpeningFailed({
  error,
  words,
  retry,
}: {
  readonly error: unknown;
  readonly words: Texts;
  readonly retry: () => void;
}) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.shell.startFailed}</MessageBarTitle> {errorText(error, words)}
        {error instanceof Error && <p>{words.shell.technicalReason(error.message)}</p>}
      </MessageBarBody>
      <Retry words={words} retry={retry} />
    </MessageBar>
  );
}

function useHostTheme(host: Host | undefined): HostTheme {
  return useSyncExternalStore(
    useCallback((changed: () => void) => host?.onThemeChange(changed) ?? (() => undefined), [host]),
    () => host?.theme() ?? 'default',
  );
}

const useStyles = makeStyles({
  tab: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
});
