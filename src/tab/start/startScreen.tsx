import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import { formatDay } from '../../text';
import type { ProcessFacts } from '../copy';
import {
  Empty,
  LoadFailed,
  hrefOf,
  Loading,
  Page,
  useRegisterData,
  useSession,
  useUnknownAddress,
  wholeRegister,
} from '../shell';
import { EntryList } from './entryList';
import type { Today } from './today';
import { overdueCount, todayFor } from './today';

/** What waits for this person today, and what is theirs. */
export function StartScreen() {
  const { words, me, today } = useSession();
  const data = useRegisterData();
  const unknown = useUnknownAddress();
  const { table, openReviews, state } = data;
  const forMe = useMemo(() => todayFor({ table, openReviews }, me.key, today), [table, openReviews, me.key, today]);
  return (
    <Page title={words.shell.home.title(me.name)} intro={words.shell.home.intro}>
      {unknown && (
        <MessageBar intent="warning" role="alert">
          <MessageBarBody>{words.shell.unknownAddress}</MessageBarBody>
        </MessageBar>
      )}
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      {data.syncedAt === null && state === 'loading' && (
        <Loading text={words.shell.loadingRegister(table.ids.length)} />
      )}
      {data.syncedAt !== null && <Sections forMe={forMe} />}
    </Page>
  );
}

function Sections({ forMe: { asked, mine, drafts } }: { readonly forMe: Today }) {
  const styles = useStyles();
  const { words } = useSession();
  const { home } = words.shell;
  return (
    <div className={styles.sections}>
      <Section title={home.today}>
        {asked.length === 0 ? (
          <Empty title={home.nothingToday} hint={home.nothingTodayHint} />
        ) : (
          <AskedList asked={asked} />
        )}
      </Section>
      <Section title={home.mine}>
        {mine.length === 0 ? (
          <Empty
            title={home.noneMine}
            hint={home.noneMineHint}
            action={<Link href={hrefOf(wholeRegister)}>{home.toRegister}</Link>}
          />
        ) : (
          <>
            <p className={styles.line}>{home.mineCount(mine.length, overdueCount(mine))}</p>
            <MineList mine={mine} />
          </>
        )}
      </Section>
      {drafts.length > 0 && (
        <Section title={home.drafts}>
          <p className={styles.line}>{home.draftsHint}</p>
          <EntryList entries={drafts} routeOf={({ id }) => ({ screen: 'edit', id })} showLight={false} />
        </Section>
      )}
    </div>
  );
}

function AskedList({ asked }: Pick<Today, 'asked'>) {
  const { words, language } = useSession();
  const openedOn = new Map(asked.map(({ entry, openedOn: day }) => [entry.id, day]));
  const note = ({ id }: ProcessFacts) => {
    const day = openedOn.get(id);
    return day && words.shell.home.askedOn(formatDay(day, language));
  };
  return <EntryList entries={asked.map(({ entry }) => entry)} routeOf={processRoute} note={note} />;
}

function MineList({ mine }: Pick<Today, 'mine'>) {
  const { words, me } = useSession();
  const role = ({ owner }: ProcessFacts) => (owner === me.key ? null : words.shell.home.asDeputy);
  return <EntryList entries={mine} routeOf={processRoute} note={role} />;
}

const processRoute = ({ id }: ProcessFacts) => ({ screen: 'process', id }) as const;

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  sections: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
    alignItems: 'start',
  },
  section: {
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});
