import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { SetUpState } from '../../register';
import { listKeys, schemaVersion } from '../../register';
import type { AdministrationWords } from '../../text';
import { administrationWords } from '../../text';
import { hrefOf, Loading, useOffice, useSession } from '../shell';
import { SetUpDone } from './setUpDone';
import { SetUpForm } from './setUpForm';
import { SetUpLists } from './setUpLists';
import { SetUpRunning } from './setUpRunning';
import { useSetUp } from './useSetUp';

/** The way from a site without a register to one with it; who may not go it learns whom to ask. */
export function SetUpPage() {
  const { me } = useSession();
  return me.administrator ? <SetUp /> : <AskSomebody />;
}

function SetUp() {
  const { words: texts, language } = useSession();
  const words = administrationWords(language);
  const { now, state, start, cancel } = useSetUp();
  if (now.phase === 'looking')
    return (
      <Sheet title={words.setUp.title}>
        <Loading text={texts.shell.loading} />
      </Sheet>
    );
  if (now.phase === 'done')
    return (
      <Sheet title={words.setUp.done}>
        <SetUpDone groups={now.groups} />
      </Sheet>
    );
  const progress = now.phase === 'working' ? now.progress : null;
  return (
    <Sheet title={words.setUp.title} intro={introOf(state, words)}>
      {now.phase === 'working' ? (
        <SetUpRunning progress={now.progress} cancelling={now.cancelling} cancel={cancel} />
      ) : (
        <SetUpForm stopped={now.stopped} error={now.error} resumes={(state?.standing.length ?? 0) > 0} start={start} />
      )}
      <SetUpLists standing={state?.standing ?? []} progress={progress} />
    </Sheet>
  );
}

function introOf(state: SetUpState | null, { setUp }: AdministrationWords): string {
  if (!state || state.standing.length === 0) return setUp.intro;
  const { standing, schemaVersion: noted } = state;
  if (noted !== null && noted < schemaVersion) return setUp.introOlder;
  if (noted !== null && standing.length === listKeys.length) return setUp.introComplete(noted);
  return setUp.introUnfinished(state.standing.length, listKeys.length);
}

function AskSomebody() {
  const { language, me } = useSession();
  const { siteUrl } = useOffice();
  const { setUp } = administrationWords(language);
  if (me.may.processes.read) {
    return (
      <Sheet title={setUp.done} intro={setUp.notYours}>
        <Link href={hrefOf({ screen: 'start' })}>{setUp.toRegister}</Link>
      </Sheet>
    );
  }
  return (
    <Sheet title={setUp.askTitle} intro={setUp.ask}>
      <Link href={siteUrl} target="_blank" rel="noopener noreferrer">
        {setUp.askSite}
      </Link>
    </Sheet>
  );
}

interface SheetProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** A page for sites that have nothing to synchronise yet. */
function Sheet({ title, intro, children }: SheetProps) {
  const styles = useStyles();
  const { words } = useSession();
  useEffect(() => {
    document.title = `${title} – ${words.shell.product}`;
  }, [title, words]);
  return (
    <div className={styles.sheet}>
      <h1 className={styles.title}>{title}</h1>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  sheet: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '760px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});
