import { useMemo } from 'react';
import type { Search, Stored } from '../../register';
import { createSearch } from '../../register';
import { useRegisterData } from '../shell';

type Processes = readonly Stored<'processes'>[];

/** Shorter words say nothing about the subject. */
const tellingLetters = 4;

/** Built once for each state of the register, whoever asks. */
const indexes = new WeakMap<Processes, Search>();

/** The entries whose name, or former name, resembles `name` most; none while it is too short to tell. */
export function useSimilar(name: string, { except, atMost }: { readonly except?: number; readonly atMost: number }) {
  const { processes, processOf } = useRegisterData();
  return useMemo(() => {
    if (name.trim().length < tellingLetters) return [];
    const found = similarIds(searchOf(processes), name, except).slice(0, atMost);
    return found.flatMap((id) => processOf(id) ?? []);
  }, [processes, processOf, name, except, atMost]);
}

/** All words of the name if any entry has them, else its object, else its longest word. */
function similarIds(search: Search, name: string, except: number | undefined): readonly number[] {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= tellingLetters);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  for (const query of [name, words.slice(0, -1).join(' '), longest]) {
    const ids = search.find(query).flatMap(({ id }) => (id === except ? [] : [id]));
    if (ids.length > 0) return ids;
  }
  return [];
}

function searchOf(processes: Processes): Search {
  const known = indexes.get(processes);
  if (known) return known;
  const search = createSearch(
    processes
      .filter(({ values }) => values.status !== 'retired')
      .map(({ id, values: { name, otherNames } }) => ({
        id,
        texts: [
          { field: 'name', weight: 10, text: name ?? '' },
          { field: 'otherNames', weight: 8, text: otherNames ?? '' },
        ],
      })),
  );
  indexes.set(processes, search);
  return search;
}
