import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useMemo } from 'react';
import { wholeRegister } from './address';
import { Boundary } from './boundary';
import { forgetFailedFetches } from './fetched';
import { mayAdminister } from './office';
import { OfflineBar } from './offlineBar';
import { watchPastes } from './plainPaste';
import type { Route } from './route';
import { formatOf, hrefOf, useRoute } from './route';
import { ScreenOf } from './screens';
import { useSession } from './session';
import { SetUpBar } from './setUpBar';
import { HelpButton } from './shortcuts/helpButton';
import { SignOutLink } from './signOutLink';
import { Failed, Loading } from './states';

/** The bar with the areas, and the screen the address names. */
export function Frame({ signInBar }: { readonly signInBar?: ReactNode }) {
  const styles = useStyles();
  const { words } = useSession();
  const route = useRoute();
  useEffect(() => watchPastes(), []);
  return (
    <div className={styles.frame}>
      <a
        href="#content"
        className={styles.skip}
        onClick={(event) => {
          // The address belongs to the screens: the jump must not end in the history.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {words.shell.skipToContent}
      </a>
      {/* The host's small window for setting up a tab has one page. */}
      {route.screen !== 'tabSetUp' && <Areas route={route} />}
      {signInBar}
      <OfflineBar />
      <SetUpBar />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Boundary
          of={formatOf(route)}
          onError={forgetFailedFetches}
          instead={(error, retry) => <Failed title={words.shell.screenFailed} error={error} retry={retry} />}
        >
          <Suspense fallback={<Loading text={words.shell.loading} />}>
            <ScreenOf route={route} />
          </Suspense>
        </Boundary>
      </main>
    </div>
  );
}

function Areas({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const { words, me, signOut } = useSession();
  const area = !mayAdminister(me) && isLookedUp(route) ? 'list' : areaOf[route.screen];
  const areas = useMemo(() => {
    const administration = { to: { screen: 'administration' } as const, name: words.upkeep.area };
    const everybody = [
      { to: { screen: 'start' } as const, name: words.shell.start },
      { to: wholeRegister, name: words.shell.register },
    ];
    const lookUp = { to: { screen: 'list', list: 'units' } as const, name: words.shell.lookUp };
    return [...everybody, mayAdminister(me) ? administration : lookUp];
  }, [words, me]);
  const link = (to: Route, name: string) => (
    <Link
      key={to.screen}
      href={hrefOf(to)}
      appearance="subtle"
      className={mergeClasses(styles.area, area === to.screen && styles.here)}
      aria-current={area === to.screen ? 'page' : undefined}
    >
      {name}
    </Link>
  );
  return (
    <nav aria-label={words.shell.navigation} className={styles.areas}>
      {areas.map(({ to, name }) => link(to, name))}
      <span className={styles.gap} />
      {me.may.processes.add && area !== 'capture' && (
        <Link href={hrefOf({ screen: 'capture' })} className={styles.capture} aria-label={words.shell.capture}>
          <AddRegular aria-hidden />
          <span className={styles.long}>{words.shell.capture}</span>
          <span className={styles.short}>{words.shell.captureShort}</span>
        </Link>
      )}
      <HelpButton areas={areas} />
      {signOut && <SignOutLink className={styles.capture} signOut={signOut} />}
    </nav>
  );
}

/** Lists that others than the process team read. */
const isLookedUp = ({ screen }: Route): boolean => screen === 'list' || screen === 'entry';

/** The area in whose light a screen stands. */
const areaOf: Readonly<Record<Route['screen'], Route['screen']>> = {
  start: 'start',
  register: 'register',
  process: 'register',
  edit: 'register',
  print: 'register',
  suggestions: 'suggestions',
  reviews: 'administration',
  capture: 'capture',
  quick: 'capture',
  meeting: 'capture',
  fromCatalogue: 'capture',
  copyOf: 'capture',
  import: 'register',
  catalogue: 'register',
  administration: 'administration',
  list: 'administration',
  entry: 'administration',
  settings: 'administration',
  reorganisation: 'administration',
  setup: 'administration',
  tabSetUp: 'start',
};

const useStyles = makeStyles({
  // On paper there is nothing to scroll, and nowhere to go.
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    '@media print': { display: 'block', height: 'auto' },
  },
  skip: {
    position: 'absolute',
    left: '-10000px',
    ':focus': {
      left: tokens.spacingHorizontalM,
      top: tokens.spacingVerticalS,
      zIndex: 10,
      padding: tokens.spacingHorizontalS,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
    },
  },
  areas: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { padding: `0 ${tokens.spacingHorizontalS}`, flexWrap: 'wrap' },
    '@media (max-width: 400px)': { gap: 0 },
    '@media print': { display: 'none' },
  },
  area: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `2px solid transparent`,
    marginBottom: '-1px',
    // Forced colours show what is transparent, too.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    '@media (max-width: 400px)': { paddingInline: tokens.spacingHorizontalS },
  },
  here: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  gap: { flexGrow: 1 },
  capture: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  long: { '@media (max-width: 480px)': { display: 'none' } },
  short: {
    display: 'none',
    // Below that the sign has to do; the link keeps its name.
    '@media (min-width: 401px) and (max-width: 480px)': { display: 'inline' },
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    outlineStyle: 'none',
    '@media print': { overflow: 'visible' },
  },
});
