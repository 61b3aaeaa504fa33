import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Texts } from '../../text';
import { texts } from '../../text';
import { RegisterDataProvider } from './dataProvider';
import { BrokenBar } from './brokenBar';
import { errorText } from './errorText';
import { FocusKeeping } from './focusKeeping';
import { Frame } from './frame';
import { NoticesProvider } from './notices';
import type { Office } from './office';
import { OfficeContext } from './office';
import type { Opening, OpeningParts } from './opening';
import { languageFor, openTab } from './opening';
import { SessionContext } from './session';
import { lacksRegister, SetUpDoor } from './setUpDoor';
import { SignInBar } from './signInBar';
import { PrintingContext } from './printing';
import { Loading, Retry } from './states';
import { themes, useShownTheme } from './themes';
import { UndoProvider } from './undo';

/** The whole tab, from the first picture to the last screen. */
export function Tab({ parts }: { readonly parts: OpeningParts }) {
  const styles = useStyles();
  const [opening, setOpening] = useState<Opening>({ phase: 'connecting' });
  // The first screen is drawn in pieces: the page answers in between.
  const open = useCallback(() => void openTab(parts, (step) => startTransition(() => setOpening(step))), [parts]);
  useEffect(open, [open]);
  const host = opening.phase === 'connecting' ? undefined : opening.host;
  const language = languageFor(parts.configuration, host);
  const theme = useShownTheme(host);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => host?.ready(), [host]);
  return (
    // Its class is copied to every pop-over: only an inner element may carry the size and colour of the page.
    <FluentProvider theme={themes.coloursOf(theme)} style={{ height: '100dvh' }}>
      <div className={styles.tab} data-theme={theme}>
        {opening.phase === 'open' ? (
          <PrintingContext value={parts.startPrinting ?? noThread}>
            <Open {...opening} siteUrl={parts.configuration.siteUrl} reopen={open} />
          </PrintingContext>
        ) : (
          <Doorway opening={opening} words={texts(language)} retry={open} />
        )}
      </div>
    </FluentProvider>
  );
}

const noThread = () => null;

type OpenProps = Extract<Opening, { phase: 'open' }> & Pick<Office, 'siteUrl' | 'reopen'>;

function Open({ session: opened, signIn, openOffice, siteUrl, reopen }: OpenProps) {
  const { feed } = opened;
  const me = useSyncExternalStore(feed.onChange, () => feed.loaded().me);
  // What the device remembers of the person's rights may be outdated; the site's answer follows.
  const session = useMemo(() => (me ? { ...opened, me } : opened), [opened, me]);
  useEffect(() => {
    // The host may change to them at any time, without a network, too; where they did not arrive it asks again then.
    themes.arrival('dark').catch(() => undefined);
  }, []);
  const office = useMemo(() => ({ open: openOffice, siteUrl, reopen }), [openOffice, siteUrl, reopen]);
  const signInBar = (
    <>
      <SignInBar signIn={signIn} words={session.words} />
      <BrokenBar />
    </>
  );
  return (
    <SessionContext value={session}>
      <OfficeContext value={office}>
        {lacksRegister(session.me) ? (
          <SetUpDoor signInBar={signInBar} />
        ) : (
          <RegisterDataProvider>
            <NoticesProvider>
              <UndoProvider>
                <Frame signInBar={signInBar} />
              </UndoProvider>
            </NoticesProvider>
          </RegisterDataProvider>
        )}
        <FocusKeeping />
      </OfficeContext>
    </SessionContext>
  );
}

interface DoorwayProps {
  readonly opening: Exclude<Opening, { phase: 'open' }>;
  readonly words: Texts;
  readonly retry: () => void;
}

/** What stands there before the register does. */
function Doorway({ opening, words, retry }: DoorwayProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = words.shell.product;
  }, [words]);
  return (
    <main className={styles.doorway}>
      <h1 className={styles.product}>{words.shell.product}</h1>
      {opening.phase === 'connecting' && <Loading text={words.shell.loading} words={words} />}
      {opening.phase === 'signingIn' && (
        <SignInBar signIn={opening.signIn} words={words} first>
          <Loading text={words.shell.signingIn} words={words} />
        </SignInBar>
      )}
      {opening.phase === 'failed' && <OpeningFailed error={opening.error} words={words} retry={retry} />}
    </main>
  );
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

const useStyles = makeStyles({
  tab: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
  doorway: { boxSizing: 'border-box', maxWidth: '640px', margin: '0 auto', padding: tokens.spacingHorizontalL },
  product: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
});
