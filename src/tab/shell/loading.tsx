import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useState } from 'react';
import type { Texts } from '../../text';
import { SessionContext } from './session';

/** After this somebody asks themselves whether it goes on at all (milliseconds). */
const patience = 10_000;

interface LoadingProps {
  /** What is on its way. */
  readonly text: string;
  /** To be given where no session is around. */
  readonly words?: Texts;
}

/** Something is on its way: which thing, and after ten seconds what to do about it. What comes at once shows no picture before. */
export function Loading({ text, words }: LoadingProps) {
  const styles = useStyles();
  const said = useContext(SessionContext)?.words ?? words;
  const isLong = useIsLong();
  return (
    <div className={styles.middle} role="status">
      <Spinner label={text} labelPosition="below" />
      {isLong && said && (
        <>
          <p className={styles.hint}>{said.shell.takesLong}</p>
          <Button onClick={() => window.location.reload()}>{said.shell.reloadPage}</Button>
        </>
      )}
    </div>
  );
}

function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}

const useStyles = makeStyles({
  middle: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    // Nothing blinks: what is there within a third of a second comes without a picture.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
  hint: { margin: 0, maxWidth: '60ch', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});
