import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../shell';

/** From this share of the maximum on, people see how much room is left. */
const counterFrom = 0.8;

export function Counter({ length, maximum }: { readonly length: number; readonly maximum: number }) {
  const styles = useStyles();
  const { words } = useSession();
  if (length < maximum * counterFrom) return null;
  return <span className={styles.counter}>{words.capture.counter(length, maximum)}</span>;
}

const useStyles = makeStyles({
  counter: {
    alignSelf: 'flex-end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});
