import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ProcessFacts } from '../copy';
import type { Route } from '../shell';
import { ReviewLightMark, useRegisterData, useSession } from '../shell';
import { LineList } from './lineList';

interface EntryListProps {
  readonly entries: readonly ProcessFacts[];
  /** Where an entry leads. */
  readonly routeOf: (entry: ProcessFacts) => Route;
  /** What is said about an entry besides its light and unit. */
  readonly note?: (entry: ProcessFacts) => ReactNode;
  readonly showLight?: boolean;
  /** How many are shown before somebody asks for all. */
  readonly first?: number;
}

/** A short list of entries to open; a long one unfolds. */
export function EntryList({ entries, routeOf, note, showLight = true, first = 8 }: EntryListProps) {
  const { words } = useSession();
  const { unitName } = useRegisterData();
  const [all, setAll] = useState(false);
  return (
    <>
      <LineList
        lines={(all ? entries : entries.slice(0, first)).map((entry) => ({
          key: entry.id,
          name: entry.name,
          to: routeOf(entry),
          notes: [showLight && <ReviewLightMark review={entry.review} />, unitName(entry.unit), note?.(entry)],
        }))}
      />
      {!all && entries.length > first && (
        <Button onClick={() => setAll(true)}>{words.shell.home.showAll(entries.length)}</Button>
      )}
    </>
  );
}
