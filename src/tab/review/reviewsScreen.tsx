import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReviewsShown } from '../shell';
import { mayAdminister, navigate, Page, reviewsShown } from '../shell';
import { useTeamSession } from './teamSession';
import { FiguresPart } from './figuresPart';
import { HandoverPart } from './handoverPart';
import { OpenPart } from './openPart';

/** What is open, how the units stand, and handing processes over; who is not on the process team hands over their own. */
export function ReviewsScreen({ show }: { readonly show: ReviewsShown }) {
  const styles = useStyles();
  const { words, me } = useTeamSession();
  const isTeam = mayAdminister(me);
  const shown = isTeam ? show : 'handover';
  return (
    <Page title={words.reviewing.title} intro={isTeam ? words.reviewing.intro : words.reviewing.own}>
      {isTeam && (
        <TabList
          aria-label={words.reviewing.parts}
          selectedValue={shown}
          onTabSelect={(_event, { value }) =>
            navigate({ screen: 'reviews', show: value as ReviewsShown }, { replace: true })
          }
        >
          {reviewsShown.map((one) => (
            <Tab key={one} id={`reviews-${one}`} value={one}>
              {words.reviewing.part[one]}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={styles.panel} {...(isTeam && { role: 'tabpanel', 'aria-labelledby': `reviews-${shown}` })}>
        {shown === 'open' && <OpenPart />}
        {shown === 'figures' && <FiguresPart />}
        {shown === 'handover' && <HandoverPart isTeam={isTeam} />}
      </div>
    </Page>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});
