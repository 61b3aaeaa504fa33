import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Route } from '../shell';
import { hrefOf } from '../shell';

/** Something to open, and what is said about it; empty notes are left out. */
export interface Line {
  readonly key: string | number;
  readonly name: string;
  readonly to: Route;
  readonly notes: readonly ReactNode[];
}

/** A list of names that lead somewhere, each with small facts below it. */
export function LineList({ lines }: { readonly lines: readonly Line[] }) {
  const styles = useLineStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ key, name, to, notes }) => (
        <li key={key} className={styles.item}>
          <Link href={hrefOf(to)} className={styles.name}>
            {name}
          </Link>
          <span className={styles.facts}>{notes.map((note, place) => note && <span key={place}>{note}</span>)}</span>
        </li>
      ))}
    </ul>
  );
}

export const useLineStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
