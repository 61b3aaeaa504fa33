import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue } from 'react';
import type { Stored } from '../../register';
import { hrefOf, useRegisterData, useSession } from '../shell';
import { useSimilar } from './similar';

/** Other entries that may be the same, or do the same elsewhere. */
export function SimilarList({ entry: { id, values } }: { readonly entry: Stored<'processes'> }) {
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  // The page comes first: looking through all names may follow.
  const name = useDeferredValue(values.name ?? '', '');
  const similar = useSimilar(name, { except: id, atMost: 5 });
  if (similar.length === 0) return <p className={styles.none}>{words.process.noneSimilar}</p>;
  return (
    <ul className={styles.list}>
      {similar.map((other) => (
        <li key={other.id}>
          <Link inline href={hrefOf({ screen: 'process', id: other.id })}>
            {other.name}
          </Link>{' '}
          <span className={styles.unit}>{unitName(other.unit)}</span>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3 },
});
