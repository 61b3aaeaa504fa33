import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ProcessFacts } from '../copy';
import { Empty, hrefOf, mayAdminister, Page, useRegisterData, wholeRegister } from '../shell';
import { useStartSession } from './startSession';
import { SuggestionsLink } from '../suggestion/suggestionsLink';
import { Arriving } from './arriving';
import { DueReorganisations } from './dueReorganisations';
import { EntryList } from './entryList';
import { Figures } from './figures';
import { MySuggestions } from './mySuggestions';
import { RecentlyViewed } from './recentlyViewed';
import { registerState } from './registerState';
import { Section, Sections } from './section';
import { Subscriptions } from './subscriptions';
import { Tour } from './tour';
import type { Today } from './today';
import { overdueCount, todayFor } from './today';
import { TodaySection } from './todaySection';

/** What waits for this person today, and what is theirs. */
export function PersonalStart() {
  const styles = useStyles();
  const { words, me, today } = useStartSession();
  const { table, openReviews, suggestions, settings, syncedAt } = useRegisterData();
  const forMe = useMemo(
    () => todayFor({ table, openReviews, suggestions, team: settings.processTeam }, me.key, today),
    [table, openReviews, suggestions, settings.processTeam, me.key, today],
  );
  return (
    <Page title={words.shell.home.title(me.name)} intro={words.shell.home.intro} actions={<Leading />}>
      <Arriving />
      {settings.introduction && <p className={styles.introduction}>{settings.introduction}</p>}
      <Tour />
      {syncedAt !== null && mayAdminister(me) && <DueReorganisations days={settings.reorganisationDays} />}
      {syncedAt !== null && (
        <Sections>
          <TodaySection forMe={forMe} />
          <Mine mine={forMe.mine} />
          <RecentlyViewed />
          <Subscriptions />
          <MySuggestions />
        </Sections>
      )}
      {syncedAt !== null && me.groups.includes('team') && <TeamFigures />}
    </Page>
  );
}

/** Where the start page leads beside its lists. */
function Leading() {
  const { words, me } = useStartSession();
  return (
    <>
      <SuggestionsLink />
      {me.may.reviews.edit &&
        (mayAdminister(me) ? (
          <Button as="a" href={hrefOf({ screen: 'reviews', show: 'open' })}>
            {words.home.reviews}
          </Button>
        ) : (
          <Button as="a" href={hrefOf({ screen: 'reviews', show: 'handover' })}>
            {words.home.handOver}
          </Button>
        ))}
    </>
  );
}

function Mine({ mine }: Pick<Today, 'mine'>) {
  const styles = useStyles();
  const { words, me } = useStartSession();
  const { home } = words.shell;
  const role = ({ owner }: ProcessFacts) => (owner === me.key ? null : home.asDeputy);
  return (
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
          <EntryList entries={mine} routeOf={({ id }) => ({ screen: 'process', id })} note={role} />
        </>
      )}
    </Section>
  );
}

/** The whole register is the process team's own. */
function TeamFigures() {
  const { today } = useStartSession();
  const { table, units } = useRegisterData();
  const state = useMemo(() => registerState(table, units, today), [table, units, today]);
  return <Figures state={state} />;
}

const useStyles = makeStyles({
  introduction: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '80ch' },
  line: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});
