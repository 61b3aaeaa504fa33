import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ProcessFacts } from '../copy';
import type { Route } from '../shell';
import { hrefOf, ReviewLightMark, useRegisterData, useSession } from '../shell';

interface EntryListProps {
  readonly entries: readonly ProcessFacts[];
  /** Where an entry leads. */
  readonly routeOf: (entry: ProcessFacts) => Route;
  /** What is said about an entry besides its light and unit. */
  readonly note?: (entry: ProcessFacts) => ReactNode;
  readonly showLight?: boolean;
}

const firstShown = 8;

/** A short list of entries to open; a long one unfolds. */
export function EntryList({ entries, routeOf, note, showLight = true }: EntryListProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {(all ? entries : entries.slice(0, firstShown)).map((entry) => (
          <li key={entry.id} className={styles.item}>
            <Link href={hrefOf(routeOf(entry))} className={styles.name}>
              {entry.name}
            </Link>
            <span className={styles.facts}>
              {showLight && <ReviewLightMark review={entry.review} />}
              <span>{unitName(entry.unit)}</span>
              {note && <span>{note(entry)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {!all && entries.length > firstShown && (
        <Button onClick={() => setAll(true)}>{words.shell.home.showAll(entries.length)}</Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
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
  },
});
