import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { schemaVersion } from '../../register';
import { useOffice } from './office';
import { hrefOf, useRoute } from './route';
import { useSession } from './session';

/** Tells administrators that a set-up was cut off, or that this version of the app needs another one. */
export function SetUpBar() {
  const styles = useStyles();
  const { words } = useSession();
  const { screen } = useRoute();
  const state = useUnfinished();
  if (state === null || screen === 'setup') return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          {words.upkeep[state]}{' '}
          <Link inline href={hrefOf({ screen: 'setup' })}>
            {words.upkeep.toSetUp}
          </Link>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** Asked once, of the site itself; only administrators could do anything about it. */
function useUnfinished(): 'unfinished' | 'older' | null {
  const { me } = useSession();
  const { open } = useOffice();
  const [noted, setNoted] = useState<number | null>(schemaVersion);
  useEffect(() => {
    if (!me.administrator) return;
    open('use')
      .then((administration) => administration.setUpState())
      .then(
        (state) => setNoted(state.schemaVersion),
        // Whoever can't reach the site reads that under the title; the next opening asks again.
        () => undefined,
      );
  }, [me.administrator, open]);
  if (noted === null) return 'unfinished';
  return noted < schemaVersion ? 'older' : null;
}

const useStyles = makeStyles({ bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` } });
