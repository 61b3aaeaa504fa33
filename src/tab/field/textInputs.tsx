import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useSession } from '../shell';
import type { InputProps } from './inputProps';

/** From this share of the maximum on, people see how much room is left. */
const counterFrom = 0.8;
const mostRows = 24;

export function TextInput({ field, entered, onEnter }: InputProps<'text'>) {
  const styles = useStyles();
  const text = typeof entered === 'string' ? entered : '';
  return (
    <div className={styles.column}>
      <Input className={styles.wide} value={text} onChange={(_event, data) => onEnter(data.value || null)} />
      <Counter length={text.length} maximum={field.maximum} />
    </div>
  );
}

/** Grows with its text, so that nobody reads through a slot. */
export function LongTextInput({ field, entered, onEnter }: InputProps<'longText'>) {
  const styles = useStyles();
  const text = typeof entered === 'string' ? entered : '';
  const rows = Math.min(mostRows, Math.max(3, text.split('\n').length + 1));
  return (
    <div className={styles.column}>
      <Textarea
        className={styles.wide}
        textarea={{ className: styles.growing, rows }}
        resize="vertical"
        value={text}
        onChange={(_event, data) => onEnter(data.value || null)}
      />
      <Counter length={text.length} maximum={field.maximum} />
    </div>
  );
}

function Counter({ length, maximum }: { readonly length: number; readonly maximum: number }) {
  const styles = useStyles();
  const { words } = useSession();
  if (length < maximum * counterFrom) return null;
  return <span className={styles.counter}>{words.capture.counter(length, maximum)}</span>;
}

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  wide: { width: '100%', minWidth: 0 },
  growing: { maxHeight: 'none', fieldSizing: 'content' },
  counter: {
    alignSelf: 'flex-end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});
