import { makeStyles, tokens } from '@fluentui/react-components';
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useSession } from '../shell';

interface TextDifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** Texts that share less than this are easier read one after the other. */
const enoughInCommon = 0.4;

/** Whether marking words in one text tells more than showing both. */
export function isWorthMarking(before: unknown, after: unknown): before is string {
  if (typeof before !== 'string' || typeof after !== 'string' || before === '' || after === '') return false;
  const common = diffWordsWithSpace(before, after)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((length, { value }) => length + value.length, 0);
  return common / Math.max(before.length, after.length) >= enoughInCommon;
}

/** One text with the words marked that went and came. Marks are words to screen readers, strokes and colour to eyes. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const { words } = useSession();
  const styles = useStyles();
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <span className={styles.text} role="group" aria-label={words.page.marked}>
      {parts.map(({ value, added, removed }, index) => {
        // Parts are known by their place alone.
        if (added)
          return (
            <ins key={index} className={styles.added}>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={index} className={styles.removed}>
              {value}
            </del>
          );
        return <span key={index}>{value}</span>;
      })}
    </span>
  );
}

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: 'underline',
  },
  removed: { color: tokens.colorStatusDangerForeground3, textDecorationLine: 'line-through' },
});
