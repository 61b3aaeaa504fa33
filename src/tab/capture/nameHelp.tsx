import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useDeferredValue } from 'react';
import { namingHint } from '../../register';
import type { ProcessFacts } from '../copy';
import { useSimilar } from '../process/similar';
import { hrefOf, navigate, useRegisterData, useSession } from '../shell';

const similarAtMost = 4;

/** While a name is typed: how it could say more, and which entries resemble it. Helps, never blocks. */
export function NameHelp({ name }: { readonly name: string }) {
  const { words, language } = useSession();
  const styles = useStyles();
  // Searching thousands of names may lag behind the keys; typing may not.
  const settled = useDeferredValue(name);
  const hint = namingHint(settled, language);
  const similar = useSimilar(settled, { atMost: similarAtMost });
  return (
    <div className={styles.help}>
      <div aria-live="polite">
        {hint && (
          <p className={styles.hint}>
            <LightbulbRegular aria-hidden /> {words.capture.namingHints[hint.code](hint.word)}
          </p>
        )}
        {similar.length > 0 && <p className={styles.title}>{words.capture.similarTitle}</p>}
      </div>
      {similar.length > 0 && (
        <ul className={styles.list}>
          {similar.map((entry) => (
            <Similar key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Similar({ entry: { id, name, unit } }: { readonly entry: ProcessFacts }) {
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <span className={styles.name}>
        <Link inline href={hrefOf({ screen: 'process', id })}>
          {name}
        </Link>
        <span className={styles.unit}>{unitName(unit)}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.capture.similarUse(name)}
        onClick={() => navigate({ screen: 'capture', from: id })}
      >
        {words.capture.useTemplate}
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  help: { maxWidth: '720px' },
  hint: {
    '& svg': { flexShrink: 0 },
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
