import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Fate } from '../../register';
import { lists } from '../../register';
import { useChangeSession } from './changeSession';

/** So many are named; of more it is said how many. */
const namedAtMost = 5;

/** What a merge does with everything that belongs to the entry that goes, and what it leaves where it is. */
export function FateList({ fates }: { readonly fates: readonly Fate[] }) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const heading = useId();
  const { merging } = words;
  const sentence = ({ list, kind, names }: Fate) =>
    merging.line(lists[list].label[language], merging.fates[kind](names.length) + namesIn(names));
  function namesIn(names: readonly string[]): string {
    const known = names.filter((name) => name !== '').slice(0, namedAtMost);
    if (known.length === 0) return '';
    const more = names.length - known.length;
    return merging.named(known.join(', ') + (more > 0 ? ` ${merging.more(more)}` : ''));
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {merging.title}
      </h3>
      {fates.length === 0 && <p className={styles.text}>{merging.nothing}</p>}
      {fates.length > 0 && (
        <ul className={styles.list}>
          {fates.map((fate) => (
            <li key={`${fate.list} ${fate.kind}`}>{sentence(fate)}</li>
          ))}
        </ul>
      )}
      <p className={styles.text}>{merging.subscriptions}</p>
    </section>
  );
}

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase400 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});
