import { makeStyles } from '@fluentui/react-components';
import type { Unchecked } from '../../register';
import { lists } from '../../register';
import { administrationWords } from '../../text';
import { useSession } from '../shell';

/** What the check could not look at, so that silence about it is not taken for praise. */
export function UncheckedParts({ unchecked }: { readonly unchecked: readonly Unchecked[] }) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  if (unchecked.length === 0) return null;
  return (
    <section aria-labelledby="unchecked">
      <h2 id="unchecked" className={styles.title}>
        {words.unchecked}
      </h2>
      <ul className={styles.list}>
        {unchecked.map(({ part, list }) => (
          <li key={`${part} ${list ?? ''}`}>
            {sentence(words.uncheckedParts[part], list === null ? '' : lists[list].label[language])}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentence = (words: string | ((list: string) => string), list: string): string =>
  typeof words === 'string' ? words : words(list);

const useStyles = makeStyles({ title: { margin: '0 0 8px', fontSize: '16px' }, list: { margin: 0 } });
