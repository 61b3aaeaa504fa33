import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { Loading } from './loading';
import { useSession } from './session';

/** For dialogs and cards whose code comes when they are wanted: the sign floats, so that nothing on the page moves for it. */
export function Arriving({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Sign />}>{children}</Suspense>;
}

function Sign() {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <div className={styles.sign}>
      <Loading text={words.shell.loading} />
    </div>
  );
}

const useStyles = makeStyles({
  sign: {
    position: 'fixed',
    bottom: tokens.spacingVerticalXXL,
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: 1000,
    maxWidth: '90vw',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    // As the sign in it: what is there within a third of a second comes without one.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
});
