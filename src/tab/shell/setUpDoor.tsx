import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense, useEffect } from 'react';
import type { ListKey, Me } from '../../register';
import { Boundary } from './boundary';
import { fetched, forgetFailedFetches } from './fetched';
import { NoticesProvider } from './notices';
import { useSession } from './session';
import { Failed, Loading } from './states';

const SetUpPage = fetched(async () => (await import('../administration/setUpPage')).SetUpPage);

/** Without these the register has nothing to show, whatever else stands. */
const core: readonly ListKey[] = ['processes', 'units', 'resources', 'settings'];

/** Whether a list is missing, or hidden from this person, without which there is no register to open. */
export const lacksRegister = ({ may }: Pick<Me, 'may'>): boolean => core.some((list) => !may[list].read);

/** What stands on a site that has no register yet: the way to one, or whom to ask. */
export function SetUpDoor({ signInBar }: { readonly signInBar: ReactNode }) {
  const styles = useStyles();
  const { words, copy } = useSession();
  useEffect(() => {
    // A copy of a site without a register is none: the next opening has to ask the site, not the device.
    copy.forget().catch(() => undefined); // then the next opening shows this door until the site has answered
  }, [copy]);
  return (
    <NoticesProvider>
      <main id="content" tabIndex={-1} className={styles.door}>
        {signInBar}
        <Boundary
          of="setup"
          onError={forgetFailedFetches}
          instead={(error, retry) => <Failed title={words.shell.screenFailed} error={error} retry={retry} />}
        >
          <Suspense fallback={<Loading text={words.shell.loading} />}>
            <SetUpPage />
          </Suspense>
        </Boundary>
      </main>
    </NoticesProvider>
  );
}

const useStyles = makeStyles({
  door: {
    height: '100%',
    overflowY: 'auto',
  },
});
