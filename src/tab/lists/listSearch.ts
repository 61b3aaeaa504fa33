import { useEffect, useMemo, useState } from 'react';
import { answering, spelledWords } from '../../register';
import type { KeptList } from '../shell';
import { navigate } from '../shell';
import { describeValue, useNaming } from '../field';
import type { Kept } from './keptList';
import { fieldsOfList, valueIn } from './keptList';

/** Browsers allow few changes of the address; it is written when the typing pauses. */
const pause = 400;

/** What is searched for, in the form at once and in the address soon: a link opens the same view. */
export function useListSearch(list: KeptList, inAddress: string) {
  const [typed, setTyped] = useState(inAddress);
  const [came, setCame] = useState(inAddress);
  if (came !== inAddress) {
    setCame(inAddress);
    setTyped(inAddress);
  }
  const write = (): void => {
    if (typed.trim() !== inAddress) navigate({ screen: 'list', list, search: typed.trim() }, { replace: true });
  };
  useEffect(() => {
    const timer = window.setTimeout(write, pause);
    return () => window.clearTimeout(timer);
  });
  return { typed, setTyped, write };
}

/** The entries that answer a query by anything they say, however it is spelled. */
export function useAnswering(list: KeptList, entries: readonly Kept[], query: string): readonly Kept[] {
  const naming = useNaming();
  const words = useMemo(() => {
    const fields = Object.entries(fieldsOfList(list));
    const said = (entry: Kept): string =>
      fields
        .filter(([name]) => valueIn(entry, name) !== null)
        .map(([name, field]) => describeValue(field, valueIn(entry, name), naming))
        .join('\n');
    return new Map(entries.map((entry) => [entry.id, spelledWords(said(entry))]));
  }, [list, entries, naming]);
  return useMemo(() => {
    const answers = answering(query);
    return entries.filter(({ id }) => answers(words.get(id) ?? []));
  }, [entries, words, query]);
}
