import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ProcessTable } from '../copy';
import { codeAt, rowOf } from '../copy';
import { hrefOf, useRegisterData, useSession } from '../shell';
import { suggestionsFor } from './shown';

/** The way to all suggestions, with the number of those that wait for this person's decision. */
export function SuggestionsLink() {
  const { words, me } = useSession();
  const { suggestions, table } = useRegisterData();
  const waiting = useMemo(
    () => suggestionsFor(suggestions, (process) => isOf(table, process, me.key)).length,
    [suggestions, table, me.key],
  );
  if (!me.may.suggestions.read) return null;
  return (
    <Button as="a" href={hrefOf({ screen: 'suggestions', show: 'open' })}>
      {waiting > 0 ? words.suggestions.waiting(waiting) : words.suggestions.title}
    </Button>
  );
}

function isOf(table: ProcessTable, process: number, person: string): boolean {
  const row = rowOf(table, process);
  return row >= 0 && (codeAt(table.owner, row) === person || codeAt(table.deputy, row) === person);
}
